import {
  contains,
  placeOf,
  type ArticleId,
  type Citation,
  type Credit,
  type Passage,
} from '../../model/index.ts';
import { Partition, type Verdict } from '../decide/partition.ts';
import type { Coincidence, Kinship } from '../relation.ts';
import { likelyFirst } from './direction.ts';
import type { Page, PageText } from './page.ts';
import type { Placed } from './shares.ts';

/** What people said of pages and of what they share. */
export interface SaidOfPages {
  readonly kinship: readonly Kinship[];
  readonly coincidence: readonly Coincidence[];
}
export const NOTHING_SAID: SaidOfPages = { kinship: [], coincidence: [] };

/** What was said of two pages, by their numbers. */
export function verdictsOf(
  kinship: readonly Kinship[],
  pages: ReadonlyMap<string, Page>,
): readonly Verdict<number>[] {
  return kinship.flatMap(({ id, same, cites }) => {
    const [one, other] = cites.map(({ article }) => pages.get(article));
    return one === undefined || other === undefined
      ? []
      : [{ id, same, pair: [one.n, other.n] as const }];
  });
}

/** Passages without those that a person said are none, by all their places, and those with words that are no sign. */
export function withoutChance(
  passages: readonly Passage[],
  coincidences: readonly Coincidence[],
): readonly Passage[] {
  if (coincidences.length === 0) return passages;
  const pointed = new Map<string, ReadonlySet<string>[]>();
  for (const { subject, cites } of coincidences) {
    const [first, ...others] = cites.map(placeOf);
    if (first === undefined || subject === 'citation') continue;
    pointed.set(first, [...(pointed.get(first) ?? []), new Set(others)]);
  }
  const noSign = noSigns(coincidences);
  return passages.filter(({ places }) => {
    const own = new Set(places.map(placeOf));
    const named = [...own].some((place) =>
      pointed.get(place)?.some((others) => [...others].every((other) => own.has(other))),
    );
    const unsound = places.some((place) =>
      noSign.get(place.article)?.some((cite) => contains(place, cite)),
    );
    return !named && !unsound;
  });
}

/** An article without the credits that a person said are none. */
export function withoutCredits(
  article: PageText,
  noSign: ReadonlyMap<ArticleId, readonly Citation[]>,
): PageText {
  const own = noSign.get(article.id);
  if (own === undefined) return article;
  const none = ({ cite }: Credit): boolean =>
    cite !== null && own.some((one) => contains(cite, one));
  return { ...article, credits: article.credits.filter((credit) => !none(credit)) };
}

/** By page, the words that are no sign of copying. */
export function noSigns(
  coincidences: readonly Coincidence[],
): ReadonlyMap<ArticleId, readonly Citation[]> {
  const found = new Map<ArticleId, Citation[]>();
  for (const cite of coincidences.flatMap((one) => (one.subject === 'citation' ? one.cites : []))) {
    const list = found.get(cite.article);
    if (list === undefined) found.set(cite.article, [cite]);
    else list.push(cite);
  }
  return found;
}

/**
 * Passages without the places that would link pages which a person told apart: of two such pages the one that likelier
 * had the words first keeps its place, the other has them as its own.
 */
export function withoutCut(
  all: readonly Placed[],
  pages: number,
  verdicts: readonly Verdict<number>[],
): readonly Placed[] {
  if (verdicts.every(({ same }) => same)) return all;
  const groups = new Partition(pages);
  groups.judge(verdicts);
  return all.flatMap((passage) => {
    const dropped = new Set<Page>();
    const kept: Page[] = [];
    for (const page of [...new Set(passage.places.map((place) => place.page))].sort(likelyFirst)) {
      if (kept.some((one) => groups.apart(one.n, page.n))) dropped.add(page);
      else if (groups.hasApart(page.n)) kept.push(page);
    }
    if (dropped.size === 0) return [passage];
    const places = passage.places.filter(({ page }) => !dropped.has(page));
    return places.length < 2 ? [] : [{ ...passage, places }];
  });
}
