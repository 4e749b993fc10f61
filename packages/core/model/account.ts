import { z } from 'zod';
import {
  MODALITIES,
  PARTICIPANT_ROLES,
  POLARITIES,
  VOICES,
  type Modality,
  type ParticipantRole,
  type Polarity,
  type Voice,
} from './annotation.ts';
import { citationSchema, type Citation } from './citation.ts';
import { familyIdSchema, type FamilyId } from './id.ts';
import { whenSchema, type When } from './when.ts';

/** Who or what takes part in a happening, or where it was, in one account's words. */
export interface AccountRole {
  readonly role: ParticipantRole | 'place';
  readonly cite: Citation;
}

/**
 * One article's telling of one happening. `cite` is the whole sentence. `family` is the origin of the passage it
 * stands in, else of the article's own text: a report that ends in an agency's background paragraphs has accounts
 * of two origins.
 */
export interface Account {
  readonly cite: Citation;
  readonly family: FamilyId;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly voice: Voice;
  readonly speaker: string | null;
  readonly modality: Modality;
  readonly polarity: Polarity;
  /** The day as this account gives it, on its own basis. */
  readonly when: When | null;
  /** By position. */
  readonly roles: readonly AccountRole[];
}
export type Accounts = readonly [Account, ...Account[]];

export const accountSchema: z.ZodType<Account> = z.object({
  cite: citationSchema,
  family: familyIdSchema,
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  voice: z.enum(VOICES),
  speaker: z.string().nullable(),
  modality: z.enum(MODALITIES),
  polarity: z.enum(POLARITIES),
  when: whenSchema.nullable(),
  /** Dossiers that were made before roles were told have none. */
  roles: z
    .array(z.object({ role: z.enum([...PARTICIPANT_ROLES, 'place']), cite: citationSchema }))
    .readonly()
    .default([]),
});
export const accountsSchema: z.ZodType<Accounts> = z.tuple([accountSchema], accountSchema);
