/**
 * The words of a news site around its articles. Reading comes before the language is known (what is found decides
 * it), and sites mix languages in their furniture, so all languages' tables are used together. Every phrase is in
 * lower case, without punctuation at its ends.
 */
export interface Furniture {
  /** Names of the months from January, each with its short forms. */
  readonly months: readonly (readonly string[])[];
  /** Words that may stand around a date line: weekdays, "published on", "at", "o'clock", "read", "views". */
  readonly dateWords: readonly string[];
  /** Among them, those that say the date is of a change. */
  readonly changed: readonly string[];
  /** What a byline opens with. */
  readonly by: readonly string[];
  /** Words of sections and menus. */
  readonly menu: readonly string[];
  /** Whole lines that are no part of an article. */
  readonly lines: readonly string[];
  /** How such lines begin. */
  readonly openings: readonly string[];
  /** Lines after which other stories are listed. */
  readonly related: readonly string[];
  /** Lines after which readers' comments stand. */
  readonly comments: readonly string[];
  /** Lines of a comment form or of its controls. */
  readonly commentForm: readonly string[];
  /** What a comment's control line says after the author's name ("says"). */
  readonly wrote: readonly string[];
  /** Labels before a news flash of another story. */
  readonly tickers: readonly string[];
}
