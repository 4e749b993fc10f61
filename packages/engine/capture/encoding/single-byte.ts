import { CODE_PAGES } from '@hearsay/core/read';

/**
 * Encodings of one byte a character that Node's TextDecoder has not, or reads otherwise than the WHATWG Encoding
 * Standard: whole upper halves, and single bytes. Found by comparing every byte with a browser's decoder.
 */
const UPPER_HALVES: Readonly<Record<string, string>> = {
  // Node 20 reads 0x80 to 0x9F as control characters: no curly quotes, no dashes, no euro sign.
  'windows-1252': CODE_PAGES['windows-1252'],
  'iso-8859-16':
    '\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008a\u008b\u008c\u008d\u008e\u008f\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009a\u009b\u009c\u009d\u009e\u009f\u00a0ĄąŁ€„Š§š©Ș«Ź\u00adźŻ°±ČłŽ”¶·žčș»ŒœŸż' +
    'ÀÁÂĂÄĆÆÇÈÉÊËÌÍÎÏĐŃÒÓÔŐÖŚŰÙÚÛÜĘȚßàáâăäćæçèéêëìíîïđńòóôőöśűùúûüęțÿ',
};
const SINGLE_BYTES: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  ibm866: { 0x1a: '\u001a', 0x1c: '\u001c', 0x7f: '\u007f' },
  'koi8-u': { 0xae: 'ў', 0xbe: 'Ў' },
  'windows-874': Object.fromEntries(
    [0xdb, 0xdc, 0xdd, 0xde, 0xfc, 0xfd, 0xfe, 0xff].map((byte) => [byte, '\ufffd']),
  ),
  'windows-1253': { 0xaa: '\ufffd' },
  'windows-1255': { 0xca: '\u05ba' },
};

/** Whether an encoding is read by a table of ours. */
export const hasTable = (encoding: string): boolean =>
  encoding in UPPER_HALVES || encoding in SINGLE_BYTES || encoding === 'x-user-defined';

const tables = new Map<string, readonly string[]>();

/** What each of the 256 bytes stands for. */
export function byteTable(encoding: string): readonly string[] {
  const made = tables.get(encoding);
  if (made !== undefined) return made;
  const upper = UPPER_HALVES[encoding];
  const table =
    encoding === 'x-user-defined'
      ? ofEachByte((byte) => String.fromCharCode(byte < 0x80 ? byte : 0xf700 + byte))
      : upper === undefined
        ? patched(encoding)
        : ofEachByte((byte) => (byte < 0x80 ? String.fromCharCode(byte) : upper[byte - 0x80]!));
  tables.set(encoding, table);
  return table;
}

function patched(encoding: string): readonly string[] {
  const decoder = new TextDecoder(encoding);
  const other = SINGLE_BYTES[encoding] ?? {};
  return ofEachByte((byte) => other[byte] ?? decoder.decode(Uint8Array.of(byte)));
}

const ofEachByte = (make: (byte: number) => string): readonly string[] =>
  Array.from({ length: 256 }, (_, byte) => make(byte));

/** Bytes that are put together to a text at a time: a string of single characters would cost a lot of memory. */
const PIECE = 8192;

export function decodeSingleByte(bytes: Uint8Array, encoding: string): string {
  const table = byteTable(encoding).map((c) => c.charCodeAt(0));
  const pieces: string[] = [];
  const units = new Uint16Array(PIECE);
  for (let start = 0; start < bytes.length; start += PIECE) {
    const end = Math.min(start + PIECE, bytes.length);
    for (let i = start; i < end; i += 1) units[i - start] = table[bytes[i]!]!;
    pieces.push(String.fromCharCode(...units.subarray(0, end - start)));
  }
  return pieces.join('');
}
