/**
 * A generated case, all the way: added, analysed, opened again, one page more, searched through HTTP, and its size on
 * disk. Times are of the clock (there is a disk and there are threads); the table says what else the machine had to do.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer } from '../../packages/app/http/server.ts';
import { Memory } from '../../packages/core/collate/index.ts';
import type { AnalysisProgress } from '../../packages/core/model/index.ts';
import {
  addPages,
  analyseCase,
  caseDossier,
  dossierBytes,
  ServedCase,
} from '../../packages/engine/operations/index.ts';
import { PagePool, type PageTask } from '../../packages/engine/run/index.ts';
import { openCase } from '../../packages/engine/store/index.ts';
import type { BenchOptions } from '../run.ts';
import { generate } from './generate.ts';

const COUNT = 20_000;
/** So many pages are added one by one: the first finds threads and memory cold. */
const ONE_MORE = 5;
const built = (name: string): string =>
  fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));

const seconds = async (work: () => Promise<void>): Promise<number> => {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
};
const say = (what: string, figure: string): void => console.log(`${what.padEnd(34)} ${figure}`);
const perSecond = (count: number, time: number): string =>
  `${time.toFixed(1)} s, ${(count / time).toFixed(0)} articles a second`;

const pageTask = ({ name, html }: { name: string; html: string }): PageTask => ({
  kind: 'bytes',
  depth: 'read',
  source: name,
  bytes: Buffer.from(html),
  url: null,
  mediaType: 'text/html',
  charset: null,
  capturedAt: null,
});

export async function run({ count: asked }: BenchOptions): Promise<void> {
  const count = asked ?? COUNT;
  execFileSync(process.execPath, [
    fileURLToPath(new URL('../../tools/build.mjs', import.meta.url)),
  ]);
  const folder = mkdtempSync(path.join(tmpdir(), 'hearsay-bench-'));
  const file = path.join(folder, 'case.hearsay');
  try {
    console.log(`${count} generated articles; load ${loadavg()[0]!.toFixed(1)} at the start`);
    const all = [...generate(count + ONE_MORE)];
    const pages = all.slice(0, count);
    const store = await openCase(file, { create: true });
    const input = { problems: [], passedOver: [], empty: [], notModified: [] };
    const adding = await seconds(async () => {
      await addPages(store, { ...input, tasks: pages.map(pageTask) });
    });
    say('add', perSecond(count, adding));
    const options = { worker: built('worker.js'), workers: null };
    const stages = new Map<string, number>();
    let stage = '';
    let since = performance.now();
    const onProgress = ({ stage: now, doing }: AnalysisProgress): void => {
      const name = now === 'collate' ? `collate ${doing}` : now;
      if (name === stage) return;
      const moment = performance.now();
      if (stage !== '') stages.set(stage, (stages.get(stage) ?? 0) + moment - since);
      [stage, since] = [name, moment];
    };
    const analysing = await seconds(async () => {
      await analyseCase(store, { ...options, onProgress });
    });
    stages.set(stage, (stages.get(stage) ?? 0) + performance.now() - since);
    say('analyse', perSecond(count, analysing));
    for (const [name, ms] of stages) say(`  ${name}`, `${(ms / 1000).toFixed(1)} s`);
    say('memory at most', `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
    const nothing = await seconds(async () => {
      await analyseCase(store, options);
    });
    say('analyse again, nothing new', `${nothing.toFixed(2)} s`);
    // As under `serve`: threads that run already, and what was read before held in memory from the first time on.
    const pool = new PagePool(options.worker, options.workers);
    const memory = new Memory();
    const times: string[] = [];
    for (const page of all.slice(count)) {
      await addPages(store, { ...input, tasks: [pageTask(page)] });
      const one = await seconds(async () => {
        await analyseCase(store, { ...options, pool, memory });
      });
      times.push(one.toFixed(2));
    }
    say('one page more, and again', `${times.join(', ')} s`);
    await pool.close();
    await store.close();
    const { size } = statSync(file);
    say(
      'file',
      `${(size / 1_048_576).toFixed(0)} MiB, ${(size / count).toFixed(0)} bytes an article`,
    );
    await reopen(file, options);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function reopen(file: string, threads: { worker: string; workers: null }): Promise<void> {
  const store = await openCase(file);
  let bytes = 0;
  const opening = await seconds(async () => {
    bytes = dossierBytes(await caseDossier(store)).json.byteLength;
  });
  say('open, dossier as JSON', `${opening.toFixed(2)} s, ${(bytes / 1_048_576).toFixed(0)} MiB`);
  const served = await ServedCase.open(store, {
    ...threads,
    file,
    thread: built('case-thread.js'),
    by: null,
  });
  const server = await startServer(served, {
    assets: { script: built('client.js'), style: built('client.css') },
    port: 0,
  });
  try {
    for (const [what, query] of SEARCHES) await search(server.url, what, query);
  } finally {
    await server.close();
    await served.close();
  }
}

/** Words that nearly every page has, words that few have, phrases, names, and each filter. */
const SEARCHES: readonly (readonly [string, readonly string[]])[] = [
  ['a common word', ['text=the', 'text=was', 'text=said']],
  ['two words', ['text=narrow%20harbour', 'text=bridge%20repaired', 'text=painted%20quay']],
  ['a phrase', ['text=%22signed%20a%20treaty%22', 'text=%22told%20parliament%22']],
  ['a name, all forms', ['text=name%3A%22Adler%22', 'text=name%3A%22Vestic%22']],
  ['an outlet', ['text=denied&outlet=Harbour%20Herald', 'text=treaty&outlet=River%20Star']],
  ['days', ['text=denied&from=2031-03-01&to=2031-03-04']],
  ['a speaker', ['text=the&speaker=Adler', 'text=&speaker=Vestic']],
  ['a place', ['text=treaty&place=Ostrel', 'text=&place=Kalholm']],
  ['nothing found', ['text=xylophone', 'text=%22no%20such%20phrase%20here%22']],
];
const ROUNDS = 100;

async function search(url: string, what: string, queries: readonly string[]): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const query of queries) {
      const started = performance.now();
      const answer = await fetch(`${url}api/search?${query}`);
      const body = await answer.text();
      if (answer.status !== 200) throw new Error(`${query}: ${answer.status} ${body}`);
      times.push(performance.now() - started);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string => times[Math.floor((times.length - 1) * share)]!.toFixed(1);
  say(`search: ${what}`, `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`);
}
