import type { TextIndex } from '../words/index.ts';

/** A fingerprint in more texts than this is not compared with all of them, but with the first few by id: the most copied report stays one passage without the square of its copies. */
const CROWD = 64;
const SPOKESMEN = 4;
/** One shared fingerprint is enough where so few texts have it; else two are needed. */
const RARE = 12;

/** For each text the texts before it that are worth aligning with it, ascending. `live` says which fingerprints count. */
export function* candidates(
  index: TextIndex,
  live: (fingerprint: number) => boolean,
): Generator<readonly [text: number, others: readonly number[]]> {
  const shared = new Int32Array(index.texts);
  const rare = new Uint8Array(index.texts);
  const metBy = new Int32Array(index.groupFrom.length).fill(-1);
  for (let t = 0; t < index.texts; t += 1) {
    const touched: number[] = [];
    for (let k = index.textFrom[t]!; k < index.textFrom[t + 1]!; k += 1) {
      const g = index.group[k]!;
      const from = index.groupFrom[g]!;
      const to = index.groupFrom[g + 1]!;
      if (to - from < 2 || metBy[g] === t || !live(k)) continue;
      metBy[g] = t;
      const end = to - from > CROWD ? from + SPOKESMEN : to;
      for (let m = from; m < end; m += 1) {
        const other = index.members[m]!;
        if (other >= t) break;
        if (shared[other] === 0) touched.push(other);
        shared[other] = shared[other]! + 1;
        if (to - from <= RARE) rare[other] = 1;
      }
    }
    const others = touched.filter((other) => shared[other]! > 1 || rare[other] === 1);
    for (const other of touched) {
      shared[other] = 0;
      rare[other] = 0;
    }
    if (others.length > 0) yield [t, others.sort((x, y) => x - y)];
  }
}
