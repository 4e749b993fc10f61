import type { Annotated } from '../../annotate/index.ts';
import { compareText, type ArticleId } from '../../model/index.ts';
import type { Collator } from '../collator.ts';
import { daysBetween, isDay, isRealDay } from '../happening/day.ts';
import type { DaySalience } from '../relation.ts';

/** What an article says of days: its own, and those that its text names. */
export interface DaysNamed {
  readonly published: string | null;
  /** ISO days, ascending, each once. */
  readonly days: readonly string[];
}

/** A page that names a day so many days later looks back on it. */
const LATER = 7;

/**
 * How much a case speaks of each day: which days matter is told by how many independent texts name them, and by how long
 * after. What is only news is named on the day and the day after; what mattered is still named weeks later (Kessler,
 * Tannier, Hagège, Moriceau and Bittar, "Finding Salient Dates for Building Thematic Timelines", ACL 2012).
 */
export const salience: Collator<'family', 'salience', DaysNamed> = {
  id: 'salience',
  version: 1,
  requires: ['family'],
  provides: ['salience'],
  sees: [],
  digest: { id: 'salience', version: 1, of: daysNamed },
  plan: () => ({ blocks: [] }),
  collate: () => ({ salience: [] }),
  merge(_parts, { relations }, items) {
    const family = new Map<ArticleId, string>();
    for (const { id, articles } of relations.family)
      for (const one of articles) family.set(one, id);
    const named = items.map(({ id, digest }) => ({ ...digest, text: family.get(id) ?? id }));
    return { salience: weigh(named) };
  },
};

/** The single days that an article's text names, by the layer `time`. */
export function daysNamed({ article, layers }: Annotated): DaysNamed {
  const days = new Set<string>();
  for (const { when } of layers.time) {
    const day = when?.value.slice(0, 10) ?? '';
    // Neither a period nor a part of one: what begins with a day and goes on is a time of that day.
    if (when === null || when.value.includes('/') || !isCalendarDay(day)) continue;
    days.add(day);
  }
  const published = article.published?.value.slice(0, 10) ?? '';
  return {
    published: isCalendarDay(published) ? published : null,
    days: [...days].sort(compareText),
  };
}

const isCalendarDay = (day: string): boolean => isDay(day) && isRealDay(day);

/**
 * The days that texts name, ascending. A text (`text`: pages of one origin are one) counts once for a day, by 1 +
 * ln(1 + n), n being the days from it to the latest of its pages that names it: a page of the day itself counts 1, one
 * of a month later 4.4. Nothing hangs on the order of the pages.
 */
export function weigh(pages: readonly (DaysNamed & { readonly text: string })[]): DaySalience[] {
  const byDay = new Map<string, { pages: number; after: Map<string, number> }>();
  for (const { text, published, days } of pages) {
    for (const day of days) {
      let one = byDay.get(day);
      if (one === undefined) byDay.set(day, (one = { pages: 0, after: new Map() }));
      one.pages += 1;
      const after = published === null ? 0 : Math.max(0, daysBetween(day, published));
      one.after.set(text, Math.max(after, one.after.get(text) ?? 0));
    }
  }
  return [...byDay]
    .sort((a, b) => compareText(a[0], b[0]))
    .map(([day, one]) => {
      const after = [...one.after.values()].sort((a, b) => a - b);
      return {
        day,
        pages: one.pages,
        independent: after.length,
        later: after.filter((n) => n >= LATER).length,
        weight: rounded(after.reduce((sum, n) => sum + 1 + Math.log1p(n), 0)),
      };
    });
}

/** To thousandths: the last bits of a logarithm are the machine's own. */
const rounded = (n: number): number => Math.round(n * 1000) / 1000;
