import type { TimeUnit } from '../../language/time.ts';
import type { TimeExpression } from '../../model/index.ts';
import type { ClockZone } from './zone.ts';

/** What a relative time is counted from: the page's own day, or the last date that the text told. */
export type Anchor = 'page' | 'story';

/** What the words of a time say, before it is known on which day they were written. */
export type Reading =
  | {
      readonly is: 'date';
      readonly year: number | null;
      /** "Nov. 10 last year": −1. */
      readonly yearShift: number | null;
      readonly month: number;
      readonly day: number | null;
      /** "last Oct. 23": the one before the page's day. */
      readonly shift?: number;
      /** The weekday that stands with it, 1 Monday … 7 Sunday: it must agree, and helps to find the year. */
      readonly weekday: number | null;
      /** The last day of a range within one expression: "Oct. 3–5". */
      readonly to: { readonly month: number; readonly day: number } | null;
    }
  /** Written in figures of which it must be told which is the day: `05/06/2031`. */
  | {
      readonly is: 'figures';
      readonly first: number;
      readonly second: number;
      readonly year: number;
    }
  | { readonly is: 'day'; readonly shift: number }
  | {
      readonly is: 'weekday';
      readonly weekday: number;
      readonly shift: number | null;
      readonly of: Anchor;
      /** "Friday last week": the week, counted from the page's own. */
      readonly week?: number;
    }
  | { readonly is: 'month'; readonly month: number; readonly shift: number }
  | {
      readonly is: 'season';
      readonly code: string;
      readonly year: number | null;
      readonly shift: number | null;
    }
  | {
      readonly is: 'part of year';
      readonly part: 'Q' | 'H';
      readonly number: number;
      readonly year: number | null;
      readonly shift: number | null;
    }
  /** "the quarter", "the year-ago period": the quarter the text told of, so many years on. */
  | { readonly is: 'quarter told'; readonly yearShift: number; readonly year: number | null }
  /** So many units from the anchor: "last week", "two years ago", "three days later". */
  | {
      readonly is: 'shift';
      readonly unit: TimeUnit;
      readonly count: number;
      readonly of: Anchor;
      /** "ago", "earlier" */ readonly away?: boolean;
    }
  | { readonly is: 'year'; readonly year: number; readonly to: number | null }
  /** Years divided by ten; with `century` false the century is not written ("the '90s"). */
  | { readonly is: 'decade'; readonly decade: number; readonly century: boolean }
  | { readonly is: 'century'; readonly number: number }
  | { readonly is: 'fixed'; readonly value: string }
  /** A time of day by itself. */
  | { readonly is: 'clock' };

/** A reading of one kind. */
export type ReadingOf<K extends Reading['is']> = Extract<Reading, { is: K }>;

/** A time expression as parsed: tokens `[start, end)`, and a time of day (`T22:00`, `TNI`) where there is one. */
export interface Parsed {
  readonly start: number;
  readonly end: number;
  readonly type: TimeExpression['type'];
  readonly reading: Reading;
  readonly clock: string | null;
  /** The zone said with the time of day. */
  readonly zone?: ClockZone | null;
}

/** The reading that takes in more words; the first where both take in as many. */
export const longer = (a: Parsed | null, b: Parsed | null): Parsed | null =>
  a === null ? b : b === null || a.end >= b.end ? a : b;
