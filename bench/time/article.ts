import type { Article, ArticleId, CaptureId } from '@hearsay/core/model';

/** An article of plain text with a day, for what reads no more than that. */
export const articleOf = (id: string, text: string, published: string | null): Article => ({
  id: id as ArticleId,
  capture: id as unknown as CaptureId,
  source: id,
  url: null,
  headline: '',
  byline: [],
  outlet: null,
  published: published === null ? null : { value: published, basis: 'given', at: null },
  modified: null,
  section: null,
  canonical: null,
  credits: [],
  language: 'en',
  text,
  blocks: [],
  encoding: null,
  garbled: [],
  comments: [],
  removed: [],
  origin: [],
});
