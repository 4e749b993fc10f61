import type {
  Article,
  ArticleId,
  Authored,
  Capture,
  CaptureId,
  Decision,
  Deed,
  Hash,
  Layer,
  Layers,
  Problem,
} from '@hearsay/core/model';
import type { Relation, Relations } from '@hearsay/core/collate';
import type { ContainerFields } from '@hearsay/core/read';
import type { CaseSearch } from './search.ts';

/**
 * A case: what a user collected on one matter, what was derived from it, and what people added. One contract, whatever
 * keeps it. When a promise of a writing method is fulfilled, what it wrote survives the death of the process and of the
 * machine; when it is rejected, nothing of it was written. Every list comes in a defined order, whatever the store.
 */
export interface CaseStore extends CaseSearch {
  /** Where the case is, as the user named it, for messages. */
  readonly place: string;
  /** Another one after anything in the case has changed, whoever changed it; means nothing to another connection. Costs nothing to ask. */
  revision(): Promise<string>;
  close(): Promise<void>;

  title(): Promise<string>;
  setTitle(title: string): Promise<void>;

  // Captures.
  /**
   * Adds captures with their bytes, all or none; one that is there already (same id) is left as it is, but that it now
   * has the sources of both: see `mergeCaptures`. Where its first source is another one then, it counts as not read yet.
   * A call is one step, and others wait for it: no more than {@link BATCH_PAGES} pages or {@link BATCH_BYTES} bytes each.
   * @throws RangeError where bytes are not those that a capture's hash is of
   */
  add(pages: readonly NewCapture[]): Promise<readonly Added[]>;
  /** Takes captures out, with what was derived from them and with blobs that nothing uses any more. What people added stays in the log. */
  remove(captures: readonly CaptureId[]): Promise<number>;
  /** All captures, by source, then id. */
  captures(): Promise<readonly CaseCapture[]>;
  /** One of them; null where there is no such capture. */
  capture(id: CaptureId): Promise<CaseCapture | null>;
  /** The bytes of a capture as they were received; null where there is no such capture. @throws StoreError `damaged` */
  bytes(capture: CaptureId): Promise<Uint8Array | null>;

  // Derived from one capture.
  /**
   * Stores what became of captures, all or none, in place of what was there; no more than {@link BATCH_PAGES} a call.
   * @throws StoreError `not there` where a capture is not in the case
   */
  putReadings(readings: readonly Reading[]): Promise<void>;
  /** What became of a capture; null where it was not read yet. */
  reading(capture: CaptureId): Promise<Reading | null>;
  /** Every article, by id, without its text: what is needed to decide what must be loaded. */
  articles(): Promise<readonly ArticleRow[]>;
  /** One article with its layers (tokens are unpacked when they are first looked at); synchronous where the store can, so that a collator may ask in the middle of its work. */
  load(article: ArticleId): { readonly article: Article; readonly layers: Layers<Layer> };
  /** What an article is made of now, as {@link ArticleRow} has it; null where there is none. Synchronous like `load`. */
  content(article: ArticleId): Hash | null;
  /** Captures that could not be read, and why. By source, then reason. */
  problems(): Promise<readonly Problem[]>;

  // Derived from many.
  readonly blocks: StoredBlocks;
  /** Stores the result of a run in place of the one before; `stamp` says of what. */
  putResult(result: CaseResult): Promise<void>;
  result(): Promise<CaseResult | null>;
  /** The stamp alone, which costs nothing to ask. */
  resultStamp(): Promise<Hash | null>;
  counts(): Promise<CaseCounts>;

  // What people added.
  record(decision: Decision, deed: Deed): Promise<Authored>;
  /** @throws StoreError `not there` where there is no such entry, or it was undone before */
  undo(id: number, deed: Deed): Promise<Authored>;
  /** The whole log, by id. */
  authored(): Promise<readonly Authored[]>;

  /** Checks the file as a whole (structure, every blob against its hash). Empty: in order. */
  check(): Promise<readonly string[]>;
}

/** What is handed to a store in one call, so that a person's write need not wait. */
export const BATCH_PAGES = 64;
export const BATCH_BYTES = 16_000_000;

export interface NewCapture {
  readonly capture: Capture;
  readonly bytes: Uint8Array;
  /** Charset of the response; null where there was none. */
  readonly charset: string | null;
  /** What the container that the page came in says of it; null where it came in none. */
  readonly container: ContainerFields | null;
}
export interface Added {
  readonly capture: CaptureId;
  readonly state: 'added' | 'there already';
}
export interface CaseCapture extends Capture {
  readonly charset: string | null;
  readonly container: ContainerFields | null;
  /** What its reading was made with; null: not read yet. */
  readonly stamp: Hash | null;
  readonly article: ArticleId | null;
  /** Null where it was not read yet, or is no article. */
  readonly headline: string | null;
  readonly outlet: string | null;
  /** ISO 8601 day or instant. */
  readonly published: string | null;
  readonly language: string | null;
  readonly problem: Problem | null;
}

/** What became of a capture. */
export interface Reading {
  readonly capture: CaptureId;
  /** Hash of everything it depends on but the bytes: versions of reader and annotators, corrections. */
  readonly stamp: Hash;
  readonly outcome:
    | {
        readonly article: Article;
        readonly layers: Layers<Layer>;
        /** By annotator: what its layers were made with, so that a raised version recomputes just what depends on it. */
        readonly made: Readonly<Record<string, Hash>>;
        /** Of the article before corrections, with the reader's version. */
        readonly readWith: Hash;
        /** Hash of article and layers: what collators key their blocks by. */
        readonly content: Hash;
      }
    | { readonly problem: Problem };
}

export interface ArticleRow {
  readonly id: ArticleId;
  readonly capture: CaptureId;
  readonly content: Hash;
}

/**
 * What collators keep between runs (digests of articles, parts of blocks), by the hash of what it depends on: a
 * `BlockCache`. A string comes back as a string, bytes as bytes. Losing an entry costs time, nothing else.
 */
export interface StoredBlocks {
  /** In the order of the keys; null for what is not kept. */
  getMany(keys: readonly Hash[]): readonly (string | Uint8Array | null)[];
  /** On disk with the next `putResult` at the latest; replaces what was kept under a key. */
  setMany(entries: readonly (readonly [key: Hash, kept: string | Uint8Array])[]): void;
  /** Drops every entry that is not among these. */
  keepOnly(keys: readonly Hash[]): Promise<void>;
}

export interface CaseResult {
  /** Hash of everything the result was made from: articles, versions of collators, decisions. */
  readonly stamp: Hash;
  readonly relations: Relations<Relation>;
}

/** Kept as they change, never counted over the rows. */
export interface CaseCounts {
  readonly captures: number;
  readonly articles: number;
  readonly problems: number;
  /** Bytes of all blobs before compression. */
  readonly bytes: number;
  /** Decisions in the log that were not undone. */
  readonly decisions: number;
}

export const STORE_REASONS = [
  'not a case',
  'of a newer version',
  'damaged',
  'disk full',
  'in use',
  'not there',
  'not writable',
] as const;
/** Why a store cannot do what it was asked, in words that say what to do. */
export class StoreError extends Error {
  constructor(
    readonly place: string,
    readonly reason: (typeof STORE_REASONS)[number],
    detail: string,
    options?: ErrorOptions,
  ) {
    super(`${place}: ${detail}`, options);
    this.name = 'StoreError';
  }
}
