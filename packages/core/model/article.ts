import { z } from 'zod';
import { citationSchema, type Citation } from './citation.ts';
import {
  articleIdSchema,
  captureIdSchema,
  hashParts,
  type ArticleId,
  type CaptureId,
  type Sha256,
} from './id.ts';
import { spanSchema, spanShape, type Span } from './span.ts';

export const FIELD_BASES = [
  'json-ld',
  'markup',
  'visible',
  'url',
  'inferred',
  'given',
  'user',
] as const;
/** Where a metadata value comes from, in the page's own terms. `given`: handed in with the text; `user`: set by a person. */
export type FieldBasis = (typeof FIELD_BASES)[number];

/** A metadata value, on what basis, and where it stands in the decoded capture. */
export interface Field<T> {
  readonly value: T;
  readonly basis: FieldBasis;
  readonly at: Span | null;
}

export const BLOCK_ROLES = [
  'headline',
  'standfirst',
  'heading',
  'paragraph',
  'list',
  'quote',
  'caption',
] as const;
export type BlockRole = (typeof BLOCK_ROLES)[number];
export interface Block extends Span {
  readonly role: BlockRole;
}

/** Where an article says its material is from. Only `article` and `passage` say who wrote text; `statement` says who heard a speaker. */
export interface Credit {
  /** Null where the page credits somebody and the name was stripped ("… , reports."). */
  readonly name: string | null;
  readonly scope: 'article' | 'passage' | 'statement';
  /** In the decoded capture. */
  readonly at: Span | null;
  /** The words at `at`, as the page has them; `name` may be the fuller or usual form. */
  readonly text: string | null;
  /** In the article's text, where the credit stands inside a sentence of it. */
  readonly cite: Citation | null;
}

/** A reader's comment: kept, shown apart, never evidence for anything. */
export interface Comment {
  readonly author: string | null;
  readonly text: string;
}

/** Something that `read` took out of the page: by which rule, where in the decoded capture, and what it said. */
export interface Removal {
  readonly rule: string;
  readonly at: Span;
  readonly text: string;
}

/** A piece of article text and the piece of the decoded capture it came from; lengths differ where the capture has entities such as `&amp;`. */
export interface OriginPiece extends Span {
  readonly at: Span;
}

export const ENCODING_GROUNDS = ['bom', 'header', 'meta', 'content'] as const;
/** What an encoding is known by: a mark at the beginning of the bytes, the response, the page's mark-up, the bytes themselves. */
export type EncodingGround = (typeof ENCODING_GROUNDS)[number];

/** How the bytes of a page were read as characters. */
export interface Encoding {
  /** As the WHATWG Encoding Standard names it, such as `utf-8` or `windows-1251`. */
  readonly name: string;
  readonly ground: EncodingGround;
}

export const GARBLED_KINDS = ['misread', 'misread twice', 'lost', 'control'] as const;
/**
 * `misread`: text of one encoding that was read in another before it got here ("â€™" for an apostrophe); `misread twice`:
 * that, done again; `lost`: U+FFFD stands where a character was; `control`: a control character that is none of text's.
 */
export type GarbledKind = (typeof GARBLED_KINDS)[number];

/** Characters of an article that are not those its author wrote. Said, never repaired. */
export interface Garbled {
  readonly kind: GarbledKind;
  /** How the text seems to have been written, and how it was read: names of encodings; null where that cannot be told. */
  readonly written: string | null;
  readonly read: string | null;
  /** At how many places. */
  readonly count: number;
  /** The first of them. */
  readonly cite: Citation;
}

/** What a capture says once navigation, adverts, tickers and comments are out. */
export interface Article {
  readonly id: ArticleId;
  readonly capture: CaptureId;
  readonly source: string;
  readonly url: string | null;
  readonly headline: string;
  readonly byline: readonly Field<string>[];
  readonly outlet: Field<string> | null;
  /** ISO 8601 day or instant; null when the page does not say. Never the file's or today's date. */
  readonly published: Field<string> | null;
  readonly modified: Field<string> | null;
  /** The part of the outlet it stands in ("World", "Opinion"), as the page names it. */
  readonly section: Field<string> | null;
  /** The address that the page itself gives as its own. */
  readonly canonical: Field<string> | null;
  readonly credits: readonly Credit[];
  /** BCP 47; `und` where it cannot be told. */
  readonly language: string;
  /** Null where the text came as characters. A reading, which another version may take otherwise, and so no part of the capture. */
  readonly encoding: Encoding | null;
  readonly garbled: readonly Garbled[];
  /** Headline, standfirst and body blocks, a blank line between; final. Byline, date and credit lines are not in it. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly comments: readonly Comment[];
  readonly removed: readonly Removal[];
  readonly origin: readonly OriginPiece[];
}

export const fieldSchema: z.ZodType<Field<string>> = z.object({
  value: z.string(),
  basis: z.enum(FIELD_BASES),
  at: spanSchema.nullable(),
});
export const creditSchema: z.ZodType<Credit> = z.object({
  name: z.string().nullable(),
  scope: z.enum(['article', 'passage', 'statement']),
  at: spanSchema.nullable(),
  text: z.string().nullable(),
  cite: citationSchema.nullable(),
});
export const encodingSchema: z.ZodType<Encoding> = z.object({
  name: z.string(),
  ground: z.enum(ENCODING_GROUNDS),
});
export const garbledSchema: z.ZodType<Garbled> = z.object({
  kind: z.enum(GARBLED_KINDS),
  written: z.string().nullable(),
  read: z.string().nullable(),
  count: z.int().positive(),
  cite: citationSchema,
});
export const articleShape = {
  id: articleIdSchema,
  capture: captureIdSchema,
  source: z.string(),
  url: z.string().nullable(),
  headline: z.string(),
  byline: z.array(fieldSchema).readonly(),
  outlet: fieldSchema.nullable(),
  published: fieldSchema.nullable(),
  modified: fieldSchema.nullable(),
  // Not in what was written before these were read.
  section: fieldSchema.nullable().default(null),
  canonical: fieldSchema.nullable().default(null),
  credits: z.array(creditSchema).readonly(),
  language: z.string(),
  // Not in what was written before characters were looked at.
  encoding: encodingSchema.nullable().default(null),
  garbled: z.array(garbledSchema).readonly().default([]),
  text: z.string(),
  blocks: z.array(z.object({ ...spanShape, role: z.enum(BLOCK_ROLES) })).readonly(),
  comments: z.array(z.object({ author: z.string().nullable(), text: z.string() })).readonly(),
  removed: z.array(z.object({ rule: z.string(), at: spanSchema, text: z.string() })).readonly(),
  origin: z.array(z.object({ ...spanShape, at: spanSchema })).readonly(),
};
export const articleSchema: z.ZodType<Article> = z.object(articleShape);

/** The id of an article: new text of the same capture is a new article. */
export function articleId(sha256: Sha256, capture: CaptureId, text: string): ArticleId {
  return hashParts(sha256, [capture, text]) as string as ArticleId;
}
