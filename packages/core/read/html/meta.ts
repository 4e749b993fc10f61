import type { Span } from '../../model/index.ts';

/** A value of the page's head, with its place. */
export interface Meta {
  readonly value: string;
  readonly at: Span;
}
