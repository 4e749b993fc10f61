/** Edits (a letter put in, left out, changed, or two swapped) between two words: optimal string alignment. */
export function edits(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last[b.length]!;
}

/** Longer than this nobody mistypes a name. */
const LONGEST = 200;

/**
 * What was probably meant: of the names, the one with the fewest edits, capitals apart, if they are at most a third of
 * it and no other has as few; null otherwise.
 */
export function nearest(typed: string, names: readonly string[]): string | null {
  if (typed.length > LONGEST) return null;
  let best: string | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const name of names) {
    if (name.length > LONGEST) continue;
    const n = edits(typed.toLowerCase(), name.toLowerCase());
    if (n < fewest) [best, fewest] = [name, n];
    else if (n === fewest) best = null;
  }
  return best !== null && fewest <= Math.max(1, Math.floor(best.length / 3)) ? best : null;
}
