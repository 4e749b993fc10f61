import { stemsInCommon, type Print } from '../words/index.ts';

/** Shared words in one place must be so many times as long as the text's shingles are on average, about nine words: stock phrases are shorter. In two places, any. */
const LONG = 1.75;
/** A text is compared with others only for words that fewer than so many better ones share with it. */
const PARTNERS = 2;
/** Texts that share less than so many shingles' length are looked at only if their stems are alike: by chance, the larger a case the more texts share two phrases. */
const PLENTY = 2.75;
/**
 * One short run of words is worth a look where no more texts than this have it, if the texts have so large a share of
 * their stems in common (of those of the text that has fewer), and if no more texts are like it in just this way.
 */
export const RARE = 12;
const ALIKE = 0.25;
const FEW = 6;

/**
 * Whom a text is worth aligning with: of those that share fingerprints with it, the ones that share most, as long as
 * they add something. One for many texts: it holds arrays as long as the longest chains it met.
 */
export class Partners {
  #print!: Print;
  /** Where the text's fingerprints stand. */
  #from: Print['from'] = new Int32Array();
  #to: Print['to'] = new Int32Array();
  /** By number of another text: 1 + its place among those met. */
  #place = new Int32Array(1024);
  #met = new Int32Array(256);
  #count = 0;
  /** Of each of those met a chain of the fingerprints that it has, too. */
  #head = new Int32Array(256);
  #tail = new Int32Array(256);
  #rare = new Uint8Array(256);
  /** Links of the chains: a fingerprint, and 1 + the next link. */
  #fingerprint = new Int32Array(4096);
  #next = new Int32Array(4096);
  #links = 0;
  /** By fingerprint: how many partners share it. */
  #covered = new Uint8Array(1024);
  /** Characters of shared words that are enough in one place, and so many that nothing else is asked. */
  #enough = 0;
  #plenty = 0;

  /** Sets the text that the following calls are about. */
  open(print: Print): void {
    this.#print = print;
    this.#from = print.from;
    this.#to = print.to;
    const { length } = this.#from;
    if (this.#covered.length < length) this.#covered = new Uint8Array(length * 2);
    this.#covered.fill(0, 0, length);
    const shingle = this.#shingle();
    this.#enough = LONG * shingle;
    this.#plenty = PLENTY * shingle;
    for (let p = 0; p < this.#count; p += 1) this.#place[this.#met[p]!] = 0;
    this.#count = 0;
    this.#links = 0;
  }

  /** Another text has one of its fingerprints; those come in the order of the text, each once for every other text. */
  meet(other: number, fingerprint: number, isRare: boolean): void {
    while (other >= this.#place.length) this.#place = grown(this.#place);
    let p = this.#place[other]! - 1;
    if (this.#links === this.#next.length) {
      this.#fingerprint = grown(this.#fingerprint);
      this.#next = grown(this.#next);
    }
    const link = this.#links;
    this.#fingerprint[link] = fingerprint;
    this.#next[link] = 0;
    this.#links += 1;
    if (p < 0) p = this.#first(other, link);
    else this.#next[this.#tail[p]!] = link + 1;
    this.#tail[p] = link;
    if (isRare) this.#rare[p] = 1;
  }

  #first(other: number, link: number): number {
    if (this.#count === this.#met.length) {
      this.#met = grown(this.#met);
      this.#head = grown(this.#head);
      this.#tail = grown(this.#tail);
      const more = new Uint8Array(this.#met.length);
      more.set(this.#rare);
      this.#rare = more;
    }
    const p = this.#count;
    this.#count += 1;
    this.#place[other] = this.#count;
    this.#met[p] = other;
    this.#head[p] = link;
    this.#rare[p] = 0;
    return p;
  }

  /** The partners among those met, ascending. */
  chosen(printOf: (other: number) => Print): readonly number[] {
    const strong: { readonly p: number; readonly chars: number }[] = [];
    const weak: number[] = [];
    for (let p = 0; p < this.#count; p += 1) {
      const chars = this.#worth(p);
      if (chars === 0 && this.#rare[p] === 0) continue;
      if (chars < this.#plenty && !this.#isAlike(printOf(this.#met[p]!))) continue;
      if (chars > 0) strong.push({ p, chars });
      else weak.push(p);
    }
    strong.sort((x, y) => y.chars - x.chars || this.#met[x.p]! - this.#met[y.p]!);
    const others: number[] = [];
    for (const { p } of strong) if (this.#worth(p) > 0) others.push(this.#accept(p));
    if (weak.length <= FEW) for (const p of weak) others.push(this.#met[p]!);
    return others.sort((x, y) => x - y);
  }

  #isAlike(other: Print): boolean {
    return stemsInCommon(this.#print.sketch, other.sketch) >= ALIKE;
  }

  /** How long the text's shingles are on average, in characters: scripts differ. */
  #shingle(): number {
    let sum = 0;
    for (let k = 0; k < this.#from.length; k += 1) sum += this.#to[k]! - this.#from[k]!;
    return sum / Math.max(1, this.#from.length);
  }

  /** Characters of the words shared with one of those met and not with enough better ones; 0 where they are too few to tell. */
  #worth(p: number): number {
    let [places, chars, end] = [0, 0, -1];
    for (let link = this.#head[p]!; link >= 0; link = this.#next[link]! - 1) {
      const k = this.#fingerprint[link]!;
      if (this.#covered[k]! >= PARTNERS) continue;
      const start = this.#from[k]!;
      if (start >= end) places += 1;
      chars += this.#to[k]! - Math.max(start, end);
      end = this.#to[k]!;
    }
    return places > 1 || chars >= this.#enough ? chars : 0;
  }

  #accept(p: number): number {
    for (let link = this.#head[p]!; link >= 0; link = this.#next[link]! - 1) {
      const k = this.#fingerprint[link]!;
      if (this.#covered[k]! < PARTNERS) this.#covered[k] = this.#covered[k]! + 1;
    }
    return this.#met[p]!;
  }
}

function grown(old: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(old.length * 2);
  more.set(old);
  return more;
}
