import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { Piscina } from 'piscina';
import type { LaterTask, PageResult, PageTask, ReadableTask } from './task.ts';

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
  /** How many pages are expected as far as is known yet, where that is more than what was asked for so far. */
  readonly expected?: () => number;
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
  async run(task: ReadableTask, signal: AbortSignal): Promise<PageResult> {
    return JSON.parse((await this.#pool.run(task, { signal })) as string) as PageResult;
  }
  close(): Promise<void> {
    return this.#pool.destroy();
  }
}

/** Pages to be run: all known beforehand, or one found after the other, each when there is a thread for it. */
export type PageTasks = readonly (PageTask | LaterTask)[] | AsyncIterable<PageTask | LaterTask>;

/**
 * Runs pages on worker threads and yields what became of them in the order of `tasks`, whatever the number of workers.
 * A task that comes later is loaded when a thread is free for it.
 * @throws the signal's reason when it is aborted, and any error that is not a page's own
 */
export async function* runPages(tasks: PageTasks, options: RunOptions): AsyncGenerator<PageResult> {
  const known = 'length' in tasks ? tasks.length : 0;
  if ('length' in tasks && known === 0) return;
  const all = availableParallelism();
  const most = Math.min(options.workers ?? all, options.pool?.threads ?? Infinity);
  const sensible = (asked: number): number => {
    if (options.workers !== null) return most;
    const pages = Math.max(known, options.expected?.() ?? 0, asked);
    return Math.max(1, Math.min(most, Math.ceil(pages / PAGES_PER_WORKER)));
  };
  const pool = options.pool ?? new PagePool(options.worker, most, sensible(0));
  try {
    yield* inOrder(tasks, sensible, options, async (task) => {
      const loaded = 'load' in task ? await task.load() : task;
      if (loaded.kind === 'problem') return { kind: 'problem', problem: loaded.problem };
      return runWatched(pool, loaded, options);
    });
  } finally {
    if (options.pool === undefined) await pool.close();
  }
}

/** Keeps as many tasks going as is sensible for so many that were asked for, and yields their results in order. */
async function* inOrder(
  tasks: PageTasks,
  threads: (asked: number) => number,
  options: RunOptions,
  run: (task: PageTask | LaterTask) => Promise<PageResult>,
): AsyncGenerator<PageResult> {
  const finished = new Map<number, PageResult>();
  const active = new Map<number, Promise<number>>();
  const source = 'length' in tasks ? tasks[Symbol.iterator]() : tasks[Symbol.asyncIterator]();
  let next = 0;
  let ended = false;
  let done = 0;
  const finish = async (index: number, task: PageTask | LaterTask): Promise<number> => {
    const result = await run(task);
    finished.set(index, result);
    done += 1;
    options.onDone?.(done, result);
    return index;
  };
  try {
    for (let wanted = 0; !ended || wanted < next; wanted += 1) {
      while (!finished.has(wanted)) {
        options.signal?.throwIfAborted();
        while (!ended && active.size < threads(next + 1) && next - wanted < MAX_WAITING) {
          const task = await source.next();
          if (task.done === true) ended = true;
          else {
            const running = finish(next, task.value);
            running.catch(() => undefined); // it is thrown where it is waited for
            active.set(next, running);
            next += 1;
          }
        }
        if (active.size === 0) break; // there is no page so far on
        active.delete(await Promise.race(active.values()));
      }
      const result = finished.get(wanted);
      if (result === undefined) break;
      yield result;
      finished.delete(wanted);
    }
  } finally {
    await source.return?.();
  }
}

async function runWatched(
  pool: PagePool,
  task: ReadableTask,
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
