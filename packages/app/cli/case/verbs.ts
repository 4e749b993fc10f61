import type { Command } from 'commander';
import { SETTABLE_FIELDS } from '@hearsay/core/model';
import type { Context } from '../context.ts';
import type { ExitStatus } from '../exit.ts';
import { PATHS, whole, withInput, withJson, type Sub } from '../options.ts';
import { add, type AddOptions } from './add.ts';
import { analyse } from './analyse.ts';
import { list, type ListOptions } from './list.ts';
import { withCaseOption, withNamedCase, type CaseOptions } from './open.ts';
import { remove } from './remove.ts';
import { search, type SearchOptions } from './search.ts';
import { serve, type ServeOptions } from './serve.ts';
import { set, type SetOptions } from './set.ts';

const SET_HELP: Readonly<Record<(typeof SETTABLE_FIELDS)[number], readonly [string, string]>> = {
  published: ['<day>', 'day or instant of publication, such as 2031-05-02'],
  outlet: ['<name>', 'the outlet'],
  url: ['<address>', 'where the page was'],
  language: ['<tag>', 'language, such as en or pt-BR'],
};

const CASE = 'the case, the same as --case';

/** The verbs that work on a case that stays. */
export function caseVerbs(sub: Sub, context: Context, done: (status: ExitStatus) => void): void {
  const merged = <T>(command: Command): T => command.optsWithGlobals() as T;

  withCaseOption(
    withInput(
      sub(
        'add',
        'keep pages in a case; one that is there already stays as it is',
        'hearsay add pages/ --case town.hearsay\nhearsay add https://example.org/story\nhearsay add new.html --analyse',
      ),
    ),
  )
    .argument('[paths...]', PATHS)
    .option('--title <text>', 'name of the case')
    .option('--analyse', 'and bring the case up to date')
    .action(async (paths: string[], _: unknown, command: Command) =>
      done(await add(context, paths, merged<AddOptions>(command))),
    );
  withCaseOption(
    withJson(
      sub(
        'remove',
        'take pages out of a case',
        'hearsay remove pages/old.html\nhearsay remove 3f9a1c22',
      ),
    ),
  )
    .argument('<sources...>', 'pages as `hearsay list` names them, files, folders, or ids')
    .action(async (sources: string[], _: unknown, command: Command) =>
      done(await remove(context, sources, merged<CaseOptions>(command))),
    );
  withCaseOption(
    withJson(
      sub(
        'list',
        'the pages of a case',
        'hearsay list\nhearsay list --without published\nhearsay list town.hearsay --json',
      ),
    ),
  )
    .argument('[file]', CASE)
    .option('--without <field>', 'only pages of which this is not known: published or outlet')
    .option('--not-read', 'only pages that could not be read, or are not analysed yet')
    .action(async (file: string | undefined, _: unknown, command: Command) =>
      done(await list(context, withNamedCase(file, merged<ListOptions>(command)))),
    );
  const setting = withCaseOption(
    withJson(
      sub(
        'set',
        'say what you know better than the page; - takes it back',
        'hearsay set pages/a.html --published 2031-05-02 --outlet "Harbour Herald" --by "Ada Lund"\nhearsay set pages/a.html --outlet -\nhearsay set --title "The town of Ostrel"\nhearsay set --publisher "Harbour Herald=Tarn Media" --source https://herald.example/imprint',
      ),
    ),
  ).argument('[sources...]', 'pages as `hearsay list` names them, files, folders, or ids');
  for (const field of SETTABLE_FIELDS) {
    const [value, help] = SET_HELP[field];
    setting.option(`--${field} ${value}`, help);
  }
  setting
    .option('--title <text>', 'name of the case')
    .option(
      '--publisher <outlet=publisher>',
      'who publishes an outlet: outlets of one publisher count as one origin; Outlet=- takes it back',
    )
    .option('--source <text>', 'where that can be looked up, such as the address of an imprint')
    .option('--publishers <file>', 'the same from a table (CSV: outlet, publisher, source)')
    .option('--by <name>', 'who you are, for the log; remembered')
    .action(async (sources: string[], _: unknown, command: Command) =>
      done(await set(context, sources, merged<SetOptions>(command))),
    );
  withCaseOption(
    withJson(
      sub(
        'analyse',
        'bring a case up to date: only what is new or changed is done',
        'hearsay analyse\nhearsay analyse town.hearsay --json',
      ),
    ),
  )
    .option('--workers <n>', 'threads that read pages', whole(1, 64))
    .argument('[file]', CASE)
    .action(async (file: string | undefined, _: unknown, command: Command) =>
      done(await analyse(context, withNamedCase(file, merged<CaseOptions>(command)))),
    );
  withCaseOption(
    sub(
      'serve',
      'serve a case on this machine, and keep it up to date meanwhile',
      'hearsay serve\nhearsay serve town.hearsay --port 8080 --open',
    ),
  )
    .option('--port <n>', 'port of the page on this machine (0: any free one)', whole(0, 65_535))
    .option('--open', 'open the page in the browser')
    .option('--workers <n>', 'threads that read pages', whole(1, 64))
    .argument('[file]', CASE)
    .action(async (file: string | undefined, _: unknown, command: Command) =>
      done(await serve(context, withNamedCase(file, merged<ServeOptions>(command)))),
    );
  withCaseOption(
    withJson(
      sub(
        'search',
        'find sentences in a case, with where they stand',
        'hearsay search ceasefire\nhearsay search \'"power station"\' --outlet "Harbour Herald" --since 2031-05-01\nhearsay search \'name:"Adler"\' --speaker "Vera Moss" --json',
      ),
    ),
  )
    .argument('[words...]', 'words, "a phrase", or name:"Somebody" for all forms of a name')
    .option('--outlet <name>', 'only of this outlet')
    .option('--since <day>', 'published on this day or later')
    .option('--until <day>', 'published on this day or earlier')
    .option('--speaker <name>', 'in what this person or body says')
    .option('--place <name>', 'sentences that name this place')
    .option('--family <id>', 'only of this family')
    .option('--limit <n>', 'so many at most', whole(1, 200))
    .option('--after <next>', 'go on after an earlier answer')
    .action(async (words: string[], _: unknown, command: Command) =>
      done(await search(context, words, merged<SearchOptions>(command))),
    );
}
