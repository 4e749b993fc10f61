import type { Hash } from '../model/index.ts';

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

/** So many entries are asked for, and handed over, at a time. */
const BATCH = 256;

/** A cache as one run sees it: reads and writes in batches, and remembers the keys that were used. */
export class RunCache {
  readonly #cache: BlockCache | null;
  readonly #used = new Set<Hash>();
  #waiting: (readonly [Hash, Kept])[] = [];

  constructor(cache: BlockCache | null) {
    this.#cache = cache;
  }

  /** Without a cache nothing needs a key. */
  get keeps(): boolean {
    return this.#cache !== null;
  }

  /** Every key the run looked up or wrote, each once. */
  get used(): readonly Hash[] {
    return [...this.#used];
  }

  getMany(keys: readonly Hash[]): (Kept | null)[] {
    const found: (Kept | null)[] = [];
    for (let at = 0; at < keys.length; at += BATCH) {
      found.push(...this.#cache!.getMany(keys.slice(at, at + BATCH)));
    }
    for (const key of keys) this.#used.add(key);
    return found;
  }

  set(key: Hash, kept: Kept): void {
    if (this.#cache === null) return;
    this.#waiting.push([key, kept]);
    if (this.#waiting.length >= BATCH) this.flush();
  }

  flush(): void {
    if (this.#waiting.length > 0) this.#cache!.setMany(this.#waiting);
    this.#waiting = [];
  }
}

export const opened = (kept: Kept): unknown => JSON.parse(kept as string) as unknown;
export const closed = (made: unknown): Kept => JSON.stringify(made);
