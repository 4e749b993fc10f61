import type { EncodingGround } from '@hearsay/core/model';
import { decodeDoubleByte, isDoubleByte } from './encoding/double-byte.ts';
import { eastAsian } from './encoding/detect-double.ts';
import { singleByte } from './encoding/detect-single.ts';
import { decodeSingleByte, hasTable } from './encoding/single-byte.ts';
import { utf16Form } from './encoding/utf16.ts';
import { utf8Form, type Utf8Form } from './encoding/utf8.ts';

/** Bytes of a page → text. Which encoding, and on what ground. */
export interface Decoded {
  readonly text: string;
  /** Name in the WHATWG Encoding Standard. */
  readonly encoding: string;
  readonly ground: EncodingGround;
}

const BOMS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** How far into a page a `<meta charset>` is looked for, in bytes: the HTML standard says 1024, pages in the wild need more. */
const META_WINDOW = 4096;

/** The encoding a page declares for itself in mark-up, lower-cased, or null. */
function declaredInMarkup(bytes: Uint8Array): string | null {
  const head = Buffer.from(
    bytes.buffer,
    bytes.byteOffset,
    Math.min(bytes.byteLength, META_WINDOW),
  ).toString('latin1');
  const found =
    /<meta[^>]{0,200}charset\s{0,4}=\s{0,4}["']?\s{0,4}([a-z0-9_:-]{2,40})/iu.exec(head) ??
    /^<\?xml[^>]{0,200}encoding\s{0,4}=\s{0,4}["']([a-z0-9_:-]{2,40})/iu.exec(head);
  return found === null ? null : found[1]!.toLowerCase();
}

/** The standard's name of an encoding label, or null for one that is unknown. */
function standardName(label: string): string | null {
  const name = label.trim().toLowerCase();
  if (name === 'x-user-defined' || name === 'iso-8859-16') return name;
  try {
    return new TextDecoder(name).encoding;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  // Labels such as latin1 and iso-8859-1 mean windows-1252 in the Encoding Standard.
  if (hasTable(encoding)) return decodeSingleByte(bytes, encoding);
  if (isDoubleByte(encoding)) return decodeDoubleByte(bytes, encoding);
  // The standard reads GBK as GB 18030, which has all of it; Node knows less of GBK.
  return new TextDecoder(encoding === 'gbk' ? 'gb18030' : encoding).decode(bytes);
}

/** So many characters of UTF-8 for every byte that is none are no chance: bytes were lost on the way. */
const NEARLY = 20;

const isNearlyUtf8 = ({ characters, astray }: Utf8Form): boolean =>
  characters > 0 && characters >= astray * NEARLY;

/** A page that claims UTF-8 is in something else where so many bytes are no UTF-8, and more than are. */
const isNoUtf8 = ({ characters, astray }: Utf8Form): boolean => astray >= 3 && astray > characters;

/** Bytes that are looked at where nothing says the encoding. */
const DETECTION_WINDOW = 2_000_000;

/**
 * Decodes a page: byte-order mark, then what the response said, then what the page says, then what its bytes look like:
 * UTF-8; an East Asian encoding by its form; one of a single byte by its letters; windows-1252 where none is clear. A
 * claim is not believed where the bytes are against it: valid UTF-8 with characters beyond ASCII does not come about by
 * chance, and what is mostly no UTF-8 is none. A mark is not part of the text. Never throws; bytes that are no character
 * become U+FFFD.
 * @param header charset that came with the response, or null
 */
export function decode(bytes: Uint8Array, header: string | null): Decoded {
  for (const [encoding, mark] of BOMS) {
    if (mark.every((byte, i) => bytes[i] === byte)) {
      return { text: decodeAs(bytes.subarray(mark.length), encoding), encoding, ground: 'bom' };
    }
  }
  const { encoding, ground } = encodingOf(bytes, header);
  return { text: decodeAs(bytes, encoding), encoding, ground };
}

function encodingOf(bytes: Uint8Array, header: string | null): Omit<Decoded, 'text'> {
  const utf16 = utf16Form(bytes);
  if (utf16 !== null) {
    const said = header === null ? null : standardName(header);
    return { encoding: utf16, ground: said === utf16 ? 'header' : 'content' };
  }
  const form = utf8Form(bytes);
  const claims = [
    [header, 'header'],
    [declaredInMarkup(bytes), 'meta'],
  ] as const;
  for (const [label, ground] of claims) {
    const encoding = label === null ? null : standardName(label);
    // A page that says UTF-16 in bytes one could read that in is not UTF-16.
    if (encoding === null || encoding.startsWith('utf-16')) continue;
    if (encoding === 'utf-8') {
      if (isNoUtf8(form)) continue;
      return { encoding, ground };
    }
    if (isNearlyUtf8(form)) return { encoding: 'utf-8', ground: 'content' };
    return { encoding, ground };
  }
  return { encoding: detected(bytes, form), ground: 'content' };
}

/** The encoding that bytes look like. */
function detected(bytes: Uint8Array, form: Utf8Form): string {
  const head = bytes.subarray(0, DETECTION_WINDOW);
  if (form.astray === 0 && form.characters === 0) return eastAsian(head) ?? 'utf-8';
  if (isNearlyUtf8(form)) return 'utf-8';
  return eastAsian(head) ?? singleByte(head);
}

/** Bytes looked at to tell whether a file is text. */
const BINARY_WINDOW = 65_536;
const MAGIC: readonly (readonly [string, string])[] = [
  ['\x89PNG', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['%PDF', 'a PDF document'],
  ['PK\x03\x04', 'a zip archive'],
  ['\x1f\x8b', 'a gzip archive'],
  ['RIFF', 'a RIFF media file'],
  ['\x7fELF', 'a program'],
  ['SQLite format 3\0', 'an SQLite database'],
  ['wOFF', 'a font'],
  ['wOF2', 'a font'],
];

/** What a file is when it is not text, in words; null when it may be text. A few stray control bytes do not make a page binary. */
export function binaryKind(bytes: Uint8Array): string | null {
  const head = Buffer.from(
    bytes.buffer,
    bytes.byteOffset,
    Math.min(bytes.byteLength, BINARY_WINDOW),
  );
  const start = head.subarray(0, 16).toString('latin1');
  for (const [magic, kind] of MAGIC) if (start.startsWith(magic)) return kind;
  if (BOMS.slice(1).some(([, mark]) => mark.every((byte, i) => bytes[i] === byte))) return null;
  if (utf16Form(head) !== null) return null;
  let odd = 0;
  for (const [at, byte] of head.entries()) {
    // The escape sequences of ISO-2022-JP.
    if (byte === 0x1b && (head[at + 1] === 0x24 || head[at + 1] === 0x28)) continue;
    const control = byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d;
    if (control || byte === 0x7f) odd += 1;
  }
  // Text in any encoding has next to no control bytes; compressed or random data has one in nine.
  return odd > 8 && odd * 50 > head.length ? 'binary data' : null;
}
