import type { Article, Span } from '@hearsay/core/model';

/**
 * Where a place of an article stands in the decoded capture. Pieces of equal length map character by character; a
 * piece whose lengths differ (an entity such as `&amp;`) is one unit and maps whole. Neighbours are joined.
 */
export function inCapture(article: Article, place: Span): readonly Span[] {
  const found: { start: number; end: number }[] = [];
  for (const piece of article.origin) {
    if (piece.end <= place.start || piece.start >= place.end) continue;
    const even = piece.end - piece.start === piece.at.end - piece.at.start;
    const shift = piece.at.start - piece.start;
    const start = even ? Math.max(piece.start, place.start) + shift : piece.at.start;
    const end = even ? Math.min(piece.end, place.end) + shift : piece.at.end;
    const last = found.at(-1);
    if (last !== undefined && start <= last.end && start >= last.start) {
      last.end = Math.max(last.end, end);
    } else found.push({ start, end });
  }
  return found;
}

/** Paragraphs of an article: its blocks, and whatever text stands in none of them. */
export interface Paragraph extends Span {
  readonly role: string;
}

export function paragraphs(article: Article): readonly Paragraph[] {
  const found: Paragraph[] = [];
  const between = (start: number, end: number): void => {
    let from = start;
    for (const part of article.text.slice(start, end).split(/(\n{2,})/)) {
      if (part.trim() !== '')
        found.push({ start: from, end: from + part.length, role: 'paragraph' });
      from += part.length;
    }
  };
  let at = 0;
  for (const block of article.blocks) {
    if (block.start < at) continue;
    between(at, block.start);
    found.push(block);
    at = block.end;
  }
  between(at, article.text.length);
  return found;
}
