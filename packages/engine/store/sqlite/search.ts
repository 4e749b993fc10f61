import {
  cite,
  compareText,
  type ArticleId,
  type FamilyId,
  type FoundSentence,
  type Span,
} from '@hearsay/core/model';
import type { SearchPage, SearchQuery } from '../search.ts';
import type { Connection, Value } from './connection.ts';
import { entityOf, type Named } from './entities.ts';
import { textIn } from './load.ts';
import { dayOf, dayRank, LAST_PLACE, placesOf } from './place.ts';
import { marksOf, understand, type Phrase } from './query.ts';
import type { ArticleAbout } from './readings.ts';
import { readSpans, tagOf } from './sentences.ts';
import { nameKey, wordsOf } from './words.ts';

const MOST = 200;

/**
 * Finds sentences. The index is read from its front, newest first, until there are enough.
 * @throws RangeError for an `after` that is none
 */
export function search(
  connection: Connection,
  query: SearchQuery,
  result: number | null,
): SearchPage {
  const asked = understand(query.text);
  const named = asked.names.map((name) => entityOf(connection, result, name));
  const entity = named[0] ?? null;
  const limit = Math.min(MOST, Math.max(1, Math.trunc(query.limit)));
  const wanted = plan(connection, query, asked, named, result);
  const after = cursorOf(query.after);
  const found: Found[] = [];
  if (!asked.wordless && wanted !== null) {
    for (const hit of findings(connection, wanted, after)) {
      found.push(hit);
      if (found.length > limit) break;
    }
  }
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const marked = [...asked.phrases, ...namePhrases(asked.names, named)];
  const show = shower(connection, marked, result);
  return {
    hits: page.map(show),
    next: found.length > limit && last !== undefined ? cursor(last) : null,
    entity: entity === null ? null : { id: entity.id, name: entity.name, forms: entity.forms },
  };
}

/** What is asked of the index. */
interface Wanted {
  /** An FTS5 expression; null: every sentence. */
  readonly match: string | null;
  /** Places, both included. */
  readonly first: number;
  readonly last: number;
  readonly outlet: string | null;
  readonly family: Members | null;
}
/** Articles of a family, and the places they lie at, ascending. */
interface Members {
  readonly articles: ReadonlySet<ArticleId>;
  readonly places: readonly number[];
}

/** Null where nothing can be found. */
function plan(
  connection: Connection,
  query: SearchQuery,
  asked: ReturnType<typeof understand>,
  named: readonly (Named | null)[],
  result: number | null,
): Wanted | null {
  // Words hold only letters and digits, so nothing in them can mean anything to the index.
  const parts = asked.phrases.map((phrase) => `words : "${phrase.join(' ')}"`);
  for (const [i, name] of asked.names.entries()) parts.push(nameExpression(name, named[i] ?? null));
  if (query.outlet !== null) {
    const tag = tagOf('outlet', query.outlet);
    parts.push(`tags : "${tag}"`);
  }
  for (const [kind, value] of [
    ['speaker', query.speaker],
    ['place', query.place],
  ] as const) {
    if (value === null) continue;
    const who = entityOf(connection, result, value, kind === 'place' ? 'place' : null);
    const tags = tagsOf(kind, who?.forms ?? [value]);
    if (tags.length === 0) return null;
    parts.push(`tags : (${tags.map((tag) => `"${tag}"`).join(' OR ')})`);
  }
  if (query.family !== null && result === null) return null;
  const family = query.family === null ? null : membersOf(connection, result!, query.family);
  const to = dayOf(query.to);
  const from = dayOf(query.from);
  return {
    match: parts.length === 0 ? null : parts.join(' AND '),
    first: to === null ? 0 : placesOf(dayRank(to))[0],
    last: from === null ? (to === null ? LAST_PLACE : LAST_DATED) : placesOf(dayRank(from))[1],
    outlet: query.outlet,
    family,
  };
}

function membersOf(connection: Connection, result: number, family: FamilyId): Members {
  const rows = connection.all(
    `SELECT a.id, a.place FROM family_article f JOIN article a ON a.id = f.article
     WHERE f.result = ? AND f.family = ? AND f.own = 1 ORDER BY a.place`,
    [result, family],
  ) as [ArticleId, number][];
  return {
    articles: new Set(rows.map(([id]) => id)),
    places: [...new Set(rows.map(([, place]) => place))],
  };
}
const LAST_DATED = placesOf(dayRank(null))[0] - 1;

const tagsOf = (kind: Parameters<typeof tagOf>[0], names: readonly string[]): readonly string[] => [
  ...new Set(names.filter((name) => nameKey(name) !== '').map((name) => tagOf(kind, name))),
];

/** A sentence with a mention of one of the forms, or with the words of one that has several. */
function nameExpression(name: string, entity: Named | null): string {
  if (entity === null) return `words : "${foldsOf(name).join(' ')}"`;
  const tags = tagsOf('name', entity.forms).map((tag) => `"${tag}"`);
  const long = entity.forms.map(foldsOf).filter((words) => words.length > 1);
  const parts = long.map((words) => `words : "${words.join(' ')}"`);
  if (tags.length > 0) parts.push(`tags : (${tags.join(' OR ')})`);
  return `(${parts.join(' OR ')})`;
}

const foldsOf = (text: string): readonly string[] => wordsOf(text).map(({ fold }) => fold);

const namePhrases = (names: readonly string[], named: readonly (Named | null)[]): Phrase[] =>
  names
    .flatMap((name, i) => named[i]?.forms ?? [name])
    .map(foldsOf)
    .filter((words) => words.length > 0);

interface ArticleAt {
  readonly n: number;
  readonly id: ArticleId;
  readonly slot: number;
  readonly slots: number;
  readonly about: ArticleAbout;
}
interface Found {
  readonly place: number;
  readonly article: ArticleAt;
  /** Number of the sentence in the article. */
  readonly sentence: number;
}

const byArticle = (a: Found, b: Found): number =>
  compareText(a.article.id, b.article.id) || a.sentence - b.sentence;

/** Sentences in the order of a search page, after a position. */
function* findings(connection: Connection, wanted: Wanted, after: Cursor | null): Generator<Found> {
  const articlesAt = articleFinder(connection);
  let group: Found[] = [];
  for (const [place, slot] of rows(connection, wanted, after?.place ?? 0)) {
    if (group.length > 0 && group[0]!.place !== place) {
      yield* group.sort(byArticle);
      group = [];
    }
    const article = articlesAt(place).find((a) => a.slot <= slot && slot < a.slot + a.slots);
    if (article === undefined) continue; // stale, not swept yet
    if (wanted.outlet !== null && article.about.outlet !== wanted.outlet) continue;
    if (wanted.family !== null && !wanted.family.articles.has(article.id)) continue;
    const hit = { place, article, sentence: slot - article.slot };
    if (after === null || isAfter(hit, after)) group.push(hit);
  }
  yield* group.sort(byArticle);
}

type IndexedAt = readonly [place: number, slot: number];
const FIRST_PORTION = 64;
const LAST_PORTION = 8192;
/** Rows that are looked through before an index of many matches is asked place by place. */
const LOOKED_THROUGH = 1024;

/** Rows of the index in its order. */
function* rows(connection: Connection, wanted: Wanted, from: number): Generator<IndexedAt> {
  const first = Math.max(from, wanted.first);
  if (wanted.family === null) {
    yield* between(connection, wanted.match, first, wanted.last, FIRST_PORTION);
    return;
  }
  const some = fetched(connection, wanted.match, first, 0, wanted.last, LOOKED_THROUGH);
  if (some.length < LOOKED_THROUGH) {
    yield* some;
    return;
  }
  for (const place of wanted.family.places) {
    if (place < first || place > wanted.last) continue;
    yield* between(connection, wanted.match, place, place, LAST_PORTION);
  }
}

/** Fetched in growing portions, since most searches need few. */
function* between(
  connection: Connection,
  match: string | null,
  first: number,
  last: number,
  size: number,
): Generator<IndexedAt> {
  let place = first;
  let slot = 0;
  for (let portion = size; ; portion = Math.min(portion * 4, LAST_PORTION)) {
    const got = fetched(connection, match, place, slot, last, portion);
    yield* got;
    if (got.length < portion) return;
    [place, slot] = got.at(-1)!;
    slot += 1;
  }
}

function fetched(
  connection: Connection,
  match: string | null,
  place: number,
  slot: number,
  last: number,
  portion: number,
): readonly IndexedAt[] {
  const values: Value[] = [place, slot, last, portion];
  return connection.all(
    `SELECT rowid >> 21, rowid & 2097151 FROM sentence
     WHERE ${match === null ? '' : 'sentence MATCH ? AND'}
      rowid >= (CAST (? AS INTEGER) << 21) + CAST (? AS INTEGER)
      AND rowid <= (CAST (? AS INTEGER) << 21) + 2097151
     ORDER BY rowid LIMIT ?`,
    match === null ? values : [match, ...values],
  ) as unknown as readonly IndexedAt[];
}

function articleFinder(connection: Connection): (place: number) => readonly ArticleAt[] {
  let at = -1;
  let articles: readonly ArticleAt[] = [];
  return (place) => {
    if (place === at) return articles;
    at = place;
    articles = connection
      .all('SELECT n, id, slot, slots, about FROM article WHERE place = ?', [place])
      .map(([n, id, slot, slots, about]) => ({
        n: n as number,
        id: id as ArticleId,
        slot: slot as number,
        slots: slots as number,
        about: JSON.parse(about as string) as ArticleAbout,
      }));
    return articles;
  };
}

interface Cursor {
  readonly place: number;
  readonly sentence: number;
  readonly article: string;
}

const cursor = ({ place, sentence, article }: Found): string =>
  `${place}.${sentence}.${article.id}`;

function cursorOf(after: string | null): Cursor | null {
  if (after === null) return null;
  const match = /^(\d{1,15})\.(\d{1,7})\.(.+)$/su.exec(after);
  if (match === null) throw new RangeError('this is no place in a list of hits');
  return { place: Number(match[1]), sentence: Number(match[2]), article: match[3]! };
}

const isAfter = (hit: Found, { place, article, sentence }: Cursor): boolean =>
  (hit.place - place || compareText(hit.article.id, article) || hit.sentence - sentence) > 0;

/** Makes hits of what was found; an article with several is unpacked once. */
function shower(
  connection: Connection,
  phrases: readonly Phrase[],
  result: number | null,
): (found: Found) => FoundSentence {
  const open = new Map<number, { text: string; spans: readonly Span[]; family: FamilyId | null }>();
  return ({ article: { n, id, about }, sentence }) => {
    let read = open.get(n);
    if (read === undefined) {
      const [text, spans] = connection.get('SELECT text, sentences FROM article_data WHERE n = ?', [
        n,
      ]) as [Uint8Array, Uint8Array];
      read = {
        text: JSON.parse(textIn(text, id, connection.place)) as string,
        spans: readSpans(textIn(spans, id, connection.place)),
        family: familyOf(connection, result, id),
      };
      open.set(n, read);
    }
    const { text, spans, family } = read;
    const span = spans[sentence]!;
    return {
      cite: cite({ id, text }, span),
      marks: marksOf(text, span, phrases),
      headline: about.headline,
      outlet: about.outlet,
      published: about.published,
      url: about.url,
      source: about.source,
      family,
    };
  };
}

function familyOf(
  connection: Connection,
  result: number | null,
  article: ArticleId,
): FamilyId | null {
  if (result === null) return null;
  const row = connection.get(
    'SELECT family FROM family_article WHERE result = ? AND article = ? AND own = 1',
    [result, article],
  );
  return row === null ? null : (row[0] as FamilyId);
}
