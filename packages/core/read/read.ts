import type { Article, Sha256 } from '../model/index.ts';
import { withContainer } from './container.ts';
import { finish } from './draft.ts';
import { readHtml } from './html/article.ts';
import { readPlain } from './plain/article.ts';
import { forgetLines } from './plain/kind.ts';
import { ReadError, type Page } from './page.ts';

/** Raised whenever an article may come out otherwise: stored articles are read again then. */
export const READER_VERSION = 4;

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
  forgetLines();
  const draft = isHtml(page) ? readHtml(page) : readPlain(page);
  return finish(page, withContainer(draft, page.container), effects.sha256);
}

/** A feed says of a piece of text that it is mark-up, and it may be too short to look it. */
const isHtml = ({ container, capture, decoded }: Page): boolean =>
  looksLikeHtml(decoded) || (container !== undefined && capture.mediaType === 'text/html');

const PROBE = 20_000;

/** True for mark-up: a document's opening, or tags of structure in some number. A text that mentions a tag or two is text. */
export function looksLikeHtml(decoded: string): boolean {
  const start = decoded.slice(0, 2000);
  if (/<!doctype\s{1,5}html|<html[\s>]|<head[\s>]|<body[\s>]/iu.test(start)) return true;
  let tags = 0;
  for (const at of [0, Math.floor(decoded.length / 2)]) {
    tags +=
      decoded
        .slice(at, at + PROBE)
        .match(
          /<\/?(?:div|p|a|span|h[1-6]|article|section|br|ul|ol|li|table|tr|td|img|strong|em|script|meta|nav|main|figure|blockquote)(?:\s[^<>]{0,500})?\/?>/giu,
        )?.length ?? 0;
  }
  return tags >= 4;
}
