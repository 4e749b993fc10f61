import type { Capture, CaptureId, Hash, Problem } from '@hearsay/core/model';
import {
  CaptureError,
  loadGiven,
  readFileBytes,
  toPage,
  type RawPage,
} from '../../capture/index.ts';
import type { PageTask } from '../../run/index.ts';
import type { Added, CaseStore, NewCapture } from '../../store/index.ts';
import type { Input } from '../input.ts';

export interface AddOptions {
  readonly signal?: AbortSignal;
  /** Told how many pages are done after each batch. */
  readonly onDone?: (done: number) => void;
  /** Told of each capture once it is on disk. */
  readonly onKept?: (capture: Capture, state: Added['state']) => Promise<void>;
  readonly onProblem?: (problem: Problem) => void;
}
export interface AddOutcome {
  readonly added: readonly CaptureId[];
  readonly thereAlready: readonly CaptureId[];
  readonly problems: readonly Problem[];
}

/** A call to the store stays small, so that others' writes never wait long. */
const BATCH_PAGES = 64;
const BATCH_BYTES = 8 * 1024 * 1024;

/**
 * Adds pages to a case; one that is there already (same bytes, same source) stays as it is. What can be no page (empty,
 * binary, too large) is not added but named. When it ends, or is interrupted, everything told of is on disk.
 * @throws the signal's reason when it is aborted; StoreError
 */
export async function addPages(
  store: CaseStore,
  input: Input,
  options: AddOptions = {},
): Promise<AddOutcome> {
  const added: CaptureId[] = [];
  const thereAlready: CaptureId[] = [];
  const problems: Problem[] = [...input.problems];
  let batch: NewCapture[] = [];
  let bytes = 0;
  let done = 0;
  let known: Map<CaptureId, Hash> | null = null;
  const flush = async (): Promise<void> => {
    const kept = batch.length === 0 ? [] : await store.add(batch);
    for (const [i, { capture, state }] of kept.entries()) {
      (state === 'added' ? added : thereAlready).push(capture);
      await options.onKept?.(batch[i]!.capture, state);
    }
    batch = [];
    bytes = 0;
    options.onDone?.(done);
  };
  for await (const task of input.tasks) {
    if (options.signal?.aborted) {
      await flush();
      options.signal.throwIfAborted();
    }
    try {
      const page = await loaded(task);
      if (task.kind === 'given')
        known ??= new Map((await store.captures()).map(({ id, blob }) => [id, blob]));
      const { id, blob, source } = page.capture;
      if ((known?.get(id) ?? blob) !== blob) {
        const detail = `another text with the id ${id} is in the case already`;
        throw new CaptureError(source, 'same id', detail);
      }
      known?.set(id, blob);
      batch.push(page);
      bytes += page.bytes.byteLength;
    } catch (error) {
      if (!(error instanceof CaptureError)) throw error;
      problems.push(error.problem);
      options.onProblem?.(error.problem);
    }
    done += 1;
    if (batch.length >= BATCH_PAGES || bytes >= BATCH_BYTES) await flush();
  }
  await flush();
  return { added, thereAlready, problems };
}

/** @throws CaptureError where it can be no page */
async function loaded(task: PageTask): Promise<NewCapture> {
  if (task.kind === 'given') {
    const { capture } = loadGiven(task.line, task.source);
    return { capture, bytes: Buffer.from(task.line), charset: null, container: null };
  }
  if (task.kind === 'problem') {
    const { source, reason, detail } = task.problem;
    throw new CaptureError(source, reason, detail);
  }
  if (task.kind === 'article') throw new TypeError('an article has no bytes to add');
  const raw: RawPage =
    task.kind === 'bytes'
      ? task
      : {
          source: task.source,
          bytes: await readFileBytes(task.path, task.source),
          url: null,
          mediaType: null,
          charset: null,
          capturedAt: null,
        };
  const { bytes, charset, container = null } = raw;
  return { capture: toPage(raw).capture, bytes, charset, container };
}
