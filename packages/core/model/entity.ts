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

const FOR_GOVERNMENT = 'stands for the government of';
/** The rule of a form that is the name of a capital or a house, and means who governs a country. */
export const governmentRule = (country: string): string => `${FOR_GOVERNMENT} ${country}`;
/** Whether a form names the thing only because its government sits there: shown as the account has it. */
export const isSeat = ({ merges }: Pick<Entity, 'merges'>, form: string): boolean =>
  merges.some((merge) => merge.form === form && merge.rule.startsWith(FOR_GOVERNMENT));

export const entitySchema: z.ZodType<Entity> = z.object({
  id: entityIdSchema,
  type: z.enum(MENTION_TYPES),
  name: z.string(),
  forms: z.array(z.object({ form: z.string(), count: z.int().positive() })).readonly(),
  merges: z.array(z.object({ form: z.string(), rule: z.string() })).readonly(),
  suggestions: z.array(z.object({ entity: entityIdSchema, rule: z.string() })).readonly(),
  evidence: evidenceSchema,
});
