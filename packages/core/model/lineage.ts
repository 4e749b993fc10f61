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
  readonly evidence: Evidence;
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
  readonly reason: string;
  readonly derivations: readonly Derivation[];
}

/** Captures of one URL at different times. */
export interface Versions {
  readonly url: string;
  readonly captures: readonly CaptureId[];
  readonly changes: readonly {
    readonly kind: 'added' | 'removed' | 'altered';
    readonly before: Citation | null;
    readonly after: Citation | null;
  }[];
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
  evidence: evidenceSchema,
});
export const familySchema: z.ZodType<Family> = z.object({
  id: familyIdSchema,
  articles: z.array(articleIdSchema).readonly(),
  carries: z.array(articleIdSchema).readonly(),
  origin: z.string().nullable(),
  reason: z.string(),
  derivations: z.array(derivationSchema).readonly(),
});
export const versionsSchema: z.ZodType<Versions> = z.object({
  url: z.string(),
  captures: z.array(captureIdSchema).readonly(),
  changes: z
    .array(
      z.object({
        kind: z.enum(['added', 'removed', 'altered']),
        before: citationSchema.nullable(),
        after: citationSchema.nullable(),
      }),
    )
    .readonly(),
});
