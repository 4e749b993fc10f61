import type { CaseCounts } from '../store.ts';
import type { Connection } from './connection.ts';

/** Changes a count within the transaction that changes what it counts. */
export function addToCount(connection: Connection, name: keyof CaseCounts, by: number): void {
  connection.run('UPDATE count SET value = value + ? WHERE name = ?', [by, name]);
}

export function countsOf(connection: Connection): CaseCounts {
  const kept = new Map(connection.all('SELECT name, value FROM count') as [string, number][]);
  const count = (name: keyof CaseCounts): number => kept.get(name) ?? 0;
  return {
    captures: count('captures'),
    articles: count('articles'),
    problems: count('problems'),
    bytes: count('bytes'),
    decisions: count('decisions'),
  };
}
