import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { compareText } from '@hearsay/core/model';
import { openCase, StoreError, type CaseStore } from '@hearsay/engine/store';
import type { CommonOptions, Context } from '../context.ts';
import { UsageError } from '../exit.ts';
import { nearest } from '../near.ts';
import { printable } from '../output.ts';

export interface CaseOptions extends CommonOptions {
  readonly case?: string;
}

/** What a case's file is called. */
export const CASE_ENDING = '.hearsay';

export const isCaseName = (name: string): boolean => name.toLowerCase().endsWith(CASE_ENDING);

/** Cases of the working directory, by name. */
const casesHere = async (cwd: string): Promise<readonly string[]> =>
  (await readdir(cwd)).filter(isCaseName).sort(compareText);

/** The options of a verb that takes its case as an argument too. @throws UsageError where two are named */
export function withNamedCase<T extends CaseOptions>(named: string | undefined, options: T): T {
  if (named === undefined) return options;
  if (options.case !== undefined) throw new UsageError('name one case: as FILE or with --case');
  return { ...options, case: named };
}

/** What an argument names: a dossier, or a case by its ending. @throws UsageError where a case is named too */
export function dossierOrCase<T extends CaseOptions>(
  named: string | undefined,
  options: T,
): readonly [string | undefined, T] {
  if (named === undefined || isCaseName(named)) return [undefined, withNamedCase(named, options)];
  if (options.case !== undefined) throw new UsageError('name a dossier or --case, not both');
  return [named, options];
}

/** The case that is named, or the only one in the working directory. @throws UsageError where that says nothing */
export async function caseFile(context: Context, options: CaseOptions): Promise<string> {
  const { cwd } = context.terminal;
  if (options.case !== undefined) return options.case;
  const here = await casesHere(cwd);
  const [only, ...more] = here;
  if (only !== undefined && more.length === 0) return only;
  throw new UsageError(
    only === undefined
      ? `there is no case here; name one: --case my-case${CASE_ENDING} (hearsay add PATH --case FILE makes one)`
      : `there are several cases here (${here.map(printable).join(', ')}); name one with --case`,
  );
}

/**
 * Opens the case, does the work, closes it, whatever happens.
 * @param use `make`: a case that is not there is made; `look`: one that cannot be written to (a medium that takes no
 * writes, somebody else's folder) is opened as it is
 */
export async function withCase<T>(
  context: Context,
  options: CaseOptions,
  use: 'make' | 'write' | 'look',
  work: (store: CaseStore, file: string) => Promise<T>,
): Promise<T> {
  const file = path.resolve(context.terminal.cwd, await caseFile(context, options));
  const store = await openCase(file, { create: use === 'make' }).catch(async (error: unknown) => {
    const closed = error instanceof StoreError && error.reason === 'not writable';
    if (use === 'look' && closed) return openCase(file, { readonly: true });
    throw await withCasesHere(error, context, options);
  });
  try {
    return await work(store, file);
  } finally {
    await store.close();
  }
}

/** Where a case that was named is not there: what was probably meant. */
async function withCasesHere(
  error: unknown,
  { terminal: { cwd } }: Context,
  { case: named }: CaseOptions,
): Promise<unknown> {
  if (!(error instanceof StoreError) || error.reason !== 'not there' || named === undefined)
    return error;
  const here = await casesHere(cwd);
  const meant = nearest(isCaseName(named) ? named : `${named}${CASE_ENDING}`, here);
  if (meant === null) return error;
  const message = `there is no such case; did you mean ${printable(meant)}?`;
  return new StoreError(error.place, error.reason, message);
}

export const withCaseOption = (command: Command): Command =>
  command.option('--case <file>', `the case; without it, the only *${CASE_ENDING} file here`);
