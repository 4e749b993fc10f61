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
