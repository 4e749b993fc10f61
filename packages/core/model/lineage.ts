import { z } from 'zod';
import { citationSchema, evidenceSchema, type Citation, type Evidence } from './citation.ts';
import {
  articleIdSchema,
  captureIdSchema,
  familyIdSchema,
  type ArticleId,
  type CaptureId,
  type FamilyId,
} from './id.ts';

/** The same words in two or more articles. */
export interface Passage {
  readonly places: readonly [Citation, Citation, ...Citation[]];
  /** `quotation`: the words of a third party that both quote, which is no sign of copying. */
  readonly kind: 'verbatim' | 'rewritten' | 'quotation';
}

/** One article has text from another article, or from an agency it credits. */
export interface Derivation {
  readonly article: ArticleId;
  readonly from: { readonly article: ArticleId } | { readonly agency: string };
  readonly relation: 'reprints' | 'excerpts' | 'rewrites' | 'credits';
  readonly rule: string;
  /** What the rule went by in this case, in plain words: the times of publication, how much is shared; may be empty. */
  readonly reason: string;
  readonly evidence: Evidence;
}

/** How a page's text came to it: steps from the page towards the origin, as far as pages say. */
export interface Chain {
  readonly article: ArticleId;
  /** Indices into the family's derivations: the page's own, that of the page it is from, and so on. One at least. */
  readonly steps: readonly number[];
}

/** What points to an origin and is no rule: shown as that, and nothing follows from it. */
export interface Hint {
  readonly kind: 'containment';
  readonly article: ArticleId;
  readonly reason: string;
}

/**
 * Text of one origin: the unit in which independence is counted. `articles`: those whose own text has this origin;
 * every article is in exactly one. `carries`: those that only print passages of it.
 */
export interface Family {
  readonly id: FamilyId;
  readonly articles: readonly ArticleId[];
  readonly carries: readonly ArticleId[];
  /** Who wrote it, where a credit or an outlet says so; null: the origin was not captured or is not named. */
  readonly origin: string | null;
  /** The page among those captured that had it first; null: it was not captured, or nothing tells which it is. */
  readonly first: ArticleId | null;
  /** Who publishes the origin, where `publishers` says so. */
  readonly publisher: string | null;
  readonly reason: string;
  /** Only where nothing tells which page had it first. */
  readonly hint: Hint | null;
  readonly derivations: readonly Derivation[];
  /** For every page that has its text, or a passage, from elsewhere. */
  readonly chains: readonly Chain[];
}

export const DETAIL_KINDS = ['headline', 'figure', 'attribution'] as const;
/** What of a change is a headline, a figure, or who is said to have said it; null on the side that has none. */
export interface ChangeDetail {
  readonly kind: (typeof DETAIL_KINDS)[number];
  readonly before: Citation | null;
  readonly after: Citation | null;
}

/** A paragraph that is another one in the later of two versions. */
export interface Change {
  readonly kind: 'added' | 'removed' | 'altered';
  readonly before: Citation | null;
  readonly after: Citation | null;
  readonly details: readonly ChangeDetail[];
}

/** Captures of one URL at different times. */
export interface Versions {
  readonly url: string;
  /** Earliest first, as far as that is known. */
  readonly captures: readonly CaptureId[];
  /** What the place of each of them goes by: a date of its page, the time of capture; null: nothing tells. */
  readonly order: readonly ('page' | 'capture' | null)[];
  /** Between each and the next, where it is known which of the two is the later. */
  readonly changes: readonly Change[];
}

export const passageSchema: z.ZodType<Passage> = z.object({
  places: z.tuple([citationSchema, citationSchema], citationSchema),
  kind: z.enum(['verbatim', 'rewritten', 'quotation']),
});
export const derivationSchema: z.ZodType<Derivation> = z.object({
  article: articleIdSchema,
  from: z.union([z.object({ article: articleIdSchema }), z.object({ agency: z.string() })]),
  relation: z.enum(['reprints', 'excerpts', 'rewrites', 'credits']),
  rule: z.string(),
  reason: z.string().default(''),
  evidence: evidenceSchema,
});
export const familySchema: z.ZodType<Family> = z.object({
  id: familyIdSchema,
  articles: z.array(articleIdSchema).readonly(),
  carries: z.array(articleIdSchema).readonly(),
  origin: z.string().nullable(),
  // These four are not in what was written before they were told.
  first: articleIdSchema.nullable().default(null),
  publisher: z.string().nullable().default(null),
  reason: z.string(),
  hint: z
    .object({ kind: z.literal('containment'), article: articleIdSchema, reason: z.string() })
    .nullable()
    .default(null),
  derivations: z.array(derivationSchema).readonly(),
  chains: z
    .array(z.object({ article: articleIdSchema, steps: z.array(z.int().nonnegative()).readonly() }))
    .readonly()
    .default([]),
});
const detailSchema: z.ZodType<ChangeDetail> = z.object({
  kind: z.enum(DETAIL_KINDS),
  before: citationSchema.nullable(),
  after: citationSchema.nullable(),
});
export const versionsSchema: z.ZodType<Versions> = z.object({
  url: z.string(),
  captures: z.array(captureIdSchema).readonly(),
  order: z
    .array(z.enum(['page', 'capture']).nullable())
    .readonly()
    .default([]),
  changes: z
    .array(
      z.object({
        kind: z.enum(['added', 'removed', 'altered']),
        before: citationSchema.nullable(),
        after: citationSchema.nullable(),
        details: z.array(detailSchema).readonly().default([]),
      }),
    )
    .readonly(),
});
