import { z } from 'zod';
import { MENTION_TYPES, type MentionType } from './annotation.ts';
import { evidenceSchema, type Evidence } from './citation.ts';
import { entityIdSchema, type EntityId } from './id.ts';

/** The person, organisation or place that mentions name, across articles and spellings. */
export interface Entity {
  readonly id: EntityId;
  readonly type: MentionType;
  /** The form that most families use; ties by code point. */
  readonly name: string;
  readonly forms: readonly { readonly form: string; readonly count: number }[];
  /** Why a form that is not the name was taken for the same thing. */
  readonly merges: readonly { readonly form: string; readonly rule: string }[];
  /** Other entities that may be the same; never merged by themselves. */
  readonly suggestions: readonly { readonly entity: EntityId; readonly rule: string }[];
  readonly evidence: Evidence;
}

export const entitySchema: z.ZodType<Entity> = z.object({
  id: entityIdSchema,
  type: z.enum(MENTION_TYPES),
  name: z.string(),
  forms: z.array(z.object({ form: z.string(), count: z.int().positive() })).readonly(),
  merges: z.array(z.object({ form: z.string(), rule: z.string() })).readonly(),
  suggestions: z.array(z.object({ entity: entityIdSchema, rule: z.string() })).readonly(),
  evidence: evidenceSchema,
});
