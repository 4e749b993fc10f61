import type { TextIndex } from '../words/index.ts';

/** A fingerprint in more texts than this is not compared with all of them, but with the first few by id: the most copied report stays one passage without the square of its copies. */
const CROWD = 64;
const SPOKESMEN = 4;
/** One shared fingerprint is enough where so few texts have it; else two are needed. */
const RARE = 12;

/** Pairs of texts worth aligning, (lower, higher), ordered. `live` says which fingerprints count. */
export function* candidates(
  index: TextIndex,
  live: (fingerprint: number) => boolean,
): Generator<readonly [number, number]> {
  const shared = new Int32Array(index.texts);
  const rare = new Uint8Array(index.texts);
  for (let t = 0; t < index.texts; t += 1) {
    const touched: number[] = [];
    let lastGroups: Set<number> | null = null;
    for (let k = index.textFrom[t]!; k < index.textFrom[t + 1]!; k += 1) {
      const g = index.group[k]!;
      const from = index.groupFrom[g]!;
      const to = index.groupFrom[g + 1]!;
      if (to - from < 2 || !live(k)) continue;
      lastGroups ??= new Set();
      if (lastGroups.has(g)) continue;
      lastGroups.add(g);
      const end = to - from > CROWD ? from + SPOKESMEN : to;
      for (let m = from; m < end; m += 1) {
        const other = index.members[m]!;
        if (other >= t) break;
        if (shared[other] === 0) touched.push(other);
        shared[other] = shared[other]! + 1;
        if (to - from <= RARE) rare[other] = 1;
      }
    }
    touched.sort((x, y) => x - y);
    for (const other of touched) {
      if (shared[other]! > 1 || rare[other] === 1) yield [other, t];
      shared[other] = 0;
      rare[other] = 0;
    }
  }
}
