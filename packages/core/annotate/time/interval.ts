import type { TimeUnit } from '../../language/time.ts';
import {
  addMonths,
  dayText,
  monthText,
  toCivil,
  toDay,
  weekOf,
  yearText,
  type Day,
} from '../../model/calendar.ts';

/** A stretch of whole days with its TIMEX3 value. */
export interface Interval {
  readonly value: string;
  readonly from: Day;
  /** Exclusive. */
  readonly to: Day;
}

export const ofDay = (day: Day): Interval => ({ value: dayText(day), from: day, to: day + 1 });

export function ofMonth(year: number, month: number): Interval {
  const next = addMonths(year, month, 1);
  return {
    value: monthText(year, month),
    from: toDay(year, month, 1),
    to: toDay(next.year, next.month, 1),
  };
}

export const ofYear = (year: number, last: number = year): Interval => ({
  value: last === year ? yearText(year) : `${yearText(year)}/${yearText(last)}`,
  from: toDay(year, 1, 1),
  to: toDay(last + 1, 1, 1),
});

export function ofQuarter(year: number, quarter: number): Interval {
  const from = toDay(year, quarter * 3 - 2, 1);
  const next = addMonths(year, quarter * 3 - 2, 3);
  return { value: `${yearText(year)}-Q${quarter}`, from, to: toDay(next.year, next.month, 1) };
}

export function ofHalf(year: number, half: number): Interval {
  const from = toDay(year, half === 1 ? 1 : 7, 1);
  return {
    value: `${yearText(year)}-H${half}`,
    from,
    to: half === 1 ? toDay(year, 7, 1) : toDay(year + 1, 1, 1),
  };
}

export function ofWeek(day: Day): Interval {
  const { year, week, monday } = weekOf(day);
  return {
    value: `${yearText(year)}-W${String(week).padStart(2, '0')}`,
    from: monday,
    to: monday + 7,
  };
}

export function ofWeekend(day: Day): Interval {
  const { value, from } = ofWeek(day);
  return { value: `${value}-WE`, from: from + 5, to: from + 7 };
}

export const ofDecade = (decade: number): Interval => ({
  value: String(decade).padStart(3, '0'),
  from: toDay(decade * 10, 1, 1),
  to: toDay(decade * 10 + 10, 1, 1),
});

/** Numbered from 1: the 20th is 1901–2000 by the book and 1900–1999 in use; TIMEX3 writes `19`. */
export const ofCentury = (number: number): Interval => ({
  value: String(number - 1).padStart(2, '0'),
  from: toDay((number - 1) * 100, 1, 1),
  to: toDay(number * 100, 1, 1),
});

/** Which months a season has depends on the hemisphere: its bounds are the year's. */
export function ofSeason(year: number, code: string): Interval {
  const to = code === 'WI' ? toDay(year + 1, 4, 1) : toDay(year + 1, 1, 1);
  return { value: `${yearText(year)}-${code}`, from: toDay(year, 1, 1), to };
}

/** The unit of the calendar that lies so many units from the one that holds `day`; null for units of the clock. */
export function shifted(day: Day, unit: TimeUnit, count: number): Interval | null {
  const { year, month } = toCivil(day);
  switch (unit) {
    case 'D':
      return Number.isInteger(count) ? ofDay(day + count) : null;
    case 'W':
      return Number.isInteger(count) ? ofWeek(day + 7 * count) : null;
    case 'WE':
      return ofWeekend(day + 7 * count);
    case 'M': {
      if (!Number.isInteger(count)) return null;
      const to = addMonths(year, month, count);
      return inRange(to.year) ? ofMonth(to.year, to.month) : null;
    }
    case 'Q': {
      if (!Number.isInteger(count)) return null;
      const to = addMonths(year, month, 3 * count);
      return inRange(to.year) ? ofQuarter(to.year, Math.ceil(to.month / 3)) : null;
    }
    case 'Y':
      return Number.isInteger(count) && inRange(year + count) ? ofYear(year + count) : null;
    case 'E':
      return inRange(year + 10 * count) && Number.isInteger(count)
        ? ofDecade(Math.floor(year / 10) + count)
        : null;
    case 'C':
      return inRange(year + 100 * count) && Number.isInteger(count)
        ? ofCentury(Math.floor(year / 100) + 1 + count)
        : null;
    default:
      return null;
  }
}

const inRange = (year: number): boolean => year >= 1 && year <= 9998;
