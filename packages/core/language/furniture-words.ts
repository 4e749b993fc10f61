import { furniture as en } from './en/furniture.ts';
import { furniture as de } from './de/furniture.ts';
import { furniture as es } from './es/furniture.ts';
import { furniture as fr } from './fr/furniture.ts';
import { furniture as ru } from './ru/furniture.ts';
import { furniture as tr } from './tr/furniture.ts';
import { classOf, LETTER } from './character.ts';
import type { Furniture } from './furniture.ts';

const ALL: readonly Furniture[] = [en, de, fr, es, ru, tr];

const union = (pick: (furniture: Furniture) => readonly string[]): ReadonlySet<string> =>
  new Set(ALL.flatMap((one) => [...pick(one)]));

const months = new Map<string, number>();
for (const { months: names } of ALL) {
  names.forEach((forms, index) => {
    for (const form of forms) months.set(form, index + 1);
  });
}

/** Month by name in any of the languages, from 1. */
export const MONTHS: ReadonlyMap<string, number> = months;
export const DATE_WORDS = union((one) => one.dateWords);
export const CHANGED = union((one) => one.changed);
export const BY = union((one) => one.by);
export const MENU = union((one) => one.menu);
export const FURNITURE_LINES = union((one) => one.lines);
export const FURNITURE_OPENINGS = [...union((one) => one.openings)];
export const RELATED = union((one) => one.related);
export const COMMENTS = union((one) => one.comments);
export const COMMENT_FORM = union((one) => one.commentForm);
export const WROTE = union((one) => one.wrote);
export const TICKERS = union((one) => one.tickers);

const LONGEST_KEY = 500;

function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0xd800 || code > 0xdfff) return (classOf(code) & LETTER) !== 0;
  const pair = code >= 0xdc00 && at > 0 ? at - 1 : at;
  return (classOf(text.codePointAt(pair)!) & LETTER) !== 0;
}

/** True where white space is a single space everywhere, and no quotation mark is a curly one. */
function isPlain(text: string): boolean {
  return !/[^\S ]|  |’/.test(text);
}

/** A line as it is looked up: lower case, without marks and digits at its ends, white space collapsed; of its first 500 units. */
export function lineKey(line: string): string {
  let start = 0;
  let end = Math.min(line.length, LONGEST_KEY);
  while (start < end && !isLetterAt(line, start)) start += 1;
  while (end > start && !isLetterAt(line, end - 1)) end -= 1;
  const key = line.slice(start, end).toLowerCase();
  return isPlain(key) ? key : key.replaceAll('’', "'").replace(/\s+/gu, ' ');
}
