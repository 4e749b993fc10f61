import { SHINGLE, type Prepared } from '../words/index.ts';

/** `length` words of one text from `a` on are those of another from `b` on. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Of the places in the other text where a shingle stands, so many are tried. */
const TRIED = 12;

/**
 * Runs of the same words, each at least {@link SHINGLE} long: the longest from each word on, then on behind it, so
 * that the work is bounded by the length of the texts however often they repeat themselves.
 */
export function sameWords(a: Prepared, b: Prepared): Run[] {
  const runs: Run[] = [];
  const { heads, next } = b.shinglePlaces;
  const [ofA, ofB] = [a.shingles, b.shingles];
  const mask = heads.length - 1;
  for (let i = 0; i < ofA.length;) {
    const hash = ofA[i]!;
    let best = 0;
    let bestAt = -1;
    let tried = 0;
    for (let j = heads[hash & mask]! - 1; j >= 0 && tried < TRIED; j = next[j]! - 1) {
      if (ofB[j] !== hash) continue;
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
