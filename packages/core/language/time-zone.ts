import { toCivil, toDay, weekdayOf, type Day } from '../model/calendar.ts';

/** When clocks go forward for the summer: as in the European Union since 1996, or in the United States since 2007. */
export type Summer = 'EU' | 'US' | null;

/** A zone from a day on: its offset in the winter, in minutes east of Greenwich. */
export interface ZonePeriod {
  /** ISO day on which it begins. On that day itself the offset is not told. */
  readonly since: string;
  readonly minutes: number;
  readonly summer: Summer;
}

/** A zone's periods, oldest first; nothing is claimed of days before the first. */
export type Zone = readonly ZonePeriod[];

const last = (year: number, month: number, weekday: number): Day => {
  const next = month === 12 ? toDay(year + 1, 1, 1) : toDay(year, month + 1, 1);
  return next - 1 - ((weekdayOf(next - 1) - weekday + 7) % 7);
};
const nth = (year: number, month: number, weekday: number, n: number): Day => {
  const first = toDay(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1);
};

/** The days on which summer time begins and ends. */
function summerOf(year: number, summer: 'EU' | 'US'): readonly [Day, Day] {
  return summer === 'EU'
    ? [last(year, 3, 7), last(year, 10, 7)]
    : [nth(year, 3, 7, 2), nth(year, 11, 7, 1)];
}

const dayOf = (iso: string): Day =>
  toDay(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)));

/**
 * A zone's offset on a day, in minutes east of Greenwich. Null where the day decides and it cannot: before what the
 * table knows, and on a day on which the clocks change.
 */
export function offsetOn(zone: Zone, day: Day): number | null {
  let now: ZonePeriod | null = null;
  for (const period of zone) {
    const since = dayOf(period.since);
    if (since === day) return null;
    if (since < day) now = period;
  }
  if (now === null) return null;
  if (now.summer === null) return now.minutes;
  const [begins, ends] = summerOf(toCivil(day).year, now.summer);
  if (day === begins || day === ends) return null;
  return now.minutes + (day > begins && day < ends ? 60 : 0);
}

/** The offset that a zone has on every day, or null. */
export const fixedOffset = (zone: Zone): number | null =>
  zone.length === 1 && zone[0]!.since === ALWAYS && zone[0]!.summer === null
    ? zone[0]!.minutes
    : null;

const ALWAYS = '0001-01-01';
/** A zone that is an offset by definition: GMT, CEST. */
export const fixedZone = (minutes: number): Zone => [{ since: ALWAYS, minutes, summer: null }];

/** An offset as ISO 8601 writes it: `+03:30`. */
export function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

const zone = (...periods: (readonly [since: string, minutes: number, summer?: Summer])[]): Zone =>
  periods.map(([since, minutes, summer = null]) => ({ since, minutes, summer }));

/**
 * Zones by their name in the IANA tz database (release 2025c), as far as they are one offset or follow one of the two
 * rules; places that change their clocks otherwise are left out. `time-zone.test.ts` holds each against the copy of the
 * database that Node carries.
 */
export const ZONES: Readonly<Record<string, Zone>> = {
  'Africa/Addis_Ababa': zone(['2000-01-01', 180]),
  'Africa/Algiers': zone(['2000-01-01', 60]),
  'Africa/Johannesburg': zone(['2000-01-01', 120]),
  'Africa/Juba': zone(['2021-02-01', 120]),
  'Africa/Khartoum': zone(['2017-11-01', 120]),
  'Africa/Kigali': zone(['2000-01-01', 120]),
  'Africa/Kinshasa': zone(['2000-01-01', 60]),
  'Africa/Lagos': zone(['2000-01-01', 60]),
  'Africa/Mogadishu': zone(['2000-01-01', 180]),
  'Africa/Nairobi': zone(['2000-01-01', 180]),
  'Africa/Tripoli': zone(['2013-10-25', 120]),
  'Africa/Tunis': zone(['2008-10-26', 60]),
  'America/Argentina/Buenos_Aires': zone(['2009-03-15', -180]),
  'America/Bogota': zone(['2000-01-01', -300]),
  'America/Caracas': zone(['2016-05-01', -240]),
  'America/Chicago': zone(['2007-01-01', -360, 'US']),
  'America/Denver': zone(['2007-01-01', -420, 'US']),
  'America/Lima': zone(['2000-01-01', -300]),
  'America/Los_Angeles': zone(['2007-01-01', -480, 'US']),
  'America/New_York': zone(['2007-01-01', -300, 'US']),
  'America/Sao_Paulo': zone(['2019-02-17', -180]),
  'Asia/Amman': zone(['2022-10-28', 180]),
  'Asia/Ashgabat': zone(['2000-01-01', 300]),
  'Asia/Baghdad': zone(['2007-10-01', 180]),
  'Asia/Baku': zone(['2000-01-01', 240, 'EU'], ['2015-10-25', 240]),
  'Asia/Bangkok': zone(['2000-01-01', 420]),
  'Asia/Bishkek': zone(['2005-08-12', 360]),
  'Asia/Colombo': zone(['2006-04-15', 330]),
  'Asia/Damascus': zone(['2022-10-28', 180]),
  'Asia/Dhaka': zone(['2010-01-01', 360]),
  'Asia/Dubai': zone(['2000-01-01', 240]),
  'Asia/Dushanbe': zone(['2000-01-01', 300]),
  'Asia/Hong_Kong': zone(['2000-01-01', 480]),
  'Asia/Jakarta': zone(['2000-01-01', 420]),
  'Asia/Kabul': zone(['2000-01-01', 270]),
  'Asia/Karachi': zone(['2009-11-01', 300]),
  'Asia/Kathmandu': zone(['2000-01-01', 345]),
  'Asia/Kolkata': zone(['2000-01-01', 330]),
  'Asia/Manila': zone(['2000-01-01', 480]),
  'Asia/Pyongyang': zone(['2000-01-01', 540], ['2015-08-15', 510], ['2018-05-05', 540]),
  'Asia/Riyadh': zone(['2000-01-01', 180]),
  'Asia/Seoul': zone(['2000-01-01', 540]),
  'Asia/Shanghai': zone(['2000-01-01', 480]),
  'Asia/Singapore': zone(['2000-01-01', 480]),
  'Asia/Taipei': zone(['2000-01-01', 480]),
  'Asia/Tashkent': zone(['2000-01-01', 300]),
  'Asia/Tbilisi': zone(['2005-03-27', 240]),
  'Asia/Tehran': zone(['2022-09-22', 210]),
  'Asia/Tokyo': zone(['2000-01-01', 540]),
  'Asia/Yangon': zone(['2000-01-01', 390]),
  'Asia/Yerevan': zone(['2000-01-01', 240, 'EU'], ['2011-10-30', 240]),
  'Europe/Athens': zone(['2000-01-01', 120, 'EU']),
  'Europe/Berlin': zone(['2000-01-01', 60, 'EU']),
  'Europe/Istanbul': zone(['2016-03-27', 180]),
  'Europe/Kyiv': zone(['2000-01-01', 120, 'EU']),
  'Europe/London': zone(['2000-01-01', 0, 'EU']),
  'Europe/Minsk': zone(['2000-01-01', 120, 'EU'], ['2011-03-27', 180]),
  'Europe/Moscow': zone(['2000-01-01', 180, 'EU'], ['2011-03-27', 240], ['2014-10-26', 180]),
};
