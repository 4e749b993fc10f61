import { spawnSync } from 'node:child_process';
import { realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Predictions, SetName } from './pages.ts';

/** The figures of one system on one set, by the names of the scorer. */
export type Scores = Readonly<Record<string, number | string | null>>;

/** Runs the set's own scorer on the predictions. `work` is a folder for the file it reads. */
export function score(data: string, set: SetName, predictions: Predictions, work: string): Scores {
  const file = join(work, `${set}.json`);
  writeFileSync(file, JSON.stringify(predictions));
  const args = set === 'benchmark' ? ['score.mjs', file, '--json'] : ['score-meta.mjs', set, file];
  return JSON.parse(scorer(data, args)) as Scores;
}

/** The worst pages of the benchmark set, as its scorer lists them. */
export function worst(data: string, predictions: Predictions, work: string, count: string): string {
  const file = join(work, 'benchmark.json');
  writeFileSync(file, JSON.stringify(predictions));
  return scorer(data, ['score.mjs', file, '--worst', count]);
}

function scorer(data: string, [script, ...args]: readonly string[]): string {
  // By its real path: a scorer that asks whether it is the program that runs is not, where it is reached by a link.
  const file = realpathSync(join(data, script!));
  const ran = spawnSync(process.execPath, [file, ...args], { encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(`${script} failed: ${ran.stderr}`);
  return ran.stdout.trimEnd();
}

/** Columns of each set's table: heading, and the scorer's name of the figure. */
const COLUMNS: Readonly<Record<SetName, readonly (readonly [heading: string, key: string])[]>> = {
  benchmark: [
    ['body F1', 'f1'],
    ['P', 'precision'],
    ['R', 'recall'],
  ],
  fundus: [
    ['body F1', 'bodyF1'],
    ['title exact', 'titleExact'],
    ['contained', 'titleContains'],
    ['author exact', 'authorExact'],
    ['any', 'authorAny'],
    ['day', 'dateRight'],
  ],
  trafeval: [
    ['with/without F1', 'withWithoutF1'],
    ['title contained', 'titleContains'],
    ['any author', 'authorAny'],
    ['where none', 'authorWhereNone'],
    ['where none, of pages described', 'authorWhereNoneDescribed'],
    ['day', 'dateRight'],
    ['comments found', 'commentsFound'],
    ['pages with one in the body', 'pagesWithLeak'],
  ],
};

export interface Result {
  readonly system: string;
  readonly scores: Scores;
  readonly pages: number;
  readonly cpuSeconds: number;
  /** The same pages once more in the same process; null where that was not tried. */
  readonly againSeconds: number | null;
  /** Pages on which it threw; null where it may not. */
  readonly thrown: number | null;
}

/** A set's table, ours first, in Markdown. */
export function table(set: SetName, results: readonly Result[]): string {
  const columns = COLUMNS[set];
  const figure = (value: number | string | null | undefined): string =>
    typeof value === 'number' ? value.toFixed(3).replace(/^0\./u, '.') : (value ?? '–');
  const rows = results.map(({ system, scores, pages, cpuSeconds, againSeconds, thrown }) => [
    system,
    ...columns.map(([, key]) => figure(scores[key])),
    (pages / cpuSeconds).toFixed(0),
    againSeconds === null ? '–' : (pages / againSeconds).toFixed(0),
    thrown === null ? '–' : String(thrown),
  ]);
  const head = [
    set,
    ...columns.map(([heading]) => heading),
    'pages per CPU second',
    'and again',
    'thrown',
  ];
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
