import type { Capture, Encoding } from '../model/index.ts';

/** A capture whose bytes have been decoded: what `read` starts from. All `at` spans count UTF-16 units of `decoded`. */
export interface Page {
  readonly capture: Capture;
  readonly decoded: string;
  /** How its bytes were decoded, where they were. */
  readonly encoding?: Encoding;
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
