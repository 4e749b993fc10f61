import { nameWords, soundPattern } from './key.ts';

/** Words longer than this are compared by their beginnings, which bounds the work. */
const LONGEST = 40;
const VOWELS = 'aeiouy';
const near = (a: string, b: string): boolean =>
  (VOWELS.includes(a) && VOWELS.includes(b)) ||
  ['kq', 'kc', 'qg', 'vw', 'sz', 'bp', 'dt', 'jy', 'gj', 'cs', 'fp', 'xk', 'xs'].some(
    (p) => p === a + b || p === b + a,
  );

/**
 * Weighted edit distance with swaps of neighbours (Damerau 1964): what transliterations often change costs half.
 */
export function editDistance(left: string, right: string): number {
  const a = left.slice(0, LONGEST);
  const b = right.slice(0, LONGEST);
  let before2: number[] = [];
  let before: number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const x = a[i - 1]!;
      const y = b[j - 1]!;
      const change = x === y ? 0 : near(x, y) ? 0.5 : 1;
      const drop = i > 1 && a[i - 2] === x ? 0.5 : x === 'h' ? 0.6 : 1;
      const add = j > 1 && b[j - 2] === y ? 0.5 : y === 'h' ? 0.6 : 1;
      let cost = Math.min(before[j - 1]! + change, before[j]! + drop, row[j - 1]! + add);
      if (i > 1 && j > 1 && x === b[j - 2] && a[i - 2] === y)
        cost = Math.min(cost, before2[j - 2]! + 0.8);
      row.push(cost);
    }
    before2 = before;
    before = row;
  }
  return before[b.length]!;
}

/** From 0 (nothing alike) to 1 (the same). */
export function wordSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.min(LONGEST, Math.max(a.length, b.length));
  const plain = 1 - editDistance(a, b) / longer;
  return soundPattern(a) === soundPattern(b) ? Math.max(plain, 0.92) : plain;
}

export const wordsOf = nameWords;
