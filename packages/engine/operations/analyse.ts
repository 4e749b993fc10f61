import { ANNOTATORS, planAnnotators, type Annotated } from '@hearsay/core/annotate';
import {
  assembleDossier,
  collateItem,
  COLLATORS,
  GIVEN_MEDIA_TYPE,
  planCollators,
  runCollators,
  type BlockCache,
  type Twin,
} from '@hearsay/core/collate';
import type { Capture, CaptureId, Dossier, Problem, Publisher } from '@hearsay/core/model';
import { mergeCaptures, sha256 } from '../capture/index.ts';
import { runPages, type RunOptions } from '../run/index.ts';
import type { Input } from './input.ts';

export interface AnalyseOptions extends RunOptions {
  readonly title: string;
  readonly cache?: BlockCache;
  /** Who publishes which outlet. */
  readonly publishers?: readonly Publisher[];
  /** Names that the user knows to name one thing. */
  readonly twins?: readonly Twin[];
  /** Told when the pages are read and collation begins, and after each collator. */
  readonly onCollate?: (id: string | null) => void;
}

/** Captures → dossier. Pages that cannot be read are in its `problems`, the rest goes on. */
export async function analyse(input: Input, options: AnalyseOptions): Promise<Dossier> {
  const captures = new Map<CaptureId, Capture>();
  const articles: Annotated[] = [];
  const problems: Problem[] = [...input.problems];
  const ids = new Set<string>();
  for await (const result of runPages(input.tasks, options)) {
    if (result.kind === 'problem') {
      problems.push(result.problem);
      continue;
    }
    const { capture, article } = result;
    const there = captures.get(capture.id);
    if (there !== undefined && capture.mediaType !== GIVEN_MEDIA_TYPE) {
      captures.set(capture.id, mergeCaptures(there, capture));
    } else if (ids.has(article.id)) {
      const detail = `an article with the id ${article.id} is there already`;
      problems.push({ source: article.source, reason: 'same id', detail });
    } else {
      ids.add(article.id);
      captures.set(capture.id, capture);
      articles.push({ article, layers: result.layers! });
    }
  }
  // Another source may come first among those of a page than the one that was read first.
  for (const [index, { article, layers }] of articles.entries()) {
    const { source } = captures.get(article.capture)!;
    if (article.source !== source) articles[index] = { article: { ...article, source }, layers };
  }
  options.onCollate?.(null);
  const collators = planCollators(COLLATORS);
  const items = articles.map((one) =>
    collateItem(one, sha256, captures.get(one.article.capture)?.capturedAt ?? null),
  );
  const { relations } = runCollators(collators, items, {
    sha256,
    ...(options.cache === undefined ? {} : { cache: options.cache }),
    ...(options.publishers === undefined ? {} : { publishers: options.publishers }),
    twins: options.twins ?? [],
    onCollator: (id) => options.onCollate?.(id),
  });
  return assembleDossier({
    title: options.title,
    annotators: planAnnotators(ANNOTATORS),
    collators,
    captures: [...captures.values()],
    articles,
    relations,
    problems,
  });
}
