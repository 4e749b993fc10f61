import { z } from 'zod';
import { articleSchema, type Article } from './article.ts';
import { attachedSchema, type Attached } from './authored.ts';
import { captureSchema, type Capture } from './capture.ts';
import { commitmentSchema, type Commitment } from './commitment.ts';
import { entitySchema, type Entity } from './entity.ts';
import {
  agreementSchema,
  disputeSchema,
  silenceSchema,
  type Agreement,
  type Dispute,
  type Silence,
} from './finding.ts';
import { furnitureSchema, type Furniture } from './furniture.ts';
import {
  familySchema,
  passageSchema,
  versionsSchema,
  type Family,
  type Passage,
  type Versions,
} from './lineage.ts';
import { publisherSchema, type Publisher } from './publisher.ts';
import { statementSchema, type Statement } from './statement.ts';
import { timelineEntrySchema, type TimelineEntry } from './timeline.ts';
import { utteranceSchema, type Utterance } from './utterance.ts';
import { wordingSchema, type Wording } from './wording.ts';

/** A capture that could not be read, and why. */
export interface Problem {
  readonly source: string;
  /** A short, fixed phrase: `empty`, `binary`, `too large`, … */
  readonly reason: string;
  readonly detail: string;
}

/** Which analyser, at which version, a dossier was made with. A kind of finding without one here was not looked for. */
export interface AnalyserVersion {
  readonly id: string;
  /** Whether it reads one article or many. */
  readonly stage: 'annotate' | 'collate';
  readonly version: number;
  /** Layers of an article, or relations of a case. */
  readonly provides: readonly string[];
}

/** The result of a case. */
export interface Dossier {
  readonly format: 'hearsay.dossier/1';
  readonly title: string;
  readonly analysers: readonly AnalyserVersion[];
  readonly captures: readonly Capture[];
  readonly articles: readonly Article[];
  readonly entities: readonly Entity[];
  readonly families: readonly Family[];
  readonly passages: readonly Passage[];
  readonly versions: readonly Versions[];
  /** Who publishes which outlet, as people said, by outlet. */
  readonly publishers: readonly Publisher[];
  readonly furniture: readonly Furniture[];
  readonly statements: readonly Statement[];
  readonly utterances: readonly Utterance[];
  readonly timeline: readonly TimelineEntry[];
  readonly disputes: readonly Dispute[];
  readonly agreements: readonly Agreement[];
  readonly silences: readonly Silence[];
  readonly commitments: readonly Commitment[];
  readonly wordings: readonly Wording[];
  readonly problems: readonly Problem[];
  /** What people decided, by id, with the words it stands on now. What is rejected is left out of the rest. */
  readonly decisions: readonly Attached[];
}

export const problemSchema: z.ZodType<Problem> = z.object({
  source: z.string(),
  reason: z.string(),
  detail: z.string(),
});

export const dossierShape = {
  format: z.literal('hearsay.dossier/1'),
  title: z.string(),
  analysers: z
    .array(
      z.object({
        id: z.string(),
        stage: z.enum(['annotate', 'collate']),
        version: z.int(),
        provides: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
  captures: z.array(captureSchema).readonly(),
  articles: z.array(articleSchema).readonly(),
  entities: z.array(entitySchema).readonly(),
  families: z.array(familySchema).readonly(),
  passages: z.array(passageSchema).readonly(),
  versions: z.array(versionsSchema).readonly(),
  /** Dossiers that were made before there was a table have none. */
  publishers: z.array(publisherSchema).readonly().default([]),
  /** Dossiers that were made before it was looked for have none. */
  furniture: z.array(furnitureSchema).readonly().default([]),
  statements: z.array(statementSchema).readonly(),
  /** Dossiers that were made before they were looked for have none. */
  utterances: z.array(utteranceSchema).readonly().default([]),
  timeline: z.array(timelineEntrySchema).readonly(),
  disputes: z.array(disputeSchema).readonly(),
  agreements: z.array(agreementSchema).readonly(),
  silences: z.array(silenceSchema).readonly(),
  commitments: z.array(commitmentSchema).readonly(),
  wordings: z.array(wordingSchema).readonly(),
  problems: z.array(problemSchema).readonly(),
  /** Dossiers that were made before there were decisions have none. */
  decisions: z.array(attachedSchema).readonly().default([]),
};

export const dossierSchema: z.ZodType<Dossier> = z.object(dossierShape);
