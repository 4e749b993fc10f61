/**
 * Weights of a perceptron while it learns, several to a key, with their average (Freund & Schapire 1999) kept as Daumé
 * (2006) does: beside each weight the sum of its changes times the step at which they came.
 */
export class Weights {
  readonly width: number;
  /** Times a row was changed. */
  changes = new Uint16Array(1 << 12);
  weights: Float32Array;
  #sums: Float64Array;
  #keys = new Int32Array(1 << 16).fill(-1);
  #rows = new Int32Array(1 << 16);
  #mask = (1 << 16) - 1;
  count = 0;
  step = 1;

  constructor(width: number) {
    this.width = width;
    this.weights = new Float32Array(width << 12);
    this.#sums = new Float64Array(width << 12);
  }

  #slot(key: number): number {
    let slot = Math.imul(key ^ (key >>> 13), 0x9e3779b1) >>> 8;
    slot &= this.#mask;
    while (this.#keys[slot] !== key && this.#keys[slot] !== -1) slot = (slot + 1) & this.#mask;
    return slot;
  }

  /** The place of a key's first weight, or -1. */
  at(key: number): number {
    const slot = this.#slot(key);
    return this.#keys[slot] === -1 ? -1 : this.#rows[slot]! * this.width;
  }

  /** Adds `by` to one weight of a key. */
  change(key: number, place: number, by: number): void {
    let slot = this.#slot(key);
    if (this.#keys[slot] === -1) {
      if (this.count * 2 > this.#mask) {
        this.#grow();
        slot = this.#slot(key);
      }
      this.#keys[slot] = key;
      this.#rows[slot] = this.count;
      this.count += 1;
      if (this.count > this.changes.length) {
        this.changes = doubled(this.changes, Uint16Array);
        this.weights = doubled(this.weights, Float32Array);
        this.#sums = doubled(this.#sums, Float64Array);
      }
    }
    const row = this.#rows[slot]!;
    if (this.changes[row]! < 65535) this.changes[row]! += 1;
    this.weights[row * this.width + place]! += by;
    this.#sums[row * this.width + place]! += by * this.step;
  }

  #grow(): void {
    const keys = this.#keys;
    const rows = this.#rows;
    this.#mask = this.#mask * 2 + 1;
    this.#keys = new Int32Array(this.#mask + 1).fill(-1);
    this.#rows = new Int32Array(this.#mask + 1);
    for (let i = 0; i < keys.length; i += 1) {
      if (keys[i] === -1) continue;
      const slot = this.#slot(keys[i]!);
      this.#keys[slot] = keys[i]!;
      this.#rows[slot] = rows[i]!;
    }
  }

  /** Puts the averages in the weights' place; no learning after this. */
  average(): void {
    for (let i = 0; i < this.count * this.width; i += 1)
      this.weights[i]! -= this.#sums[i]! / this.step;
  }

  /** Every key with its row, keys ascending. */
  rows(): { key: number; row: number }[] {
    const found: { key: number; row: number }[] = [];
    for (let i = 0; i < this.#keys.length; i += 1)
      if (this.#keys[i] !== -1) found.push({ key: this.#keys[i]!, row: this.#rows[i]! });
    return found.sort((a, b) => (a.key >>> 0) - (b.key >>> 0));
  }
}

function doubled<T extends Uint16Array | Float32Array | Float64Array>(
  old: T,
  kind: new (length: number) => T,
): T {
  const grown = new kind(old.length * 2);
  grown.set(old);
  return grown;
}

/** A small generator with a seed (Marsaglia's xorshift32): the same order on every machine. */
export function seeded(seed: number): () => number {
  let x = Math.imul(seed, 0x9e3779b1) | 0 || 1;
  return () => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return (x >>> 0) / 0x100000000;
  };
}

/** Fisher and Yates's shuffle, in place. */
export function shuffle<T>(items: T[], random: () => number): T[] {
  for (let i = items.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
  return items;
}
