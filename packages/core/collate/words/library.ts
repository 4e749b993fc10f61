import { compareText, type Article, type Span } from '../../model/index.ts';
import { furniture } from './furniture.ts';
import { indexTexts, type TextIndex } from './index-of-texts.ts';

/** The different texts of a set of articles; exact duplicates are one. */
export interface Library {
  readonly texts: readonly string[];
  /** The articles that have each text, by id. */
  readonly owners: readonly (readonly Article[])[];
  readonly index: TextIndex;
  /** The furniture in each text. */
  readonly furniture: readonly (readonly Span[])[];
}

export const byId = (articles: readonly Article[]): Article[] =>
  [...articles].sort((x, y) => compareText(x.id, y.id));

function commonOutlet(articles: readonly Article[]): string | null {
  const names = new Set(articles.map((article) => article.outlet?.value ?? null));
  return names.size === 1 ? [...names][0]! : null;
}

/** The same for a set of articles in any order. */
export function library(articles: readonly Article[]): Library {
  const copies = new Map<string, Article[]>();
  const sorted = byId(articles);
  for (const article of sorted) {
    const same = copies.get(article.text);
    if (same === undefined) copies.set(article.text, [article]);
    else same.push(article);
  }
  const texts = [...copies.keys()];
  const owners = [...copies.values()];
  const index = indexTexts(texts);
  const found = furniture(index, owners.map(commonOutlet));
  const of = new Map<Article, readonly Span[]>();
  for (const [t, own] of owners.entries()) for (const article of own) of.set(article, found[t]!);
  last = { sorted, of };
  return { texts, owners, index, furniture: found };
}

let last: {
  readonly sorted: readonly Article[];
  readonly of: ReadonlyMap<Article, readonly Span[]>;
} | null = null;

/**
 * The furniture in each of a set of articles. The last answer is remembered, since passages and lineage ask for the
 * same articles one after the other.
 */
export function furnitureOf(articles: readonly Article[]): ReadonlyMap<Article, readonly Span[]> {
  const sorted = byId(articles);
  const known = last;
  const same =
    known !== null &&
    known.sorted.length === sorted.length &&
    sorted.every((article, i) => article === known.sorted[i]);
  if (!same) library(sorted);
  return last!.of;
}
