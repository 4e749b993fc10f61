import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { compareText } from '@hearsay/core/model';
import { openCase, StoreError, type CaseStore } from '@hearsay/engine/store';
import type { CommonOptions, Context } from '../context.ts';
import { UsageError } from '../exit.ts';
import { printable } from '../output.ts';

export interface CaseOptions extends CommonOptions {
  readonly case?: string;
}

/** What a case's file is called. */
export const CASE_ENDING = '.hearsay';

/** The case that is named, or the only one in the working directory. @throws UsageError where that says nothing */
export async function caseFile(context: Context, options: CaseOptions): Promise<string> {
  const { cwd } = context.terminal;
  if (options.case !== undefined) return options.case;
  const here = (await readdir(cwd)).filter((name) => name.endsWith(CASE_ENDING)).sort(compareText);
  const [only, ...more] = here;
  if (only !== undefined && more.length === 0) return only;
  throw new UsageError(
    only === undefined
      ? `there is no case here; name one: --case my-case${CASE_ENDING}`
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
  const store = await openCase(file, { create: use === 'make' }).catch((error: unknown) => {
    const closed = error instanceof StoreError && error.reason === 'not writable';
    if (use === 'look' && closed) return openCase(file, { readonly: true });
    throw error;
  });
  try {
    return await work(store, file);
  } finally {
    await store.close();
  }
}

export const withCaseOption = (command: Command): Command =>
  command.option('--case <file>', `the case; without it, the only *${CASE_ENDING} file here`);
