import {
  isSeat,
  type Account,
  type Article,
  type Capture,
  type Citation,
  type CaptureCitation,
  type Dossier,
  type Entity,
  type Family,
  type Furniture,
  type Passage,
  type Statement,
} from '@hearsay/core/model';
import { idKey } from '../route.ts';

/** An account and the entry it belongs to. */
export interface Placed {
  readonly entry: number;
  readonly account: Account;
}

/** A dossier with the ways through it that views need; made once, in one pass over each list. */
export interface Lookup {
  readonly dossier: Dossier;
  readonly articles: ReadonlyMap<string, Article>;
  /** By the id as it stands in an address. */
  readonly articlesByKey: ReadonlyMap<string, Article>;
  readonly articleOfCapture: ReadonlyMap<string, Article>;
  readonly captures: ReadonlyMap<string, Capture>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly families: ReadonlyMap<string, Family>;
  /** The name of an entity as a speaker. */
  readonly speakers: ReadonlyMap<string, string>;
  /** The family that the article's own text belongs to. */
  readonly familyOf: ReadonlyMap<string, Family>;
  readonly statementsIn: ReadonlyMap<string, readonly number[]>;
  readonly accountsIn: ReadonlyMap<string, readonly Placed[]>;
  readonly passagesIn: ReadonlyMap<string, readonly number[]>;
  readonly furnitureIn: ReadonlyMap<string, readonly Furniture[]>;
}

export function lookUp(dossier: Dossier): Lookup {
  const articles = new Map<string, Article>();
  const articlesByKey = new Map<string, Article>();
  const articleOfCapture = new Map<string, Article>();
  for (const article of dossier.articles) {
    articles.set(article.id, article);
    articlesByKey.set(idKey(article.id), article);
    articleOfCapture.set(article.capture, article);
  }
  const families = new Map<string, Family>();
  const familyOf = new Map<string, Family>();
  for (const family of dossier.families) {
    families.set(family.id, family);
    for (const id of family.articles) familyOf.set(id, family);
  }
  const statementsIn = new Map<string, number[]>();
  dossier.statements.forEach((s, at) => push(statementsIn, s.cite.article, at));
  const accountsIn = new Map<string, Placed[]>();
  dossier.timeline.forEach((entry, at) => {
    for (const account of entry.accounts) {
      push(accountsIn, account.cite.article, { entry: at, account });
    }
  });
  const passagesIn = new Map<string, number[]>();
  dossier.passages.forEach((passage, at) => {
    for (const id of new Set(passage.places.map((place) => place.article))) {
      push(passagesIn, id, at);
    }
  });
  const furnitureIn = new Map<string, Furniture[]>();
  for (const one of dossier.furniture) {
    for (const id of new Set(one.places.map((place) => place.article))) push(furnitureIn, id, one);
  }
  return {
    dossier,
    articles,
    articlesByKey,
    articleOfCapture,
    captures: new Map(dossier.captures.map((capture) => [capture.id, capture])),
    entities: new Map(dossier.entities.map((entity) => [entity.id, entity])),
    families,
    speakers: speakersOf(dossier),
    familyOf,
    statementsIn,
    accountsIn,
    passagesIn,
    furnitureIn,
  };
}

/**
 * “Jon Adler” rather than “Adler”: the longest name that statements have; between equals the first by code unit. A capital
 * is no fuller name of its country.
 */
function speakersOf({ statements, entities }: Dossier): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const byId = new Map<string, Entity>(entities.map((entity) => [entity.id, entity]));
  for (const { speaker } of statements) {
    if (speaker === null || speaker.entity === null) continue;
    const { name, entity } = speaker;
    const named = byId.get(entity);
    if (named !== undefined && isSeat(named, name)) continue;
    const known = found.get(entity);
    const fuller =
      known === undefined ||
      name.length > known.length ||
      (name.length === known.length && name < known);
    if (fuller) found.set(entity, name);
  }
  return found;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

export const isCitation = (cite: Citation | CaptureCitation): cite is Citation => 'article' in cite;

/** Whether any analyser of the dossier provides this; if not, that nothing was found means nothing. */
export const lookedFor = (dossier: Dossier, kind: string): boolean =>
  dossier.analysers.some(({ stage, provides }) => stage === 'collate' && provides.includes(kind));

/** Who speaks in a statement: by the fullest name under which the case has them speak, one for all their statements. */
export function speakerName(lookup: Lookup, statement: Statement): string | null {
  const { speaker } = statement;
  if (speaker === null) return null;
  if (speaker.entity === null) return speaker.name;
  const entity = lookup.entities.get(speaker.entity);
  // “Vienna denies it” stays so, and is not shown as “Austria”.
  if (entity !== undefined && isSeat(entity, speaker.name)) return speaker.name;
  return lookup.speakers.get(speaker.entity) ?? speaker.name;
}

/** Passages that touch any page of a family. */
export function passagesOf(
  lookup: Lookup,
  family: Family,
): readonly (readonly [number, Passage])[] {
  const ids = new Set<number>();
  for (const id of [...family.articles, ...family.carries]) {
    for (const at of lookup.passagesIn.get(id) ?? []) ids.add(at);
  }
  return [...ids]
    .sort((a, b) => a - b)
    .map((at) => [at, lookup.dossier.passages[at]!] as const)
    .filter(([, passage]) => new Set(passage.places.map((p) => p.article)).size > 1);
}

/** The page that a citation is in. */
export const articleOf = (lookup: Lookup, cite: Citation | CaptureCitation): Article | undefined =>
  isCitation(cite) ? lookup.articles.get(cite.article) : lookup.articleOfCapture.get(cite.capture);
