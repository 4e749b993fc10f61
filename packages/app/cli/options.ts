import { InvalidArgumentError, type Command } from 'commander';

/** Makes a subcommand with its examples. */
export type Sub = (name: string, description: string, examples: string) => Command;

export const PATHS = 'files, folders, globs, URLs, or - for standard input';

/** A whole number from `least` to `most`. */
export function whole(least: number, most: number) {
  return (text: string): number => {
    const number = Number(text);
    if (!Number.isInteger(number) || number < least || number > most) {
      throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
    }
    return number;
  };
}

export const withJson = (command: Command): Command =>
  command
    .option('--json', 'print one JSON document')
    .option('--jsonl', 'print JSON, one item a line')
    .option('--quiet', 'no progress; what could not be read is still named');

export const withInput = (command: Command): Command =>
  withJson(command)
    .option(
      '--from <file>',
      'take texts from JSON lines {id, text, published?, …} instead of pages; - for standard input',
    )
    .option(
      '--map <pairs>',
      'where the lines of --from have their fields, such as text=body,headline=title,published=meta.date',
    )
    .option(
      '--workers <n>',
      'threads that read pages (the result is the same for any number)',
      whole(1, 64),
    )
    .option(
      '--allow-private',
      'fetch URLs also from this machine and the networks it is in (refused otherwise)',
    );

export const withPublishers = (command: Command): Command =>
  command.option(
    '--publishers <file>',
    'a table (CSV: outlet, publisher, source) of who publishes which outlet: outlets of one publisher count as one origin',
  );
