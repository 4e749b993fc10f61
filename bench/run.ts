// `npm run bench -- TASK [--data DIR] [--out FILE]`: one table a task; see docs/benchmarks.md.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** What a task is handed: the folder of its data, and where predictions go, in its scorer's form, when they are asked for. */
export interface BenchOptions {
  readonly data: string;
  readonly out: string | null;
}

const here = path.dirname(fileURLToPath(import.meta.url));
const gold = path.resolve(here, '..', '..', 'shared', 'gold');
/** Tasks whose data is a gold folder of another name. */
const FOLDER: Readonly<Record<string, string>> = { read: 'extraction', syntax: 'ud' };
/** Other names of a task: that of its gold folder, or of what it measures. */
const ALSO: Readonly<Record<string, string>> = {
  extraction: 'read',
  ud: 'syntax',
  lineage: 'reuse',
  statements: 'quotes',
  dates: 'time',
};

const tasks = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(path.join(here, entry.name, 'index.ts')))
  .map((entry) => entry.name)
  .sort();
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string' }, out: { type: 'string' } },
});
const [asked] = positionals;
const task = asked === undefined || tasks.includes(asked) ? asked : ALSO[asked];
if (task === undefined || !tasks.includes(task)) {
  console.error(`npm run bench -- TASK [--data DIR] [--out FILE]; there are: ${tasks.join(', ')}`);
  process.exit(2);
}
const data = values.data ?? path.join(gold, FOLDER[task] ?? task);
if (!existsSync(data)) {
  console.error(`no data at ${data}; name a folder with --data`);
  process.exit(3);
}
const { run } = (await import(`./${task}/index.ts`)) as {
  run(options: BenchOptions): Promise<void>;
};
await run({ data, out: values.out ?? null });
