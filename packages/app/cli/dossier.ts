import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Dossier } from '@hearsay/core/model';
import { jsonPieces } from '@hearsay/engine/export';
import { analyse, caseDossier, publishersFrom, servedDossier } from '@hearsay/engine/operations';
import { dossierFile } from '../http/page.ts';
import { add } from './case/add.ts';
import { bringUpToDate } from './case/analyse.ts';
import { isCaseName, withCase, withNamedCase, type CaseOptions } from './case/open.ts';
import { serve, serveUntilInterrupted } from './case/serve.ts';
import { openInput, type CommonOptions, type Context } from './context.ts';
import { EXIT, UsageError, type ExitStatus } from './exit.ts';
import { printable, write } from './output.ts';
import { colorsFor } from './progress.ts';
import { summary } from './summary.ts';
import { readTwins } from './twins.ts';

export interface DossierOptions extends CaseOptions {
  readonly title?: string;
  readonly html?: string;
  /** A file of names that are known to name one thing. */
  readonly twins?: string;
  /** A file of who publishes which outlet. */
  readonly publishers?: string;
}
export interface MainOptions extends DossierOptions {
  readonly serve: boolean;
  readonly port?: number;
  readonly open?: boolean;
}

/** A dossier is named after the one folder or file it was made from. */
function titleOf(paths: readonly string[], options: DossierOptions): string {
  if (options.title !== undefined) return options.title;
  const [only, ...more] = options.from === undefined ? paths : [options.from];
  if (only === undefined || only === '-' || more.length > 0) return 'Dossier';
  return path.basename(path.resolve(only)) || 'Dossier';
}

/** Analyses what is named; writes the one-file form where that is asked for. */
async function makeDossier(
  context: Context,
  paths: readonly string[],
  options: DossierOptions,
): Promise<Dossier> {
  const { cwd } = context.terminal;
  const twins = options.twins === undefined ? [] : await readTwins(options.twins, cwd);
  const publishers =
    options.publishers === undefined ? [] : await publishersFrom(options.publishers, cwd);
  const { input, progress, run } = await openInput(context, paths, options, 'annotate');
  const dossier = await analyse(input, {
    ...run,
    publishers,
    title: titleOf(paths, options),
    twins,
    onCollate: (id) => progress.stage(id === null ? 'comparing the articles' : `compared: ${id}`),
  });
  progress.clear();
  if (options.html !== undefined) await writeHtml(context, dossier, options.html, options);
  return dossier;
}

/** Writes the dossier as one file that works from disk. */
async function writeHtml(
  context: Context,
  dossier: Dossier,
  name: string,
  { quiet }: CommonOptions,
): Promise<void> {
  const file = path.resolve(context.terminal.cwd, name);
  await writeFile(file, await dossierFile(dossier, context.assets));
  if (!quiet) context.terminal.stderr.write(`written: ${printable(name)}\n`);
}

const statusOf = (dossier: Dossier): ExitStatus =>
  dossier.problems.length > 0 ? EXIT.partly : EXIT.done;

async function print(context: Context, dossier: Dossier, options: CommonOptions): Promise<void> {
  const { stdout, env } = context.terminal;
  if (options.json || options.jsonl) {
    for (const piece of jsonPieces({ ...dossier })) await write(stdout, piece);
    await write(stdout, '\n');
  } else await write(stdout, summary(dossier, colorsFor(stdout, env)));
}

/** `hearsay collate`: captures → dossier. */
export async function collate(
  context: Context,
  paths: readonly string[],
  options: DossierOptions,
): Promise<ExitStatus> {
  const dossier = await makeDossier(context, paths, options);
  await print(context, dossier, options);
  return statusOf(dossier);
}

/** `hearsay PATH…`: analyses and serves until interrupted; with `--case`, keeps the pages in a case. */
export async function main(
  context: Context,
  paths: readonly string[],
  options: MainOptions,
): Promise<ExitStatus> {
  if (options.open && !options.serve) throw new UsageError('--open needs the page to be served');
  const [only, ...more] = paths;
  const kept = options.case !== undefined || (only !== undefined && isCaseName(only));
  if (kept && options.publishers !== undefined)
    throw new UsageError(
      'a case keeps who publishes what with who said so: hearsay set --publishers FILE --case …',
    );
  if (only !== undefined && more.length === 0 && isCaseName(only))
    return mainWithCase(context, [], withNamedCase(only, options));
  if (options.case !== undefined) return mainWithCase(context, paths, options);
  const dossier = await makeDossier(context, paths, options);
  await print(context, dossier, options);
  if (!options.serve) return statusOf(dossier);
  return serveUntilInterrupted(context, servedDossier(dossier, context.terminal.cwd), options);
}

/** Adds what is named, if anything is, to a case, and analyses and serves all of it. */
async function mainWithCase(
  context: Context,
  paths: readonly string[],
  options: MainOptions,
): Promise<ExitStatus> {
  if (options.twins !== undefined)
    throw new UsageError(
      '--twins is for pages without a case; in a case, say of two names that they are one',
    );
  const toAdd = paths.length > 0 || options.from !== undefined;
  const added = toAdd ? await add(context, paths, { ...options, silent: true }) : EXIT.done;
  const dossier = await withCase(context, options, 'write', async (store) => {
    if (!toAdd && options.title !== undefined) await store.setTitle(options.title);
    await bringUpToDate(context, store, options);
    return caseDossier(store);
  });
  if (options.html !== undefined) await writeHtml(context, dossier, options.html, options);
  await print(context, dossier, options);
  if (options.serve) return serve(context, options);
  return dossier.problems.length > 0 ? EXIT.partly : added;
}
