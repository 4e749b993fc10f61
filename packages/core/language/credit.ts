/** The forms in which a language credits whose text or news something is. All in lower case. */
export interface CreditForms {
  /** What stands between an outlet and the agency whose material it used: "The Herald with CNA". */
  readonly with: readonly string[];
  /** Labels that open a line crediting the source: "Source: CNA". */
  readonly source: readonly string[];
  /** Other words of such a line, beside the name: "with material from", "contributed to this report". */
  readonly connective: readonly string[];
  /** Verbs of one that reports: "…, CNA reports.", or, the name stripped, "…, reports." */
  readonly reports: readonly string[];
  /** What names the source after such a verb: "reports, citing CNA". */
  readonly citing: readonly string[];
  /** Articles and nouns between verb and name: "meldet die Agentur CNA". */
  readonly article: readonly string[];
  /** Verbs that follow an agency which only heard a speaker: "CNA quoted the mayor". */
  readonly quotes: readonly string[];
  /** What stands before an agency that was spoken to: "told CNA". */
  readonly toldTo: readonly string[];
  /** What stands after one: "CNA'ya konuşan". */
  readonly spokenTo: readonly string[];
  /** What stands before the name of whoever published the article first: "first published by". */
  readonly republished: readonly string[];
  /** Of these phrases, those that say so only with such a verb after the name: "ist zuerst bei … erschienen". */
  readonly republishedSplit: readonly string[];
  readonly republishedVerb: readonly string[];
  /** What was published: stands before the phrase, unless that opens the sentence. */
  readonly republishedThing: readonly string[];
  /** Opens a sentence on the article itself: "this report was first published by". */
  readonly this: readonly string[];
  /** What may follow the name and is no part of it. */
  readonly republishedEnd: readonly string[];
}
