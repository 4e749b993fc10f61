import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ANNOTATORS, planAnnotators, runAnnotators } from '@hearsay/core/annotate';
import { articleOf } from './article.ts';

interface GoldDocument {
  readonly dct: string;
  readonly text: string;
}
interface Predicted {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string;
  readonly text: string;
}
export interface Score {
  readonly set: string;
  readonly strict: number;
  readonly relaxed: number;
  readonly value: number;
  readonly day: number;
  readonly wordsPerSecond: number;
}

const PLAN = planAnnotators(ANNOTATORS.filter(({ id }) => id === 'syntax' || id === 'time'));
/** Sets in a folder: its `*.json.gz` files, TimeBank first since it is the one that counts. */
const setsIn = (data: string): string[] =>
  readdirSync(data)
    .filter((file) => file.endsWith('.json.gz'))
    .map((file) => file.slice(0, -'.json.gz'.length))
    .sort()
    .reverse();

const read = (path: string): Record<string, GoldDocument> =>
  JSON.parse(gunzipSync(readFileSync(path)).toString('utf8')) as Record<string, GoldDocument>;

/** What the annotator finds, in the form of the task's scorer. */
function predict(documents: Record<string, GoldDocument>): {
  readonly found: Record<string, readonly Predicted[]>;
  readonly wordsPerSecond: number;
} {
  const found: Record<string, readonly Predicted[]> = {};
  const articles = Object.entries(documents).map(
    ([id, { text, dct }]) => [id, articleOf(id, text, dct)] as const,
  );
  let words = 0;
  const begin = performance.now();
  for (const [id, article] of articles) {
    const { layers } = runAnnotators(PLAN, article);
    words += layers.token.length;
    found[id] = layers.time.map(({ start, end, type, when }) => ({
      start,
      end,
      type: type.toUpperCase(),
      value: when?.value ?? '',
      text: article.text.slice(start, end),
    }));
  }
  return { found, wordsPerSecond: Math.round((words / (performance.now() - begin)) * 1000) };
}

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

/** Measures times on every set of the folder; the first row of the run warms the machine up and is not timed. */
export function measure(data: string, out: string | null): Score[] {
  const scorer = join(data, 'score.mjs');
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-time-'));
  try {
    const scores: Score[] = [];
    const all: Record<string, readonly Predicted[]> = {};
    for (const set of setsIn(data)) {
      const path = join(data, `${set}.json.gz`);
      const documents = read(path);
      predict(documents);
      const { found, wordsPerSecond } = predict(documents);
      Object.assign(all, found);
      const system = join(folder, `${set}.json`);
      writeFileSync(system, JSON.stringify(found));
      const f1 = score(scorer, path, system);
      scores.push({
        set,
        strict: f1['strict'] ?? 0,
        relaxed: f1['relaxed'] ?? 0,
        value: f1['value'] ?? 0,
        day: f1['dayValue'] ?? 0,
        wordsPerSecond,
      });
    }
    if (out !== null) writeFileSync(out, JSON.stringify(all));
    return scores;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Prints a table of the time annotator's scores. @throws Error where the folder holds none of the sets. */
export async function run(options: {
  readonly data: string;
  readonly out: string | null;
}): Promise<void> {
  const scores = measure(options.data, options.out);
  if (scores.length === 0) throw new Error(`no *.json.gz in ${options.data}`);
  console.log('set        strict  relaxed  value   day     words/s');
  for (const { set, strict, relaxed, value, day, wordsPerSecond } of scores) {
    const columns = [strict, relaxed, value, day].map((f1) => f1.toFixed(3).padEnd(8));
    console.log(`${set.padEnd(11)}${columns.join('')}${wordsPerSecond}`);
  }
}
