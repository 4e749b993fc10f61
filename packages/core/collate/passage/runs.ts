import { SHINGLE, shingles } from '../words/fingerprint.ts';
import type { Words } from '../words/words.ts';

/** `length` words of one text from `a` on are those of another from `b` on. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Of the places in the other text where a shingle stands, so many are tried. */
const TRIED = 12;

/** Where each shingle of a text stands: chains in a table of hashes, later places first. */
export interface ShinglePlaces {
  readonly heads: Int32Array;
  readonly next: Int32Array;
  readonly hashes: Int32Array;
}

export function shinglePlaces(text: Words): ShinglePlaces {
  const hashes = shingles(text);
  let size = 16;
  while (size < hashes.length * 2) size *= 2;
  const heads = new Int32Array(size).fill(-1);
  const next = new Int32Array(hashes.length);
  for (let i = hashes.length - 1; i >= 0; i -= 1) {
    const slot = hashes[i]! & (size - 1);
    next[i] = heads[slot]!;
    heads[slot] = i;
  }
  return { heads, next, hashes };
}

/**
 * Runs of the same words, each at least {@link SHINGLE} long: the longest from each word on, then on behind it, so
 * that the work is bounded by the length of the texts however often they repeat themselves.
 */
export function sameWords(a: Words, b: Words, ofA: Int32Array, ofB: ShinglePlaces): Run[] {
  const runs: Run[] = [];
  const mask = ofB.heads.length - 1;
  for (let i = 0; i < ofA.length;) {
    const hash = ofA[i]!;
    let best = 0;
    let bestAt = -1;
    let tried = 0;
    for (let j = ofB.heads[hash & mask]!; j >= 0 && tried < TRIED; j = ofB.next[j]!) {
      if (ofB.hashes[j] !== hash) continue;
      tried += 1;
      let length = 0;
      while (
        i + length < a.count &&
        j + length < b.count &&
        a.full[i + length] === b.full[j + length]
      ) {
        length += 1;
      }
      if (length > best) {
        best = length;
        bestAt = j;
      }
    }
    if (best >= SHINGLE) {
      runs.push({ a: i, b: bestAt, length: best });
      i += best;
    } else i += 1;
  }
  return runs;
}
