import type { Prepared } from '../words/index.ts';

/** A sentence of one text and a sentence of another that are about the same words. */
export interface Seed {
  readonly a: number;
  readonly b: number;
}

/** A sentence pair is a seed from this cosine and Dice coefficient on (Sanchez-Perez et al. 2014). */
const COSINE = 0.3;
const DICE = 0.3;
/** Two fragments are the same passage from this cosine of their words on. */
const FRAGMENT_COSINE = 0.34;
/** A stem that stands in more sentences tells nothing, and would cost the square of them. */
const COMMON = 400;
/** Of the sentences like one sentence, so many are kept: a text that repeats itself must not cost the square of it. */
const KEPT = 6;

/** Squared weights by the number of sentences a stem stands in, for as many sentences as two texts have. */
const squares = new Map<number, Float64Array>();
const SQUARES = 1024;

function squaresOf(sentences: number): Float64Array {
  let known = squares.get(sentences);
  if (known === undefined) {
    known = new Float64Array(sentences + 1);
    for (let n = 1; n <= sentences; n += 1) known[n] = Math.log(1 + sentences / n) ** 2;
    if (squares.size >= SQUARES) squares.clear();
    squares.set(sentences, known);
  }
  return known;
}

/** Compares two texts sentence by sentence. One for many pairs: it holds arrays as long as the longest texts it met. */
export class SentenceComparison {
  #a!: Prepared;
  #b!: Prepared;
  /** Stem of a → 1 + its place among b's, and the other way round; 0 where the other has none. */
  inB = new Int32Array();
  inA = new Int32Array();
  /** Words count by their rarity in these two texts alone: squared weights by the sentences a stem stands in. */
  #squareA = new Float64Array();
  #squareB = new Float64Array();
  #countA = new Int32Array();
  #countB = new Int32Array();
  #normA = new Float64Array();
  #normB = new Float64Array();
  #dot = new Float64Array();
  #common = new Uint8Array();
  #touched = new Int32Array();

  #grow(stems: number, sentences: number): void {
    if (this.inA.length < stems) {
      const room = stems * 2;
      this.inB = new Int32Array(room);
      this.inA = new Int32Array(room);
      this.#squareA = new Float64Array(room);
      this.#squareB = new Float64Array(room);
      this.#countA = new Int32Array(room);
      this.#countB = new Int32Array(room);
    }
    if (this.#common.length < sentences) {
      const room = sentences * 2;
      this.#normA = new Float64Array(room);
      this.#normB = new Float64Array(room);
      this.#dot = new Float64Array(room);
      this.#common = new Uint8Array(room);
      this.#touched = new Int32Array(room);
    }
  }

  /** Sets the two texts that the following calls are about. */
  open(a: Prepared, b: Prepared): void {
    this.#a = a;
    this.#b = b;
    const [sentencesA, sentencesB] = [a.sentences.length - 1, b.sentences.length - 1];
    const [left, right] = [a.different, b.different];
    this.#grow(Math.max(left.length, right.length), Math.max(sentencesA, sentencesB));
    const square = squaresOf(sentencesA + sentencesB);
    const { inA, inB } = this;
    const [squareA, squareB] = [this.#squareA, this.#squareB];
    const [fromA, fromB] = [a.placesFrom, b.placesFrom];
    let i = 0;
    let j = 0;
    while (i < left.length && j < right.length) {
      const x = left[i]!;
      const y = right[j]!;
      if (x === y) {
        inB[i] = j + 1;
        inA[j] = i + 1;
        const weight = square[fromA[i + 1]! - fromA[i]! + fromB[j + 1]! - fromB[j]!]!;
        squareA[i++] = weight;
        squareB[j++] = weight;
      } else if (x < y) {
        inB[i] = 0;
        squareA[i] = square[fromA[i + 1]! - fromA[i]!]!;
        i += 1;
      } else {
        inA[j] = 0;
        squareB[j] = square[fromB[j + 1]! - fromB[j]!]!;
        j += 1;
      }
    }
    for (; i < left.length; i += 1) {
      inB[i] = 0;
      squareA[i] = square[fromA[i + 1]! - fromA[i]!]!;
    }
    for (; j < right.length; j += 1) {
      inA[j] = 0;
      squareB[j] = square[fromB[j + 1]! - fromB[j]!]!;
    }
    this.#normA.fill(-1, 0, sentencesA);
    this.#normB.fill(-1, 0, sentencesB);
  }

  /** Sentence pairs alike enough, ordered by a, then b. */
  seeds(): Seed[] {
    const a = this.#a;
    const b = this.#b;
    const { inB } = this;
    const [dot, common, touched] = [this.#dot, this.#common, this.#touched];
    const [squareA, squareB] = [this.#squareA, this.#squareB];
    const { stems, stemsFrom } = a;
    const { places, placesFrom } = b;
    const seeds: Seed[] = [];
    let from = 0;
    for (let s = 0; s + 1 < stemsFrom.length; s += 1) {
      let met = 0;
      const to = stemsFrom[s + 1]!;
      for (let k = from; k < to; k += 1) {
        const id = stems[k]!;
        const slot = inB[id]!;
        if (slot === 0) continue;
        const last = placesFrom[slot]!;
        const first = placesFrom[slot - 1]!;
        if (last - first > COMMON) continue;
        const own = squareA[id]!;
        for (let p = first; p < last; p += 1) {
          const t = places[p]!;
          const n = common[t]!;
          if (n === 0) touched[met++] = t;
          common[t] = n + 1;
          dot[t] = dot[t]! + own;
        }
      }
      const size = to - from;
      from = to;
      let like: { readonly b: number; readonly cosine: number }[] | null = null;
      for (let k = 0; k < met; k += 1) {
        const t = touched[k]!;
        const both = common[t]!;
        const product = dot[t]!;
        common[t] = 0;
        dot[t] = 0;
        if (2 * both <= DICE * (size + b.stemsFrom[t + 1]! - b.stemsFrom[t]!)) continue;
        const normA = this.#norm(a, this.#normA, squareA, s);
        const normB = this.#norm(b, this.#normB, squareB, t);
        if (product > COSINE * normA * normB)
          (like ??= []).push({ b: t, cosine: product / (normA * normB) });
      }
      if (like === null) continue;
      if (like.length > KEPT) {
        like.sort((x, y) => y.cosine - x.cosine || x.b - y.b);
        like.length = KEPT;
      }
      if (like.length > 1) like.sort((x, y) => x.b - y.b);
      for (const { b: t } of like) seeds.push({ a: s, b: t });
    }
    return seeds;
  }

  #norm(text: Prepared, norms: Float64Array, square: Float64Array, s: number): number {
    const known = norms[s]!;
    if (known >= 0) return known;
    let sum = 0;
    for (let k = text.stemsFrom[s]!; k < text.stemsFrom[s + 1]!; k += 1) {
      sum += square[text.stems[k]!]!;
    }
    return (norms[s] = Math.sqrt(sum));
  }

  /** Cosine of the words of two stretches of sentences, ends included. */
  alike(aFrom: number, aTo: number, bFrom: number, bTo: number): number {
    const a = this.#a;
    const b = this.#b;
    const { inA } = this;
    const [countA, countB] = [this.#countA, this.#countB];
    const [squareA, squareB] = [this.#squareA, this.#squareB];
    const w0 = a.sentences[aFrom]!;
    const w1 = a.sentences[aTo + 1]!;
    const v0 = b.sentences[bFrom]!;
    const v1 = b.sentences[bTo + 1]!;
    for (let i = w0; i < w1; i += 1) countA[a.ids[i]!] = countA[a.ids[i]!]! + 1;
    let dot = 0;
    let normA = 0;
    let normB = 0;
    for (let j = v0; j < v1; j += 1) countB[b.ids[j]!] = countB[b.ids[j]!]! + 1;
    for (let j = v0; j < v1; j += 1) {
      const id = b.ids[j]!;
      const n = countB[id]!;
      if (n === 0) continue;
      const square = squareB[id]!;
      if (inA[id] !== 0) dot += n * countA[inA[id]! - 1]! * square;
      normB += n * n * square;
      countB[id] = 0;
    }
    for (let i = w0; i < w1; i += 1) {
      const id = a.ids[i]!;
      const n = countA[id]!;
      if (n === 0) continue;
      normA += n * n * squareA[id]!;
      countA[id] = 0;
    }
    return normA === 0 || normB === 0 ? 0 : dot / Math.sqrt(normA * normB);
  }

  /** True when the words of the two stretches are alike enough to be one passage. */
  same(aFrom: number, aTo: number, bFrom: number, bTo: number): boolean {
    return this.alike(aFrom, aTo, bFrom, bTo) >= FRAGMENT_COSINE;
  }
}
