import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ANNOTATORS, planAnnotators, runAnnotators } from '@hearsay/core/annotate';
import { articleOf } from './article.ts';
import { loadPeers } from './peers.ts';

interface GoldDocument {
  /** The page's own day, ISO. */
  readonly dct: string;
  readonly text: string;
}
/** A time in the form of the task's scorer. */
export interface Predicted {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string;
  readonly text: string;
}
/** F1 scores of one program on one set, and its words a second of processor time, tokeniser and all. */
export interface Score {
  readonly set: string;
  readonly system: string;
  readonly strict: number;
  readonly relaxed: number;
  readonly value: number;
  readonly day: number;
  readonly wordsPerSecond: number;
  /** Documents it failed on: as if it had found nothing there. */
  readonly failed: number;
}

type Documents = Readonly<Record<string, GoldDocument>>;
type Find = (id: string, document: GoldDocument) => Predicted[] | null;

const PLAN = planAnnotators(ANNOTATORS.filter(({ id }) => id === 'syntax' || id === 'time'));
/** Sets in a folder: its `*.json.gz` files, TimeBank first since it is the one that counts. */
const setsIn = (data: string): string[] =>
  readdirSync(data)
    .filter((file) => file.endsWith('.json.gz'))
    .map((file) => file.slice(0, -'.json.gz'.length))
    .sort()
    .reverse();

const read = (path: string): Documents =>
  JSON.parse(gunzipSync(readFileSync(path)).toString('utf8')) as Documents;

const ours: Find = (id, { text, dct }) =>
  runAnnotators(PLAN, articleOf(id, text, dct)).layers.time.map(({ start, end, type, when }) => ({
    start,
    end,
    type: type.toUpperCase(),
    value: when?.value ?? '',
    text: text.slice(start, end),
  }));

/** Processor seconds of this process that `work` takes. */
function secondsOf(work: () => void): number {
  const begin = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1e6;
}

/** What a program finds, and how fast: run once to warm the machine up, then timed. */
function predict(
  documents: Documents,
  words: number,
  find: Find,
): {
  readonly found: Record<string, readonly Predicted[]>;
  readonly failed: number;
  readonly wordsPerSecond: number;
} {
  const found: Record<string, readonly Predicted[]> = {};
  let failed = 0;
  const all = (): void => {
    failed = 0;
    for (const [id, document] of Object.entries(documents)) {
      const times = find(id, document);
      if (times === null) failed += 1;
      found[id] = times ?? [];
    }
  };
  all();
  const seconds = secondsOf(all);
  return { found, failed, wordsPerSecond: Math.round(words / seconds) };
}

const wordsOf = (documents: Documents): number =>
  Object.values(documents).reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0);

/** Runs the task's own scorer, and reads its F1 scores from what it prints. */
function score(scorer: string, gold: string, system: string): Record<string, number> {
  const { stdout, stderr, status } = spawnSync(process.execPath, [scorer, gold, system], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${scorer} failed: ${stderr}`);
  const scores: Record<string, number> = {};
  for (const [, name, f1] of stdout.matchAll(/^(\w+)\s+P \S+ R \S+ F1 (\S+)/gmu))
    scores[name!] = Number(f1) / 100;
  return scores;
}

/** Measures one program on every set of the folder. `out`: where its predictions go, all sets in one file. */
export function measure(
  data: string,
  out: string | null,
  system = 'Hearsay',
  find: Find = ours,
): Score[] {
  const scorer = join(data, 'score.mjs');
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-time-'));
  try {
    const scores: Score[] = [];
    const all: Record<string, readonly Predicted[]> = {};
    for (const set of setsIn(data)) {
      const path = join(data, `${set}.json.gz`);
      const documents = read(path);
      const { found, failed, wordsPerSecond } = predict(documents, wordsOf(documents), find);
      Object.assign(all, found);
      const predictions = join(folder, `${set}.json`);
      writeFileSync(predictions, JSON.stringify(found));
      const f1 = score(scorer, path, predictions);
      scores.push({
        set,
        system,
        strict: f1['strict'] ?? 0,
        relaxed: f1['relaxed'] ?? 0,
        value: f1['value'] ?? 0,
        day: f1['dayValue'] ?? 0,
        wordsPerSecond,
        failed,
      });
    }
    if (out !== null) writeFileSync(out, JSON.stringify(all));
    return scores;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Words a second of processor time of one annotator alone, on tokens, trees and times made before; the best of five
 * runs.
 */
export function speedAlone(data: string, of: 'time' | 'quantity'): number {
  const annotator = ANNOTATORS.find(({ id }) => id === of)!;
  const prepared = setsIn(data).flatMap((set) => {
    const documents = read(join(data, `${set}.json.gz`));
    return Object.entries(documents).map(([id, { text, dct }]) => {
      const article = articleOf(id, text, dct);
      return { article, layers: runAnnotators(PLAN, article).layers };
    });
  });
  const words = prepared.reduce((sum, { article }) => sum + article.text.split(/\s+/u).length, 0);
  const runs = Array.from({ length: 6 }, () =>
    secondsOf(() => {
      for (const { article, layers } of prepared) annotator.annotate(article, layers);
    }),
  );
  return Math.round(words / Math.min(...runs.slice(1)));
}

/**
 * Prints a table of the time annotator's scores beside those of the peers that are installed, scored alike.
 * @throws Error where the folder holds none of the sets.
 */
export async function run(options: {
  readonly data: string;
  readonly out: string | null;
}): Promise<void> {
  const scores = measure(options.data, options.out);
  if (scores.length === 0) throw new Error(`no *.json.gz in ${options.data}`);
  for (const { name, find } of await loadPeers())
    scores.push(
      ...measure(options.data, null, name, (_, { text, dct }) => find(text, dct.slice(0, 10))),
    );
  console.log('set        system            strict  relaxed  value   day     words/s');
  for (const set of setsIn(options.data))
    for (const row of scores.filter((each) => each.set === set)) {
      const columns = [row.strict, row.relaxed, row.value, row.day].map((f1) =>
        f1.toFixed(3).padEnd(8),
      );
      console.log(
        `${set.padEnd(11)}${row.system.padEnd(18)}${columns.join('')}${row.wordsPerSecond}` +
          (row.failed === 0 ? '' : ` (failed on ${row.failed} texts)`),
      );
    }
  console.log(`times alone, tokens and trees given: ${speedAlone(options.data, 'time')} words/s`);
  console.log(`quantities alone, times too: ${speedAlone(options.data, 'quantity')} words/s`);
}
