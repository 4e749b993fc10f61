import { z } from 'zod';
import { attachedSchema, decisionSchema, type Attached, type Decision } from './authored.ts';
import { fieldSchema, type Field } from './article.ts';
import { citationSchema, type Citation } from './citation.ts';
import {
  entityIdSchema,
  familyIdSchema,
  hashSchema,
  type EntityId,
  type FamilyId,
  type Hash,
} from './id.ts';
import { spanSchema, type Span } from './span.ts';

/** What goes over the wire between a case that is served and its page: docs/reference/http.md says what each is for. */

/** How far an analysis is. */
export interface AnalysisProgress {
  readonly stage: 'read' | 'collate' | 'store';
  readonly done: number;
  readonly total: number;
  /** Items of this stage a second; null until that can be said. */
  readonly perSecond: number | null;
  readonly secondsLeft: number | null;
  /** What is being done, in words: a source, the name of a collator. */
  readonly doing: string;
}

/** `GET /api/case`. */
export interface CaseState {
  readonly format: 'hearsay.case/1';
  readonly title: string;
  readonly place: string;
  /** False where nothing is kept: there are no decisions and no search then. */
  readonly kept: boolean;
  readonly counts: {
    readonly captures: number;
    readonly articles: number;
    readonly problems: number;
    readonly bytes: number;
    readonly decisions: number;
  } | null;
  readonly running: AnalysisProgress | null;
  /** False where something was added or decided that the dossier does not show yet. */
  readonly upToDate: boolean;
  readonly version: Hash;
  /** The name decisions are signed with; null until one was given. */
  readonly by: string | null;
}

/** A sentence that was found; `GET /api/search`. */
export interface FoundSentence {
  readonly cite: Citation;
  /** What was found in it, in UTF-16 units of the article's text. */
  readonly marks: readonly Span[];
  readonly headline: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly source: string;
  readonly family: FamilyId | null;
}
export interface SearchAnswer {
  readonly format: 'hearsay.search/1';
  readonly hits: readonly FoundSentence[];
  readonly next: string | null;
  readonly entity: {
    readonly id: EntityId;
    readonly name: string;
    readonly forms: readonly string[];
  } | null;
}

/** `GET /api/facets`. */
export interface FacetsAnswer {
  readonly format: 'hearsay.facets/1';
  readonly outlets: readonly { readonly name: string; readonly articles: number }[];
  readonly speakers: readonly { readonly name: string; readonly statements: number }[];
  readonly places: readonly { readonly name: string; readonly articles: number }[];
  readonly from: string | null;
  readonly to: string | null;
}

/** `GET /api/decisions`: the whole log, by id. */
export interface DecisionsAnswer {
  readonly format: 'hearsay.decisions/1';
  readonly decisions: readonly Attached[];
}

/** `POST /api/decisions`; its answer is an {@link Attached}. */
export interface DecisionRequest {
  readonly decision: Decision;
  readonly by: string;
}
/** `POST /api/decisions/{id}/undo`; its answer is an {@link Attached}. */
export interface UndoRequest {
  readonly by: string;
}

/** `GET /api/captures/{id}/own`: what the page itself says where a person may have set another value; null: it does not say. */
export interface OwnFields {
  readonly format: 'hearsay.own/1';
  readonly published: Field<string> | null;
  readonly outlet: Field<string> | null;
  readonly url: string | null;
  readonly language: string | null;
}

/** `POST /api/analyse`. */
export interface AnalyseAnswer {
  readonly state: 'begun' | 'running';
}

/** Data of the events of `GET /api/progress`, by the event's name. */
export interface ProgressEvents {
  readonly progress: AnalysisProgress;
  /** There is a new dossier. */
  readonly dossier: { readonly version: Hash };
  /** An analysis ended without one. */
  readonly failed: { readonly reason: string };
}

const n = z.int().nonnegative();
export const analysisProgressSchema: z.ZodType<AnalysisProgress> = z.object({
  stage: z.enum(['read', 'collate', 'store']),
  done: n,
  total: n,
  perSecond: z.number().nonnegative().nullable(),
  secondsLeft: z.number().nonnegative().nullable(),
  doing: z.string(),
});
export const caseStateSchema: z.ZodType<CaseState> = z.object({
  format: z.literal('hearsay.case/1'),
  title: z.string(),
  place: z.string(),
  kept: z.boolean(),
  counts: z.object({ captures: n, articles: n, problems: n, bytes: n, decisions: n }).nullable(),
  running: analysisProgressSchema.nullable(),
  upToDate: z.boolean(),
  version: hashSchema,
  by: z.string().nullable(),
});
export const searchAnswerSchema: z.ZodType<SearchAnswer> = z.object({
  format: z.literal('hearsay.search/1'),
  hits: z
    .array(
      z.object({
        cite: citationSchema,
        marks: z.array(spanSchema).readonly(),
        headline: z.string(),
        outlet: z.string().nullable(),
        published: z.string().nullable(),
        url: z.string().nullable(),
        source: z.string(),
        family: familyIdSchema.nullable(),
      }),
    )
    .readonly(),
  next: z.string().nullable(),
  entity: z
    .object({ id: entityIdSchema, name: z.string(), forms: z.array(z.string()).readonly() })
    .nullable(),
});
const namedSchema = z.array(z.object({ name: z.string(), articles: n })).readonly();
export const facetsAnswerSchema: z.ZodType<FacetsAnswer> = z.object({
  format: z.literal('hearsay.facets/1'),
  outlets: namedSchema,
  speakers: z.array(z.object({ name: z.string(), statements: n })).readonly(),
  places: namedSchema,
  from: z.string().nullable(),
  to: z.string().nullable(),
});
export const decisionsAnswerSchema: z.ZodType<DecisionsAnswer> = z.object({
  format: z.literal('hearsay.decisions/1'),
  decisions: z.array(attachedSchema).readonly(),
});
export const ownFieldsSchema: z.ZodType<OwnFields> = z.object({
  format: z.literal('hearsay.own/1'),
  published: fieldSchema.nullable(),
  outlet: fieldSchema.nullable(),
  url: z.string().nullable(),
  language: z.string().nullable(),
});
const bySchema = z.string().trim().min(1).max(200);
export const decisionRequestSchema: z.ZodType<DecisionRequest> = z.object({
  decision: decisionSchema,
  by: bySchema,
});
export const undoRequestSchema: z.ZodType<UndoRequest> = z.object({ by: bySchema });
export const analyseAnswerSchema: z.ZodType<AnalyseAnswer> = z.object({
  state: z.enum(['begun', 'running']),
});
export const progressEventSchemas = {
  progress: analysisProgressSchema,
  dossier: z.object({ version: hashSchema }),
  failed: z.object({ reason: z.string() }),
} as const satisfies { [Name in keyof ProgressEvents]: z.ZodType<ProgressEvents[Name]> };
