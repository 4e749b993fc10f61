/** What a character is, as bits (Unicode general categories). Regular expressions of these classes are slow to build and to begin; a look-up is neither. */
export const LETTER = 1;
export const NUMBER = 2;
export const UPPER = 4;
export const LOWER = 8;

const TESTS: readonly (readonly [bit: number, pattern: RegExp])[] = [
  [LETTER, /^\p{L}$/u],
  [NUMBER, /^\p{N}$/u],
  [UPPER, /^\p{Lu}$/u],
  [LOWER, /^\p{Ll}$/u],
];

function classify(code: number): number {
  const character = String.fromCodePoint(code);
  let bits = 0;
  for (const [bit, pattern] of TESTS) if (pattern.test(character)) bits |= bit;
  return bits;
}

/** Bits by UTF-16 unit, with this one where they are known: a character is looked at when a text first has it. */
const KNOWN = 128;
const table = new Uint8Array(65536);
for (let code = 0; code < 128; code += 1) table[code] = KNOWN;
for (let code = 48; code <= 57; code += 1) table[code] = KNOWN | NUMBER;
for (let code = 65; code <= 90; code += 1) table[code] = KNOWN | LETTER | UPPER;
for (let code = 97; code <= 122; code += 1) table[code] = KNOWN | LETTER | LOWER;

/** Marks, letters and digits of the first two blocks, and marks of texts in any script: no page needs the patterns for these. */
const COMMON: readonly (readonly [from: number, to: number, bits: number])[] = [
  [0x80, 0xbf, 0],
  [0xaa, 0xaa, LETTER],
  [0xb2, 0xb3, NUMBER],
  [0xb5, 0xb5, LETTER | LOWER],
  [0xb9, 0xb9, NUMBER],
  [0xba, 0xba, LETTER],
  [0xbc, 0xbe, NUMBER],
  [0xc0, 0xde, LETTER | UPPER],
  [0xd7, 0xd7, 0],
  [0xdf, 0xff, LETTER | LOWER],
  [0xf7, 0xf7, 0],
  [0x400, 0x42f, LETTER | UPPER],
  [0x430, 0x45f, LETTER | LOWER],
  [0x2000, 0x206f, 0],
  [0x20a0, 0x20bf, 0],
  [0x3400, 0x4dbf, LETTER],
  [0x4e00, 0x9fff, LETTER],
  [0xac00, 0xd7a3, LETTER],
  [0xd800, 0xdfff, 0],
  [0xfffd, 0xfffd, 0],
];
for (const [from, to, bits] of COMMON) table.fill(KNOWN | bits, from, to + 1);

/** The bits of a UTF-16 unit or code point; none for a lone surrogate. */
export function classOf(code: number): number {
  if (code > 0xffff) return classify(code);
  const known = table[code]!;
  if (known !== 0) return known;
  return (table[code] = classify(code) | KNOWN);
}

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;

/** How many runs of characters of these classes a text has. */
export function countRuns(text: string, bits: number): number {
  let runs = 0;
  let inside = false;
  for (let at = 0; at < text.length; at += 1) {
    let code = text.charCodeAt(at);
    if (isHigh(code)) {
      code = text.codePointAt(at)!;
      if (code > 0xffff) at += 1;
    }
    const is = (classOf(code) & bits) !== 0;
    if (is && !inside) runs += 1;
    inside = is;
  }
  return runs;
}

/** The runs of characters of these classes in a text. */
export function runsOf(text: string, bits: number): readonly string[] {
  const runs: string[] = [];
  let from = -1;
  for (let at = 0; at < text.length; at += 1) {
    const start = at;
    let code = text.charCodeAt(at);
    if (isHigh(code)) {
      code = text.codePointAt(at)!;
      if (code > 0xffff) at += 1;
    }
    if ((classOf(code) & bits) !== 0) {
      if (from < 0) from = start;
    } else if (from >= 0) {
      runs.push(text.slice(from, start));
      from = -1;
    }
  }
  if (from >= 0) runs.push(text.slice(from));
  return runs;
}

/** True where at least that many characters of a text are of these classes. */
export function hasAtLeast(count: number, text: string, bits: number): boolean {
  let found = 0;
  for (let at = 0; at < text.length && found < count; at += 1) {
    let code = text.charCodeAt(at);
    if (isHigh(code)) {
      code = text.codePointAt(at)!;
      if (code > 0xffff) at += 1;
    }
    if ((classOf(code) & bits) !== 0) found += 1;
  }
  return found >= count;
}
