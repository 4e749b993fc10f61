import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { Piscina } from 'piscina';
import type { LaterTask, PageResult, PageTask } from './task.ts';

/** A page that takes longer than this is given up, whole: no partial result depends on the machine's speed. */
export const WATCHDOG_MS = 30_000;
/** Below this many pages a further worker costs more than it saves. */
const PAGES_PER_WORKER = 24;
/** A thread that has nothing to do for so long ends. */
const IDLE_MS = 20_000;
/** Finished pages that may wait for a slower one before them. */
const MAX_WAITING = 256;

export interface RunOptions {
  /** Absolute path of the built worker. */
  readonly worker: string;
  /** Threads; null: as many as the work and the machine make sensible. */
  readonly workers: number | null;
  /** Threads that outlive this run; without it, they start and end with it. */
  readonly pool?: PagePool;
  readonly watchdogMs?: number;
  readonly signal?: AbortSignal;
  /** Called after each page with how many are done. */
  readonly onDone?: (done: number, result: PageResult) => void;
}

/** Worker threads for pages, for those who run pages again and again. */
export class PagePool {
  readonly threads: number;
  readonly #pool: Piscina;

  /** @param worker absolute path of the built worker @param workers threads; null: one a processor */
  constructor(worker: string, workers: number | null, least = 0) {
    this.threads = workers ?? availableParallelism();
    this.#pool = new Piscina({
      filename: pathToFileURL(worker).href,
      minThreads: Math.min(least, this.threads),
      maxThreads: this.threads,
      idleTimeout: IDLE_MS,
      concurrentTasksPerWorker: 1,
      atomics: 'disabled',
    });
  }
  async run(task: PageTask, signal: AbortSignal): Promise<PageResult> {
    return JSON.parse((await this.#pool.run(task, { signal })) as string) as PageResult;
  }
  close(): Promise<void> {
    return this.#pool.destroy();
  }
}

/**
 * Runs pages on worker threads and yields what became of them in the order of `tasks`, whatever the number of workers.
 * A task that comes later is loaded when a thread is free for it.
 * @throws the signal's reason when it is aborted, and any error that is not a page's own
 */
export async function* runPages(
  tasks: readonly (PageTask | LaterTask)[],
  options: RunOptions,
): AsyncGenerator<PageResult> {
  if (tasks.length === 0) return;
  const sensible = Math.min(availableParallelism(), Math.ceil(tasks.length / PAGES_PER_WORKER));
  const threads = Math.min(options.workers ?? sensible, options.pool?.threads ?? Infinity);
  const pool = options.pool ?? new PagePool(options.worker, threads, threads);
  try {
    yield* inOrder(tasks, threads, options, async (task) =>
      runWatched(pool, 'load' in task ? await task.load() : task, options),
    );
  } finally {
    if (options.pool === undefined) await pool.close();
  }
}

/** Keeps `threads` tasks going and yields their results in order. */
async function* inOrder(
  tasks: readonly (PageTask | LaterTask)[],
  threads: number,
  options: RunOptions,
  run: (task: PageTask | LaterTask) => Promise<PageResult>,
): AsyncGenerator<PageResult> {
  const finished = new Map<number, PageResult>();
  const active = new Map<number, Promise<number>>();
  let next = 0;
  let done = 0;
  const finish = async (index: number): Promise<number> => {
    const result = await run(tasks[index]!);
    finished.set(index, result);
    done += 1;
    options.onDone?.(done, result);
    return index;
  };
  for (let wanted = 0; wanted < tasks.length; wanted += 1) {
    while (!finished.has(wanted)) {
      options.signal?.throwIfAborted();
      while (active.size < threads && next < tasks.length && next - wanted < MAX_WAITING) {
        active.set(next, finish(next));
        next += 1;
      }
      active.delete(await Promise.race(active.values()));
    }
    yield finished.get(wanted)!;
    finished.delete(wanted);
  }
}

async function runWatched(
  pool: PagePool,
  task: PageTask,
  options: RunOptions,
): Promise<PageResult> {
  const ms = options.watchdogMs ?? WATCHDOG_MS;
  const watchdog = new AbortController();
  const timer = setTimeout(() => watchdog.abort(), ms);
  const stop = (): void => watchdog.abort();
  options.signal?.addEventListener('abort', stop);
  try {
    return await pool.run(task, watchdog.signal);
  } catch (error) {
    options.signal?.throwIfAborted();
    if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') {
      const detail = 'it needs more memory than a worker has';
      return { kind: 'problem', problem: { source: task.source, reason: 'out of memory', detail } };
    }
    if (!watchdog.signal.aborted) {
      throw new Error(`${task.source}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
    const detail = `it was given up after ${ms / 1000} s`;
    return { kind: 'problem', problem: { source: task.source, reason: 'too slow', detail } };
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', stop);
  }
}
