import type { When } from '../../model/index.ts';
import { dayText, toCivil, toDay, two, weekdayOf, type Day } from '../../model/calendar.ts';
import { monthNear, resolveDate, resolveFigures } from './calendar-date.ts';
import type { Parsed, Reading, ReadingOf as Of } from './expression.ts';
import {
  ofCentury,
  ofDay,
  ofDecade,
  ofHalf,
  ofQuarter,
  ofSeason,
  ofWeekend,
  ofYear,
  shifted,
} from './interval.ts';
import { zoneText } from './zone.ts';
import { partial, relative, stated, type Resolved, type Setting, type Told } from './setting.ts';

/** Turns what the words say into a point in time, or null where the page does not tell it. */
export function resolve(parsed: Parsed, s: Setting): Resolved {
  const when = resolveReading(parsed.reading, s);
  if (when === null || when === 'drop' || parsed.clock === null) return when;
  const timed = withClock(when, parsed.clock);
  if (timed === null || parsed.zone == null) return timed;
  const day = timed.from === null ? null : toDayOf(timed.from);
  return { ...timed, zone: zoneText(parsed.zone, day) };
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
        basis: reading.value.endsWith('_REF') ? 'relative' : 'stated',
        anchor: page !== null && reading.value.endsWith('_REF') ? dayText(page) : null,
        zone: null,
      };
    case 'clock': {
      const { story } = s;
      if (story?.unit !== 'D') return partial('');
      return relative(ofDay(story.interval.from), story.interval.from);
    }
  }
}

function resolveWeekday({ weekday, shift, of, week }: Of<'weekday'>, s: Setting): Resolved {
  if (of === 'story') {
    const from = s.story?.unit === 'D' ? s.story.interval.from : s.page;
    if (from === null) return null;
    const away = shift === 1 ? forward(weekday, from) || 7 : -(back(weekday, from) || 7);
    return relative(ofDay(from + away), from);
  }
  const { page } = s;
  if (page === null) return null;
  if (week !== undefined) return relative(ofDay(page - weekdayOf(page) + 7 * week + weekday), page);
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
