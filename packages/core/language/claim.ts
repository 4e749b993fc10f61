/** What comparing accounts needs of a language. All words are lower-cased; lemmas where it says so. */
export interface ClaimLanguage {
  /** Words that say of an act that it answers another: "retaliated", "in response". */
  readonly response: readonly string[];
  /** Words before an event that make it another than the one the page is about: "a similar attack", "an earlier strike". */
  readonly other: ReadonlySet<string>;
  /** Words that make a number one of a longer time: "since", "so far this year". */
  readonly cumulative: ReadonlySet<string>;
  /** Nouns for people of whatever kind: who counts people counts all of them. */
  readonly anybody: ReadonlySet<string>;
  /** Words for the same kind of doer, thing or act, by lemma: fighters and militants, to send and to deploy. */
  readonly kinds: ReadonlyMap<string, string>;
  /** Words before what brought something about: "caused by", "due to". */
  readonly because: readonly string[];
  /** What brings harm about, by lemma: the kind of cause. */
  readonly causes: ReadonlyMap<string, CauseKind>;
  /** Words that make a cause a question: "may have", "whether". */
  readonly unsure: ReadonlySet<string>;
  /** Last words of names that are no call name of that body alone: "Nations", "Forces". */
  readonly common: ReadonlySet<string>;
  /** Words in the names of places that hold others: "province". */
  readonly wide: ReadonlySet<string>;
  /** Words that say of a party that it is between the others, not one of them. */
  readonly brokers: ReadonlySet<string>;
}

/** Kinds of cause that cannot both be right of one harm. */
export const CAUSE_KINDS = ['attack', 'fault', 'mistake', 'nature'] as const;
export type CauseKind = (typeof CAUSE_KINDS)[number];
