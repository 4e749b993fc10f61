import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { StoreError } from '../store.ts';
import { damaged } from './failure.ts';
import { APPLICATION_ID, MIGRATIONS } from './schema.ts';

/**
 * The first 100 bytes of an SQLite file (https://www.sqlite.org/fileformat2.html#the_database_header), read without
 * SQLite: it would write beside, or into, a file that is none of ours.
 */
const HEADER = 100;
const MAGIC = Buffer.from('SQLite format 3\0', 'latin1');

/**
 * @returns `missing`, `empty` (nothing is lost by writing to it), or `case`
 * @throws StoreError for everything that is there and is no case this version can use
 */
export function lookAt(file: string, place: string): 'missing' | 'empty' | 'case' {
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch (error) {
    switch ((error as NodeJS.ErrnoException).code) {
      case 'ENOENT':
        return 'missing';
      case 'ENOTDIR':
        throw new StoreError(place, 'not there', 'there is no such folder', { cause: error });
      case 'EACCES':
      case 'EPERM':
        throw new StoreError(place, 'not writable', 'you have no permission to read it', {
          cause: error,
        });
      default:
        throw error;
    }
  }
  try {
    const stat = fstatSync(handle);
    if (stat.isDirectory()) {
      throw new StoreError(place, 'not a case', 'this is a folder; a case is a file');
    }
    if (!stat.isFile()) {
      throw new StoreError(place, 'not a case', 'this is not a file; a case is a file');
    }
    if (stat.size === 0) return 'empty';
    const header = Buffer.alloc(HEADER);
    const got = readSync(handle, header, 0, HEADER, 0);
    checkHeader(header.subarray(0, got), place);
    checkLength(header, stat.size, hasLog(file), place);
    return 'case';
  } finally {
    closeSync(handle);
  }
}

function checkHeader(header: Buffer, place: string): void {
  if (!header.subarray(0, MAGIC.length).equals(MAGIC)) {
    throw new StoreError(place, 'not a case', 'this is not a case; choose another file');
  }
  if (header.length < HEADER) throw damaged(place, 'the file ends in its header');
  if (header.readUInt32BE(68) !== APPLICATION_ID) {
    const detail = 'this is the database of another program; choose another file';
    throw new StoreError(place, 'not a case', detail);
  }
  checkVersion(header.readUInt32BE(60), place);
}

/** Where there is a log, the file may be short by what the log still holds. */
function checkLength(header: Buffer, size: number, log: boolean, place: string): void {
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  const pages = header.readUInt32BE(28);
  if (pageSize < 512 || (!log && size < pages * pageSize)) {
    throw damaged(place, `the file has ${size} bytes, and should have ${pages * pageSize}`);
  }
}

/** Whether a program that wrote to the file has not finished, or was cut off. */
export function hasLog(file: string): boolean {
  const stat = statSync(`${file}-wal`, { throwIfNoEntry: false });
  return stat !== undefined && stat.size > 0;
}

/** @throws StoreError where a newer Hearsay wrote the file */
export function checkVersion(version: number, place: string): void {
  if (version <= MIGRATIONS.length) return;
  const detail = `a newer Hearsay wrote it (schema ${version}, this one knows ${MIGRATIONS.length}); install that version`;
  throw new StoreError(place, 'of a newer version', detail);
}
