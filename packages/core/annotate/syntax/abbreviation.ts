import type { Abbreviation, SentenceLanguage } from '../../language/sentence.ts';
import { CAPITAL, CLASS, DIGIT, LINE, SPACE, classAt, isLetter, isWord } from './characters.ts';
import { runEnd } from './word.ts';

const STOP = 0x2e;
const LONGEST = 12;

/** `initial`: one letter of a name (`J. Adler`); `letters`: letters with stops between them that no table has. */
export type Shortened = Abbreviation | 'initial' | 'letters';

/** The first offset at or after `at` that is not white space, looking no further than a blank line. */
export function skipSpace(text: string, at: number): number {
  let i = at;
  let lines = 0;
  for (; i < text.length; i += 1) {
    const kind = CLASS[text.charCodeAt(i)]!;
    if (kind === LINE) lines += 1;
    else if (kind !== SPACE) break;
    if (lines > 1) return -1;
  }
  return i < text.length ? i : -1;
}

/** Whether a word with a capital that mostly starts a sentence stands there. */
export function isStarter(text: string, at: number, language: SentenceLanguage): boolean {
  if (classAt(text, at) !== CAPITAL) return false;
  const end = runEnd(text, at);
  return end - at <= LONGEST && language.starters.has(text.slice(at, end).toLowerCase());
}

/** What kind of abbreviation `[start, end)` is when the full stop at `end` belongs to it, or null. */
export function abbreviationAt(
  text: string,
  start: number,
  end: number,
  language: SentenceLanguage | null,
): Shortened | null {
  if (end - start > LONGEST || text.charCodeAt(end) !== STOP || text.charCodeAt(end + 1) === STOP)
    return null;
  const after = classAt(text, end + 1);
  const first = classAt(text, start);
  if (!isLetter(first)) return null;
  const next = skipSpace(text, end + 1);
  if (end - start === 1)
    return isInitial(text, end, first, after, next, language) ? 'initial' : null;
  const form = text.slice(start, end).toLowerCase();
  const kind = language?.abbreviations.get(form) ?? null;
  if (kind === null)
    return form.length <= 8 && /^\p{L}(?:\.\p{L})+$/u.test(form) ? 'letters' : null;
  if (kind === 'number') return next >= 0 && CLASS[text.charCodeAt(next)] === DIGIT ? kind : null;
  if ((kind === 'title' || kind === 'date' || kind === 'name') && first !== CAPITAL) return null;
  if (kind === 'title') return next >= 0 ? kind : null;
  // "The sun rose on Sat." is the end of a sentence; "Sun." before anything but a figure is the star.
  if (kind === 'date' && (form === 'sun' || form === 'sat' || form === 'mar')) {
    return next >= 0 &&
      (CLASS[text.charCodeAt(next)] === DIGIT || isMonthNext(text, next, language))
      ? kind
      : null;
  }
  return isWord(after) ? null : kind;
}

const isMonthNext = (text: string, at: number, language: SentenceLanguage | null): boolean =>
  classAt(text, at) === CAPITAL &&
  language?.abbreviations.get(text.slice(at, at + 3).toLowerCase()) === 'date';

function isInitial(
  text: string,
  end: number,
  first: number,
  after: number,
  next: number,
  language: SentenceLanguage | null,
): boolean {
  if (next < 0) return false;
  const kind = classAt(text, next);
  if (isWord(after)) return first === CAPITAL && after === CAPITAL;
  if (after !== SPACE)
    return (
      first === CAPITAL && (text.charCodeAt(end + 1) === 0x2c || text.charCodeAt(end + 1) === 0x2d)
    );
  if (first !== CAPITAL) return kind === DIGIT || (isLetter(kind) && kind !== CAPITAL);
  // "He chose I." and "Plan B. The": a new sentence.
  return isLetter(kind) && !(language !== null && isStarter(text, next, language));
}
