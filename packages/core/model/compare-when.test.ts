import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayText } from './calendar.ts';
import { compareWhens } from './compare-when.ts';
import type { When } from './when.ts';

/** A day, or a minute of one: `2031-05-02`, `2031-05-02T18:00 +03:00`. */
function when(text: string, basis: When['basis'] = 'stated'): When {
  const [value, ...zone] = text.split(' ') as [string, ...string[]];
  const day = value.slice(0, 10);
  const next = `${day.slice(0, 8)}${String(Number(day.slice(8)) + 1).padStart(2, '0')}`;
  const minute = `${value.slice(0, 14)}${String(Number(value.slice(14)) + 1).padStart(2, '0')}`;
  const [from, to] =
    value.length > 10
      ? [value, minute]
      : value.length === 7
        ? [
            `${value}-01`,
            `${value.slice(0, 5)}${String(Number(value.slice(5)) + 1).padStart(2, '0')}-01`,
          ]
        : [day, next];
  return { value, from, to, basis, anchor: null, zone: zone.length === 0 ? null : zone.join(' ') };
}

describe('two times', () => {
  it.each([
    ['2031-05-02', '2031-05-02', 'agree', 'same time'],
    ['2031-05', '2031-05-02', 'agree', 'one within the other'],
    ['2031-05-02', '2031-05-04', 'differ', 'apart'],
    ['2031-05-02', '2031-06', 'differ', 'apart'],
    ['2031-05-10T00:00 +03:00', '2031-05-09T21:00 +00:00', 'agree', 'same time'],
    ['2031-05-10T01:00 +04:00', '2031-05-10T00:00 +03:00', 'agree', 'same time'],
    ['2031-05-10T01:00 +03:00', '2031-05-10T00:00 +03:00', 'differ', 'apart'],
    ['2031-05-10T01:00 +04:00', '2031-05-10T00:00', 'cannot tell', 'zone not known'],
    ['2031-05-10T01:00', '2031-05-10T00:00', 'cannot tell', 'zone not known'],
    ['2031-05-10T10:20', '2031-05-10T09:55', 'differ', 'apart'],
    ['2031-05-10T10:20', '2031-05-10T10:20', 'agree', 'same time'],
    ['2031-05-10T10:20', '2031-05-10T10:20 +03:00', 'cannot tell', 'zone not known'],
    ['2031-05-10T15:00 local time', '2031-05-10T12:00 local time', 'cannot tell', 'zone not known'],
    ['2031-05-10T15:00 Adel time', '2031-05-10T12:00 Adel time', 'differ', 'apart'],
    ['2031-05-10T15:00 local time', '2031-05-10', 'agree', 'one within the other'],
    ['2031-05-10T23:30 +00:00', '2031-05-11', 'cannot tell', 'zone not known'],
    ['2031-05-10T23:30 +00:00', '2031-05-14', 'differ', 'apart'],
  ])('%s and %s: %s (%s)', (a, b, answer, reason) => {
    expect(compareWhens(when(a), when(b))).toEqual({ answer, reason });
  });

  it('does not tell neighbouring days apart where one was counted from a page’s own', () => {
    expect(compareWhens(when('2031-05-02'), when('2031-05-03')).answer).toBe('differ');
    expect(compareWhens(when('2031-05-02'), when('2031-05-03', 'relative'))).toEqual({
      answer: 'cannot tell',
      reason: 'counted from another day',
    });
    expect(compareWhens(when('2031-05-02'), when('2031-05-04', 'relative')).answer).toBe('differ');
  });

  it('are not compared without a year or a point in time', () => {
    const none = { from: null, to: null, basis: 'stated', anchor: null, zone: null } as const;
    expect(compareWhens({ value: 'XXXX-09-27', ...none }, when('2031-09-27')).reason).toBe(
      'no point in time',
    );
    expect(compareWhens({ value: 'P44D', ...none }, { value: 'P44D', ...none }).answer).toBe(
      'cannot tell',
    );
  });

  const minute = fc.record({
    day: fc.integer({ min: 22_000, max: 22_004 }),
    minute: fc.integer({ min: 0, max: 1438 }),
    zone: fc.constantFrom(null, '+00:00', '+03:00', '-05:00', '+05:45', 'local time'),
    clock: fc.boolean(),
  });
  const two = (n: number): string => String(n).padStart(2, '0');
  const made = (m: { day: number; minute: number; zone: string | null; clock: boolean }): When => {
    const at = (n: number): string => `${dayText(m.day)}T${two(Math.floor(n / 60))}:${two(n % 60)}`;
    const span = m.clock
      ? { value: at(m.minute), from: at(m.minute), to: at(m.minute + 1) }
      : { value: dayText(m.day), from: dayText(m.day), to: dayText(m.day + 1) };
    return { ...span, basis: 'stated', anchor: null, zone: m.clock ? m.zone : null };
  };
  it('are compared alike in either order, and each agrees with itself', () => {
    fc.assert(
      fc.property(minute, minute, (a, b) => {
        expect(compareWhens(made(a), made(b))).toEqual(compareWhens(made(b), made(a)));
        expect(compareWhens(made(a), made(a)).answer).toBe('agree');
      }),
    );
  });

  it('never differ only by a zone: a moment written in any zone agrees with itself or cannot be told', () => {
    const zones = ['+00:00', '+03:00', '-05:00', '+05:45', '+14:00', '-12:00'];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1439 }),
        fc.constantFrom(...zones),
        fc.constantFrom(...zones),
        fc.boolean(),
        (utc, first, second, said) => {
          const written = (zone: string, keep: boolean): When => {
            const sign = zone.startsWith('-') ? -1 : 1;
            const offset = sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4)));
            const local = 22_000 * 1440 + utc + offset;
            const at = (n: number): string =>
              `${dayText(Math.floor(n / 1440))}T${two(Math.floor((n % 1440) / 60))}:${two(n % 60)}`;
            return {
              value: at(local),
              from: at(local),
              to: at(local + 1),
              basis: 'stated',
              anchor: null,
              zone: keep ? zone : null,
            };
          };
          const { answer } = compareWhens(written(first, true), written(second, said));
          expect(answer).not.toBe('differ');
          if (said) expect(answer).toBe('agree');
        },
      ),
    );
  });
});
