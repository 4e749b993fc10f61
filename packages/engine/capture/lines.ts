import { MAX_PAGE_BYTES } from './load.ts';

/** A line of a file of lines. */
export interface Line {
  /** Counted from 1. */
  readonly number: number;
  /** Null where it is longer than a page may be. */
  readonly text: string | null;
  readonly bytes: number;
}

/** The lines of a file that have anything in them, one at a time, UTF-8; of one that is too long, nothing is kept. */
export async function* linesOf(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<Line> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let bytes = 0;
  const add = (part: Uint8Array): void => {
    bytes += part.byteLength;
    if (bytes > MAX_PAGE_BYTES) parts = [];
    else if (part.byteLength > 0) parts.push(part);
  };
  const end = (): Line | null => {
    const line = lineOf(number, parts, bytes);
    parts = [];
    bytes = 0;
    number += 1;
    return line;
  };
  for await (const some of stream) {
    const piece = typeof some === 'string' ? Buffer.from(some) : some;
    let from = 0;
    for (let feed = piece.indexOf(0x0a); feed >= 0; feed = piece.indexOf(0x0a, from)) {
      if (feed > from) add(piece.subarray(from, feed));
      from = feed + 1;
      if (bytes === 0) {
        number += 1;
        continue;
      }
      const line = end();
      if (line !== null) yield line;
    }
    add(piece.subarray(from));
  }
  const last = bytes === 0 ? null : end();
  if (last !== null) yield last;
}

/** Null where there is nothing in it. */
function lineOf(number: number, parts: readonly Uint8Array[], bytes: number): Line | null {
  if (bytes > MAX_PAGE_BYTES) return { number, text: null, bytes };
  const text = Buffer.concat(parts).toString('utf8').replace(/\r$/u, '');
  const content = number === 1 ? text.replace(/^\ufeff/u, '') : text;
  return content.trim() === '' ? null : { number, text: content, bytes };
}
