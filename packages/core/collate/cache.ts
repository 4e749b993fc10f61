import type { Hash } from '../model/index.ts';
import type { Memory } from './memory.ts';

/** What is kept: JSON as a string, or numbers as bytes. A store gives back the kind it was given. */
export type Kept = string | Uint8Array;

/**
 * Where digests of articles and parts of blocks are kept between runs, by the hash of everything they depend on. What
 * is kept under a key may be written again (a row of pairs that has grown), and may be dropped at any time: it is then
 * made anew.
 */
export interface BlockCache {
  /** In the order of the keys; null for what is not kept. */
  getMany(keys: readonly Hash[]): readonly (Kept | null)[];
  setMany(entries: readonly (readonly [key: Hash, kept: Kept])[]): void;
}

/** How something is kept, and made of what was kept. */
export interface Form<T> {
  readonly pack: (made: T) => Kept;
  readonly unpack: (kept: Kept) => T;
}
export const AS_JSON: Form<unknown> = {
  pack: (made) => JSON.stringify(made),
  unpack: (kept) => JSON.parse(kept as string) as unknown,
};

/** So many entries are asked for, and handed over, at a time. */
const BATCH = 256;

/** A cache as one run sees it: reads and writes in batches, what is in memory first, and remembers the keys that were used. */
export class RunCache {
  readonly #cache: BlockCache | null;
  readonly #memory: Memory | null;
  readonly #used = new Set<Hash>();
  #waiting: (readonly [Hash, Kept])[] = [];

  /** @param memory what it holds must be in the cache, too */
  constructor(cache: BlockCache | null, memory: Memory | null = null) {
    this.#cache = cache;
    this.#memory = cache === null ? null : memory;
  }

  /** Without a cache nothing needs a key. */
  get keeps(): boolean {
    return this.#cache !== null;
  }

  /** Every key the run looked up or wrote, each once. */
  get used(): readonly Hash[] {
    return [...this.#used];
  }

  /** In the order of the keys; undefined for what is not kept. */
  getMany<T>(keys: readonly Hash[], form: Form<T>): (T | undefined)[] {
    const found = keys.map((key) => {
      this.#used.add(key);
      return this.#memory?.get(key) as T | undefined;
    });
    const missing = keys.flatMap((_, i) => (found[i] === undefined ? [i] : []));
    for (let from = 0; from < missing.length; from += BATCH) {
      const places = missing.slice(from, from + BATCH);
      const kept = this.#cache!.getMany(places.map((i) => keys[i]!));
      for (const [k, i] of places.entries()) {
        const one = kept[k] ?? null;
        if (one === null) continue;
        found[i] = form.unpack(one);
        this.#memory?.set(keys[i]!, found[i], one.length);
      }
    }
    return found;
  }

  set<T>(key: Hash, made: T, form: Form<T>): void {
    if (this.#cache === null) return;
    const kept = form.pack(made);
    this.#memory?.set(key, made, kept.length);
    this.#waiting.push([key, kept]);
    if (this.#waiting.length >= BATCH) this.flush();
  }

  flush(): void {
    if (this.#waiting.length > 0) this.#cache!.setMany(this.#waiting);
    this.#waiting = [];
  }

  /** The run is done: what it did not use is not held any longer. */
  end(): void {
    this.#memory?.keepOnly(this.used);
  }
}
