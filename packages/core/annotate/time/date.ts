import type { Parsed, Reading } from './expression.ts';
import type { Reader } from './reader.ts';

type DateReading = Extract<Reading, { is: 'date' }>;
interface DateParsed {
  readonly end: number;
  readonly reading: DateReading;
}

const date = (start: number, end: number, reading: Reading): Parsed => ({
  start,
  end,
  type: 'date',
  reading,
  clock: null,
});

/** A date of the calendar that starts at a token: `Sept. 27, 2020`, `27 September`, `Saturday, April 25`, `2031-05-02`. */
export function parseDate(r: Reader, i: number): Parsed | null {
  const weekday = r.as(i, 'weekday');
  if (weekday !== null && r.isCapital(i)) {
    const next = r.form(i + 1) === ',' ? i + 2 : i + 1;
    const after = r.form(next) === 'the' || r.form(next) === 'on' ? next + 1 : next;
    const found = monthFirst(r, next) ?? dayFirst(r, after);
    if (found !== null && found.reading.day !== null) {
      return date(i, found.end, { ...found.reading, weekday: weekday.value });
    }
    return null;
  }
  if (r.form(i) === 'the') {
    const found = r.ordinal(i + 1) === null ? null : dayFirst(r, i + 1);
    return found === null ? null : date(i, found.end, found.reading);
  }
  const found = monthFirst(r, i) ?? dayFirst(r, i);
  if (found !== null) return date(i, found.end, found.reading);
  return inFigures(r, i) ?? feast(r, i);
}

/** A day of the month, in figures or words, or null. */
function dayAt(r: Reader, i: number): { readonly day: number; readonly end: number } | null {
  const form = r.form(i);
  if (/^\d{1,2}$/u.test(form)) {
    const day = Number(form);
    return day >= 1 && day <= 31 ? { day, end: i + 1 } : null;
  }
  const ordinal = r.ordinal(i);
  return ordinal !== null && ordinal.value >= 1 && ordinal.value <= 31
    ? { day: ordinal.value, end: ordinal.end }
    : null;
}

/** A month's name: with a capital, since `march`, `may` and `august` are words too. */
export function monthAt(r: Reader, i: number): number | null {
  const month = r.as(i, 'month');
  return month !== null && r.isCapital(i) ? month.value : null;
}

function monthFirst(r: Reader, i: number): DateParsed | null {
  const month = monthAt(r, i);
  if (month === null) return null;
  const day = dayAt(r, i + 1);
  if (day === null) {
    const year = yearAfter(r, i + 1);
    if (year === null) return null;
    return {
      end: year.end,
      reading: { is: 'date', month, day: null, weekday: null, to: null, ...year.of },
    };
  }
  let { end } = day;
  let to: DateReading['to'] = null;
  const and = r.form(end) === 'and' && r.form(i - 1) === 'between' && monthAt(r, end + 1) === null;
  const upTo = r.form(end) === 'to' && monthAt(r, end + 1) === null;
  if (r.isDash(end) || and || upTo || isNextDay(r, end, day.day, (at) => endsDays(r, at))) {
    const toMonth = monthAt(r, end + 1);
    const last = dayAt(r, toMonth === null ? end + 1 : end + 2);
    if (last !== null && (toMonth !== null || last.day > day.day)) {
      to = { month: toMonth ?? month, day: last.day };
      end = last.end;
    }
  }
  const year = yearAfter(r, end);
  return {
    end: year?.end ?? end,
    reading: {
      is: 'date',
      month,
      day: day.day,
      weekday: null,
      to,
      ...(year?.of ?? { year: null, yearShift: null }),
    },
  };
}

function dayFirst(r: Reader, i: number): DateParsed | null {
  const first = dayAt(r, i);
  if (first === null) return null;
  let { end } = first;
  let last: number | null = null;
  const between = r.form(end) === 'and' && r.form(i - 1) === 'between';
  const hasMonth = (at: number): boolean => monthAt(r, r.form(at) === 'of' ? at + 1 : at) !== null;
  if (r.isDash(end) || r.form(end) === 'to' || between || isNextDay(r, end, first.day, hasMonth)) {
    const next = dayAt(r, end + 1);
    if (next !== null && next.day > first.day) {
      last = next.day;
      end = next.end;
    }
  }
  if (r.form(end) === 'of') end += 1;
  const month = monthAt(r, end);
  if (month === null) return null;
  // "5 March 3, 2031": the day belongs to what follows.
  if (/^\d{1,2}$/u.test(r.form(end + 1)) && r.form(end + 2) !== ':' && last === null) return null;
  end += 1;
  let to: DateReading['to'] = last === null ? null : { month, day: last };
  if (last === null && r.isDash(end)) {
    const next = dayAt(r, end + 1);
    const toMonth = next === null ? null : monthAt(r, next.end);
    if (next !== null && toMonth !== null) {
      to = { month: toMonth, day: next.day };
      end = next.end + 1;
    }
  }
  const year = yearAfter(r, end);
  return {
    end: year?.end ?? end,
    reading: {
      is: 'date',
      month,
      day: first.day,
      weekday: null,
      to,
      ...(year?.of ?? { year: null, yearShift: null }),
    },
  };
}

/** "May 3 and 4", "3 and 4 May": two days that follow one another are a range; `closed` says what must come after. */
function isNextDay(r: Reader, at: number, day: number, closed: (at: number) => boolean): boolean {
  if (r.form(at) !== 'and') return false;
  const next = dayAt(r, at + 1);
  return next !== null && next.day === day + 1 && closed(next.end);
}

/** Whether what stands here can end a date, so that a figure before it is a day and counts nothing. */
const endsDays = (r: Reader, at: number): boolean =>
  /^(?:|[.;:)])$/u.test(r.form(at)) || (r.form(at) === ',' && r.year(at + 1) !== null);

/** Words after which figures with points are no date: `version 2.10.2030`. */
const LABELS = new Set(
  'version versions v ver release build firmware no no. nos. number ip section clause'.split(' '),
);

/** `, 2020` · `of 2020` · `last year` · `this year` · `nineteen ninety-seven`. */
export function yearAfter(
  r: Reader,
  i: number,
): {
  readonly end: number;
  readonly of: { readonly year: number | null; readonly yearShift: number | null };
} | null {
  let at = i;
  const link = r.form(at);
  if (link === ',' || link === 'of') at += 1;
  const year = r.year(at);
  if (year !== null) return { end: at + 1, of: { year, yearShift: null } };
  const spoken = link === ',' ? null : yearInWords(r, at);
  if (spoken !== null) return { end: spoken.end, of: { year: spoken.year, yearShift: null } };
  if (link === ',') return null;
  const deictic = r.as(at, 'deictic');
  const unit = r.as(at + 1, 'unit');
  if (deictic?.of !== 'page' || unit?.unit !== 'Y' || unit.plural) return null;
  return { end: at + 2, of: { year: null, yearShift: deictic.shift } };
}

/** `nineteen ninety-six`, or null. */
export function yearInWords(
  r: Reader,
  i: number,
): { readonly year: number; readonly end: number } | null {
  const first = r.numbers.cardinals.get(r.form(i));
  if (first === undefined || first < 15 || first > 20) return null;
  const next = r.number(i + 1);
  if (
    next === null ||
    next.value < 10 ||
    next.value > 99 ||
    !r.numbers.cardinals.has(r.form(i + 1))
  )
    return null;
  return { year: first * 100 + next.value, end: next.end };
}

/** `2031-05-02`, `27/12/2021`, `27.12.2021`. */
function inFigures(r: Reader, i: number): Parsed | null {
  const form = r.form(i);
  if (form.length < 8 || LABELS.has(r.form(i - 1))) return null;
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:t(\d{2}:\d{2})[\d:.]*z?)?$/u.exec(form);
  if (iso !== null) {
    const [year, month, day] = [Number(iso[1]), Number(iso[2]), Number(iso[3])];
    if (year < 1000 || year > 2199 || month > 12) return null;
    const clock = iso[4] === undefined ? null : `T${iso[4]}`;
    const reading: Reading = {
      is: 'date',
      year,
      yearShift: null,
      month,
      day,
      weekday: null,
      to: null,
    };
    return { start: i, end: i + 1, type: clock === null ? 'date' : 'time', reading, clock };
  }
  const mixed = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/u.exec(form);
  if (mixed === null) return null;
  const [first, second, year] = [Number(mixed[1]), Number(mixed[3]), Number(mixed[4])];
  const fits =
    first >= 1 && second >= 1 && first <= 31 && second <= 31 && Math.min(first, second) <= 12;
  if (!fits || year < 1000 || year > 2199) return null;
  return date(i, i + 1, { is: 'figures', first, second, year });
}

/** Words of the longest name of a day: `International Day of Peace`, `New Year 's Day`. */
const LONGEST_FEAST = 4;

/** `Christmas Eve`, `New Year's Day 2031`. */
function feast(r: Reader, i: number): Parsed | null {
  if (!r.isCapital(i)) return null;
  for (let length = LONGEST_FEAST; length >= 1; length -= 1) {
    const found = r.language.feasts.get(r.forms.slice(i, i + length).join(' '));
    if (found === undefined) continue;
    const end = i + length;
    const year = yearAfter(r, end);
    const [month, day] = found;
    const of = year?.of ?? { year: null, yearShift: null };
    return date(i, year?.end ?? end, { is: 'date', month, day, weekday: null, to: null, ...of });
  }
  return null;
}
