// npm's `minhash`: signatures of 128 permutations over runs of three words; any two texts are compared.
import { createRequire } from 'node:module';

interface Signature {
  update(word: string): void;
  jaccard(other: Signature): number;
}
const { Minhash } = createRequire(import.meta.url)('minhash') as { Minhash: new () => Signature };

/** Runs of so many words: of one, two, three and five the one with the best figures here. */
const RUN = 3;

export function signatureOf(text: string): Signature {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const signature = new Minhash();
  const runs = new Set<string>();
  for (let i = 0; i + RUN <= words.length; i += 1) runs.add(words.slice(i, i + RUN).join(' '));
  for (const run of runs) signature.update(run);
  return signature;
}

/** Clusters of texts of which each is at least so like another (single linkage), by the number of the first of them. */
export function clustersAt(
  pairs: readonly (readonly [number, number, number])[],
  count: number,
  threshold: number,
): readonly number[] {
  const root = Array.from({ length: count }, (_, i) => i);
  const find = (n: number): number => {
    let at = n;
    while (root[at] !== at) at = root[at] = root[root[at]!]!;
    return at;
  };
  for (const [x, y, alike] of pairs) {
    if (alike < threshold) continue;
    const [a, b] = [find(x), find(y)];
    root[Math.max(a, b)] = Math.min(a, b);
  }
  return root.map((_, n) => find(n));
}

/** Pairs that share anything worth a threshold, and how like they are. */
export function alikePairs(signatures: readonly Signature[], least: number) {
  const pairs: (readonly [number, number, number])[] = [];
  for (let i = 0; i < signatures.length; i += 1) {
    for (let j = i + 1; j < signatures.length; j += 1) {
      const alike = signatures[i]!.jaccard(signatures[j]!);
      if (alike >= least) pairs.push([i, j, alike]);
    }
  }
  return pairs;
}
