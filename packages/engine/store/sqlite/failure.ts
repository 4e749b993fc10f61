import { StoreError } from '../store.ts';
import { GONE } from './still-there.ts';

type Reason = StoreError['reason'];

/** By the beginning of SQLite's result code (https://www.sqlite.org/rescode.html): the reason, and what to do. */
const FAILURES: readonly (readonly [code: string, reason: Reason, detail: string])[] = [
  ['SQLITE_NOTADB', 'not a case', 'this is not a case; choose another file'],
  ['SQLITE_CORRUPT', 'damaged', 'the file is damaged; go back to a copy of it'],
  ['SQLITE_FULL', 'disk full', 'there is no room left on the disk; make room and try again'],
  // What cannot be extended, or not mapped into memory, for want of room.
  ['SQLITE_IOERR_WRITE', 'disk full', 'the disk took no more; make room and try again'],
  ['SQLITE_IOERR_SHM', 'disk full', 'no room beside the file to work in; make room and try again'],
  ['SQLITE_IOERR_TRUNCATE', 'disk full', 'the disk took no more; make room and try again'],
  ['SQLITE_IOERR_SHORT_READ', 'damaged', 'the file ends too early; go back to a copy of it'],
  ['SQLITE_IOERR', 'damaged', 'the disk does not give the file back; go back to a copy of it'],
  ['SQLITE_BUSY', 'in use', 'another program is writing to it; try again when it is done'],
  ['SQLITE_LOCKED', 'in use', 'another program is writing to it; try again when it is done'],
  ['SQLITE_READONLY_DBMOVED', 'not there', GONE],
  ['SQLITE_READONLY', 'not writable', 'it cannot be written to; check its permissions and folder'],
  ['SQLITE_PERM', 'not writable', 'it cannot be written to; check its permissions and folder'],
  ['SQLITE_CANTOPEN', 'not writable', 'it cannot be opened; check its permissions and folder'],
];

/** What SQLite, or the file system, says, as a reason and a sentence; errors of other kinds are handed back as they are. */
export function storeError(place: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const code = codeOf(error);
  const known = FAILURES.find(([start]) => code.startsWith(start));
  if (known === undefined) throw error;
  const [, reason, detail] = known;
  return new StoreError(place, reason, detail, { cause: error });
}

const OPENING: Readonly<Record<number, string>> = {
  10: 'SQLITE_IOERR',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  26: 'SQLITE_NOTADB',
};
const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return '';
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && code !== '') return code;
  // Of a file that cannot be opened the driver gives the number only.
  const opening = /^ConnectionFailed\(.*: (\d+)"\)$/su.exec(error.message);
  return opening === null ? '' : (OPENING[Number(opening[1])] ?? '');
};

export const closed = (place: string): Error => new Error(`${place}: the case was closed`);

export const damaged = (place: string, what: string, cause?: unknown): StoreError =>
  new StoreError(place, 'damaged', `${what}; go back to a copy of the file`, { cause });
