import { words, type Words } from './words.ts';

/** A text made ready for comparison with others of one {@link Vocabulary}. */
export interface Prepared extends Words {
  /** Number of the stem of each word. */
  readonly ids: Int32Array;
  /** Each sentence's different stems, ascending: those of sentence s are `stems[stemsFrom[s]] … stems[stemsFrom[s + 1] - 1]`. */
  readonly stems: Int32Array;
  readonly stemsFrom: Int32Array;
  /** The text's different stems, ascending, and the sentences each stands in, as above. */
  readonly different: Int32Array;
  readonly places: Int32Array;
  readonly placesFrom: Int32Array;
}

/** Gives every stem of a set of texts a small number, so that a comparison can count in arrays. */
export class Vocabulary {
  readonly #numbers = new Map<number, number>();

  /** Stems numbered so far. */
  get size(): number {
    return this.#numbers.size;
  }

  prepare(text: string): Prepared {
    const cut = words(text);
    const ids = new Int32Array(cut.count);
    for (let i = 0; i < cut.count; i += 1) {
      const stem = cut.stem[i]!;
      let id = this.#numbers.get(stem);
      if (id === undefined) {
        id = this.#numbers.size;
        this.#numbers.set(stem, id);
      }
      ids[i] = id;
    }
    const sentenceCount = cut.sentences.length - 1;
    const stems = new Int32Array(cut.count);
    const stemsFrom = new Int32Array(sentenceCount + 1);
    let n = 0;
    for (let s = 0; s < sentenceCount; s += 1) {
      stemsFrom[s] = n;
      const own = ids.slice(cut.sentences[s], cut.sentences[s + 1]).sort();
      for (let k = 0; k < own.length; k += 1) {
        if (k === 0 || own[k] !== own[k - 1]) stems[n++] = own[k]!;
      }
    }
    stemsFrom[sentenceCount] = n;
    const inverted = invert(stems.subarray(0, n), stemsFrom);
    return { ...cut, ids, stems: stems.slice(0, n), stemsFrom, ...inverted };
  }
}

/** From the stems of each sentence to the sentences of each stem. */
function invert(
  stems: Int32Array,
  stemsFrom: Int32Array,
): Pick<Prepared, 'different' | 'places' | 'placesFrom'> {
  const sorted = stems.slice().sort();
  const different: number[] = [];
  const from: number[] = [];
  for (let k = 0; k < sorted.length; k += 1) {
    if (k > 0 && sorted[k] === sorted[k - 1]) continue;
    different.push(sorted[k]!);
    from.push(k);
  }
  from.push(sorted.length);
  const at = new Map(different.map((id, k) => [id, k]));
  const next = from.slice();
  const places = new Int32Array(stems.length);
  for (let s = 0; s + 1 < stemsFrom.length; s += 1) {
    for (let k = stemsFrom[s]!; k < stemsFrom[s + 1]!; k += 1) {
      const slot = at.get(stems[k]!)!;
      places[next[slot]!] = s;
      next[slot] = next[slot]! + 1;
    }
  }
  return { different: Int32Array.from(different), places, placesFrom: Int32Array.from(from) };
}
