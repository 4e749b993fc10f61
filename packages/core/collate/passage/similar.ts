import type { Prepared, Vocabulary } from '../words/vocabulary.ts';

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

/** Compares two texts sentence by sentence; one for all texts of a vocabulary, since its arrays are as long as that. */
export class SentenceComparison {
  readonly #vocabulary: Vocabulary;
  /** Stem → 1 + its place among the other text's different stems. */
  #slot = new Int32Array();
  #weight = new Float64Array();
  #countA = new Int32Array();
  #countB = new Int32Array();
  #a: Prepared | null = null;
  #b: Prepared | null = null;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Makes room for stems that came up since; between two comparisons all counts are zero. */
  #grow(): void {
    if (this.#slot.length >= this.#vocabulary.size) return;
    const room = this.#vocabulary.size * 2;
    this.#slot = new Int32Array(room);
    this.#weight = new Float64Array(room);
    this.#countA = new Int32Array(room);
    this.#countB = new Int32Array(room);
  }

  /** Sets the two texts that the following calls are about. Words count by their rarity in these two alone. */
  open(a: Prepared, b: Prepared): void {
    this.close();
    this.#grow();
    this.#a = a;
    this.#b = b;
    const sentences = a.sentences.length + b.sentences.length - 2;
    for (let k = 0; k < b.different.length; k += 1) this.#slot[b.different[k]!] = k + 1;
    for (let k = 0; k < a.different.length; k += 1) {
      const id = a.different[k]!;
      const slot = this.#slot[id]!;
      const inA = a.placesFrom[k + 1]! - a.placesFrom[k]!;
      const inB = slot === 0 ? 0 : b.placesFrom[slot]! - b.placesFrom[slot - 1]!;
      this.#weight[id] = Math.log(1 + sentences / (inA + inB));
    }
    for (let k = 0; k < b.different.length; k += 1) {
      const id = b.different[k]!;
      if (this.#weight[id] === 0) {
        this.#weight[id] = Math.log(1 + sentences / (b.placesFrom[k + 1]! - b.placesFrom[k]!));
      }
    }
  }

  close(): void {
    for (const id of this.#a?.different ?? []) this.#weight[id] = 0;
    for (const id of this.#b?.different ?? []) {
      this.#slot[id] = 0;
      this.#weight[id] = 0;
    }
    this.#a = null;
    this.#b = null;
  }

  #norms(text: Prepared): Float64Array {
    const norms = new Float64Array(text.sentences.length - 1);
    for (let s = 0; s < norms.length; s += 1) {
      let sum = 0;
      for (let k = text.stemsFrom[s]!; k < text.stemsFrom[s + 1]!; k += 1) {
        sum += this.#weight[text.stems[k]!]! ** 2;
      }
      norms[s] = Math.sqrt(sum);
    }
    return norms;
  }

  /** Sentence pairs alike enough, ordered by a, then b. */
  seeds(): Seed[] {
    const a = this.#a!;
    const b = this.#b!;
    const normA = this.#norms(a);
    const normB = this.#norms(b);
    const dot = new Float64Array(normB.length);
    const common = new Int32Array(normB.length);
    const seeds: Seed[] = [];
    for (let s = 0; s < normA.length; s += 1) {
      const touched: number[] = [];
      for (let k = a.stemsFrom[s]!; k < a.stemsFrom[s + 1]!; k += 1) {
        const id = a.stems[k]!;
        const slot = this.#slot[id]!;
        if (slot === 0) continue;
        const to = b.placesFrom[slot]!;
        const from = b.placesFrom[slot - 1]!;
        if (to - from > COMMON) continue;
        const square = this.#weight[id]! ** 2;
        for (let p = from; p < to; p += 1) {
          const t = b.places[p]!;
          if (common[t] === 0) touched.push(t);
          common[t] = common[t]! + 1;
          dot[t] = dot[t]! + square;
        }
      }
      const size = a.stemsFrom[s + 1]! - a.stemsFrom[s]!;
      touched.sort((x, y) => x - y);
      const like: { readonly b: number; readonly cosine: number }[] = [];
      for (const t of touched) {
        const other = b.stemsFrom[t + 1]! - b.stemsFrom[t]!;
        if (2 * common[t]! > DICE * (size + other) && dot[t]! > COSINE * normA[s]! * normB[t]!) {
          like.push({ b: t, cosine: dot[t]! / (normA[s]! * normB[t]!) });
        }
        dot[t] = 0;
        common[t] = 0;
      }
      if (like.length > KEPT) {
        like.sort((x, y) => y.cosine - x.cosine || x.b - y.b);
        like.length = KEPT;
        like.sort((x, y) => x.b - y.b);
      }
      for (const { b: t } of like) seeds.push({ a: s, b: t });
    }
    return seeds;
  }

  /** Cosine of the words of two stretches of sentences, ends included. */
  alike(aFrom: number, aTo: number, bFrom: number, bTo: number): number {
    const a = this.#a!;
    const b = this.#b!;
    const w0 = a.sentences[aFrom]!;
    const w1 = a.sentences[aTo + 1]!;
    const v0 = b.sentences[bFrom]!;
    const v1 = b.sentences[bTo + 1]!;
    for (let i = w0; i < w1; i += 1) this.#countA[a.ids[i]!] = this.#countA[a.ids[i]!]! + 1;
    let dot = 0;
    let normA = 0;
    let normB = 0;
    for (let j = v0; j < v1; j += 1) this.#countB[b.ids[j]!] = this.#countB[b.ids[j]!]! + 1;
    for (let j = v0; j < v1; j += 1) {
      const id = b.ids[j]!;
      const n = this.#countB[id]!;
      if (n === 0) continue;
      const square = this.#weight[id]! ** 2;
      dot += n * this.#countA[id]! * square;
      normB += n * n * square;
      this.#countB[id] = 0;
    }
    for (let i = w0; i < w1; i += 1) {
      const id = a.ids[i]!;
      const n = this.#countA[id]!;
      if (n === 0) continue;
      normA += n * n * this.#weight[id]! ** 2;
      this.#countA[id] = 0;
    }
    return normA === 0 || normB === 0 ? 0 : dot / Math.sqrt(normA * normB);
  }

  /** True when the words of the two stretches are alike enough to be one passage. */
  same(aFrom: number, aTo: number, bFrom: number, bTo: number): boolean {
    return this.alike(aFrom, aTo, bFrom, bTo) >= FRAGMENT_COSINE;
  }
}
