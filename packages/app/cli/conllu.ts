import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { annotateConllu } from '@hearsay/core/annotate';
import { MissingInputError, reasonOf } from '@hearsay/engine/capture';
import type { Context } from './context.ts';
import { EXIT, UsageError, type ExitStatus } from './exit.ts';
import { write } from './output.ts';

/** `hearsay annotate --conllu FILE`: keeps the tokens of a CoNLL-U file and gives them tags, lemmas and trees. */
export async function conllu(context: Context, file: string): Promise<ExitStatus> {
  const { terminal } = context;
  let text: string;
  if (file === '-') {
    const parts: Buffer[] = [];
    for await (const part of terminal.stdin) parts.push(Buffer.from(part as Uint8Array));
    text = Buffer.concat(parts).toString('utf8');
  } else {
    text = await readFile(path.resolve(terminal.cwd, file), 'utf8').catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new MissingInputError([file]);
      throw new Error(`${file}: ${reasonOf(error)}`, { cause: error });
    });
  }
  let tagged: string;
  try {
    tagged = annotateConllu(text);
  } catch (error) {
    throw new UsageError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  await write(terminal.stdout, tagged);
  return EXIT.done;
}
