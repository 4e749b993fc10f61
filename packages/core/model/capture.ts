import { z } from 'zod';
import {
  captureIdSchema,
  hashParts,
  hashSchema,
  type CaptureId,
  type Hash,
  type Sha256,
} from './id.ts';

/** One page as it was received. Never altered. */
export interface Capture {
  readonly id: CaptureId;
  /** SHA-256 of the bytes. */
  readonly blob: Hash;
  /** Path (relative to the working directory, with `/`) or URL it was read from. */
  readonly source: string;
  readonly url: string | null;
  readonly mediaType: string;
  /** From the container or the response headers only, never a file's time. */
  readonly capturedAt: string | null;
  /** The other sources that the same page, at the same address, was found in: each once, ordered as code units are. */
  readonly also: readonly string[];
}

export const captureShape = {
  id: captureIdSchema,
  blob: hashSchema,
  source: z.string(),
  url: z.string().nullable(),
  mediaType: z.string(),
  capturedAt: z.string().nullable(),
  /** Not there in what was written before pages could have several sources. */
  also: z.array(z.string()).readonly().default([]),
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
