import { Feeder } from './container/feeder.ts';
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
  const feeder = new Feeder(asBytes(stream));
  try {
    for (let number = 1; ; number += 1) {
      const start = feeder.at;
      const line = await feeder.line(MAX_PAGE_BYTES + 2);
      if (line === null) return;
      if (line.byteLength > MAX_PAGE_BYTES && line.at(-1) !== 0x0a) {
        await skipLine(feeder);
        yield { number, text: null, bytes: feeder.at - start };
        continue;
      }
      const text = Buffer.from(line)
        .toString('utf8')
        .replace(/\r?\n$/u, '');
      const content = number === 1 ? text.replace(/^\ufeff/u, '') : text;
      if (content.trim() !== '') yield { number, text: content, bytes: line.byteLength };
    }
  } finally {
    await feeder.close();
  }
}

async function skipLine(feeder: Feeder): Promise<void> {
  for (;;) {
    const piece = await feeder.next();
    if (piece === null) return;
    const feed = piece.indexOf(0x0a);
    if (feed < 0) continue;
    feeder.back(piece.subarray(feed + 1));
    return;
  }
}

async function* asBytes(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
  for await (const part of stream) yield typeof part === 'string' ? Buffer.from(part) : part;
}
