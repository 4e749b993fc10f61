import type { Authored, Decision, Deed } from '@hearsay/core/model';
import { StoreError } from '../store.ts';
import type { Connection } from './connection.ts';
import { addToCount } from './counts.ts';
import type { Writer } from './writer.ts';

/** What people added: a log that only grows. */
export class AuthoredLog {
  constructor(
    readonly connection: Connection,
    readonly writer: Writer,
  ) {}

  record(decision: Decision, { by, at }: Deed): Promise<Authored> {
    return this.writer.transaction(() => {
      const id = this.connection.insert('INSERT INTO authored (decision, deed) VALUES (?, ?)', [
        JSON.stringify(decision),
        JSON.stringify({ by, at }),
      ]);
      addToCount(this.connection, 'decisions', 1);
      return { id, by, at, decision, undone: null };
    });
  }

  undo(id: number, { by, at }: Deed): Promise<Authored> {
    return this.writer.transaction(() => {
      const entry = Number.isSafeInteger(id) ? this.#entries('WHERE a.id = ?', [id])[0] : undefined;
      if (entry === undefined || entry.undone !== null) {
        const detail = entry === undefined ? 'is no such entry' : 'was an entry, and it was undone';
        throw new StoreError(
          this.connection.place,
          'not there',
          `there ${detail} in the log: ${id}`,
        );
      }
      const undone = { by, at };
      this.connection.run('INSERT INTO undone (id, deed) VALUES (?, ?)', [
        id,
        JSON.stringify(undone),
      ]);
      addToCount(this.connection, 'decisions', -1);
      return { ...entry, undone };
    });
  }

  list(): readonly Authored[] {
    return this.#entries('ORDER BY a.id', []);
  }

  #entries(which: string, values: readonly number[]): Authored[] {
    return this.connection
      .all(
        `SELECT a.id, a.decision, a.deed, u.deed FROM authored a LEFT JOIN undone u ON u.id = a.id ${which}`,
        values,
      )
      .map(([id, decision, deed, undone]) => ({
        id: id as number,
        ...(JSON.parse(deed as string) as Deed),
        decision: JSON.parse(decision as string) as Decision,
        undone: undone === null ? null : (JSON.parse(undone as string) as Deed),
      }));
  }
}
