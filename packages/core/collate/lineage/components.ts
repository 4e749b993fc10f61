import type { ArticleId, Passage } from '../../model/index.ts';
import type { Digested } from '../collator.ts';
import type { Coincidence, Kinship } from '../relation.ts';
import type { Print } from '../words/index.ts';

/**
 * Articles that can be of one family, or carry another's words: those that share words outside quotation marks or a URL,
 * or of which a person said something together. By item number, each ascending.
 */
export function components(
  items: readonly Digested<Print>[],
  passages: readonly Passage[],
  said: readonly (Kinship | Coincidence)[],
): number[][] {
  const indexOf = new Map(items.map(({ id }, index) => [id, index]));
  const parent = items.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  };
  const join = (ids: readonly ArticleId[]): void => {
    const found = ids.flatMap((id) => indexOf.get(id) ?? []);
    for (const index of found) {
      const [x, y] = [root(found[0]!), root(index)];
      if (x !== y) parent[Math.max(x, y)] = Math.min(x, y);
    }
  };
  for (const { kind, places } of passages) {
    if (kind !== 'quotation') join(places.map(({ article }) => article));
  }
  for (const { cites } of said) join(cites.map(({ article }) => article));
  const byUrl = new Map<string, ArticleId>();
  for (const { id, digest } of items) {
    if (digest.url === null) continue;
    const first = byUrl.get(digest.url);
    if (first === undefined) byUrl.set(digest.url, id);
    else join([first, id]);
  }
  const members = new Map<number, number[]>();
  for (const index of items.keys()) {
    const list = members.get(root(index));
    if (list === undefined) members.set(root(index), [index]);
    else list.push(index);
  }
  return [...members.values()];
}
