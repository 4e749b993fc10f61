import { setFlagsFromString } from 'node:v8';

/**
 * How V8 compiles, for the whole process and its threads. Much of what a page takes is done once a page by much code,
 * so that with the usual settings a third of the time of a short run is spent in the optimizing compiler: a function
 * is compiled later, and with less of what it calls inside it.
 */
export const FLAGS = ['--interrupt-budget=500000', '--max-inlined-bytecode-size-cumulative=200'];

/** To be called once, at the start of a process. */
export function optimizeLess(): void {
  for (const flag of FLAGS) setFlagsFromString(flag);
}
