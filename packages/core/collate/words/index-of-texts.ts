import type { Print } from './print.ts';

/** The fingerprints of many texts, each with the texts that have it. */
export interface TextIndex {
  readonly texts: number;
  /** Of each text the stems of its content words. */
  readonly sketches: readonly Int32Array[];
  /** Offsets of each fingerprint of all texts, text after text. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Which group of equal fingerprints it belongs to. */
  readonly group: Int32Array;
  /** Fingerprints of text t are those from `textFrom[t]` to before `textFrom[t + 1]`. */
  readonly textFrom: Int32Array;
  /** Texts of group g, ascending, each once: `members[groupFrom[g]] … members[groupFrom[g + 1] - 1]`. */
  readonly members: Int32Array;
  readonly groupFrom: Int32Array;
}

export function indexTexts(prints: readonly Print[]): TextIndex {
  const textFrom = new Int32Array(prints.length + 1);
  for (const [t, one] of prints.entries()) textFrom[t + 1] = textFrom[t]! + one.hash.length;
  const count = textFrom[prints.length]!;
  const from = new Int32Array(count);
  const to = new Int32Array(count);
  const group = new Int32Array(count);

  // Groups by hash, in a table with open addressing; of each its texts are counted, then listed.
  let size = 1024;
  while (size < count * 2) size *= 2;
  const slots = new Int32Array(size);
  const hashes = new Int32Array(count);
  const sizes = new Int32Array(count);
  const last = new Int32Array(count).fill(-1);
  let groups = 0;
  for (const [t, one] of prints.entries()) {
    const at = textFrom[t]!;
    from.set(one.from, at);
    to.set(one.to, at);
    for (let k = 0; k < one.hash.length; k += 1) {
      const hash = one.hash[k]!;
      let slot = Math.imul(hash, 0x9e3779b1) & (size - 1);
      while (slots[slot] !== 0 && hashes[slots[slot]! - 1] !== hash) slot = (slot + 1) & (size - 1);
      if (slots[slot] === 0) {
        hashes[groups] = hash;
        slots[slot] = groups += 1;
      }
      const g = slots[slot]! - 1;
      group[at + k] = g;
      if (last[g] !== t) sizes[g] = sizes[g]! + 1;
      last[g] = t;
    }
  }
  const groupFrom = new Int32Array(groups + 1);
  for (let g = 0; g < groups; g += 1) groupFrom[g + 1] = groupFrom[g]! + sizes[g]!;
  const members = new Int32Array(groupFrom[groups]!);
  const next = groupFrom.slice();
  last.fill(-1);
  for (let t = 0; t < prints.length; t += 1) {
    for (let k = textFrom[t]!; k < textFrom[t + 1]!; k += 1) {
      const g = group[k]!;
      if (last[g] === t) continue;
      last[g] = t;
      members[next[g]!] = t;
      next[g] = next[g]! + 1;
    }
  }
  const sketches = prints.map((one) => one.sketch);
  return { texts: prints.length, sketches, from, to, group, textFrom, members, groupFrom };
}
