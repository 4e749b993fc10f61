import { z } from 'zod';
import {
  SPEAKER_RULES,
  STANCES,
  STATEMENT_KINDS,
  type SpeakerRule,
  type Stance,
  type StatementKind,
} from './annotation.ts';
import { citationSchema, type Citation } from './citation.ts';
import { entityIdSchema, familyIdSchema, type EntityId, type FamilyId } from './id.ts';

/** A statement in the dossier: who said what, through whom, and where the page says so. */
export interface Statement {
  /** The sentence or sentences it stands in. */
  readonly cite: Citation;
  readonly kind: StatementKind;
  readonly stance: Stance;
  readonly content: Citation;
  readonly cue: Citation | null;
  readonly speaker: {
    readonly name: string;
    readonly entity: EntityId | null;
    readonly cite: Citation | null;
    /** Why the words that say who speaks stand for this name; null in dossiers made before it was kept. */
    readonly rule: SpeakerRule | null;
  } | null;
  /** From the page towards the speaker. */
  readonly via: readonly { readonly name: string; readonly cite: Citation | null }[];
  readonly family: FamilyId;
  /** Indices of the dossier's other statements that print the same utterance. */
  readonly sameAs: readonly number[];
}

export const statementSchema: z.ZodType<Statement> = z.object({
  cite: citationSchema,
  kind: z.enum(STATEMENT_KINDS),
  stance: z.enum(STANCES),
  content: citationSchema,
  cue: citationSchema.nullable(),
  speaker: z
    .object({
      name: z.string(),
      entity: entityIdSchema.nullable(),
      cite: citationSchema.nullable(),
      rule: z.enum(SPEAKER_RULES).nullable().default(null),
    })
    .nullable(),
  via: z.array(z.object({ name: z.string(), cite: citationSchema.nullable() })).readonly(),
  family: familyIdSchema,
  sameAs: z.array(z.int().nonnegative()).readonly(),
});
