import { readDossier, verify as verifyOperation, verifyCase } from '@hearsay/engine/operations';
import { dossierOrCase, withCase, type CaseOptions } from './case/open.ts';
import type { Context } from './context.ts';
import { EXIT, type ExitStatus } from './exit.ts';
import { printable, toJson, write } from './output.ts';
import { colorsFor } from './progress.ts';

/** `hearsay verify DOSSIER.json` and `hearsay verify --case FILE`: re-reads every citation. */
export async function verify(
  context: Context,
  named: string | undefined,
  given: CaseOptions,
): Promise<ExitStatus> {
  const [file, options] = dossierOrCase(named, given);
  const { terminal } = context;
  const result =
    file === undefined
      ? await withCase(context, options, 'look', (store) => verifyCase(store))
      : await verifyOperation(await readDossier(file, terminal.cwd), terminal.cwd);
  const { failures, absent } = result;
  if (options.json || options.jsonl) {
    await write(terminal.stdout, `${toJson({ format: 'hearsay.verification/1', ...result })}\n`);
  } else {
    const c = colorsFor(terminal.stdout, terminal.env);
    const [first, ...more] = failures;
    const lines = [
      first === undefined
        ? `${c.green('verified')} ${result.citations} citations in ${result.articles} articles; ${result.captures} captures re-read`
        : `${c.red('does not verify')} ${first.path} (${printable(first.source ?? 'unknown source')}): ${printable(first.detail)}${more.length > 0 ? `; ${more.length} more` : ''}`,
    ];
    if (absent.length > 0) {
      const names = absent.slice(0, 3).map(printable).join(', ');
      const rest = absent.length > 3 ? ` and ${absent.length - 3} more` : '';
      lines.push(`not at hand, so not re-read: ${names}${rest}`);
    }
    await write(terminal.stdout, `${lines.join('\n')}\n`);
  }
  return failures.length > 0 ? EXIT.citation : EXIT.done;
}
