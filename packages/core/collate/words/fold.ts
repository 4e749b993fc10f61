/**
 * Folding for comparison only: case, typography and diacritics do not keep two prints of the same words apart
 * ("Café", "CAFE"; "don’t", "don't"). NFKD without marks, lower case; the same on every machine (no locale).
 */

/** What a character does in a text that is cut into words. */
export const SEPARATOR = 0;
/** Part of a word. */
export const LETTER = 1;
/** A word by itself: scripts written without spaces between words. */
export const SIGN = 2;
/** Neither: marks, apostrophes, soft hyphens, joiners. A word goes on across them, and they do not count. */
export const SILENT = 3;
const UNKNOWN = 255;

const WORD = /^[\p{L}\p{N}]$/u;
const MARK = /^[\p{M}\p{Cf}]$/u;
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u;
const MARKS = /\p{M}/gu;
/** ' ʼ ’ and the Arabic tatweel, which only stretches a word. */
const INSIDE_WORDS: ReadonlySet<number> = new Set([0x27, 0x2bc, 0x2019, 0x640]);

const classes = new Uint8Array(0x10000).fill(UNKNOWN);
const folded = new Map<number, string>();

function classify(codePoint: number): number {
  if (INSIDE_WORDS.has(codePoint)) return SILENT;
  const character = String.fromCodePoint(codePoint);
  if (WORD.test(character)) return UNSPACED.test(character) ? SIGN : LETTER;
  return MARK.test(character) ? SILENT : SEPARATOR;
}

/** One of {@link SEPARATOR}, {@link LETTER}, {@link SIGN}, {@link SILENT}. A lone surrogate separates. */
export function characterClass(codePoint: number): number {
  if (codePoint > 0xffff) return classify(codePoint);
  const known = classes[codePoint]!;
  if (known !== UNKNOWN) return known;
  return (classes[codePoint] = classify(codePoint));
}

/** The folded form of a character: none, one or more characters. */
export function foldCharacter(codePoint: number): string {
  const known = folded.get(codePoint);
  if (known !== undefined) return known;
  const form = String.fromCodePoint(codePoint).normalize('NFKD').replace(MARKS, '').toLowerCase();
  folded.set(codePoint, form);
  return form;
}
