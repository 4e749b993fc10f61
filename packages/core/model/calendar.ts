/**
 * Days of the proleptic Gregorian calendar as whole numbers (0 is 1970-01-01); no `Date`, no time zone.
 * The conversions follow Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2014).
 */
export type Day = number;

export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function toDay(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export function toCivil(day: Day): Civil {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365,
  );
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yoe + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: doy - Math.floor((153 * mp + 2) / 5) + 1,
  };
}

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** A day of a month that exists in some year where the year is unknown. */
export const isDay = (year: number | null, month: number, day: number): boolean =>
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= (year === null && month === 2 ? 29 : daysInMonth(year ?? 2000, month));

const pad = (value: number, width: number): string => String(value).padStart(width, '0');
export const yearText = (year: number): string => pad(year, 4);
export const monthText = (year: number, month: number): string =>
  `${pad(year, 4)}-${pad(month, 2)}`;
export function dayText(day: Day): string {
  const { year, month, day: date } = toCivil(day);
  return `${monthText(year, month)}-${pad(date, 2)}`;
}
export const two = (value: number): string => pad(value, 2);

/** ISO 8601 week: its year, number and Monday. */
export function weekOf(day: Day): {
  readonly year: number;
  readonly week: number;
  readonly monday: Day;
} {
  const monday = day - weekdayOf(day) + 1;
  const { year } = toCivil(monday + 3);
  const first = toDay(year, 1, 4);
  const firstMonday = first - weekdayOf(first) + 1;
  return { year, week: (monday - firstMonday) / 7 + 1, monday };
}

/** Reads the day of an ISO 8601 day or instant; null where it is none. */
export function readIsoDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/u.exec(text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isDay(year, month, day) ? toDay(year, month, day) : null;
}

/** Moves a month by a number of months. */
export function addMonths(
  year: number,
  month: number,
  by: number,
): { readonly year: number; readonly month: number } {
  const index = year * 12 + month - 1 + by;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}
