/** What a person said of two things: one, or two. A later verdict has the greater `id`. */
export interface Verdict<T> {
  readonly id: number;
  readonly same: boolean;
  readonly pair: readonly [T, T];
}

/** Numbers in groups that are joined step by step, some of which must stay apart. */
export class Partition {
  readonly #parent: number[];
  /** Of each group, by its root: the roots of those it must not be joined with. */
  readonly #apart = new Map<number, Set<number>>();

  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, i) => i);
  }

  find(i: number): number {
    const parent = this.#parent;
    let root = i;
    while (parent[root] !== root) root = parent[root]!;
    while (parent[i] !== root) [i, parent[i]] = [parent[i]!, root];
    return root;
  }

  /** True where the groups of these two must not be joined. */
  apart(a: number, b: number): boolean {
    return this.#apart.get(this.find(a))?.has(this.find(b)) ?? false;
  }

  /** True where there is a group that this one must not be joined with. */
  hasApart(a: number): boolean {
    return this.#apart.has(this.find(a));
  }

  /** Joins two groups. False, and nothing is done, where they must stay apart. */
  join(a: number, b: number): boolean {
    if (this.apart(a, b)) return false;
    const [root, other] = [this.find(a), this.find(b)];
    if (root === other) return true;
    this.#parent[other] = root;
    for (const foe of this.#apart.get(other) ?? []) {
      this.#apart.get(foe)!.delete(other);
      this.#keepApart(root, foe);
    }
    this.#apart.delete(other);
    return true;
  }

  /** Keeps two groups apart from now on. False, and nothing is done, where they are one already. */
  separate(a: number, b: number): boolean {
    const [x, y] = [this.find(a), this.find(b)];
    if (x === y) return false;
    this.#keepApart(x, y);
    return true;
  }

  #keepApart(a: number, b: number): void {
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const) {
      const foes = this.#apart.get(x);
      if (foes === undefined) this.#apart.set(x, new Set([y]));
      else foes.add(y);
    }
  }

  /**
   * Applies verdicts, those that contradict later ones left out, and hands back those of "the same" that hold, latest
   * first. What follows counts: who says that A is B, and B is C, says that A is C.
   */
  judge(verdicts: readonly Verdict<number>[]): readonly Verdict<number>[] {
    const hold: Verdict<number>[] = [];
    for (const verdict of [...verdicts].sort((a, b) => b.id - a.id)) {
      const [a, b] = verdict.pair;
      if (!verdict.same) this.separate(a, b);
      else if (this.join(a, b)) hold.push(verdict);
    }
    return hold;
  }
}
