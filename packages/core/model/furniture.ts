import { z } from 'zod';
import { citationSchema, type Citation } from './citation.ts';

/**
 * Words that recur on pages of one outlet about different matters: what a site prints around its reports, or what may
 * be that.
 */
export interface Furniture {
  /** The outlet; where its pages do not name one, their host. */
  readonly outlet: string;
  /** Everywhere that these words stand on the outlet's pages. */
  readonly places: readonly [Citation, Citation, ...Citation[]];
  /** On how many of the outlet's pages; pages that tell one story (versions, duplicates) are one. */
  readonly pages: number;
  /** Of how many, counted in the same way. */
  readonly of: number;
  /** Whether later stages pass over it: only where the words themselves say that they are no part of a report. */
  readonly masked: boolean;
  /** Why it is masked, or why it is not. */
  readonly rule: string;
}

export const furnitureSchema: z.ZodType<Furniture> = z.object({
  outlet: z.string(),
  places: z.tuple([citationSchema, citationSchema], citationSchema),
  pages: z.int().positive(),
  of: z.int().positive(),
  masked: z.boolean(),
  rule: z.string(),
});
