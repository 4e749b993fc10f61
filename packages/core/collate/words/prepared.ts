import { shingles } from './fingerprint.ts';
import { words, type Words } from './words.ts';

/** Small numbers in as little room as they need: what two texts are compared by should fit into a processor's cache. */
export type Numbers = Uint16Array | Int32Array;

/** Room for numbers from 0 to `highest`. */
const numbers = (length: number, highest: number): Numbers =>
  highest < 0xffff ? new Uint16Array(length) : new Int32Array(length);

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
  const different = distinct(cut.stem);
  const ids = numbers(cut.count, different.length);
  for (let i = 0; i < cut.count; i += 1) ids[i] = lowerBound(different, cut.stem[i]!);
  const sentenceCount = cut.sentences.length - 1;
  const stems = numbers(cut.count, different.length);
  const stemsFrom = numbers(sentenceCount + 1, cut.count);
  let n = 0;
  for (let s = 0; s < sentenceCount; s += 1) {
    stemsFrom[s] = n;
    const own = ids.slice(cut.sentences[s], cut.sentences[s + 1]).sort();
    for (let k = 0; k < own.length; k += 1) {
      if (k === 0 || own[k] !== own[k - 1]) stems[n++] = own[k]!;
    }
  }
  stemsFrom[sentenceCount] = n;
  const all = shingles(cut);
  return {
    ...cut,
    different,
    ids,
    stems: stems.slice(0, n),
    stemsFrom,
    ...placesOf(stems.subarray(0, n), stemsFrom, different.length),
    shingles: all,
    shinglePlaces: shinglePlaces(all),
    triples: triples(cut),
  };
}

function distinct(values: Int32Array): Int32Array {
  const sorted = values.slice().sort();
  let n = 0;
  for (let k = 0; k < sorted.length; k += 1) {
    if (k === 0 || sorted[k] !== sorted[k - 1]) sorted[n++] = sorted[k]!;
  }
  return sorted.slice(0, n);
}

function lowerBound(sorted: Int32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** From the stems of each sentence to the sentences of each stem. */
function placesOf(
  stems: Numbers,
  stemsFrom: Numbers,
  count: number,
): Pick<Prepared, 'places' | 'placesFrom'> {
  const placesFrom = numbers(count + 1, stems.length);
  for (const stem of stems) placesFrom[stem + 1] = placesFrom[stem + 1]! + 1;
  for (let k = 0; k < count; k += 1) placesFrom[k + 1] = placesFrom[k + 1]! + placesFrom[k]!;
  const next = placesFrom.slice();
  const places = numbers(stems.length, stemsFrom.length);
  for (let s = 0; s + 1 < stemsFrom.length; s += 1) {
    for (let k = stemsFrom[s]!; k < stemsFrom[s + 1]!; k += 1) {
      const stem = stems[k]!;
      places[next[stem]!] = s;
      next[stem] = next[stem]! + 1;
    }
  }
  return { places, placesFrom };
}

function shinglePlaces(hashes: Int32Array): ShinglePlaces {
  let size = 16;
  while (size < hashes.length * 2) size *= 2;
  const heads = numbers(size, hashes.length + 1);
  const next = numbers(hashes.length, hashes.length + 1);
  for (let i = hashes.length - 1; i >= 0; i -= 1) {
    const slot = hashes[i]! & (size - 1);
    next[i] = heads[slot]!;
    heads[slot] = i + 1;
  }
  return { heads, next };
}

function triples(text: Words): Int32Array {
  const hashes = new Int32Array(Math.max(0, text.count - 2));
  for (let i = 0; i < hashes.length; i += 1) {
    const first = Math.imul(text.full[i]!, 0x9e3779b1) ^ text.full[i + 1]!;
    hashes[i] = Math.imul(first, 0x85ebca6b) ^ text.full[i + 2]!;
  }
  return hashes;
}
