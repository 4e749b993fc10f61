import {
  COMMENT_FORM,
  COMMENTS,
  DATE_WORDS,
  FURNITURE_LINES,
  lineKey,
  WROTE,
} from '../../language/furniture-words.ts';
import type { Comment, Removal } from '../../model/index.ts';
import { findDate } from '../date.ts';
import { cut, placeOf } from '../flow.ts';
import { countWords, endsSentence } from '../shape.ts';
import type { Unit } from './unit.ts';

const NUMBERED = /^(\d{1,4})[.)]\s*(?!\s)(.*)$/u;
const PICTURE = /^(?:avatar|gravatar|photo|profile|user|guest)?$/iu;
const COMMENT_FORM_OPENINGS = [
  'would love your thoughts',
  'your email address will not be published',
  'this site uses akismet',
  'save my name',
  'you must be logged in',
];
/** How long ago, as comment threads put it. */
const AGO = /^(?:\p{L}+ )?(?:\d{1,3}|an?|one) (?:second|minute|hour|day|week|month|year)s? ago$/iu;

/** True where a comment thread begins by its form: "1. Avatar", then "2. Avatar". */
export function opensThread(units: readonly Unit[], index: number): boolean {
  const here = NUMBERED.exec(units[index]!.passage.text);
  if (here === null || here[2] === '' || !PICTURE.test(here[2]!)) return false;
  return (
    +here[1]! <= 1 ||
    index + 1 >= units.length ||
    units.slice(index + 1, index + 8).some((unit) => NUMBERED.test(unit.passage.text))
  );
}

/** "Rosa P. says:" and the like. */
export function saysLine(text: string): string | null {
  if (text.length > 80) return null;
  const match = /^(\S.{0,50}?)\s+(\p{L}+)\s*[:：]$/u.exec(text);
  return match !== null && WROTE.has(match[2]!.toLowerCase()) && countWords(match[1]!) <= 5
    ? match[1]!
    : null;
}

/** Stands where a name stands: a few words, no sentence. */
const isName = (text: string): boolean =>
  text.length <= 40 &&
  countWords(text) >= 1 &&
  countWords(text) <= 4 &&
  !endsSentence(text) &&
  !/[,;:?!"“”()]/u.test(text);

const isStamp = (text: string): boolean => {
  if (text.length > 60) return false;
  if (AGO.test(text)) return true;
  const date = findDate(text, 'day-month');
  return date !== null && countWords(text.slice(0, date.start) + text.slice(date.end)) <= 4;
};

/** "old_salt 02.05.2031 17:02": a name with the time beside it. */
function stampedName(text: string): string | null {
  if (text.length > 80) return null;
  const date = findDate(text, 'day-month');
  if (date === null) return null;
  const name = text.slice(0, date.start).replace(/(?<![\s|•·,–—-])[\s|•·,–—-]+$/u, '');
  const after = text.slice(date.end).match(/\p{L}+/gu) ?? [];
  const isStampWord = (word: string): boolean => DATE_WORDS.has(word.toLowerCase());
  const words = name.match(/\p{L}+/gu) ?? [];
  if (!isName(name) || words.every(isStampWord) || !after.every(isStampWord)) return null;
  return name;
}

interface Open {
  author: string | null;
  readonly texts: string[];
  /** The lines that author and text are from. */
  readonly units: Unit[];
}

/** Reads a comment thread; whatever in it is neither author nor comment is a removal. */
export function readComments(units: readonly Unit[]): {
  readonly comments: readonly Comment[];
  readonly removed: readonly Removal[];
  /** The lines that authors and texts of comments are from. */
  readonly said: readonly Unit[];
} {
  const removed: Removal[] = [];
  const found: Open[] = [];
  let open: Open | null = null;
  const begin = (author: string | null, unit: Unit): Open => {
    open = { author, texts: [], units: [unit] };
    found.push(open);
    return open;
  };
  const drop = (unit: Unit): void => {
    removed.push({
      rule: 'comment form',
      at: { start: unit.start, end: unit.end },
      text: unit.passage.text,
    });
  };
  /** What stands on a line beside the author's name or the text. */
  const dropRest = (unit: Unit, kept: string): void => {
    const { text } = unit.passage;
    const at = text.indexOf(kept);
    for (const rest of [
      cut(unit.passage, 0, at),
      cut(unit.passage, at + kept.length, text.length),
    ]) {
      const place = placeOf(rest);
      if (place !== null) removed.push({ rule: 'comment form', at: place, text: rest.text });
    }
  };
  const isForm = (text: string): boolean => {
    const key = lineKey(text);
    return (
      text.length < 160 &&
      (key === ''
        ? !/\p{Extended_Pictographic}/u.test(text)
        : COMMENT_FORM.has(key) ||
          COMMENTS.has(key) ||
          FURNITURE_LINES.has(key) ||
          COMMENT_FORM_OPENINGS.some((opening) => key.startsWith(opening)))
    );
  };
  const numbered = units.filter((unit) => NUMBERED.test(unit.passage.text)).length >= 2;
  const content = units.filter((unit) => !isForm(unit.passage.text));
  const spaced = content.some((unit, index) => index > 0 && unit.gap >= 2);
  const signed = units.some((_, index) => signature(units, index) !== null);
  const stamped = units.filter((unit) => stampedName(unit.passage.text) !== null).length >= 2;
  units.forEach((unit, index) => {
    const text = unit.passage.text;
    const number = numbered ? NUMBERED.exec(text) : null;
    if (number !== null) {
      const rest = number[2]!;
      if (PICTURE.test(rest)) {
        begin(null, unit);
        drop(unit);
        return;
      }
      if (isName(rest)) begin(rest, unit);
      else begin(null, unit).texts.push(rest);
      dropRest(unit, rest);
      return;
    }
    if (isForm(text)) {
      drop(unit);
      if (!numbered) open = null;
      return;
    }
    if (numbered) {
      const current = open as Open | null;
      if (current === null) drop(unit);
      else if (
        current.texts.length === 0 &&
        current.author === null &&
        unit.gap === 0 &&
        isName(text)
      ) {
        current.author = text;
        current.units.push(unit);
      } else if (isStamp(text)) drop(unit);
      else {
        current.texts.push(text);
        current.units.push(unit);
      }
      return;
    }
    const author = signature(units, index);
    if (author !== null) {
      begin(author, unit);
      dropRest(unit, author);
      return;
    }
    if (isStamp(text)) {
      drop(unit);
      return;
    }
    // Where every comment stands under a name and a time, a line under neither belongs to the page around them.
    if (stamped && open === null) {
      drop(unit);
      return;
    }
    const alone: boolean =
      open === null ||
      (unit.gap >= 2 && (open as Open).texts.length > 0) ||
      (!spaced && !signed && unit.gap > 0);
    if (alone) begin(null, unit).texts.push(text);
    else {
      const current = open as unknown as Open;
      current.texts.push(text);
      current.units.push(unit);
    }
  });
  const full = found.filter((one) => one.texts.length > 0);
  return {
    comments: full.map(({ author, texts }): Comment => ({ author, text: texts.join('\n') })),
    removed,
    said: full.flatMap(({ units: lines }) => lines),
  };
}

/** The author where this line is a signature above a comment: "X says:", or a name with a stamp or a text below. */
function signature(units: readonly Unit[], index: number): string | null {
  const text = units[index]!.passage.text;
  const says = saysLine(text) ?? stampedName(text);
  if (says !== null) return says;
  if (!isName(text) || COMMENT_FORM.has(lineKey(text)) || isStamp(text)) return null;
  const next = units[index + 1];
  if (next === undefined) return null;
  if (isStamp(next.passage.text)) return text;
  // Words standing alone directly above a text, with no wider gap between, are a name; alone before a gap they are a comment.
  return next.gap <= 1 &&
    !isName(next.passage.text) &&
    !COMMENT_FORM.has(lineKey(next.passage.text))
    ? text
    : null;
}
