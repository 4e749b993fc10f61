/** What the commitment collator needs of a language. All words are lower-cased lemmas but where it says so. */
export interface CommitmentLanguage {
  /** Verbs of asking: who asks for another day has not got it. */
  readonly asking: ReadonlySet<string>;
  /** Verbs of giving what was asked. */
  readonly granting: ReadonlySet<string>;
  /** Verbs of refusing it. */
  readonly refusing: ReadonlySet<string>;
  /** Verbs that move a day by a length of time or to another day: "extend by ten days". */
  readonly lengthening: ReadonlySet<string>;
  /** Words, as written, for the day that is moved: "moved the day to". */
  readonly limit: ReadonlySet<string>;
  /** Words, as written, that make of a length of time one that is added: "an additional ten days". */
  readonly added: ReadonlySet<string>;
  /** Nouns, as written, for more time: "more time until", "an extension to". */
  readonly respite: ReadonlySet<string>;
  /** Words, as written, before the last day of a stretch of time. */
  readonly until: ReadonlySet<string>;
  /**
   * Verbs and event nouns whose agent lets a place go. In all others of a change of control the agent comes to hold it.
   */
  readonly letGo: ReadonlySet<string>;
  /** Words, as written, by which speakers mean themselves and theirs. */
  readonly self: ReadonlySet<string>;
}
