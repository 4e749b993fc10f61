import { describe, expect, it } from 'vitest';
import { adjustedRand } from './agreement.ts';
import { generate } from './generate.ts';
import { scale } from './index.ts';

describe('the adjusted Rand index', () => {
  const known = [1, 1, 1, 2, 2, 3].map((family, i) => ({ id: String(i), family }));
  it('is 1 for the same families, whatever their order', () => {
    expect(adjustedRand(known, [['5'], ['4', '3'], ['2', '0', '1']])).toBe(1);
  });
  it('is the textbook’s for others', () => {
    // Pairs in both 2, gold 4, found 3, all 15: (2 − 0.8) / (3.5 − 0.8).
    expect(
      adjustedRand(known, [['0', '1'], ['2'], ['3', '4', '5'].slice(0, 2), ['5']]),
    ).toBeCloseTo((2 - (2 * 4) / 15) / (3 - (2 * 4) / 15));
  });
});

describe('generated articles', () => {
  it('are the same for the same number and seed, and others for another seed', () => {
    const ids = (seed: number) => JSON.stringify([...generate(50, seed)]);
    expect(ids(3)).toBe(ids(3));
    expect(ids(3)).not.toBe(ids(4));
  });
});

describe('families of two thousand generated articles', () => {
  it('are those they were made of, and pages that arrive later find theirs', () => {
    const { ari, placed } = scale(2000, 1);
    expect(ari).toBeGreaterThanOrEqual(0.98);
    expect(placed).toBeGreaterThanOrEqual(180);
  }, 60_000);
});
