/** What a UTF-16 unit is to the tokeniser. Letters, marks and digits have the values that {@link isWord} covers. */
export const SYMBOL = 0;
export const SPACE = 1;
/** Ends a line. */
export const LINE = 2;
/** A character of a script that writes no spaces: a token by itself. */
export const IDEOGRAPH = 3;
/** A half of a surrogate pair, or a lone one: look at the code point. */
export const SURROGATE = 4;
export const LETTER = 5;
export const CAPITAL = 6;
export const DIGIT = 7;
/** Combining marks, joiners, the soft hyphen: go with what stands before them. */
export const MARK = 8;

const CLASSES: readonly (readonly [number, RegExp])[] = [
  [LINE, /^[\n\r\v\f\u0085\u2028\u2029]$/u],
  [SPACE, /^[\s\u200b\ufeff\p{Cc}]$/u],
  [
    IDEOGRAPH,
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc\u3005\p{Script=Yi}\p{Script=Bopomofo}]$/u,
  ],
  [CAPITAL, /^[\p{Lu}\p{Lt}]$/u],
  [LETTER, /^[\p{L}_]$/u],
  [DIGIT, /^\p{Nd}$/u],
  [MARK, /^[\p{M}\p{Cf}]$/u],
];

function classify(character: string): number {
  for (const [kind, pattern] of CLASSES) if (pattern.test(character)) return kind;
  return SYMBOL;
}

function build(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit += 1) {
    // No pattern can match inside these blocks: private use, and Hangul, which is all letters.
    if (unit >= 0xd800 && unit <= 0xdfff) table[unit] = SURROGATE;
    else if (unit >= 0xac00 && unit <= 0xd7a3) table[unit] = LETTER;
    else if (unit >= 0x4e00 && unit <= 0x9fff) table[unit] = IDEOGRAPH;
    else if (unit >= 0xe000 && unit <= 0xf8ff) table[unit] = SYMBOL;
    else table[unit] = classify(String.fromCharCode(unit));
  }
  return table;
}

/** The class of every UTF-16 unit. */
export const CLASS: Uint8Array = build();

export const isWord = (kind: number): boolean => kind >= LETTER;
export const isLetter = (kind: number): boolean => kind === LETTER || kind === CAPITAL;

/** The class at an offset, of the whole code point where it is a surrogate pair; a lone surrogate is a symbol. Past the end: white space. */
export function classAt(text: string, at: number): number {
  if (at >= text.length) return SPACE;
  const kind = CLASS[text.charCodeAt(at)]!;
  if (kind !== SURROGATE) return kind;
  const point = text.codePointAt(at)!;
  return point > 0xffff ? classify(String.fromCodePoint(point)) : SYMBOL;
}

/** How many units the code point at an offset has. */
export const widthAt = (text: string, at: number): number =>
  text.codePointAt(at)! > 0xffff ? 2 : 1;
