import { shingles } from './fingerprint.ts';
import { words, type Words } from './words.ts';

/** Small numbers in as little room as they need: what two texts are compared by should fit into a processor's cache. */
export type Numbers = Uint16Array | Int32Array;

/**
 * One piece of memory for all numbers of a text: thousands of texts are made ready one after the other. What takes 32
 * bits is asked for first.
 */
class Room {
  readonly #memory: ArrayBuffer;
  #used = 0;

  constructor(bytes: number) {
    this.#memory = new ArrayBuffer(bytes);
  }

  integers(length: number): Int32Array {
    const made = new Int32Array(this.#memory, this.#used, length);
    this.#used += made.byteLength;
    return made;
  }

  /** Numbers from 0 to `highest`. */
  numbers(length: number, highest: number): Numbers {
    if (highest >= 0xffff) return new Int32Array(length);
    const made = new Uint16Array(this.#memory, this.#used, length);
    this.#used += made.byteLength;
    return made;
  }
}

/** A text made ready for comparison with others. It depends on the text alone. */
export interface Prepared extends Words {
  /** The text's different stems, ascending. */
  readonly different: Int32Array;
  /** Of each word the place of its stem among the different ones. */
  readonly ids: Numbers;
  /** Each sentence's different stems, ascending, by their place: those of sentence s are `stems[stemsFrom[s]] … stems[stemsFrom[s + 1] - 1]`. */
  readonly stems: Numbers;
  readonly stemsFrom: Numbers;
  /** The sentences each different stem stands in, as above. */
  readonly places: Numbers;
  readonly placesFrom: Numbers;
  /** Hash of the shingle that starts at each word, and where each shingle stands. */
  readonly shingles: Int32Array;
  readonly shinglePlaces: ShinglePlaces;
  /** Hash of each word with the two behind it. */
  readonly triples: Int32Array;
}

/** Chains in a table of hashes, earlier places first: 1 + a place, 0 at the end. */
export interface ShinglePlaces {
  readonly heads: Numbers;
  readonly next: Numbers;
}

export function prepare(text: string): Prepared {
  const cut = words(text);
  const { count, sentences } = cut;
  const all = shingles(cut);
  const heads = tableSize(all.length);
  const room = new Room(
    4 * 2 * count + 2 * (4 * count + 2 + sentences.length + heads + all.length),
  );
  const runs = triples(cut, room);
  const { different, ids } = differentStems(cut, room);
  return {
    ...cut,
    different,
    ids,
    ...sentenceStems(cut, ids, different.length, room),
    shingles: all,
    shinglePlaces: shinglePlaces(all, heads, room),
    triples: runs,
  };
}

/** A table of stems, used for one text after another: 1 + a number, 0 where there is none. */
let slots = new Int32Array(2048);
/** Room for more is not kept for the next text. */
const KEPT_ROOM = 65_536;

/** The different stems, ascending, and of each word the place of its stem among them. */
function differentStems({ count, stem }: Words, room: Room): Pick<Prepared, 'different' | 'ids'> {
  let size = slots.length;
  while (size < count * 2) size *= 2;
  if (size > slots.length) slots = new Int32Array(size);
  else slots.fill(0);
  const mask = size - 1;
  const slotOf = (value: number): number => Math.imul(value, 0x9e3779b1) >>> 7;
  const met = new Int32Array(count);
  const first = new Int32Array(count);
  let n = 0;
  for (let i = 0; i < count; i += 1) {
    const value = stem[i]!;
    let slot = slotOf(value) & mask;
    while (slots[slot] !== 0 && met[slots[slot]! - 1] !== value) slot = (slot + 1) & mask;
    if (slots[slot] === 0) {
      met[n] = value;
      slots[slot] = n += 1;
    }
    first[i] = slots[slot]! - 1;
  }
  const different = room.integers(n);
  different.set(met.subarray(0, n));
  different.sort();
  const place = new Int32Array(n);
  for (let k = 0; k < n; k += 1) {
    let slot = slotOf(different[k]!) & mask;
    while (met[slots[slot]! - 1] !== different[k]) slot = (slot + 1) & mask;
    place[slots[slot]! - 1] = k;
  }
  const ids = room.numbers(count, n);
  for (let i = 0; i < count; i += 1) ids[i] = place[first[i]!]!;
  if (slots.length > KEPT_ROOM) slots = new Int32Array(2048);
  return { different, ids };
}

/** Each sentence's different stems, and the sentences of each stem. */
function sentenceStems(
  { count, sentences }: Words,
  ids: Numbers,
  stemCount: number,
  room: Room,
): Pick<Prepared, 'stems' | 'stemsFrom' | 'places' | 'placesFrom'> {
  const sentenceCount = sentences.length - 1;
  // Pairs of a sentence and a stem, each once: counted first, then filled in by sentence, then by stem.
  const last = new Int32Array(stemCount).fill(-1);
  const stemsFrom = room.numbers(sentenceCount + 1, count);
  const placesFrom = room.numbers(stemCount + 1, count);
  let pairs = 0;
  for (let s = 0; s < sentenceCount; s += 1) {
    for (let i = sentences[s]!; i < sentences[s + 1]!; i += 1) {
      const id = ids[i]!;
      if (last[id] === s) continue;
      last[id] = s;
      pairs += 1;
      placesFrom[id + 1] = placesFrom[id + 1]! + 1;
    }
    stemsFrom[s + 1] = pairs;
  }
  for (let id = 0; id < stemCount; id += 1)
    placesFrom[id + 1] = placesFrom[id + 1]! + placesFrom[id]!;
  const places = room.numbers(pairs, sentenceCount);
  const next = placesFrom.slice();
  last.fill(-1);
  for (let s = 0; s < sentenceCount; s += 1) {
    for (let i = sentences[s]!; i < sentences[s + 1]!; i += 1) {
      const id = ids[i]!;
      if (last[id] === s) continue;
      last[id] = s;
      places[next[id]!] = s;
      next[id] = next[id]! + 1;
    }
  }
  const stems = room.numbers(pairs, stemCount);
  const to = stemsFrom.slice();
  for (let id = 0; id < stemCount; id += 1) {
    for (let p = placesFrom[id]!; p < placesFrom[id + 1]!; p += 1) {
      const s = places[p]!;
      stems[to[s]!] = id;
      to[s] = to[s]! + 1;
    }
  }
  return { stems, stemsFrom, places, placesFrom };
}

function tableSize(entries: number): number {
  let size = 16;
  while (size < entries * 2) size *= 2;
  return size;
}

function shinglePlaces(hashes: Int32Array, size: number, room: Room): ShinglePlaces {
  const heads = room.numbers(size, hashes.length + 1);
  const next = room.numbers(hashes.length, hashes.length + 1);
  for (let i = hashes.length - 1; i >= 0; i -= 1) {
    const slot = hashes[i]! & (size - 1);
    next[i] = heads[slot]!;
    heads[slot] = i + 1;
  }
  return { heads, next };
}

function triples(text: Words, room: Room): Int32Array {
  const hashes = room.integers(Math.max(0, text.count - 2));
  for (let i = 0; i < hashes.length; i += 1) {
    const first = Math.imul(text.full[i]!, 0x9e3779b1) ^ text.full[i + 1]!;
    hashes[i] = Math.imul(first, 0x85ebca6b) ^ text.full[i + 2]!;
  }
  return hashes;
}
