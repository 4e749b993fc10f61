import { z } from 'zod';
import { accountsSchema, type Accounts } from './account.ts';
import { VOICES, type Voice } from './annotation.ts';
import { citationSchema, evidenceSchema, type Citation, type Evidence } from './citation.ts';
import { countedShape, type Counted } from './count.ts';
import { articleIdSchema, type ArticleId } from './id.ts';
import { whenSchema, type When } from './when.ts';

/** One answer to a dispute's question. */
export interface Position extends Counted {
  readonly answer: string;
}

export const DISPUTE_KINDS = [
  'actor',
  'quantity',
  'date',
  'place',
  'polarity',
  'status',
  'parties',
  'cause',
  'quotation',
] as const;
/** One question to which accounts give incompatible answers. */
export interface Dispute {
  readonly kind: (typeof DISPUTE_KINDS)[number];
  readonly question: string;
  readonly when: When | null;
  readonly positions: readonly [Position, Position, ...Position[]];
  readonly rule: string;
}

/** What accounts of more than one origin tell alike. */
export interface Agreement extends Counted {
  readonly what: string;
  readonly when: When | null;
}

/** A happening that several origins report and a comparable page does not mention: "not found in", never "omitted". */
export interface Silence {
  readonly what: string;
  readonly reportedBy: Accounts;
  readonly notFoundIn: readonly ArticleId[];
}

export const COMMITMENT_STATUSES = [
  'reported kept',
  'reported late',
  'reported not kept',
  'disputed',
  'not yet due',
  'not reported',
] as const;
/**
 * Something that somebody undertook to do by a time. No verdict of ours: what accounts report of the outcome, judged
 * against the last agreed day that is reported; `asOf` is the newest dated article of the case.
 */
export interface Commitment {
  readonly what: string;
  readonly by: string | null;
  readonly due: When | null;
  /** The day as first agreed, and how it moved. */
  readonly history: readonly { readonly due: When; readonly cite: Citation }[];
  readonly reports: readonly ({ readonly outcome: 'kept' | 'late' | 'not kept' } & Omit<
    Counted,
    'outlets'
  >)[];
  readonly status: (typeof COMMITMENT_STATUSES)[number];
  readonly asOf: string | null;
  readonly evidence: Evidence;
}

/** The different terms that accounts use for one thing, and whether each is the outlet's own or quoted. */
export interface Wording {
  readonly referent: string;
  readonly terms: readonly ({ readonly term: string; readonly voice: Voice } & Counted)[];
}

const positionSchema: z.ZodType<Position> = z.object({ answer: z.string(), ...countedShape });
export const disputeSchema: z.ZodType<Dispute> = z.object({
  kind: z.enum(DISPUTE_KINDS),
  question: z.string(),
  when: whenSchema.nullable(),
  positions: z.tuple([positionSchema, positionSchema], positionSchema),
  rule: z.string(),
});
export const agreementSchema: z.ZodType<Agreement> = z.object({
  what: z.string(),
  when: whenSchema.nullable(),
  ...countedShape,
});
export const silenceSchema: z.ZodType<Silence> = z.object({
  what: z.string(),
  reportedBy: accountsSchema,
  notFoundIn: z.array(articleIdSchema).readonly(),
});
const { outlets: _outlets, ...reportShape } = countedShape;
export const commitmentSchema: z.ZodType<Commitment> = z.object({
  what: z.string(),
  by: z.string().nullable(),
  due: whenSchema.nullable(),
  history: z.array(z.object({ due: whenSchema, cite: citationSchema })).readonly(),
  reports: z
    .array(
      z.object({
        outcome: z.enum(['kept', 'late', 'not kept']),
        ...reportShape,
      }),
    )
    .readonly(),
  status: z.enum(COMMITMENT_STATUSES),
  asOf: z.string().nullable(),
  evidence: evidenceSchema,
});
export const wordingSchema: z.ZodType<Wording> = z.object({
  referent: z.string(),
  terms: z.array(z.object({ term: z.string(), voice: z.enum(VOICES), ...countedShape })).readonly(),
});
