import type { Weights } from './weights.ts';

/** Weights learnt with several seeds, summed key by key: what differs by chance weighs less, and nothing is slower. */
export class Sum {
  readonly weights = new Map<number, { values: Float32Array; changes: number }>();
  readonly #width: number;

  constructor(width: number) {
    this.#width = width;
  }

  add(learnt: Weights): void {
    for (const { key, row } of learnt.rows()) {
      let sum = this.weights.get(key);
      if (sum === undefined) {
        sum = { values: new Float32Array(this.#width), changes: 0 };
        this.weights.set(key, sum);
      }
      for (let i = 0; i < this.#width; i += 1)
        sum.values[i]! += learnt.weights[row * this.#width + i]!;
      sum.changes += learnt.changes[row]!;
    }
  }

  /** The largest weight; of several in a row, what they have over the first. */
  largest(): number {
    let top = 0;
    for (const { values } of this.weights.values())
      for (const value of values)
        top = Math.max(top, Math.abs(value - (this.#width > 1 ? values[0]! : 0)));
    return top;
  }
}
