import type { CaseCapture } from '@hearsay/engine/store';
import type { Context } from '../context.ts';
import { EXIT, type ExitStatus } from '../exit.ts';
import { clip, printable, toJson, write } from '../output.ts';
import { colorsFor } from '../progress.ts';
import { withCase, type CaseOptions } from './open.ts';

/** Places in a line on a terminal whose width is not known. */
const COLUMNS = 100;

/** `hearsay list`: the pages of a case, and what became of each. */
export async function list(context: Context, options: CaseOptions): Promise<ExitStatus> {
  return withCase(context, options, 'look', async (store) => {
    const { stdout, env } = context.terminal;
    const captures = await store.captures();
    if (options.json) {
      await write(stdout, `${toJson({ format: 'hearsay.captures/1', captures })}\n`);
      return EXIT.done;
    }
    if (options.jsonl) {
      for (const capture of captures) await write(stdout, `${toJson(capture)}\n`);
      return EXIT.done;
    }
    const c = colorsFor(stdout, env);
    const width = Math.max(60, stdout.columns ?? COLUMNS);
    for (const capture of captures) {
      const state = stateOf(capture);
      const line = `${capture.published?.slice(0, 10) ?? '    –     '}  ${clip(printable(capture.outlet ?? '–'), 20).padEnd(20)}  `;
      const rest = clip(state, width - line.length - 1);
      const quiet = capture.stamp === null || capture.problem !== null;
      await write(stdout, `${line}${quiet ? c.yellow(rest) : rest}\n`);
      await write(
        stdout,
        `            ${c.dim(printable(`${capture.source} · ${capture.id.slice(0, 8)}`))}\n`,
      );
    }
    const { articles, problems, bytes } = await store.counts();
    const waiting = captures.filter(({ stamp }) => stamp === null).length;
    const facts = [
      `${captures.length} pages`,
      `${articles} articles`,
      ...(problems > 0 ? [`${problems} could not be read`] : []),
      ...(waiting > 0 ? [`${waiting} not analysed yet`] : []),
      `${(bytes / 1_048_576).toFixed(1)} MiB as received`,
    ];
    await write(stdout, `${facts.join(' · ')}\n`);
    return EXIT.done;
  });
}

function stateOf({ problem, stamp, headline }: CaseCapture): string {
  if (problem !== null) return `not read: ${problem.reason}`;
  if (stamp === null) return 'not analysed yet';
  return printable(headline ?? '') || '(no headline)';
}
