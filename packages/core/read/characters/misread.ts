import type { Span } from '../../model/index.ts';
import { CODE_PAGES, type CodePage } from './code-page.ts';

/**
 * Text that was written as UTF-8 and read as something else shows it: the bytes of each character stand there as two to
 * four characters, and taking them back gives valid UTF-8 (the observation that ftfy by R. Speer is built on). By
 * chance two characters may look so ("Р»" at the end of a Russian quotation), but not again and again.
 */

/** Encodings in which UTF-8 is misread, the most frequent first. */
const MISREADINGS: readonly CodePage[] = [
  'windows-1252',
  'windows-1251',
  'windows-1250',
  'windows-1254',
  'windows-1253',
  'windows-1256',
  'macintosh',
];
/** Bytes of each character of an encoding above ASCII. */
const BYTES: ReadonlyMap<CodePage, ReadonlyMap<number, number>> = new Map(
  MISREADINGS.map((name) => [name, bytesOf(name)]),
);

function bytesOf(name: CodePage): ReadonlyMap<number, number> {
  const bytes = new Map<number, number>();
  for (let i = 0; i < 128; i += 1) {
    const unit = CODE_PAGES[name].charCodeAt(i);
    // Joiners and direction marks stand between letters of Persian and Arabic as they should.
    if (unit < 0x200c || unit > 0x200f) bytes.set(unit, i + 0x80);
  }
  // A no-break space is often made a common one on the way; a byte without a character stays the control it is.
  for (let i = 0x80; i < 0xa0; i += 1) if (!bytes.has(i)) bytes.set(i, i);
  return bytes;
}

/** One character of UTF-8 that was misread: how many characters it is here, and which one it was. */
interface Unit {
  readonly length: number;
  readonly character: number;
}

/** The character that begins here; null where what stands here is no misread UTF-8. */
function unitAt(text: string, at: number, bytes: ReadonlyMap<number, number>): Unit | null {
  const lead = bytes.get(text.charCodeAt(at)) ?? 0;
  const size =
    lead >= 0xc2 && lead <= 0xdf
      ? 2
      : (lead & 0xf0) === 0xe0
        ? 3
        : lead >= 0xf0 && lead <= 0xf4
          ? 4
          : 0;
  if (size === 0) return null;
  let character = lead & (0xff >> (size + 1));
  for (let i = 1; i < size; i += 1) {
    const byte = bytes.get(text.charCodeAt(at + i)) ?? 0;
    if ((byte & 0xc0) !== 0x80) return null;
    character = (character << 6) | (byte & 0x3f);
  }
  const least = [0, 0, 0x80, 0x800, 0x1_0000][size]!;
  if (character < least || character > 0x10_ffff || (character >= 0xd800 && character < 0xe000))
    return null;
  // Controls are nothing that anybody wrote.
  return character < 0xa0 ? null : { length: size, character };
}

/** Marks that follow a word of any language, as they do in "así…”" and "TÓ…". */
const AFTER_WORDS = new Set('…“”„‘’‚«»‹›–—™®©°\u00a0');
/** What misread signs and curly quotes begin with; no word ends in these. */
const USUAL_LEADS = new Set('Ââ');
const LETTER = /\p{L}/u;

/** Whether a character could be a letter at the end of a word and the marks after it. */
const couldBeMarks = (text: string, at: number, length: number): boolean =>
  AFTER_WORDS.has(text[at + 1]!) &&
  !USUAL_LEADS.has(text[at]!) &&
  !LETTER.test(text[at + length] ?? '');

/** Places of one kind of misreading. */
export interface Found {
  count: number;
  start: number;
  end: number;
  /** Characters of UTF-8 at these places. */
  units: number;
  /** Of the longest place. */
  longest: number;
  /** Characters at these places as they stand, and how many of them are letters. */
  length: number;
  letters: number;
  twice: boolean;
}

/** Where two characters above ASCII and more stand in a row: misread UTF-8 stands nowhere else. */
const ROW = /[^\u0000-\u007f]{2,}/g;

function misreadings(text: string, rows: readonly Span[], page: CodePage): Found | null {
  const bytes = BYTES.get(page)!;
  let found: Found | null = null;
  for (const row of rows) found = inRow(text, row, page, bytes, found);
  return found;
}

function inRow(
  text: string,
  row: Span,
  page: CodePage,
  bytes: ReadonlyMap<number, number>,
  before: Found | null,
): Found | null {
  let found = before;
  for (let at = row.start; at < row.end;) {
    const start = at;
    let units = 0;
    let wide = false;
    const characters: number[] = [];
    for (let unit = unitAt(text, at, bytes); unit !== null; unit = unitAt(text, at, bytes)) {
      if (!couldBeMarks(text, at, unit.length)) units += 1;
      wide ||= unit.length > 2;
      if (characters.length < LOOKED_AT) characters.push(unit.character);
      at += unit.length;
    }
    if (at === start) at += 1;
    if (units === 0) continue;
    found ??= {
      count: 0,
      start,
      end: at,
      units: 0,
      longest: 0,
      length: 0,
      letters: 0,
      twice: false,
    };
    found.length += at - start;
    found.letters += text.slice(start, at).match(/\p{L}/gu)?.length ?? 0;
    found.count += 1;
    found.units += units;
    // Three characters that fit by chance are as rare as two such pairs.
    found.longest = Math.max(found.longest, wide ? units + 1 : units);
    // Two letters of Cyrillic may look so by themselves.
    found.twice ||=
      (page === 'windows-1252' || characters.length >= 4) && isMisread(characters, bytes);
  }
  return found;
}

/** Characters of a place that are looked at to tell whether they are misread themselves. */
const LOOKED_AT = 16;

/** Whether characters, read as they were meant, are misread UTF-8 from the first to the last. */
function isMisread(characters: readonly number[], bytes: ReadonlyMap<number, number>): boolean {
  const text = String.fromCodePoint(...characters);
  let at = 0;
  for (let unit = unitAt(text, 0, bytes); unit !== null; unit = unitAt(text, at, bytes))
    at += unit.length;
  const left = text.length - at;
  return at > 0 && (left === 0 || (characters.length === LOOKED_AT && left < 4));
}

/** Of misread text no more than this is letters; of a language that is written so, nearly all. */
const LETTERS = 0.85;

/** Whether it is more than chance. */
function isSure(found: Found, page: CodePage): boolean {
  if (page === 'windows-1252' || page === 'windows-1254')
    return found.longest >= 2 || found.count >= 2;
  // Letters of Cyrillic, Greek and of central Europe do meet so: a row of them is needed, more than once. Those of Arabic
  // and Persian do in every other word, but are letters all.
  const row = found.longest >= 3 && (found.units >= 6 || found.longest >= 4);
  return row && (page !== 'windows-1256' || found.letters <= found.length * LETTERS);
}

/** The misreading of UTF-8 that explains the most of a text; null where there is none for sure. */
export function misreadUtf8(
  text: string,
): { readonly found: Found; readonly page: CodePage } | null {
  let best: { found: Found; page: CodePage } | null = null;
  const rows = [...text.matchAll(ROW)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  for (const page of MISREADINGS) {
    const found = misreadings(text, rows, page);
    if (found === null || !isSure(found, page)) continue;
    if (best === null || found.units > best.found.units) best = { found, page };
  }
  return best;
}
