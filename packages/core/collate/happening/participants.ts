import type { Annotated } from '../../annotate/index.ts';
import { languagePack } from '../../language/index.ts';
import {
  bySpan,
  cite,
  compareText,
  type ArticleId,
  type Entity,
  type EntityId,
  type Event,
  type Mention,
  type Span,
} from '../../model/index.ts';
import type { Link } from '../relation.ts';
import { NO_NESTING, nestingOf, type Nesting } from './place.ts';

/** Links and entities of a case or block, for looking up what a span names. */
export interface Names {
  readonly links: ReadonlyMap<ArticleId, readonly Link[]>;
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly nesting: Nesting;
}

const TYPES = ['place', 'organisation', 'person', 'other'];

/**
 * Indexes links and entities. A name that one page takes for a place and another for a person stands for one thing
 * here: what decides is the event that it takes part in. `items` are read for what they say of places within places.
 */
export function indexNames(
  entities: readonly Entity[],
  links: readonly Link[],
  items: readonly Annotated[] = [],
): Names {
  const chosen = new Map<string, Entity>();
  const before = (a: Entity, b: Entity): boolean =>
    (TYPES.indexOf(a.type) - TYPES.indexOf(b.type) || compareText(a.id, b.id)) < 0;
  for (const entity of entities) {
    const name = entity.name.toLowerCase();
    const other = chosen.get(name);
    if (other === undefined || before(entity, other)) chosen.set(name, entity);
  }
  const same = new Map(
    entities.map((e) => {
      const one = chosen.get(e.name.toLowerCase())!;
      // Two things of one name and one kind were told apart by a person.
      return [e.id, one.type === e.type ? e.id : one.id];
    }),
  );
  const byArticle = new Map<ArticleId, Link[]>();
  for (const link of links) {
    const list = byArticle.get(link.cite.article);
    const settled = { cite: link.cite, entity: same.get(link.entity) ?? link.entity };
    if (list === undefined) byArticle.set(link.cite.article, [settled]);
    else list.push(settled);
  }
  for (const list of byArticle.values())
    list.sort((a, b) => a.cite.start - b.cite.start || a.cite.end - b.cite.end);
  const byId = new Map(entities.map((e) => [e.id, e]));
  return {
    links: byArticle,
    entities: byId,
    nesting: items.length === 0 ? NO_NESTING : nestingOf(byId, byArticle, items),
  };
}

/** The entities named inside a span of an article, from left to right. */
export const entitiesAt = (names: Names, article: ArticleId, span: Span): readonly EntityId[] =>
  entitiesIn(names.links.get(article) ?? [], span);

function entitiesIn(links: readonly Link[], span: Span): readonly EntityId[] {
  let low = 0;
  let high = links.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (links[middle]!.cite.start < span.start) low = middle + 1;
    else high = middle;
  }
  const found: EntityId[] = [];
  for (let i = low; i < links.length && links[i]!.cite.start < span.end; i += 1) {
    if (links[i]!.cite.end <= span.end) found.push(links[i]!.entity);
  }
  return found;
}

/** Who takes part in an event, and where it is, as entities. */
export interface Participants {
  /** All of them, place included. */
  readonly all: ReadonlySet<EntityId>;
  /** The narrowest place told; null where none is. */
  readonly place: EntityId | null;
  /** Those who do it. */
  readonly agents: ReadonlySet<EntityId>;
  /** Those it is done to. */
  readonly patients: ReadonlySet<EntityId>;
  /** Nobody is named as doing or suffering it: "clashes erupted", "the two countries signed". */
  readonly open: boolean;
  /** The head of what is done to, else of who does it, as it is written: "guardsmen"; null for a name or nothing. */
  readonly head: string | null;
  /** The head of who does it, as it is written: "guardsmen"; null for a name, for nothing, or for a word that names nobody. */
  readonly agentHead: string | null;
}

/** What {@link participantsOf} looks names up in, for one article. */
export interface NameBook {
  /** By position: its names, and what stands for them ("he", "the mayor") where its chain names one thing. */
  readonly links: readonly Link[];
  readonly names: Names;
  /** Single-word places that the article names, lower-cased, for adjectives made from them. */
  readonly places: readonly (readonly [string, EntityId])[];
}

export function nameBook(names: Names, item: Annotated): NameBook {
  const places = new Map<string, EntityId>();
  for (const { entity } of names.links.get(item.article.id) ?? []) {
    const known = names.entities.get(entity);
    if (known?.type !== 'place') continue;
    for (const { form } of known.forms) {
      if (!/[\s]/u.test(form) && form.length >= 4) places.set(form.toLowerCase(), entity);
    }
  }
  return {
    names,
    links: standingFor(names.links.get(item.article.id) ?? [], item),
    places: [...places].sort((a, b) => (a[0] < b[0] ? -1 : 1)),
  };
}

/** The links of an article, and those of the words that its chains tie to a name. */
function standingFor(links: readonly Link[], { article, layers }: Annotated): readonly Link[] {
  const byChain = new Map<number, EntityId | null>();
  const others: Mention[] = [];
  for (const mention of layers.mention) {
    if (mention.chain === null) continue;
    if (mention.form !== 'name') {
      others.push(mention);
      continue;
    }
    for (const entity of entitiesIn(links, mention)) {
      const before = byChain.get(mention.chain);
      byChain.set(mention.chain, before === undefined || before === entity ? entity : null);
    }
  }
  const found = others.flatMap((mention) => {
    const entity = byChain.get(mention.chain!) ?? null;
    return entity === null ? [] : [{ cite: cite(article, mention), entity }];
  });
  return found.length === 0 ? links : [...links, ...found].sort((a, b) => bySpan(a.cite, b.cite));
}

/**
 * "Adalian forces" names Adal: the one place of the article whose name the adjective is made from (the same but for its
 * last two letters); null where none or more than one fits.
 */
function placeOfAdjective({ places }: NameBook, word: string): EntityId | null {
  let best: EntityId | null = null;
  let length = 0;
  for (const [name, entity] of places) {
    let shared = 0;
    while (shared < name.length && shared < word.length && name[shared] === word[shared])
      shared += 1;
    if (shared < Math.max(4, name.length - 2) || shared < length) continue;
    if (shared === length && best !== entity) return null;
    best = entity;
    length = shared;
  }
  return best;
}

/** Who is named in a phrase, by name or by an adjective made from one: "Adalian forces". */
export function namedIn(book: NameBook, item: Annotated, span: Span | null): readonly EntityId[] {
  if (span === null) return [];
  const direct = entitiesIn(book.links, span);
  const language = languagePack(item.article.language)?.event;
  if (language === undefined) return direct;
  const found = [...direct];
  for (const match of item.article.text
    .slice(span.start, span.end)
    .matchAll(/\p{Lu}[\p{L}]{3,}/gu)) {
    const word = match[0].toLowerCase();
    if (!language.nationality.test(word)) continue;
    const place = placeOfAdjective(book, word);
    if (place !== null) found.push(place);
  }
  return found;
}

export function participantsOf(
  book: NameBook,
  item: Annotated,
  event: Pick<Event, 'agent' | 'patient' | 'place'>,
): Participants {
  const agent = namedIn(book, item, event.agent);
  const patient = namedIn(book, item, event.patient);
  const where = event.place === null ? [] : entitiesIn(book.links, event.place);
  const place = where.at(-1) ?? placeOf(book, event.patient, patient);
  return {
    all: new Set([...agent, ...patient, ...where]),
    place,
    agents: new Set(agent),
    patients: new Set(patient),
    open: isOpen(item, event.agent, agent) && isOpen(item, event.patient, patient),
    agentHead:
      agent.length === 0 && !isOpen(item, event.agent, agent) ? headOf(item, event.agent) : null,
    head:
      event.patient !== null && patient.length === 0
        ? headOf(item, event.patient)
        : agent.length === 0
          ? headOf(item, event.agent)
          : null,
  };
}

/** The place that is acted on, or acted in: of "the port of Karsa", not of "Jon Adler of Karsa". */
function placeOf(
  { links, names }: NameBook,
  span: Span | null,
  patient: readonly EntityId[],
): EntityId | null {
  const typeOf = (entity: EntityId): string | undefined => names.entities.get(entity)?.type;
  if (span === null || patient.some((entity) => typeOf(entity) === 'person')) return null;
  return entitiesIn(links, span).findLast((entity) => typeOf(entity) === 'place') ?? null;
}

/** The noun of a phrase, lower-cased as it is written: "the port of Orrow", "Orrow port" → `port`. */
export function headOf({ article }: Pick<Annotated, 'article'>, role: Span | null): string | null {
  if (role === null) return null;
  const words = article.text.slice(role.start, role.end).toLowerCase().split(/\s+/u);
  const of = words.indexOf('of');
  return (of > 0 ? words[of - 1] : words.at(-1)) ?? null;
}

/** Nothing is said, or only "they", "both sides", "the two countries". */
function isOpen({ article }: Annotated, role: Span | null, entities: readonly EntityId[]): boolean {
  if (role === null) return true;
  if (entities.length > 0) return false;
  const words = article.text.slice(role.start, role.end).toLowerCase().split(/\s+/u);
  const anaphoric = languagePack(article.language)?.event?.words.anaphoric;
  return anaphoric !== undefined && words.every((word) => anaphoric.has(word));
}

const named = new WeakMap<Names, Map<ArticleId, ReadonlySet<EntityId>>>();

/** What an article names, made once for each index of names. */
function namesOf(names: Names, id: ArticleId): ReadonlySet<EntityId> {
  const known = named.get(names) ?? new Map<ArticleId, ReadonlySet<EntityId>>();
  named.set(names, known);
  let found = known.get(id);
  if (found === undefined)
    known.set(id, (found = new Set((names.links.get(id) ?? []).map((link) => link.entity))));
  return found;
}

/** How many entities two articles both name. */
export function sharedNames(names: Names, a: ArticleId, b: ArticleId): number {
  const others = namesOf(names, b);
  let shared = 0;
  for (const entity of namesOf(names, a)) if (others.has(entity)) shared += 1;
  return shared;
}
