import { Command, CommanderError } from 'commander';
import { MissingInputError } from '@hearsay/engine/capture';
import { DossierError, TableError } from '@hearsay/engine/operations';
import { StoreError } from '@hearsay/engine/store';
import { articles, type ArticleOptions } from './articles.ts';
import type { CommonOptions, Context } from './context.ts';
import { conllu } from './conllu.ts';
import { collate, main, type DossierOptions, type MainOptions } from './dossier.ts';
import { doctor } from './doctor.ts';
import { caseVerbs } from './case/verbs.ts';
import { withCaseOption, type CaseOptions } from './case/open.ts';
import { nearest } from './near.ts';
import { PATHS, whole, withInput, withJson, withPublishers, type Sub } from './options.ts';
import { EXIT, UsageError, type ExitStatus } from './exit.ts';
import { exportCommand, withExportOptions, type ExportCommandOptions } from './export.ts';
import { printable } from './output.ts';
import { verify } from './verify.ts';

/** Where the case itself cannot be read; with the other reasons it can, and something else is in the way. */
const INPUT_FAULTS: ReadonlySet<StoreError['reason']> = new Set([
  'not a case',
  'of a newer version',
  'damaged',
  'not there',
]);
const list = (text: string): readonly string[] => text.split(',').map((part) => part.trim());

/** Builds the command line. Each command leaves its exit status in `done`. */
function createProgram(context: Context, done: (status: ExitStatus) => void): Command {
  const { stdout, stderr } = context.terminal;
  const program = new Command('hearsay')
    .description(
      'Reads captured news pages about the same events and shows, with the exact words, what happened when,\n' +
        'who said what and through whom, who copied whom, and how many independent origins that leaves.',
    )
    .version('0.1.0')
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
    })
    .exitOverride()
    .showHelpAfterError('(hearsay --help shows how it is used)');

  withPublishers(withInput(program))
    .argument('[paths...]', PATHS)
    .option('--no-serve', 'stop after analysing')
    .option('--port <n>', 'port of the page on this machine (0: any free one)', whole(0, 65_535))
    .option('--open', 'open the page in the browser')
    .option('--title <text>', 'name of the dossier')
    .option('--html <file>', 'also write the dossier as one file that works from disk')
    .option(
      '--twins <file>',
      'names that are known to name one thing, as JSON lines with their source',
    )
    .option('--case <file>', 'keep the pages in this case, made where it is not there')
    .addHelpText(
      'after',
      `
Examples:
  hearsay pages/                            analyse a folder and serve the dossier on this machine
  hearsay pages/ --no-serve --html d.html   write it as one file
  hearsay pages/ --case town.hearsay        keep the pages in a case, to add to and correct
  hearsay town.hearsay                      bring that case up to date and serve it
  hearsay collate pages/ --json > d.json    write it as JSON
  hearsay verify d.json                     re-read every citation

Exit status: 0 done · 1 failed · 2 wrong usage · 3 input not found · 4 a citation does not verify ·
5 done, but some pages could not be read · 130 interrupted`,
    )
    .action(async (paths: string[], options: MainOptions) =>
      done(await main(context, paths, options)),
    );

  const sub: Sub = (name, description, examples) => {
    const command = program.command(name).description(description).exitOverride();
    command.addHelpText('after', `\nExamples:\n${examples.replace(/^/gm, '  ')}`);
    return command;
  };
  const merged = <T>(command: Command): T => command.optsWithGlobals() as T;

  withInput(
    sub(
      'read',
      'pages → articles: a pure filter',
      'hearsay read page.html\nhearsay read pages/ --jsonl > articles.jsonl',
    ),
  )
    .argument('[paths...]', PATHS)
    .action(async (paths: string[], _: unknown, command: Command) =>
      done(await articles(context, paths, merged<ArticleOptions>(command), 'read')),
    );
  withInput(
    sub(
      'annotate',
      'pages → articles with everything found in them',
      'hearsay annotate page.html --json\nhearsay annotate --from articles.jsonl --jsonl\nhearsay annotate page.html --jsonl --layers tokens',
    ),
  )
    .argument('[paths...]', PATHS)
    .option('--layers <names>', 'also print these layers, comma-separated (tokens)', list)
    .option('--conllu <file>', 'tag and parse tokenised CoNLL-U and print CoNLL-U')
    .action(async (paths: string[], _: unknown, command: Command) => {
      const options = merged<ArticleOptions & { conllu?: string }>(command);
      done(
        options.conllu === undefined
          ? await articles(context, paths, options, 'annotate')
          : await conllu(context, options.conllu),
      );
    });
  withPublishers(
    withInput(
      sub(
        'collate',
        'pages → dossier',
        'hearsay collate pages/\nhearsay collate pages/ --json > dossier.json\nhearsay collate --from articles.jsonl --json\nhearsay collate pages/ --publishers publishers.csv',
      ),
    ),
  )
    .argument('[paths...]', PATHS)
    .option('--title <text>', 'name of the dossier')
    .option('--html <file>', 'also write the dossier as one file that works from disk')
    .option(
      '--twins <file>',
      'names that are known to name one thing, as JSON lines with their source',
    )
    .action(async (paths: string[], _: unknown, command: Command) =>
      done(await collate(context, paths, merged<DossierOptions>(command))),
    );
  withCaseOption(
    withJson(
      sub(
        'verify',
        're-read every citation of a dossier or a case',
        'hearsay verify dossier.json\nhearsay verify --case town.hearsay',
      ),
    ),
  )
    .argument('[dossier]', 'a dossier that `hearsay collate --json` wrote; without it, the case')
    .action(async (file: string | undefined, _: unknown, command: Command) =>
      done(await verify(context, file, merged<CaseOptions>(command))),
    );
  caseVerbs(sub, context, done);
  withCaseOption(
    withExportOptions(
      sub(
        'export',
        'a dossier or a case as tables, report, page, annotations or references',
        'hearsay export dossier.json --csv tables/ --md report.md\nhearsay export --case town.hearsay --quotes-only --html share.html\nhearsay export dossier.json --csl - > pages.json',
      ),
    ),
  )
    .argument('[dossier]', 'a dossier that `hearsay collate --json` wrote; without it, the case')
    .action(async (file: string | undefined, _: unknown, command: Command) =>
      done(await exportCommand(context, file, merged<ExportCommandOptions>(command))),
    );
  withJson(sub('doctor', 'check that this installation works', 'hearsay doctor')).action(
    async (_: unknown, command: Command) =>
      done(await doctor(context, merged<CommonOptions>(command))),
  );
  return program;
}

/** The verb that was probably meant where the first word is no path that is there; null where none was. */
function verbMeant(
  [first]: readonly string[],
  { paths }: MissingInputError,
  verbs: readonly string[],
): string | null {
  return first !== undefined && paths.includes(first) ? nearest(first, verbs) : null;
}

/** Runs the command line and gives its exit status; every error ends as one clear message on standard error. */
export async function runProgram(args: readonly string[], context: Context): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.done;
  const say = (message: string): void =>
    void context.terminal.stderr.write(`hearsay: ${message}\n`);
  let verbs: readonly string[] = [];
  try {
    const program = createProgram(context, (result) => {
      status = result;
    });
    verbs = program.commands.map((command) => command.name());
    if (args.length === 0) {
      program.outputHelp({ error: true });
      return EXIT.usage;
    }
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    if (context.signal.aborted) {
      // What went wrong while it ended in order is no part of being interrupted.
      if (error instanceof StoreError) say(error.message);
      return EXIT.interrupted;
    }
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    if (error instanceof UsageError) {
      say(`${error.message}\n(hearsay --help shows how it is used)`);
      return EXIT.usage;
    }
    if (error instanceof MissingInputError) {
      const meant = verbMeant(args, error, verbs);
      say(
        meant === null
          ? `${error.message}\n(hearsay --help shows how it is used)`
          : `there is no verb and no file called ${printable(args[0]!)}; did you mean hearsay ${meant}?\n(hearsay ${meant} --help shows how it is used)`,
      );
      return EXIT.input;
    }
    if (error instanceof StoreError) {
      say(error.message);
      return INPUT_FAULTS.has(error.reason) ? EXIT.input : EXIT.failed;
    }
    if (error instanceof DossierError || error instanceof TableError) {
      say(error.message);
      return EXIT.input;
    }
    say(error instanceof Error ? error.message : String(error));
    if (context.terminal.env['HEARSAY_DEBUG'] && error instanceof Error) say(error.stack ?? '');
    return EXIT.failed;
  }
}
