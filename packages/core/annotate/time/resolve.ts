import type { When } from '../../model/index.ts';
import {
  dayText,
  daysInMonth,
  isDay,
  toCivil,
  toDay,
  two,
  weekdayOf,
  type Day,
} from './calendar.ts';
import type { Parsed, Reading } from './expression.ts';
import {
  ofCentury,
  ofDay,
  ofDecade,
  ofHalf,
  ofMonth,
  ofQuarter,
  ofSeason,
  ofWeekend,
  ofYear,
  shifted,
  type Interval,
} from './interval.ts';
import type { Tense } from './tense.ts';

/** What a reading is resolved against. */
export interface Setting {
  /** The day the page was published; null where it does not say. */
  readonly page: Day | null;
  readonly tense: Tense;
  /** The last point in time that the text told, if it is near. */
  readonly story: Told | null;
  /** The first day of the quarter whose figures the text is telling, if it is. */
  readonly quarter: Day | null;
  /** A date nearby whose year is written, so that it may serve this one. */
  readonly stated: Stated | null;
  /** Which of `05/06/2031` is the day, where the page shows it elsewhere. */
  readonly dayFirst: boolean | null;
}

export interface Told {
  readonly interval: Interval;
  readonly unit: 'D' | 'W' | 'M' | 'Q' | 'Y';
}

export interface Stated {
  readonly year: number;
  /** The first day of that date. */
  readonly from: Day;
  /** `article#start-end`. */
  readonly cite: string;
  /** Whether it is the other half of the same range: then its year is this one's. */
  readonly paired: boolean;
  readonly hasDay: boolean;
  /** How many sentences back it stands. */
  readonly sentences: number;
}

/** `drop`: the words turn out to be no time. */
export type Resolved = When | null | 'drop';

const stated = ({ value, from, to }: Interval): When => ({
  value,
  from: dayText(from),
  to: dayText(to),
  basis: 'stated',
  anchor: null,
});
const relative = ({ value, from, to }: Interval, anchor: Day): When => ({
  value,
  from: dayText(from),
  to: dayText(to),
  basis: 'relative',
  anchor: dayText(anchor),
});
const partial = (value: string): When => ({
  value,
  from: null,
  to: null,
  basis: 'stated',
  anchor: null,
});

/** Turns what the words say into a point in time, or null where the page does not tell it. */
export function resolve(parsed: Parsed, s: Setting): Resolved {
  const when = resolveReading(parsed.reading, s);
  if (when === null || when === 'drop' || parsed.clock === null) return when;
  return withClock(when, parsed.clock);
}

function withClock(when: When, clock: string): When | null {
  if (when.value === '' || when.from === null) return { ...when, value: `${when.value}${clock}` };
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(when.value)) return when;
  // Midnight "on Monday" may be either end of it: its bounds are the day's.
  if (clock === 'T24:00') return { ...when, value: when.value + clock };
  const time = /^T(\d{2}):(\d{2})$/u.exec(clock);
  if (time === null) return { ...when, value: when.value + clock };
  const minutes = Number(time[1]) * 60 + Number(time[2]);
  const day = toDayOf(when.from) + Math.floor(minutes / 1440);
  const instant = (at: Day, minute: number): string =>
    `${dayText(at + Math.floor(minute / 1440))}T${two(Math.floor((minute % 1440) / 60))}:${two(minute % 60)}`;
  const start = minutes % 1440;
  return {
    ...when,
    value: `${when.value}${clock}`,
    from: instant(day, start),
    to: instant(day, start + 1),
  };
}

const toDayOf = (iso: string): Day =>
  toDay(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)));

function resolveReading(reading: Reading, s: Setting): Resolved {
  const { page } = s;
  switch (reading.is) {
    case 'date':
      return resolveDate(reading, s);
    case 'figures':
      return resolveFigures(reading, s);
    case 'day':
      return page === null ? null : relative(ofDay(page + reading.shift), page);
    case 'weekday':
      return resolveWeekday(reading, s);
    case 'month':
      return page === null
        ? partial(`XXXX-${two(reading.month)}`)
        : relative(monthNear(reading, page), page);
    case 'season':
      return resolveSeason(reading, s);
    case 'part of year':
      return resolvePart(reading, s);
    case 'quarter told':
      return resolveTold(reading, s);
    case 'shift':
      return resolveShift(reading, s);
    case 'year':
      return stated(ofYear(reading.year, reading.to ?? reading.year));
    case 'decade':
      return resolveDecade(reading, page);
    case 'century':
      return stated(ofCentury(reading.number));
    case 'fixed':
      return {
        value: reading.value,
        from: null,
        to: null,
        basis: /_REF$/u.test(reading.value) ? 'relative' : 'stated',
        anchor: page !== null && /_REF$/u.test(reading.value) ? dayText(page) : null,
      };
    case 'clock': {
      const { story } = s;
      if (story?.unit !== 'D') return partial('');
      return relative(ofDay(story.interval.from), story.interval.from);
    }
  }
}

type Of<K extends Reading['is']> = Extract<Reading, { is: K }>;

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

function resolveDate(reading: Of<'date'>, s: Setting): Resolved {
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
    const gap = (at: Interval): number => Math.abs(at.from - near.from);
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
function monthNear({ month, shift }: Of<'month'>, page: Day): Interval {
  const { year, month: now } = toCivil(page);
  if (shift < 0) return ofMonth(month < now ? year : year - 1, month);
  if (shift > 0) return ofMonth(month > now ? year : year + 1, month);
  return ofMonth(year, month);
}

function resolveFigures({ first, second, year }: Of<'figures'>, s: Setting): Resolved {
  const dayFirst = first > 12 ? true : second > 12 ? false : first === second ? true : s.dayFirst;
  if (dayFirst === null) return null;
  const [day, month] = dayFirst ? [first, second] : [second, first];
  return day >= 1 && day <= 31 && month <= 12 && day <= daysInMonth(year, month)
    ? stated(ofDay(toDay(year, month, day)))
    : null;
}

function resolveWeekday({ weekday, shift, of }: Of<'weekday'>, s: Setting): Resolved {
  if (of === 'story') {
    const from = s.story?.unit === 'D' ? s.story.interval.from : s.page;
    if (from === null) return null;
    const away = shift === 1 ? forward(weekday, from) || 7 : -(back(weekday, from) || 7);
    return relative(ofDay(from + away), from);
  }
  const { page } = s;
  if (page === null) return null;
  if (shift === -1) return relative(ofDay(page - (back(weekday, page) || 7)), page);
  if (shift === 1) return relative(ofDay(page + (forward(weekday, page) || 7)), page);
  const ahead =
    shift === 0
      ? s.tense !== 'past' && s.tense !== 'told'
      : s.tense === 'ahead' || s.tense === 'limit';
  return relative(ofDay(ahead ? page + forward(weekday, page) : page - back(weekday, page)), page);
}

const forward = (weekday: number, from: Day): number => (weekday - weekdayOf(from) + 7) % 7;
const back = (weekday: number, from: Day): number => (weekdayOf(from) - weekday + 7) % 7;

const SEASON_STARTS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

function resolveSeason({ code, year, shift }: Of<'season'>, s: Setting): Resolved {
  if (year !== null) return stated(ofSeason(year, code));
  const { page } = s;
  if (page === null) return null;
  const civil = toCivil(page);
  if (shift === 0) return relative(ofSeason(civil.year, code), page);
  const begun = SEASON_STARTS[code]! <= civil.month;
  if (shift === 1) return relative(ofSeason(begun ? civil.year + 1 : civil.year, code), page);
  const over = SEASON_STARTS[code]! + 2 < civil.month;
  if (shift === -1) return relative(ofSeason(over ? civil.year : civil.year - 1, code), page);
  if (s.tense === 'ahead')
    return relative(ofSeason(over ? civil.year + 1 : civil.year, code), page);
  return relative(ofSeason(begun ? civil.year : civil.year - 1, code), page);
}

function resolvePart({ part, number, year, shift }: Of<'part of year'>, s: Setting): Resolved {
  const of = part === 'Q' ? ofQuarter : ofHalf;
  if (year !== null) return stated(of(year, number));
  const { page } = s;
  if (page === null) return null;
  const now = toCivil(page).year;
  if (shift !== null) return relative(of(now + shift, number), page);
  const begun = of(now, number).from <= page;
  return relative(of(begun || s.tense === 'ahead' ? now : now - 1, number), page);
}

function resolveTold({ yearShift, year }: Of<'quarter told'>, s: Setting): Resolved {
  const from = s.quarter;
  if (from === null) return year === null ? 'drop' : stated(ofYear(year));
  const civil = toCivil(from);
  const quarter = Math.ceil(civil.month / 3);
  if (year !== null) return relative(ofQuarter(year, quarter), from);
  return relative(ofQuarter(civil.year + yearShift, quarter), from);
}

function resolveShift({ unit, count, of, away }: Of<'shift'>, s: Setting): Resolved {
  const { story } = s;
  // "a year ago" beside figures of a quarter is that quarter of the year before.
  if (away && unit === 'Y' && s.quarter !== null) {
    const from = s.quarter;
    const civil = toCivil(from);
    return relative(ofQuarter(civil.year + count, Math.ceil(civil.month / 3)), from);
  }
  if (unit === 'WE') return resolveWeekend(count, s);
  const from = of === 'page' ? s.page : storyDay(story, unit);
  if (from === null) return null;
  const interval = shifted(from, unit, count);
  return interval === null ? null : relative(interval, from);
}

/** A day is counted from a day only; a year from anything. */
function storyDay(story: Told | null, unit: string): Day | null {
  if (story === null) return null;
  const fine =
    unit === 'D' || unit === 'W'
      ? story.unit === 'D'
      : unit === 'M'
        ? story.unit !== 'Y' && story.unit !== 'Q'
        : true;
  return fine ? story.interval.from : null;
}

/** "The weekend" of a page is the last one, or the one it runs into. */
function resolveWeekend(count: number, s: Setting): Resolved {
  const { page } = s;
  if (page === null) return null;
  const weekday = weekdayOf(page);
  const current = count === 0 && weekday < 6 && s.tense !== 'ahead' ? page - 7 : page;
  const interval = ofWeekend(
    count < 0 && weekday >= 6 ? page - 7 : count < 0 ? page - 7 : current + 7 * count,
  );
  return relative(interval, page);
}

function resolveDecade({ decade, century }: Of<'decade'>, page: Day | null): Resolved {
  if (century) return stated(ofDecade(decade));
  if (page === null) return partial(`XX${decade}`);
  const { year } = toCivil(page);
  const full = Math.floor(year / 100) * 10 + decade;
  return relative(ofDecade(full * 10 <= year ? full : full - 10), page);
}
