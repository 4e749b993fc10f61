import type { Print } from './print.ts';

/** The fingerprints of many texts, each with the texts that have it. */
export interface TextIndex {
  readonly prints: readonly Print[];
  /** Fingerprints of text t are those from `textFrom[t]` to before `textFrom[t + 1]`, in the order of its print. */
  readonly textFrom: Int32Array;
  /** Which group of equal fingerprints each belongs to; {@link ALONE} where no other text has it. */
  readonly group: Int32Array;
  /** Texts of group g, ascending, each once and at least two: `members[groupFrom[g]] … members[groupFrom[g + 1] - 1]`. */
  readonly members: Int32Array;
  readonly groupFrom: Int32Array;
}
export const ALONE = -1;

/** So many fingerprints go through one table, so that it fits into a processor's cache. */
const IN_TABLE = 1 << 15;

export function indexTexts(prints: readonly Print[]): TextIndex {
  const textFrom = new Int32Array(prints.length + 1);
  for (let t = 0; t < prints.length; t += 1)
    textFrom[t + 1] = textFrom[t]! + prints[t]!.hash.length;
  const group = new Int32Array(textFrom[prints.length]!);
  const groups = equalHashes(prints, textFrom, group);
  const groupFrom = numberShared(textFrom, group, groups);
  const members = new Int32Array(groupFrom[groupFrom.length - 1]!);
  const next = groupFrom.slice();
  for (let t = 0; t < prints.length; t += 1) {
    for (let k = textFrom[t]!; k < textFrom[t + 1]!; k += 1) {
      const g = group[k]!;
      if (g === ALONE) continue;
      const at = next[g]!;
      if (at > groupFrom[g]! && members[at - 1] === t) continue;
      members[at] = t;
      next[g] = at + 1;
    }
  }
  return { prints, textFrom, group, members, groupFrom };
}

/**
 * Puts a number into `group` for every hash that comes more than once, and gives how many such numbers there are. Hashes
 * are brought together by their first bits (counting sort), then looked up in a table, one part after the other.
 */
function equalHashes(prints: readonly Print[], textFrom: Int32Array, group: Int32Array): number {
  let bits = 0;
  while (group.length > IN_TABLE << bits && bits < 16) bits += 1;
  const shift = 32 - bits;
  const partOf = (hash: number): number => (bits === 0 ? 0 : hash >>> shift);
  const partFrom = new Int32Array((1 << bits) + 1);
  for (const { hash } of prints) {
    for (let k = 0; k < hash.length; k += 1) {
      const next = partOf(hash[k]!) + 1;
      partFrom[next] = partFrom[next]! + 1;
    }
  }
  let largest = 0;
  for (let part = 0; part < 1 << bits; part += 1) {
    largest = Math.max(largest, partFrom[part + 1]!);
    partFrom[part + 1] = partFrom[part + 1]! + partFrom[part]!;
  }
  const hashes = new Int32Array(group.length);
  const places = new Int32Array(group.length);
  const next = partFrom.slice();
  for (let t = 0; t < prints.length; t += 1) {
    const { hash } = prints[t]!;
    const from = textFrom[t]!;
    for (let k = 0; k < hash.length; k += 1) {
      const part = partOf(hash[k]!);
      const at = next[part]!;
      next[part] = at + 1;
      hashes[at] = hash[k]!;
      places[at] = from + k;
    }
  }
  let size = 16;
  while (size < largest * 2) size *= 2;
  /** 1 + where a hash stands first, 0 where there is none. */
  const slots = new Int32Array(size);
  let groups = 0;
  group.fill(ALONE);
  for (let part = 0; part < 1 << bits; part += 1) {
    slots.fill(0);
    for (let i = partFrom[part]!; i < partFrom[part + 1]!; i += 1) {
      const hash = hashes[i]!;
      let slot = (Math.imul(hash, 0x9e3779b1) >>> 8) & (size - 1);
      while (slots[slot] !== 0 && hashes[slots[slot]! - 1] !== hash) slot = (slot + 1) & (size - 1);
      if (slots[slot] === 0) {
        slots[slot] = i + 1;
        continue;
      }
      const first = places[slots[slot]! - 1]!;
      if (group[first] === ALONE) group[first] = groups++;
      group[places[i]!] = group[first]!;
    }
  }
  return groups;
}

/** Leaves numbers only to hashes that two texts and more have, and gives where each one's members begin. */
function numberShared(textFrom: Int32Array, group: Int32Array, groups: number): Int32Array {
  const last = new Int32Array(groups).fill(-1);
  const sizes = new Int32Array(groups);
  for (let t = 0; t + 1 < textFrom.length; t += 1) {
    for (let k = textFrom[t]!; k < textFrom[t + 1]!; k += 1) {
      const g = group[k]!;
      if (g === ALONE || last[g] === t) continue;
      last[g] = t;
      sizes[g] = sizes[g]! + 1;
    }
  }
  const number = last;
  let shared = 0;
  for (let g = 0; g < groups; g += 1) number[g] = sizes[g]! > 1 ? shared++ : ALONE;
  const groupFrom = new Int32Array(shared + 1);
  for (let g = 0; g < groups; g += 1) {
    if (number[g] !== ALONE) groupFrom[number[g]! + 1] = sizes[g]!;
  }
  for (let g = 0; g < shared; g += 1) groupFrom[g + 1] = groupFrom[g + 1]! + groupFrom[g]!;
  for (let k = 0; k < group.length; k += 1) {
    if (group[k] !== ALONE) group[k] = number[group[k]!]!;
  }
  return groupFrom;
}
