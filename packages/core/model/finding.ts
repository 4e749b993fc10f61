import { z } from 'zod';
import { accountsSchema, type Accounts } from './account.ts';
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
