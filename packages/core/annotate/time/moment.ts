import { readClocks } from './clock.ts';
import { parseDate } from './date.ts';
import type { Parsed } from './expression.ts';
import type { Reader } from './reader.ts';
import { parseRelative } from './relative.ts';

/** `10 p.m. Wednesday`, `5 p.m. EST, Nov. 6`, `06:30 hours (Cairo time) on May 4`. */
export function clockTime(r: Reader, i: number): Parsed | null {
  const clock = readClocks(r, i);
  if (clock === null) return null;
  const { value, zone } = clock;
  let at = clock.end;
  if (r.form(at) === ',') at += 1;
  if (r.form(at) === 'on') at += 1;
  const day = dayAt(r, at);
  if (day !== null)
    return { start: i, end: day.end, type: 'time', reading: day.reading, clock: value, zone };
  return { start: i, end: clock.end, type: 'time', reading: { is: 'clock' }, clock: value, zone };
}

/** A day that a time of day can stand with. */
function dayAt(r: Reader, i: number): Parsed | null {
  const day = parseDate(r, i) ?? parseRelative(r, i);
  if (day === null || day.type !== 'date') return null;
  const { reading } = day;
  if (reading.is === 'date') return reading.day === null || reading.to !== null ? null : day;
  return reading.is === 'day' || reading.is === 'weekday' ? day : null;
}

/** `Wednesday at 10 p.m.` */
export function withClock(r: Reader, parsed: Parsed): Parsed {
  const { reading } = parsed;
  const isDay =
    (reading.is === 'date' && reading.day !== null && reading.to === null) ||
    reading.is === 'day' ||
    reading.is === 'weekday';
  if (!isDay || parsed.clock !== null) return parsed;
  const at = r.form(parsed.end) === ',' ? parsed.end + 1 : parsed.end;
  if (r.form(at) !== 'at' && !(at === parsed.end && /^\d{1,2}:\d\d/u.test(r.form(at))))
    return parsed;
  const clock = readClocks(r, r.form(at) === 'at' ? at + 1 : at);
  if (clock === null) return parsed;
  const { end, value, zone } = clock;
  return { ...parsed, end, type: 'time', clock: value, zone };
}
