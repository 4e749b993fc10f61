import type { When } from '../../model/index.ts';

const FULL = /^\d{4}-\d{2}-\d{2}/u;
const YEARLESS = /^XXXX-(\d{2}-\d{2})$/u;

/** What two dates have to share to be of one happening: the day, else the month, week, year or interval as written; null for no point in time. */
export function dayKey(when: When | null): string | null {
  // A century or a decade is no day of anything.
  if (when === null || /^\d{1,3}$/u.test(when.value)) return null;
  if (FULL.test(when.value) && when.from !== null) return when.value.slice(0, 10);
  return when.from === null ? (YEARLESS.test(when.value) ? when.value : null) : when.value;
}

export const isDay = (key: string): boolean => key.length === 10 && FULL.test(key);

/** Month and day of a date without a year, `09-27`; null for any other. */
export function yearlessDay(when: When | null): string | null {
  return when === null ? null : (YEARLESS.exec(when.value)?.[1] ?? null);
}

/** Month and day of a full date. */
export function monthDay(when: When | null): string | null {
  return when !== null && when.from !== null && FULL.test(when.value)
    ? when.value.slice(5, 10)
    : null;
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengthOf = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : LENGTHS[month - 1]!;
const two = (n: number): string => String(n).padStart(2, '0');

/** The day after an ISO day. */
export function nextDay(day: string): string {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const date = Number(day.slice(8, 10));
  if (date < lengthOf(year, month)) return `${day.slice(0, 8)}${two(date + 1)}`;
  return month < 12
    ? `${day.slice(0, 5)}${two(month + 1)}-01`
    : `${String(year + 1).padStart(4, '0')}-01-01`;
}

/** A day that the calendar has. */
export function isRealDay(day: string): boolean {
  const month = Number(day.slice(5, 7));
  const date = Number(day.slice(8, 10));
  return month >= 1 && month <= 12 && date >= 1 && date <= lengthOf(Number(day.slice(0, 4)), month);
}

/** Days from one ISO day to another; negative where the other is the earlier. */
export function daysBetween(from: string, to: string): number {
  const at = (day: string): number =>
    Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
  return Math.round((at(to) - at(from)) / 86_400_000);
}

/** Days between two month-days of one year, roughly (a month counts 30.5): enough to tell near from far. */
export function distance(a: string, b: string): number {
  const place = (md: string): number => Number(md.slice(0, 2)) * 30.5 + Number(md.slice(3, 5));
  return Math.abs(place(a) - place(b));
}
