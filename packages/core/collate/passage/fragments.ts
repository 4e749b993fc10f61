import type { Seed } from './similar.ts';

/** A stretch of sentences of one text and one of another, ends included, and the sentence pairs that hold them together. */
export interface Fragment {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
  readonly seeds: readonly Seed[];
}

/** Sentences that may lie between two seeds of one passage, at most and at least: tried from the widest down. */
const WIDEST_GAP = 4;
const NARROWEST_GAP = 0;

function hull(seeds: readonly Seed[]): Fragment {
  let [aFrom, aTo, bFrom, bTo] = [Infinity, -1, Infinity, -1];
  for (const { a, b } of seeds) {
    aFrom = Math.min(aFrom, a);
    aTo = Math.max(aTo, a);
    bFrom = Math.min(bFrom, b);
    bTo = Math.max(bTo, b);
  }
  return { aFrom, aTo, bFrom, bTo, seeds };
}

/** A summary draws on sentences that lie this far apart in the text it sums up … */
const SUMMARY_GAP = 24;
/** … and is so many times shorter. */
const SUMMARY_RATIO = 3;

/** Splits seeds where more than `gap` sentences of the text named by `side` lie between one and the next. */
function split(seeds: readonly Seed[], side: 'a' | 'b', gap: number): Seed[][] {
  const other = side === 'a' ? 'b' : 'a';
  const sorted = [...seeds].sort((x, y) => x[side] - y[side] || x[other] - y[other]);
  const parts: Seed[][] = [];
  let last = -Infinity;
  for (const seed of sorted) {
    if (seed[side] - last > gap + 1) parts.push([]);
    parts.at(-1)!.push(seed);
    last = seed[side];
  }
  return parts;
}

/** Seeds that lie together in both texts. */
function clusters(seeds: readonly Seed[], gap: number, gapInB = gap): Seed[][] {
  const done: Seed[][] = [];
  const waiting: {
    readonly seeds: readonly Seed[];
    readonly side: 'a' | 'b';
    readonly whole: number;
  }[] = [{ seeds, side: 'a', whole: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const parts = split(next.seeds, next.side, next.side === 'a' ? gap : gapInB);
    const side = next.side === 'a' ? 'b' : 'a';
    if (parts.length === 1) {
      // Whole on both sides, one after the other: nothing splits it any more.
      if (next.whole === 1) done.push(parts[0]!);
      else waiting.push({ seeds: parts[0]!, side, whole: 1 });
    } else for (const part of parts) waiting.push({ seeds: part, side, whole: 0 });
  }
  return done;
}

/**
 * Joins seeds into fragments: as wide as their words allow (Sanchez-Perez, Sidorov and Gelbukh, "A winning approach to
 * text alignment for text reuse detection at PAN 2014"). `same` judges whether two stretches are one passage.
 */
export function fragments(
  seeds: readonly Seed[],
  same: (fragment: Fragment) => boolean,
): Fragment[] {
  const found: Fragment[] = [];
  const waiting = [{ seeds, gap: WIDEST_GAP }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.seeds.length === 0) continue;
    for (const cluster of clusters(next.seeds, next.gap)) {
      const fragment = hull(cluster);
      if (same(fragment)) found.push(fragment);
      else if (next.gap > NARROWEST_GAP) waiting.push({ seeds: cluster, gap: next.gap - 1 });
    }
  }
  return found.sort(byPlace);
}

const inside = (f: Fragment, other: Fragment): boolean =>
  other.aFrom <= f.aFrom && f.aTo <= other.aTo && other.bFrom <= f.bFrom && f.bTo <= other.bTo;

/**
 * Fragments of `a` that sum up a stretch of `b`, and the fragments that are no part of one. A summary is told by its
 * form alone: few sentences, in any order, of which many more of the other text are the source.
 */
export function summaries(
  seeds: readonly Seed[],
  found: readonly Fragment[],
  length: (fragment: Fragment) => readonly [a: number, b: number],
): Fragment[] {
  const sums = clusters(seeds, WIDEST_GAP, SUMMARY_GAP)
    .map(hull)
    .filter((fragment) => {
      const [a, b] = length(fragment);
      const different = new Set(fragment.seeds.map((seed) => seed.b)).size;
      const close = found.some((f) => f.seeds.length > SUMMARY_RATIO && inside(f, fragment));
      return !close && b >= SUMMARY_RATIO * a && different >= SUMMARY_RATIO;
    });
  const rest = found.filter((f) => !sums.some((sum) => inside(f, sum)));
  return [...rest, ...sums].sort(byPlace);
}

/** Steps from one sentence pair to the next of the same piece: the next sentence of either text, or both over a pair that is too much changed to be seen. */
const STEPS: readonly (readonly [number, number])[] = [
  [0, 1],
  [1, -1],
  [1, 0],
  [1, 1],
  [2, 2],
];

/**
 * The parts of a fragment that the two texts really share: sentences that only one of them has lie between them.
 * Ordered like fragments.
 */
export function pieces(fragment: Fragment): Fragment[] {
  const { seeds } = fragment;
  const width = fragment.bTo + 4;
  const at = new Map(seeds.map((seed, i) => [seed.a * width + seed.b, i]));
  const parent = seeds.map((_, i) => i);
  const root = (i: number): number => {
    let k = i;
    while (parent[k] !== k) k = parent[k] = parent[parent[k]!]!;
    return k;
  };
  for (const [i, seed] of seeds.entries()) {
    for (const [da, db] of STEPS) {
      const next = at.get((seed.a + da) * width + seed.b + db);
      if (next === undefined) continue;
      const [x, y] = [root(i), root(next)];
      if (x !== y) parent[Math.max(x, y)] = Math.min(x, y);
    }
  }
  const parts = new Map<number, Seed[]>();
  for (const [i, seed] of seeds.entries()) {
    const part = parts.get(root(i));
    if (part === undefined) parts.set(root(i), [seed]);
    else part.push(seed);
  }
  return [...parts.values()].map(hull).sort(byPlace);
}

function byPlace(x: Fragment, y: Fragment): number {
  return x.aFrom - y.aFrom || x.bFrom - y.bFrom || x.aTo - y.aTo || x.bTo - y.bTo;
}
