import type { Prepared } from '../words/index.ts';
import { fragments, pieces, summaries, type Fragment } from './fragments.ts';
import { sameWords, type Run } from './runs.ts';
import type { Alignment } from './alignment.ts';
import {
  isPartOfRewriting,
  isReuse,
  isRewriting,
  isSaying,
  wordingOf,
  type Wording,
} from './wording.ts';
import { SentenceComparison, type Seed } from './similar.ts';

/** Content words that a passage has at least, on both sides: names and stock phrases have fewer. */
export const CONTENT_WORDS = 8;
/** A passage is verbatim when so much of both sides is runs of the same words, in the same order. */
const VERBATIM = 0.95;
/** From this share of the shorter side on, the runs of the same words say where a passage begins and ends. */
const MOSTLY_SAME = 0.45;
/** Words at an edge belong to the passage from this Dice coefficient on. */
const EDGE_DICE = 0.4;
/** So few words on both sides, to the end of their sentences, are one phrase put for another. */
const REPLACED = 5;

/** Index of the sentence a word stands in. */
function sentenceOf(sentences: Int32Array, word: number): number {
  let low = 0;
  let high = sentences.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle]! <= word) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Sentence pairs that a run of the same words goes through, with enough words in each. */
function runSeeds(a: Prepared, b: Prepared, runs: readonly Run[], least: number): Seed[] {
  const seeds: Seed[] = [];
  for (const run of runs) {
    let s = sentenceOf(a.sentences, run.a);
    let t = sentenceOf(b.sentences, run.b);
    for (let k = 0; k < run.length;) {
      const ends = Math.min(a.sentences[s + 1]! - run.a, b.sentences[t + 1]! - run.b, run.length);
      if (ends - k >= least) seeds.push({ a: s, b: t });
      k = ends;
      if (a.sentences[s + 1]! - run.a <= k) s += 1;
      if (b.sentences[t + 1]! - run.b <= k) t += 1;
    }
  }
  return seeds;
}

function mergeSeeds(lists: readonly (readonly Seed[])[]): Seed[] {
  const sorted = lists.flat().sort((x, y) => x.a - y.a || x.b - y.b);
  return sorted.filter((s, i) => i === 0 || s.a !== sorted[i - 1]!.a || s.b !== sorted[i - 1]!.b);
}

/** Finds what two texts share. One for many pairs. */
export class Aligner {
  readonly #comparison = new SentenceComparison();

  /** What two texts share: stretches that may hold sentences of only one of them (`whole`), or without such sentences. */
  align(a: Prepared, b: Prepared, whole = false): Alignment[] {
    const comparison = this.#comparison;
    const wording = (where: Omit<Alignment, 'kind'>): Wording => wordingOf(comparison, a, b, where);
    const runs = sameWords(a, b);
    comparison.open(a, b);
    const seeds = mergeSeeds([comparison.seeds(), runSeeds(a, b, runs, 5)]);
    const found = fragments(seeds, (f) => comparison.same(f.aFrom, f.aTo, f.bFrom, f.bTo));
    const aligned: Alignment[] = [];
    const asked = whole
      ? summaries(seeds, found, (f) => [
          a.sentences[f.aTo + 1]! - a.sentences[f.aFrom]!,
          b.sentences[f.bTo + 1]! - b.sentences[f.bFrom]!,
        ])
      : found;
    for (const fragment of withoutOverlap(asked)) {
      const all = trimmed(a, b, fragment, runs);
      if (whole) {
        if (isReuse(wording(all))) aligned.push(all);
        continue;
      }
      let strong: boolean | null = null;
      for (const piece of pieces(fragment)) {
        const alignment = trimmed(a, b, piece, runs);
        const own = wording(alignment);
        const enough =
          isRewriting(own) ||
          (alignment.kind === 'verbatim' && isSaying(own)) ||
          (isPartOfRewriting(own) && (strong ??= isRewriting(wording(all))));
        if (enough) aligned.push(alignment);
      }
    }
    return aligned;
  }
}

/** Of fragments that lie over each other in either text, the one held by more sentence pairs stays. */
function withoutOverlap(found: readonly Fragment[]): Fragment[] {
  const kept: Fragment[] = [];
  const order = found
    .map((_, i) => i)
    .sort((x, y) => found[y]!.seeds.length - found[x]!.seeds.length || x - y);
  for (const i of order) {
    const f = found[i]!;
    const over = kept.some(
      (k) => (k.aFrom <= f.aTo && f.aFrom <= k.aTo) || (k.bFrom <= f.bTo && f.bFrom <= k.bTo),
    );
    if (!over) kept.push(f);
  }
  return kept.sort((x, y) => x.aFrom - y.aFrom);
}

function trimmed(a: Prepared, b: Prepared, fragment: Fragment, runs: readonly Run[]): Alignment {
  let aFrom = a.sentences[fragment.aFrom]!;
  let aTo = a.sentences[fragment.aTo + 1]!;
  let bFrom = b.sentences[fragment.bFrom]!;
  let bTo = b.sentences[fragment.bTo + 1]!;
  let same = 0;
  const inside = runs.filter(
    (r) => r.a < aTo && aFrom < r.a + r.length && r.b < bTo && bFrom < r.b + r.length,
  );
  for (const run of inside) same += run.length;
  // Mostly the same words: it begins and ends with them, not with the sentence, unless what stands between is alike too.
  if (same >= MOSTLY_SAME * Math.min(aTo - aFrom, bTo - bFrom)) {
    const edge = hullOf(inside);
    if (!alikeEdge(a, aFrom, edge.aFrom, b, bFrom, edge.bFrom))
      [aFrom, bFrom] = [edge.aFrom, edge.bFrom];
    if (!alikeEdge(a, edge.aTo, aTo, b, edge.bTo, bTo)) [aTo, bTo] = [edge.aTo, edge.bTo];
  }
  if (inside.length > 0) {
    const edge = hullOf(inside);
    [aFrom, aTo] = [Math.min(aFrom, edge.aFrom), Math.max(aTo, edge.aTo)];
    [bFrom, bTo] = [Math.min(bFrom, edge.bFrom), Math.max(bTo, edge.bTo)];
  }
  const longer = Math.max(aTo - aFrom, bTo - bFrom);
  const ordered = inside.every(
    (run, i) => i === 0 || run.b >= inside[i - 1]!.b + inside[i - 1]!.length,
  );
  const kind = ordered && same >= VERBATIM * longer ? 'verbatim' : 'rewritten';
  return { aFrom, aTo, bFrom, bTo, same, kind };
}

function hullOf(runs: readonly Run[]): Omit<Alignment, 'kind' | 'same'> {
  let [aFrom, aTo, bFrom, bTo] = [Infinity, -1, Infinity, -1];
  for (const run of runs) {
    aFrom = Math.min(aFrom, run.a);
    aTo = Math.max(aTo, run.a + run.length);
    bFrom = Math.min(bFrom, run.b);
    bTo = Math.max(bTo, run.b + run.length);
  }
  return { aFrom, aTo, bFrom, bTo };
}

/** True when the words before the first run, or behind the last, belong to what both texts say. */
function alikeEdge(
  a: Prepared,
  aFrom: number,
  aTo: number,
  b: Prepared,
  bFrom: number,
  bTo: number,
): boolean {
  if (aTo <= aFrom || bTo <= bFrom) return false;
  if (aTo - aFrom <= REPLACED && bTo - bFrom <= REPLACED) return true;
  const [x, y] = [new Set(a.stem.subarray(aFrom, aTo)), new Set(b.stem.subarray(bFrom, bTo))];
  let n = 0;
  for (const id of x) if (y.has(id)) n += 1;
  return 2 * n >= EDGE_DICE * (x.size + y.size);
}
