import {
  AFTER_NAME,
  DESKS,
  GENRES,
  NAME_JOINTS,
  PUBLISHED,
  SIGNED_BY,
  WRITTEN_BY,
} from '../../language/byline-words.ts';
import { CHANGED, DATE_WORDS } from '../../language/furniture-words.ts';
import { isGivenName } from '../../language/given-names.ts';
import { findDate, findShortDate, type DayOrder, type WrittenDate } from '../date.ts';
import { namesIn, type Found } from '../plain/kind.ts';

/** A line that says who wrote the article, or when, or both: "Posted by Ann Ode on 2 May 2031 in World". */
export interface SignedLine {
  readonly names: readonly Found[];
  /** A name that is no person's full one: a nickname, a desk. */
  readonly nickname: Found | null;
  readonly date: WrittenDate | null;
  /** The line says of the date that it is that of a change. */
  readonly changed: boolean;
}

interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const LONGEST = 160;
const LONGEST_PHRASE = 4;
/** Words from the start among which a byline opens. */
const OPENING = 9;
const STOPS = /[|•·–—/([@;:\d]|\s-\s|…/u;
const GLUED = /^(?:By|Von|Por|Par)(?=\p{Lu}\p{Ll})/u;

/** Reads such a line; null where it signs nothing and labels no date. */
export function signedLine(text: string, order: DayOrder): SignedLine | null {
  if (text.length > LONGEST) return null;
  const date = findDate(text, order) ?? findShortDate(text, order);
  const words = wordsOf(text);
  const opening = openingOf(text, words, date);
  if (opening === null) return date === null ? null : besideDate(text, words, date);
  const changed = date !== null && isChange(words, date);
  const run = nameRun(text, opening.end, date);
  const names = personsIn(text, opening.end, run);
  if (names.length > 0) return { names, nickname: null, date, changed };
  const nickname = nicknameIn(text, opening.end, run, opening.sure || date !== null);
  return nickname === null ? besideDate(text, words, date) : { names: [], nickname, date, changed };
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{M}'’]+/gu)].map((match) => ({
    key: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const inside = (word: Word, date: WrittenDate | null): boolean =>
  date !== null && word.start >= date.start && word.end <= date.end;

/** Where the byline opens: nothing but words of bylines and date lines stands before it. */
function openingOf(
  text: string,
  words: readonly Word[],
  date: WrittenDate | null,
): { readonly end: number; readonly sure: boolean } | null {
  const glued = GLUED.exec(text);
  if (glued !== null) return { end: glued[0].length, sure: false };
  for (let at = 0; at < Math.min(words.length, OPENING); at += 1) {
    const word = words[at]!;
    if (inside(word, date)) continue;
    for (let size = Math.min(LONGEST_PHRASE, words.length - at); size >= 1; size -= 1) {
      const last = words[at + size - 1]!;
      const phrase = text.slice(word.start, last.end).toLowerCase();
      const sure = WRITTEN_BY.has(phrase);
      if (sure || SIGNED_BY.has(phrase)) return { end: last.end, sure };
    }
    const known =
      GENRES.has(word.key) ||
      PUBLISHED.has(word.key) ||
      DATE_WORDS.has(word.key) ||
      AFTER_NAME.has(word.key);
    if (!known) return null;
  }
  return null;
}

/** The end of the stretch in which names stand. */
function nameRun(text: string, from: number, date: WrittenDate | null): number {
  const start = from + /^[\s:]*/u.exec(text.slice(from))![0].length;
  let end = date !== null && date.start > start ? date.start : text.length;
  const stop = STOPS.exec(text.slice(start, end));
  if (stop !== null) end = start + stop.index;
  for (const word of wordsOf(text.slice(start, end)))
    if (
      word.start > 0 &&
      (AFTER_NAME.has(word.key) || PUBLISHED.has(word.key)) &&
      !NAME_JOINTS.has(word.key)
    )
      return start + word.start;
  return end;
}

function personsIn(text: string, from: number, to: number): readonly Found[] {
  const found = namesIn(text.slice(0, to), from);
  const [first] = found;
  if (first === undefined || text.slice(from, first.start).trim().replace(/^:/u, '') !== '')
    return [];
  // After a comma stands a place, or a role, as often as a colleague.
  return found.filter(({ value }, index) => index === 0 || isGivenName(value.split(' ')[0]!));
}

function nicknameIn(text: string, from: number, to: number, sure: boolean): Found | null {
  const run = text.slice(from, to);
  const value = run.replace(/^[\s:]+/u, '').replace(/(?<![\s.,])[\s.,]+$/u, '');
  const words = value.split(/\s+/u);
  const desk = DESKS.has(value.toLowerCase());
  if (value.length < 2 || value.length > 40 || words.length > 3 || !(sure || desk)) return null;
  if (DATE_WORDS.has(value.toLowerCase()) || !/\p{L}/u.test(value)) return null;
  const start = from + run.indexOf(value);
  return { value, start, end: start + value.length };
}

/** "Ann Ode | 2 May 2031, 10:00": beside a date and the words of dates nothing but a person's name. */
function besideDate(
  text: string,
  words: readonly Word[],
  date: WrittenDate | null,
): SignedLine | null {
  if (date === null) return null;
  const changed = isChange(words, date);
  const labelled = words.some(
    (word) => word.end <= date.start && date.start - word.end < 30 && PUBLISHED.has(word.key),
  );
  const rest = words.filter(
    (word) => !inside(word, date) && !DATE_WORDS.has(word.key) && !PUBLISHED.has(word.key),
  );
  const [first] = rest;
  const last = rest.at(-1);
  if (first !== undefined && last !== undefined && rest.length >= 2 && rest.length <= 4) {
    const value = text.slice(first.start, last.end);
    const [name] = namesIn(value, 0);
    if (name?.value === value && isGivenName(value.split(' ')[0]!))
      return {
        names: [{ value, start: first.start, end: last.end }],
        nickname: null,
        date,
        changed,
      };
  }
  return labelled || (changed && rest.length <= 6)
    ? { names: [], nickname: null, date, changed }
    : null;
}

/** True where a word of change stands closest before the date. */
function isChange(words: readonly Word[], date: WrittenDate): boolean {
  const before = words.filter((word) => word.end <= date.start).slice(-3);
  for (const word of [...before].reverse()) {
    if (CHANGED.has(word.key)) return true;
    if (PUBLISHED.has(word.key) && word.key.length > 3) return false;
  }
  return false;
}
