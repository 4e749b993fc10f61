import { stat } from 'node:fs/promises';
import path from 'node:path';
import { bytesOfFile } from './container/bytes.ts';
import { openContainer } from './container/open.ts';
import { readFileBytes, type RawPage } from './load.ts';
import { CaptureError } from './problem.ts';

/**
 * The page that a source names, read again from where it was: a file, a page packed in one, or `container#place`. Null
 * where there is none, by now.
 * @param source as it is named in results, relative to `cwd`
 * @throws CaptureError where it is there and cannot be read
 */
export async function readAgain(source: string, cwd: string): Promise<RawPage | null> {
  // A file's name may have a # in it: the longest name that is there is meant.
  for (let end = source.length; end > 0; end = source.lastIndexOf('#', end - 1)) {
    const name = source.slice(0, end);
    const file = path.resolve(cwd, name);
    const found = await stat(file).catch(() => null);
    if (found?.isFile() !== true) continue;
    return end === source.length
      ? whole(file, source)
      : ((await openContainer(await bytesOfFile(file), name))?.pageAt(source.slice(end + 1)) ??
          null);
  }
  return null;
}

/** A file that is a page, or one page in what the file is. */
async function whole(file: string, source: string): Promise<RawPage | null> {
  const container = await openContainer(await bytesOfFile(file), source);
  if (container === null) {
    const bytes = await readFileBytes(file, source);
    return { source, bytes, url: null, mediaType: null, charset: null, capturedAt: null };
  }
  for await (const page of container.pages())
    if (!(page instanceof CaptureError) && page.source === source) return page;
  return null;
}
