import { createInflateRaw } from 'node:zlib';
import type { Budget } from './budget.ts';
import { crc32 } from './crc32.ts';
import { Feeder } from './feeder.ts';

/** What is packed with gzip breaks off, or is not what it was. */
export class GzipError extends Error {
  constructor(
    readonly reason: 'cut off' | 'damaged',
    detail: string,
  ) {
    super(detail);
    this.name = 'GzipError';
  }
}

export const isGzip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 0x08;

/** The longest header of a member that is read, in bytes: a file's name, a comment. */
const MAX_HEADER = 64 * 1024;

const [HAS_CRC, HAS_EXTRA, HAS_NAME, HAS_COMMENT] = [2, 4, 8, 16] as const;

/** Passes over the header of a member (RFC 1952). @throws GzipError */
async function header(feeder: Feeder): Promise<void> {
  const fixed = await feeder.take(10);
  if (fixed.byteLength < 10) throw cutOff();
  const flags = fixed[3]!;
  if (!isGzip(fixed) || flags > 31) throw new GzipError('damaged', 'there is no gzip header here');
  const zeroEnded = async (): Promise<void> => {
    let length = 0;
    for (;;) {
      const piece = await feeder.next();
      if (piece === null) throw cutOff();
      const end = piece.indexOf(0);
      length += end < 0 ? piece.byteLength : end;
      if (length > MAX_HEADER) throw new GzipError('damaged', 'its gzip header has no end');
      if (end < 0) continue;
      feeder.back(piece.subarray(end + 1));
      return;
    }
  };
  if (flags & HAS_EXTRA) {
    const size = await feeder.take(2);
    if (size.byteLength < 2) throw cutOff();
    await feeder.skip(size[0]! + 256 * size[1]!);
  }
  if (flags & HAS_NAME) await zeroEnded();
  if (flags & HAS_COMMENT) await zeroEnded();
  if (flags & HAS_CRC) await feeder.skip(2);
}

const cutOff = (): GzipError => new GzipError('cut off', 'what is packed breaks off');

/**
 * Unpacks one gzip member, which the next byte begins; afterwards the next byte is the one behind it.
 * @throws GzipError, BombError
 */
export async function* unpackMember(feeder: Feeder, budget: Budget): AsyncGenerator<Uint8Array> {
  await header(feeder);
  let sum = 0;
  let size = 0;
  for await (const piece of inflate(feeder)) {
    budget.spend(piece.byteLength);
    sum = crc32(piece, sum);
    size = (size + piece.byteLength) >>> 0;
    yield piece;
  }
  const trailer = Buffer.from(await feeder.take(8));
  if (trailer.byteLength < 8) throw cutOff();
  if (trailer.readUInt32LE(0) !== sum || trailer.readUInt32LE(4) !== size)
    throw new GzipError('damaged', 'what is packed is not what it was: its checksum is another');
}

/** So much is unpacked at a time: at most a thousand times as much comes of it. */
const BITE = 32 * 1024;

/**
 * Inflates until the packed data says that it ends, and gives back what lies behind it. What could be unpacked before
 * something is wrong is handed on first.
 * @throws GzipError
 */
export async function* inflate(feeder: Feeder): AsyncGenerator<Uint8Array> {
  const stream = createInflateRaw({ chunkSize: 64 * 1024 });
  const ready: Uint8Array[] = [];
  let failure: Error | null = null;
  const fail = (error: Error | null | undefined): void => void (failure ??= error ?? null);
  stream.on('data', (piece: Uint8Array) => ready.push(piece));
  // Where it ends, a write may never be called back.
  const over = new Promise((resolve) => stream.once('end', resolve).once('close', resolve));
  stream.once('error', fail);
  let written = 0;
  try {
    for (;;) {
      const piece = await feeder.next();
      if (piece === null) {
        // It may have ended with the last byte that there was.
        const ended = new Promise((resolve) => stream.once('error', resolve));
        stream.end();
        await Promise.race([over, ended]);
        if (failure !== null) throw cutOff();
        return;
      }
      const bite = piece.subarray(0, BITE);
      feeder.back(piece.subarray(BITE));
      written += bite.byteLength;
      const fed = new Promise<void>((resolve) =>
        stream.write(bite, (error) => {
          fail(error);
          resolve();
        }),
      );
      await Promise.race([over, fed]);
      yield* ready.splice(0);
      if (failure !== null) {
        feeder.back(bite);
        const code = (failure as NodeJS.ErrnoException).code ?? (failure as Error).message;
        throw new GzipError('damaged', `what is packed cannot be unpacked (${code})`);
      }
      // What is left of a piece shows that the packed data ended within it.
      const left = written - stream.bytesWritten;
      if (left === 0) continue;
      feeder.back(bite.subarray(bite.byteLength - left));
      return;
    }
  } finally {
    stream.destroy();
  }
}

/** Unpacks all members one after the other, as one stream; what lies behind the last and is no member is left out. @throws GzipError, BombError */
export async function* unpack(
  packed: AsyncIterable<Uint8Array>,
  budget: Budget,
): AsyncGenerator<Uint8Array> {
  const feeder = new Feeder(packed);
  try {
    for (let first = true; ; first = false) {
      const magic = await feeder.take(3);
      feeder.back(magic);
      if (!first && !isGzip(magic)) return;
      yield* unpackMember(feeder, budget);
    }
  } finally {
    await feeder.close();
  }
}
