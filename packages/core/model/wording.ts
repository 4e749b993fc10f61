import { z } from 'zod';
import { VOICES, type Voice } from './annotation.ts';
import { countedShape, type Counted } from './count.ts';

/**
 * How one outlet uses a term beside the other outlets of the case. A figure about counts and nothing else: with few of
 * them it stays near 0.
 */
export interface TermUse {
  /** Null for pages of unknown outlet, all of them together. */
  readonly outlet: string | null;
  /** Accounts of this outlet that use the term, in this voice. */
  readonly count: number;
  /** Its accounts of this referent, in this voice. */
  readonly of: number;
  /**
   * Log-odds ratio of the term in this outlet against the others, natural logarithm, with an informative Dirichlet prior
   * (Monroe, Colaresi and Quinn, "Fightin' Words", Political Analysis 16:4, 2008); null where no other outlet is there.
   */
  readonly logOdds: number | null;
  /** The same in units of its standard error. */
  readonly z: number | null;
}

/** A term, in whose mouth it is, and the accounts that use it. */
export interface WordingTerm extends Counted {
  readonly term: string;
  readonly voice: Voice;
  /** By outlet, in order of names, unknown last; empty in dossiers that were made before it was counted. */
  readonly uses: readonly TermUse[];
}

/** The different terms that accounts use for one thing, and whether each is the outlet's own or quoted. */
export interface Wording {
  readonly referent: string;
  readonly terms: readonly WordingTerm[];
  /** Why these terms are taken to be for one thing; null in dossiers that were made before it was told. */
  readonly rule: string | null;
}

export const wordingSchema: z.ZodType<Wording> = z.object({
  referent: z.string(),
  terms: z
    .array(
      z.object({
        term: z.string(),
        voice: z.enum(VOICES),
        uses: z
          .array(
            z.object({
              outlet: z.string().nullable(),
              count: z.int().positive(),
              of: z.int().positive(),
              logOdds: z.number().nullable(),
              z: z.number().nullable(),
            }),
          )
          .readonly()
          .default([]),
        ...countedShape,
      }),
    )
    .readonly(),
  rule: z.string().nullable().default(null),
});
