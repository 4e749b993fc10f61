import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

/** Bytes that can be read from any place, more than once: a file, or what came over standard input or a response. */
export interface Bytes {
  readonly size: number;
  /** True where they are unpacked from the beginning whenever any of them are read. */
  readonly sequential?: true;
  /** At most `length` bytes from `at`; fewer at the end. */
  read(at: number, length: number): Promise<Uint8Array>;
  /** Everything from `at` on, in pieces; what is not asked for is not read. */
  stream(at?: number): AsyncIterable<Uint8Array>;
}

/** Size of the pieces that a file is read in. */
const PIECE = 128 * 1024;

export async function bytesOfFile(file: string): Promise<Bytes> {
  const { size } = await (async () => {
    const handle = await open(file, 'r');
    try {
      return await handle.stat();
    } finally {
      await handle.close();
    }
  })();
  return {
    size,
    async read(at, length) {
      const handle = await open(file, 'r');
      try {
        const wanted = Math.max(0, Math.min(length, size - at));
        const buffer = Buffer.alloc(wanted);
        let read = 0;
        while (read < wanted) {
          const { bytesRead } = await handle.read(buffer, read, wanted - read, at + read);
          if (bytesRead === 0) break; // the file became shorter
          read += bytesRead;
        }
        return buffer.subarray(0, read);
      } finally {
        await handle.close();
      }
    },
    stream: (at = 0) => createReadStream(file, { start: at, highWaterMark: PIECE }),
  };
}

export function bytesInMemory(bytes: Uint8Array): Bytes {
  return {
    size: bytes.byteLength,
    read: (at, length) => Promise.resolve(bytes.subarray(at, at + length)),
    async *stream(at = 0) {
      for (let from = at; from < bytes.byteLength; from += PIECE) {
        yield bytes.subarray(from, Math.min(bytes.byteLength, from + PIECE));
      }
    },
  };
}

/**
 * All bytes of a stream.
 * @throws TooMuchError where there are more than `limit`
 */
export async function collect(
  stream: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.byteLength;
    if (size > limit) throw new TooMuchError(limit);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** There is more of something than is read. */
export class TooMuchError extends Error {
  constructor(readonly limit: number) {
    super(`more than ${limit} bytes`);
    this.name = 'TooMuchError';
  }
}
