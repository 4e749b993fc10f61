import { BIG5_EXTENSION } from './big5-extension.ts';

/**
 * Big5 and EUC-KR as the web uses them: Node knows the national standards only, not what browsers and pages added
 * (Hong Kong's characters; the 8,822 further syllables of Korean Windows). The algorithms are those of the WHATWG
 * Encoding Standard.
 */
type DoubleByte = 'big5' | 'euc-kr';
export const isDoubleByte = (encoding: string): encoding is DoubleByte =>
  encoding === 'big5' || encoding === 'euc-kr';

const LEADS = 0x81;
const ROW = { big5: 157, 'euc-kr': 190 } as const;
/** Place of a trail byte in its row; -1 where it is none. */
const column = {
  big5: (trail: number): number =>
    trail >= 0x40 && trail <= 0x7e
      ? trail - 0x40
      : trail >= 0xa1 && trail <= 0xfe
        ? trail - 0x62
        : -1,
  'euc-kr': (trail: number): number => (trail >= 0x41 && trail <= 0xfe ? trail - 0x41 : -1),
} as const;

const indexes = new Map<DoubleByte, readonly (string | undefined)[]>();

function indexOf(encoding: DoubleByte): readonly (string | undefined)[] {
  const made = indexes.get(encoding);
  if (made !== undefined) return made;
  const index = encoding === 'big5' ? big5Index() : eucKrIndex();
  indexes.set(encoding, index);
  return index;
}

/** What Node knows of an encoding, by pointer. */
function known(encoding: DoubleByte, firstTrail: number): (string | undefined)[] {
  const index = new Array<string | undefined>((0xff - LEADS) * ROW[encoding]);
  const decoder = new TextDecoder(encoding);
  for (let lead = 0xa1; lead <= 0xfe; lead += 1) {
    for (let trail = firstTrail; trail <= 0xfe; trail += 1) {
      const at = column[encoding](trail);
      if (at < 0) continue;
      const found = decoder.decode(Uint8Array.of(lead, trail));
      // Private characters are those of somebody's own.
      if (/^[^\ufffd\ue000-\uf8ff]$/u.test(found))
        index[(lead - LEADS) * ROW[encoding] + at] = found;
    }
  }
  return index;
}

function big5Index(): (string | undefined)[] {
  const index = known('big5', 0x40);
  for (const [first, characters] of BIG5_EXTENSION) {
    let pointer = first;
    for (const character of characters) index[pointer++] = character;
  }
  // The four that are two characters each.
  for (const [pointer, text] of [
    [1133, '\u00ca\u0304'],
    [1135, '\u00ca\u030c'],
    [1164, '\u00ea\u0304'],
    [1166, '\u00ea\u030c'],
  ] as const) {
    index[pointer] = text;
  }
  return index;
}

/**
 * Korean Windows gives the syllables that KS X 1001 lacks, in the order of Unicode, the places that it left free: all
 * trails of the leads 0x81 to 0xA0, those below 0xA1 of 0xA1 to 0xC6; letters only below that.
 */
function eucKrIndex(): (string | undefined)[] {
  const index = known('euc-kr', 0xa1);
  index[(0xa2 - LEADS) * ROW['euc-kr'] + 0xe6 - 0x41] = '€';
  index[(0xa2 - LEADS) * ROW['euc-kr'] + 0xe7 - 0x41] = '®';
  const there = new Set(index);
  let lead = LEADS;
  let trail = 0x41;
  for (let syllable = 0xac00; syllable <= 0xd7a3; syllable += 1) {
    const text = String.fromCharCode(syllable);
    if (there.has(text)) continue;
    index[(lead - LEADS) * ROW['euc-kr'] + trail - 0x41] = text;
    trail += 1;
    if (trail === 0x5b) trail = 0x61;
    else if (trail === 0x7b) trail = 0x81;
    else if (trail > 0xfe || (lead > 0xa0 && trail === 0xa1)) {
      lead += 1;
      trail = 0x41;
    }
  }
  return index;
}

export function decodeDoubleByte(bytes: Uint8Array, encoding: DoubleByte): string {
  const index = indexOf(encoding);
  const pieces: string[] = [];
  let ascii = 0; // where the ASCII that is not written yet begins
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at]!;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    if (ascii < at) pieces.push(text.toString('latin1', ascii, at));
    const trail = bytes[at + 1];
    const place = lead < LEADS || lead > 0xfe || trail === undefined ? -1 : column[encoding](trail);
    const found = place < 0 ? undefined : index[(lead - LEADS) * ROW[encoding] + place];
    pieces.push(found ?? '\ufffd');
    // An ASCII byte is never swallowed by what is no character: mark-up stands there.
    const single = lead < LEADS || lead > 0xfe || trail === undefined;
    at += single || (found === undefined && trail < 0x80) ? 1 : 2;
    ascii = at;
  }
  if (ascii < bytes.length) pieces.push(text.toString('latin1', ascii, bytes.length));
  return pieces.join('');
}
