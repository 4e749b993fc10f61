import type { When } from './when.ts';

/** The words in which days are told, so that a translation is a table. */
export interface DayWords {
  /** January first. */
  readonly months: readonly string[];
  /** By the TIMEX3 codes SP, SU, FA, WI. */
  readonly seasons: Readonly<Record<string, string>>;
  /** By the TIMEX3 codes MO, MI, AF, EV, NI, DT. */
  readonly parts: Readonly<Record<string, string>>;
  noYear(day: string): string;
  week(week: string, year: string): string;
  quarter(quarter: string, year: string): string;
}

export const ENGLISH_DAY_WORDS: DayWords = {
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  seasons: { SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter' },
  parts: {
    MO: 'morning',
    MI: 'midday',
    AF: 'afternoon',
    EV: 'evening',
    NI: 'night',
    DT: 'daytime',
  },
  noYear: (day) => `${day}, year not given`,
  week: (week, year) => `week ${week} of ${year}`,
  quarter: (quarter, year) => `quarter ${quarter} of ${year}`,
};

/** `09` → `9`. */
const plain = (digits: string | undefined): string => String(Number(digits));

/**
 * A TIMEX3 or EDTF value in plain words, only as exactly as the value says: `2031-05` is “May 2031”, `XXXX-05-02`
 * “2 May, year not given”. A form not known here is given back as it is written.
 */
export function dayInWords(value: string, words: DayWords = ENGLISH_DAY_WORDS): string {
  const slash = value.indexOf('/');
  if (slash > 0) {
    const [from, to] = [value.slice(0, slash), value.slice(slash + 1)];
    return `${dayInWords(from, words)} – ${dayInWords(to, words)}`;
  }
  const date = /^(\d{4}|XXXX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?(?:T(.+))?$/u.exec(value);
  if (date !== null) return dateInWords(date, words);
  const week = /^(\d{4})-W(\d{2})$/u.exec(value);
  if (week !== null) return words.week(plain(week[2]), week[1]!);
  const quarter = /^(\d{4})-Q(\d)$/u.exec(value);
  if (quarter !== null) return words.quarter(quarter[2]!, quarter[1]!);
  const season = /^(\d{4})-(SP|SU|FA|WI)$/u.exec(value);
  if (season !== null) return `${words.seasons[season[2]!]} ${season[1]}`;
  return value;
}

/** A time in plain words with the zone of its clock: “10 November 2031, 00:00 (UTC+03:00)”, “…, 15:00 (local time)”. */
export function timeInWords(
  { value, zone }: Pick<When, 'value' | 'zone'>,
  words: DayWords = ENGLISH_DAY_WORDS,
): string {
  const time = dayInWords(value, words);
  if (zone === null) return time;
  return `${time} (${/^[+-]\d/u.test(zone) ? `UTC${zone}` : zone})`;
}

function dateInWords([, year, month, day, time]: RegExpExecArray, words: DayWords): string {
  const monthName = month === undefined ? '' : (words.months[Number(month) - 1] ?? '');
  const noDay = day === undefined || day === 'XX' || monthName === '';
  const date = noDay ? monthName : `${plain(day)} ${monthName}`;
  const known = year === 'XXXX' ? words.noYear(date) : date === '' ? year! : `${date} ${year}`;
  if (time === undefined) return known;
  const clock = /^\d{2}:\d{2}/u.exec(time)?.[0];
  return `${known}, ${clock ?? words.parts[time] ?? time}`;
}
