import { analyseCase, caseDossier, type AnalysisReport } from '@hearsay/engine/operations';
import type { CaseStore } from '@hearsay/engine/store';
import type { Context } from '../context.ts';
import { EXIT, type ExitStatus } from '../exit.ts';
import { toJson, write } from '../output.ts';
import { colorsFor, Progress } from '../progress.ts';
import { summary } from '../summary.ts';
import { sayNext } from './next.ts';
import { withCase, type CaseOptions } from './open.ts';

/** Brings an open case up to date, with its progress on the terminal. @param again also tries again what may have failed for the machine's sake */
export async function bringUpToDate(
  context: Context,
  store: CaseStore,
  options: CaseOptions,
  again = false,
): Promise<AnalysisReport> {
  const progress = new Progress(context.terminal, options.quiet === true, () => 0);
  const report = await analyseCase(store, {
    worker: context.assets.worker,
    workers: options.workers ?? null,
    signal: context.signal,
    again,
    onProgress: progress.show,
    onProblem: progress.problem,
  });
  progress.clear();
  return report;
}

/** `hearsay analyse`: brings a case up to date; what is there already is not done again. */
export async function analyse(context: Context, options: CaseOptions): Promise<ExitStatus> {
  return withCase(context, options, 'write', async (store) => {
    const report = await bringUpToDate(context, store, options, true);
    const { stdout, env } = context.terminal;
    if (options.json || options.jsonl) {
      await write(stdout, `${toJson({ format: 'hearsay.analysis/1', ...report })}\n`);
    } else {
      await write(stdout, summary(await caseDossier(store), colorsFor(stdout, env)));
      sayNext(context, options, '\nto look at it', 'serve');
    }
    return (await store.counts()).problems > 0 ? EXIT.partly : EXIT.done;
  });
}
