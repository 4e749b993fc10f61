import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Twin } from '@hearsay/core/collate';
import { MissingInputError } from '@hearsay/engine/capture';
import { UsageError } from './exit.ts';

const isNames = (value: unknown): value is string[] =>
  Array.isArray(value) &&
  value.length > 1 &&
  value.every((name) => typeof name === 'string' && name.trim() !== '');

/**
 * Names of one thing, from a file of JSON lines: `{"names": ["Orrow", "Wiesau"], "source": "…"}` are merged,
 * `{"claims": […], "source": "…"}` only suggested. Blank lines are passed over.
 * @throws MissingInputError when the file is not there; UsageError naming the first line that says something else
 */
export async function readTwins(name: string, cwd: string): Promise<readonly Twin[]> {
  const content = await readFile(path.resolve(cwd, name), 'utf8').catch((error: unknown) => {
    if ((error as { code?: string }).code === 'ENOENT') throw new MissingInputError([name]);
    throw error;
  });
  return content.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    const twin = twinOf(line);
    if (twin === null)
      throw new UsageError(
        `${name}:${i + 1}: a line is {"names": ["…", "…"], "source": "…"} or {"claims": ["…", "…"], "source": "…"}`,
      );
    return [twin];
  });
}

function twinOf(line: string): Twin | null {
  let value: { names?: unknown; claims?: unknown; source?: unknown } | null;
  try {
    value = JSON.parse(line) as typeof value;
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { names, claims, source } = value;
  if (typeof source !== 'string' || source.trim() === '') return null;
  if (isNames(names) && claims === undefined) return { names: [names], source };
  if (isNames(claims) && names === undefined)
    return { names: claims.map((name) => [name]), source };
  return null;
}
