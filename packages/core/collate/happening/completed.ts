import type { When } from '../../model/index.ts';
import type { Dating } from '../relation.ts';
import { yearlessDay } from './day.ts';

/** A date without a year, as another page's account of the same happening completes it; `at` is where it is told. */
export function completed(when: When | null, at: number, datings: readonly Dating[]): When | null {
  const partial = yearlessDay(when);
  return partial === null ? when : (completedBy(partial, at, datings) ?? when);
}

/** The date that an article's datings give for a day of the year, as it stands nearest to a place in the text. */
export function completedBy(day: string, at: number, datings: readonly Dating[]): When | null {
  let best: Dating | null = null;
  const far = (d: Dating): number => Math.abs(d.cite.start - at);
  for (const dating of datings) {
    if (dating.when.value.slice(5) === day && (best === null || far(dating) < far(best)))
      best = dating;
  }
  return best?.when ?? null;
}
