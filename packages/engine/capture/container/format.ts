import type { RawPage } from '../load.ts';
import type { CaptureError } from '../problem.ts';
import type { Budget } from './budget.ts';
import type { Bytes } from './bytes.ts';

/** The beginning of something that may be a container. */
export interface Head {
  /** The first bytes, unpacked where they are packed with gzip. */
  readonly bytes: Uint8Array;
  /** The same, a character a byte. */
  readonly text: string;
  /** As it is named in results; what it holds counts, not its name. */
  readonly name: string;
}

/** What a format needs to know while it reads. */
export interface ContainerContext {
  /** As the container is named in results. */
  readonly name: string;
  /** What is unpacked is to be accounted for here. */
  readonly budget: Budget;
}

/** Pages, and between them what could not be read of the container, each named. */
export type Found = RawPage | CaptureError;

/**
 * A kind of file that holds pages with what is known of them. One page at a time: what was handed on is not kept. The
 * source of a page is the name of the container, `#` and where in it the page is, so that it is found again; where a
 * container is one page, its name alone.
 */
export interface ContainerFormat {
  readonly id: string;
  /** Whether what begins so is of this format. No name and no media type counts: both are wrong too often. */
  detect(head: Head): boolean;
  /** True where it unpacks gzip itself; otherwise it is handed what was unpacked. */
  readonly unpacks?: true;
  pages(bytes: Bytes, context: ContainerContext): AsyncIterable<Found>;
  /** The page at a place, where that is found without reading what lies before; null where there is none. */
  pageAt?(bytes: Bytes, place: string, context: ContainerContext): Promise<RawPage | null>;
}
