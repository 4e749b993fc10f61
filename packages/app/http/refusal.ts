import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { DecisionError } from '@hearsay/core/collate';
import { NotKeptError } from '@hearsay/engine/operations';
import { StoreError } from '@hearsay/engine/store';

/** What is answered in place of what was asked for, in words for the person who asked. */
export class Refusal extends Error {
  constructor(
    readonly status: ContentfulStatusCode,
    message: string,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

const STATUS_OF_STORE: Readonly<Record<StoreError['reason'], ContentfulStatusCode>> = {
  'not there': 404,
  'in use': 503,
  'disk full': 507,
  'not writable': 507,
  'not a case': 500,
  'of a newer version': 500,
  damaged: 500,
};

/** The status that says best what an error of the operations means to a client. */
export function statusOf(error: Error): ContentfulStatusCode {
  if (error instanceof Refusal) return error.status;
  if (error instanceof NotKeptError) return 404;
  if (error instanceof DecisionError) return 400;
  if (error instanceof StoreError) return STATUS_OF_STORE[error.reason];
  return 500;
}
