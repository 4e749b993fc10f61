import type { CaseCapture } from '@hearsay/engine/store';
import type { Context } from '../context.ts';
import { EXIT, UsageError, type ExitStatus } from '../exit.ts';
import { clip, column, isolated, places, printable, toJson, visible, write } from '../output.ts';
import { colorsFor } from '../progress.ts';
import { withCase, type CaseOptions } from './open.ts';

/** Places in a line on a terminal whose width is not known. */
const COLUMNS = 100;

/** What of a page can be asked for as missing. */
const MISSABLE = ['published', 'outlet'] as const;

export interface ListOptions extends CaseOptions {
  /** Only pages of which this is not known. */
  readonly without?: string;
  /** Only pages that could not be read, or are not analysed yet. */
  readonly notRead?: boolean;
}

/** Which pages are asked for. @throws UsageError */
function wanted({ without, notRead }: ListOptions): (capture: CaseCapture) => boolean {
  const field = MISSABLE.find((name) => name === without);
  if (without !== undefined && field === undefined)
    throw new UsageError(`--without takes ${MISSABLE.join(' or ')}`);
  return (capture) =>
    (field === undefined || capture[field] === null) &&
    (!notRead || capture.problem !== null || capture.stamp === null);
}

/** `hearsay list`: the pages of a case, and what became of each. */
export async function list(context: Context, options: ListOptions): Promise<ExitStatus> {
  const asked = wanted(options);
  return withCase(context, options, 'look', async (store) => {
    const { stdout, env } = context.terminal;
    const all = await store.captures();
    const captures = all.filter(asked);
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
      const line = `${capture.published?.slice(0, 10) ?? '    –     '}  ${isolated(column(visible(capture.outlet ?? '–'), 20))}  `;
      const rest = clip(state, width - places(line) - 1);
      const quiet = capture.stamp === null || capture.problem !== null;
      await write(stdout, `${line}${quiet ? c.yellow(rest) : rest}\n`);
      await write(
        stdout,
        `            ${c.dim(`${printable(capture.source)} · ${capture.id.slice(0, 8)}`)}\n`,
      );
      if (capture.cutOff !== null)
        await write(
          stdout,
          `            ${c.yellow('not whole')} ${c.dim(`(${capture.cutOff})`)}\n`,
        );
      for (const source of capture.also)
        await write(stdout, `            ${c.dim(printable(`also ${source}`))}\n`);
    }
    const { articles, problems, bytes } = await store.counts();
    const waiting = all.filter(({ stamp }) => stamp === null).length;
    const facts = [
      captures.length === all.length
        ? counted(all.length, 'page')
        : `${captures.length} of ${counted(all.length, 'page')}`,
      counted(articles, 'article'),
      ...(problems > 0 ? [`${problems} could not be read`] : []),
      ...(waiting > 0 ? [`${waiting} not analysed yet`] : []),
      `${sizeInWords(bytes)} as received`,
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

const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

const sizeInWords = (bytes: number): string =>
  bytes < 1_048_576 ? `${Math.ceil(bytes / 1024)} KiB` : `${(bytes / 1_048_576).toFixed(1)} MiB`;
