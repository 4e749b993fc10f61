import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { compareText, type Problem } from '@hearsay/core/model';
import { MissingInputError } from './problem.ts';

/** Something to read: a file on disk, standard input, or a URL. */
export interface Source {
  /** As it is named in results: path relative to the working directory with `/`, `-`, or the URL. */
  readonly name: string;
  readonly kind: 'file' | 'stdin' | 'url';
  /** Absolute path, for files. */
  readonly path: string | null;
}

export interface Located {
  readonly sources: readonly Source[];
  /** Folders that could not be listed, links that lead nowhere. */
  readonly problems: readonly Problem[];
  /** Files that belong to a saved page (its pictures and scripts) and are no pages themselves. */
  readonly passedOver: readonly string[];
  /** Folders that were named in which there is no file to read. */
  readonly empty: readonly string[];
}

/** Also one that is never fetched (`ftp://`): it is then named as such, and not taken for a file that is not there. */
const isUrl = (given: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//iu.test(given);

/** A case that lies among its pages, and what SQLite keeps beside it while it is open. */
export const isCaseFile = (name: string): boolean =>
  /\.hearsay(?:-wal|-shm|-journal)?$/iu.test(name);

/** A path as it is named in results: relative to `cwd` where that is shorter to read, always with `/`. */
export function sourceName(absolute: string, cwd: string): string {
  return path.relative(cwd, absolute).split(path.sep).join('/') || '.';
}

/** The folder a browser saves a page's pictures and scripts in: `Some page_files` beside `Some page.html`. */
function isPageResources(name: string, siblings: ReadonlySet<string>): boolean {
  const page = /^(.+)(?:_files|\.files|_fichiers|-Dateien|_archivos|_arquivos|_file)$/u.exec(
    name,
  )?.[1];
  return page !== undefined && ['.html', '.htm', '.xhtml'].some((end) => siblings.has(page + end));
}

/**
 * Finds what the user named: files, folders (with everything below them, hidden files and cases apart), globs, `-`, URLs.
 * Ordered by name, each once; names of files are relative to `namedFrom`.
 * @throws MissingInputError naming every path that is not there; nothing is read then.
 */
export async function locate(
  given: readonly string[],
  cwd: string,
  namedFrom: string = cwd,
): Promise<Located> {
  const files = new Set<string>();
  const others: Source[] = [];
  const missing: string[] = [];
  const problems: Problem[] = [];
  const passedOver: string[] = [];
  const empty: string[] = [];

  /** How many files it found, with those that cannot be opened. */
  const walk = async (folder: string, seen: ReadonlySet<string>): Promise<number> => {
    const real = await realpath(folder);
    if (seen.has(real)) return 0; // a link back up
    let count = 0;
    const entries = (await readdir(folder, { withFileTypes: true })).filter(
      (e) => !e.name.startsWith('.'),
    );
    const names = new Set(entries.map((e) => e.name));
    for (const entry of entries) {
      const full = path.join(folder, entry.name);
      try {
        const kind = entry.isSymbolicLink() ? await stat(full) : entry;
        if (kind.isFile()) {
          if (isCaseFile(entry.name)) continue;
          files.add(full);
          count += 1;
        } else if (kind.isDirectory() && isPageResources(entry.name, names))
          passedOver.push(sourceName(full, namedFrom));
        else if (kind.isDirectory()) count += await walk(full, new Set([...seen, real]));
      } catch (error) {
        count += 1;
        problems.push({
          source: sourceName(full, namedFrom),
          reason: 'unreadable',
          detail: reasonOf(error),
        });
      }
    }
    return count;
  };

  for (const item of given) {
    if (item === '-') others.push({ name: '-', kind: 'stdin', path: null });
    else if (isUrl(item)) others.push({ name: item, kind: 'url', path: null });
    else {
      const absolute = path.resolve(cwd, item);
      const found = await stat(absolute).catch((error: NodeJS.ErrnoException) => error);
      if (!(found instanceof Error)) {
        if (!found.isDirectory()) files.add(absolute);
        else if ((await walk(absolute, new Set())) === 0)
          empty.push(sourceName(absolute, namedFrom));
      } else if (found.code === 'EACCES') {
        problems.push({
          source: sourceName(absolute, namedFrom),
          reason: 'unreadable',
          detail: reasonOf(found),
        });
      } else if (isDynamicPattern(item)) {
        const matches = await glob(item.split(path.sep).join('/'), {
          cwd,
          absolute: true,
          onlyFiles: true,
          followSymbolicLinks: false, // a link may lead round in a circle
        });
        if (matches.length === 0) missing.push(item);
        for (const match of matches) files.add(path.resolve(match));
      } else missing.push(item);
    }
  }
  if (missing.length > 0) throw new MissingInputError(missing);
  const sources: Source[] = [...files].map((file) => ({
    name: sourceName(file, namedFrom),
    kind: 'file',
    path: file,
  }));
  const unique = new Map([...sources, ...others].map((source) => [source.name, source]));
  return {
    sources: [...unique.values()].sort((a, b) => compareText(a.name, b.name)),
    problems,
    passedOver: passedOver.sort(compareText),
    empty,
  };
}

/** What went wrong with a file, in words, without the absolute path that Node's own message holds. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  const words: Record<string, string> = {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    ENOENT: 'it is not there (a link that leads nowhere?)',
    ELOOP: 'its links go round in a circle',
    EISDIR: 'it is a folder',
    EIO: 'the disk reports a read error',
    EMFILE: 'too many files are open',
  };
  if (code !== undefined) return words[code] ?? `the system says ${code}`;
  return error instanceof Error ? error.message : String(error);
}
