import { stat } from 'node:fs/promises';
import path from 'node:path';
import {
  isCaseFile,
  MappingError,
  parseMapping,
  type Known,
  type Mapping,
} from '@hearsay/engine/capture';
import { inputFromLines, inputFromPaths, type Input } from '@hearsay/engine/operations';
import type { Depth, RunOptions } from '@hearsay/engine/run';
import { UsageError } from './exit.ts';
import { printable, type Terminal } from './output.ts';
import { Progress } from './progress.ts';

/** The built files that the command line needs. */
export interface Assets {
  readonly worker: string;
  /** The thread that analyses a case while it is served. */
  readonly thread: string;
  readonly script: string;
  readonly style: string;
}

/** What every command is handed. */
export interface Context {
  readonly terminal: Terminal;
  readonly assets: Assets;
  /** Aborted when the user interrupts. */
  readonly signal: AbortSignal;
}

/** Options that several commands share. */
export interface CommonOptions {
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly quiet?: boolean;
  readonly from?: string;
  readonly map?: string;
  readonly workers?: number;
  readonly allowPrivate?: boolean;
}

/** Finds what is to be read, files named from a folder; says what was passed over. @throws UsageError when nothing is named */
export async function openInput(
  context: Context,
  paths: readonly string[],
  options: CommonOptions,
  depth: Depth,
  namedFrom: string = context.terminal.cwd,
  known: (url: string) => Known | null = () => null,
): Promise<{ readonly input: Input; readonly progress: Progress; readonly run: RunOptions }> {
  const { terminal } = context;
  const fetching = new Progress(terminal, options.quiet === true, () => 0);
  const fetch = {
    allowPrivate: options.allowPrivate === true,
    known,
    signal: context.signal,
    onProgress: fetching.fetched,
  };
  const common = { depth, cwd: terminal.cwd, stdin: terminal.stdin, namedFrom, fetch };
  if (options.from !== undefined && paths.length > 0) {
    throw new UsageError('name either PATHs or --from, not both');
  }
  if (options.from === undefined && paths.length === 0) {
    throw new UsageError('name at least one file, folder, glob or URL, or - for standard input');
  }
  for (const given of paths.filter(isCaseFile)) {
    const found = await stat(path.resolve(terminal.cwd, given)).catch(() => null);
    if (found?.isFile() !== true) continue;
    const name = printable(given);
    throw new UsageError(
      `${name} is a case, not a page: \`hearsay ${name}\` opens it, and --case ${name} adds pages to it`,
    );
  }
  if (options.json && options.jsonl) throw new UsageError('choose --json or --jsonl, not both');
  if (options.map !== undefined && options.from === undefined)
    throw new UsageError(
      '--map says how the lines of --from are to be read: name them with --from',
    );
  const input =
    options.from === undefined
      ? await inputFromPaths(paths, common)
      : await inputFromLines(options.from, { ...common, ...mappingOf(options.map) });
  fetching.clear();
  const expected = input.expected ?? (() => 0);
  const progress = new Progress(terminal, options.quiet === true, expected);
  for (const folder of input.passedOver) {
    progress.note(`passed over ${printable(folder)}/: pictures and scripts of a saved page`);
  }
  for (const folder of input.empty)
    progress.note(`there is no file to read in ${printable(folder)}`);
  for (const problem of input.problems) progress.problem(problem);
  const run: RunOptions = {
    worker: context.assets.worker,
    workers: options.workers ?? null,
    signal: context.signal,
    expected,
    onDone: progress.page,
  };
  return { input, progress, run };
}

/** @throws UsageError where it cannot be followed */
function mappingOf(written: string | undefined): { readonly mapping?: Mapping } {
  if (written === undefined) return {};
  try {
    return { mapping: parseMapping(written) };
  } catch (error) {
    if (error instanceof MappingError) throw new UsageError(`--map: ${error.message}`);
    throw error;
  }
}
