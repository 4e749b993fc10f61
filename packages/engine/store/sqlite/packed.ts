import { promisify } from 'node:util';
import { deflate, deflateSync, inflate, inflateSync, type ZlibOptions } from 'node:zlib';

/**
 * How bytes lie in a case file: one byte that says how, then the bytes; 0: as they are, 1: zlib (RFC 1950), whose
 * checksum also tells when they were damaged.
 */
const AS_IS = 0;
const ZLIB = 1;
/** Fewer bytes than this gain nothing. */
const SMALL = 64;
/** From so many bytes on, another thread is worth its cost, which is that of packing about 10 KB. */
const LARGE = 64_000;
/** How hard to pack: 6 for what is written once, 1 (a third of the time, a quarter more bytes) for what every run writes anew. */
export type Effort = 1 | 6;

const deflating = promisify<Uint8Array, ZlibOptions, Buffer>(deflate);
const inflating = promisify<Uint8Array, Buffer>(inflate);

/** Packs bytes, on another thread than the caller's where there are many. */
export async function pack(bytes: Uint8Array, level: Effort = 6): Promise<Uint8Array> {
  if (bytes.length < SMALL) return marked(AS_IS, bytes);
  const body =
    bytes.length < LARGE ? deflateSync(bytes, { level }) : await deflating(bytes, { level });
  return body === null || body.length >= bytes.length ? marked(AS_IS, bytes) : marked(ZLIB, body);
}

export const packText = (text: string, level: Effort = 6): Promise<Uint8Array> =>
  pack(Buffer.from(text, 'utf8'), level);

/** @throws Error where the bytes are damaged */
export function unpack(packed: Uint8Array): Buffer {
  const body = bodyOf(packed);
  return packed[0] === ZLIB ? inflateSync(body) : body;
}

/** The same, on another thread where there are many. @throws Error where the bytes are damaged */
export async function unpackLater(packed: Uint8Array): Promise<Buffer> {
  const body = bodyOf(packed);
  if (packed[0] !== ZLIB) return body;
  return body.length < LARGE ? inflateSync(body) : await inflating(body);
}

function marked(how: number, body: Uint8Array): Uint8Array {
  const packed = Buffer.allocUnsafe(body.length + 1);
  packed[0] = how;
  packed.set(body, 1);
  return packed;
}

function bodyOf(packed: Uint8Array): Buffer {
  const how = packed[0];
  if (how !== AS_IS && how !== ZLIB) throw new Error(`packed in an unknown way (${String(how)})`);
  return Buffer.from(packed.buffer, packed.byteOffset + 1, packed.byteLength - 1);
}
