import type { BitReader } from './bits.ts';
import { GAP_SIGNS, Places, WEIGHT_SIGNS, readGap } from './keys.ts';

/** Which code a second weight has, by the first. */
export const sideOf = (first: number): number =>
  first < -3 ? 0 : first < 0 ? 1 : first === 0 ? 2 : first < 4 ? 3 : 4;

/** More features than any state has. */
const MOST = 256;

/**
 * Weights of the three moves, two numbers to a feature: what LEFT and RIGHT have over SHIFT. A place is one number: the
 * key's lower 16 bits (its place tells the upper ones), LEFT's weight and RIGHT's; 0 where there is none.
 */
export class MoveTable {
  readonly #cells: Int32Array;
  readonly #shift: number;
  readonly #found = new Int32Array(MOST);

  constructor(reader: BitReader) {
    const count = reader.bits(24);
    const gaps = reader.code(GAP_SIGNS);
    const left = reader.code(WEIGHT_SIGNS);
    const right = [0, 1, 2, 3, 4].map(() => reader.code(WEIGHT_SIGNS));
    const places = new Places(count);
    const cells = new Int32Array(places.size);
    let key = -1;
    for (let i = 0; i < count; i += 1) {
      key += readGap(reader, gaps);
      const l = reader.sign(left);
      const r = reader.sign(right[sideOf(l - 128)]!);
      cells[places.put(key)] = (key << 16) | (l << 8) | r;
    }
    this.#cells = cells;
    this.#shift = places.shift;
  }

  /**
   * The sum over features: LEFT's in the upper 16 bits, RIGHT's in the lower; no sum of a state reaches 2^15. Places
   * are fetched before any is looked at: the table is larger than the cache, and loads that wait for nothing but memory
   * wait together. A filter in front of it would be one more place to wait for: most features of a state have a row.
   */
  sum(features: Int32Array, count: number): number {
    const found = this.#found;
    const cells = this.#cells;
    const shift = this.#shift;
    for (let i = 0; i < count; i += 1) found[i] = cells[features[i]! >> shift]!;
    let left = 0;
    let right = 0;
    for (let i = 0; i < count; i += 1) {
      const key = features[i]!;
      let cell = found[i]!;
      for (let at = key >> shift; cell !== 0 && ((cell >> 16) ^ key) << 16 !== 0;) {
        at += 1;
        cell = cells[at]!;
      }
      if (cell === 0) continue;
      left = (left + ((cell >> 8) & 255) - 128) | 0;
      right = (right + (cell & 255) - 128) | 0;
    }
    return ((left << 16) + right) | 0;
  }
}
