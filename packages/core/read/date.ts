import type { Span } from '../model/index.ts';
import { MONTHS } from '../language/furniture-words.ts';

/** Which of two numbers a site writes first. Null: nothing on the page tells. */
export type DayOrder = 'day-month' | 'month-day' | null;

/** A day as a text writes it. */
export interface WrittenDate extends Span {
  /** ISO 8601 day. */
  readonly value: string;
}

const YEAR_MIN = 1900;
const YEAR_MAX = 2100;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const two = (n: number): string => String(n).padStart(2, '0');

/** ISO day, or null where there is no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (year < YEAR_MIN || year > YEAR_MAX || month < 1 || month > 12 || day < 1) return null;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (day > DAYS[month - 1]! || (month === 2 && day === 29 && !leap)) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

// Plain ranges, and both cases written out: classes of Unicode without case take milliseconds to build.
const NAME = String.raw`([A-Za-z\u00c0-\u02af\u0370-\u052f]{3,10})\.?`;
const FORMS: readonly {
  readonly pattern: RegExp;
  readonly read: (m: RegExpExecArray) => string | null;
}[] = [
  {
    // 2031-05-02, 2031/05/02, 2031.05.02, with or without a time after
    pattern: /(?<!\d)((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/u,
    read: (m) => isoDay(+m[1]!, +m[3]!, +m[4]!),
  },
  {
    pattern: /((?:19|20)\d\d)\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/u,
    read: (m) => isoDay(+m[1]!, +m[2]!, +m[3]!),
  },
  {
    // 2 May 2031, 2nd of May, 2031, 2. Mai 2031, 2 de mayo de 2031
    pattern: new RegExp(
      String.raw`(?<![\d.,:])(\d{1,2})(?:[Ss][Tt]|[Nn][Dd]|[Rr][Dd]|[Tt][Hh]|[Ee][Rr]|º|\.)?[\s-]{1,3}(?:[Oo][Ff] |[Dd][Ee] )?${NAME},?[\s-]{1,3}(?:[Dd][Ee] |[Dd][Ee][Ll] )?((?:19|20)\d\d)(?!\d)`,
    ),
    read: (m) => isoDay(+m[3]!, MONTHS.get(m[2]!.toLowerCase()) ?? 0, +m[1]!),
  },
  {
    // May 2, 2031, May 2nd 2031, May 2,2031
    pattern: new RegExp(
      String.raw`(?<![A-Za-z\u00c0-\u02af\u0370-\u052f])${NAME}[\s-]{1,3}(\d{1,2})(?:[Ss][Tt]|[Nn][Dd]|[Rr][Dd]|[Tt][Hh])?(?:,\s{0,3}|[\s-]{1,3})((?:19|20)\d\d)(?!\d)`,
    ),
    read: (m) => isoDay(+m[3]!, MONTHS.get(m[1]!.toLowerCase()) ?? 0, +m[2]!),
  },
];

const YEAR = /(?:19|20)\d\d/u;
const NUMBERS = /(?<![\d/.])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)/u;

/**
 * The first date with a year in a short text. `27/12/2031` can only be day and month; `05/06/2031` is read by
 * `order`, and is no date where that is null. Numbers joined by dots are day and month everywhere.
 */
export function findDate(text: string, order: DayOrder): WrittenDate | null {
  if ((!text.includes('20') && !text.includes('19')) || !YEAR.test(text)) return null;
  let first: WrittenDate | null = null;
  const offer = (m: RegExpExecArray | null, value: string | null): void => {
    if (m === null || value === null) return;
    if (first === null || m.index < first.start) {
      first = { value, start: m.index, end: m.index + m[0].length };
    }
  };
  for (const { pattern, read } of FORMS) {
    const m = pattern.exec(text);
    offer(m, m === null ? null : read(m));
  }
  const m = NUMBERS.exec(text);
  if (m !== null) offer(m, numeric(+m[1]!, +m[3]!, +m[4]!, m[2] === '.' ? 'day-month' : order));
  return first;
}

const SHORT = /(?<![\d/.-])(\d{1,2})([/.])(\d{1,2})\2(\d\d)(?![\d/.])/u;

/** A date with two digits for the year, as only a line that is nothing else may be read: "02.05.31". */
export function findShortDate(text: string, order: DayOrder): WrittenDate | null {
  const m = SHORT.exec(text);
  if (m === null) return null;
  const year = +m[4]! + (+m[4]! < 70 ? 2000 : 1900);
  const value = numeric(+m[1]!, +m[3]!, year, m[2] === '.' ? 'day-month' : order);
  return value === null ? null : { value, start: m.index, end: m.index + m[0].length };
}

/** A day of two numbers and a year; null where nothing tells which of them is the month. */
export function numeric(a: number, b: number, year: number, order: DayOrder): string | null {
  if (a > 12 || a === b) return isoDay(year, b, a);
  if (b > 12) return isoDay(year, a, b);
  if (order === null) return null;
  return order === 'day-month' ? isoDay(year, b, a) : isoDay(year, a, b);
}

/** The order of day and month in a page's numeric dates: as those show in which one number is above 12; null where none does or they disagree. */
export function dayOrder(text: string): DayOrder {
  let dayFirst = false;
  let monthFirst = false;
  for (const century of ['/19', '/20']) {
    for (let at = text.indexOf(century); at >= 0; at = text.indexOf(century, at + 1)) {
      // From the century, which is rare, backwards: most pages have no such date.
      const m = /(?<![\d/])(\d{1,2})[/](\d{1,2})[/](?:19|20)\d\d(?!\d)/u.exec(
        text.slice(Math.max(0, at - 6), at + 6),
      );
      if (m === null) continue;
      if (+m[1]! > 12 && +m[2]! <= 12) dayFirst = true;
      if (+m[2]! > 12 && +m[1]! <= 12) monthFirst = true;
    }
  }
  if (dayFirst === monthFirst) return null;
  return dayFirst ? 'day-month' : 'month-day';
}

const INSTANT =
  /^\s*(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/u;

/**
 * A date that a machine wrote (`datetime`, JSON-LD, meta): an ISO day or instant, normalised to seconds; else
 * whatever {@link findDate} makes of it. Null for what is no date.
 */
export function machineDate(value: string, order: DayOrder): string | null {
  const m = INSTANT.exec(value);
  if (m !== null) {
    const day = isoDay(+m[1]!, +m[2]!, +m[3]!);
    if (day === null) return null;
    if (m[4] === undefined || +m[4] > 23 || +m[5]! > 59) return day;
    const zone =
      m[7] === undefined
        ? ''
        : /^[A-Z]/u.test(m[7])
          ? 'Z'
          : m[7].length === 5
            ? `${m[7].slice(0, 3)}:${m[7].slice(3)}`
            : m[7];
    return `${day}T${m[4]}:${m[5]}:${m[6] ?? '00'}${zone}`;
  }
  const compact = /^\s*((?:19|20)\d\d)(\d\d)(\d\d)(?:\d{4,6})?\s*$/u.exec(value);
  if (compact !== null) return isoDay(+compact[1]!, +compact[2]!, +compact[3]!);
  return findDate(value.slice(0, 200), order)?.value ?? null;
}
