import { mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { QUOTE_LENGTH, type Dossier } from '@hearsay/core/model';
import { sha256 } from '../capture/index.ts';
import {
  annotationPieces,
  createView,
  cslJson,
  csvFiles,
  dossierJson,
  markdownPieces,
  maskedDossier,
  quotedShare,
  type View,
} from '../export/index.ts';

/** Where a single file goes: a path, or `-` for the output that is handed in. */
export type Place = string;

/** What to write, and where. */
export interface ExportOptions {
  readonly json?: Place;
  readonly md?: Place;
  readonly html?: Place;
  readonly annotations?: Place;
  readonly csl?: Place;
  /** A folder; made where it is not there. */
  readonly csv?: string;
  /** Begin CSV files with a byte order mark. */
  readonly byteOrderMark?: boolean;
  /** Include readers' comments. */
  readonly withComments?: boolean;
  /** No text of an article beyond its citations. Takes no comments with it. */
  readonly quotesOnly?: boolean;
  /** How many UTF-16 units of a citation's words are kept then; without it `QUOTE_LENGTH`. */
  readonly quoteLength?: number;
}

/** What the export reaches for beyond files. */
export interface ExportEffects {
  /** Paths are relative to it. */
  readonly cwd: string;
  /** Takes what goes to `-`; waits where the reader is slow. */
  readonly output: (text: string) => Promise<void>;
  /** The dossier as one HTML file. */
  readonly renderHtml: (dossier: Dossier) => Promise<string>;
  readonly signal?: AbortSignal;
}

export interface Exported {
  /** Files written, as they were named; without `-`. */
  readonly files: readonly string[];
  /** Of all characters of the articles, how many are in citations: what an export of quotations shares of them. */
  readonly quoted: number;
  readonly of: number;
}

/**
 * Writes a dossier in any number of formats. A file is there whole or not at all, whatever happens on the way.
 */
export async function exportDossier(
  dossier: Dossier,
  options: ExportOptions,
  effects: ExportEffects,
): Promise<Exported> {
  const { quotesOnly = false, byteOrderMark = true, quoteLength = QUOTE_LENGTH } = options;
  const withComments = (options.withComments ?? false) && !quotesOnly;
  const view = createView(dossier, { withComments, quotesOnly, quoteLength });
  const files: string[] = [];
  const write = async (place: Place, pieces: Pieces): Promise<void> => {
    if (place === '-') await feed(pieces, effects.output, effects.signal);
    else {
      await writeWhole(place, effects.cwd, pieces, effects.signal);
      files.push(place);
    }
  };
  if (options.csv !== undefined) {
    await makeFolder(options.csv, effects.cwd);
    for (const { name, pieces } of csvFiles(view, { byteOrderMark })) {
      await write(path.join(options.csv, name), pieces);
    }
  }
  for (const { key, pieces } of SINGLE) {
    const place = options[key];
    if (place !== undefined) await write(place, pieces(view, effects));
  }
  return { files, ...quotedShare(view) };
}

type Pieces = Iterable<string> | AsyncIterable<string>;

/** The formats that are one file, in the order they are written. */
const SINGLE: readonly {
  readonly key: 'json' | 'md' | 'html' | 'annotations' | 'csl';
  readonly pieces: (view: View, effects: ExportEffects) => Pieces;
}[] = [
  { key: 'json', pieces: (view) => lines(dossierJson(view, sha256)) },
  { key: 'md', pieces: markdownPieces },
  { key: 'annotations', pieces: (view) => lines(annotationPieces(view, sha256)) },
  { key: 'csl', pieces: (view) => lines(cslJson(view)) },
  { key: 'html', pieces: html },
];

/** JSON ends with a line break, as text files do. */
function* lines(pieces: Iterable<string>): Generator<string> {
  yield* pieces;
  yield '\n';
}

async function* html(view: View, { renderHtml }: ExportEffects): AsyncGenerator<string> {
  yield await renderHtml(view.quotesOnly ? maskedDossier(view) : view.dossier);
}

/** Pieces are put together up to this many UTF-16 units before they are written. */
const BATCH = 1 << 16;

async function feed(
  pieces: Pieces,
  write: (text: string) => Promise<void>,
  signal: AbortSignal | undefined,
): Promise<void> {
  let batch: string[] = [];
  let units = 0;
  for await (const piece of pieces) {
    batch.push(piece);
    units += piece.length;
    if (units < BATCH) continue;
    signal?.throwIfAborted();
    await write(batch.join(''));
    [batch, units] = [[], 0];
  }
  if (units > 0) await write(batch.join(''));
}

async function makeFolder(place: Place, cwd: string): Promise<void> {
  try {
    await mkdir(path.resolve(cwd, place), { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new Error(`${place}: the folder cannot be made (${whyNotWritten(code)})`, {
      cause: error,
    });
  }
}

/** What the system says, in words. */
function whyNotWritten(code: string): string {
  const words: Readonly<Record<string, string>> = {
    ENOENT: 'the folder it is to lie in is not there',
    ENOTDIR: 'a part of its path is a file',
    EISDIR: 'it is a folder',
    EEXIST: 'a file of that name is there',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
  };
  return words[code] ?? `the system says ${code}`;
}

/** Writes beside the file and puts it in its place at the end; into what is no plain file (a device, a pipe), directly. */
async function writeWhole(
  place: Place,
  cwd: string,
  pieces: Pieces,
  signal: AbortSignal | undefined,
): Promise<void> {
  const named = path.resolve(cwd, place);
  try {
    const there = await stat(named).catch(() => null);
    const special = there !== null && !there.isFile();
    const file = there?.isFile() === true ? await realpath(named) : named;
    const part = special ? file : `${file}.part`;
    const handle = await open(part, 'w');
    try {
      await feed(pieces, (text) => handle.appendFile(text), signal);
      if (!special) await handle.sync();
      await handle.close();
      if (!special) await rename(part, file);
    } catch (error) {
      await handle.close().catch(() => undefined);
      if (!special) await rm(part, { force: true });
      throw error;
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined || signal?.aborted) throw error;
    throw new Error(`${place}: it cannot be written (${whyNotWritten(code)})`, { cause: error });
  }
}
