import type { Day } from '../../model/calendar.ts';
import {
  fixedOffset,
  fixedZone,
  offsetOn,
  offsetText,
  type Zone,
} from '../../language/time-zone.ts';
import type { Reader } from './reader.ts';

/** The zone of a time of day: the words, and the zone they name where that is certain. */
export interface ClockZone {
  readonly said: string;
  readonly zone: Zone | null;
}

/** A zone that starts at a token, and the token after it. */
export interface ZoneRead extends ClockZone {
  readonly end: number;
}

/** Longest name of a zone before `time`, in words: `Central European Summer`. */
const LONGEST = 3;

/** Reads `GMT`, `UTC+3:30`, `Moscow time`, `local time`, `(Moscow time)`, `IST`. */
export function readZone(r: Reader, i: number): ZoneRead | null {
  if (r.form(i) === '(') {
    const inner = readZone(r, i + 1);
    return inner !== null && r.form(inner.end) === ')' ? { ...inner, end: inner.end + 1 } : null;
  }
  if (r.as(i, 'zone') !== null && r.isCapital(i)) return numbered(r, i) ?? abbreviated(r, i);
  if (!r.isCapital(i) && r.form(i) !== 'local') return null;
  for (let n = 1; n <= LONGEST; n += 1) {
    const end = i + n;
    if (r.form(end) === 'time')
      return {
        said: r.said(i, end + 1),
        zone: r.language.zones.get(r.forms.slice(i, end).join(' ')) ?? null,
        end: end + 1,
      };
    if (!r.isCapital(end)) return null;
  }
  return null;
}

function abbreviated(r: Reader, i: number): ZoneRead {
  const end = r.form(i + 1) === 'time' ? i + 2 : i + 1;
  return { said: r.said(i, end), zone: r.language.zoneAbbreviations.get(r.form(i)) ?? null, end };
}

/** `UTC+4`, `GMT +3:30`: the figure stands right behind its sign. */
function numbered(r: Reader, i: number): ZoneRead | null {
  const sign = r.form(i + 1);
  const east = sign === '+';
  if (!/^(?:utc|gmt)$/u.test(r.form(i)) || (!east && !/^[-–−]$/u.test(sign))) return null;
  const match = r.isJoined(i + 2) ? /^0?(\d{1,2})(?::([0-5]\d))?$/u.exec(r.form(i + 2)) : null;
  if (match === null || Number(match[1]) > 14) return null;
  const minutes = Number(match[1]) * 60 + Number(match[2] ?? 0);
  return { said: r.said(i, i + 3), zone: fixedZone(east ? minutes : -minutes), end: i + 3 };
}

/** A day and a night, in minutes. */
const DAY = 1440;

/**
 * The zone of "11:20 a.m. (0820 GMT)": how far its clock is from one whose offset is certain. Null where it is not, or
 * where no zone in use lies that far off (-12:00 to +14:00, in quarters of an hour).
 */
export function zoneBeside(
  minutes: number,
  other: number,
  zone: ClockZone | null,
): ClockZone | null {
  const offset = zone?.zone == null ? null : fixedOffset(zone.zone);
  if (offset === null) return null;
  let apart = (((minutes - other + offset) % DAY) + DAY) % DAY;
  if (apart > 14 * 60) apart -= DAY;
  return apart < -12 * 60 || apart % 15 !== 0 ? null : { said: '', zone: fixedZone(apart) };
}

/** A zone as it is kept: an ISO offset where that is certain on the day (null: no day is told), else the page's words. */
export function zoneText({ said, zone }: ClockZone, day: Day | null): string {
  const offset =
    zone === null ? null : (fixedOffset(zone) ?? (day === null ? null : offsetOn(zone, day)));
  return offset === null ? said : offsetText(offset);
}
