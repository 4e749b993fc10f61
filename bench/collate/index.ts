// What many articles tell together, a part a file.
import type { BenchOptions } from '../run.ts';
import { run as ecb } from './ecb.ts';
import { run as scale } from './scale.ts';

export async function run(options: BenchOptions): Promise<void> {
  if (options.scale) scale(options);
  else await ecb(options);
}
