import type { Budget } from './budget.ts';
import { crc32 } from './crc32.ts';
import { Feeder } from './feeder.ts';
import { cutOff, GzipError, inflate } from './inflate.ts';

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

/** Whether anything follows that is to be a member: zeros behind one are padding, and passed over. */
export async function hasMember(feeder: Feeder): Promise<boolean> {
  for (;;) {
    const piece = await feeder.next();
    if (piece === null) return false;
    const start = piece.findIndex((byte) => byte !== 0);
    if (start < 0) continue;
    feeder.back(piece.subarray(start));
    return true;
  }
}

/** Unpacks all members one after the other, as one stream. @throws GzipError, BombError */
export async function* unpack(
  packed: AsyncIterable<Uint8Array>,
  budget: Budget,
): AsyncGenerator<Uint8Array> {
  const feeder = new Feeder(packed);
  try {
    while (await hasMember(feeder)) yield* unpackMember(feeder, budget);
  } finally {
    await feeder.close();
  }
}
