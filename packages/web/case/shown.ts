import type { Lookup } from '../dossier/lookup.ts';

type Watcher = (before: Lookup, after: Lookup) => void;

/** The dossier on the screen, which a new one may take the place of. */
export class Shown {
  #lookup: Lookup;
  readonly #watchers = new Set<Watcher>();

  constructor(lookup: Lookup) {
    this.#lookup = lookup;
  }
  get lookup(): Lookup {
    return this.#lookup;
  }
  show(lookup: Lookup): void {
    const before = this.#lookup;
    this.#lookup = lookup;
    for (const watcher of this.#watchers) watcher(before, lookup);
  }
  onChange(watcher: Watcher): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }
}
