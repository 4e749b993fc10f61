/**
 * The words of bylines and date lines. They are read before the language is known (what is found decides it), so all
 * languages' tables are used together. All in lower case.
 */
export interface BylineForms {
  /** What a byline opens with, and nothing else does: "written by". */
  readonly written: readonly string[];
  /** What opens a byline, and may open other things: "by". */
  readonly by: readonly string[];
  /** What may stand before "by": "a commentary by". Articles and adjectives among them. */
  readonly genres: readonly string[];
  /** What ends a name in a byline: "on 2 May", "with photographs by", "for the Herald". */
  readonly after: readonly string[];
  /** What joins two names. */
  readonly and: readonly string[];
  /** What says that a date is that of publication. */
  readonly published: readonly string[];
  /** What a newsroom signs with where it names nobody. */
  readonly desk: readonly string[];
}
