/** Counts the code points before an offset in UTF-16 units; linear once, then by halving. A lone surrogate counts as one. */
export class CodePoints {
  /** Where pairs of surrogates begin. */
  readonly #pairs: readonly number[];

  constructor(text: string) {
    this.#pairs = [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(({ index }) => index);
  }

  before(offset: number): number {
    let [low, high] = [0, this.#pairs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      // A pair counts once both its halves are passed.
      if (this.#pairs[middle]! + 1 < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  }
}
