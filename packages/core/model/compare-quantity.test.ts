import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareQuantities, type Amount } from './compare-quantity.ts';
import { unitOf } from './unit.ts';

/** `≈300`, `24..99 people-less`, `≥51`, `40 m`, `12.5 %`: comparator, value or range, unit. */
function amount(text: string): Amount {
  const [number = '', ...unit] = text.trim().split(' ');
  const comparator = /^[≈≥≤]/u.test(number) ? (number.charAt(0) as Amount['comparator']) : '=';
  const ends = number
    .replace(/^[≈≥≤]/u, '')
    .split('..')
    .map(Number);
  const value = ends.length === 2 ? ([ends[0]!, ends[1]!] as const) : ends[0]!;
  return { value, comparator, unit: unit.length === 0 ? null : unit.join(' ') };
}

const CASES: Readonly<Record<string, string>> = {
  'plain counts': `
51 | 51 | agree: same value
5 | 6 | differ: apart
51 | 49 | differ: apart
297 | 298 | differ: apart
7 | 13 | differ: apart
0 | 0 | agree: same value
0 | 5 | differ: apart
0 | ≈300 | differ: apart
1 | 2 | differ: apart
1960 | 1690 | differ: apart
2783 | 2873 | differ: apart
120 | 12 | differ: apart`,
  rounding: `
300 | 297 | agree: rounded
300 | 325 | cannot tell: near
300 | 340 | differ: apart
300 | 240 | differ: apart
1500000 | 1453000 | agree: rounded
1500000 | 1300000 | differ: apart
20 | 21 | agree: rounded
20 | 22 | cannot tell: near
20 | 25 | differ: apart
100 | 96 | agree: rounded
1000 | 1043 | agree: rounded
10 | 11 | cannot tell: near
10 | 12 | differ: apart
40000 | 39700 | agree: rounded
1960 | 1963 | agree: rounded
1960 | 1980 | differ: apart`,
  approximations: `
≈300 | 297 | agree: within the range
≈300 | 280 | agree: within the range
≈300 | 250 | cannot tell: near
≈300 | 200 | differ: apart
≈100 | 120 | cannot tell: near
≈100 | 150 | differ: apart
≈80 | 100 | cannot tell: near
≈60 | 100 | differ: apart
≈30 | 32 | agree: within the range
≈5 | 6 | cannot tell: near
≈5 | 8 | differ: apart
≈300 | ≈320 | agree: within the range
≈300 | ≈700 | differ: apart
≈100000 | 90000 | agree: within the range
≈300 | 300 | agree: within the range`,
  bounds: `
≥51 | 60 | agree: within the bound
≥51 | 51 | agree: within the bound
≥51 | 45 | differ: apart
≥50 | 48 | cannot tell: near
≥50 | 40 | differ: apart
≥2 | 300 | cannot tell: only a bound
≥6 | 7 | agree: within the bound
≥7 | 5 | differ: apart
≥50 | ≥80 | cannot tell: only a bound
≥50 | ≥60 | agree: within the bound
≥6 | ≥7 | agree: within the bound
≤32 | 30 | agree: within the bound
≤32 | 32 | agree: within the bound
≤32 | 5 | cannot tell: only a bound
≤32 | 40 | differ: apart
≤30 | 31 | cannot tell: near
≥100 | ≤50 | differ: apart
≥100 | ≤120 | agree: within the bound
≥10 | ≈12 | agree: within the bound
≥80 | ≈60 | differ: apart
≥100 | ≈60 | differ: apart
≥0 | 0 | agree: within the bound`,
  'words of size and ranges': `
24..99 | 36 | agree: within the range
24..99 | 20 | cannot tell: near
24..99 | 5 | differ: apart
24..99 | 130 | cannot tell: near
24..99 | 400 | differ: apart
200..999 | 350 | agree: within the range
200..999 | 150 | cannot tell: near
200..999 | 30 | differ: apart
3..9 | 7 | agree: within the range
3..9 | 2 | cannot tell: near
3..9 | 40 | differ: apart
20000..99999 | 45000 | agree: within the range
20000..99999 | 2000 | differ: apart
24..99 | 200..999 | cannot tell: near
3..9 | 200..999 | differ: apart
5..10 | 7 | agree: within the range
5..10 | 11 | cannot tell: near
5..10 | 14 | differ: apart
5..10 | 8..12 | agree: within the range
5..10 | 20..30 | differ: apart
24..99 | ≥30 | agree: within the bound
24..99 | ≥500 | differ: apart
24..99 | ≤10 | differ: apart`,
  'units converted': `
40 m | 131 ft | agree: same value
40 m | 130 ft | agree: same value
39.6 m | 130 ft | agree: same value
40 m | 80 m | differ: apart
80 m | 40 m | differ: apart
12 km | 7.5 mi | agree: same value
12 km | 13 km | cannot tell: near
12 km | 20 km | differ: apart
30 mi | 48 km | agree: same value
30 mi | 30 km | differ: apart
500 ha | 5 km² | agree: same value
500 ha | 1235 acre | agree: same value
500 ha | 500 acre | differ: apart
300 mi² | 777 km² | agree: same value
20 t | 20000 kg | agree: same value
20 t | 20 ton | agree: same value
20 ton | 40000 lb | agree: same value
20 t | 30 ton | differ: apart
12 kg | 26.5 lb | agree: same value
400 g | 360 g | cannot tell: near
400 g | 340 g | differ: apart
5 km | 5000 m | agree: same value
900 km/hour | 559 mi/hour | agree: same value
900 km/hour | 486 knot | agree: same value
40 °C | 104 °F | agree: same value
40 °C | 40 °F | differ: apart
-10 °C | 14 °F | agree: same value
2 m³ | 2000 l | agree: same value
≥10 km | 7 mi | agree: within the bound
≥10 km | 3 mi | differ: apart
200 /day | 1400 /week | agree: same value
200 /day | 200 /week | differ: apart
200 /day | 200 | cannot tell: units not comparable`,
  'lengths of time': `
27 years | ≈30 years | agree: within the range
27 years | 44 days | differ: apart
44 days | 6 weeks | agree: same value
44 days | 1 months | differ: apart
2 years | 24 months | agree: same value
2 years | 18 months | cannot tell: near
2 years | 14 months | differ: apart
90 minutes | 1.5 hours | agree: same value
48 hours | 2 days | agree: same value
72 hours | 2 days | differ: apart
≥6 weeks | 44 days | agree: within the bound
27 years | 28 years | cannot tell: near
20 years | 30 years | differ: apart`,
  shares: `
20 % | ≈20 % | agree: within the range
66.67 % | 67 % | agree: rounded
66.67 % | 65 % | cannot tell: near
66.67 % | 50 % | differ: apart
25 % | 26 % | cannot tell: near
61.3 % | 61 % | agree: rounded
61.3 % | 61.8 % | differ: apart
51 % | 49 % | differ: apart
≥50 % | 61 % | agree: within the bound
≥50 % | 40 % | differ: apart
≥50 % | 95 % | cannot tell: only a bound
20 % | 21 % | cannot tell: near
20 % | 2 % | differ: apart
20 % | 200 | cannot tell: units not comparable
4 % | 4 percentage points | cannot tell: units not comparable`,
  money: `
1500000 $ | 1500000 $ | agree: same value
1500000 $ | 1450000 $ | agree: rounded
1500000 $ | 2000000 $ | differ: apart
1500000 $ | 1500000 € | cannot tell: units not comparable
300 £ | 300 lb | cannot tell: units not comparable
5000000 US$ | 5000000 $ | agree: same value
5000000 US$ | 8000000 $ | cannot tell: units not comparable
5000000 US$ | 5000000 A$ | cannot tell: units not comparable
500 ruble | 500 dram | cannot tell: units not comparable
40 m | 40 | cannot tell: units not comparable
40 m | 40 kg | cannot tell: units not comparable`,
};

describe.each(Object.entries(CASES))('two amounts of one thing: %s', (_, lines) => {
  const cases = lines
    .trim()
    .split('\n')
    .map((line) => line.split(' | ') as [string, string, string]);
  it.each(cases)('%s and %s: %s', (a, b, expected) => {
    const { answer, reason } = compareQuantities(amount(a), amount(b));
    expect(`${answer}: ${reason}`).toBe(expected);
  });
});

const UNITS = [
  'm',
  'ft',
  'km',
  'mi',
  'kg',
  'lb',
  't',
  'ton',
  'ha',
  'acre',
  'years',
  'days',
  '%',
  '$',
  '/day',
  '°C',
  '°F',
];
const amounts = fc.record({
  value: fc.oneof(
    fc.integer({ min: 0, max: 10_000_000 }),
    fc.integer({ min: 0, max: 9999 }).map((n) => n / 100),
    fc.constantFrom(20, 300, 1500, 40_000),
    fc
      .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }))
      .map(([low, more]) => [low, low + more] as const),
  ),
  comparator: fc.constantFrom<Amount['comparator']>('=', '≈', '≥', '≤'),
  unit: fc.constantFrom<string | null>(null, ...UNITS),
});

describe('for any amounts', () => {
  it('the order makes no difference', () => {
    fc.assert(
      fc.property(amounts, amounts, (a, b) => {
        expect(compareQuantities(a, b)).toEqual(compareQuantities(b, a));
      }),
      { numRuns: 3000 },
    );
  });

  it('each agrees with itself', () => {
    fc.assert(
      fc.property(amounts, (a) => {
        expect(compareQuantities(a, { ...a })).toEqual({ answer: 'agree', reason: 'same value' });
      }),
    );
  });

  it('converted into another unit of its kind it agrees with itself', () => {
    const pairs = [
      ['m', 'ft'],
      ['km', 'mi'],
      ['kg', 'lb'],
      ['ha', 'acre'],
      ['km²', 'mi²'],
      ['hours', 'minutes'],
      ['°C', '°F'],
      ['km/hour', 'knot'],
    ] as const;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.constantFrom(...pairs),
        (value, [from, to]) => {
          const [f, t] = [unitOf(from), unitOf(to)];
          expect(f.kind).toBe(t.kind);
          const there = (value * f.factor[0] + f.offset - t.offset) / t.factor[0];
          const back = (there * t.factor[0] + t.offset - f.offset) / f.factor[0];
          expect(back).toBeCloseTo(value, 6);
          const one: Amount = { value, comparator: '=', unit: from };
          expect(compareQuantities(one, { value: there, comparator: '=', unit: to })).toEqual({
            answer: 'agree',
            reason: 'same value',
          });
        },
      ),
    );
  });

  it('a looser word never makes two amounts differ that did not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 1, max: 100_000 }),
        (x, y) => {
          const exact = (value: number): Amount => ({ value, comparator: '=', unit: null });
          const about = (value: number): Amount => ({ value, comparator: '≈', unit: null });
          if (compareQuantities(exact(x), exact(y)).answer !== 'differ')
            expect(compareQuantities(about(x), exact(y)).answer).not.toBe('differ');
        },
      ),
    );
  });
});
