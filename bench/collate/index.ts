/**
 * What is found over many articles: which of their numbers tell of one thing, and whether they agree. One file a part;
 * each has its own gold and scorer.
 */
import path from 'node:path';
import type { BenchOptions } from '../run.ts';
import { dataOf, type Part } from './part.ts';
import { ecb } from './ecb.ts';
import { quantity } from './quantity.ts';
import { run as scale } from './scale.ts';

export const PARTS: readonly Part[] = [ecb, quantity];

/** Prints a table a part; with `out` predictions go to that file, where the data is of one part, else to `out`-NAME. */
export async function run(options: BenchOptions): Promise<void> {
  if (options.scale) return scale(options);
  const named = path.resolve(options.data);
  const found = PARTS.flatMap((part) => {
    const data = dataOf(part, named);
    return data === null ? [] : [{ part, data }];
  });
  for (const { part, data } of found) {
    const out =
      options.out === null || found.length === 1 ? options.out : `${options.out}-${part.name}`;
    console.log([`${part.name}:`, ...(await part.run(data, out))].join('\n'));
  }
  if (found.length === 0) console.log('no data of any part');
}
