import { yearAfter } from './date.ts';
import type { Parsed, Reading } from './expression.ts';
import type { Reader } from './reader.ts';

const done = (start: number, end: number, reading: Reading): Parsed => ({
  start,
  end,
  type: 'date',
  reading,
  clock: null,
});

/** Quarters and halves of a year: `the third quarter of 2031`, `Q3 2031`, `the year-ago quarter`, `the 1988 period`. */
export function parseQuarter(r: Reader, i: number): Parsed | null {
  const short = /^([qh])([1-4])$/u.exec(r.form(i));
  if (short !== null && r.isCapital(i)) {
    const year = yearAfter(r, i + 1);
    if (short[1] === 'h' && (year?.of.year ?? null) === null) return null;
    return done(
      i,
      year?.end ?? i + 1,
      partOfYear(short[1] === 'q' ? 'Q' : 'H', Number(short[2]), year?.of ?? null),
    );
  }
  const the = r.isDeterminer(i) || r.form(i) === 'its' ? 1 : 0;
  const at = i + the;
  if (the === 1 && r.form(i) !== 'a') {
    if (isPeriod(r, at) && r.form(at) === 'quarter' && !(r.form(at + 1) === 'of')) {
      const ago = r.form(at + 1) === 'a' && r.form(at + 2) === 'year' && r.form(at + 3) === 'ago';
      return done(i, ago ? at + 4 : at + 1, {
        is: 'quarter told',
        yearShift: ago ? -1 : 0,
        year: null,
      });
    }
    if ((r.form(at) === 'latest' || r.form(at) === 'current') && isPeriod(r, at + 1)) {
      return done(i, at + 2, { is: 'quarter told', yearShift: 0, year: null });
    }
    const year = r.year(at);
    if (year !== null && isPeriod(r, at + 1))
      return done(i, at + 2, { is: 'quarter told', yearShift: 0, year });
    const named = year === null ? null : ordinalPart(r, i, at + 1);
    if (named !== null && year !== null) return done(i, named.end, { ...named.reading, year });
  }
  const ago = yearAgo(r, i, at);
  if (ago !== null) return ago;
  // "a third-quarter loss": the article is the loss's.
  const named = ordinalPart(r, i, at);
  if (named === null || (the === 1 && r.form(i) === 'the' && !r.isDash(named.end - 2)))
    return named;
  return { ...named, start: at };
}

const isPeriod = (r: Reader, i: number): boolean =>
  r.form(i) === 'quarter' || r.form(i) === 'period';

type PartOfYear = Extract<Reading, { is: 'part of year' }>;

function partOfYear(
  part: 'Q' | 'H',
  number: number,
  year: { readonly year: number | null; readonly yearShift: number | null } | null,
): PartOfYear {
  return {
    is: 'part of year',
    part,
    number,
    year: year?.year ?? null,
    shift: year?.yearShift ?? null,
  };
}

/** `third quarter`, `third-quarter`, `fiscal first quarter`, `first half of 2031`. */
function ordinalPart(
  r: Reader,
  start: number,
  from: number,
): {
  readonly start: number;
  readonly end: number;
  readonly type: 'date';
  readonly reading: PartOfYear;
  readonly clock: null;
} | null {
  let at = r.form(from) === 'fiscal' ? from + 1 : from;
  if (r.isDash(at)) at += 1;
  const ordinal = r.ordinal(at);
  if (ordinal === null || ordinal.value > 4) return null;
  at = ordinal.end;
  if (r.form(at) === 'fiscal' || r.isDash(at)) at += 1;
  const word = r.form(at);
  const part = word === 'quarter' ? 'Q' : word === 'half' && ordinal.value <= 2 ? 'H' : null;
  if (part === null) return null;
  const of = r.form(at + 1) === 'of' ? at + 2 : at + 1;
  const the =
    r.form(of) === 'the' && r.form(of + 1) === 'year'
      ? { end: of + 2, of: { year: null, yearShift: 0 } }
      : null;
  const year = r.form(at + 1) === ',' ? null : (the ?? yearAfter(r, of));
  if (part === 'H' && year === null) return null;
  return {
    start,
    end: year?.end ?? at + 1,
    type: 'date',
    reading: partOfYear(part, ordinal.value, year?.of ?? null),
    clock: null,
  };
}

/** `the year-ago quarter`, `year-earlier`, `the comparable year-earlier period`. */
function yearAgo(r: Reader, start: number, from: number): Parsed | null {
  const at = /^(?:comparable|corresponding)$/u.test(r.form(from)) ? from + 1 : from;
  if (r.form(at) !== 'year' || !r.isDash(at + 1)) return null;
  if (r.form(at + 2) !== 'ago' && r.form(at + 2) !== 'earlier') return null;
  const named = ordinalPart(r, start, at + 3);
  if (named !== null) return done(start, named.end, { ...named.reading, shift: -1 });
  const period = isPeriod(r, at + 3);
  const determined = start < from && (period || r.form(start) === 'the');
  return done(determined ? start : at, period ? at + 4 : at + 3, {
    is: 'quarter told',
    yearShift: -1,
    year: null,
  });
}
