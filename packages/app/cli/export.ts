import type { Command } from 'commander';
import { caseDossier, exportDossier, readDossier } from '@hearsay/engine/operations';
import { dossierFile } from '../http/page.ts';
import { bringUpToDate } from './case/analyse.ts';
import { dossierOrCase, withCase, type CaseOptions } from './case/open.ts';
import type { Context } from './context.ts';
import { EXIT, UsageError, type ExitStatus } from './exit.ts';
import { whole } from './options.ts';
import { printable, write } from './output.ts';

export interface ExportCommandOptions extends CaseOptions {
  readonly csv?: string;
  readonly md?: string;
  readonly html?: string;
  readonly annotations?: string;
  readonly csl?: string;
  readonly withComments?: boolean;
  readonly quotesOnly?: boolean;
  readonly quoteLength?: number;
  /** Leave a case as it is, even where pages were added or decisions taken since it was analysed. */
  readonly asIs?: boolean;
  /** False with `--no-bom`. */
  readonly bom?: boolean;
}

export const withExportOptions = (command: Command): Command =>
  command
    .option('--json', 'print the dossier as one JSON document')
    .option('--csv <folder>', 'tables, a file for each kind of finding')
    .option('--md <file>', 'a report to read, in Markdown, with a footnote for each citation')
    .option('--html <file>', 'the dossier as one file that works from disk')
    .option('--annotations <file>', 'W3C Web Annotations (JSON-LD)')
    .option('--csl <file>', 'the pages for reference managers (CSL-JSON)')
    .option('--quotes-only', 'no texts of pages: nothing of them but what is cited')
    .option(
      '--quote-length <n>',
      'with --quotes-only: at most so many characters of a citation (300)',
      whole(1, 1_000_000),
    )
    .option('--with-comments', "also readers' comments")
    .option('--as-is', 'of a case: what the last analysis found, even if something was added since')
    .option('--no-bom', 'CSV without the byte order mark that Excel needs')
    .option('--quiet', 'say nothing of what was written');

/**
 * `hearsay export DOSSIER.json` and `hearsay export --case FILE`: a dossier in other forms; any number of them in one
 * call, one of them to standard output.
 */
export async function exportCommand(
  context: Context,
  named: string | undefined,
  asked: ExportCommandOptions,
): Promise<ExitStatus> {
  const [file, options] = dossierOrCase(named, asked);
  const { terminal } = context;
  const { csv, md, html, annotations, csl } = options;
  const json = options.json === true ? '-' : undefined;
  const places = { json, csv, md, html, annotations, csl };
  checkPlaces(places);
  if (options.quotesOnly && options.withComments) {
    throw new UsageError('--quotes-only leaves comments out: choose it or --with-comments');
  }
  const { quoteLength } = options;
  if (quoteLength !== undefined && !options.quotesOnly) {
    throw new UsageError('--quote-length goes with --quotes-only');
  }
  const dossier =
    file === undefined
      ? await withCase(context, options, 'look', async (store) => {
          if (!options.asIs) await bringUpToDate(context, store, { ...options, quiet: true });
          return caseDossier(store);
        })
      : await readDossier(file, terminal.cwd);
  const given = Object.entries(places).filter(([, place]) => place !== undefined);
  const result = await exportDossier(
    dossier,
    {
      ...(Object.fromEntries(given) as { readonly [K in keyof typeof places]?: string }),
      byteOrderMark: options.bom !== false,
      withComments: options.withComments === true,
      quotesOnly: options.quotesOnly === true,
      ...(quoteLength === undefined ? {} : { quoteLength }),
    },
    {
      cwd: terminal.cwd,
      output: (text) => write(terminal.stdout, text),
      renderHtml: (made) => dossierFile(made, context.assets),
      signal: context.signal,
    },
  );
  if (options.quiet) return EXIT.done;
  const say = (line: string): void => void terminal.stderr.write(`${line}\n`);
  if (csv !== undefined) say(`written: tables in ${printable(csv)}`);
  for (const place of [md, annotations, csl, html]) {
    if (place !== undefined && place !== '-') say(`written: ${printable(place)}`);
  }
  if (options.quotesOnly && result.of > 0) {
    const share = Math.round((100 * result.quoted) / result.of);
    say(`of the pages' texts, ${share} of 100 characters are cited (--quote-length changes it)`);
  }
  return EXIT.done;
}

/** @throws UsageError where nothing is to be written, or two things to one place */
function checkPlaces(places: Readonly<Record<string, string | undefined>>): void {
  const named = Object.entries(places).filter(([, place]) => place !== undefined);
  if (named.length === 0) {
    throw new UsageError(
      'choose at least one of --json, --csv, --md, --html, --annotations and --csl',
    );
  }
  if (places['csv'] === '-') throw new UsageError('--csv takes a folder, not -');
  const seen = new Map<string, string>();
  for (const [name, place] of named) {
    const other = seen.get(place!);
    if (other !== undefined) {
      const where = place === '-' ? 'standard output' : place!;
      throw new UsageError(`--${other} and --${name} both go to ${where}`);
    }
    seen.set(place!, name);
  }
}
