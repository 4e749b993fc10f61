import path from 'node:path';
import { MissingInputError, sourceName } from '../../capture/index.ts';
import type { CaseCapture, CaseStore } from '../../store/index.ts';

/**
 * The folder that a case names files from: its own, so that a case and the pages beside it can be moved together, and a
 * page has one name wherever a command is typed.
 */
export const caseFolder = (store: Pick<CaseStore, 'place'>): string =>
  path.dirname(path.resolve(store.place));

/** How many digits of a capture's id are enough to name it. */
const ID_DIGITS = 8;

/**
 * The captures that words on a command line mean: a source as it is listed, a file or folder as the shell sees it, a
 * glob's files, or a capture's id, of which the first eight digits are enough. A container means all pages in it, also
 * those that are in another one as well.
 * @throws MissingInputError naming all that mean nothing in this case
 */
export function chooseCaptures(
  captures: readonly CaseCapture[],
  named: readonly string[],
  folder: string,
  cwd: string,
): readonly CaseCapture[] {
  const missing: string[] = [];
  const chosen = new Set<CaseCapture>();
  for (const name of named) {
    const asFile = sourceName(path.resolve(cwd, name), folder);
    const found = captures.filter(
      ({ id, source, also }) =>
        id === name ||
        [source, ...also].some(
          (one) =>
            one === name ||
            one === asFile ||
            // What lies in a container is named behind a `#`.
            one.startsWith(`${asFile}#`) ||
            (asFile === '.' ? !/^https?:/iu.test(one) : one.startsWith(`${asFile}/`)),
        ) ||
        (name.length >= ID_DIGITS && /^[0-9a-f]+$/u.test(name) && id.startsWith(name)),
    );
    if (found.length === 0) missing.push(name);
    for (const capture of found) chosen.add(capture);
  }
  if (missing.length > 0)
    throw new MissingInputError(missing, 'no page of this case (hearsay list names them)');
  return captures.filter((capture) => chosen.has(capture));
}
