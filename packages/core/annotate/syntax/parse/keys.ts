import type { BitReader } from './bits.ts';
import { KEY_BITS } from './hash.ts';

/**
 * Keys as they stand in the file, ascending: for each the distance to the key before it (its number of bits, then the
 * bits below the highest).
 */
export const GAP_SIGNS = 26;
/** Signs of a weight: -127 … 127, moved by 128. */
export const WEIGHT_SIGNS = 256;

/** The distance from a key to the next one. */
export function readGap(reader: BitReader, gaps: ReturnType<BitReader['code']>): number {
  const length = reader.sign(gaps);
  return (1 << (length - 1)) | reader.bits(length - 1);
}

/**
 * Where keys stand in a table: at their upper bits, or right behind the key before them where that is taken. Keys come
 * in ascending order, so that tables are written from front to back; they have twice as many places as keys at least.
 */
export class Places {
  /** How far a key is shifted to find its own place. */
  readonly shift: number;
  readonly size: number;
  #next = 0;
  #run = 0;

  constructor(count: number) {
    let bits = LEAST_BITS;
    while (1 << bits < count * 2) bits += 1;
    this.shift = KEY_BITS - bits;
    this.size = (1 << bits) + LONGEST_RUN;
  }

  /** The place of the next key. @throws RangeError where so many stand in a row that they could be taken for others */
  put(key: number): number {
    const own = key >> this.shift;
    if (own > this.#next) {
      this.#next = own;
      this.#run = own;
    }
    const place = this.#next;
    this.#next += 1;
    if (place - this.#run >= LONGEST_RUN - 1) throw new RangeError('weights with crowded keys');
    return place;
  }
}
const LEAST_BITS = 17;
/** Keys in a row at most: with {@link LEAST_BITS}, keys that stand so near differ in their lower 16 bits. */
const LONGEST_RUN = 1 << (16 - KEY_BITS + LEAST_BITS);

/**
 * A bit for a few neighbouring keys, set where one of them has a row: it says of most features that were never seen
 * that they have none, before the table is asked. With 8 to 16 bits a key it errs on one in ten and stays in the cache,
 * which is what it is for: a look into the table itself waits for memory.
 */
export class KeyFilter {
  readonly #bits: Int32Array;
  readonly #shift: number;

  constructor(count: number) {
    let bits = 5;
    while (1 << bits < count * 8) bits += 1;
    this.#shift = KEY_BITS - Math.min(bits, KEY_BITS);
    this.#bits = new Int32Array(1 << (KEY_BITS - this.#shift - 5));
  }

  put(key: number): void {
    const bit = key >> this.#shift;
    this.#bits[bit >> 5]! |= 1 << bit;
  }

  /** Writes those of `count` keys that may have a row to `out`; returns how many. */
  pass(keys: Int32Array, count: number, out: Int32Array): number {
    const bits = this.#bits;
    const shift = this.#shift;
    let n = 0;
    for (let i = 0; i < count; i += 1) {
      const key = keys[i]!;
      const bit = key >> shift;
      out[n] = key;
      // No branch: whether a feature is known cannot be foretold, and a wrong guess costs more than a store.
      n += (bits[bit >> 5]! >>> bit) & 1;
    }
    return n;
  }
}
