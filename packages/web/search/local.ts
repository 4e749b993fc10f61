import type {
  Article,
  Entity,
  FacetsAnswer,
  FoundSentence,
  SearchAnswer,
  Span,
} from '@hearsay/core/model';
import { PAGE_OF_HITS, type Query } from '../case/remote.ts';
import { isCitation, speakerName, type Lookup } from '../dossier/lookup.ts';
import { readAsked, WORDS, wordsOf } from './asked.ts';
import { fold, foldWord, original, type Folded } from './fold.ts';
import { sentences } from './sentences.ts';

/** An article made ready to be searched. */
interface Searched {
  readonly article: Article;
  readonly folded: Folded;
  readonly sentences: readonly Span[];
}

const ready = new WeakMap<Article, Searched>();
function searched(article: Article): Searched {
  const known = ready.get(article);
  if (known !== undefined) return known;
  const made = { article, folded: fold(article.text), sentences: sentences(article) };
  ready.set(article, made);
  return made;
}

const dayOf = (article: Article): string => article.published?.value.slice(0, 10) ?? '';
/** Newest first, unknown days last, then by id: as the store orders them. */
const inOrder = (a: Article, b: Article): number =>
  compare(dayOf(b), dayOf(a)) || compare(a.id, b.id);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The entity that has this form; the one mentioned most where there are several. */
export function entityOf(lookup: Lookup, form: string): Entity | null {
  const wanted = wordsOf(form).join(' ');
  if (wanted === '') return null;
  let best: Entity | null = null;
  for (const entity of lookup.dossier.entities) {
    const has = [entity.name, ...entity.forms.map((f) => f.form)].some(
      (f) => wordsOf(f).join(' ') === wanted,
    );
    if (has && (best === null || mentions(entity) > mentions(best))) best = entity;
  }
  return best;
}
const mentions = ({ forms }: Entity): number => forms.reduce((sum, { count }) => sum + count, 0);
/** All forms of an entity, its name first. */
export const formsOf = (entity: Entity): readonly string[] => [
  ...new Set([entity.name, ...entity.forms.map(({ form }) => form)]),
];

/** Searches the dossier that the page holds, as the store searches a case. */
export function searchHere(lookup: Lookup, query: Query, after: string | null): SearchAnswer {
  const asked = readAsked(query.text);
  const entity = asked.name === null ? null : entityOf(lookup, asked.name);
  const forms = asked.name === null ? null : entity === null ? [asked.name] : formsOf(entity);
  const names = forms?.map(wordsOf).filter((words) => words.length > 0) ?? null;
  const within = spansAsked(lookup, query);
  const from = after === null ? 0 : Number(after);
  const found: FoundSentence[] = [];
  for (const article of lookup.dossier.articles.toSorted(inOrder)) {
    if (!fits(lookup, article, query)) continue;
    const places = within?.get(article.id);
    if (within !== null && places === undefined) continue;
    if (asked.phrases.length === 0 && names === null && within === null && !filtered(query))
      continue;
    found.push(...hitsIn(lookup, searched(article), asked.phrases, names, places ?? null));
    if (found.length > from + PAGE_OF_HITS) break;
  }
  const hits = found.slice(from, from + PAGE_OF_HITS);
  return {
    format: 'hearsay.search/1',
    hits,
    next: found.length > from + PAGE_OF_HITS ? String(from + PAGE_OF_HITS) : null,
    entity: entity === null ? null : { id: entity.id, name: entity.name, forms: formsOf(entity) },
  };
}

const filtered = (query: Query): boolean =>
  [query.outlet, query.from, query.to, query.family].some((value) => value !== '');

function fits(lookup: Lookup, article: Article, query: Query): boolean {
  const day = dayOf(article);
  return (
    (query.outlet === '' || article.outlet?.value === query.outlet) &&
    (query.from === '' || (day !== '' && day >= query.from)) &&
    (query.to === '' || (day !== '' && day <= query.to)) &&
    (query.family === '' || lookup.familyOf.get(article.id)?.id === query.family)
  );
}

type Places = ReadonlyMap<string, readonly (readonly Span[])[]>;

/** By article, lists of places of which each must touch a sentence: what the speaker says, where the place is named. */
function spansAsked(lookup: Lookup, query: Query): Places | null {
  const lists: Map<string, Span[]>[] = [];
  const add = (into: Map<string, Span[]>, article: string, span: Span): void => {
    const list = into.get(article);
    if (list === undefined) into.set(article, [span]);
    else list.push(span);
  };
  if (query.speaker !== '') {
    const said = new Map<string, Span[]>();
    for (const statement of lookup.dossier.statements) {
      const { speaker, cite } = statement;
      if (query.speaker === speaker?.name || query.speaker === speakerName(lookup, statement)) {
        add(said, cite.article, cite);
      }
    }
    lists.push(said);
  }
  if (query.place !== '') {
    const named = new Map<string, Span[]>();
    const wanted = foldWord(query.place);
    for (const entity of lookup.dossier.entities) {
      if (!formsOf(entity).some((form) => foldWord(form) === wanted)) continue;
      for (const cite of entity.evidence) if (isCitation(cite)) add(named, cite.article, cite);
    }
    lists.push(named);
  }
  const [first] = lists;
  if (first === undefined) return null;
  return new Map(
    [...first.keys()]
      .filter((id) => lists.every((list) => list.has(id)))
      .map((id) => [id, lists.map((list) => list.get(id)!)]),
  );
}

function hitsIn(
  lookup: Lookup,
  { article, folded, sentences: spans }: Searched,
  phrases: readonly (readonly string[])[],
  names: readonly (readonly string[])[] | null,
  places: readonly (readonly Span[])[] | null,
): FoundSentence[] {
  // Most articles hold none of it: that is seen without cutting them up.
  const holds = (words: readonly string[]): boolean => words.every((w) => folded.text.includes(w));
  if (!phrases.every(holds) || (names !== null && !names.some(holds))) return [];
  const words: { word: string; start: number; end: number }[] = [];
  for (const match of folded.text.matchAll(WORDS)) {
    const start = original(folded, match.index);
    words.push({ word: match[0], start, end: original(folded, match.index + match[0].length) });
  }
  const found: FoundSentence[] = [];
  let at = 0;
  for (const span of spans) {
    while (at < words.length && words[at]!.start < span.start) at += 1;
    const own = [];
    for (let i = at; i < words.length && words[i]!.end <= span.end; i += 1) own.push(words[i]!);
    const marks = marksIn(own, phrases, names);
    if (marks === null) continue;
    const touches = (list: readonly Span[]): boolean =>
      list.some((place) => place.start < span.end && place.end > span.start);
    if (places !== null && !places.every(touches)) continue;
    const { start, end } = span;
    found.push({
      cite: { article: article.id, start, end, text: article.text.slice(start, end) },
      marks,
      headline: article.headline,
      outlet: article.outlet?.value ?? null,
      published: article.published?.value ?? null,
      url: article.url,
      source: article.source,
      family: lookup.familyOf.get(article.id)?.id ?? null,
    });
  }
  return found;
}

/** Where a sentence holds what was asked for, in order and apart; null where it lacks any of it. */
function marksIn(
  words: readonly { readonly word: string; readonly start: number; readonly end: number }[],
  phrases: readonly (readonly string[])[],
  names: readonly (readonly string[])[] | null,
): readonly Span[] | null {
  const found: Span[] = [];
  const mark = (phrase: readonly string[]): boolean => {
    let there = false;
    for (let i = 0; i + phrase.length <= words.length; i += 1) {
      if (!phrase.every((word, k) => words[i + k]!.word === word)) continue;
      found.push({ start: words[i]!.start, end: words[i + phrase.length - 1]!.end });
      there = true;
    }
    return there;
  };
  if (!phrases.every(mark)) return null;
  if (names !== null && !names.map(mark).some(Boolean)) return null;
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Span[] = [];
  for (const span of found) if (span.start >= (apart.at(-1)?.end ?? 0)) apart.push(span);
  return apart;
}

/** What there is to filter by in the dossier that the page holds. */
export function facetsHere(lookup: Lookup): FacetsAnswer {
  const { articles, statements, entities } = lookup.dossier;
  const outlets = counted(articles.map((a) => a.outlet?.value ?? null));
  const speakers = counted(statements.map((s) => speakerName(lookup, s)));
  const places = entities
    .filter(({ type }) => type === 'place')
    .map(({ name, evidence }) => ({
      name,
      articles: new Set(evidence.filter(isCitation).map((cite) => cite.article)).size,
    }))
    .sort((a, b) => b.articles - a.articles || compare(a.name, b.name));
  const days = articles
    .map(dayOf)
    .filter((day) => day !== '')
    .sort(compare);
  return {
    format: 'hearsay.facets/1',
    outlets: outlets.map(([name, n]) => ({ name, articles: n })),
    speakers: speakers.map(([name, n]) => ({ name, statements: n })),
    places,
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
  };
}

function counted(values: readonly (string | null)[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || compare(a, b));
}
