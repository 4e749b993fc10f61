import { bySpan, contains, overlaps, type EntityId } from '../../model/index.ts';
import type { Citation } from '../../model/index.ts';
import type { Verdict } from '../decide/partition.ts';
import type { Identity } from '../relation.ts';
import type { Naming } from './unit.ts';

/**
 * What people said of two names, of the units that these names are mentions of; left out where there is no name at a
 * place. A mention at exactly the words, else the shortest around them, else the longest in them.
 */
export function verdictsOf(
  identities: readonly Identity[],
  namings: readonly Naming[],
): readonly Verdict<EntityId>[] {
  const wanted = new Set(identities.flatMap(({ cites }) => cites.map(({ article }) => article)));
  const byArticle = new Map(
    namings.flatMap((naming) =>
      wanted.has(naming.article) ? [[naming.article, naming] as const] : [],
    ),
  );
  const unitAt = (cite: Citation): EntityId | null => {
    const naming = byArticle.get(cite.article);
    if (naming === undefined) return null;
    const near = naming.mentions.filter((mention) => overlaps(mention.cite, cite));
    const length = ({ cite: { start, end } }: (typeof near)[number]): number => end - start;
    near.sort((a, b) => length(a) - length(b) || bySpan(a.cite, b.cite));
    const found =
      near.find((mention) => contains(mention.cite, cite)) ??
      near.findLast((mention) => contains(cite, mention.cite));
    return found === undefined ? null : naming.units[found.unit]!.id;
  };
  return identities.flatMap(({ id, same, cites }) => {
    const [one, other] = [unitAt(cites[0]), unitAt(cites[1])];
    return one === null || other === null ? [] : [{ id, same, pair: [one, other] as const }];
  });
}
