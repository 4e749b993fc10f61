import { z } from 'zod';
import { articleShape, type Article } from './article.ts';
import { dossierShape, type Dossier } from './dossier.ts';
import { hashSchema, type Hash } from './id.ts';

/** The most UTF-16 units of one citation's words that the form without texts holds, where nothing else is said. */
export const QUOTE_LENGTH = 300;

/** An article without its text: what is needed to name it, and to check a quotation by somebody who has the page. */
export interface QuotedArticle extends Omit<
  Article,
  'text' | 'blocks' | 'comments' | 'removed' | 'origin'
> {
  /** UTF-16 units of the text that was left out. */
  readonly length: number;
  /** Of the UTF-8 bytes of that text. */
  readonly textHash: Hash;
  /** How many of these units stand in this file, in citations of any kind; each unit is counted once. */
  readonly quoted: number;
}

/**
 * A dossier to share without republishing the pages: every finding with its citations, no text of an article beyond
 * them, no readers' comments and nothing that was taken out of a page. A citation keeps its `start` and `end`; where its
 * `text` is shorter than that, it is the beginning of the cited words (at most `quoteLength` units).
 */
export interface Quotes extends Omit<Dossier, 'format' | 'articles'> {
  readonly format: 'hearsay.quotes/1';
  /** The most UTF-16 units of a citation's words that are kept. */
  readonly quoteLength: number;
  readonly articles: readonly QuotedArticle[];
}

const { text: _text, blocks: _blocks, comments: _comments, ...rest } = articleShape;
const { removed: _removed, origin: _origin, ...quotedShape } = rest;

export const quotesSchema: z.ZodType<Quotes> = z.object({
  ...dossierShape,
  format: z.literal('hearsay.quotes/1'),
  quoteLength: z.int().positive(),
  articles: z
    .array(
      z.object({
        ...quotedShape,
        length: z.int().nonnegative(),
        textHash: hashSchema,
        quoted: z.int().nonnegative(),
      }),
    )
    .readonly(),
});
