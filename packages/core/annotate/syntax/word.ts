import type { SentenceLanguage } from '../../language/sentence.ts';
import { CAPITAL, CLASS, DIGIT, classAt, isLetter, isWord, widthAt } from './characters.ts';

const STOP = 0x2e;
const COMMA = 0x2c;
const COLON = 0x3a;
const SLASH = 0x2f;
const HYPHEN = 0x2d;
const AMPERSAND = 0x26;
/** Longer than any prefix, abbreviation or clitic: no slice for a look-up is longer, which keeps the scan linear. */
const LONGEST = 24;

const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019;

const lower = (text: string, start: number, end: number): string =>
  end - start > LONGEST ? '' : text.slice(start, end).toLowerCase();

/** The end of a run of letters, digits and marks. */
export function runEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isWord(classAt(text, end))) end += widthAt(text, end);
  return end;
}

/** How a word that starts somewhere goes on: where it ends, and where the clitic inside it starts. */
export interface Word {
  end: number;
  /** Where the word's second token starts, or -1. */
  split: number;
}

/**
 * Reads one word: letters and digits, and what holds them together (`O'Brien`, `co-founder`, `40,000`, `08:30`,
 * `11/28/2031`, `U.S.`, `AT&T`). Hyphens otherwise part words, as in Universal Dependencies' English.
 */
export function readWord(
  text: string,
  start: number,
  language: SentenceLanguage | null,
  word: Word,
): void {
  let end = runEnd(text, start);
  let piece = start;
  let split = -1;
  for (;;) {
    const unit = text.charCodeAt(end);
    const next = classAt(text, end + 1);
    if (!isWord(next)) break;
    const before = CLASS[text.charCodeAt(end - 1)]!;
    const figures = before === DIGIT && next === DIGIT;
    let joins = false;
    if (unit === STOP) joins = figures || joinsAtStop(text, piece, end, next);
    else if (unit === COMMA) joins = figures && isThousands(text, end);
    else if (unit === COLON) joins = figures;
    else if (unit === SLASH) joins = figures;
    else if (unit === AMPERSAND) joins = before === CAPITAL && next === CAPITAL;
    else if (unit === HYPHEN) {
      const figureEnd = piece === start && before === DIGIT ? numberEnd(text, start) : -1;
      if (figureEnd > end) {
        end = figureEnd;
        piece = end;
        continue;
      }
      joins = language !== null && isLetter(next) && language.prefixes.has(lower(text, piece, end));
    } else if (isApostrophe(unit)) {
      const after = runEnd(text, end + 1);
      const kind = cliticAt(text, piece, end, after, language);
      if (kind >= 0) {
        split = kind;
        end = after;
        break;
      }
      joins = kind === JOINS;
    }
    if (!joins) break;
    piece = end + 1;
    end = runEnd(text, piece);
  }
  if (split < 0 && language !== null) split = splitInside(text, start, end, language);
  word.end = end;
  word.split = split;
}

/** `U.S`, `a.m`, `example.org`, but not the missing space of `left.The`. */
function joinsAtStop(text: string, piece: number, stop: number, next: number): boolean {
  if (!isLetter(next)) return false;
  if (next !== CAPITAL) return !(CLASS[text.charCodeAt(stop - 1)] === DIGIT);
  if (stop - piece === 1) return true;
  // "Ph.D.": one capital, one small letter, one capital and a stop.
  if (stop - piece === 2 && text.charCodeAt(stop + 2) === STOP)
    return classAt(text, piece) === CAPITAL;
  for (let i = piece; i < stop; i += 1) if (classAt(text, i) !== CAPITAL) return false;
  return stop - piece <= 8;
}

function isThousands(text: string, comma: number): boolean {
  for (let i = 1; i <= 3; i += 1) if (CLASS[text.charCodeAt(comma + i)] !== DIGIT) return false;
  return CLASS[text.charCodeAt(comma + 4)] !== DIGIT;
}

/** The end of a day or telephone number written with hyphens (`2031-05-02`, `555-0199`), or -1: `1914-1918` is a range. */
function numberEnd(text: string, start: number): number {
  let end = start;
  let groups = 0;
  let first = 0;
  let last = 0;
  for (;;) {
    const from = end;
    while (end < text.length && CLASS[text.charCodeAt(end)] === DIGIT) end += 1;
    last = end - from;
    if (groups === 0) first = last;
    groups += 1;
    if (text.charCodeAt(end) !== HYPHEN || CLASS[text.charCodeAt(end + 1)] !== DIGIT || groups > 4)
      break;
    end += 1;
  }
  if (groups > 4 || (groups < 3 && !(first === 3 && last === 4))) return -1;
  // An instant goes on with its time: 2031-05-02T10:00.
  return first === 4 && groups === 3 && (text.charCodeAt(end) | 0x20) === 0x74
    ? runEnd(text, end)
    : end;
}

const PARTS = -1;
const JOINS = -2;

/** What an apostrophe inside a word does: the offset where the clitic starts, or {@link JOINS}, or {@link PARTS}. */
function cliticAt(
  text: string,
  piece: number,
  apostrophe: number,
  after: number,
  language: SentenceLanguage | null,
): number {
  if (language === null) return JOINS;
  const tail = lower(text, apostrophe + 1, after);
  const { negation } = language;
  const last = text.slice(apostrophe - 1, apostrophe).toLowerCase();
  if (negation?.after === tail && negation.before === last && apostrophe - piece > 1)
    return apostrophe - 1;
  if (!language.clitics.has(tail))
    return isLetter(CLASS[text.charCodeAt(apostrophe + 1)]!) ? JOINS : PARTS;
  // The decade of "the 1930's" is one word.
  return last === '0' ? JOINS : apostrophe;
}

/** `can|not`, `5|km`. */
function splitInside(text: string, start: number, end: number, language: SentenceLanguage): number {
  if (end - start > LONGEST) return -1;
  const first = CLASS[text.charCodeAt(start)]!;
  if (first !== DIGIT) {
    if (end - start > 7) return -1;
    const length = language.contractions.get(lower(text, start, end));
    return length === undefined ? -1 : start + length;
  }
  let at = end;
  while (at > start && isLetter(CLASS[text.charCodeAt(at - 1)]!)) at -= 1;
  return at < end && at > start && language.afterFigure.has(lower(text, at, end)) ? at : -1;
}
