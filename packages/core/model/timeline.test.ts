import { describe, expect, test } from 'vitest';
import { byRank, type TimelineEntry } from './index.ts';

const entry = (title: string, independent: number, weight: number | null): TimelineEntry =>
  ({
    title,
    independent,
    outlets: 1,
    accounts: [],
    salience: weight === null ? null : { pages: 1, independent: 1, later: 0, weight },
  }) as unknown as TimelineEntry;

describe('the rank of happenings', () => {
  test('goes by independent origins first, then by how much the case speaks of the day', () => {
    const ranked = [
      entry('one origin, a day much spoken of', 1, 90),
      entry('two origins, no day', 2, null),
      entry('two origins, a day', 2, 3.5),
    ].sort(byRank);
    expect(ranked.map(({ title }) => title)).toEqual([
      'two origins, a day',
      'two origins, no day',
      'one origin, a day much spoken of',
    ]);
  });
});
