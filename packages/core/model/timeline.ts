import { z } from 'zod';
import { countedShape, type Counted } from './count.ts';
import { entityIdSchema, type EntityId } from './id.ts';
import { whenSchema, type When } from './when.ts';

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
}

export const timelineEntrySchema: z.ZodType<TimelineEntry> = z.object({
  when: whenSchema,
  title: z.string(),
  status: z.enum(['happened', 'planned']),
  type: z.string(),
  entities: z.array(entityIdSchema).readonly(),
  rule: z.string(),
  ...countedShape,
});
