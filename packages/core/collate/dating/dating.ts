import type { Annotated } from '../../annotate/index.ts';
import {
  bySpan,
  cite,
  compareText,
  isTimed,
  type ArticleId,
  type Citation,
  type Event,
  type TimeExpression,
} from '../../model/index.ts';
import { blocksByKey, type Collator } from '../collator.ts';
import { groupOf } from '../happening/group.ts';
import { distance, isRealDay, monthDay, nextDay, yearlessDay } from '../happening/day.ts';
import { indexNames, nameBook, participantsOf } from '../happening/participants.ts';
import { sameHappening, type Comparable } from '../happening/same.ts';
import type { Dating } from '../relation.ts';

/** A date this far from the one whose year is known (in days) may lie in the year before or after: it stays partial. */
const SAME_YEAR = 150;

/**
 * Completes dates without a year where a dated account of the same happening, on another page, fixes it: same month and
 * day, a type that may be the same, a participant or place in common. The year then serves the page's other dates
 * that lie near; where two accounts give two years, none is taken.
 */
export const dating: Collator<'mask' | 'entity' | 'link', 'dating', readonly string[]> = {
  id: 'dating',
  version: 3,
  requires: ['mask', 'entity', 'link'],
  provides: ['dating'],
  digest: {
    id: 'dating',
    version: 1,
    /** The days of the year that it tells something of. */
    of({ layers }) {
      const keys = new Set<string>();
      for (const event of layers.event) {
        const key = yearlessDay(event.when) ?? monthDay(event.when);
        if (key !== null && event.type !== null && isTimed(event.type)) keys.add(key);
      }
      return [...keys].sort(compareText);
    },
  },
  plan: (items) => ({ blocks: blocksByKey(items, ({ digest }) => digest) }),
  collate(members, { relations }) {
    const block = members.map((member) => member.load());
    const names = indexNames(relations.entity, relations.link);
    const dated = block.flatMap((item) => eventsOf(item, names, monthDay));
    const byDay = new Map<string, EventOfDay[]>();
    for (const event of dated) {
      const list = byDay.get(event.day);
      if (list === undefined) byDay.set(event.day, [event]);
      else list.push(event);
    }
    const found: Dating[] = [];
    for (const item of block) {
      const given: { year: string; anchor: string; day: string }[] = [];
      for (const partial of eventsOf(item, names, yearlessDay)) {
        for (const full of byDay.get(partial.day) ?? []) {
          if (full.article === partial.article || sameHappening(names, partial, full) === null)
            continue;
          const { start, end } = full.time;
          given.push({
            year: full.event.when!.value.slice(0, 4),
            anchor: `${full.article}#${start}-${end}`,
            day: partial.day,
          });
        }
      }
      found.push(...complete(item, given));
    }
    return { dating: found };
  },
  merge(parts) {
    const years = new Map<ArticleId, Set<string>>();
    const best = new Map<string, Dating>();
    for (const one of parts.flatMap((part) => part.dating)) {
      const { article, start, end } = one.cite;
      const set = years.get(article) ?? new Set<string>();
      years.set(article, set.add(one.when.value.slice(0, 4)));
      const key = `${article}#${start}-${end}`;
      const before = best.get(key);
      if (before === undefined || compareText(one.when.anchor ?? '', before.when.anchor ?? '') < 0)
        best.set(key, one);
    }
    const kept = [...best.values()].filter((one) => years.get(one.cite.article)!.size === 1);
    return {
      dating: kept.sort(
        (a, b) => compareText(a.cite.article, b.cite.article) || bySpan(a.cite, b.cite),
      ),
    };
  },
};

interface EventOfDay extends Comparable {
  readonly event: Event;
  readonly day: string;
  /** Where the date stands. */
  readonly time: Citation;
}

function eventsOf(
  item: Annotated,
  names: ReturnType<typeof indexNames>,
  dayOf: (when: Event['when']) => string | null,
): readonly EventOfDay[] {
  const found: EventOfDay[] = [];
  const book = nameBook(names, item);
  for (const event of item.layers.event) {
    const day = dayOf(event.when);
    if (
      day === null ||
      event.type === null ||
      !isTimed(event.type) ||
      event.modality !== 'happened' ||
      event.polarity === 'denied'
    )
      continue;
    const time = timeOf(item, event);
    if (time === null) continue;
    found.push({
      article: item.article.id,
      event,
      day,
      type: event.type,
      group: groupOf(event.type),
      participants: participantsOf(book, item, event),
      time: cite(item.article, time),
    });
  }
  return found;
}

/** The time expression an event's date was read from: of those with its value the nearest to its predicate. */
function timeOf({ layers }: Annotated, event: Event): TimeExpression | null {
  const { time: times } = layers;
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]!.start < event.predicate.start) low = middle + 1;
    else high = middle;
  }
  let best: TimeExpression | null = null;
  const far = (time: TimeExpression): number => Math.abs(time.start - event.predicate.start);
  // A sentence holds few dates: a bounded look to both sides finds the event's own.
  for (let i = Math.max(0, low - 20); i < Math.min(times.length, low + 20); i += 1) {
    const time = times[i]!;
    if (time.when?.value !== event.when?.value) continue;
    if (best === null || far(time) < far(best)) best = time;
  }
  return best;
}

function complete(
  { article, layers }: Annotated,
  given: readonly { year: string; anchor: string; day: string }[],
): readonly Dating[] {
  if (given.length === 0) return [];
  if (new Set(given.map((g) => g.year)).size > 1) {
    // Both years go on to `merge`, which then takes none: another block must not settle it alone.
    return given.flatMap((one) => of(one));
  }
  const first = [...given].sort((a, b) => compareText(a.anchor, b.anchor))[0]!;
  return of(first);

  function of({ year, anchor, day }: { year: string; anchor: string; day: string }): Dating[] {
    const dates: Dating[] = [];
    for (const time of layers.time) {
      const partial = yearlessDay(time.when);
      if (partial === null || distance(partial, day) > SAME_YEAR) continue;
      const value = `${year}-${partial}`;
      if (!isRealDay(value)) continue;
      dates.push({
        cite: cite(article, time),
        when: {
          value,
          from: value,
          to: nextDay(value),
          basis: 'inferred',
          anchor,
          zone: time.when?.zone ?? null,
        },
      });
    }
    return dates;
  }
}
