import { ANNOTATORS, planAnnotators } from '@hearsay/core/annotate';
import { COLLATORS, correctionsOf, planCollators, type Corrections } from '@hearsay/core/collate';
import {
  compareText,
  hashParts,
  type Authored,
  type CaptureId,
  type Hash,
} from '@hearsay/core/model';
import { READER_VERSION } from '@hearsay/core/read';
import { sha256 } from '../../capture/index.ts';
import type { ArticleRow, CaseCapture, CaseStore } from '../../store/index.ts';

export const annotators = planAnnotators(ANNOTATORS);
export const collators = planCollators(COLLATORS);

/** What the reading of each capture depends on beside its bytes. */
export function readingStamps(
  corrections: ReadonlyMap<CaptureId, Corrections>,
): (capture: CaptureId) => Hash {
  const analysers = annotators.map(({ id, version }) => `${id} ${version}`).sort(compareText);
  const stamp = (own: Corrections | undefined): Hash =>
    hashParts(sha256, [readStamp(own), ...analysers]);
  const uncorrected = stamp(undefined);
  return (capture) => {
    const own = corrections.get(capture);
    return own === undefined ? uncorrected : stamp(own);
  };
}

/** What an article depends on beside the bytes. */
export function readStamp(corrections: Corrections | undefined): Hash {
  const fields = Object.entries(corrections ?? {}).sort(([a], [b]) => compareText(a, b));
  return hashParts(sha256, [String(READER_VERSION), ...fields.flat()]);
}

/** What a result was made from. */
export function resultStamp(
  articles: readonly ArticleRow[],
  captures: readonly CaseCapture[],
  log: readonly Authored[],
): Hash {
  const capturedAt = new Map(captures.map((one) => [one.id, one.capturedAt]));
  return hashParts(sha256, [
    ...collators.map(({ id, version }) => `${id} ${version}`).sort(compareText),
    ...articles.map(
      ({ id, capture, content }) => `${id} ${content} ${capturedAt.get(capture) ?? ''}`,
    ),
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
  const stampOf = readingStamps(correctionsOf(log));
  const captures = await store.captures();
  const result = await store.resultStamp();
  const articles = await store.articles();
  const read = captures.every(({ id, stamp }) => stamp === stampOf(id));
  const parts = [
    await store.title(),
    result,
    captures.map(({ id, problem }) => [id, problem]),
    articles.map(({ id, content }) => [id, content]),
    log.map(({ id, undone }) => [id, undone]),
  ];
  return {
    upToDate: read && result === resultStamp(articles, captures, log),
    shows: sha256(JSON.stringify(parts)),
  };
}
