import type { Article, Layers } from '../../model/index.ts';

/** A page as one of several captures of a URL. */
export interface Version {
  readonly article: Article;
  readonly layers: Layers<'quantity' | 'statement'>;
  /** ISO 8601 instant; null where neither container nor response says. */
  readonly capturedAt: string | null;
}
