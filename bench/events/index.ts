/**
 * Events: who did what to whom. PLOVER's records of sentences, the main event of articles
 * (Giveme5W1H) and quantities tied to events, each with the
 * scorer beside the data and the floors that it knows.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { judge, SETS } from '../../packages/core/annotate/event/roles.fixture.ts';
import { answers } from './giveme5w1h.ts';
import { records } from './plover.ts';
import { quantities } from './quantity.ts';
import { score, scorerOf } from './scorer.ts';

interface Task {
  readonly name: string;
  /** The file of its data. */
  readonly file: string;
  /** The name of its predictions. */
  readonly out: string;
  predict(data: string): string;
}

/** Tasks over one folder of data, each with the form of its scorer. */
export const TASKS: readonly Task[] = [
  {
    name: 'plover',
    file: 'plover.jsonl.gz',
    out: 'plover.json',
    predict: (data) => JSON.stringify(records(data)),
  },
  {
    name: 'giveme5w1h',
    file: 'giveme5w1h.jsonl.gz',
    out: 'giveme5w1h.json',
    predict: (data) => JSON.stringify(answers(data)),
  },
  {
    name: 'quantity',
    file: 'quantity-statements.jsonl',
    out: 'quantity.jsonl',
    predict: quantities,
  },
];

/**
 * Prints the scorers' tables. With `out` writes predictions in the scorers' forms: that file where the folder holds the
 * data of one task, else a folder of that name with one file a task.
 */
export async function run(options: { data: string; out: string | null }): Promise<void> {
  const data = path.resolve(options.data);
  const tasks = TASKS.filter((task) => existsSync(path.join(data, task.file)));
  if (options.out !== null && tasks.length > 1) mkdirSync(options.out, { recursive: true });
  for (const task of tasks) {
    const predictions = task.predict(data);
    if (options.out !== null)
      writeFileSync(tasks.length > 1 ? path.join(options.out, task.out) : options.out, predictions);
    console.log(`${task.name}:`);
    const scorer = scorerOf(task.name, data);
    console.log(scorer === null ? 'no scorer at hand' : score(scorer, data, predictions));
  }
  for (const [name, gold] of SETS) {
    const { right, of } = judge(gold);
    console.log(
      `agent and patient, ${gold.length} own sentences ${name}: ${right} of ${of} right (${(right / of).toFixed(3)})`,
    );
  }
}
