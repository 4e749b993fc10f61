import { z } from 'zod';

/** What must come out of a made-up case, written by hand from its pages (`examples/<case>/expected.json`). */
const page = z.object({
  headline: z.string(),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  language: z.string(),
  byline: z.array(z.string()),
  mayAbstain: z.array(z.string()).optional(),
  credits: z
    .array(
      z.object({ name: z.string().nullable(), short: z.string().nullish(), scope: z.string() }),
    )
    .optional(),
  first: z.string(),
  last: z.string(),
  mayFollow: z.union([z.string(), z.array(z.string())]).nullish(),
  comments: z.number(),
  absent: z.array(z.string()),
});
const statement = z.object({
  page: z.string(),
  speaker: z.string().nullable(),
  stance: z.string(),
  kind: z.string(),
  starts: z.string(),
  via: z.array(z.string()).default([]),
});
const entry = z.object({
  day: z.string(),
  type: z.string(),
  alsoType: z.string().nullish(),
  status: z.enum(['happened', 'planned']),
  what: z.string(),
  accounts: z.array(z.object({ page: z.string(), words: z.string() })),
  independent: z.number().nullish(),
  common: z
    .array(z.object({ kind: z.string(), name: z.string(), pages: z.array(z.string()) }))
    .default([]),
});

export const expectedSchema = z.object({
  pages: z.record(z.string(), page),
  families: z.array(
    z.object({
      origin: z.string().nullable(),
      articles: z.array(z.string()),
      carries: z.array(z.string()),
    }),
  ),
  notPassages: z
    .array(z.object({ pages: z.array(z.string()), text: z.array(z.string()) }))
    .default([]),
  statements: z.array(statement),
  times: z.array(z.object({ page: z.string(), text: z.string(), value: z.string() })).default([]),
  timeline: z.array(entry),
  notHappened: z.array(z.object({ day: z.string(), type: z.string() })).default([]),
  nowhere: z.array(z.object({ text: z.string() })),
});
export type Expected = z.infer<typeof expectedSchema>;
