import type { SentenceLanguage } from '../../language/sentence.ts';
import { abbreviationAt, type Shortened } from './abbreviation.ts';
import { Addresses } from './address.ts';
import {
  CLASS,
  DIGIT,
  IDEOGRAPH,
  LINE,
  MARK,
  SPACE,
  SURROGATE,
  SYMBOL,
  classAt,
  isLetter,
  isWord,
  widthAt,
} from './characters.ts';
import { readWord, runEnd, type Word } from './word.ts';

/** Tokens as parallel arrays: nothing is allocated per token. */
export interface TokenSpans {
  readonly starts: number[];
  readonly ends: number[];
  /** Abbreviations that took their full stop with them, by token. */
  readonly shortened: Map<number, Shortened>;
}

const STOP = 0x2e;
/** Signs of which several in a row are one token: `... -- !!! *** ___ === ~~~`. */
const REPEATED: ReadonlySet<number> = new Set([...'.-!?*=~+<>'].map((sign) => sign.charCodeAt(0)));
const isExclamation = (unit: number): boolean => unit === 0x21 || unit === 0x3f;
/** Signs that start a word: `#tag`, `@name`. */
const isTagSign = (unit: number): boolean => unit === 0x23 || unit === 0x40;

/**
 * Splits a text into tokens after Universal Dependencies, offsets in UTF-16 units; one pass, linear in the text.
 * Without a language only what its script says: no clitics, no abbreviations but initials.
 */
export function tokenise(text: string, language: SentenceLanguage | null): TokenSpans {
  const starts: number[] = [];
  const ends: number[] = [];
  const shortened = new Map<number, Shortened>();
  const addresses = new Addresses(text);
  const word: Word = { end: 0, split: -1 };
  const push = (start: number, end: number): void => {
    starts.push(start);
    ends.push(end);
  };
  for (let i = 0; i < text.length;) {
    const unit = text.charCodeAt(i);
    const kind = unit < 0x80 ? CLASS[unit]! : classAt(text, i);
    if (kind === SPACE || kind === LINE) {
      i += 1;
    } else if (kind === IDEOGRAPH) {
      let end = i + widthAt(text, i);
      while (end < text.length && CLASS[text.charCodeAt(end)] === MARK) end += 1;
      push(i, end);
      i = end;
    } else if (isWord(kind)) {
      const address = addresses.endFrom(i);
      if (address > i) {
        push(i, address);
        i = address;
        continue;
      }
      readWord(text, i, language, word);
      let { end } = word;
      if (word.split > i) {
        push(i, word.split);
        push(word.split, end);
      } else {
        const short = text.charCodeAt(end) === STOP ? abbreviationAt(text, i, end, language) : null;
        if (short !== null) {
          shortened.set(starts.length, short);
          end += 1;
        }
        push(i, end);
      }
      i = end;
    } else {
      const end = symbolEnd(text, i, unit, kind, language);
      push(i, end);
      i = end;
    }
  }
  return { starts, ends, shortened };
}

/** The end of a token that starts with no letter or digit. */
function symbolEnd(
  text: string,
  start: number,
  unit: number,
  kind: number,
  language: SentenceLanguage | null,
): number {
  if (kind !== SYMBOL) return start + 1;
  const width = widthAt(text, start);
  const next = classAt(text, start + width);
  if (isWord(next) && next !== MARK) {
    const previous = start === 0 ? SPACE : classAt(text, start - 1);
    const opens = previous === SPACE || previous === LINE || previous === SYMBOL;
    if (opens && isTagSign(unit) && isLetter(next)) return runEnd(text, start + 1);
    if (opens && unit === STOP && next === DIGIT) return runEnd(text, start + 1);
    if ((unit === 0x27 || unit === 0x2019) && language !== null) {
      const end = runEnd(text, start + 1);
      if (end - start <= 6 && language.clipped.has(text.slice(start + 1, end).toLowerCase()))
        return end;
      // '72, '90s
      if (
        opens &&
        next === DIGIT &&
        (end - start === 3 || (end - start === 4 && text[end - 1] === 's'))
      )
        return end;
    }
  }
  let end = start + width;
  if (REPEATED.has(unit)) {
    const same = isExclamation(unit) ? isExclamation : (other: number): boolean => other === unit;
    while (end < text.length && same(text.charCodeAt(end))) end += 1;
    return end;
  }
  // '' and `` are one quotation mark.
  if ((unit === 0x27 || unit === 0x60) && text.charCodeAt(end) === unit) return end + 1;
  // Emoji: variation selectors, and what a joiner ties to it.
  while (end < text.length) {
    const mark = text.charCodeAt(end);
    if (CLASS[mark] !== MARK) break;
    end += 1;
    if (mark === 0x200d && CLASS[text.charCodeAt(end)] === SURROGATE) end += widthAt(text, end);
  }
  return end;
}
