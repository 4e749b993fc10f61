/** Groups of items that were found to be one thing; small numbers first found stay (union-find). */
export class Chains {
  readonly #parent: number[];

  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, i) => i);
  }

  find(i: number): number {
    let root = i;
    while (this.#parent[root] !== root) root = this.#parent[root]!;
    while (this.#parent[i] !== root) [i, this.#parent[i]] = [this.#parent[i]!, root];
    return root;
  }

  join(a: number, b: number): void {
    const [x, y] = [this.find(a), this.find(b)];
    this.#parent[Math.max(x, y)] = Math.min(x, y);
  }

  same(a: number, b: number): boolean {
    return this.find(a) === this.find(b);
  }
}
