// `npm run bench -- TASK [--data DIR] [--out FILE] [--count N]`: one table a task; see docs/benchmarks.md.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { optimizeLess } from '../packages/engine/run/optimizer.ts';

/** What a task is handed: the folder of its data, and where predictions go, in its scorer's form, when they are asked for. */
export interface BenchOptions {
  readonly data: string;
  readonly out: string | null;
  /** How many articles, for tasks that make their own; null: as many as the task thinks fit. */
  readonly count: number | null;
  /** Time, memory and growth instead of quality, for tasks that have such a part. */
  readonly scale: boolean;
}

const here = path.dirname(fileURLToPath(import.meta.url));
/** Tasks that make their data. */
const MADE: ReadonlySet<string> = new Set(['case', 'screen']);
const gold = path.resolve(here, '..', '..', 'shared', 'gold');
/** Tasks, also by their other names, whose data is a gold folder of another name than the task's. */
const FOLDER: Readonly<Record<string, string>> = {
  read: 'extraction',
  'read-places': 'extraction',
  statements: 'quotes',
  syntax: 'ud',
  ner: 'ner',
  quantities: 'events',
  lineage: 'reuse',
  // Its parts lie in several.
  collate: '',
};
/** Other names of a task: that of its gold folder, or of what it measures. */
const ALSO: Readonly<Record<string, string>> = {
  extraction: 'read',
  ud: 'syntax',
  quotes: 'statements',
  reuse: 'lineage',
  dates: 'time',
  ner: 'names',
};

const tasks = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(path.join(here, entry.name, 'index.ts')))
  .map((entry) => entry.name)
  .sort();
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string' },
    out: { type: 'string' },
    count: { type: 'string' },
    scale: { type: 'boolean' },
  },
});
const [asked] = positionals;
const task = asked === undefined || tasks.includes(asked) ? asked : ALSO[asked];
if (task === undefined || !tasks.includes(task)) {
  console.error(`npm run bench -- TASK [--data DIR] [--out FILE]; there are: ${tasks.join(', ')}`);
  process.exit(2);
}
const data = values.data ?? path.join(gold, FOLDER[asked ?? task] ?? FOLDER[task] ?? task);
const scale = values.scale === true;
if (!MADE.has(task) && !scale && !existsSync(data)) {
  console.error(`no data at ${data}; name a folder with --data`);
  process.exit(3);
}
const { run } = (await import(`./${task}/index.ts`)) as {
  run(options: BenchOptions): Promise<void>;
};
const count = values.count === undefined ? null : Number(values.count);
if (count !== null && !(Number.isInteger(count) && count > 0)) {
  console.error('--count takes a whole number');
  process.exit(2);
}
// As the program itself runs.
optimizeLess();
await run({ data, out: values.out ?? null, count, scale });
