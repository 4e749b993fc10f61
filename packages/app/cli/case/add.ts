import type { Capture } from '@hearsay/core/model';
import path from 'node:path';
import { stat } from 'node:fs/promises';
import { addPages, caseFolder, knownPages, type KnownPage } from '@hearsay/engine/operations';
import { openCase } from '@hearsay/engine/store';
import { openInput, type Context } from '../context.ts';
import { EXIT, UsageError, type ExitStatus } from '../exit.ts';
import { printable, toJson, write } from '../output.ts';
import { analyse } from './analyse.ts';
import { sayNext } from './next.ts';
import { CASE_ENDING, caseFile, withCase, type CaseOptions } from './open.ts';

export interface AddOptions extends CaseOptions {
  readonly title?: string;
  /** Brings the case up to date afterwards. */
  readonly analyse?: boolean;
  /** Says nothing of what was added: a part of a larger command. */
  readonly silent?: boolean;
}

/** `hearsay add PATH…`: keeps pages in a case, which is made where it is not there. */
export async function add(
  context: Context,
  paths: readonly string[],
  options: AddOptions,
): Promise<ExitStatus> {
  if (!options.analyse) return keep(context, paths, options);
  if (options.json || options.jsonl)
    throw new UsageError('--analyse goes with neither --json nor --jsonl: run analyse by itself');
  const kept = await keep(context, paths, options);
  const analysed = await analyse(context, options);
  return analysed === EXIT.done ? kept : analysed;
}

/** Adds pages without analysing them. */
async function keep(
  context: Context,
  paths: readonly string[],
  options: AddOptions,
): Promise<ExitStatus> {
  // First, so that no case is made where there is nothing to add.
  const place = path.resolve(context.terminal.cwd, await caseFile(context, options));
  const known = await knownIn(place, paths);
  const { input, progress } = await openInput(
    context,
    paths,
    options,
    'read',
    caseFolder({ place }),
    (url) => known.get(url) ?? null,
  );
  const notModified = input.notModified.map((source) => ({ source, page: known.get(source)! }));
  return withCase(context, options, 'make', async (store) => {
    const { captures: before } = await store.counts();
    const title = options.title ?? (before === 0 ? path.basename(store.place, CASE_ENDING) : null);
    if (title !== null) await store.setTitle(title);
    const { stdout } = context.terminal;
    // A line says that this page is on disk, whatever happens next.
    const say = ({ id, source }: Capture, state: string): Promise<void> =>
      write(stdout, `${toJson({ capture: id, source, state })}\n`);
    const { added, thereAlready, problems } = await addPages(store, input, {
      signal: context.signal,
      onDone: (done) => progress.count('gone through', done),
      ...(options.jsonl && !options.silent ? { onKept: say } : {}),
      onProblem: progress.problem,
    });
    progress.clear();
    if (options.jsonl && !options.silent) {
      for (const { source, page } of notModified) {
        const line = { capture: page.capture, source, state: 'not modified' };
        await write(stdout, `${toJson(line)}\n`);
      }
    } else if (!options.json) {
      for (const { source, page } of notModified)
        progress.note(`${printable(source)}: not modified since ${page.response.receivedAt}`);
    }
    const status = problems.length > 0 ? EXIT.partly : EXIT.done;
    if (options.silent || options.jsonl) return status;
    if (options.json) {
      const result = {
        format: 'hearsay.added/1',
        added,
        thereAlready,
        notModified: notModified.map(({ page }) => page.capture),
        problems,
      };
      await write(stdout, `${toJson(result)}\n`);
    } else {
      const { captures } = await store.counts();
      const there = thereAlready.length === 0 ? '' : `, ${thereAlready.length} there already`;
      const same = notModified.length === 0 ? '' : `, ${notModified.length} not modified`;
      await write(
        stdout,
        `${added.length} added${there}${same}; ${captures} in ${printable(store.place)}\n`,
      );
      if (added.length > 0 && !options.analyse)
        sayNext(context, options, 'to read and compare what is new', 'analyse');
    }
    return status;
  });
}

/** What a case has that was fetched before; nothing where there is no case yet, or nothing is to be fetched. */
async function knownIn(
  place: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, KnownPage>> {
  if (!paths.some((given) => /^https?:/iu.test(given))) return new Map();
  if ((await stat(place).catch(() => null)) === null) return new Map();
  const store = await openCase(place);
  try {
    return await knownPages(store);
  } finally {
    await store.close();
  }
}
