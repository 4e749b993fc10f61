import { z } from 'zod';
import { articleIdSchema, captureIdSchema, type ArticleId, type CaptureId } from './id.ts';
import { spanShape, textOf, type Span } from './span.ts';

/** Self-verifying: `article.text.slice(start, end) === text`. */
export interface Citation extends Span {
  readonly article: ArticleId;
  readonly text: string;
}

/** The same for what is not in the article's text (a dateline in the page's furniture): offsets in the decoded capture. */
export interface CaptureCitation extends Span {
  readonly capture: CaptureId;
  readonly text: string;
}

/** Nothing is asserted without a place to read it. */
export type Evidence = readonly [Citation | CaptureCitation, ...(Citation | CaptureCitation)[]];

export const citationSchema: z.ZodType<Citation> = z.object({
  article: articleIdSchema,
  ...spanShape,
  text: z.string(),
});
export const captureCitationSchema: z.ZodType<CaptureCitation> = z.object({
  capture: captureIdSchema,
  ...spanShape,
  text: z.string(),
});
const anyCitation = z.union([citationSchema, captureCitationSchema]);
export const evidenceSchema: z.ZodType<Evidence> = z.tuple([anyCitation], anyCitation);

/** Cites a span of an article. @throws RangeError when the span is empty or not inside the text. */
export function cite(
  article: { readonly id: ArticleId; readonly text: string },
  span: Span,
): Citation {
  const text = textOf(article.text, span);
  if (text === '') throw new RangeError(`an empty citation at ${span.start} proves nothing`);
  return { article: article.id, start: span.start, end: span.end, text };
}
