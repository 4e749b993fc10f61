// What many articles tell together, a part a file.
import type { BenchOptions } from '../run.ts';
import { run as ecb } from './ecb.ts';

export async function run(options: BenchOptions): Promise<void> {
  await ecb(options);
}
