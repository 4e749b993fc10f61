import { pipeline, Readable, type Transform } from 'node:stream';
import { inWords } from './words.ts';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';

/** A body that is larger than what is read of a page. */
export class BodyTooLargeError extends Error {
  constructor(readonly bytes: number) {
    super(`more than ${bytes} bytes`);
    this.name = 'BodyTooLargeError';
  }
}
/** A body that ends before its end, or is not packed as it says. */
export class BodyCutError extends Error {
  constructor(detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.name = 'BodyCutError';
  }
}

/** Nobody packs a page more often than this. */
const MAX_CODINGS = 3;

export interface BodyLimits {
  /** Bytes after unpacking. */
  readonly max: number;
  /** True: what is beyond the limit is left out; false: it is an error. */
  readonly cut?: boolean;
}

/**
 * Reads a body and unpacks it as it comes, never holding more than the limit: a few kilobytes that unpack to gigabytes
 * cost no more than the limit does.
 * @param coding the `Content-Encoding` header, or null
 * @throws BodyTooLargeError, BodyCutError, and what the stream throws
 */
export async function readBody(
  raw: Readable,
  coding: string | null,
  limits: BodyLimits,
): Promise<Buffer> {
  const codings = (coding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  const known = codings.length <= MAX_CODINGS && codings.every((name) => UNPACKERS.has(name));
  if (!known) {
    raw.destroy();
    throw new BodyCutError(`it is packed in a way that is not known (${codings.join(', ')})`);
  }
  let stream: Readable = raw;
  if (codings.length > 0) {
    const first = await peeked(raw);
    if (first === null) return Buffer.alloc(0);
    stream = first.stream;
    for (const [i, name] of [...codings].reverse().entries()) {
      const next = UNPACKERS.get(name)!(i === 0 ? first.byte : null);
      // An error on the way destroys the last of them with it, from which the loop below gets it.
      stream = pipeline(stream, next, () => undefined);
    }
  }
  return collect(stream, raw, limits, codings.length > 0);
}

async function collect(
  stream: Readable,
  raw: Readable,
  { max, cut }: BodyLimits,
  packed: boolean,
): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of stream) {
      const bytes = part as Buffer;
      parts.push(bytes);
      size += bytes.byteLength;
      if (size <= max) continue;
      if (cut !== true) throw new BodyTooLargeError(size);
      return Buffer.concat(parts).subarray(0, max);
    }
  } catch (error) {
    if (error instanceof BodyTooLargeError) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? '';
    const damaged = packed && /^(?:Z_|ERR_BROTLI|ERR__ERROR)/u.test(code);
    throw new BodyCutError(
      damaged
        ? 'what it is packed in is damaged or cut short'
        : `the answer broke off: ${inWords(error)}`,
      { cause: error },
    );
  } finally {
    // Neither more is read from the net nor unpacked.
    stream.destroy();
    raw.destroy();
  }
  return Buffer.concat(parts);
}

type Unpacker = (firstByte: number | null) => Transform;
const UNPACKERS: ReadonlyMap<string, Unpacker> = new Map<string, Unpacker>([
  ['gzip', () => createGunzip()],
  ['x-gzip', () => createGunzip()],
  ['br', () => createBrotliDecompress()],
  // Some servers send the bare form (RFC 1951) where RFC 9110 asks for zlib's (RFC 1950), whose first byte ends in 8.
  [
    'deflate',
    (byte) => (byte !== null && (byte & 0x0f) !== 8 ? createInflateRaw() : createInflate()),
  ],
]);

/** The first byte of a stream, and the stream with it still in it; null where it has none. */
async function peeked(
  raw: Readable,
): Promise<{ readonly byte: number; readonly stream: Readable } | null> {
  const iterator = raw[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let first = await iterator.next();
  while (first.done !== true && first.value.byteLength === 0) first = await iterator.next();
  if (first.done === true) return null;
  const head = first.value;
  const stream = Readable.from(
    (async function* () {
      yield head;
      for (;;) {
        const next = await iterator.next();
        if (next.done === true) return;
        yield next.value;
      }
    })(),
    { objectMode: false },
  );
  return { byte: head[0]!, stream };
}
