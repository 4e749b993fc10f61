/**
 * East Asian encodings by their form: how many byte pairs an encoding finds, how many bytes are left over, and how many
 * pairs are of its frequent rows (kana; syllables; the first level of ideographs). After the state machines and
 * distribution analysis of Li and Momoi, *A Composite Approach to Language/Encoding Detection* (Unicode conference 19, 2001).
 */
interface Form {
  readonly encoding: string;
  /** Bytes that a character takes from here; 0: these bytes are none. */
  readonly length: (a: number, b: number, c: number, d: number) => number;
  readonly frequent: (a: number, b: number) => boolean;
  /** The least share of frequent pairs. */
  readonly least: number;
}

const within = (byte: number, from: number, to: number): boolean => byte >= from && byte <= to;

const FORMS: readonly Form[] = [
  {
    encoding: 'shift_jis',
    length: (a, b) =>
      within(a, 0xa1, 0xdf)
        ? 1
        : (within(a, 0x81, 0x9f) || within(a, 0xe0, 0xfc)) &&
            (within(b, 0x40, 0x7e) || within(b, 0x80, 0xfc))
          ? 2
          : 0,
    frequent: (a, b) => (a === 0x82 && b >= 0x9f && b <= 0xf1) || (a === 0x83 && b <= 0x96),
    least: 0.25,
  },
  {
    encoding: 'euc-jp',
    length: (a, b, c) =>
      a === 0x8e && within(b, 0xa1, 0xdf)
        ? 2
        : a === 0x8f && within(b, 0xa1, 0xfe) && within(c, 0xa1, 0xfe)
          ? 3
          : within(a, 0xa1, 0xfe) && within(b, 0xa1, 0xfe)
            ? 2
            : 0,
    frequent: (a) => a === 0xa4 || a === 0xa5,
    least: 0.25,
  },
  {
    encoding: 'euc-kr',
    length: (a, b) => (within(a, 0x81, 0xfe) && within(b, 0x41, 0xfe) ? 2 : 0),
    frequent: (a, b) => within(a, 0xb0, 0xc8) && b >= 0xa1,
    least: 0.85,
  },
  {
    encoding: 'big5',
    length: (a, b) =>
      within(a, 0x81, 0xfe) && (within(b, 0x40, 0x7e) || within(b, 0xa1, 0xfe)) ? 2 : 0,
    frequent: (a) => within(a, 0xa4, 0xc6),
    least: 0.8,
  },
  {
    encoding: 'gbk',
    length: (a, b, c, d) =>
      !within(a, 0x81, 0xfe)
        ? 0
        : within(b, 0x40, 0x7e) || within(b, 0x80, 0xfe)
          ? 2
          : within(b, 0x30, 0x39) && within(c, 0x81, 0xfe) && within(d, 0x30, 0x39)
            ? 4
            : 0,
    frequent: (a, b) => within(a, 0xb0, 0xd7) && b >= 0xa1,
    least: 0.8,
  },
];

/** Fewer pairs than this say nothing. */
const ENOUGH = 8;
/** One byte that fits nowhere among so many pairs is forgiven. */
const FORGIVEN = 50;

/** The East Asian encoding that bytes are in, or null: the first whose form they have, the strictest asked first. */
export function eastAsian(bytes: Uint8Array): string | null {
  // ISO-2022-JP is ASCII with escape sequences.
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('\u001b$B')) {
    return bytes.every((byte) => byte < 0x80) ? 'iso-2022-jp' : null;
  }
  return FORMS.find((form) => hasForm(bytes, form))?.encoding ?? null;
}

function hasForm(bytes: Uint8Array, form: Form): boolean {
  let pairs = 0;
  let astray = 0;
  let frequent = 0;
  let marks = 0;
  for (let at = 0; at < bytes.length;) {
    const a = bytes[at]!;
    if (a < 0x80) {
      at += 1;
      continue;
    }
    const b = bytes[at + 1] ?? 0;
    const length = form.length(a, b, bytes[at + 2] ?? 0, bytes[at + 3] ?? 0);
    if (length === 0) {
      astray += 1;
      if (astray > FORGIVEN && astray * FORGIVEN > pairs) return false;
    } else {
      pairs += 1;
      // Punctuation and full-width forms are in all of them.
      if (within(a, 0xa1, 0xa3)) marks += 1;
      else if (form.frequent(a, b)) frequent += 1;
    }
    at += length === 0 ? 1 : length;
  }
  const counted = form.encoding === 'shift_jis' ? pairs : pairs - marks;
  if (counted < ENOUGH || astray * FORGIVEN > pairs) return false;
  return frequent >= form.least * counted;
}
