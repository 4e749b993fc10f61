import { compareText } from '@hearsay/core/model';
import type { SearchFacets } from '../search.ts';
import type { Connection } from './connection.ts';
import { dayOfRank, LAST_DAY_RANK } from './place.ts';

/** Speakers and places that are listed; outlets are listed all. */
const LISTED = 200;

/** What there is to filter by. */
export function facetsOf(connection: Connection, result: number | null): SearchFacets {
  const counted = (sql: string): readonly Counted[] =>
    result === null
      ? []
      : (connection.all(sql, [result]) as [string, number][]).map(([name, count]) => ({
          name: JSON.parse(name) as string,
          count,
        }));
  const outlets = (connection.all('SELECT name, articles FROM outlet') as [string, number][]).map(
    ([name, count]) => ({ name: JSON.parse(name) as string, count }),
  );
  const speakers = [
    ...counted('SELECT name, statements FROM entity WHERE result = ? AND statements > 0'),
    ...counted('SELECT name, statements FROM speaker WHERE result = ?'),
  ];
  const places = counted(
    `SELECT name, articles FROM entity WHERE result = ? AND type = 'place' AND articles > 0`,
  );
  const [newest, oldest] = connection.get(
    `SELECT (SELECT place >> 20 FROM article WHERE place >> 20 <= ? ORDER BY place LIMIT 1),
      (SELECT place >> 20 FROM article WHERE place < (? + 1) << 20 ORDER BY place DESC LIMIT 1)`,
    [LAST_DAY_RANK, LAST_DAY_RANK],
  ) as [number | null, number | null];
  return {
    outlets: inOrder(outlets).map(({ name, count }) => ({ name, articles: count })),
    speakers: inOrder(summed(speakers))
      .slice(0, LISTED)
      .map(({ name, count }) => ({ name, statements: count })),
    places: inOrder(summed(places))
      .slice(0, LISTED)
      .map(({ name, count }) => ({ name, articles: count })),
    from: oldest === null ? null : dayOfRank(oldest),
    to: newest === null ? null : dayOfRank(newest),
  };
}

interface Counted {
  readonly name: string;
  readonly count: number;
}

/** Entities may share a name; the filter takes a name. */
function summed(list: readonly Counted[]): readonly Counted[] {
  const sums = new Map<string, number>();
  for (const { name, count } of list) sums.set(name, (sums.get(name) ?? 0) + count);
  return [...sums].map(([name, count]) => ({ name, count }));
}

const inOrder = (list: readonly Counted[]): Counted[] =>
  [...list].sort((a, b) => b.count - a.count || compareText(a.name, b.name));
