import { readIsoDay } from './calendar.ts';
import type { Comparison } from './comparison.ts';
import type { When } from './when.ts';

export type WhenReason =
  /** The same stretch of time, zones counted in. */
  | 'same time'
  /** One says it less exactly: a month and a day of it. */
  | 'one within the other'
  /** They share some time, and neither holds the other. */
  | 'overlapping'
  /** No clock anywhere on earth makes them one. */
  | 'apart'
  /** As far apart as clocks of two zones can be, and a zone is not known. */
  | 'zone not known'
  /** Neighbouring days, and one was counted from a page's own day. */
  | 'counted from another day'
  /** One is no point in time, or its year is unknown. */
  | 'no point in time';

/** Minutes `[from, to)`, of UTC where `exact`, else of a clock that is somewhere between -12:00 and +14:00. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly exact: boolean;
  /** Whether a time of day is told. */
  readonly clock: boolean;
}

const HOUR = 60;
const DAY = 24 * HOUR;
/** How far two clocks can be apart: -12:00 to +14:00. */
const FURTHEST = 26 * HOUR;

function minutesOf(iso: string): number | null {
  const day = readIsoDay(iso);
  if (day === null) return null;
  const clock = /T(\d{2}):(\d{2})/u.exec(iso);
  return day * DAY + (clock === null ? 0 : Number(clock[1]) * HOUR + Number(clock[2]));
}

function offsetOf(zone: string | null): number | null {
  const match = /^([+-])(\d{2}):(\d{2})$/u.exec(zone ?? '');
  if (match === null) return null;
  const size = Number(match[2]) * HOUR + Number(match[3]);
  return match[1] === '-' ? -size : size;
}

function stretchOf({ from, to, value, zone }: When): Stretch | null {
  const begin = from === null ? null : minutesOf(from);
  const end = to === null ? null : minutesOf(to);
  if (begin === null || end === null || end <= begin) return null;
  const offset = offsetOf(zone);
  const shift = offset ?? 0;
  const clock = value.includes('T');
  return { from: begin - shift, to: end - shift, exact: offset !== null, clock };
}

/** Zones that are the same as written, so that their clocks can be compared; `local time` is that of some place. */
const sameZone = (a: When, b: When): boolean =>
  a.zone !== null && a.zone === b.zone && !/^local\b/iu.test(a.zone);

/**
 * Whether two times can be one. Times of day are compared in UTC where both zones are certain; else hours and days
 * that may be the same moment on two clocks are never told apart. Symmetric.
 */
export function compareWhens(a: When, b: When): Comparison<WhenReason> {
  const [x, y] = [stretchOf(a), stretchOf(b)];
  if (x === null || y === null) return { answer: 'cannot tell', reason: 'no point in time' };
  const comparable = (x.exact && y.exact) || sameZone(a, b);
  const isDays = !x.clock && !y.clock;
  const apart = Math.max(x.from, y.from) - Math.min(x.to, y.to);
  if (comparable || isDays) {
    if (x.from === y.from && x.to === y.to) return { answer: 'agree', reason: 'same time' };
    if (holds(x, y) || holds(y, x)) return { answer: 'agree', reason: 'one within the other' };
    if (apart < 0) return { answer: 'cannot tell', reason: 'overlapping' };
    const counted = a.basis === 'relative' || b.basis === 'relative';
    if (isDays && counted && apart < DAY)
      return { answer: 'cannot tell', reason: 'counted from another day' };
    return { answer: 'differ', reason: 'apart' };
  }
  if (x.from === y.from && x.to === y.to) return { answer: 'agree', reason: 'same time' };
  if (x.clock !== y.clock && (holds(x, y) || holds(y, x)))
    return { answer: 'agree', reason: 'one within the other' };
  // Clocks of two zones are apart by quarters of an hour: 10:20 and 9:55 are not one moment.
  const quarters =
    x.clock && y.clock && x.to - x.from === y.to - y.from ? (x.from - y.from) % 15 : 0;
  if (apart >= FURTHEST || quarters !== 0) return { answer: 'differ', reason: 'apart' };
  return { answer: 'cannot tell', reason: 'zone not known' };
}

const holds = (outer: Stretch, inner: Stretch): boolean =>
  outer.from <= inner.from && inner.to <= outer.to;
