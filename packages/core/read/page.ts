import type { Capture } from '../model/index.ts';

/** A capture whose bytes have been decoded: what `read` starts from. All `at` spans count UTF-16 units of `decoded`. */
export interface Page {
  readonly capture: Capture;
  readonly decoded: string;
}

/** A page that holds no article; `reason` is a short fixed phrase, `detail` says more in plain words. */
export class ReadError extends Error {
  readonly reason: string;
  constructor(reason: string, detail: string) {
    super(detail);
    this.name = 'ReadError';
    this.reason = reason;
  }
}
