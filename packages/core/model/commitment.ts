import { z } from 'zod';
import { citationSchema, evidenceSchema, type Citation, type Evidence } from './citation.ts';
import { countedShape, type Counted } from './count.ts';
import { whenSchema, type When } from './when.ts';

export const COMMITMENT_STATUSES = [
  'reported kept',
  'reported late',
  'reported not kept',
  'disputed',
  'not yet due',
  'not reported',
] as const;
export type CommitmentStatus = (typeof COMMITMENT_STATUSES)[number];

/** How a day came to be set: as first agreed; asked for, which moves nothing; moved by those who may. */
export const COMMITMENT_STEPS = ['agreed', 'asked', 'moved'] as const;
export type CommitmentStep = (typeof COMMITMENT_STEPS)[number];

/** A day that was set or asked for, and the words that say so. */
export interface CommitmentDay {
  readonly due: When;
  readonly cite: Citation;
  /** Null in dossiers that were made before it was told. */
  readonly step: CommitmentStep | null;
}

/** The agreement that a commitment stands in, as one page tells it. */
export interface CommitmentAgreement {
  /** The day it was signed; null where no page ties one to it. */
  readonly when: When | null;
  /** Who signed it, by the names of the case, each once; empty where it is not told. */
  readonly parties: readonly string[];
  readonly cite: Citation;
}

export const OUTCOMES = ['kept', 'late', 'not kept'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What some accounts report of the outcome. */
export type OutcomeReport = { readonly outcome: Outcome } & Omit<Counted, 'outlets'>;

/**
 * Something that somebody undertook to do by a time. No verdict of ours: what accounts report of the outcome, judged
 * against the last agreed day that is reported; `asOf` is the newest dated article of the case.
 */
export interface Commitment {
  readonly what: string;
  readonly by: string | null;
  readonly due: When | null;
  /** The day as first agreed, and how it moved. */
  readonly history: readonly CommitmentDay[];
  readonly reports: readonly OutcomeReport[];
  readonly status: CommitmentStatus;
  readonly asOf: string | null;
  readonly evidence: Evidence;
  /** The agreement it is a term of; null where no page names one. */
  readonly agreement: CommitmentAgreement | null;
  /** The rule that joined what pages tell of it; null in dossiers that were made before it was told. */
  readonly rule: string | null;
}

/** The day that stands: the last that was agreed, or moved to. */
export const standingDue = (history: readonly CommitmentDay[]): When | null =>
  history.findLast(({ step }) => step !== 'asked')?.due ?? null;

const STATUS: Readonly<Record<Outcome, CommitmentStatus>> = {
  kept: 'reported kept',
  late: 'reported late',
  'not kept': 'reported not kept',
};

/** What accounts report in one phrase. Not done by the day, and done after it, is late. */
export function commitmentStatus({
  reports,
  due,
  asOf,
}: {
  readonly reports: readonly { readonly outcome: Outcome }[];
  readonly due: When | null;
  readonly asOf: string | null;
}): CommitmentStatus {
  const outcomes = new Set(reports.map(({ outcome }) => outcome));
  if (outcomes.has('late') && !outcomes.has('kept')) return 'reported late';
  const [one] = outcomes;
  if (one !== undefined) return outcomes.size > 1 ? 'disputed' : STATUS[one];
  const open = due !== null && due.to !== null && asOf !== null && asOf < due.to;
  return open ? 'not yet due' : 'not reported';
}

const { outlets: _outlets, ...reportShape } = countedShape;
export const commitmentSchema: z.ZodType<Commitment> = z.object({
  what: z.string(),
  by: z.string().nullable(),
  due: whenSchema.nullable(),
  history: z
    .array(
      z.object({
        due: whenSchema,
        cite: citationSchema,
        // Not in what was written before steps were told.
        step: z.enum(COMMITMENT_STEPS).nullable().default(null),
      }),
    )
    .readonly(),
  reports: z.array(z.object({ outcome: z.enum(OUTCOMES), ...reportShape })).readonly(),
  status: z.enum(COMMITMENT_STATUSES),
  asOf: z.string().nullable(),
  evidence: evidenceSchema,
  // Neither is in what was written before commitments were looked for.
  agreement: z
    .object({
      when: whenSchema.nullable(),
      parties: z.array(z.string()).readonly(),
      cite: citationSchema,
    })
    .nullable()
    .default(null),
  rule: z.string().nullable().default(null),
});
