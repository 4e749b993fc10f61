import type { ArticleId, Citation, Family, FamilyId } from '../../model/index.ts';

/** The family of each article. */
export function familiesOf(list: readonly Family[]): ReadonlyMap<ArticleId, FamilyId> {
  const map = new Map<ArticleId, FamilyId>();
  for (const family of list) for (const id of family.articles) map.set(id, family.id);
  return map;
}

/** Items of a relation by the article they stand in, in their order. */
export function byArticle<T extends { readonly cite: Citation }>(
  items: readonly T[],
): ReadonlyMap<ArticleId, readonly T[]> {
  const map = new Map<ArticleId, T[]>();
  for (const item of items) {
    const list = map.get(item.cite.article);
    if (list === undefined) map.set(item.cite.article, [item]);
    else list.push(item);
  }
  return map;
}
