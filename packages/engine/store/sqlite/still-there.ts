import { statSync } from 'node:fs';
import { StoreError } from '../store.ts';

export const GONE =
  'the file was moved, replaced or deleted while it was open, so nothing is written to it any more; open it again where it is now';

/**
 * Remembers which file this is. SQLite goes on writing to a file that has no name any more, and so would acknowledge
 * what nobody will find again; it looks itself only where it keeps no log (`SQLITE_READONLY_DBMOVED`).
 * @returns what throws once another file, or none, is at its place. Not on Windows: a file that is open stays there.
 */
export function stillThere(file: string, place: string): () => void {
  if (process.platform === 'win32') return () => undefined;
  const look = (): string | null => {
    const stat = statSync(file, { bigint: true, throwIfNoEntry: false });
    return stat === undefined ? null : `${stat.dev} ${stat.ino}`;
  };
  const opened = look();
  return () => {
    if (opened === null || look() !== opened) throw new StoreError(place, 'not there', GONE);
  };
}
