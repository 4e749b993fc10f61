import type { Annotated } from '../../annotate/index.ts';
import type { ArticleId, Family, FamilyId } from '../../model/index.ts';
import { byArticle, familiesOf } from '../happening/articles.ts';
import { indexNames, type Names } from '../happening/participants.ts';
import type { Carried, Dating, Relations } from '../relation.ts';
import { claimsOf, type Claim } from './claim.ts';

/** What claims rest on besides their article. */
export type ClaimNeeds = 'family' | 'carried' | 'entity' | 'link' | 'dating';

/** The claims of a block's articles, and the names they are read with. */
export interface ReadClaims {
  readonly names: Names;
  readonly byArticle: ReadonlyMap<ArticleId, readonly Claim[]>;
}

const known = new WeakMap<readonly Family[], ReadonlyMap<ArticleId, FamilyId>>();

/** The family that an article's own text belongs to. */
export function familyOf(families: readonly Family[], id: ArticleId): FamilyId {
  let map = known.get(families);
  if (map === undefined) {
    map = familiesOf(families);
    known.set(families, map);
  }
  return map.get(id) ?? (id as string as FamilyId);
}

export function readClaims(
  articles: readonly Annotated[],
  relations: Relations<ClaimNeeds>,
): ReadClaims {
  const names = indexNames(relations.entity, relations.link);
  const carried = byArticle<Carried>(relations.carried);
  const datings = byArticle<Dating>(relations.dating);
  return {
    names,
    byArticle: new Map(
      articles.map((item) => {
        const { id } = item.article;
        const context = {
          names,
          datings: datings.get(id) ?? [],
          carried: carried.get(id) ?? [],
          family: familyOf(relations.family, id),
        };
        return [id, claimsOf(item, context)];
      }),
    ),
  };
}
