import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Problem } from '@hearsay/core/model';
import {
  CaptureError,
  fetchPages,
  type FetchOptions,
  locate,
  MAX_PAGE_BYTES,
  MissingInputError,
  sourceName,
  tooLarge,
} from '../capture/index.ts';
import path from 'node:path';
import type { Depth, PageTask } from '../run/index.ts';

/** What the user named, ready to be run. */
export interface Input {
  readonly tasks: readonly PageTask[];
  /** What could not even be opened. */
  readonly problems: readonly Problem[];
  readonly passedOver: readonly string[];
  /** URLs of which the server says that they are as they were when they were fetched. */
  readonly notModified: readonly string[];
}

export interface InputOptions {
  readonly depth: Depth;
  readonly cwd: string;
  readonly stdin: Readable;
  /** Absolute folder that files are named from; `cwd` where it is not given. */
  readonly namedFrom?: string;
  /** How URLs are fetched. */
  readonly fetch?: FetchOptions;
}

/**
 * Pages named on the command line. URLs are fetched and standard input is read here; files are read by the workers.
 * @throws MissingInputError when a path is not there
 */
export async function inputFromPaths(
  paths: readonly string[],
  options: InputOptions,
): Promise<Input> {
  const { depth } = options;
  const located = await locate(paths, options.cwd, options.namedFrom);
  const tasks: PageTask[] = [];
  const problems: Problem[] = [...located.problems];
  const urls = located.sources.filter(({ kind }) => kind === 'url').map(({ name }) => name);
  const fetched = new Map(
    (await fetchPages(urls, options.fetch)).map((one, i) => [urls[i], one] as const),
  );
  const notModified: string[] = [];
  for (const source of located.sources) {
    try {
      if (source.kind === 'file') {
        tasks.push({ kind: 'file', depth, source: source.name, path: source.path! });
      } else if (source.kind === 'url') {
        const found = fetched.get(source.name)!;
        if (found.state === 'failed') throw found.error;
        if (found.state === 'not modified') notModified.push(found.source);
        else tasks.push({ kind: 'bytes', depth, ...found.page });
      } else {
        const bytes = await readStdin(options.stdin);
        tasks.push({
          kind: 'bytes',
          depth,
          source: '-',
          bytes,
          url: null,
          mediaType: null,
          charset: null,
          capturedAt: null,
        });
      }
    } catch (error) {
      if (!(error instanceof CaptureError)) throw error;
      problems.push(error.problem);
    }
  }
  return { tasks, problems, passedOver: located.passedOver, notModified };
}

/**
 * Texts handed in as JSON lines, from a file or `-`; blank lines are passed over.
 * @throws MissingInputError when the file is not there
 */
export async function inputFromLines(from: string, options: InputOptions): Promise<Input> {
  const file = path.resolve(options.cwd, from);
  if (from !== '-') {
    const found = await stat(file).catch(() => null);
    if (found === null || !found.isFile()) throw new MissingInputError([from]);
  }
  const stream = from === '-' ? options.stdin : createReadStream(file);
  const name = from === '-' ? '-' : sourceName(file, options.namedFrom ?? options.cwd);
  const tasks: PageTask[] = [];
  const problems: Problem[] = [];
  let number = 0;
  for await (const line of createInterface({
    input: stream,
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number += 1;
    if (line.trim() === '') continue;
    const source = `${name}:${number}`;
    if (line.length > MAX_PAGE_BYTES) problems.push(tooLarge(source, line.length).problem);
    else tasks.push({ kind: 'given', depth: options.depth, source, line });
  }
  return { tasks, problems, passedOver: [], notModified: [] };
}

async function readStdin(stdin: Readable): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stdin) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : (part as Uint8Array);
    size += bytes.byteLength;
    if (size > MAX_PAGE_BYTES) throw tooLarge('-', size);
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}
