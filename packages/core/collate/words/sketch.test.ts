import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sketch, stemsInCommon } from './sketch.ts';
import { words } from './words.ts';

const text = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => `w${((from + i) * 7919).toString(36)}xyz`).join(' ');
const common = (one: string, other: string): number =>
  stemsInCommon(sketch(words(one)), sketch(words(other)));

describe('the stems two texts have in common', () => {
  test('are told to a few hundredths', () => {
    expect(common(text(0, 300), text(150, 450))).toBeCloseTo(0.5, 1);
    expect(common(text(0, 100), text(0, 600))).toBeCloseTo(1, 1);
    expect(common(text(0, 300), text(300, 600))).toBeCloseTo(0, 1);
  });

  test('are none where a text has no words, and all where it has too many to tell', () => {
    expect(common('', text(0, 300))).toBe(0);
    expect(common(text(0, 9000), text(9000, 9300))).toBe(1);
  });

  test('are the same whichever comes first, and between none and all', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (x, y) => {
        expect(common(x, y)).toBe(common(y, x));
        expect(common(x, y)).toBeGreaterThanOrEqual(0);
        expect(common(x, y)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});
