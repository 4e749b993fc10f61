import { BitReader } from './bits.ts';

/**
 * Keys and rows of weights as they stand in the file: codes first, then for each row the distance to the key before
 * it (its number of bits, then the bits below the highest) and what the row holds.
 */
export const GAP_SIGNS = 26;
/** Signs of a weight: -127 … 127, moved by 128. */
export const WEIGHT_SIGNS = 256;

/** By hash: twice as many places as keys at least; each holds the key plus 1, then a value. */
class Places {
  readonly cells: Int32Array;
  readonly mask: number;

  constructor(count: number) {
    let size = 16;
    while (size < count * 2) size *= 2;
    this.cells = new Int32Array(size * 2);
    this.mask = size - 1;
  }

  put(key: number, value: number): void {
    let slot = key & this.mask;
    while (this.cells[slot * 2] !== 0) slot = (slot + 1) & this.mask;
    this.cells[slot * 2] = key + 1;
    this.cells[slot * 2 + 1] = value;
  }
}

function readGap(reader: BitReader, gaps: ReturnType<BitReader['code']>): number {
  const length = reader.sign(gaps);
  return (1 << (length - 1)) | reader.bits(length - 1);
}

/** Weights of the three moves, two numbers to a feature, packed in one: what LEFT and RIGHT have over SHIFT. */
export class MoveTable {
  readonly #cells: Int32Array;
  readonly #mask: number;

  constructor(reader: BitReader) {
    const count = reader.bits(24);
    const gaps = reader.code(GAP_SIGNS);
    const left = reader.code(WEIGHT_SIGNS);
    const right = [0, 1, 2, 3, 4].map(() => reader.code(WEIGHT_SIGNS));
    const places = new Places(count);
    let key = -1;
    for (let i = 0; i < count; i += 1) {
      key += readGap(reader, gaps);
      const l = reader.sign(left) - 128;
      const r = reader.sign(right[sideOf(l)]!) - 128;
      places.put(key, l * 65536 + r);
    }
    this.#cells = places.cells;
    this.#mask = places.mask;
  }

  /** The sum over features: LEFT's in the upper 16 bits, RIGHT's in the lower; no sum of a state reaches 2^15. */
  sum(features: Int32Array, count: number): number {
    const cells = this.#cells;
    const mask = this.#mask;
    let sum = 0;
    for (let f = 0; f < count; f += 1) {
      const key = features[f]!;
      let slot = key & mask;
      for (;;) {
        const held = cells[slot * 2]!;
        if (held === 0) break;
        if (held === key + 1) {
          sum = (sum + cells[slot * 2 + 1]!) | 0;
          break;
        }
        slot = (slot + 1) & mask;
      }
    }
    return sum;
  }
}

/** Which code a second weight has, by the first. */
export const sideOf = (first: number): number =>
  first < -3 ? 0 : first < 0 ? 1 : first === 0 ? 2 : first < 4 ? 3 : 4;

/** Weights of classes (tags, relations): a row of `width` to a feature. */
export class ClassTable {
  readonly #cells: Int32Array;
  readonly #mask: number;
  readonly #weights: Int8Array;
  readonly width: number;

  constructor(reader: BitReader) {
    const count = reader.bits(24);
    this.width = reader.bits(8);
    const gaps = reader.code(GAP_SIGNS);
    const sizes = reader.code(this.width + 1);
    const steps = reader.code(this.width + 1);
    const weights = reader.code(WEIGHT_SIGNS);
    const places = new Places(count);
    this.#weights = new Int8Array(count * this.width);
    let key = -1;
    for (let row = 0; row < count; row += 1) {
      key += readGap(reader, gaps);
      places.put(key, row * this.width);
      let kind = -1;
      for (let left = reader.sign(sizes); left > 0; left -= 1) {
        kind += reader.sign(steps);
        this.#weights[row * this.width + kind] = reader.sign(weights) - 128;
      }
    }
    this.#cells = places.cells;
    this.#mask = places.mask;
  }

  /** Adds the weights of features to `scores`, one for each of `classes`. */
  add(
    features: Int32Array,
    count: number,
    classes: readonly number[],
    size: number,
    scores: Int32Array,
  ): void {
    const cells = this.#cells;
    const weights = this.#weights;
    const mask = this.#mask;
    for (let f = 0; f < count; f += 1) {
      const key = features[f]!;
      let slot = key & mask;
      for (;;) {
        const held = cells[slot * 2]!;
        if (held === 0) break;
        if (held === key + 1) {
          const base = cells[slot * 2 + 1]!;
          for (let c = 0; c < size; c += 1) scores[c]! += weights[base + classes[c]!]!;
          break;
        }
        slot = (slot + 1) & mask;
      }
    }
  }
}
