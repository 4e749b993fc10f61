import {
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  accessSync,
} from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { threadId } from 'node:worker_threads';
import { StoreError, type CaseStore } from '../store.ts';
import { SqliteCase } from './case.ts';
import { letGo } from './collect.ts';
import { Connection } from './connection.ts';
import { damaged, storeError } from './failure.ts';
import { checkVersion, hasLog, lookAt } from './header.ts';
import { APPLICATION_ID, migrate } from './schema.ts';
import { stillThere } from './still-there.ts';
import { Writer } from './writer.ts';

export interface OpenOptions {
  /** Makes the case where there is none. */
  readonly create?: boolean;
  /** Only to look: nothing is written, not even beside the file where that can be avoided. */
  readonly readonly?: boolean;
  /** How long a write waits for other connections, in ms; 10,000 unless told. */
  readonly patience?: number;
}

/**
 * Opens a case. A connection belongs to one thread: another thread opens the file itself.
 * @throws StoreError where there is no case, it cannot be used, or it is none; what is refused is left as it is
 */
export async function openCase(file: string, options: OpenOptions = {}): Promise<CaseStore> {
  const place = file;
  const absolute = path.resolve(file);
  const looking = options.readonly === true;
  const state = lookAt(absolute, place);
  if (state !== 'case') {
    if (options.create !== true || looking) {
      throw state === 'missing'
        ? new StoreError(place, 'not there', 'there is no such case')
        : new StoreError(place, 'not a case', 'the file is empty; choose another file');
    }
    make(absolute, place, state);
  }
  if (!looking) checkLog(absolute, place);
  const connection = new Connection(looking ? readonlyTarget(absolute) : absolute, place);
  try {
    connection.exec('PRAGMA foreign_keys = ON; PRAGMA cache_size = -16000');
    checkVersion(connection.get('PRAGMA user_version')![0] as number, place);
    checkTables(connection);
    if (!looking) {
      checkWritable(absolute, place);
      connection.exec('PRAGMA synchronous = FULL');
      useLog(connection);
      migrate(connection);
    }
    const writer = new Writer(connection, options.patience, stillThere(absolute, place));
    return new SqliteCase(connection, writer, looking);
  } catch (error) {
    connection.close();
    await letGo(); // or its locks would keep the next one from leaving a tidy place
    throw error;
  }
}

/**
 * What stands in the log may be newer than what stands in the file: looked at in a way that does not put the log into a
 * file that is then refused.
 */
function checkLog(file: string, place: string): void {
  if (!hasLog(file)) return;
  const log = new Connection(readonlyTarget(file), place);
  try {
    checkVersion(log.get('PRAGMA user_version')![0] as number, place);
  } finally {
    log.close();
  }
}

/** WAL: readers and the writer do not wait for each other. */
function useLog(connection: Connection): void {
  const [mode] = connection.get('PRAGMA journal_mode = WAL')!;
  if (mode !== 'wal') {
    throw new StoreError(
      connection.place,
      'not writable',
      'the disk it is on cannot be shared between programs; copy the case to a local disk',
    );
  }
}

/** Made under another name and then given its own in one step: a case is there as a whole, or not at all. */
function make(file: string, place: string, state: 'missing' | 'empty'): void {
  const folder = path.dirname(file);
  if (!existsSync(folder)) {
    throw new StoreError(place, 'not there', `there is no folder ${folder}; make it first`);
  }
  const draft = `${file}.${process.pid}-${threadId}.new`;
  try {
    rmSync(draft, { force: true });
    const connection = new Connection(draft, place);
    try {
      connection.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
      migrate(connection);
    } finally {
      connection.close();
    }
    if (state === 'empty') renameSync(draft, file);
    else moveTo(draft, file);
    syncFolder(folder);
  } catch (error) {
    throw storeError(place, error);
  } finally {
    rmSync(draft, { force: true });
    rmSync(`${draft}-journal`, { force: true });
  }
}

/** Where another process has made it meanwhile, its file stays. */
function moveTo(draft: string, file: string): void {
  try {
    linkSync(draft, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
    renameSync(draft, file); // a file system without links
  }
}

/** So that the name is on disk too. Some systems have no such thing. */
function syncFolder(folder: string): void {
  let handle: number;
  try {
    handle = openSync(folder, 'r');
  } catch {
    return;
  }
  try {
    fsyncSync(handle);
  } catch (error) {
    if (!['EINVAL', 'EPERM', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw error;
  } finally {
    closeSync(handle);
  }
}

function checkWritable(file: string, place: string): void {
  for (const [target, what] of [
    [file, 'the file'],
    [path.dirname(file), 'its folder'],
  ] as const) {
    try {
      accessSync(target, constants.W_OK);
    } catch (error) {
      const detail = `${what} cannot be written to; check the permissions, or copy the case elsewhere`;
      throw new StoreError(place, 'not writable', detail, { cause: error });
    }
  }
}

/**
 * A file at rest on a medium that takes no writes is read as one that nobody can change: SQLite would want to write
 * beside it otherwise.
 */
function readonlyTarget(file: string): string {
  const url = pathToFileURL(file);
  url.searchParams.set('mode', 'ro');
  try {
    accessSync(path.dirname(file), constants.W_OK);
  } catch {
    // What a program that was cut off left in the log counts too, and can only be read with a place to work in.
    if (hasLog(file)) return url.href;
    url.searchParams.set('immutable', '1');
  }
  return url.href;
}

/** A damaged list of tables shows here, not in the middle of the work. */
function checkTables(connection: Connection): void {
  const tables = connection.all(
    `SELECT name FROM sqlite_schema WHERE name IN ('capture', 'article', 'authored', 'result', 'sentence')`,
  );
  if (tables.length < 5) throw damaged(connection.place, 'tables are missing');
  // Before anything is written: where the first page of a table is none, it is refused as it is.
  const rooted = connection.all(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY name`,
  );
  for (const [name] of rooted) connection.get(`SELECT 1 FROM "${name as string}" LIMIT 1`);
}
