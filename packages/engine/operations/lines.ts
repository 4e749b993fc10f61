import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import {
  CaptureError,
  linesOf,
  mapLine,
  MissingInputError,
  sourceName,
  tooLarge,
  type Line,
  type Mapping,
} from '../capture/index.ts';
import type { PageTask } from '../run/index.ts';
import type { Input, InputOptions } from './input.ts';

/**
 * Texts handed in as JSON lines, from a file or `-`; blank lines are passed over. One line is held at a time, and of one
 * that is too long only so much.
 * @throws MissingInputError when the file is not there
 */
export async function inputFromLines(
  from: string,
  options: InputOptions & { readonly mapping?: Mapping },
): Promise<Input> {
  const file = path.resolve(options.cwd, from);
  if (from !== '-') {
    const found = await stat(file).catch(() => null);
    if (found === null || !found.isFile()) throw new MissingInputError([from]);
  }
  const name = from === '-' ? '-' : sourceName(file, options.namedFrom ?? options.cwd);
  let expected = 0;
  async function* tasks(): AsyncGenerator<PageTask> {
    const stream = from === '-' ? options.stdin : createReadStream(file);
    for await (const line of linesOf(stream)) {
      expected += 1;
      yield taskOf(line, `${name}:${line.number}`, options);
    }
  }
  return {
    tasks: tasks(),
    expected: () => expected,
    problems: [],
    passedOver: [],
    empty: [],
    notModified: [],
  };
}

function taskOf(
  { text, bytes }: Line,
  source: string,
  { depth, mapping }: InputOptions & { readonly mapping?: Mapping },
): PageTask {
  if (text === null) return { kind: 'problem', source, problem: tooLarge(source, bytes).problem };
  if (mapping === undefined) return { kind: 'given', depth, source, line: text };
  try {
    const mapped = mapLine(text, mapping, source);
    if (mapped.kind === 'page') return { kind: 'bytes', depth, ...mapped.page };
    return { kind: 'given', depth, source, line: mapped.line };
  } catch (error) {
    if (error instanceof CaptureError) return { kind: 'problem', source, problem: error.problem };
    throw error;
  }
}
