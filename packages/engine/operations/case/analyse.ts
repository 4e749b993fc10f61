import { setImmediate } from 'node:timers/promises';
import {
  collating,
  correctionsOf,
  GIVEN_MEDIA_TYPE,
  type CollateItem,
  type Corrections,
  type Memory,
} from '@hearsay/core/collate';
import type { AnalysisProgress, Authored, CaptureId, Hash } from '@hearsay/core/model';
import { sha256 } from '../../capture/index.ts';
import {
  runPages,
  WORTH_ANOTHER_TRY,
  type LaterTask,
  type PageResult,
  type RunOptions,
} from '../../run/index.ts';
import type { CaseCapture, CaseStore, Reading } from '../../store/index.ts';
import { captureOf, rawPageOf } from './captures.ts';
import { Pace } from './pace.ts';
import { collators, readingStamps, readStamp, resultStamp } from './standing.ts';

export interface AnalyseCaseOptions extends Omit<RunOptions, 'onDone'> {
  readonly onProgress?: (progress: AnalysisProgress) => void;
  readonly onProblem?: (result: Extract<PageResult, { kind: 'problem' }>['problem']) => void;
  /** Also tries pages again that were given up for a reason that may have been the machine's: somebody asked for it. */
  readonly again?: boolean;
  /** For who analyses a case again and again. */
  readonly memory?: Memory;
}

/** What an analysis had to do, for those who want to know that it did no more. */
export interface AnalysisReport {
  /** Captures that were read or annotated again. */
  readonly read: number;
  /** How often each annotator was asked. */
  readonly ran: Readonly<Record<string, number>>;
  /** Blocks of collators, and how many of them were there already; null where nothing had to be compared. */
  readonly blocks: { readonly all: number; readonly kept: number } | null;
}

/**
 * Brings a case up to date: reads and annotates what is new or out of date, compares what changed, keeps the result.
 * Everything is written as it is made, so that an analysis that is interrupted goes on where it was. Where others take
 * pages out, or read them anew, in the middle of it, it looks again at what there is now.
 * @throws the signal's reason when it is aborted; StoreError
 */
export async function analyseCase(
  store: CaseStore,
  options: AnalyseCaseOptions,
): Promise<AnalysisReport> {
  const report: Read = { read: 0, ran: {} };
  for (let again = options.again === true; ; again = false) {
    const log = await store.authored();
    const captures = await store.captures();
    try {
      await readStale(store, captures, correctionsOf(log), { ...options, again }, report);
      options.signal?.throwIfAborted();
      return { ...report, blocks: await compare(store, captures, log, options) };
    } catch (error) {
      options.signal?.throwIfAborted();
      const isSame = idsOf(await store.captures()) === idsOf(captures);
      if (isSame && !(error instanceof ChangedError)) throw error;
    }
  }
}

interface Read {
  read: number;
  readonly ran: Record<string, number>;
}
const idsOf = (captures: readonly CaseCapture[]): string => captures.map(({ id }) => id).join(' ');

/** An article became another one in the middle of a comparison. */
class ChangedError extends Error {}

/** Readings are written in batches of so many. */
const BATCH = 32;

/** @param report what was done is added to it */
async function readStale(
  store: CaseStore,
  captures: readonly CaseCapture[],
  corrections: ReadonlyMap<CaptureId, Corrections>,
  options: AnalyseCaseOptions,
  report: Read,
): Promise<void> {
  const stampOf = readingStamps(corrections);
  const wanted = ({ problem }: CaseCapture): boolean =>
    options.again === true && problem !== null && WORTH_ANOTHER_TRY.has(problem.reason);
  const stale = captures.filter((one) => one.stamp !== stampOf(one.id) || wanted(one));
  const pace = new Pace('read', stale.length, options.onProgress);
  let batch: Reading[] = [];
  let done = 0;
  const flush = async (): Promise<void> => {
    if (batch.length > 0) await store.putReadings(batch);
    batch = [];
  };
  try {
    const tasks = stale.map((capture) => taskOf(store, capture, corrections.get(capture.id)));
    for await (const result of runPages(tasks, options)) {
      const { id, source } = stale[done]!;
      batch.push(readingOf(id, stampOf(id), corrections.get(id), result));
      if (result.kind === 'problem') options.onProblem?.(result.problem);
      else for (const id of result.ran) report.ran[id] = (report.ran[id] ?? 0) + 1;
      done += 1;
      report.read += 1;
      pace.reached(done, source);
      if (batch.length >= BATCH) await flush();
    }
  } finally {
    await flush();
  }
}

/** Reads a capture again, or, where its article stands as it was read, only annotates it. */
function taskOf(
  store: CaseStore,
  capture: CaseCapture,
  corrections: Corrections | undefined,
): LaterTask {
  const { id, source, mediaType } = capture;
  const common = { depth: 'annotate', source, ...(corrections && { corrections }) } as const;
  return {
    source,
    async load() {
      const before = capture.article === null ? null : await store.reading(id);
      const kept = before === null || 'problem' in before.outcome ? null : before.outcome;
      const again = kept === null ? {} : { kept: { layers: kept.layers, made: kept.made } };
      if (kept !== null && kept.readWith === readStamp(corrections))
        return {
          kind: 'article',
          ...common,
          ...again,
          capture: captureOf(capture),
          article: kept.article,
        };
      const bytes = await store.bytes(id);
      if (bytes === null) throw new Error(`${source}: its bytes are not in the case`);
      if (mediaType === GIVEN_MEDIA_TYPE)
        return { kind: 'given', ...common, ...again, line: Buffer.from(bytes).toString('utf8') };
      return { kind: 'bytes', ...common, ...again, ...rawPageOf(capture, bytes) };
    },
  };
}

function readingOf(
  capture: CaptureId,
  stamp: Hash,
  corrections: Corrections | undefined,
  result: PageResult,
): Reading {
  if (result.kind === 'problem') return { capture, stamp, outcome: { problem: result.problem } };
  const { article, layers, made } = result;
  // Tokens are no collator's business: they are what the other layers were made of.
  const { token: _, ...compared } = layers!;
  const content = sha256(JSON.stringify([article, compared]));
  const readWith = readStamp(corrections);
  return { capture, stamp, outcome: { article, layers: layers!, made: made!, readWith, content } };
}

/** Work goes on for so long, in ms, before others on the thread get a turn. */
const TURN_MS = 25;

/** Compares the articles of a case, as far as they, the collators or people's decisions have changed since the last time. */
async function compare(
  store: CaseStore,
  captures: readonly CaseCapture[],
  log: readonly Authored[],
  options: AnalyseCaseOptions,
): Promise<AnalysisReport['blocks']> {
  const rows = await store.articles();
  const capturedAt = new Map(captures.map((one) => [one.id, one.capturedAt]));
  const stamp = resultStamp(rows, captures, log);
  if ((await store.resultStamp()) === stamp) return null;
  const items = rows.map(({ id, capture, content }): CollateItem => ({
    id,
    capture,
    capturedAt: capturedAt.get(capture) ?? null,
    stamp: content,
    load() {
      const loaded = store.load(id);
      // What is found in it is kept under what it was: another one would be found there by the next.
      if (store.content(id) !== content) throw new ChangedError(`${id} was read anew`);
      return loaded;
    },
  }));
  let all = 0;
  let kept = 0;
  const run = collating(collators, items, {
    sha256,
    cache: store.blocks,
    decisions: log,
    ...(options.memory && { memory: options.memory }),
    onCollator(_, blocks, cached) {
      all += blocks;
      kept += cached;
    },
  });
  let of = '';
  let pace = new Pace('collate', 0, options.onProgress);
  let rested = performance.now();
  for (;;) {
    const step = run.next();
    if (step.done === true) {
      options.onProgress?.({
        stage: 'store',
        done: 0,
        total: 1,
        perSecond: null,
        secondsLeft: null,
        doing: 'keeping the result',
      });
      await store.putResult({ stamp, relations: step.value.relations });
      await store.blocks.keepOnly(step.value.used);
      return { all, kept };
    }
    const { collator, done, total } = step.value;
    if (of !== collator) {
      of = collator;
      pace = new Pace('collate', total, options.onProgress);
    }
    pace.reached(done, collator);
    // Whoever shares this thread gets a turn.
    if (performance.now() - rested > TURN_MS) {
      await setImmediate();
      options.signal?.throwIfAborted();
      rested = performance.now();
    }
  }
}
