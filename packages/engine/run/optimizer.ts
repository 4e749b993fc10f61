import { setFlagsFromString } from 'node:v8';

/**
 * How V8 compiles, for the whole process and its threads. Much of what a page takes is done once a page by much code,
 * so that with the usual settings a third of the time of a short run is spent in the optimizing compiler: a function
 * is compiled later, and with less of what it calls inside it. Regular expressions are compiled to machine code at once,
 * and not first to code for an interpreter: nearly all are used more than once.
 */
export const FLAGS = [
  '--interrupt-budget=500000',
  '--max-inlined-bytecode-size-cumulative=200',
  '--no-regexp-tier-up',
];

/** To be called once, at the start of a process, before there are patterns that were used: they would stay interpreted. */
export function optimizeLess(): void {
  for (const flag of FLAGS) setFlagsFromString(flag);
}
