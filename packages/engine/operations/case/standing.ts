import { ANNOTATORS, planAnnotators } from '@hearsay/core/annotate';
import { COLLATORS, correctionsOf, planCollators, type Corrections } from '@hearsay/core/collate';
import { compareText, hashParts, type Authored, type Hash } from '@hearsay/core/model';
import { READER_VERSION } from '@hearsay/core/read';
import { sha256 } from '../../capture/index.ts';
import type { ArticleRow, CaseStore } from '../../store/index.ts';

const annotators = planAnnotators(ANNOTATORS);
export const collators = planCollators(COLLATORS);

/** What a reading depends on beside the bytes. */
export function readingStamp(corrections: Corrections | undefined): Hash {
  const analysers = annotators.map(({ id, version }) => `${id} ${version}`).sort(compareText);
  return hashParts(sha256, [readStamp(corrections), ...analysers]);
}

/** What an article depends on beside the bytes. */
export function readStamp(corrections: Corrections | undefined): Hash {
  const fields = Object.entries(corrections ?? {}).sort(([a], [b]) => compareText(a, b));
  return hashParts(sha256, [String(READER_VERSION), ...fields.flat()]);
}

/** What a result was made from. */
export function resultStamp(articles: readonly ArticleRow[], log: readonly Authored[]): Hash {
  return hashParts(sha256, [
    ...collators.map(({ id, version }) => `${id} ${version}`).sort(compareText),
    ...articles.map(({ id, content }) => `${id} ${content}`),
    JSON.stringify(
      log.filter(({ undone }) => undone === null).map(({ id, decision }) => [id, decision]),
    ),
  ]);
}

/** How a case stands. */
export interface CaseStanding {
  /** Every capture is read as it is and as people corrected it, and everything read is compared. */
  readonly upToDate: boolean;
  /** Changes whenever the dossier would be another one. */
  readonly shows: Hash;
}

export async function caseStanding(store: CaseStore): Promise<CaseStanding> {
  const log = await store.authored();
  const corrections = correctionsOf(log);
  const captures = await store.captures();
  const result = await store.resultStamp();
  const articles = await store.articles();
  const read = captures.every(({ id, stamp }) => stamp === readingStamp(corrections.get(id)));
  const parts = [
    await store.title(),
    result,
    captures.map(({ id, problem }) => [id, problem]),
    articles.map(({ id, content }) => [id, content]),
    log.map(({ id, undone }) => [id, undone]),
  ];
  return {
    upToDate: read && result === resultStamp(articles, log),
    shows: sha256(JSON.stringify(parts)),
  };
}
