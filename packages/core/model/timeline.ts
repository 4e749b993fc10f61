import { z } from 'zod';
import { countedShape, type Counted } from './count.ts';
import { entityIdSchema, type EntityId } from './id.ts';
import { inOrder } from './order.ts';
import { whenSchema, type When } from './when.ts';

/** How much the pages of a case speak of a day, whatever they tell of it. */
export interface Salience {
  /** Pages whose text names the day. */
  readonly pages: number;
  /** Families among them: pages of one origin count once. */
  readonly independent: number;
  /** Families that name it a week later or more. */
  readonly later: number;
  /** What days are ranked by: each family counts 1 + ln(1 + days from the day to its latest page that names it). */
  readonly weight: number;
}

/** A happening, with its date and all its accounts. */
export interface TimelineEntry extends Counted {
  readonly when: When;
  /** Plain words of our own: event type, participants, place. */
  readonly title: string;
  /** Whether any account tells it as something that took place, or all as something that was to. */
  readonly status: 'happened' | 'planned';
  /** A key of the table of event types. */
  readonly type: string;
  /** What takes part or where it is, as far as the accounts are joined by it. */
  readonly entities: readonly EntityId[];
  /** The rule that joined the accounts. */
  readonly rule: string;
  /** How much the case speaks of its day; null where it has none, only a month or a year. */
  readonly salience: Salience | null;
}

/**
 * Which happenings come first where only some are shown: told by more independent origins, then on a day that the case
 * speaks of more, then by more outlets and accounts. No order of time; equal ones keep theirs.
 */
export const byRank = inOrder<TimelineEntry>(
  (a, b) => b.independent - a.independent,
  (a, b) => (b.salience?.weight ?? 0) - (a.salience?.weight ?? 0),
  (a, b) => b.outlets - a.outlets,
  (a, b) => b.accounts.length - a.accounts.length,
);

const salienceSchema: z.ZodType<Salience> = z.object({
  pages: z.int(),
  independent: z.int(),
  later: z.int(),
  weight: z.number(),
});

export const timelineEntrySchema: z.ZodType<TimelineEntry> = z.object({
  when: whenSchema,
  title: z.string(),
  status: z.enum(['happened', 'planned']),
  type: z.string(),
  entities: z.array(entityIdSchema).readonly(),
  rule: z.string(),
  /** Dossiers that were made before it was told have none. */
  salience: salienceSchema.nullable().default(null),
  ...countedShape,
});
