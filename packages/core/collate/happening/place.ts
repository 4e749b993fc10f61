import type { Annotated } from '../../annotate/index.ts';
import { foldName, languagePack } from '../../language/index.ts';
import type { ArticleId, Entity, EntityId } from '../../model/index.ts';
import type { Link } from '../relation.ts';

/** Which places are known to lie in which. */
export interface Nesting {
  /** `inner outer` */
  readonly pairs: ReadonlySet<string>;
  readonly countries: ReadonlySet<EntityId>;
}
export const NO_NESTING: Nesting = { pairs: new Set(), countries: new Set() };

const BETWEEN = /^,? ?$|^ in (?:the )?$/u;
const OWNED = /^['’]s $/u;
/** What goes on after the second: a list of places, none of which lies in another. */
const LIST = /^,? (?:and|or) |^, /u;

/**
 * What pages say of places within places where they name them: "Lindow, Karsa", "Lindow in Karsa", "Karsa's Lindow". A list ("Lindow,
 * Karsa and Vell") says nothing, nor do pages that say it both ways.
 */
export function nestingOf(
  entities: ReadonlyMap<EntityId, Entity>,
  links: ReadonlyMap<ArticleId, readonly Link[]>,
  items: readonly Annotated[],
): Nesting {
  const said = new Set<string>();
  const countries = new Set<EntityId>();
  for (const { article } of items) {
    const known = languagePack(article.language)?.mention?.countries;
    const places = (links.get(article.id) ?? []).filter(
      ({ entity }) => entities.get(entity)?.type === 'place',
    );
    for (const [i, { cite, entity }] of places.entries()) {
      if (known?.has(foldName(cite.text)) === true) countries.add(entity);
      const next = places[i + 1];
      if (next === undefined || next.entity === entity) continue;
      const between = article.text.slice(cite.end, next.cite.start);
      if (OWNED.test(between)) said.add(`${next.entity} ${entity}`);
      if (between === '' || !BETWEEN.test(between)) continue;
      const after = places[i + 2];
      const follows =
        after === undefined ? '' : article.text.slice(next.cite.end, after.cite.start);
      const before = places[i - 1];
      const leads = before === undefined ? '' : article.text.slice(before.cite.end, cite.start);
      if (between.startsWith(',') && (LIST.test(follows) || /^, $/u.test(leads))) continue;
      said.add(`${entity} ${next.entity}`);
    }
  }
  const pairs = [...said].filter((pair) => !said.has(pair.split(' ').reverse().join(' ')));
  return { pairs: new Set(pairs), countries };
}

const wordsOf = (name: string): readonly string[] => foldName(name).split(/[\s./-]+/u);
function partOf(name: string, other: string): boolean {
  const all = new Set(wordsOf(other));
  return wordsOf(name).every((word) => all.has(word));
}

/**
 * Whether two places are two, as far as their names and the pages tell: not where one is said to lie in the other, where
 * one is a country and the other is not (which may lie in it), nor where one's name is part of the other's.
 */
export function placesDiffer(
  { pairs, countries }: Nesting,
  entities: ReadonlyMap<EntityId, Entity>,
  a: EntityId,
  b: EntityId,
): boolean {
  if (a === b || isSaidWithin({ pairs, countries }, a, b)) return false;
  if (countries.has(a) !== countries.has(b)) return false;
  return !namesAgree(entities, a, b);
}

/** Whether pages say of one of them that it lies in the other. */
export const isSaidWithin = ({ pairs }: Nesting, a: EntityId, b: EntityId): boolean =>
  pairs.has(`${a} ${b}`) || pairs.has(`${b} ${a}`);

/** One's name is part of the other's: "Adler" and "Ilan Adler". Two full names that differ name two. */
export function namesAgree(
  entities: ReadonlyMap<EntityId, Entity>,
  a: EntityId,
  b: EntityId,
): boolean {
  const [one, other] = [entities.get(a)?.name, entities.get(b)?.name];
  return one !== undefined && other !== undefined && (partOf(one, other) || partOf(other, one));
}
