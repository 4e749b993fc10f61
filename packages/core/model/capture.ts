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
}

export const captureShape = {
  id: captureIdSchema,
  blob: hashSchema,
  source: z.string(),
  url: z.string().nullable(),
  mediaType: z.string(),
  capturedAt: z.string().nullable(),
};
export const captureSchema: z.ZodType<Capture> = z.object(captureShape);

/** The id of a capture: the same bytes from two sources are two captures. */
export function captureId(sha256: Sha256, blob: Hash, source: string): CaptureId {
  return hashParts(sha256, [blob, source]) as string as CaptureId;
}
