import type { Field } from '../../model/index.ts';

/**
 * Places of a page that say who wrote it and when. A record is a block of linked data: of a news article, of another
 * kind of article, or of the page around it.
 */
export const PLACES = [
  'news record',
  'article record',
  'page record',
  'open graph',
  'head',
  'card',
  'microdata',
  'time',
  'line',
  'nickname',
  'element',
  'signature',
  'short line',
  'address',
] as const;
export type Place = (typeof PLACES)[number];

/** A value that one place of the page gives, before any is chosen. */
export interface Evidence {
  readonly place: Place;
  readonly field: Field<string>;
}

/** What all places give, in the order of the page within a place. */
export interface PageEvidence {
  readonly authors: readonly Evidence[];
  readonly published: readonly Evidence[];
  readonly modified: readonly Evidence[];
}
