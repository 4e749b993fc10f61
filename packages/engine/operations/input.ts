import type { Readable } from 'node:stream';
import type { Problem } from '@hearsay/core/model';
import {
  bytesInMemory,
  bytesOfFile,
  CaptureError,
  collect,
  fetchPages,
  locate,
  openContainer,
  reasonOf,
  tooLarge,
  TooMuchError,
  type Fetched,
  type FetchOptions,
  type Opened,
  type RawPage,
  type Source,
} from '../capture/index.ts';
import { faultOf, type Depth, type PageTask } from '../run/index.ts';

/** What the user named, ready to be run. */
export interface Input {
  /** Found one after the other, so that a large container is never held as a whole. To be gone through once. */
  readonly tasks: AsyncIterable<PageTask> | readonly PageTask[];
  /** How many there are as far as is known yet: a container turns out to have many. */
  readonly expected?: () => number;
  /** What could not even be looked for. */
  readonly problems: readonly Problem[];
  readonly passedOver: readonly string[];
  /** Folders in which there was no file to read. */
  readonly empty: readonly string[];
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

/** The most that is read from standard input: a container there is held in memory. */
const MAX_STDIN = 256 * 1024 * 1024;

/**
 * Pages named on the command line. URLs are fetched here and now; containers are opened and standard input is read when
 * their turn comes, and plain files are read by the workers.
 * @throws MissingInputError when a path is not there; the signal's reason when fetching is aborted
 */
export async function inputFromPaths(
  paths: readonly string[],
  options: InputOptions,
): Promise<Input> {
  const { sources, problems, passedOver, empty } = await locate(
    paths,
    options.cwd,
    options.namedFrom,
  );
  const urls = sources.filter(({ kind }) => kind === 'url').map(({ name }) => name);
  const answers = await fetchPages(urls, options.fetch);
  const fetched = new Map(urls.map((url, i) => [url, answers[i]!]));
  const notModified = answers.flatMap(({ state, source }) =>
    state === 'not modified' ? [source] : [],
  );
  let expected = sources.length - notModified.length;
  async function* tasks(): AsyncGenerator<PageTask> {
    for (const source of sources) {
      const answer = fetched.get(source.name) ?? null;
      if (answer?.state === 'not modified') continue;
      // One more than was found, until it is known that there is no other.
      for await (const task of tasksOf(source, answer, options)) {
        expected += 1;
        yield task;
      }
      expected -= 1;
    }
  }
  return { tasks: tasks(), expected: () => expected, problems, passedOver, empty, notModified };
}

/** The pages of one source: itself, or what it contains. */
async function* tasksOf(
  source: Source,
  answer: Fetched | null,
  options: InputOptions,
): AsyncGenerator<PageTask> {
  const { depth } = options;
  const { name } = source;
  const failed = (problem: Problem): PageTask => ({
    kind: 'problem',
    source: problem.source,
    problem,
  });
  try {
    const found = await open(source, answer, options.stdin);
    if ('pages' in found) {
      for await (const page of found.pages())
        yield page instanceof CaptureError
          ? failed(page.problem)
          : { kind: 'bytes', depth, ...page };
    } else if ('path' in found) {
      yield { kind: 'file', depth, source: source.name, path: found.path };
    } else yield { kind: 'bytes', depth, ...found };
  } catch (error) {
    if (error instanceof CaptureError) yield failed(error.problem);
    // A system that cannot read on, or a fault of ours in one container, must not cost the user the others.
    else if ((error as NodeJS.ErrnoException).syscall !== undefined)
      yield failed({ source: name, reason: 'unreadable', detail: reasonOf(error) });
    else yield failed(faultOf(name, error));
  }
}

/** A container, a page that was read already, or a file that is a page. @throws CaptureError */
async function open(
  source: Source,
  answer: Fetched | null,
  stdin: Readable,
): Promise<Opened | RawPage | { readonly path: string }> {
  const { name } = source;
  if (source.kind === 'file') {
    const path = source.path!;
    return (await openContainer(await bytesOfFile(path), name)) ?? { path };
  }
  if (answer?.state === 'failed') throw answer.error;
  const page: RawPage =
    answer?.state === 'fetched'
      ? answer.page
      : {
          source: '-',
          bytes: await readStdin(stdin),
          url: null,
          mediaType: null,
          charset: null,
          capturedAt: null,
        };
  return (await openContainer(bytesInMemory(page.bytes), page.source)) ?? page;
}

async function readStdin(stdin: Readable): Promise<Uint8Array> {
  async function* parts(): AsyncGenerator<Uint8Array> {
    for await (const part of stdin)
      yield typeof part === 'string' ? Buffer.from(part) : (part as Uint8Array);
  }
  try {
    return await collect(parts(), MAX_STDIN);
  } catch (error) {
    if (error instanceof TooMuchError) throw tooLarge('-', error.limit);
    throw error;
  }
}
