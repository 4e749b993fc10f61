import { parseDate } from './date.ts';
import { longer, type Parsed } from './expression.ts';
import { parseLength } from './length.ts';
import { clockTime, withClock } from './moment.ts';
import { bareMonth, endOf, theYear, withPart } from './part.ts';
import { parseQuarter } from './quarter.ts';
import type { Reader } from './reader.ts';
import { parseRelative } from './relative.ts';
import { parseSet } from './set.ts';
import { parseYear } from './year.ts';

/** Every time expression of a text, left to right, none inside another. */
export function parseTimes(r: Reader): Parsed[] {
  const found: Parsed[] = [];
  for (let i = 0; i < r.length;) {
    const parsed = canStart(r, i) ? parseAt(r, i) : null;
    if (parsed === null) {
      i += 1;
    } else {
      found.push(parsed);
      i = parsed.end;
    }
  }
  return found;
}

const STARTS = new Set(
  'the a an at up no more less half these those well just as fiscal year its right mid recent q1 q2 q3 q4 h1 h2 in'.split(
    ' ',
  ),
);

/** Most tokens can start no time: they are passed over after one look. */
function canStart(r: Reader, i: number): boolean {
  if (r.word(i) !== undefined) return true;
  const form = r.form(i);
  const first = form.charCodeAt(0);
  if ((first >= 0x30 && first <= 0x39) || first === 0x27 || first === 0x2019) return true;
  const { cardinals, ordinals } = r.numbers;
  return (
    STARTS.has(form) ||
    cardinals.has(form) ||
    ordinals.has(form) ||
    form.startsWith('mid-') ||
    r.language.phrases.has(form) ||
    (r.isCapital(i) && r.language.feastStarts.has(form))
  );
}

function parseAt(r: Reader, i: number): Parsed | null {
  // "over three years" mostly says during which.
  const over = r.form(i) === 'over' && r.form(i + 1) !== 'a' && r.form(i + 1) !== 'an';
  const about = over ? i : aboutEnd(r, i);
  if (about > i) {
    // "about 10 p.m.", "around Nov. 1", "nearly 30 years ago"; but "over the weekend" is where, not how much.
    const near =
      r.form(i) === 'about' ||
      r.form(i) === 'around' ||
      r.form(i) === 'approximately' ||
      r.form(i) === 'roughly';
    const inner =
      lengthAfter(r, about) ??
      (near && r.form(about) !== 'the' ? (clockTime(r, about) ?? parseDate(r, about)) : null);
    if (inner !== null) return { ...inner, start: i };
  }
  const whole = core(r, i);
  const part = withPart(r, i);
  return longer(whole, part);
}

/** A length that an approximation may stand before. */
function lengthAfter(r: Reader, i: number): Parsed | null {
  if (r.form(i) === 'the' || r.form(i) === 'each' || r.form(i) === 'every') return null;
  const length = parseLength(r, i);
  const bare = length !== null && length.end === i + 1;
  return bare ? null : length;
}

/** The token after `nearly`, `more than`, `at least`, or `i` itself. */
function aboutEnd(r: Reader, i: number): number {
  let at = i;
  if (r.form(at) === 'well' || r.form(at) === 'just' || r.form(at) === 'no') at += 1;
  const form = r.form(at);
  const next = r.form(at + 1);
  if (
    (form === 'more' || form === 'less' || form === 'fewer' || form === 'longer') &&
    next === 'than'
  )
    return at + 2;
  if (form === 'at' && (next === 'least' || next === 'most')) return at + 2;
  if (form === 'up' && next === 'to') return at + 2;
  if (
    form === 'as' &&
    (next === 'many' || next === 'much' || next === 'long') &&
    r.form(at + 2) === 'as'
  )
    return at + 3;
  return r.as(at, 'about') !== null ? at + 1 : i;
}

function core(r: Reader, i: number): Parsed | null {
  const clock = clockTime(r, i);
  if (clock !== null) return clock;
  const set = parseSet(r, i);
  if (set !== null) return set;
  const date = [parseDate(r, i), parseRelative(r, i), parseQuarter(r, i), parseYear(r, i)].reduce(
    longer,
    null,
  );
  const length = parseLength(r, i);
  const best = [date, length, bareMonth(r, i), endOf(r, i), theYear(r, i), phrase(r, i)].reduce(
    longer,
    null,
  );
  return best === null ? null : withClock(r, best);
}

function phrase(r: Reader, i: number): Parsed | null {
  let text = '';
  let best: Parsed | null = null;
  for (let end = i + 1; end <= i + 3 && end <= r.length; end += 1) {
    text = end === i + 1 ? r.form(i) : `${text} ${r.form(end - 1)}`;
    const value = r.language.phrases.get(text);
    if (
      value === undefined ||
      (text === 'soon' && /^(?:as|after|how|too|so)$/u.test(`${r.form(i - 1)}`)) ||
      (text === 'soon' && /^(?:as|after)$/u.test(r.form(end)))
    )
      continue;
    best = { start: i, end, type: 'date', reading: { is: 'fixed', value }, clock: null };
  }
  return best;
}
