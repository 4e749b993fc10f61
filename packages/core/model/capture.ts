import { z } from 'zod';
import {
  captureIdSchema,
  hashParts,
  hashSchema,
  type CaptureId,
  type Hash,
  type Sha256,
} from './id.ts';

/** What a server answered with when a page was fetched, as far as it says what the page is and from when. */
export interface CaptureResponse {
  readonly status: number;
  /** Answers that sent on to another address before the last, in order: asked at which address, with which status. */
  readonly redirects: readonly { readonly url: string; readonly status: number }[];
  /** When the answer was there, by the clock of the machine that asked; ISO 8601 instant. */
  readonly receivedAt: string;
  /** A chosen few of the header fields, by name in lower case, each name once. */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
}

export const CUT_OFF = [
  'length',
  'time',
  'disconnect',
  'unspecified',
  'body',
  'file',
  'damaged',
] as const;
/**
 * How it is known that a page is not whole. By what its crawler says (`WARC-Truncated`, ISO 28500, 5.13): there was too
 * much of it (`length`), it took too long (`time`), the connection ended (`disconnect`), or it is not said why
 * (`unspecified`). By what it came in: its packed or chunked body ends before its end (`body`), or so does the file that
 * holds it (`file`), or that is damaged within the page (`damaged`).
 */
export type CutOff = (typeof CUT_OFF)[number];

/** One page as it was received. Never altered. */
export interface Capture {
  readonly id: CaptureId;
  /** SHA-256 of the bytes. */
  readonly blob: Hash;
  /** Path (relative to the working directory, with `/`) or URL it was read from. */
  readonly source: string;
  /** Where the page was in the end, after redirects. */
  readonly url: string | null;
  readonly mediaType: string;
  /** From the container or the response headers only, never a file's time. */
  readonly capturedAt: string | null;
  /** The other sources that the same page, at the same address, was found in: each once, ordered as code units are. */
  readonly also: readonly string[];
  /** Null where the bytes did not come with an answer of a server. */
  readonly response: CaptureResponse | null;
  /** Null where nothing says that it is not whole: text may be missing at its end otherwise, and so what is told there. */
  readonly cutOff: CutOff | null;
}

export const captureResponseSchema: z.ZodType<CaptureResponse> = z.object({
  status: z.int(),
  redirects: z.array(z.object({ url: z.string(), status: z.int() })).readonly(),
  receivedAt: z.string(),
  headers: z.array(z.object({ name: z.string(), value: z.string() })).readonly(),
});

export const captureShape = {
  id: captureIdSchema,
  blob: hashSchema,
  source: z.string(),
  url: z.string().nullable(),
  mediaType: z.string(),
  capturedAt: z.string().nullable(),
  /** Not there in what was written before pages could have several sources. */
  also: z.array(z.string()).readonly().default([]),
  // Not in what was written before pages were kept with their response.
  response: captureResponseSchema.nullable().default(null),
  // Not in what was written before it was kept that a page is cut off.
  cutOff: z.enum(CUT_OFF).nullable().default(null),
};
export const captureSchema: z.ZodType<Capture> = z.object(captureShape);

/**
 * The id of a capture. The same bytes from two sources are two captures; but a page that came in a container and has an
 * address is known by that: the same bytes of one address are one capture, whatever containers they lie in.
 * @param known the source, or the address of such a page
 */
export function captureId(sha256: Sha256, blob: Hash, known: string): CaptureId {
  return hashParts(sha256, [blob, known]) as string as CaptureId;
}
