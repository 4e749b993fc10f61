import type { Words } from './words.ts';

/** Bits of a sketch; with as many different stems as bits two thirds of them are set. */
const BITS = 2048;
/** Numbers of 32 bits that a sketch takes. */
export const SKETCH = BITS / 32;
/** A sketch with a greater share of its bits set is too full to tell anything. */
const FULL = 0.8;

/**
 * The stems of a text's content words, as a bitmap: which bits are set tells how many stems there are, and, of two texts,
 * how many they have in common, without keeping them (linear counting; Whang, Vander-Zanden and Taylor, ACM TODS 1990).
 */
export function sketch(cut: Words): Int32Array {
  const bits = new Int32Array(SKETCH);
  for (let i = 0; i < cut.count; i += 1) {
    if (cut.content[i] === 0) continue;
    const bit = Math.imul(cut.stem[i]!, 0x9e3779b1) >>> 21;
    bits[bit >> 5] = bits[bit >> 5]! | (1 << (bit & 31));
  }
  return bits;
}

/** Of the stems of the text that has fewer, about what share the other has; 1 where a text has too many to tell. */
export function stemsInCommon(one: Int32Array, other: Int32Array): number {
  let [a, b, either] = [0, 0, 0];
  for (let i = 0; i < one.length; i += 1) {
    a += ones(one[i]!);
    b += ones(other[i]!);
    either += ones(one[i]! | other[i]!);
  }
  if (either > FULL * BITS) return 1;
  const fewest = Math.min(stems(a), stems(b));
  return fewest === 0 ? 0 : Math.max(0, (stems(a) + stems(b) - stems(either)) / fewest);
}

/** How many different stems set so many bits, as a rule. */
const stems = (set: number): number => -BITS * Math.log(1 - set / BITS);

/** Bits set in a number of 32. */
function ones(number: number): number {
  let n = number - ((number >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
