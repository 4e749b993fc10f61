import type { Hash } from '../model/index.ts';

/** What is held beyond this is let go, the longest unused first; counted as it is kept (UTF-16 units or bytes). */
const HELD = 128_000_000;

/**
 * Digests and parts as collators have them, held between the runs of one process, so that one page more does not read
 * and parse all that has not changed. It holds nothing that the cache does not have, under the same keys; since several
 * runs are handed the same objects, nobody may change them.
 */
export class Memory {
  readonly #limit: number;
  readonly #held = new Map<Hash, { readonly made: unknown; readonly size: number }>();
  #size = 0;

  constructor(limit = HELD) {
    this.#limit = limit;
  }

  /** Undefined where it is not held. */
  get(key: Hash): unknown {
    const one = this.#held.get(key);
    if (one === undefined) return undefined;
    // A map keeps its order: the first is the one that nobody asked for longest.
    this.#held.delete(key);
    this.#held.set(key, one);
    return one.made;
  }

  set(key: Hash, made: unknown, size: number): void {
    this.#drop(key);
    if (size > this.#limit) return;
    this.#held.set(key, { made, size });
    this.#size += size;
    for (const oldest of this.#held.keys()) {
      if (this.#size <= this.#limit) return;
      this.#drop(oldest);
    }
  }

  /** Lets go of everything else. */
  keepOnly(keys: readonly Hash[]): void {
    const wanted = new Set(keys);
    for (const key of this.#held.keys()) if (!wanted.has(key)) this.#drop(key);
  }

  #drop(key: Hash): void {
    this.#size -= this.#held.get(key)?.size ?? 0;
    this.#held.delete(key);
  }
}
