import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Dossier } from '@hearsay/core/model';
import { analyse, servedDossier } from '@hearsay/engine/operations';
import { startServer } from '../http/server.ts';
import { dossierFile } from '../http/page.ts';
import { openInput, type CommonOptions, type Context } from './context.ts';
import { EXIT, UsageError, type ExitStatus } from './exit.ts';
import { printable, toJson, write } from './output.ts';
import { colorsFor } from './progress.ts';
import { summary } from './summary.ts';

export interface DossierOptions extends CommonOptions {
  readonly title?: string;
  readonly html?: string;
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
  const { input, progress, run } = await openInput(context, paths, options, 'annotate');
  const dossier = await analyse(input, {
    ...run,
    title: titleOf(paths, options),
    onCollate: (id) => progress.stage(id === null ? 'comparing the articles' : `compared: ${id}`),
  });
  progress.clear();
  if (options.html !== undefined) {
    const file = path.resolve(context.terminal.cwd, options.html);
    await writeFile(file, await dossierFile(dossier, context.assets));
    progress.note(`written: ${printable(options.html)}`);
  }
  return dossier;
}

const statusOf = (dossier: Dossier): ExitStatus =>
  dossier.problems.length > 0 ? EXIT.partly : EXIT.done;

async function print(context: Context, dossier: Dossier, options: CommonOptions): Promise<void> {
  const { stdout, env } = context.terminal;
  if (options.json || options.jsonl) await write(stdout, `${toJson(dossier)}\n`);
  else await write(stdout, summary(dossier, colorsFor(stdout, env)));
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

/** `hearsay PATH…`: analyses and serves until interrupted. */
export async function main(
  context: Context,
  paths: readonly string[],
  options: MainOptions,
): Promise<ExitStatus> {
  if (options.open && !options.serve) throw new UsageError('--open needs the page to be served');
  const dossier = await makeDossier(context, paths, options);
  await print(context, dossier, options);
  if (!options.serve) return statusOf(dossier);
  const server = await startServer(servedDossier(dossier, context.terminal.cwd), {
    assets: context.assets,
    port: options.port ?? null,
  });
  const { stderr } = context.terminal;
  stderr.write(`\nThe dossier is at ${server.url}\nCtrl-C stops.\n`);
  if (options.open) server.openInBrowser((message) => stderr.write(`${message}\n`));
  await new Promise<void>((resolve) => {
    if (context.signal.aborted) resolve();
    context.signal.addEventListener('abort', () => resolve());
  });
  await server.close();
  return EXIT.done;
}
