import type { Citation, EntityId, FamilyId } from '@hearsay/core/model';

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

/** A sentence with its citation. Headlines count as sentences; readers' comments are never found. */
export interface SearchHit {
  readonly cite: Citation;
  /** What was found in it, in UTF-16 units of the article's text. */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
  readonly headline: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly source: string;
  readonly family: FamilyId | null;
}

/** Newest first (unknown days last), then by article, then by place: an order that one more hit does not upset. */
export interface SearchPage {
  readonly hits: readonly SearchHit[];
  readonly next: string | null;
  /** The entity that `name:` stands for, and its forms; null where none was asked for or it is unknown. */
  readonly entity: {
    readonly id: EntityId;
    readonly name: string;
    readonly forms: readonly string[];
  } | null;
}

export interface CaseSearch {
  /** @throws RangeError where `after` is not the `next` of a page */
  search(query: SearchQuery): Promise<SearchPage>;
  /** What there is to filter by: outlets, and speakers and places that are named most. Each list by count, then name. */
  facets(): Promise<SearchFacets>;
}
export interface SearchFacets {
  readonly outlets: readonly { readonly name: string; readonly articles: number }[];
  readonly speakers: readonly { readonly name: string; readonly statements: number }[];
  readonly places: readonly { readonly name: string; readonly articles: number }[];
  readonly from: string | null;
  readonly to: string | null;
}
