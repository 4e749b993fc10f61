/**
 * What dictionaries say a form may be used as: the number of a set of uses (noun, plural, verb, given name …), told for
 * some 190,000 forms by 24 bits of their hash, so that one in a hundred unknown forms is taken for another.
 */
export class Dictionary {
  readonly #keys: Uint32Array;
  readonly #uses: Uint8Array;

  /** Keys ascend; `uses` holds the number for each, from 1. */
  constructor(keys: Uint32Array, uses: Uint8Array) {
    this.#keys = keys;
    this.#uses = uses;
  }

  /** The set of uses of a form in small letters, by its hash; 0 where no dictionary has it. */
  usesOf(word: number): number {
    const key = dictionaryKey(word);
    const keys = this.#keys;
    let low = 0;
    let high = keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (keys[middle]! < key) low = middle + 1;
      else high = middle;
    }
    return keys[low] === key ? this.#uses[low]! : 0;
  }

  /** The highest number of a set. */
  get sets(): number {
    return this.#uses.reduce((most, uses) => Math.max(most, uses), 0);
  }

  /** Keys and uses, keys ascending. */
  *entries(): Generator<readonly [key: number, uses: number]> {
    for (const [i, key] of this.#keys.entries()) yield [key, this.#uses[i]!];
  }
}

export const DICTIONARY_BITS = 24;
/** The key of a form, given the hash of it in small letters. */
export const dictionaryKey = (word: number): number => word >>> (32 - DICTIONARY_BITS);
