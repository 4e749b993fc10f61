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

/** So many fingerprints go through one table, so that it fits into memory, and mostly into a processor's cache. */
const IN_TABLE = 1 << 20;

export function indexTexts(prints: readonly Print[]): TextIndex {
  const textFrom = new Int32Array(prints.length + 1);
  for (const [t, one] of prints.entries()) textFrom[t + 1] = textFrom[t]! + one.hash.length;
  const group = new Int32Array(textFrom[prints.length]!);
  const sizes = groups(prints, textFrom, group);
  const groupFrom = new Int32Array(sizes.length + 1);
  for (const [g, size] of sizes.entries()) groupFrom[g + 1] = groupFrom[g]! + size;
  const members = new Int32Array(groupFrom[sizes.length]!);
  const next = groupFrom.slice();
  const last = new Int32Array(sizes.length).fill(-1);
  for (let t = 0; t < prints.length; t += 1) {
    for (let k = textFrom[t]!; k < textFrom[t + 1]!; k += 1) {
      const g = group[k]!;
      if (g === ALONE || last[g] === t) continue;
      last[g] = t;
      members[next[g]!] = t;
      next[g] = next[g]! + 1;
    }
  }
  return { prints, textFrom, group, members, groupFrom };
}

/** Numbers the groups in `group`, and gives how many texts each has. Hashes are looked at in parts, by their first bits. */
function groups(prints: readonly Print[], textFrom: Int32Array, group: Int32Array): number[] {
  let bits = 0;
  while (group.length > IN_TABLE << bits) bits += 1;
  const sizes: number[] = [];
  const table = new Table();
  for (let part = 0; part < 1 << bits; part += 1) {
    table.clear();
    for (const [t, { hash }] of prints.entries()) {
      for (let k = 0, at = textFrom[t]!; k < hash.length; k += 1, at += 1) {
        if (bits === 0 || hash[k]! >>> (32 - bits) === part) group[at] = table.add(hash[k]!, t);
      }
    }
    const number = new Int32Array(table.count);
    for (let entry = 0; entry < table.count; entry += 1) {
      const size = table.texts[entry]!;
      number[entry] = size > 1 ? sizes.push(size) - 1 : ALONE;
    }
    for (const [t, { hash }] of prints.entries()) {
      for (let k = 0, at = textFrom[t]!; k < hash.length; k += 1, at += 1) {
        if (bits === 0 || hash[k]! >>> (32 - bits) === part) group[at] = number[group[at]!]!;
      }
    }
  }
  return sizes;
}

/** Hashes in the order in which they came, with how many texts have each: open addressing, twice as large as it need be. */
class Table {
  count = 0;
  texts = new Int32Array(1024);
  #hashes = new Int32Array(1024);
  #last = new Int32Array(1024);
  /** 1 + an entry, 0 where there is none. */
  #slots = new Int32Array(2048);

  clear(): void {
    this.count = 0;
    this.#slots.fill(0);
  }

  /** The entry of a hash, which text `t` has; texts come ascending. */
  add(hash: number, t: number): number {
    const mask = this.#slots.length - 1;
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 8) & mask;
    for (let entry = this.#slots[slot]! - 1; entry >= 0; entry = this.#slots[slot]! - 1) {
      if (this.#hashes[entry] === hash) {
        if (this.#last[entry] !== t) this.texts[entry] = this.texts[entry]! + 1;
        this.#last[entry] = t;
        return entry;
      }
      slot = (slot + 1) & mask;
    }
    const entry = this.count;
    this.#slots[slot] = this.count += 1;
    this.#hashes[entry] = hash;
    this.#last[entry] = t;
    this.texts[entry] = 1;
    if (this.count === this.texts.length) this.#grow();
    return entry;
  }

  #grow(): void {
    const wider = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const more = new Int32Array(old.length * 2);
      more.set(old);
      return more;
    };
    this.texts = wider(this.texts);
    this.#hashes = wider(this.#hashes);
    this.#last = wider(this.#last);
    this.#slots = new Int32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let entry = 0; entry < this.count; entry += 1) {
      let slot = (Math.imul(this.#hashes[entry]!, 0x9e3779b1) >>> 8) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = entry + 1;
    }
  }
}
