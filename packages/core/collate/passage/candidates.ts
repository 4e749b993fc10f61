import { stemsInCommon, type TextIndex } from '../words/index.ts';

/** A fingerprint in more texts than this is looked up in the first few of them only: the most copied report costs no more than its copies. */
const CROWD = 64;
const SPOKESMEN = 4;
/** Shared words in one place must be so many times as long as the text's shingles are on average, about nine words: stock phrases are shorter. In two places, any. */
const LONG = 1.75;
/** A text is compared with others only for words that fewer than so many better ones share with it. */
const PARTNERS = 4;
/**
 * One short run of words is worth a look where no more texts than this have it, if the texts have so large a share of
 * their stems in common (of those of the text that has fewer), and if no more texts are like it in just this way.
 */
const RARE = 12;
const ALIKE = 0.25;
const FEW = 6;

/** For each text the texts before it that are worth aligning with it, ascending. `live` says which fingerprints count. */
export function* candidates(
  index: TextIndex,
  live: (fingerprint: number) => boolean,
): Generator<readonly [text: number, others: readonly number[]]> {
  const search = new Search(index, live);
  for (let t = 0; t < index.texts; t += 1) {
    const others = search.before(t);
    if (others.length > 0) yield [t, others];
  }
}

/** What a text shares with another: a chain of its fingerprints that the other has, and what they amount to. */
class Search {
  readonly #index: TextIndex;
  readonly #live: (fingerprint: number) => boolean;
  readonly #metBy: Int32Array;
  /** By text: 1 + its place among those met. */
  readonly #place: Int32Array;
  #met = new Int32Array(256);
  #head = new Int32Array(256);
  #tail = new Int32Array(256);
  #rare = new Uint8Array(256);
  #count = 0;
  /** Links of the chains: a fingerprint, and 1 + the next link. */
  #fingerprint = new Int32Array(4096);
  #next = new Int32Array(4096);
  #links = 0;
  #covered = new Uint8Array(1024);
  /** Characters of shared words in one place that are enough. */
  #enough = 0;

  constructor(index: TextIndex, live: (fingerprint: number) => boolean) {
    this.#index = index;
    this.#live = live;
    this.#metBy = new Int32Array(index.groupFrom.length).fill(-1);
    this.#place = new Int32Array(index.texts);
  }

  before(t: number): readonly number[] {
    this.#collect(t);
    const from = this.#index.textFrom[t]!;
    const length = this.#index.textFrom[t + 1]! - from;
    if (this.#covered.length < length) this.#covered = new Uint8Array(length * 2);
    this.#covered.fill(0, 0, length);
    this.#enough = LONG * this.#shingleOf(t);
    const strong: { readonly p: number; readonly chars: number }[] = [];
    const weak: number[] = [];
    for (let p = 0; p < this.#count; p += 1) {
      const chars = this.#worth(p, from);
      if (chars > 0) strong.push({ p, chars });
      else if (this.#rare[p] === 1 && this.#alike(t, this.#met[p]!)) weak.push(p);
    }
    strong.sort((x, y) => y.chars - x.chars || this.#met[x.p]! - this.#met[y.p]!);
    const others: number[] = [];
    for (const { p } of strong) if (this.#worth(p, from) > 0) others.push(this.#accept(p, from));
    if (weak.length <= FEW) for (const p of weak) others.push(this.#met[p]!);
    for (let p = 0; p < this.#count; p += 1) this.#place[this.#met[p]!] = 0;
    return others.sort((x, y) => x - y);
  }

  #alike(t: number, other: number): boolean {
    const { sketches } = this.#index;
    return stemsInCommon(sketches[t]!, sketches[other]!) >= ALIKE;
  }

  /** How long its shingles are on average, in characters: scripts differ. */
  #shingleOf(t: number): number {
    const { textFrom, from, to } = this.#index;
    let sum = 0;
    for (let k = textFrom[t]!; k < textFrom[t + 1]!; k += 1) sum += to[k]! - from[k]!;
    return sum / Math.max(1, textFrom[t + 1]! - textFrom[t]!);
  }

  #collect(t: number): void {
    const { textFrom, group, groupFrom, members } = this.#index;
    this.#count = 0;
    this.#links = 0;
    for (let k = textFrom[t]!; k < textFrom[t + 1]!; k += 1) {
      const g = group[k]!;
      const from = groupFrom[g]!;
      const to = groupFrom[g + 1]!;
      if (to - from < 2 || this.#metBy[g] === t || !this.#live(k)) continue;
      this.#metBy[g] = t;
      const end = to - from > CROWD ? from + SPOKESMEN : to;
      for (let m = from; m < end; m += 1) {
        const other = members[m]!;
        if (other >= t) break;
        this.#link(other, k, to - from <= RARE);
      }
    }
  }

  #link(other: number, fingerprint: number, rare: boolean): void {
    if (this.#links === this.#next.length) {
      this.#fingerprint = grown(this.#fingerprint);
      this.#next = grown(this.#next);
    }
    const link = this.#links;
    this.#fingerprint[link] = fingerprint;
    this.#next[link] = 0;
    this.#links += 1;
    let p = this.#place[other]! - 1;
    if (p < 0) {
      if (this.#count === this.#met.length) {
        this.#met = grown(this.#met);
        this.#head = grown(this.#head);
        this.#tail = grown(this.#tail);
        const more = new Uint8Array(this.#met.length);
        more.set(this.#rare);
        this.#rare = more;
      }
      p = this.#count;
      this.#count += 1;
      this.#place[other] = this.#count;
      this.#met[p] = other;
      this.#head[p] = link;
      this.#rare[p] = 0;
    } else this.#next[this.#tail[p]!] = link + 1;
    this.#tail[p] = link;
    if (rare) this.#rare[p] = 1;
  }

  /** Characters of the words shared with one of those met and not with enough better ones; 0 where they are too few to tell. */
  #worth(p: number, from: number): number {
    const { from: starts, to: ends } = this.#index;
    let [places, chars, end] = [0, 0, -1];
    for (let link = this.#head[p]!; link >= 0; link = this.#next[link]! - 1) {
      const k = this.#fingerprint[link]!;
      if (this.#covered[k - from]! >= PARTNERS) continue;
      const start = starts[k]!;
      if (start >= end) places += 1;
      chars += ends[k]! - Math.max(start, end);
      end = ends[k]!;
    }
    return places > 1 || chars >= this.#enough ? chars : 0;
  }

  #accept(p: number, from: number): number {
    for (let link = this.#head[p]!; link >= 0; link = this.#next[link]! - 1) {
      const k = this.#fingerprint[link]! - from;
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
