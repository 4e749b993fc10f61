import {
  brotliDecompressSync,
  constants,
  gunzipSync,
  inflateRawSync,
  inflateSync,
} from 'node:zlib';
import * as zlib from 'node:zlib';
import { BombError, type Budget } from './budget.ts';

/** An HTTP response as a WARC record holds it. */
export interface HttpResponse {
  readonly status: number;
  /** By name in lower case; of a name that comes twice, the last. */
  readonly headers: ReadonlyMap<string, string>;
  /** As it came: with its transfer and content encoding. */
  readonly body: Uint8Array;
}

/** The longest header that is read, in bytes. */
const MAX_HEADER = 256 * 1024;

/** Null where the bytes do not begin as a response does. */
export function parseResponse(block: Uint8Array): HttpResponse | null {
  const buffer = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
  const window = buffer.subarray(0, MAX_HEADER).toString('latin1');
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/u.exec(window);
  if (status === null) return null;
  const end = /\r?\n\r?\n/u.exec(window);
  const head = end === null ? window : window.slice(0, end.index);
  const headers = new Map<string, string>();
  for (const line of head.split(/\r?\n/u).slice(1)) {
    const colon = line.indexOf(':');
    if (colon > 0)
      headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  const from = end === null ? block.byteLength : end.index + end[0].length;
  return { status: Number(status[1]), headers, body: block.subarray(from) };
}

/** A body that cannot be read. */
export class EncodingError extends Error {
  constructor(
    readonly reason: 'too large' | 'damaged',
    detail: string,
  ) {
    super(detail);
    this.name = 'EncodingError';
  }
}

/**
 * The body without its transfer and content encodings. Where an encoding is named that the bytes do not have (crawlers
 * keep the header and store what they decoded), they are left as they are. One that breaks off is decoded as far as it goes.
 * @param limit the most bytes it may have
 * @throws EncodingError, BombError
 */
export function decodedBody(
  { headers, body }: HttpResponse,
  limit: number,
  budget: Budget,
): { readonly bytes: Uint8Array; readonly cut: boolean } {
  let bytes = body;
  let cut = false;
  if (/\bchunked\b/iu.test(headers.get('transfer-encoding') ?? ''))
    ({ bytes, cut } = dechunked(bytes));
  const encodings = (headers.get('content-encoding') ?? '').toLowerCase().split(',').slice(0, 4);
  for (const encoding of encodings.map((name) => name.trim()).reverse()) {
    const done = decodeOne(encoding, bytes, limit, budget);
    bytes = done.bytes;
    cut ||= done.cut;
  }
  if (bytes.byteLength > limit) throw new EncodingError('too large', 'its body is too large');
  return { bytes, cut };
}

/** The bytes of a chunked body (RFC 9112, 7.1), as they are where they are not chunked, and whether it ends within a chunk. */
function dechunked(body: Uint8Array): { readonly bytes: Uint8Array; readonly cut: boolean } {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (;;) {
    const line = Buffer.from(body.subarray(at, at + 40)).toString('latin1');
    const size = /^([0-9a-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n/iu.exec(line);
    // The first line tells whether it is chunked at all; later, what is left belongs to the body, whatever is wrong.
    if (size === null) {
      const bytes = at === 0 ? body : Buffer.concat([...parts, body.subarray(at)]);
      return { bytes, cut: false };
    }
    const length = Number.parseInt(size[1]!, 16);
    const from = at + size[0].length;
    const cut = from + length > body.byteLength;
    if (length === 0 || from >= body.byteLength) return { bytes: Buffer.concat(parts), cut };
    parts.push(body.subarray(from, from + length));
    at = from + length;
    if (body[at] === 0x0d) at += 1;
    if (body[at] === 0x0a) at += 1;
    if (at >= body.byteLength) return { bytes: Buffer.concat(parts), cut };
  }
}

type Decoder = (bytes: Uint8Array, options: zlib.ZlibOptions & zlib.BrotliOptions) => Buffer;

const isZlib = (b: Uint8Array): boolean =>
  (b[0]! & 0x0f) === 8 && ((b[0]! << 8) | b[1]!) % 31 === 0;
const isGzipped = (b: Uint8Array): boolean => b[0] === 0x1f && b[1] === 0x8b;
const isZstd = (b: Uint8Array): boolean =>
  b[0] === 0x28 && b[1] === 0xb5 && b[2] === 0x2f && b[3] === 0xfd;

function decodeOne(
  encoding: string,
  bytes: Uint8Array,
  limit: number,
  budget: Budget,
): { readonly bytes: Uint8Array; readonly cut: boolean } {
  const asIs = { bytes, cut: false };
  if (bytes.byteLength === 0) return asIs;
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
      return isGzipped(bytes) ? unpacked(gunzipSync, bytes, limit, budget) : asIs;
    case 'deflate':
      if (isZlib(bytes)) return unpacked(inflateSync, bytes, limit, budget);
      return looksLikeText(bytes) ? asIs : unpacked(inflateRawSync, bytes, limit, budget);
    case 'br':
      return looksLikeText(bytes) ? asIs : unpacked(brotliDecompressSync, bytes, limit, budget);
    case 'zstd': {
      if (!isZstd(bytes)) return asIs;
      const decode = (zlib as unknown as Record<string, Decoder | undefined>)['zstdDecompressSync'];
      if (decode === undefined)
        throw new EncodingError(
          'damaged',
          'its encoding is zstd, which this version of Node cannot read',
        );
      return unpacked(decode, bytes, limit, budget);
    }
    default:
      return asIs;
  }
}

/** Mark-up or words at the beginning: a body that was decoded before it was stored. */
function looksLikeText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 64);
  return (
    head.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d) &&
    /^\s*[<\w"{[]/u.test(Buffer.from(head).toString('latin1'))
  );
}

function unpacked(
  decode: Decoder,
  bytes: Uint8Array,
  limit: number,
  budget: Budget,
): { readonly bytes: Uint8Array; readonly cut: boolean } {
  const attempt = (flush: object): Uint8Array => {
    const done = decode(bytes, { maxOutputLength: limit, ...flush });
    budget.spend(done.byteLength);
    return done;
  };
  try {
    return { bytes: attempt({}), cut: false };
  } catch (error) {
    if (error instanceof BombError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') {
      // So much was unpacked, and thrown away.
      budget.spend(limit);
      throw new EncodingError(
        'too large',
        `its body unpacks to more than ${limit / 1_048_576} MiB`,
      );
    }
    if (code === 'Z_BUF_ERROR' || code === 'ERR__ERROR_FORMAT_PADDING_1') {
      const { Z_SYNC_FLUSH, BROTLI_OPERATION_FLUSH } = constants;
      const finishFlush = decode === brotliDecompressSync ? BROTLI_OPERATION_FLUSH : Z_SYNC_FLUSH;
      return { bytes: attempt({ finishFlush }), cut: true };
    }
    throw new EncodingError('damaged', `its body cannot be unpacked (${code ?? 'unknown'})`);
  }
}
