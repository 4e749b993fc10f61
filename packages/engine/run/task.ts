import type { Annotations } from '@hearsay/core/annotate';
import type { Corrections } from '@hearsay/core/collate';
import type { ContainerFields } from '@hearsay/core/read';
import type {
  Article,
  Capture,
  CaptureResponse,
  CutOff,
  Hash,
  Layer,
  Layers,
  Problem,
} from '@hearsay/core/model';

/** How far a page is taken: to the article, or to its annotations. */
export type Depth = 'read' | 'annotate';

/** One page's worth of work, small enough to send to a worker: a file is read there. */
export type PageTask =
  | ReadableTask
  /** Something that could not even be opened; it takes its place among the pages. */
  | { readonly kind: 'problem'; readonly source: string; readonly problem: Problem };

export type ReadableTask = {
  readonly depth: Depth;
  readonly source: string;
  /** What a person says of the page; a field that is not named is the page's own. */
  readonly corrections?: Corrections;
  /** What was made of it before: annotators for which nothing has changed are not asked again. */
  readonly kept?: Annotations;
} & (
  | { readonly kind: 'file'; readonly path: string }
  /** Bytes that were read already: of a response, of standard input, of a container. */
  | {
      readonly kind: 'bytes';
      readonly bytes: Uint8Array;
      readonly url: string | null;
      readonly mediaType: string | null;
      readonly charset: string | null;
      readonly capturedAt: string | null;
      readonly container?: ContainerFields;
      readonly response?: CaptureResponse | null;
      readonly cutOff?: CutOff | null;
    }
  /** An article that was read before and is annotated again. */
  | { readonly kind: 'article'; readonly capture: Capture; readonly article: Article }
  /** A line of `--from`, as JSON text, and where it stands (`articles.jsonl:3`). */
  | { readonly kind: 'given'; readonly line: string }
);

/** What became of a page. */
export type PageResult =
  | {
      readonly kind: 'article';
      readonly capture: Capture;
      readonly article: Article;
      readonly layers: Layers<Layer> | null;
      /** What the layers were made of, where the task keeps it; see `updateAnnotations`. */
      readonly made: Readonly<Record<string, Hash>> | null;
      /** Annotators that were asked. */
      readonly ran: readonly string[];
    }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Reasons that may be the machine's (it was busy, or short of memory) or a fault that has been mended since. */
export const WORTH_ANOTHER_TRY: ReadonlySet<string> = new Set([
  'too slow',
  'out of memory',
  'fault',
]);

/** A page whose bytes are loaded when its turn comes. */
export interface LaterTask {
  readonly source: string;
  load(): Promise<PageTask>;
}
