import type { When } from '../../model/index.ts';
import { dayText, type Day } from '../../model/calendar.ts';
import type { Interval } from './interval.ts';
import type { Tense } from './tense.ts';

/** What a reading is resolved against. */
export interface Setting {
  /** The day the page was published; null where it does not say. */
  readonly page: Day | null;
  readonly tense: Tense;
  /** The last point in time that the text told, if it is near. */
  readonly story: Told | null;
  /** The first day of the quarter whose figures the text is telling, if it is. */
  readonly quarter: Day | null;
  /** A date nearby whose year is written, so that it may serve this one. */
  readonly stated: Stated | null;
  /** Which of `05/06/2031` is the day, where the page shows it elsewhere. */
  readonly dayFirst: boolean | null;
}

export interface Told {
  readonly interval: Interval;
  readonly unit: 'D' | 'W' | 'M' | 'Q' | 'Y';
}

export interface Stated {
  readonly year: number;
  /** The first day of that date. */
  readonly from: Day;
  /** `article#start-end`. */
  readonly cite: string;
  /** Whether it is the other half of the same range: then its year is this one's. */
  readonly paired: boolean;
  readonly hasDay: boolean;
  /** How many sentences back it stands. */
  readonly sentences: number;
}

/** `drop`: the words turn out to be no time. */
export type Resolved = When | null | 'drop';

export const stated = ({ value, from, to }: Interval): When => ({
  value,
  from: dayText(from),
  to: dayText(to),
  basis: 'stated',
  anchor: null,
  zone: null,
});
export const relative = ({ value, from, to }: Interval, anchor: Day): When => ({
  value,
  from: dayText(from),
  to: dayText(to),
  basis: 'relative',
  anchor: dayText(anchor),
  zone: null,
});
export const partial = (value: string): When => ({
  value,
  from: null,
  to: null,
  basis: 'stated',
  anchor: null,
  zone: null,
});
