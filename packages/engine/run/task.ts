import type { Article, Capture, Layer, Layers, Problem } from '@hearsay/core/model';

/** How far a page is taken: to the article, or to its annotations. */
export type Depth = 'read' | 'annotate';

/** One page's worth of work, small enough to send to a worker: a file is read there. */
export type PageTask = {
  readonly depth: Depth;
  readonly source: string;
} & (
  | { readonly kind: 'file'; readonly path: string }
  | {
      readonly kind: 'bytes';
      readonly bytes: Uint8Array;
      readonly url: string | null;
      readonly mediaType: string | null;
      readonly charset: string | null;
      readonly capturedAt: string | null;
    }
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
    }
  | { readonly kind: 'problem'; readonly problem: Problem };
