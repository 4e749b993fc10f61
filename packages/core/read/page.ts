import type { Capture, Encoding } from '../model/index.ts';

/** A capture whose bytes have been decoded: what `read` starts from. All `at` spans count UTF-16 units of `decoded`. */
export interface Page {
  readonly capture: Capture;
  readonly decoded: string;
  /** Of a page that came in a container, such as a feed: what that says of it. */
  readonly container?: ContainerFields;
  /** How its bytes were decoded, where they were. */
  readonly encoding?: Encoding;
}

/**
 * What a container says of a page that it holds; null and empty where it says nothing. It becomes metadata on the basis
 * `given`, and goes before what the page says of itself, but for `title`.
 */
export interface ContainerFields {
  readonly headline: string | null;
  /** What the page is called in a list of pages: its headline only where it has none of its own. */
  readonly title: string | null;
  /** ISO 8601 day or instant. */
  readonly published: string | null;
  readonly modified: string | null;
  readonly byline: readonly string[];
  readonly outlet: string | null;
  /** BCP 47. */
  readonly language: string | null;
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
