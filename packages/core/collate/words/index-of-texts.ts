import { SHINGLE, shingles, winnow } from './fingerprint.ts';
import { words } from './words.ts';

/** The fingerprints of many texts, each with the texts that have it. */
export interface TextIndex {
  readonly texts: number;
  /** Start (a word's offsets are in `from` and `to`) of each kept shingle of all texts, text after text. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Which group of equal fingerprints it belongs to. */
  readonly group: Int32Array;
  /** Fingerprints of text t are those from `textFrom[t]` to before `textFrom[t + 1]`. */
  readonly textFrom: Int32Array;
  /** Texts of group g, ascending, each once: `members[groupFrom[g]] … members[groupFrom[g + 1] - 1]`. */
  readonly members: Int32Array;
  readonly groupFrom: Int32Array;
  /** Words in each text. */
  readonly wordCounts: Int32Array;
}

const TEXT_LIMIT = 2 ** 21;

/** @throws RangeError for more than two million texts. */
export function indexTexts(texts: readonly string[]): TextIndex {
  if (texts.length >= TEXT_LIMIT) throw new RangeError(`more than ${TEXT_LIMIT} texts in a block`);
  const hashes: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const textFrom = new Int32Array(texts.length + 1);
  const wordCounts = new Int32Array(texts.length);
  for (const [t, text] of texts.entries()) {
    const cut = words(text);
    const all = shingles(cut);
    textFrom[t] = hashes.length;
    wordCounts[t] = cut.count;
    for (const i of winnow(all)) {
      hashes.push(all[i]! >>> 0);
      from.push(cut.start[i]!);
      to.push(cut.end[Math.min(i + SHINGLE, cut.count) - 1]!);
    }
  }
  textFrom[texts.length] = hashes.length;

  // Hash and text in one number of 53 bits: sorting numbers needs no comparator.
  const keys = new Float64Array(hashes.length);
  for (let t = 0; t < texts.length; t += 1) {
    for (let k = textFrom[t]!; k < textFrom[t + 1]!; k += 1) keys[k] = hashes[k]! * TEXT_LIMIT + t;
  }
  keys.sort();
  const members: number[] = [];
  const groupFrom: number[] = [];
  const groupHash: number[] = [];
  for (let k = 0; k < keys.length; k += 1) {
    if (k > 0 && keys[k] === keys[k - 1]) continue;
    const hash = Math.floor(keys[k]! / TEXT_LIMIT);
    if (groupHash.length === 0 || groupHash.at(-1) !== hash) {
      groupHash.push(hash);
      groupFrom.push(members.length);
    }
    members.push(keys[k]! - hash * TEXT_LIMIT);
  }
  groupFrom.push(members.length);
  const group = new Int32Array(hashes.length);
  for (let k = 0; k < hashes.length; k += 1) group[k] = lowerBound(groupHash, hashes[k]!);
  return {
    texts: texts.length,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    group,
    textFrom,
    members: Int32Array.from(members),
    groupFrom: Int32Array.from(groupFrom),
    wordCounts,
  };
}

function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
