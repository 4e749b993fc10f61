import type { TimeUnit } from '../../language/time.ts';
import type { Parsed, Reading } from './expression.ts';
import type { Reader } from './reader.ts';

/** A number of units of time: `count` null where the words do not tell how many. */
export interface Length {
  readonly end: number;
  readonly count: number | null;
  readonly unit: TimeUnit;
  readonly plural: boolean;
}

const BETWEEN = new Set(
  'more straight consecutive full additional trading whole long working business calendar further extra successive'.split(
    ' ',
  ),
);

/** Reads `three years`, `44-day`, `a week`, `2 1/2 hours`, `several months`, `a year and a half`. */
export function readLength(r: Reader, i: number): Length | null {
  const form = r.form(i);
  const half = form === 'half' ? halfOf(r, i) : null;
  if (half !== null) return half;
  let at = i;
  let count: number | null;
  const vague = vagueAt(r, i);
  if (vague !== null) {
    ({ count, end: at } = vague);
  } else if (form === 'a' || form === 'an') {
    if (r.form(i + 1) === 'half' || r.form(i + 1) === 'full' || r.form(i + 1) === 'whole')
      at = i + 1;
    const unit = r.as(at + 1, 'unit');
    if (unit === null || unit.plural || unit.unit === 's' || unit.unit === 'WE') return null;
    if (r.form(at) === 'half') return null;
    return andHalf(r, { end: at + 2, count: unit.count, unit: unit.unit, plural: false });
  } else {
    const number = r.number(i);
    if (number === null || number.value > 1e6) return null;
    ({ value: count, end: at } = number);
    const range = rangeEnd(r, at);
    if (range > at) {
      at = range;
      count = null;
    }
    if (
      r.form(at) === 'and' &&
      r.form(at + 1) === 'a' &&
      r.form(at + 2) === 'half' &&
      count !== null
    ) {
      count += 0.5;
      at += 3;
    }
  }
  if (r.isDash(at) && r.isJoined(at)) {
    const unit = r.as(at + 1, 'unit');
    return unit === null || unit.plural
      ? null
      : { end: at + 2, count: times(count, unit.count), unit: unit.unit, plural: false };
  }
  if (BETWEEN.has(r.form(at))) at += 1;
  const unit = r.as(at, 'unit');
  if (unit === null || unit.unit === 'WE' || (!unit.plural && unit.unit === 's')) return null;
  // "two hour" is spoken for "two-hour".
  return andHalf(r, {
    end: at + 1,
    count: times(count, unit.count),
    unit: unit.unit,
    plural: unit.plural,
  });
}

const times = (count: number | null, by: number): number | null =>
  count === null ? null : count * by;

function vagueAt(
  r: Reader,
  i: number,
): { readonly count: number | null; readonly end: number } | null {
  const at = r.form(i) === 'a' ? i + 1 : i;
  const vague = r.as(at, 'vague');
  if (
    vague === null ||
    (vague.count !== 'X' && at === i && r.form(at + 1) !== 'of' && r.form(i - 1) === 'a')
  )
    return null;
  if (r.form(at) === 'few' && at === i && !r.isDeterminer(i - 1) && r.as(i - 1, 'deictic') === null)
    return null;
  const end = r.form(at + 1) === 'of' ? at + 2 : at + 1;
  return { count: vague.count === 'X' ? null : vague.count, end };
}

/** `two to three weeks`, `two or three weeks`, `12-18 months`: how many is left open. */
function rangeEnd(r: Reader, at: number): number {
  const link = r.form(at);
  if (link !== 'to' && link !== 'or' && !(r.isDash(at) && r.number(at + 1) !== null)) return at;
  return r.number(at + 1)?.end ?? at;
}

/** `half a year`, `half an hour`, `half-century`. */
function halfOf(r: Reader, i: number): Length | null {
  const at = r.form(i + 1) === 'a' || r.form(i + 1) === 'an' || r.isDash(i + 1) ? i + 2 : i + 1;
  const unit = r.as(at, 'unit');
  return unit === null || unit.plural || at === i + 1
    ? null
    : { end: at + 1, count: 0.5, unit: unit.unit, plural: false };
}

/** `a year and a half`; `a week or so`, `a year or two`. */
function andHalf(r: Reader, length: Length): Length {
  const { end } = length;
  if (r.form(end) === 'and' && r.form(end + 1) === 'a' && r.form(end + 2) === 'half') {
    return { ...length, end: end + 3, count: (length.count ?? 0) + 0.5 };
  }
  if (r.form(end) === 'or' && r.form(end + 1) === 'so') return { ...length, end: end + 2 };
  if (r.form(end) === 'or' && r.form(end + 1) === 'two')
    return { ...length, end: end + 2, count: null };
  return length;
}

const CLOCK_UNITS: Readonly<Record<string, string>> = { s: 'S', m: 'M', h: 'H' };
/** What a half of the unit is. */
const HALVES: Readonly<Record<string, string>> = {
  Y: '6M',
  M: '2W',
  D: 'T12H',
  h: '30M',
  m: '30S',
};

/** The TIMEX3 duration of a length: `P44D`, `PT1H30M`, `PXY` where the number is open. Decades and centuries count as years. */
export function durationValue(count: number | null, unit: TimeUnit): string {
  const clock = CLOCK_UNITS[unit];
  const years = unit === 'E' ? 10 : unit === 'C' ? 100 : unit === 'L' ? 1000 : 0;
  if (years > 0) return count === null ? `PX${unit}` : `P${count * years}Y`;
  const letter = clock ?? unit;
  const prefix = clock === undefined ? 'P' : 'PT';
  if (count === null) return `${prefix}X${letter}`;
  const whole = Math.floor(count);
  const half = HALVES[unit];
  if (count - whole === 0.5 && half !== undefined) {
    if (whole > 0) return `${prefix}${whole}${letter}${half}`;
    return half.startsWith('T') || clock === undefined ? `P${half}` : `PT${half}`;
  }
  return `${prefix}${count}${letter}`;
}

const fixed = (start: number, end: number, type: Parsed['type'], value: string): Parsed => ({
  start,
  end,
  type,
  reading: { is: 'fixed', value },
  clock: null,
});

/** A length of time, or how far off something is: `44-day`, `nearly 30 years`, `two weeks ago`, `three days later`. */
export function parseLength(r: Reader, i: number): Parsed | null {
  const the = r.form(i) === 'the' || r.form(i) === 'these' || r.form(i) === 'those' ? 1 : 0;
  const length = readLength(r, i + the);
  if (length === null) return the === 0 ? bareLength(r, i) : null;
  const { end, count, unit } = length;
  if (the === 0) {
    const off = awayAfter(r, i, length);
    if (off !== null) return off;
  } else if (count === 1 && !length.plural) return null;
  const dashed = r.isDash(end - 2) && r.isJoined(end - 1);
  if (the === 1 && dashed) return null;
  // "52 years old", "an 8-year-old" tell an age, "four flights a week" how often.
  const joint = r.isDash(end) ? r.form(end + 1) : r.form(end);
  if (/^(?:old|olds)$/u.test(joint) || isRate(r, i, the)) return null;
  const tail = dashed && joint === 'long' && r.isDash(end) ? end + 2 : end;
  const rate =
    the === 0 &&
    (r.form(i) === 'a' || r.form(i) === 'an') &&
    /^(?:times|twice|once)$/u.test(r.form(i - 1));
  if (rate) return fixed(i, end, 'set', durationValue(count, unit));
  return fixed(i, tail, 'duration', durationValue(count, unit));
}

/** Whether `a week` says how often: after a count, a share, a price. */
function isRate(r: Reader, i: number, the: number): boolean {
  if (the === 1 || (r.form(i) !== 'a' && r.form(i) !== 'an')) return false;
  const before = r.form(i - 1);
  if (/^(?:times|twice|once)$/u.test(before)) return false;
  if (
    r.number(i - 1) !== null ||
    r.numbers.multipliers.has(before) ||
    before === '%' ||
    before === 'percent'
  )
    return true;
  return (
    before.length > 3 &&
    /[^s]s$/u.test(before) &&
    !r.language.before.has(before) &&
    r.word(i - 1) === undefined &&
    !/^(?:takes|lasts|says|was|this|spends|has|hours)$/u.test(before)
  );
}

/** `ago`, `earlier`, `later` after a length. */
function awayAfter(r: Reader, start: number, length: Length): Parsed | null {
  const { end, count, unit } = length;
  const away = r.as(end, 'away');
  const reading = (direction: number, of: 'page' | 'story'): Reading =>
    count === null
      ? { is: 'fixed', value: direction < 0 ? 'PAST_REF' : 'FUTURE_REF' }
      : { is: 'shift', unit, count: direction * count, of, away: true };
  const done = (to: number, direction: number, of: 'page' | 'story'): Parsed | null =>
    count === null && of === 'story'
      ? null
      : { start, end: to, type: 'date', reading: reading(direction, of), clock: null };
  if (r.form(end) === 'from' && r.form(end + 1) === 'now') return done(end + 2, 1, 'page');
  if (r.form(end) === 'after' && (r.form(end + 1) === 'that' || /^[.,;]$/u.test(r.form(end + 1))))
    return done(end + 1, 1, 'story');
  if (away === null) return null;
  // "two days before the vote" is counted from the vote.
  if (r.form(end) === 'before' && !/^[.,;:)]?$/u.test(r.form(end + 1))) return null;
  if (r.form(end + 1) === 'than') return null;
  return done(end + 1, away.direction, away.of);
}

/** Units that tell a length without a number. */
const BARE: ReadonlySet<TimeUnit> = new Set(['D', 'W', 'M', 'Y', 'E', 'C']);

/** `years`, `weeks`, `decades`, `weeks or months` by themselves; `decades-long`, `year-long`. */
function bareLength(r: Reader, i: number): Parsed | null {
  const unit = r.as(i, 'unit');
  if (unit === null) return null;
  if (r.isDash(i + 1) && r.isJoined(i + 1) && r.form(i + 2) === 'long') {
    return fixed(i, i + 3, 'duration', durationValue(unit.plural ? null : unit.count, unit.unit));
  }
  if (!unit.plural || !BARE.has(unit.unit)) return null;
  if (r.form(i + 1) === 'old' || r.number(i - 1) !== null) return null;
  if (r.form(i + 1) === 'ago') {
    return {
      start: i,
      end: i + 2,
      type: 'date',
      reading: { is: 'fixed', value: 'PAST_REF' },
      clock: null,
    };
  }
  if (r.form(i - 1) === 'of' && /^(?:hundreds|thousands|dozens|tens)$/u.test(r.form(i - 2)))
    return null;
  // "the last days of April"
  const partly =
    r.isPart(i - 1) || r.as(i - 1, 'deictic') !== null || /^(?:first|final)$/u.test(r.form(i - 1));
  if (partly && r.form(i + 1) === 'of') return null;
  const or = r.form(i + 1) === 'or' || r.form(i + 1) === 'and' ? r.as(i + 2, 'unit') : null;
  return fixed(i, or?.plural === true ? i + 3 : i + 1, 'duration', durationValue(null, unit.unit));
}
