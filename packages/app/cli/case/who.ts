import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { homedir } from 'node:os';
import type { Context } from '../context.ts';
import { UsageError } from '../exit.ts';

/** Where the user's own settings are kept. */
function settingsFile({ terminal: { env } }: Context): string {
  const base = env['XDG_CONFIG_HOME'] || path.join(env['HOME'] || homedir(), '.config');
  return path.join(base, 'hearsay', 'settings.json');
}

/** The name that was given once; null where none was. */
export async function knownName(context: Context): Promise<string | null> {
  const file = settingsFile(context);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  let name: unknown;
  try {
    name = (JSON.parse(text) as { name?: unknown }).name;
  } catch (error) {
    throw new Error(`${file}: it is not JSON (${(error as Error).message}); correct or delete it`, {
      cause: error,
    });
  }
  return typeof name === 'string' && name.trim() !== '' ? name : null;
}

/** The name that decisions are signed with: the one given now, which is kept, or the one given before. @throws UsageError */
export async function signer(context: Context, given: string | undefined): Promise<string> {
  const known = await knownName(context);
  if (given !== undefined && given.trim() !== '') {
    const name = given.trim();
    if (name !== known) {
      const file = settingsFile(context);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, `${JSON.stringify({ name }, null, 2)}\n`);
    }
    return name;
  }
  if (known !== null) return known;
  throw new UsageError('say once who you are, for the log of the case: --by "Your Name"');
}
