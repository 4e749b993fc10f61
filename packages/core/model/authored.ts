import { z } from 'zod';
import type { Article } from './article.ts';
import { citationSchema, type Citation } from './citation.ts';
import { captureIdSchema, type CaptureId } from './id.ts';
import { spanSchema, textOf, type Span } from './span.ts';

/**
 * What a person adds to a case. Kept apart from what Hearsay derives, never migrated, never deleted: undoing is an entry
 * of its own in the log. What stands on words is anchored by them, and holds after a new analysis only where exactly
 * these words still stand.
 */
export const SETTABLE_FIELDS = ['published', 'outlet', 'url', 'language'] as const;
export type SettableField = (typeof SETTABLE_FIELDS)[number];

/** The findings a person can accept, reject or comment on. */
export const SUBJECTS = [
  'article',
  'statement',
  'account',
  'entry',
  'entity',
  'family',
  'passage',
  'furniture',
  'dispute',
  'agreement',
  'commitment',
  'wording',
  'citation',
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Words of a capture's article, as they stood when somebody pointed at them. */
export interface Anchor {
  readonly capture: CaptureId;
  readonly exact: string;
  /** Up to {@link ANCHOR_CONTEXT} UTF-16 units before and after it. */
  readonly prefix: string;
  readonly suffix: string;
  /** Where it stood, in UTF-16 units of the article's text. */
  readonly at: Span;
}
/** How much of the text around an anchor is kept, in UTF-16 units. */
export const ANCHOR_CONTEXT = 48;

/** The anchor of a span of an article. @throws RangeError when the span is empty or not inside the text. */
export function anchorOf(article: Pick<Article, 'capture' | 'text'>, span: Span): Anchor {
  const exact = textOf(article.text, span);
  if (exact === '') throw new RangeError(`an empty anchor at ${span.start} holds nothing`);
  const before = article.text.slice(Math.max(0, span.start - ANCHOR_CONTEXT), span.start);
  const after = article.text.slice(span.end, span.end + ANCHOR_CONTEXT);
  return {
    capture: article.capture,
    exact,
    // A character that the cut goes through is left out whole.
    prefix: /^[\udc00-\udfff]/.test(before) ? before.slice(1) : before,
    suffix: /[\ud800-\udbff]$/.test(after) ? after.slice(0, -1) : after,
    at: { start: span.start, end: span.end },
  };
}

/** A decision, as it is handed in. */
export type Decision =
  /** A page's publication day, outlet, address or language; null takes the page's own value back. */
  | {
      readonly kind: 'field';
      readonly capture: CaptureId;
      readonly field: SettableField;
      readonly value: string | null;
    }
  /** Two names name one, or not. */
  | { readonly kind: 'same entity' | 'other entity'; readonly anchors: readonly [Anchor, Anchor] }
  /** Two pages have their text from one origin, or not. */
  | {
      readonly kind: 'same origin' | 'other origin';
      readonly captures: readonly [CaptureId, CaptureId];
    }
  /** Who publishes an outlet, and where that can be looked up; null: nobody is said to. */
  | {
      readonly kind: 'publisher';
      readonly outlet: string;
      readonly publisher: string | null;
      readonly source: string | null;
    }
  /** A finding is right, or is not one: what is rejected is left out, and counts follow. */
  | {
      readonly kind: 'accept' | 'reject';
      readonly subject: Subject;
      readonly anchors: readonly [Anchor, ...Anchor[]];
      /** Which of several findings on the same words, as `pointAt` gives it. */
      readonly which?: string | undefined;
    }
  | {
      readonly kind: 'comment';
      readonly subject: Subject;
      readonly anchors: readonly [Anchor, ...Anchor[]];
      readonly which?: string | undefined;
      readonly text: string;
    };

/** Who did something, by the name they gave, and when (ISO 8601 instant). */
export interface Deed {
  readonly by: string;
  readonly at: string;
}

/** A decision in the log of a case. */
export interface Authored extends Deed {
  /** Counts up from 1 in each case. */
  readonly id: number;
  readonly decision: Decision;
  readonly undone: Deed | null;
}

/**
 * A decision and where it stands now; null: its words are no longer there, so it has no effect, but is kept. What is said
 * of no page (who publishes an outlet) stands on none: an empty list.
 */
export interface Attached extends Authored {
  readonly citations: readonly Citation[] | null;
}

const FIELD_LENGTH = 2000;
const TEXT_LENGTH = 20_000;
const anchorSchema: z.ZodType<Anchor> = z.object({
  capture: captureIdSchema,
  exact: z.string().min(1).max(TEXT_LENGTH),
  prefix: z.string().max(ANCHOR_CONTEXT),
  suffix: z.string().max(ANCHOR_CONTEXT),
  at: spanSchema,
});
const anchorsSchema = z.tuple([anchorSchema], anchorSchema);
export const decisionSchema: z.ZodType<Decision> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('field'),
    capture: captureIdSchema,
    field: z.enum(SETTABLE_FIELDS),
    value: z.string().min(1).max(FIELD_LENGTH).nullable(),
  }),
  z.object({
    kind: z.enum(['same entity', 'other entity']),
    anchors: z.tuple([anchorSchema, anchorSchema]),
  }),
  z.object({
    kind: z.enum(['same origin', 'other origin']),
    captures: z.tuple([captureIdSchema, captureIdSchema]),
  }),
  z.object({
    kind: z.literal('publisher'),
    outlet: z.string().min(1).max(FIELD_LENGTH),
    publisher: z.string().min(1).max(FIELD_LENGTH).nullable(),
    source: z.string().min(1).max(FIELD_LENGTH).nullable(),
  }),
  z.object({
    kind: z.enum(['accept', 'reject']),
    subject: z.enum(SUBJECTS),
    anchors: anchorsSchema,
    which: z.string().max(FIELD_LENGTH).optional(),
  }),
  z.object({
    kind: z.literal('comment'),
    subject: z.enum(SUBJECTS),
    anchors: anchorsSchema,
    which: z.string().max(FIELD_LENGTH).optional(),
    text: z.string().min(1).max(TEXT_LENGTH),
  }),
]);
const deedShape = { by: z.string().min(1).max(200), at: z.iso.datetime() };
const authoredShape = {
  id: z.int().positive(),
  ...deedShape,
  decision: decisionSchema,
  undone: z.object(deedShape).nullable(),
};
export const authoredSchema: z.ZodType<Authored> = z.object(authoredShape);
export const attachedSchema: z.ZodType<Attached> = z.object({
  ...authoredShape,
  citations: z.array(citationSchema).readonly().nullable(),
});
