import { bySpan, contains, overlaps, type ArticleId, type EntityId } from '../../model/index.ts';
import type { Citation } from '../../model/index.ts';
import type { Verdict } from '../decide/partition.ts';
import type { Identity, Link } from '../relation.ts';

/**
 * What people said of two names, of the units that these names are mentions of; left out where there is no name at a
 * place. A mention at exactly the words, else the shortest around them, else the longest in them.
 */
export function verdictsOf(
  identities: readonly Identity[],
  links: readonly Link[],
): readonly Verdict<EntityId>[] {
  const wanted = new Set(identities.flatMap(({ cites }) => cites.map(({ article }) => article)));
  const byArticle = new Map<ArticleId, Link[]>();
  for (const link of links) {
    const { article } = link.cite;
    if (!wanted.has(article)) continue;
    const list = byArticle.get(article);
    if (list === undefined) byArticle.set(article, [link]);
    else list.push(link);
  }
  const unitAt = (cite: Citation): EntityId | null => {
    const near = (byArticle.get(cite.article) ?? []).filter((link) => overlaps(link.cite, cite));
    const length = ({ cite: { start, end } }: Link): number => end - start;
    near.sort((a, b) => length(a) - length(b) || bySpan(a.cite, b.cite));
    const around = near.find((link) => contains(link.cite, cite));
    return (around ?? near.findLast((link) => contains(cite, link.cite)))?.entity ?? null;
  };
  return identities.flatMap(({ id, same, cites }) => {
    const [one, other] = [unitAt(cites[0]), unitAt(cites[1])];
    return one === null || other === null ? [] : [{ id, same, pair: [one, other] as const }];
  });
}
