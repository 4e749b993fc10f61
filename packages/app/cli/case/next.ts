import type { Context } from '../context.ts';
import { printable } from '../output.ts';
import type { CaseOptions } from './open.ts';

/** Words that need no quotation marks in a shell. */
const PLAIN = /^[\w./+@%=:,-]+$/u;
const quoted = (word: string): string =>
  PLAIN.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

/** Says on standard error which command a person probably wants next, for the case that was named. */
export function sayNext(
  { terminal: { stderr } }: Context,
  options: CaseOptions,
  why: string,
  verb: 'analyse' | 'serve',
): void {
  if (options.quiet || options.json || options.jsonl) return;
  const named = options.case === undefined ? '' : ` ${quoted(printable(options.case))}`;
  stderr.write(`${why}: hearsay ${verb}${named}\n`);
}
