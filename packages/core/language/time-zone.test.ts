import { describe, expect, it } from 'vitest';
import { readIsoDay, toCivil } from '../model/calendar.ts';
import { fixedOffset, fixedZone, offsetOn, offsetText, ZONES } from './time-zone.ts';

/** What Node's copy of the tz database says at noon of a day, in minutes. */
function tzOffset(format: Intl.DateTimeFormat, day: number): number {
  const at = new Date(day * 86_400_000 + 43_200_000);
  const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')!.value;
  const match = /^GMT(?:([+-])(\d{2}):(\d{2}))?$/u.exec(name)!;
  const size = Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -size : size;
}

describe('the table of time zones', () => {
  const from = readIsoDay('2000-01-01')!;
  const to = readIsoDay('2026-01-01')!;
  it.each(Object.keys(ZONES))('%s has the offsets of the tz database, 2000 to 2025', (name) => {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      timeZoneName: 'longOffset',
    });
    let known = 0;
    for (let day = from; day < to; day += 1) {
      const offset = offsetOn(ZONES[name]!, day);
      if (offset === null) continue;
      known += 1;
      // Every day near a change is looked at, and every fifth elsewhere.
      const { day: date, month } = toCivil(day);
      if (day % 5 !== 0 && month !== 3 && month !== 10 && !(month === 11 && date < 9)) continue;
      expect(`${day} ${offset}`).toBe(`${day} ${tzOffset(format, day)}`);
    }
    expect(known).toBeGreaterThan(900);
  });

  it('does not tell the offset on a day when the clocks change, nor before it knows', () => {
    expect(offsetOn(ZONES['Europe/Moscow']!, readIsoDay('2014-10-26')!)).toBeNull();
    expect(offsetOn(ZONES['Europe/Kyiv']!, readIsoDay('2031-03-30')!)).toBeNull();
    expect(offsetOn(ZONES['Asia/Tehran']!, readIsoDay('2020-05-01')!)).toBeNull();
  });

  it('writes offsets as ISO 8601 does', () => {
    expect(offsetText(210)).toBe('+03:30');
    expect(offsetText(-300)).toBe('-05:00');
    expect(offsetText(0)).toBe('+00:00');
    expect(fixedOffset(fixedZone(60))).toBe(60);
    expect(fixedOffset(ZONES['Europe/Moscow']!)).toBeNull();
  });
});
