import { z } from 'zod';
import { citationSchema, type Citation } from './citation.ts';

export const DIFFERENCE_KINDS = ['cut', 'added', 'changed'] as const;
/** What a difference bears on: a negation on one side only, another number, or neither. */
export const BEARINGS = ['negation', 'number'] as const;

/** Where a print of an utterance departs from its longest print. One of the two citations is there, or both. */
export interface PrintDifference {
  readonly kind: (typeof DIFFERENCE_KINDS)[number];
  /** Index of the dossier's statement whose print departs. */
  readonly statement: number;
  /** The words of the longest print that are cut or changed; null where words were added. */
  readonly longest: Citation | null;
  /** The words of this print; null where words were cut. */
  readonly print: Citation | null;
  /** Set where the difference may turn what is said: a candidate for a dispute over the quotation. */
  readonly bears: (typeof BEARINGS)[number] | null;
}

/** One thing that somebody said once, in all the prints of it that the case has: two at least. */
export interface Utterance {
  /** Indices of the dossier's statements, ascending. */
  readonly statements: readonly number[];
  /** Index of the statement with the most words of it; of several the first. */
  readonly longest: number;
  /**
   * The outlet that the speaker told, as far as the prints name one and no other: prints that go back to one interview
   * have one source of information, whatever families they are in.
   */
  readonly heardBy: string | null;
  /** By statement, then by place in the longest print. Only quotations in the speaker's own words are laid side by side. */
  readonly differences: readonly PrintDifference[];
}

export const utteranceSchema: z.ZodType<Utterance> = z.object({
  statements: z.array(z.int().nonnegative()).readonly(),
  longest: z.int().nonnegative(),
  heardBy: z.string().nullable(),
  differences: z
    .array(
      z.object({
        kind: z.enum(DIFFERENCE_KINDS),
        statement: z.int().nonnegative(),
        longest: citationSchema.nullable(),
        print: citationSchema.nullable(),
        bears: z.enum(BEARINGS).nullable(),
      }),
    )
    .readonly(),
});
