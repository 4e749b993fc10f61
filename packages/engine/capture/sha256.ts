import { createHash } from 'node:crypto';
import type { Hash } from '@hearsay/core/model';

/** Synchronous SHA-256, as `core` is handed it; strings are hashed as UTF-8. */
export const sha256 = (data: string | Uint8Array): Hash =>
  createHash('sha256').update(data).digest('hex') as string as Hash;
