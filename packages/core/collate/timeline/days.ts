import type { Annotated } from '../../annotate/index.ts';
import type { FamilyId } from '../../model/index.ts';
import { completedBy } from '../happening/completed.ts';
import { dayKey, yearlessDay } from '../happening/day.ts';
import { indexNames } from '../happening/participants.ts';
import type { Dating } from '../relation.ts';
import { tellingsOf, type Telling } from './telling.ts';

/** The days an article tells something of, as far as its own words say them. */
export interface DaysTold {
  readonly days: readonly string[];
  /** Days without a year, which another page may complete, and where the happening stands. */
  readonly partial: readonly { readonly day: string; readonly at: number }[];
}

const NO_NAMES = indexNames([], []);

/** Days that are told, and the article's own where something undated may be of that day. */
export function daysTold(item: Annotated): DaysTold {
  const days = new Set<string>();
  const partial = new Map<string, DaysTold['partial'][number]>();
  for (const telling of tellingsOf(item, NO_NAMES, [], [], item.article.id as string as FamilyId)) {
    const yearless = yearlessDay(telling.when);
    const at = telling.event.predicate.start;
    if (yearless !== null) partial.set(`${yearless} ${at}`, { day: yearless, at });
    else if (telling.day !== null) days.add(telling.day);
    else if (mayJoin(telling) && item.article.published !== null)
      days.add(item.article.published.value.slice(0, 10));
  }
  return { days: [...days], partial: [...partial.values()] };
}

/** The same with the years that other pages give. */
export function daysOf(told: DaysTold, datings: readonly Dating[]): ReadonlySet<string> {
  const days = new Set(told.days);
  for (const { day, at } of told.partial) {
    const found = completedBy(day, at, datings);
    const key = found === null ? `XXXX-${day}` : dayKey(found);
    if (key !== null) days.add(key);
  }
  return days;
}

/** An undated telling that another's date may be taken for: who controls a place, affirmed. */
export const mayJoin = (t: Telling): boolean =>
  t.when === null && t.group === 'control' && t.status === 'happened' && !t.joins;
