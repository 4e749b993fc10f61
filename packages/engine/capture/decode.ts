/** Bytes of a page → text. Which encoding, and on what ground. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly ground: 'bom' | 'header' | 'meta' | 'content';
}

/**
 * What `TextDecoder('windows-1252')` gets wrong on Node 20 for 0x80–0x9F: curly quotes, dashes, the euro sign.
 * The table is the index of windows-1252 in the WHATWG Encoding Standard.
 */
const WINDOWS_1252_C1 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\u0080-\u009f]/gu, (c) => WINDOWS_1252_C1[c.charCodeAt(0) - 0x80]!);
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
  try {
    return new TextDecoder(label).encoding;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  // Labels such as latin1 and iso-8859-1 mean windows-1252 in the Encoding Standard.
  if (encoding === 'windows-1252') return decodeWindows1252(bytes);
  return new TextDecoder(encoding).decode(bytes);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/**
 * Decodes a page: byte-order mark, then what the response said, then what the page says, then UTF-8 where the bytes are
 * valid UTF-8, else windows-1252. A page that declares another encoding but is valid UTF-8 with non-ASCII characters is
 * UTF-8: such bytes do not come about by chance. A BOM is not part of the text. Never throws; bytes that are no
 * character become U+FFFD.
 * @param header charset that came with the response, or null
 */
export function decode(bytes: Uint8Array, header: string | null): Decoded {
  for (const [encoding, mark] of BOMS) {
    if (mark.every((byte, i) => bytes[i] === byte)) {
      return { text: decodeAs(bytes.subarray(mark.length), encoding), encoding, ground: 'bom' };
    }
  }
  const utf8 = isUtf8(bytes);
  const claims = [
    [header, 'header'],
    [declaredInMarkup(bytes), 'meta'],
  ] as const;
  for (const [label, ground] of claims) {
    const encoding = label === null ? null : standardName(label);
    // A page that says UTF-16 in bytes one could read that in is not UTF-16.
    if (encoding === null || encoding.startsWith('utf-16') || utf8) continue;
    if (encoding === 'utf-8') continue;
    return { text: decodeAs(bytes, encoding), encoding, ground };
  }
  const encoding =
    utf8 || claims.some(([label]) => label !== null && standardName(label) === 'utf-8')
      ? 'utf-8'
      : 'windows-1252';
  return { text: decodeAs(bytes, encoding), encoding, ground: 'content' };
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
  let odd = 0;
  for (const byte of head) {
    const control = byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d;
    if (control || byte === 0x7f) odd += 1;
  }
  // Text in any encoding has next to no control bytes; compressed or random data has one in nine.
  return odd > 8 && odd * 50 > head.length ? 'binary data' : null;
}
