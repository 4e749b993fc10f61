import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { authorWhereNoneDescribed } from './described.ts';
import { predict } from './ours.ts';
import {
  NOTHING,
  pagesOf,
  SETS,
  type Prediction,
  type Predictions,
  type SetName,
} from './pages.ts';
import { inScorersForm, loadPeers, type Peer } from './peers.ts';
import { score, table, worst, type Result } from './score.ts';

/** What `read` makes of the pages of a set, every `step`-th of them; null where the set is not there. */
export function predictAll(data: string, set: SetName, step = 1): Predictions | null {
  const pages = pagesOf(data, set);
  if (pages === null) return null;
  const predictions: Record<string, Prediction> = {};
  let index = 0;
  for (const row of pages) {
    if (index % step === 0) predictions[row.id] = predict(row, set);
    index += 1;
  }
  return predictions;
}

interface Run {
  readonly predictions: Predictions;
  readonly cpuSeconds: number;
  readonly thrown: number | null;
}

/** The set on which speed is also taken a second time, when what the engine compiles is compiled. */
const AGAIN: SetName = 'benchmark';

/** Seconds of the processor, those of the compiler and of the collector among them. */
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

function runOurs(data: string, set: SetName): Run {
  const predictions: Record<string, Prediction> = {};
  let cpuSeconds = 0;
  for (const row of pagesOf(data, set)!) {
    const before = cpu();
    predictions[row.id] = predict(row, set);
    cpuSeconds += cpu() - before;
  }
  return { predictions, cpuSeconds, thrown: null };
}

/** Keeps what a peer says of a page's faults out of the table; gives what ends it. */
function hush(): () => void {
  const { log, warn, error } = console;
  Object.assign(console, { log: () => {}, warn: () => {}, error: () => {} });
  return () => Object.assign(console, { log, warn, error });
}

/** A peer that throws has given nothing for that page. Only its own work is timed, not how its HTML is made text. */
async function runPeer(data: string, set: SetName, peer: Peer): Promise<Run> {
  const predictions: Record<string, Prediction> = {};
  let cpuSeconds = 0;
  let thrown = 0;
  for (const row of pagesOf(data, set)!) {
    const before = cpu();
    const aloud = hush();
    let found: Awaited<ReturnType<Peer['extract']>> = null;
    try {
      found = await peer.extract(row);
    } catch {
      thrown += 1;
    } finally {
      aloud();
    }
    cpuSeconds += cpu() - before;
    predictions[row.id] = found === null ? NOTHING : await inScorersForm(found);
  }
  return { predictions, cpuSeconds, thrown };
}

/**
 * Scores `read` on the pages of a folder such as `../shared/gold/extraction`, beside the extractors of other projects
 * in the same process on the same pages; ours goes first over all sets, so that its figure is that of a cold start; on the benchmark pages everybody's speed is taken once more.
 * `BENCH_SET` names a single set, `BENCH_PEERS=0` leaves the others out, `BENCH_WORST=N` lists the worst pages of the
 * benchmark set. With `out`, our predictions for the pages of all sets are kept in that one file:
 * `{id: {title, author, date, articleBody, comments}}`, which every scorer there takes as it is (each looks up its own
 * ids). The standfirst is not part of a benchmark page's `articleBody`.
 * @throws Error where two sets have a page of one id.
 */
export async function run(options: {
  readonly data: string;
  readonly out: string | null;
}): Promise<void> {
  const { data, out } = options;
  const work = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
  const only = process.env['BENCH_SET'];
  const listed = process.env['BENCH_WORST'];
  try {
    const sets = SETS.filter((set) => {
      if (only !== undefined && only !== set) return false;
      if (pagesOf(data, set) !== null) return true;
      console.log(`${set}: not in ${data}, left out`);
      return false;
    });
    const results = new Map<SetName, Result[]>();
    const add = (set: SetName, system: string, done: Run, again: Run | null): void => {
      const pages = Object.keys(done.predictions).length;
      const described =
        set === 'trafeval' ? authorWhereNoneDescribed(data, done.predictions) : null;
      const scores = {
        ...score(data, set, done.predictions, work),
        authorWhereNoneDescribed: described,
      };
      const { cpuSeconds, thrown } = done;
      const known = results.get(set) ?? [];
      const againSeconds = again?.cpuSeconds ?? null;
      results.set(set, [...known, { system, scores, pages, cpuSeconds, againSeconds, thrown }]);
    };
    const all: Record<string, Prediction> = {};
    for (const set of sets) {
      const ours = runOurs(data, set);
      const megabytes = process.memoryUsage().rss / 1e6;
      console.log(`${set}: ${megabytes.toFixed(0)} MB resident after it`);
      for (const [id, prediction] of Object.entries(ours.predictions)) {
        if (id in all) throw new Error(`two pages have the id ${id}`);
        all[id] = prediction;
      }
      add(set, 'Hearsay', ours, set === AGAIN ? runOurs(data, set) : null);
      if (set === 'benchmark' && listed !== undefined)
        console.log(worst(data, ours.predictions, work, listed));
    }
    if (out !== null) {
      mkdirSync(dirname(out), { recursive: true });
      writeFileSync(out, `${JSON.stringify(all)}\n`);
    }
    const peers = process.env['BENCH_PEERS'] === '0' ? [] : await loadPeers();
    for (const set of sets) {
      for (const peer of peers) {
        const first = await runPeer(data, set, peer);
        add(set, peer.name, first, set === AGAIN ? await runPeer(data, set, peer) : null);
      }
      console.log(`\n${table(set, results.get(set)!)}`);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
