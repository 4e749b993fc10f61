import type { Annotated } from '../../annotate/index.ts';
import { languagePack } from '../../language/index.ts';
import type { EntityId } from '../../model/index.ts';
import type { Names } from '../happening/participants.ts';

/** Whether pages say of two places that one lies in or at the other. */
export type Containment = (a: EntityId, b: EntityId) => boolean;

/** The longest text between two names that still says where the first lies, in UTF-16 units. */
const LONGEST = 40;

const known = new WeakMap<Annotated, Map<Names, ReadonlySet<string>>>();

/**
 * What pages say in passing: "Croydel, south Lundra", "the bridge outside Ostrel", "Orrow in Tarn province". There is no
 * gazetteer: a pair that no page tells is not known to be near.
 */
export function containmentIn(names: Names, pages: Iterable<Annotated>): Containment {
  const pairs = new Set<string>();
  for (const page of new Set(pages)) for (const pair of pairsOf(names, page)) pairs.add(pair);
  return (a, b) => pairs.has(`${a} ${b}`);
}

function pairsOf(names: Names, page: Annotated): ReadonlySet<string> {
  const byNames = known.get(page) ?? new Map<Names, ReadonlySet<string>>();
  known.set(page, byNames);
  const before = byNames.get(names);
  if (before !== undefined) return before;
  const pairs = new Set<string>();
  const { article } = page;
  const prepositions = languagePack(article.language)?.event?.words.placePrepositions;
  const links = (names.links.get(article.id) ?? []).filter(
    ({ entity }) => names.entities.get(entity)?.type === 'place',
  );
  for (const [i, { cite, entity }] of links.entries()) {
    const next = links[i + 1];
    if (next === undefined || next.entity === entity || next.cite.start < cite.end) continue;
    if (next.cite.start - cite.end > LONGEST) continue;
    const between = article.text.slice(cite.end, next.cite.start).toLowerCase();
    const [first, ...others] = between.split(/\s+/u).filter((word) => word !== '');
    const near =
      prepositions?.has(first ?? '') === true || first === ',' || between.startsWith(',');
    const apart = others.some((word) => /^(?:and|or|to|from|then)$/u.test(word));
    if (!near || apart || others.length > 3) continue;
    pairs.add(`${entity} ${next.entity}`).add(`${next.entity} ${entity}`);
  }
  byNames.set(names, pairs);
  return pairs;
}
