import { placeOf, type Passage } from '../../model/index.ts';
import { Partition, type Verdict } from '../decide/partition.ts';
import type { Coincidence, Kinship } from '../relation.ts';
import { likelyFirst } from './direction.ts';
import type { Page } from './page.ts';
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

/** Passages without those of which a person said that they are none: the ones that have all the places pointed at. */
export function withoutChance(
  passages: readonly Passage[],
  coincidences: readonly Coincidence[],
): readonly Passage[] {
  if (coincidences.length === 0) return passages;
  const pointed = new Map<string, Set<string>[]>();
  for (const { cites } of coincidences) {
    const [first, ...others] = cites.map(placeOf);
    if (first === undefined) continue;
    pointed.set(first, [...(pointed.get(first) ?? []), new Set(others)]);
  }
  return passages.filter(({ places }) => {
    const own = new Set(places.map(placeOf));
    return ![...own].some((place) =>
      pointed.get(place)?.some((others) => [...others].every((other) => own.has(other))),
    );
  });
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
