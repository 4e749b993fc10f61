import type { Article, Sha256 } from '../model/index.ts';
import { finish } from './draft.ts';
import { readPlain } from './plain/article.ts';
import { ReadError, type Page } from './page.ts';

/** Pages longer than this, in UTF-16 units, are refused: no article is, and the work on a page must stay bounded. */
export const MAX_PAGE = 24_000_000;

/**
 * Reads a captured page: the article in it, its comments apart, and what was taken out. The kind of page (HTML, or
 * text that somebody stripped from it) is told by its content, not by its name or media type.
 * @throws ReadError `empty`, `too large` or `no article`.
 */
export function read(page: Page, effects: { readonly sha256: Sha256 }): Article {
  if (page.decoded.length > MAX_PAGE) {
    throw new ReadError(
      'too large',
      `${page.decoded.length} characters; at most ${MAX_PAGE} are read`,
    );
  }
  if (page.decoded.trim() === '') throw new ReadError('empty', 'the page has no text');
  return finish(page, readPlain(page), effects.sha256);
}
