import { BitReader } from './bits.ts';

/**
 * Keys and rows of weights as they stand in the file: codes first, then for each row the distance to the key before
 * it (its number of bits, then the bits below the highest) and what the row holds.
 */
export const GAP_SIGNS = 26;
/** Signs of a weight: -127 … 127, moved by 128. */
export const WEIGHT_SIGNS = 256;

const HELD_BITS = 23;
const HELD_MASK = (1 << HELD_BITS) - 1;

/** By hash: twice as many places as keys at least; each holds the key plus 1, then a value. */
class Places {
  readonly cells: Int32Array;
  readonly mask: number;
  /** A bit for the lower bits of each key: most features have no row, and this little says so from the cache. */
  readonly held = new Int32Array(1 << (HELD_BITS - 5));

  constructor(count: number) {
    let size = 16;
    while (size < count * 2) size *= 2;
    this.cells = new Int32Array(size * 2);
    this.mask = size - 1;
  }

  put(key: number, value: number): void {
    this.held[(key & HELD_MASK) >> 5]! |= 1 << (key & 31);
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
  readonly #held: Int32Array;
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
    this.#held = places.held;
    this.#mask = places.mask;
  }

  /** The sum over features: LEFT's in the upper 16 bits, RIGHT's in the lower; no sum of a state reaches 2^15. */
  sum(features: Int32Array, count: number): number {
    const cells = this.#cells;
    const mask = this.#mask;
    const held = this.#held;
    let sum = 0;
    for (let f = 0; f < count; f += 1) {
      const key = features[f]!;
      if ((held[(key & HELD_MASK) >> 5]! & (1 << (key & 31))) === 0) continue;
      let slot = key & mask;
      for (;;) {
        const found = cells[slot * 2]!;
        if (found === 0) break;
        if (found === key + 1) {
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

/** Weights of classes (tags, relations): to a feature those that are not 0, each with its class in one number. */
export class ClassTable {
  readonly #cells: Int32Array;
  readonly #held: Int32Array;
  readonly #mask: number;
  /** Weight times 128 plus class. */
  #entries = new Int16Array(1 << 16);
  readonly width: number;

  constructor(reader: BitReader) {
    const count = reader.bits(24);
    this.width = reader.bits(7);
    const gaps = reader.code(GAP_SIGNS);
    const sizes = reader.code(this.width + 1);
    const steps = reader.code(this.width + 1);
    const weights = reader.code(WEIGHT_SIGNS);
    const places = new Places(count);
    let key = -1;
    let at = 0;
    for (let row = 0; row < count; row += 1) {
      key += readGap(reader, gaps);
      const size = reader.sign(sizes);
      places.put(key, at * 128 + size);
      if (at + size > this.#entries.length) {
        const grown = new Int16Array(this.#entries.length * 2);
        grown.set(this.#entries);
        this.#entries = grown;
      }
      let kind = -1;
      for (let left = size; left > 0; left -= 1) {
        kind += reader.sign(steps);
        this.#entries[at] = (reader.sign(weights) - 128) * 128 + kind;
        at += 1;
      }
    }
    this.#cells = places.cells;
    this.#held = places.held;
    this.#mask = places.mask;
  }

  /** Adds the weights of features to `scores`, which holds a number for each class. */
  add(features: Int32Array, count: number, scores: Int32Array): void {
    const cells = this.#cells;
    const held = this.#held;
    const entries = this.#entries;
    const mask = this.#mask;
    for (let f = 0; f < count; f += 1) {
      const key = features[f]!;
      if ((held[(key & HELD_MASK) >> 5]! & (1 << (key & 31))) === 0) continue;
      let slot = key & mask;
      for (;;) {
        const found = cells[slot * 2]!;
        if (found === 0) break;
        if (found === key + 1) {
          const place = cells[slot * 2 + 1]!;
          const end = (place >> 7) + (place & 127);
          for (let e = place >> 7; e < end; e += 1) {
            const entry = entries[e]!;
            scores[entry & 127]! += entry >> 7;
          }
          break;
        }
        slot = (slot + 1) & mask;
      }
    }
  }
}
