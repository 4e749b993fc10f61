/**
 * How a site speaks to its readers of itself. Pages mix languages in what stands around their reports, so all languages'
 * tables are used together. Phrases are compared word by word, without case, accents and punctuation.
 */
export interface Appeals {
  /** How a sentence begins that asks its reader for something, or offers what the outlet has besides its reports. */
  readonly openings: readonly string[];
  /** Words by which an outlet speaks to its readers of what is its own, wherever they stand in a sentence. */
  readonly own: readonly string[];
  /** Notices of rights. */
  readonly rights: readonly string[];
  /** What says how far a text can be relied on, or whose it is: never taken for furniture. */
  readonly caveats: readonly string[];
}
