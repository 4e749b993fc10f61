import type { Quantity } from './annotation.ts';
import type { Comparison } from './comparison.ts';
import { unitOf, type UnitOf } from './unit.ts';

export type QuantityReason =
  /** The same number, in one unit or in two. */
  | 'same value'
  /** One is the other with fewer figures: 300 and 297. */
  | 'rounded'
  /** One lies in what the other leaves open: dozens and 36, nearly 300 and 280. */
  | 'within the range'
  /** One lies just on the side that the other's bound allows: more than 51, and 60. */
  | 'within the bound'
  /** A bound allows the other, but says little about it: at least two, and 300. */
  | 'only a bound'
  /** Apart, but no further than loose wording can be: about 100, and 120. */
  | 'near'
  /** Apart, however loosely both are read. */
  | 'apart'
  /** Units of two kinds, or two currencies, which are never converted. */
  | 'units not comparable';

/** As much of a quantity as is compared. What is counted is for the caller to know: it must be one and the same. */
export type Amount = Pick<Quantity, 'value' | 'comparator' | 'unit'>;

type Interval = readonly [low: number, high: number];

/** What an amount's words plainly cover, and what they cover when they are read loosely; in base units. */
interface Reading {
  readonly plain: Interval;
  readonly loose: Interval;
  /** Whether it is a bound only, and then where. */
  readonly bound: number | null;
}

/** How far a round number may have been rounded: half its last place, and no more than this share of it. */
const ROUNDED = 0.05;
const ROUNDED_LOOSELY = 0.1;
/** How far from "about 100" the true number is taken to be, and at the furthest. */
const ABOUT = 0.1;
const ABOUT_LOOSELY = 0.25;
/** How far beyond its bound a number still agrees with it: "more than 51" and 60. */
const NEAR_BOUND = 1.5;
/** From here on the ends of a range are a word of size, such as dozens, and no limits. */
const VAGUE = 3;

/** The place of the last figure that is not a nought: 100 for 300, 0.1 for 2.5. */
function placeOf(value: number): number {
  if (value === 0) return 0;
  if (!Number.isInteger(value)) return 10 ** -(/\.(\d+)$/u.exec(String(value))?.[1]?.length ?? 0);
  let place = 1;
  while (value % (place * 10) === 0) place *= 10;
  return place;
}

/** Percentages that are fractions written out: "a quarter", "two-thirds". */
const FRACTIONS: ReadonlySet<number> = new Set([
  12.5, 16.67, 25, 33.33, 37.5, 62.5, 66.67, 75, 83.33,
]);

/** How far off a stated number's true value may be, plainly and loosely. */
function slackOf(value: number, unit: string | null): readonly [plain: number, loose: number] {
  const size = Math.abs(value);
  const half = placeOf(value) / 2;
  if (unit === '%') {
    const plain = Math.min(half, 0.5);
    if (FRACTIONS.has(value)) return [plain, 2];
    return [plain, half > 0.5 ? Math.min(half, size * ROUNDED_LOOSELY) : plain];
  }
  const isCount = unit === null || unitOf(unit).kind.startsWith('of ');
  // People and money are counted, lengths and weights are measured: these are never exact.
  if (isCount && half <= 0.5 && Number.isInteger(value)) return [0, 0];
  if (isCount) return [Math.min(half, size * ROUNDED), Math.min(half, size * ROUNDED_LOOSELY)];
  const plain = Math.max(
    Math.min(half, size * ROUNDED),
    Math.min(half, 0.5, size * ROUNDED_LOOSELY),
  );
  const loose = Math.min(half, size * (half > 0.5 ? ROUNDED_LOOSELY : ABOUT_LOOSELY));
  return [plain, Math.max(loose, size * ROUNDED)];
}

function readingOf({ value, comparator, unit }: Amount): Reading {
  if (typeof value !== 'number') {
    const [low, high] = value;
    const wide = low > 0 && high / low >= VAGUE;
    const loose: Interval = wide ? [low / 2, high * 1.5] : [low * 0.9, high * 1.1];
    if (comparator === '≥') return bounded(low, loose[0], true);
    if (comparator === '≤') return bounded(high, loose[1], false);
    if (comparator === '≈' && !wide)
      return { plain: [low * 0.9, high * 1.1], loose: [low * 0.75, high * 1.25], bound: null };
    return { plain: [low, high], loose, bound: null };
  }
  const size = Math.abs(value);
  const [plain, loose] = slackOf(value, unit);
  if (comparator === '≥') return bounded(value, value - Math.max(loose, plain), true);
  if (comparator === '≤') return bounded(value, value + Math.max(loose, plain), false);
  if (comparator === '≈') {
    const near = size * ABOUT;
    const far = Math.max(size * ABOUT_LOOSELY, unit === null ? 1 : 0, loose);
    return { plain: [value - near, value + near], loose: [value - far, value + far], bound: null };
  }
  return {
    plain: [value - plain, value + plain],
    loose: [value - Math.max(plain, loose), value + Math.max(plain, loose)],
    bound: null,
  };
}

const bounded = (bound: number, loose: number, above: boolean): Reading => ({
  plain: above ? [bound, Infinity] : [-Infinity, bound],
  loose: above ? [loose, Infinity] : [-Infinity, loose],
  bound,
});

function inBase({ plain, loose, bound }: Reading, unit: UnitOf): Reading {
  const { factor, offset } = unit;
  const to = (value: number, end: 0 | 1): number =>
    Number.isFinite(value) ? value * factor[value < 0 ? 1 - end : end]! + offset : value;
  return {
    plain: [to(plain[0], 0), to(plain[1], 1)],
    loose: [to(loose[0], 0), to(loose[1], 1)],
    bound: bound === null ? null : to(bound, 0),
  };
}

/** Whether two intervals share more than an end; a single number shares with any that holds it. */
function meet(a: Interval, b: Interval): boolean {
  const [low, high] = [Math.max(a[0], b[0]), Math.min(a[1], b[1])];
  // What binary fractions add in a conversion is no distance.
  const slack = Math.abs(low) * 1e-9;
  const isPoint = Math.min(a[1] - a[0], b[1] - b[0]) <= 4 * slack;
  return isPoint ? low <= high + slack : low < high - slack;
}

/** `$` may be any country's dollar. */
const mayBeSame = (a: string | null, b: string | null): boolean =>
  (a === '$' && b?.endsWith('$') === true) || (b === '$' && a?.endsWith('$') === true);

/**
 * Whether two amounts of one thing can both be right. Units are converted, money never; round numbers, approximations,
 * ranges and bounds count for what they leave open. `differ` only where no loose reading of both makes them meet.
 * Symmetric, and every amount agrees with itself.
 */
export function compareQuantities(a: Amount, b: Amount): Comparison<QuantityReason> {
  const [unitA, unitB] = [unitOf(a.unit), unitOf(b.unit)];
  const dollars = a.unit !== b.unit && mayBeSame(a.unit, b.unit);
  if (unitA.kind !== unitB.kind && !dollars)
    return { answer: 'cannot tell', reason: 'units not comparable' };
  if (a.unit === b.unit && a.comparator === b.comparator && isSame(a.value, b.value))
    return { answer: 'agree', reason: 'same value' };
  // In one unit nothing is converted: months are as long as months.
  const [x, y] =
    a.unit === b.unit
      ? [readingOf(a), readingOf(b)]
      : [inBase(readingOf(a), unitA), inBase(readingOf(b), unitB)];
  if (meet(x.plain, y.plain)) return agreement(a, b, x, y);
  if (dollars) return { answer: 'cannot tell', reason: 'units not comparable' };
  return meet(x.loose, y.loose)
    ? { answer: 'cannot tell', reason: 'near' }
    : { answer: 'differ', reason: 'apart' };
}

function agreement(a: Amount, b: Amount, x: Reading, y: Reading): Comparison<QuantityReason> {
  if (x.bound === null && y.bound === null) {
    if (isRange(a) || isRange(b)) return { answer: 'agree', reason: 'within the range' };
    const equal = a.unit === b.unit && isSame(a.value, b.value);
    const converted = a.unit !== b.unit;
    return { answer: 'agree', reason: equal || converted ? 'same value' : 'rounded' };
  }
  return {
    answer: isClose(x, y) ? 'agree' : 'cannot tell',
    reason: isClose(x, y) ? 'within the bound' : 'only a bound',
  };
}

/** Whether the amounts lie close to one another on the side that a bound leaves open. */
function isClose(x: Reading, y: Reading): boolean {
  const [p, q] = [x.bound ?? nearest(x, y.bound!), y.bound ?? nearest(y, x.bound!)];
  const [low, high] = [Math.min(p, q), Math.max(p, q)];
  return low === high || (low > 0 && high / low <= NEAR_BOUND);
}

/** The end of an interval that lies nearest to a bound, or the bound where it lies inside. */
const nearest = ({ plain }: Reading, bound: number): number =>
  Math.min(Math.max(bound, plain[0]), plain[1]);

const isRange = ({ value, comparator }: Amount): boolean =>
  typeof value !== 'number' || comparator === '≈';

function isSame(a: Amount['value'], b: Amount['value']): boolean {
  if (typeof a === 'number' || typeof b === 'number') return a === b;
  return a[0] === b[0] && a[1] === b[1];
}
