import type { Words } from '../words/index.ts';

/** Runs of words, `[from, to)` in each print, where two prints of one utterance are not alike; one may be empty. */
export interface Departure {
  readonly a: readonly [from: number, to: number];
  readonly b: readonly [from: number, to: number];
}

/** Prints longer than this are not laid side by side: the work is the product of their lengths. */
const MAX_WORDS = 800;
/** Alike words between two departures that are fewer than this stand there by chance, and belong to them. */
const MIN_RUN = 2;

/**
 * Where two prints depart from each other, by their longest common subsequence of words. Null where they are too long,
 * or have less than half of the shorter in common: then they are not two prints of one wording.
 */
export function departures(a: Words, b: Words): readonly Departure[] | null {
  const shorter = Math.min(a.count, b.count);
  if (shorter === 0 || Math.max(a.count, b.count) > MAX_WORDS) return null;
  const pairs = commonWords(a, b);
  if (pairs.length * 2 < shorter) return null;
  const found: { a: [number, number]; b: [number, number] }[] = [];
  let [i, j] = [0, 0];
  let run = MIN_RUN;
  for (const [x, y] of [...pairs, [a.count, b.count] as const]) {
    if (x > i || y > j) {
      const last = found.at(-1);
      if (last !== undefined && run < MIN_RUN) {
        last.a[1] = x;
        last.b[1] = y;
      } else found.push({ a: [i, x], b: [j, y] });
      run = 0;
    }
    run += 1;
    [i, j] = [x + 1, y + 1];
  }
  return found;
}

/** Pairs of words of a longest common subsequence, in order; of several the one that matches earliest in `a`. */
function commonWords(a: Words, b: Words): readonly (readonly [number, number])[] {
  const width = b.count + 1;
  const length = new Uint16Array((a.count + 1) * width);
  for (let i = a.count - 1; i >= 0; i -= 1) {
    for (let j = b.count - 1; j >= 0; j -= 1) {
      const at = i * width + j;
      length[at] =
        a.full[i] === b.full[j]
          ? length[at + width + 1]! + 1
          : Math.max(length[at + width]!, length[at + 1]!);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < a.count && j < b.count) {
    const at = i * width + j;
    if (a.full[i] === b.full[j]) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (length[at + width]! >= length[at + 1]!) i += 1;
    else j += 1;
  }
  return pairs;
}
