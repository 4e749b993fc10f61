import { z } from 'zod';
import {
  eventSchema,
  mentionSchema,
  quantitySchema,
  saidSchema,
  timeExpressionSchema,
  tokenSchema,
} from './annotation.ts';
import { articleShape } from './article.ts';
import {
  addedSchema,
  analysisSchema,
  capturesSchema,
  enteredSchema,
  removedSchema,
} from './case-verbs.ts';
import { dossierSchema, problemSchema } from './dossier.ts';
import { quotesSchema } from './quotes.ts';
import {
  caseStateSchema,
  decisionsAnswerSchema,
  facetsAnswerSchema,
  ownFieldsSchema,
  searchAnswerSchema,
} from './served.ts';
import { spanSchema } from './span.ts';

/** A line of `hearsay read --jsonl`, and, with its layers, of `hearsay annotate --jsonl`. */
export const articleLineSchema = z.object({
  format: z.literal('hearsay.article/1'),
  ...articleShape,
  sentences: z.array(spanSchema).optional(),
  times: z.array(timeExpressionSchema).optional(),
  mentions: z.array(mentionSchema).optional(),
  quantities: z.array(quantitySchema).optional(),
  statements: z.array(saidSchema).optional(),
  events: z.array(eventSchema).optional(),
  tokens: z.array(tokenSchema).optional(),
});

/** `hearsay read --json` and `hearsay annotate --json`. */
export const articlesSchema = z.object({
  format: z.literal('hearsay.articles/1'),
  articles: z.array(articleLineSchema),
  problems: z.array(problemSchema),
});

/** `hearsay verify --json`. */
export const verificationSchema = z.object({
  format: z.literal('hearsay.verification/1'),
  citations: z.int().nonnegative(),
  articles: z.int().nonnegative(),
  captures: z.int().nonnegative(),
  absent: z.array(z.string()),
  failures: z.array(
    z.object({ path: z.string(), source: z.string().nullable(), detail: z.string() }),
  ),
});

/** `hearsay doctor --json`. */
export const doctorSchema = z.object({
  format: z.literal('hearsay.doctor/1'),
  checks: z.array(z.object({ name: z.string(), ok: z.boolean(), detail: z.string() })),
});

/** Every format that the command line prints or the HTTP interface answers with, by the name its JSON carries. */
export const FORMATS = {
  'hearsay.article/1': articleLineSchema,
  'hearsay.articles/1': articlesSchema,
  'hearsay.dossier/1': dossierSchema,
  'hearsay.quotes/1': quotesSchema,
  'hearsay.verification/1': verificationSchema,
  'hearsay.doctor/1': doctorSchema,
  'hearsay.added/1': addedSchema,
  'hearsay.removed/1': removedSchema,
  'hearsay.captures/1': capturesSchema,
  'hearsay.entered/1': enteredSchema,
  'hearsay.analysis/1': analysisSchema,
  'hearsay.case/1': caseStateSchema,
  'hearsay.own/1': ownFieldsSchema,
  'hearsay.search/1': searchAnswerSchema,
  'hearsay.facets/1': facetsAnswerSchema,
  'hearsay.decisions/1': decisionsAnswerSchema,
} as const satisfies Record<string, z.ZodType>;
