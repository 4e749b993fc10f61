/** Half-open stretches of words of two texts that are one passage. */
export interface Alignment {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
  /** Words in runs of the same words. */
  readonly same: number;
  readonly kind: 'verbatim' | 'rewritten';
}
