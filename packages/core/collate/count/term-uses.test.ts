import { describe, expect, test } from 'vitest';
import type { Account, Voice } from '../../model/index.ts';
import { termUses } from './term-uses.ts';

const by = (outlet: string | null): Account =>
  ({ outlet, published: null, speaker: null }) as Partial<Account> as Account;
const term = (name: string, outlets: readonly (string | null)[], voice: Voice = 'outlet') => ({
  term: name,
  voice,
  accounts: outlets.map(by),
});

describe('how outlets use a term beside each other', () => {
  test('is more than the others, less than they, or alike, by the sign of the log-odds', () => {
    const [left, taken] = termUses([
      term('left', ['Herald', 'Herald', 'Herald', 'Post']),
      term('was taken', ['Herald', 'Post', 'Post', 'Post']),
    ]);
    expect(left!.map(({ outlet, count, of }) => [outlet, count, of])).toEqual([
      ['Herald', 3, 4],
      ['Post', 1, 4],
    ]);
    expect(left![0]!.logOdds).toBeGreaterThan(0);
    // Two outlets and two terms: what one has more of the other has less of, by as much.
    expect(left![1]!.logOdds).toBe(-left![0]!.logOdds!);
    expect(taken!.map(({ logOdds }) => logOdds)).toEqual([left![1]!.logOdds, left![0]!.logOdds]);
  });

  test('tells voices apart, and nothing where no other outlet speaks', () => {
    const [own, quoted] = termUses([
      term('left', ['Herald']),
      term('left', ['Herald', 'Post', 'Post'], 'attributed'),
    ]);
    expect(own).toEqual([{ outlet: 'Herald', count: 1, of: 1, logOdds: null, z: null }]);
    expect(quoted!.map(({ of }) => of)).toEqual([1, 2]);
  });

  test('has pages of unknown outlet together, last', () => {
    const [left] = termUses([term('left', [null, 'Herald', null])]);
    expect(left!.map(({ outlet, count }) => [outlet, count])).toEqual([
      ['Herald', 1],
      [null, 2],
    ]);
  });
});
