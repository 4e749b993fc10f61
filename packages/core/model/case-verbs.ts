import { z } from 'zod';
import { authoredSchema } from './authored.ts';
import { captureShape } from './capture.ts';
import { problemSchema } from './dossier.ts';
import { articleIdSchema, captureIdSchema, hashSchema } from './id.ts';

/** `hearsay add --json`: captures that are on disk now, and what could be no page. */
export const addedSchema = z.object({
  format: z.literal('hearsay.added/1'),
  added: z.array(captureIdSchema),
  thereAlready: z.array(captureIdSchema),
  /** Pages of which the server says that they are as they were when they were fetched; they were not sent again. */
  notModified: z.array(captureIdSchema).default([]),
  problems: z.array(problemSchema),
});

/** `hearsay remove --json`. */
export const removedSchema = z.object({
  format: z.literal('hearsay.removed/1'),
  removed: z.array(captureIdSchema),
});

/** `hearsay list --json`: every capture of a case, with what became of it. */
export const capturesSchema = z.object({
  format: z.literal('hearsay.captures/1'),
  captures: z.array(
    z.object({
      ...captureShape,
      charset: z.string().nullable(),
      /** What the container that the page came in says of it; null where it came in none. */
      container: z
        .object({
          headline: z.string().nullable(),
          title: z.string().nullable(),
          published: z.string().nullable(),
          modified: z.string().nullable(),
          byline: z.array(z.string()).readonly(),
          outlet: z.string().nullable(),
          language: z.string().nullable(),
        })
        .nullable(),
      /** What its reading was made with; null: not read yet. */
      stamp: hashSchema.nullable(),
      article: articleIdSchema.nullable(),
      headline: z.string().nullable(),
      outlet: z.string().nullable(),
      published: z.string().nullable(),
      language: z.string().nullable(),
      problem: problemSchema.nullable(),
    }),
  ),
});

/** `hearsay set --json`: the entries that went into the log. */
export const enteredSchema = z.object({
  format: z.literal('hearsay.entered/1'),
  entries: z.array(authoredSchema),
});

/** `hearsay analyse --json`: what had to be done. */
export const analysisSchema = z.object({
  format: z.literal('hearsay.analysis/1'),
  /** Captures that were read or annotated again. */
  read: z.int().nonnegative(),
  /** How often each annotator was asked. */
  ran: z.record(z.string(), z.int().positive()),
  /** Blocks of collators, and how many were there already; null where nothing had to be compared. */
  blocks: z.object({ all: z.int().nonnegative(), kept: z.int().nonnegative() }).nullable(),
});
