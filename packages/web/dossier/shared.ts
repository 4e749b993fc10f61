import type { ArticleId, Derivation, Family, Passage, Span } from '@hearsay/core/model';
import { instantOf } from './day.ts';
import type { Lookup } from './lookup.ts';

/** A passage, and which two of its places stand side by side. */
export interface Beside {
  readonly passage: Passage;
  readonly sides: readonly [left: number, right: number];
}

/**
 * The words that a page is said to have from another, in the order in which the page has them, none within others of
 * them; the other page on the left. Where only a source is named, whose own text was not captured, the left is the first
 * page of the family to publish these words.
 */
export function sharedBy(lookup: Lookup, family: Family, derivation: Derivation): Beside[] {
  const { article, from } = derivation;
  const others =
    'article' in from
      ? [from.article]
      : [...family.articles, ...family.carries]
          .filter((id) => id !== article)
          .sort((a, b) => published(lookup, a) - published(lookup, b) || (a < b ? -1 : 1));
  const found: Beside[] = [];
  for (const at of lookup.passagesIn.get(article) ?? []) {
    const passage = lookup.dossier.passages[at]!;
    if (passage.kind === 'quotation') continue;
    const right = passage.places.findIndex((place) => place.article === article);
    const other = others.find((id) => passage.places.some((place) => place.article === id));
    const left = passage.places.findIndex((place) => place.article === other);
    if (left >= 0 && right >= 0) found.push({ passage, sides: [left, right] });
  }
  const places = found.map(({ passage, sides }) => passage.places[sides[1]]!);
  return found
    .filter((_, i) => !places.some((other, j) => i !== j && within(places[i]!, other, i > j)))
    .sort((a, b) => a.passage.places[a.sides[1]]!.start - b.passage.places[b.sides[1]]!.start);
}

/** Whether a place lies in another; of two that are the same, whether it is the `later` one. */
const within = (place: Span, other: Span, later: boolean): boolean =>
  other.start <= place.start &&
  place.end <= other.end &&
  (later || place.end - place.start < other.end - other.start);

const published = (lookup: Lookup, id: ArticleId): number =>
  instantOf(lookup.articles.get(id)?.published?.value) ?? Number.MAX_SAFE_INTEGER;
