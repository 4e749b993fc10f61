import { z } from 'zod';
import type { Article, ArticleId, Block, CaptureId, Field, OriginPiece } from '../model/index.ts';
import { garbledIn } from './characters/garbled.ts';
import { languageOf } from './language.ts';

/** One line of `--from`: a text that the user hands in as it is to be read. */
export interface GivenLine {
  readonly id: string;
  readonly text: string;
  readonly published?: string | null | undefined;
  readonly language?: string | null | undefined;
  readonly outlet?: string | null | undefined;
  readonly headline?: string | null | undefined;
  readonly url?: string | null | undefined;
}

const DAY_OR_INSTANT =
  /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/u;

export const givenLineSchema: z.ZodType<GivenLine> = z.object({
  id: z.string('id must be a text').min(1, 'id must not be empty'),
  text: z.string('text must be a text'),
  published: z
    .string()
    .regex(
      DAY_OR_INSTANT,
      'published must be an ISO 8601 day or instant, such as 2031-05-02 or 2031-05-02T10:00:00Z',
    )
    .nullish(),
  language: z
    .string()
    .regex(
      /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u,
      'language must be a BCP 47 tag, such as en or pt-BR',
    )
    .nullish(),
  outlet: z.string().nullish(),
  headline: z.string().nullish(),
  url: z.string().nullish(),
});

const field = (value: string | null | undefined): Field<string> | null =>
  value === null || value === undefined ? null : { value, basis: 'given', at: null };

/**
 * An article of a text that was handed in: `text` and `id` are kept exactly, everything else has the basis `given`.
 * Blocks are the stretches between blank lines; `origin` is the text itself.
 * @throws ZodError where the line is not of that form; each message names the key.
 */
export function given(line: unknown): Article {
  const input = givenLineSchema.parse(line);
  const blocks: Block[] = [];
  const origin: OriginPiece[] = [];
  const headline = input.headline ?? '';
  for (const match of input.text.matchAll(/\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*/gu)) {
    const start = match.index;
    const end = start + match[0].trimEnd().length;
    const opens =
      blocks.length === 0 && headline !== '' && input.text.slice(start, end) === headline;
    blocks.push({ start, end, role: opens ? 'headline' : 'paragraph' });
  }
  if (input.text !== '') {
    const whole = { start: 0, end: input.text.length };
    origin.push({ ...whole, at: whole });
  }
  return {
    id: input.id as ArticleId,
    capture: input.id as string as CaptureId,
    source: input.url ?? input.id,
    url: input.url ?? null,
    headline,
    byline: [],
    outlet: field(input.outlet),
    published: field(input.published),
    modified: null,
    section: null,
    canonical: null,
    credits: [],
    language: input.language ?? languageOf(input.text, null),
    encoding: null,
    garbled: garbledIn(input.text, input.id as ArticleId),
    text: input.text,
    blocks,
    comments: [],
    removed: [],
    origin,
  };
}
