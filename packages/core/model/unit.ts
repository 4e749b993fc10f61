/** A measure as `base` units: `value * factor + offset`; a factor that the word leaves open is a range. */
export interface UnitOf {
  /** What is measured: only units of one kind are compared. */
  readonly kind: string;
  readonly factor: readonly [low: number, high: number];
  readonly offset: number;
}

const exact = (kind: string, factors: Readonly<Record<string, number>>): [string, UnitOf][] =>
  Object.entries(factors).map(([unit, factor]) => [
    unit,
    { kind, factor: [factor, factor], offset: 0 },
  ]);

/** Metres; the yard, foot, inch and mile of 1959 (NIST Special Publication 811, appendix B), the nautical mile of 1929. */
const LENGTHS = {
  mm: 0.001,
  cm: 0.01,
  m: 1,
  km: 1000,
  in: 0.0254,
  ft: 0.3048,
  yd: 0.9144,
  mi: 1609.344,
  nmi: 1852,
};
const power = (sign: string, exponent: number): Record<string, number> =>
  Object.fromEntries(
    Object.entries(LENGTHS).map(([unit, metres]) => [unit + sign, metres ** exponent]),
  );

const DAY = 86_400;
/** Seconds; a month has 28 to 31 days, a year 365 or 366. */
const TIMES: readonly (readonly [string, readonly [number, number]])[] = [
  ['second', [1, 1]],
  ['minute', [60, 60]],
  ['hour', [3600, 3600]],
  ['day', [DAY, DAY]],
  ['week', [7 * DAY, 7 * DAY]],
  ['month', [28 * DAY, 31 * DAY]],
  ['year', [365 * DAY, 366 * DAY]],
];
const PER: ReadonlyMap<string, readonly [number, number]> = new Map(TIMES);

/** Units whose size is settled. Money is not: it is never converted. */
const UNITS: ReadonlyMap<string, UnitOf> = new Map<string, UnitOf>([
  ...exact('length', LENGTHS),
  ...exact('area', { ...power('²', 2), ha: 1e4, acre: 4046.8564224 }),
  // A barrel of oil: 42 US gallons.
  ...exact('volume', { ...power('³', 3), l: 0.001, barrel: 0.158987294928 }),
  ...exact('mass', { mg: 1e-6, g: 0.001, kg: 1, t: 1000, lb: 0.45359237, oz: 0.028349523125 }),
  // Short, metric or long: the word does not say.
  ['ton', { kind: 'mass', factor: [907.18474, 1016.0469088], offset: 0 }],
  ...exact('speed', { knot: 1852 / 3600 }),
  ['°C', { kind: 'temperature', factor: [1, 1], offset: 0 }],
  ['°F', { kind: 'temperature', factor: [5 / 9, 5 / 9], offset: (-32 * 5) / 9 }],
  ...TIMES.map(([unit, factor]): [string, UnitOf] => [
    `${unit}s`,
    { kind: 'time', factor, offset: 0 },
  ]),
]);

/**
 * What a unit measures and how much it is. `/day` behind it is a rate; a unit that is not in the table (money, percent,
 * null for a plain count) is a kind of its own.
 */
export function unitOf(unit: string | null): UnitOf {
  const name = unit ?? '';
  const slash = name.lastIndexOf('/');
  const per = slash < 0 ? undefined : PER.get(name.slice(slash + 1));
  if (per === undefined)
    return UNITS.get(name) ?? { kind: `of ${name}`, factor: [1, 1], offset: 0 };
  const of = unitOf(slash === 0 ? null : name.slice(0, slash));
  return {
    kind: of.kind === 'length' ? 'speed' : `${of.kind} a second`,
    factor: [of.factor[0] / per[1], of.factor[1] / per[0]],
    offset: 0,
  };
}
