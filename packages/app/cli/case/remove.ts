import { caseFolder, chooseCaptures } from '@hearsay/engine/operations';
import type { Context } from '../context.ts';
import { EXIT, type ExitStatus } from '../exit.ts';
import { printable, toJson, write } from '../output.ts';
import { sayNext } from './next.ts';
import { withCase, type CaseOptions } from './open.ts';

/** `hearsay remove SOURCE…`: takes pages out of a case. What people wrote about them stays in its log. */
export async function remove(
  context: Context,
  sources: readonly string[],
  options: CaseOptions,
): Promise<ExitStatus> {
  return withCase(context, options, 'write', async (store) => {
    const { cwd, stdout } = context.terminal;
    const chosen = chooseCaptures(await store.captures(), sources, caseFolder(store), cwd);
    const removed = await store.remove(chosen.map(({ id }) => id));
    if (options.json || options.jsonl) {
      const result = { format: 'hearsay.removed/1', removed: chosen.map(({ id }) => id) };
      await write(stdout, `${toJson(result)}\n`);
    } else {
      const { captures } = await store.counts();
      await write(stdout, `${removed} taken out; ${captures} left in ${printable(store.place)}\n`);
      sayNext(context, options, 'to see what is left without it', 'analyse');
    }
    return EXIT.done;
  });
}
