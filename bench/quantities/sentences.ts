import { ANNOTATORS, planAnnotators, runAnnotators } from '@hearsay/core/annotate';
import { GOLD } from '../../packages/core/annotate/quantity/quantity.gold.ts';
import type { Quantity } from '../../packages/core/model/index.ts';
import { articleOf } from '../time/article.ts';

const PLAN = planAnnotators(
  ANNOTATORS.filter(({ id }) => id === 'syntax' || id === 'time' || id === 'quantity'),
);

/** The quantities of a text, on a page of that ISO day. */
export const quantitiesOf = (text: string, published: string | null): readonly Quantity[] =>
  runAnnotators(PLAN, articleOf('page', text, published)).layers.quantity;

/** One sentence of the project's own gold that was read otherwise. */
export interface Misread {
  readonly group: string;
  readonly text: string;
  readonly gold: string;
  readonly read: string;
}

/** What is found in a sentence, in the form of the gold. */
function read(text: string): string {
  const told = ({ comparator, value, unit, of }: Quantity): string =>
    `${comparator} ${String(value)} ${unit ?? '-'} ${of === null ? '-' : text.slice(of.start, of.end)}`;
  const found = quantitiesOf(text, '2031-05-05');
  return found.length === 0 ? 'none' : found.map(told).join('; ');
}

/** Reads every sentence of the gold; one is right when everything in it is, and nothing else is found. */
export function scoreSentences(): { readonly total: number; readonly wrong: readonly Misread[] } {
  const cases = GOLD.flatMap(([group, lines]) =>
    lines
      .trim()
      .split('\n')
      .map((line) => {
        const [text = '', gold = ''] = line.split(' => ');
        return { group, text, gold, read: read(text) };
      }),
  );
  return { total: cases.length, wrong: cases.filter((each) => each.read !== each.gold) };
}
