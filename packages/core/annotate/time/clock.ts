import { two } from '../../model/calendar.ts';
import type { Reader } from './reader.ts';
import { readZone, zoneBeside, type ClockZone } from './zone.ts';

/** A time of day: its TIMEX3 form (`T22:00`), its zone where one is said, and the token after both. */
export interface Clock {
  readonly end: number;
  readonly value: string;
  readonly zone: ClockZone | null;
}

/** Reads a time of day, and the same moment in another zone behind it: `11:20 a.m. (0820 GMT)`. */
export function readClocks(r: Reader, i: number): Clock | null {
  const clock = readClock(r, i);
  if (clock === null || r.form(clock.end) !== '(') return clock;
  const other = readClock(r, clock.end + 1);
  if (other === null || r.form(other.end) !== ')') return clock;
  const zone = clock.zone ?? zoneBeside(minutesOf(clock), minutesOf(other), other.zone);
  return { ...clock, end: other.end + 1, zone };
}

const minutesOf = ({ value }: Clock): number =>
  Number(value.slice(1, 3)) * 60 + Number(value.slice(4, 6));

/** A time of day that ends before `at`, with the zone that stands there. */
function zoned(r: Reader, at: number, value: string): Clock {
  const zone = readZone(r, at);
  return zone === null
    ? { end: at, value, zone }
    : { end: zone.end, value, zone: { said: zone.said, zone: zone.zone } };
}

/** Reads a time of day that starts at a token: `10 p.m.`, `10:30`, `00:00 hours (Moscow time)`, `noon`, `1800 GMT`. */
export function readClock(r: Reader, i: number): Clock | null {
  const noon = r.as(i, 'noon');
  if (noon !== null) {
    if (r.form(i - 1) === 'high') return null;
    return zoned(r, i + 1, noon.hour === 24 ? 'T24:00' : 'T12:00');
  }
  const form = r.form(i);
  const first = form.charCodeAt(0);
  if (first < 0x30 || first > 0x39 || form.length > 8) return null;
  const match = /^(\d{1,2})(?:[:.](\d{2})(?::\d{2})?)?$/u.exec(form);
  if (match === null) {
    const military = /^([01]\d|2[0-4])([0-5]\d)$/u.exec(form);
    const marked =
      military !== null &&
      (readZone(r, i + 1) !== null || r.form(i + 1) === 'hours' || r.form(i + 1) === 'hrs');
    return marked ? zoned(r, hoursEnd(r, i + 1), `T${military[1]}:${military[2]}`) : null;
  }
  let hour = Number(match[1]);
  const minute = match[2] === undefined ? 0 : Number(match[2]);
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return null;
  const meridiem = r.as(i + 1, 'meridiem');
  if (meridiem !== null) {
    // "I am": not after a bare figure with a space and a pronoun.
    if (hour > 12 || hour === 0) return null;
    hour = (hour % 12) + (meridiem.afternoon ? 12 : 0);
    return zoned(r, i + 2, `T${two(hour)}:${two(minute)}`);
  }
  if (/^o['’]clock$/u.test(r.form(i + 1)) && match[2] === undefined) {
    return zoned(r, i + 2, `T${two(hour)}:00`);
  }
  if (!form.includes(':')) return null;
  const hours = hoursEnd(r, i + 1);
  const clock = zoned(r, hours, `T${two(hour)}:${two(minute)}`);
  const before = r.form(i - 1);
  const told =
    hours > i + 1 ||
    clock.zone !== null ||
    /^(?:at|by|until|till|from|around|about|before|after|since|between|to|,)$/u.test(before);
  return told ? clock : null;
}

const hoursEnd = (r: Reader, i: number): number =>
  r.form(i) === 'hours' || r.form(i) === 'hrs' ? i + 1 : i;
