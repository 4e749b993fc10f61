import { monthAt, parseDate } from './date.ts';
import type { Parsed, Reading } from './expression.ts';
import { durationValue, readLength } from './length.ts';
import type { Reader, WordOf } from './reader.ts';

const done = (
  start: number,
  end: number,
  reading: Reading,
  clock: string | null = null,
): Parsed => ({
  start,
  end,
  type: clock === null ? 'date' : 'time',
  reading,
  clock,
});

/** Days named from the page's own or the story's: `today`, `last Tuesday`, `the next day`, `this morning`, `the past two years`. */
export function parseRelative(r: Reader, i: number): Parsed | null {
  const day = r.as(i, 'day');
  if (day !== null) {
    const part = r.as(i + 1, 'daypart');
    if (part !== null) return done(i, i + 2, { is: 'day', shift: day.shift }, `T${part.code}`);
    return done(
      i,
      i + 1,
      { is: 'day', shift: day.shift },
      day.daypart === null ? null : `T${day.daypart}`,
    );
  }
  if (r.as(i, 'weekday') !== null) return weekday(r, i, i, null);
  const the = r.form(i) === 'the' || r.form(i) === 'that' || r.form(i) === 'its' ? 1 : 0;
  if (r.form(i) === 'the') {
    const plain = theWeekend(r, i) ?? season(r, i, i + 1, null);
    if (plain !== null) return plain;
  }
  const nth = the === 1 ? firstOf(r, i) : null;
  if (nth !== null) return nth;
  // "that day"; "that same day"; "the same day".
  const first = the === 1 && r.form(i) === 'that' && r.as(i + 1, 'deictic') === null ? i : i + the;
  const deictic = r.as(first, 'deictic');
  if (deictic === null) return season(r, i, i, null);
  let at = first + 1;
  let { shift, of } = deictic;
  const second = r.form(first) === 'this' ? r.as(at, 'deictic') : null;
  if (second !== null) {
    at += 1;
    shift = second.shift === 0 ? 0 : second.shift;
  }
  if (of === 'story' && the === 0 && r.form(first) !== 'that') return null;
  if (r.form(i) === 'that' && of === 'page') return null;
  if (the === 1 && shift === 1 && r.form(first) === 'next') of = 'story';
  return after(r, { start: i, at, shift, of, the: the === 1, word: r.form(first) });
}

interface Deictic {
  readonly start: number;
  readonly at: number;
  readonly shift: number;
  readonly of: 'page' | 'story';
  readonly the: boolean;
  readonly word: string;
}

function after(r: Reader, d: Deictic): Parsed | null {
  const { start, shift, of, word } = d;
  let { at } = d;
  if (r.form(at) === 'fiscal' || r.form(at) === 'calendar') at += 1;
  const unit = r.as(at, 'unit');
  if (unit !== null && !unit.plural) return ofUnit(r, d, at, unit);
  if (shift !== 0 || word === 'this') {
    const length = readLength(r, at);
    if (length !== null && (length.plural || length.count === null) && word !== 'this') {
      const soFar = r.form(length.end) === 'or' && r.form(length.end + 1) === 'so' ? 2 : 0;
      return {
        start,
        end: length.end + soFar,
        type: 'duration',
        reading: { is: 'fixed', value: durationValue(length.count, length.unit) },
        clock: null,
      };
    }
  }
  if (
    unit !== null &&
    of === 'page' &&
    (word === 'past' || word === 'coming') &&
    'DWMYE'.includes(unit.unit)
  ) {
    return done(start, at + 1, { is: 'fixed', value: word === 'past' ? 'PAST_REF' : 'FUTURE_REF' });
  }
  if (unit !== null && of === 'story' && shift === 1) return null;
  const part = r.as(at, 'daypart');
  if (part !== null && word !== 'past' && word !== 'coming') {
    const days = of === 'page' && word === 'next' ? 1 : shift;
    const reading: Reading =
      of === 'page' && word !== 'next'
        ? { is: 'day', shift }
        : { is: 'shift', unit: 'D', count: days, of: 'story' };
    return done(start, at + 1, reading, `T${part.code}`);
  }
  if (word === 'that' || word === 'same' || word === 'current') return null;
  if (r.as(at, 'weekday') !== null)
    return weekday(r, start, at, { shift, of: word === 'next' ? 'page' : of });
  // "last Oct. 23"
  const date = of === 'page' && shift !== 0 ? parseDate(r, at) : null;
  if (
    date?.reading.is === 'date' &&
    date.reading.day !== null &&
    date.reading.year === null &&
    date.reading.weekday === null
  ) {
    return done(start, date.end, { ...date.reading, shift });
  }
  const month = monthAt(r, at);
  if (month !== null && of === 'page') return done(start, at + 1, { is: 'month', month, shift });
  return season(r, start, at, of === 'page' ? shift : null);
}

/** A unit of the calendar after `last`, `this`, `next`, `the previous`, `that`. */
function ofUnit(r: Reader, d: Deictic, at: number, unit: WordOf<'unit'>): Parsed | null {
  const { start, shift, of, the, word } = d;
  if ('smhL'.includes(unit.unit)) return null;
  if (unit.unit === 'D' && of === 'page') return null;
  if (unit.unit === 'D' && word === 'next' && !the) return null;
  if ((word === 'past' || word === 'coming') && !the && r.form(start) !== 'this') return null;
  const count = unit.count * shift;
  const end = at + 1;
  if (unit.unit === 'Y' && of === 'page' && r.isPossessive(end)) {
    const ordinal = r.ordinal(end + 1);
    if (ordinal !== null && ordinal.value <= 4 && r.form(ordinal.end) === 'quarter') {
      return done(start, ordinal.end + 1, {
        is: 'part of year',
        part: 'Q',
        number: ordinal.value,
        year: null,
        shift,
      });
    }
  }
  if (unit.unit === 'Q' && shift === 0 && of === 'story')
    return done(start, end, { is: 'quarter told', yearShift: 0, year: null });
  // "the next year" of a plan is counted from the page as well as from the story: only days are sure to be the story's.
  const from = word === 'next' && unit.unit !== 'D' ? 'page' : of;
  return done(start, end, { is: 'shift', unit: unit.unit, count, of: from });
}

/** `the first nine months`, `the second day` is left alone. */
function firstOf(r: Reader, i: number): Parsed | null {
  if (r.form(i + 1) !== 'first' && r.form(i + 1) !== 'final' && r.form(i + 1) !== 'latest')
    return null;
  const length = readLength(r, i + 2);
  if (length === null || !length.plural || length.count === null) return null;
  const value = durationValue(length.count, length.unit);
  return {
    start: i,
    end: length.end,
    type: 'duration',
    reading: { is: 'fixed', value },
    clock: null,
  };
}

function theWeekend(r: Reader, i: number): Parsed | null {
  const unit = r.as(i + 1, 'unit');
  if (unit?.unit !== 'WE' || unit.plural) return null;
  return done(i, i + 2, { is: 'shift', unit: 'WE', count: 0, of: 'page' });
}

function weekday(
  r: Reader,
  start: number,
  at: number,
  deictic: { readonly shift: number; readonly of: 'page' | 'story' } | null,
): Parsed | null {
  const word = r.as(at, 'weekday');
  if (word === null || !r.isCapital(at) || word.short || r.language.named.has(r.form(at - 1)))
    return null;
  const reading: Reading = {
    is: 'weekday',
    weekday: word.value,
    shift: deictic?.shift ?? null,
    of: deictic?.of ?? 'page',
  };
  const week = deictic === null ? weekAfter(r, at + 1) : null;
  if (week !== null) return done(start, week.end, { ...reading, week: week.shift });
  const part = r.as(at + 1, 'daypart');
  if (part === null) return done(start, at + 1, reading);
  if (!r.form(at + 1).endsWith('s')) return done(start, at + 2, reading, `T${part.code}`);
  const value = `XXXX-WXX-${word.value}T${part.code}`;
  return { start, end: at + 2, type: 'set', reading: { is: 'fixed', value }, clock: null };
}

/** `last week`, `of this week`, behind a weekday. */
function weekAfter(r: Reader, i: number): { readonly shift: number; readonly end: number } | null {
  const at = r.form(i) === 'of' ? i + 1 : i;
  const deictic = r.as(at, 'deictic');
  const unit = r.as(at + 1, 'unit');
  return deictic?.of === 'page' && unit?.unit === 'W' && !unit.plural
    ? { shift: deictic.shift, end: at + 2 }
    : null;
}

function season(r: Reader, start: number, at: number, shift: number | null): Parsed | null {
  const word = r.as(at, 'season');
  if (word === null) return null;
  const of = r.form(at + 1) === 'of' ? at + 2 : at + 1;
  const year = r.year(of);
  if (year !== null)
    return done(start, of + 1, { is: 'season', code: word.code, year, shift: null });
  if (r.form(of) === 'last' && r.form(of + 1) === 'year') {
    return done(start, of + 2, { is: 'season', code: word.code, year: null, shift: -1 });
  }
  if (shift !== null)
    return done(start, at + 1, { is: 'season', code: word.code, year: null, shift });
  // Spring and fall are other things too.
  const before = r.form(start - 1);
  const told =
    start < at &&
    !word.ordinaryWord &&
    /^(?:in|during|over|by|of|into|through|since|until)$/u.test(before);
  return told && r.form(at + 1) !== 'of'
    ? done(start, at + 1, { is: 'season', code: word.code, year: null, shift: null })
    : null;
}
