import type { Reader } from './reader.ts';
import { two } from './calendar.ts';

/** A time of day: its TIMEX3 form (`T22:00`) and the token after it and its zone. */
export interface Clock {
  readonly end: number;
  readonly value: string;
}

/** Reads a time of day that starts at a token: `10 p.m.`, `10:30`, `00:00 hours (Moscow time)`, `noon`, `1800 GMT`. */
export function readClock(r: Reader, i: number): Clock | null {
  const noon = r.as(i, 'noon');
  if (noon !== null) {
    if (r.form(i - 1) === 'high') return null;
    return { end: i + 1, value: noon.hour === 24 ? 'T24:00' : 'T12:00' };
  }
  const form = r.form(i);
  const first = form.charCodeAt(0);
  if (first < 0x30 || first > 0x39 || form.length > 8) return null;
  const match = /^(\d{1,2})(?:[:.](\d{2})(?::\d{2})?)?$/u.exec(form);
  if (match === null) {
    const military = /^([01]\d|2[0-4])([0-5]\d)$/u.exec(form);
    const marked =
      military !== null &&
      (isZone(r, i + 1) || r.form(i + 1) === 'hours' || r.form(i + 1) === 'hrs');
    return marked
      ? { end: zoneEnd(r, hoursEnd(r, i + 1)), value: `T${military[1]}:${military[2]}` }
      : null;
  }
  let hour = Number(match[1]);
  const minute = match[2] === undefined ? 0 : Number(match[2]);
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return null;
  const meridiem = r.as(i + 1, 'meridiem');
  if (meridiem !== null) {
    // "I am": not after a bare figure with a space and a pronoun.
    if (hour > 12 || hour === 0) return null;
    hour = (hour % 12) + (meridiem.afternoon ? 12 : 0);
    return { end: zoneEnd(r, i + 2), value: `T${two(hour)}:${two(minute)}` };
  }
  if (/^o['’]clock$/u.test(r.form(i + 1)) && match[2] === undefined) {
    return { end: zoneEnd(r, i + 2), value: `T${two(hour)}:00` };
  }
  if (!form.includes(':')) return null;
  const hours = hoursEnd(r, i + 1);
  const zone = zoneEnd(r, hours);
  const before = r.form(i - 1);
  const told =
    hours > i + 1 ||
    zone > hours ||
    /^(?:at|by|until|till|from|around|about|before|after|since|between|to|,)$/u.test(before);
  return told ? { end: zone, value: `T${two(hour)}:${two(minute)}` } : null;
}

const hoursEnd = (r: Reader, i: number): number =>
  r.form(i) === 'hours' || r.form(i) === 'hrs' ? i + 1 : i;

const isZone = (r: Reader, i: number): boolean => r.as(i, 'zone') !== null && r.isCapital(i);

/** The token after `GMT`, `Moscow time`, `local time`, `(Moscow time)`. */
function zoneEnd(r: Reader, i: number): number {
  if (r.form(i) === '(') {
    const end = zoneEnd(r, i + 1);
    return end > i + 1 && r.form(end) === ')' ? end + 1 : i;
  }
  if (isZone(r, i)) return i + 1;
  const isPlace = r.isCapital(i) || r.form(i) === 'local';
  if (isPlace && r.form(i + 1) === 'time') return i + 2;
  if (isPlace && r.isCapital(i + 1) && r.form(i + 2) === 'time') return i + 3;
  return i;
}
