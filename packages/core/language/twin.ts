/**
 * Names that are known to name one thing although their letters do not say so. Facts of usage with a source, no view
 * on which name is right; users extend it.
 */
export interface TwinNames {
  /**
   * The names, and the spellings of each. Spellings of one name are merged. Several names: choosing one of them may
   * imply a claim to a territory or to being its government, so that they are only ever suggested to be one thing.
   */
  readonly names: readonly (readonly string[])[];
  /** A public reference work that gives the names. */
  readonly source: string;
}
