import type { Connection } from './connection.ts';
import type { Writer } from './writer.ts';

/**
 * What nothing uses any more and is too heavy to be dropped where it fell out of use: it is noted down in that
 * transaction, and swept in batches after it, or by the next one to write.
 */
export type Stale =
  /** `a`: the article's number. */
  | { readonly kind: 'article'; readonly a: number; readonly b: 0; readonly c: 0 }
  /** `a`: the blob's number. It may be in use again by the time it is swept. */
  | { readonly kind: 'blob'; readonly a: number; readonly b: 0; readonly c: 0 }
  /** Rows of the index: `a` place, `b` first slot, `c` how many. */
  | { readonly kind: 'index'; readonly a: number; readonly b: number; readonly c: number }
  /** `a`: the result's number. */
  | { readonly kind: 'result'; readonly a: number; readonly b: 0; readonly c: 0 };

/** Index rows, or bytes of other rows, that are dropped in one transaction. */
const ROWS = 400;
const BATCH_MS = 20;

export function leave(connection: Connection, { kind, a, b, c }: Stale): void {
  connection.run('INSERT INTO stale (kind, a, b, c) VALUES (?, ?, ?, ?)', [kind, a, b, c]);
}

/** Drops what is stale, a batch a transaction. */
export async function sweep(connection: Connection, writer: Writer): Promise<void> {
  while (connection.get('SELECT 1 FROM stale LIMIT 1') !== null) {
    await writer.transaction(() => {
      const began = performance.now();
      while (performance.now() - began < BATCH_MS) {
        const row = connection.get('SELECT n, kind, a, b, c FROM stale ORDER BY n LIMIT 1');
        if (row === null) return;
        const [n, kind, a, b, c] = row as [number, Stale['kind'], number, number, number];
        if (drop(connection, { kind, a, b, c } as Stale, n)) {
          connection.run('DELETE FROM stale WHERE n = ?', [n]);
        }
      }
    });
  }
}

/** @returns whether all of it is gone */
function drop(connection: Connection, stale: Stale, n: number): boolean {
  switch (stale.kind) {
    case 'article':
      connection.run('DELETE FROM article_data WHERE n = ?', [stale.a]);
      return true;
    case 'blob':
      connection.run(
        'DELETE FROM blob WHERE n = ? AND NOT EXISTS (SELECT 1 FROM capture WHERE blob = ?)',
        [stale.a, stale.a],
      );
      return true;
    case 'index': {
      const now = Math.min(stale.c, ROWS);
      const first = stale.b + stale.c - now;
      connection.run(
        `DELETE FROM sentence WHERE rowid >= (CAST (? AS INTEGER) << 21) + CAST (? AS INTEGER)
         AND rowid < (CAST (? AS INTEGER) << 21) + CAST (? AS INTEGER)`,
        [stale.a, first, stale.a, first + now],
      );
      connection.run('UPDATE stale SET c = ? WHERE n = ?', [stale.c - now, n]);
      return stale.c === now;
    }
    case 'result': {
      for (const table of ['result_part', 'entity', 'entity_form', 'speaker', 'family_article']) {
        if (dropSome(connection, table, stale.a) > 0) return false;
      }
      connection.run('DELETE FROM result WHERE n = ?', [stale.a]);
      return true;
    }
  }
}

const KEYS: Readonly<Record<string, string>> = {
  result_part: 'relation, part',
  entity: 'id',
  entity_form: 'form, entity',
  speaker: 'name',
  family_article: 'family, article, own',
};
/** Parts are of 100 KB and more, the other rows small. */
function dropSome(connection: Connection, table: string, result: number): number {
  const key = KEYS[table]!;
  return connection.run(
    `DELETE FROM ${table} WHERE result = ? AND (${key}) IN
     (SELECT ${key} FROM ${table} WHERE result = ? LIMIT ${table === 'result_part' ? 8 : ROWS})`,
    [result, result],
  );
}
