import { dayText, readIsoDay } from '../../model/calendar.ts';
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

/** The day after an ISO day. @throws RangeError where the calendar has no such day */
export const nextDay = (day: string): string => dayText(numberOf(day) + 1);

/** A day that the calendar has. */
export const isRealDay = (day: string): boolean => readIsoDay(day) !== null;

/** Days from one ISO day to another; negative where the other is the earlier. @throws RangeError as `nextDay` */
export const daysBetween = (from: string, to: string): number => numberOf(to) - numberOf(from);

function numberOf(day: string): number {
  const number = readIsoDay(day);
  if (number === null) throw new RangeError(`no day of the calendar: ${day}`);
  return number;
}

/** Days between two month-days of one year, roughly (a month counts 30.5): enough to tell near from far. */
export function distance(a: string, b: string): number {
  const place = (md: string): number => Number(md.slice(0, 2)) * 30.5 + Number(md.slice(3, 5));
  return Math.abs(place(a) - place(b));
}
