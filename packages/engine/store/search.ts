import type { FacetsAnswer, FamilyId, SearchAnswer } from '@hearsay/core/model';

/** Looking for sentences. Everything given must hold. */
export interface SearchQuery {
  /**
   * Words (all of them, any order, any inflection of case or accent), `"exact phrases"`, `name:"…"` for every form of
   * the entity that has this form. Signs mean nothing else: whatever a user types is a search, never an error.
   */
  readonly text: string;
  /** As articles name it. */
  readonly outlet: string | null;
  /** Days of publication, both included, `YYYY-MM-DD`. */
  readonly from: string | null;
  readonly to: string | null;
  /** An entity or a name: sentences of statements by this speaker. */
  readonly speaker: string | null;
  /** An entity or a name: sentences that name this place. */
  readonly place: string | null;
  readonly family: FamilyId | null;
  /** At most so many hits, 1 to 200. */
  readonly limit: number;
  /** `next` of the page before; null for the first. */
  readonly after: string | null;
}

/**
 * Sentences with their citations, newest first (unknown days last), then by article, then by place: an order that one
 * more hit does not upset. Headlines count as sentences; readers' comments are never found.
 */
export type SearchPage = Omit<SearchAnswer, 'format'>;

export interface CaseSearch {
  /** @throws RangeError where `after` is not the `next` of a page */
  search(query: SearchQuery): Promise<SearchPage>;
  /** What there is to filter by: outlets, and speakers and places that are named most. Each list by count, then name. */
  facets(): Promise<SearchFacets>;
}
export type SearchFacets = Omit<FacetsAnswer, 'format'>;
