import { ANNOTATORS, planAnnotators, runAnnotators } from '../../annotate/index.ts';
import type { Sha256 } from '../../model/index.ts';
import { given } from '../../read/index.ts';
import type { Relation, Relations } from '../relation.ts';
import { collateItem } from '../item.ts';
import { COLLATORS } from '../registry.ts';
import { planCollators, runCollators } from '../run.ts';

/** A page on something that never took place. */
export interface Page {
  readonly id: string;
  readonly published?: string;
  readonly outlet?: string;
  readonly text: string;
}

const ANNOTATE = planAnnotators(ANNOTATORS);
const COLLATE = planCollators(COLLATORS);

/** Everything that comes of some pages. */
export const relateWith = (sha256: Sha256, pages: readonly Page[]): Relations<Relation> =>
  runCollators(
    COLLATE,
    pages.map((page) =>
      collateItem(runAnnotators(ANNOTATE, given({ language: 'en', ...page })), sha256),
    ),
    { sha256 },
  ).relations;

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
