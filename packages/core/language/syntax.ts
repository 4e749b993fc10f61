/** What tagging and parsing needs to know of a language. */
export interface SyntaxPart {
  /** The learnt weights, as `annotate/syntax` reads them. They are taken from their text form on each call. */
  readonly weights: () => Uint8Array;
}
