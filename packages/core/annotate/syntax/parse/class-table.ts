import type { BitReader } from './bits.ts';
import { GAP_SIGNS, Places, WEIGHT_SIGNS, readGap } from './keys.ts';

/** More features than are ever asked for at once. */
const MOST = 256;
const CLASS_BITS = 7;
const CLASS_MASK = (1 << CLASS_BITS) - 1;

/** One or two weights of a row in one number: 15 bits each, the weight moved by 128 above its class. */
const pairOf = (class1: number, weight1: number, class2: number, weight2: number): number =>
  (((weight2 << CLASS_BITS) | class2) << 15) | (weight1 << CLASS_BITS) | class1;

/**
 * Weights of classes (tags, relations). Most features have a weight for two classes, one above and one below nothing:
 * those stand right beside the key. Features with more have a row with a weight for every class, so that only the
 * classes in question are looked at.
 */
export class ClassTable {
  /** Two numbers a place: the key plus 1 (0 where there is none); then a pair of weights, or below 0 a row's complement. */
  readonly #cells: Int32Array;
  readonly #shift: number;
  #rows = new Int8Array(1 << 16);
  readonly width: number;
  readonly #found = new Int32Array(MOST);
  readonly #pair = new Int32Array(MOST);
  #pairs = 0;

  constructor(reader: BitReader) {
    const count = reader.bits(24);
    const width = reader.bits(7);
    this.width = width;
    const gaps = reader.code(GAP_SIGNS);
    const sizes = reader.code(width + 1);
    const steps = reader.code(width + 1);
    const weights = reader.code(WEIGHT_SIGNS);
    const places = new Places(count);
    const cells = new Int32Array(places.size * 2);
    let key = -1;
    let rows = 0;
    for (let i = 0; i < count; i += 1) {
      key += readGap(reader, gaps);
      const place = places.put(key) * 2;
      cells[place] = key + 1;
      const size = reader.sign(sizes);
      let kind = -1;
      if (size <= 2) {
        const class1 = reader.sign(steps) - 1;
        const weight1 = reader.sign(weights);
        const class2 = size < 2 ? class1 : class1 + reader.sign(steps);
        cells[place + 1] = pairOf(class1, weight1, class2, size < 2 ? 128 : reader.sign(weights));
        continue;
      }
      cells[place + 1] = ~rows;
      if (rows + width > this.#rows.length) {
        const grown = new Int8Array(this.#rows.length * 2);
        grown.set(this.#rows);
        this.#rows = grown;
      }
      for (let left = size; left > 0; left -= 1) {
        kind += reader.sign(steps);
        this.#rows[rows + kind] = reader.sign(weights) - 128;
      }
      rows += width;
    }
    this.#cells = cells;
    this.#shift = places.shift;
  }

  /** Sums up what the features say for each of `classes`; only their places in `scores` mean something afterwards. */
  score(features: Int32Array, count: number, classes: readonly number[], scores: Int32Array): void {
    const found = this.#found;
    const rows = this.#rows;
    const n = this.#find(features, count);
    // A class at a time, not a row: so the first weights of all rows are asked of memory at once.
    for (let c = 0; c < classes.length; c += 1) {
      const kind = classes[c]!;
      let score = 0;
      for (let i = 0; i < n; i += 1) score += rows[found[i]! + kind]!;
      scores[kind] = score;
    }
    for (let i = 0; i < this.#pairs; i += 1) {
      const both = this.#pair[i]!;
      scores[both & CLASS_MASK]! += ((both >> CLASS_BITS) & 255) - 128;
      scores[(both >> 15) & CLASS_MASK]! += (both >> 22) - 128;
    }
  }

  /**
   * Looks features up: puts the starts of rows into `#found` and returns how many; pairs go to `#pair`, their number to
   * `#pairs`. All places are fetched before any is looked at.
   */
  #find(features: Int32Array, count: number): number {
    const found = this.#found;
    const pair = this.#pair;
    const cells = this.#cells;
    const shift = this.#shift;
    for (let i = 0; i < count; i += 1) found[i] = cells[(features[i]! >> shift) * 2]!;
    let n = 0;
    let pairs = 0;
    for (let i = 0; i < count; i += 1) {
      const key = features[i]! + 1;
      let at = (features[i]! >> shift) * 2;
      let there = found[i]!;
      while (there !== key && there !== 0) {
        at += 2;
        there = cells[at]!;
      }
      if (there === 0) continue;
      const value = cells[at + 1]!;
      // One of the two is written over by the next: no branch.
      found[n] = ~value;
      pair[pairs] = value;
      const isPair = 1 + (value >> 31);
      n += 1 - isPair;
      pairs += isPair;
    }
    this.#pairs = pairs;
    return n;
  }
}
