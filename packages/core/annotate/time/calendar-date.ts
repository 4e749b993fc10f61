import type { When } from '../../model/index.ts';
import { isDay, dayText, toCivil, toDay, two, weekdayOf, type Day } from '../../model/calendar.ts';
import type { Reading, ReadingOf as Of } from './expression.ts';
import { ofDay, ofMonth, type Interval } from './interval.ts';
import { partial, relative, stated, type Resolved, type Setting } from './setting.ts';
import type { Tense } from './tense.ts';

function calendar(reading: Of<'date'>, year: number): Interval | null {
  const { month, day, to, weekday } = reading;
  if (day === null) return ofMonth(year, month);
  if (!isDay(year, month, day)) return null;
  const from = toDay(year, month, day);
  if (to === null) return weekday === null || weekdayOf(from) === weekday ? ofDay(from) : null;
  const toYear = to.month < month ? year + 1 : year;
  if (!isDay(toYear, to.month, to.day)) return null;
  const last = toDay(toYear, to.month, to.day);
  return last < from ? null : { value: `${dayText(from)}/${dayText(last)}`, from, to: last + 1 };
}

export function resolveDate(reading: Of<'date'>, s: Setting): Resolved {
  const { month, day, to } = reading;
  if (day !== null && !isDay(reading.year, month, day)) return null;
  if (reading.year !== null) {
    // A weekday that does not agree is the page's slip; the date stands.
    const interval = calendar({ ...reading, weekday: null }, reading.year);
    return interval === null ? null : stated(interval);
  }
  const { page } = s;
  if (reading.yearShift !== null && page !== null) {
    const interval = calendar(reading, toCivil(page).year + reading.yearShift);
    return interval === null ? null : relative(interval, page);
  }
  if (reading.shift !== undefined) {
    if (page === null) return partial(`XXXX-${two(month)}-${two(day ?? 1)}`);
    const { year } = toCivil(page);
    const before = [year - 1, year, year + 1]
      .map((y) => calendar(reading, y))
      .filter((at) => at !== null && (reading.shift! < 0 ? at.from < page : at.from > page));
    const found = reading.shift < 0 ? before.at(-1) : before[0];
    return found === null || found === undefined ? null : relative(found, page);
  }
  const inferred = reading.yearShift === null ? fromStated(reading, s) : null;
  if (inferred !== null) return inferred;
  if (page !== null) {
    const interval = nearest(reading, page, s.tense);
    return interval === null ? null : relative(interval, page);
  }
  const text = day === null ? `XXXX-${two(month)}` : `XXXX-${two(month)}-${two(day)}`;
  return partial(to === null ? text : `${text}/XXXX-${two(to.month)}-${two(to.day)}`);
}

/** A year that stands nearby serves a day without one: the same for the other end of a range, else in the order of telling. */
function fromStated(reading: Of<'date'>, s: Setting): When | null {
  const { stated: near, page } = s;
  if (near === null) return null;
  if (!near.paired && page !== null) {
    // On a page with a day of its own only a day told close by, in a year gone by, is the surer guide.
    const other = nearest(reading, page, s.tense);
    const close = near.sentences <= (other !== null && Math.abs(other.from - page) > 60 ? 3 : 1);
    const alike = near.hasDay === (reading.day !== null) && s.tense !== 'ahead';
    if (!close || !alike || near.year >= toCivil(page).year) return null;
  }
  let best: Interval | null = null;
  for (const year of [near.year - 1, near.year, near.year + 1]) {
    const interval = calendar(reading, year);
    if (interval === null || (page !== null && interval.from > page && !near.paired)) continue;
    // A story goes forward: what lies back counts three times.
    const gap = (at: Interval): number =>
      at.from < near.from ? 3 * (near.from - at.from) : at.from - near.from;
    if (best === null || gap(interval) < gap(best)) best = interval;
  }
  if (near.paired) best = calendar(reading, near.year);
  // Half a year off either way: neither year is told.
  else if (best !== null && Math.abs(best.from - near.from) > 160) return null;
  return best === null ? null : { ...stated(best), basis: 'inferred', anchor: near.cite };
}

/** The nearest such day to the page's own; where that is far off, the tense decides. */
function nearest(reading: Of<'date'>, page: Day, tense: Tense): Interval | null {
  const { year } = toCivil(page);
  if (reading.day === null) return monthByTense(reading.month, page, tense);
  let best: Interval | null = null;
  const cost = (at: Interval): number => {
    const distance = at.from - page;
    if (distance > 0) return distance + (tense === 'told' ? 730 : tense === 'past' ? 220 : 0);
    return -distance + (tense === 'ahead' && distance < 0 ? 220 : 0);
  };
  for (let y = year - 2; y <= year + 2; y += 1) {
    const interval = calendar(reading, y);
    if (interval !== null && (best === null || cost(interval) < cost(best))) best = interval;
  }
  return best;
}

/** The nearest such month, with a leaning to the past, which news tells of. */
function monthByTense(month: number, page: Day, tense: Tense): Interval {
  const civil = toCivil(page);
  const ahead = (month - civil.month + 12) % 12;
  const back = (civil.month - month + 12) % 12;
  const future =
    tense === 'ahead' ? ahead - 9 : tense === 'past' || tense === 'told' ? ahead + 9 : ahead + 3;
  const year = future < back ? (month >= civil.month ? 0 : 1) : month <= civil.month ? 0 : -1;
  return ofMonth(civil.year + year, month);
}

/** `last April`, `this September`, `next May`. */
export function monthNear({ month, shift }: Of<'month'>, page: Day): Interval {
  const { year, month: now } = toCivil(page);
  if (shift < 0) return ofMonth(month < now ? year : year - 1, month);
  if (shift > 0) return ofMonth(month > now ? year : year + 1, month);
  return ofMonth(year, month);
}

export function resolveFigures(reading: Of<'figures'>, s: Setting): Resolved {
  const { first, second } = reading;
  const dayFirst = first > 12 ? true : second > 12 ? false : first === second ? true : s.dayFirst;
  if (dayFirst === null) return null;
  const day = dayOfFigures(reading, dayFirst);
  return day === null ? null : stated(ofDay(day));
}

function dayOfFigures({ first, second, year }: Of<'figures'>, dayFirst: boolean): Day | null {
  const [day, month] = dayFirst ? [first, second] : [second, first];
  return isDay(year, month, day) ? toDay(year, month, day) : null;
}

/** The days that figures can be where nothing tells which of them is the month, the earlier first. */
export function alternativesOf(reading: Reading, s: Setting): string[] {
  if (reading.is !== 'figures' || resolveFigures(reading, s) !== null) return [];
  const days = [true, false].map((dayFirst) => dayOfFigures(reading, dayFirst));
  const [a, b] = days;
  return a === null || b === null || a === undefined || b === undefined
    ? []
    : [Math.min(a, b), Math.max(a, b)].map(dayText);
}
