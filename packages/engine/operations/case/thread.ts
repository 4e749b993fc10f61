import { parentPort, workerData } from 'node:worker_threads';
import { Memory } from '@hearsay/core/collate';
import { PagePool } from '../../run/index.ts';
import { openCase } from '../../store/index.ts';
import { analyseCase } from './analyse.ts';
import { caseDossier, dossierBytes } from './dossier.ts';
import { caseStanding } from './standing.ts';
import type { FromThread, ThreadData, ToThread } from './thread-messages.ts';

/**
 * The thread that analyses a case while another serves it: with a connection of its own, so that the screen's requests
 * never wait for a comparison. It works one order after the other; orders that come while it works are one.
 */
const { file, worker, workers } = workerData as ThreadData;
const port = parentPort!;
const tell = (message: FromThread, transfer: ArrayBuffer[] = []): void =>
  port.postMessage(message, transfer);

const stop = new AbortController();
const pool = new PagePool(worker, workers);
const memory = new Memory();
let waiting: Exclude<ToThread, 'stop'> | null = null;
let working: Promise<void> | null = null;

async function work(): Promise<void> {
  while (waiting !== null && !stop.signal.aborted) {
    const order = waiting;
    waiting = null;
    try {
      await analyse(order === 'analyse again');
    } catch (error) {
      if (stop.signal.aborted) return;
      tell({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
  }
}

async function analyse(again: boolean): Promise<void> {
  const store = await openCase(file);
  try {
    const report = await analyseCase(store, {
      worker,
      workers,
      pool,
      memory,
      again,
      signal: stop.signal,
      onProgress: (progress) => tell({ kind: 'progress', progress }),
    });
    // Before the dossier: what changes in between is seen by whoever asks how the case stands.
    const { shows } = await caseStanding(store);
    const made = dossierBytes(await caseDossier(store));
    tell({ kind: 'dossier', ...made, shows, report }, [made.json.buffer as ArrayBuffer]);
  } finally {
    await store.close();
  }
}

async function end(): Promise<void> {
  await working;
  await pool.close();
  port.close();
}

port.on('message', (order: ToThread) => {
  if (order === 'stop') {
    stop.abort(new Error('interrupted'));
    void end();
    return;
  }
  if (waiting !== 'analyse again') waiting = order;
  working ??= work().finally(() => {
    working = null;
  });
});
