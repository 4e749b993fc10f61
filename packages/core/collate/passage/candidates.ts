import { ALONE, type TextIndex } from '../words/index.ts';
import { Partners, RARE } from './partners.ts';

/** A fingerprint in more texts than this is looked up in the first few of them only: the most copied report costs no more than its copies. */
export const CROWD = 64;
export const SPOKESMEN = 4;

/** For each text the texts before it that are worth aligning with it, ascending. `isNoise`: 1 for each of its fingerprints that does not count. */
export function* candidates(
  { prints, textFrom, group, groupFrom, members }: TextIndex,
  isNoise: (text: number) => Uint8Array,
): Generator<readonly [text: number, others: readonly number[]]> {
  const partners = new Partners();
  const metBy = new Int32Array(groupFrom.length).fill(-1);
  const printOf = (other: number) => prints[other]!;
  for (const [t, print] of prints.entries()) {
    partners.open(print);
    const noise = isNoise(t);
    const first = textFrom[t]!;
    for (let k = 0; k < noise.length; k += 1) {
      const g = group[first + k]!;
      if (g === ALONE || noise[k] === 1 || metBy[g] === t) continue;
      metBy[g] = t;
      const from = groupFrom[g]!;
      const size = groupFrom[g + 1]! - from;
      const end = from + (size > CROWD ? SPOKESMEN : size);
      for (let m = from; m < end; m += 1) {
        const other = members[m]!;
        if (other >= t) break;
        partners.meet(other, k, size <= RARE);
      }
    }
    const others = partners.chosen(printOf);
    if (others.length > 0) yield [t, others];
  }
}
