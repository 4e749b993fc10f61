import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareText } from '@hearsay/core/model';
import { dayOf, dayOfRank, dayRank, placeOf, LAST_PLACE, SLOTS } from './place.ts';

describe('a place in the index', () => {
  const day = fc
    .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10));

  test('ascends from newest to oldest, days that are not known last', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(Math.sign(dayRank(a) - dayRank(b))).toBe(compareText(b, a));
        expect(dayRank(a)).toBeLessThan(dayRank(null));
        expect(dayOfRank(dayRank(a))).toBe(a);
      }),
    );
  });

  test('never contradicts the order of ids, whatever they are', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), maxLength: 8 });
    const id = fc.oneof(digits, fc.string({ unit: 'binary', maxLength: 8 }));
    fc.assert(
      fc.property(fc.option(day), id, id, (on, a, b) => {
        const [first, second] = compareText(a, b) <= 0 ? [a, b] : [b, a];
        expect(placeOf(on, first)).toBeLessThanOrEqual(placeOf(on, second));
        expect(placeOf(on, second)).toBeLessThanOrEqual(LAST_PLACE);
      }),
      { numRuns: 2000 },
    );
  });

  test('fits into a row id with its slots', () => {
    expect(BigInt(LAST_PLACE) * BigInt(SLOTS) + BigInt(SLOTS - 1)).toBe(2n ** 63n - 1n);
  });

  test('has the day as the page writes it, or none', () => {
    expect(dayOf('2031-05-02T23:30:00-05:00')).toBe('2031-05-02');
    for (const none of [null, '', '2031', '2031-13-01', '2031-00-10', 'XXXX-05-02']) {
      expect(dayOf(none)).toBeNull();
    }
  });
});
