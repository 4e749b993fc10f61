import type { Page } from '../case.fixture.ts';
import type { Relation, Relations } from '../relation.ts';

/** Disputes in short: kind, question, and each answer with the pages that give it. */
export const inShort = ({ dispute }: Pick<Relations<Relation>, 'dispute'>): readonly string[] =>
  dispute.map(
    ({ kind, question, positions }) =>
      `${kind} | ${question} | ${positions
        .map(
          ({ answer, accounts }) =>
            `${answer} ${[...new Set(accounts.map((a) => a.cite.article))].sort().join('')}`,
        )
        .join(' / ')}`,
  );

/** Two pages of two outlets of one day. */
export const two = (
  a: string,
  b: string,
  days: readonly [string, string] = ['2031-04-28', '2031-04-28'],
): readonly Page[] => [
  { id: 'a', outlet: 'Vell Herald', published: days[0], text: a },
  { id: 'b', outlet: 'Lindow Post', published: days[1], text: b },
];
