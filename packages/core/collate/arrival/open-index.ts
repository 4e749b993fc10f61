import type { Span } from '../../model/index.ts';
import { CROWD, Partners, RARE, SPOKESMEN } from '../passage/index.ts';
import type { Print } from '../words/index.ts';

/**
 * The fingerprints of a case's texts, kept open: another text is looked up without a look at the others, and added. In
 * typed arrays that grow; about 35 bytes a different fingerprint and 8 for each text that has it.
 */
export class OpenIndex {
  readonly #prints: Print[] = [];
  readonly #partners = new Partners();
  /** 1 + an entry, 0 where there is none: open addressing, at most half full. */
  #slots = new Int32Array(1 << 12);
  #entries = 0;
  #hashes = new Int32Array(1 << 11);
  /** How many texts have it where it tells something; 0 where it stood in words that are no sign of copying only. */
  #sizes = new Int32Array(1 << 11);
  /** 1 + the first and the last link of the texts that have it, as far as they are listed. */
  #first = new Int32Array(1 << 11);
  #last = new Int32Array(1 << 11);
  #links = 0;
  #text = new Int32Array(1 << 12);
  #next = new Int32Array(1 << 12);

  get size(): number {
    return this.#prints.length;
  }

  /** Adds a text, and gives its number. `noise`: its words that are no sign of copying, in order. */
  add(print: Print, noise: readonly Span[]): number {
    const t = this.#prints.push(print) - 1;
    const { hash, from } = print;
    let s = 0;
    for (let k = 0; k < hash.length; k += 1) {
      while (s < noise.length && noise[s]!.end <= from[k]!) s += 1;
      const isNoise = s < noise.length && noise[s]!.start <= from[k]!;
      const entry = this.#entryOf(hash[k]!);
      if (!isNoise) this.#list(entry, t);
    }
    return t;
  }

  #list(entry: number, t: number): void {
    const last = this.#last[entry]! - 1;
    if (last >= 0 && this.#text[last] === t) return;
    this.#sizes[entry] = this.#sizes[entry]! + 1;
    // Of a crowd nobody asks for more than the first few.
    if (this.#sizes[entry]! > CROWD) return;
    if (this.#links === this.#text.length) {
      this.#text = grown(this.#text);
      this.#next = grown(this.#next);
    }
    const link = this.#links;
    this.#links += 1;
    this.#text[link] = t;
    this.#next[link] = 0;
    if (last < 0) this.#first[entry] = link + 1;
    else this.#next[last] = link + 1;
    this.#last[entry] = link + 1;
  }

  /** Numbers of the texts that are worth aligning with a text that need not be in the index, ascending. */
  partnersOf(print: Print): readonly number[] {
    const { hash } = print;
    const met = new Set<number>();
    this.#partners.open(print);
    for (let k = 0; k < hash.length; k += 1) {
      const entry = this.#slots[this.#slotOf(hash[k]!)]! - 1;
      if (entry < 0 || met.has(entry)) continue;
      met.add(entry);
      // The text at hand has it as well.
      const size = this.#sizes[entry]! + 1;
      let left = size > CROWD ? SPOKESMEN : size;
      for (let link = this.#first[entry]! - 1; link >= 0 && left > 0; left -= 1) {
        this.#partners.meet(this.#text[link]!, k, size <= RARE);
        link = this.#next[link]! - 1;
      }
    }
    return this.#partners.chosen((other) => this.#prints[other]!);
  }

  /** Words of a text that other texts only have where they are no sign of copying. */
  noiseOf({ hash, from, to }: Print): readonly Span[] {
    const spans: { start: number; end: number }[] = [];
    for (let k = 0; k < hash.length; k += 1) {
      const entry = this.#slots[this.#slotOf(hash[k]!)]! - 1;
      if (entry < 0 || this.#sizes[entry]! > 0) continue;
      const last = spans.at(-1);
      if (last !== undefined && from[k]! <= last.end) last.end = Math.max(last.end, to[k]!);
      else spans.push({ start: from[k]!, end: to[k]! });
    }
    return spans;
  }

  #slotOf(hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 5) & mask;
    while (this.#slots[slot] !== 0 && this.#hashes[this.#slots[slot]! - 1] !== hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #entryOf(hash: number): number {
    const slot = this.#slotOf(hash);
    if (this.#slots[slot] !== 0) return this.#slots[slot]! - 1;
    const entry = this.#entries;
    this.#entries += 1;
    this.#slots[slot] = this.#entries;
    this.#hashes[entry] = hash;
    if (this.#entries === this.#hashes.length) this.#grow();
    return entry;
  }

  #grow(): void {
    this.#hashes = grown(this.#hashes);
    this.#sizes = grown(this.#sizes);
    this.#first = grown(this.#first);
    this.#last = grown(this.#last);
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let entry = 0; entry < this.#entries; entry += 1) {
      this.#slots[this.#slotOf(this.#hashes[entry]!)] = entry + 1;
    }
  }
}

function grown(old: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(old.length * 2);
  more.set(old);
  return more;
}
