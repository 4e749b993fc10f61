import { readClock } from './clock.ts';
import { monthAt, parseDate } from './date.ts';
import type { Parsed, Reading } from './expression.ts';
import { parseLength } from './length.ts';
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
  'the a an at up no more less half these those well just as fiscal year its new christmas right mid recent q1 q2 q3 q4 h1 h2 in'.split(
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
    r.language.phrases.has(form)
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

const longer = (a: Parsed | null, b: Parsed | null): Parsed | null =>
  a === null ? b : b === null || a.end >= b.end ? a : b;

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

/** `for the year`, `in the fiscal year ended …`. */
function theYear(r: Reader, i: number): Parsed | null {
  if (r.form(i) !== 'the' || !/^(?:for|in|of|during)$/u.test(r.form(i - 1))) return null;
  const at = r.form(i + 1) === 'fiscal' || r.form(i + 1) === 'full' ? i + 2 : i + 1;
  if (r.form(at) !== 'year') return null;
  if (/^(?:ended|ending|to)$/u.test(r.form(at + 1))) {
    return {
      start: i,
      end: at + 1,
      type: 'duration',
      reading: { is: 'fixed', value: 'P1Y' },
      clock: null,
    };
  }
  if (at === i + 1 && (r.form(i - 1) === 'of' || !/^[,.;)]$/u.test(r.form(at + 1)))) return null;
  return {
    start: i,
    end: at + 1,
    type: 'date',
    reading: { is: 'shift', unit: 'Y', count: 0, of: 'page' },
    clock: null,
  };
}

/** `early Wednesday`, `late last week`, `mid-November`, `earlier this month`, `early in 1990`. */
function withPart(r: Reader, i: number): Parsed | null {
  const the = r.form(i) === 'the' ? 1 : 0;
  if (r.form(i + the).startsWith('mid-')) return midWord(r, i, i + the);
  if (!r.isPart(i + the)) return null;
  let at = i + the + 1;
  if (r.isDash(at) && r.isJoined(at)) at += 1;
  if (r.form(at) === 'in' && r.form(at + 1) === 'the') {
    const unit = r.as(at + 2, 'unit');
    if (the === 0 && unit !== null && !unit.plural && 'WMY'.includes(unit.unit)) {
      return {
        start: i,
        end: at + 3,
        type: 'date',
        reading: { is: 'shift', unit: unit.unit, count: 0, of: 'page' },
        clock: null,
      };
    }
    return null;
  }
  if (r.form(at) === 'on' && (r.as(at + 1, 'weekday') !== null || r.as(at + 1, 'month') !== null))
    at += 1;
  const daypart = r.as(at, 'daypart');
  if (daypart !== null) {
    const day = r.as(at + 1, 'day');
    if (day === null) return null;
    return {
      start: i,
      end: at + 2,
      type: 'time',
      reading: { is: 'day', shift: day.shift },
      clock: `T${daypart.code}`,
    };
  }
  if (the === 1 && r.as(at, 'season') === null && r.as(at, 'decade') === null)
    return parseYear(r, i);
  const inner = [
    parseDate(r, at),
    parseRelative(r, at),
    parseQuarter(r, at),
    bareMonth(r, at),
    parseYear(r, i),
  ]
    .map((p) => (p?.type === 'duration' ? null : p))
    .reduce(longer, null);
  if (inner === null) {
    const season = r.as(at, 'season');
    if (season === null || the === 0) return null;
    const reading: Reading = { is: 'season', code: season.code, year: null, shift: null };
    return { start: i, end: at + 1, type: 'date', reading, clock: null };
  }
  return withClock(r, { ...inner, start: i });
}

/** `mid-November`, `mid-1996`, `mid-afternoon yesterday`: the prefix stays in the token. */
function midWord(r: Reader, start: number, at: number): Parsed | null {
  const rest = r.language.words.get(r.form(at).slice(4));
  if (rest?.is === 'month') {
    const year = r.year(at + 1);
    const reading: Reading = {
      is: 'date',
      year,
      yearShift: null,
      month: rest.value,
      day: null,
      weekday: null,
      to: null,
    };
    return { start, end: year === null ? at + 1 : at + 2, type: 'date', reading, clock: null };
  }
  if (rest?.is === 'daypart') {
    const day = r.as(at + 1, 'day');
    if (day !== null)
      return {
        start,
        end: at + 2,
        type: 'time',
        reading: { is: 'day', shift: day.shift },
        clock: `T${rest.code}`,
      };
  }
  return parseYear(r, start);
}

/** `the end of November`, `the beginning of next year`, `year-end`. */
function endOf(r: Reader, i: number): Parsed | null {
  const year: Reading = { is: 'shift', unit: 'Y', count: 0, of: 'page' };
  if (r.form(i) === 'year') {
    const at = r.isDash(i + 1) || r.isPossessive(i + 1) ? i + 2 : i + 1;
    if (r.form(at) === 'end')
      return { start: i, end: at + 1, type: 'date', reading: year, clock: null };
    return null;
  }
  const the = r.form(i) === 'the' ? 1 : 0;
  if (
    !/^(?:end|beginning|start|middle|close|turn|rest|eve)$/u.test(r.form(i + the)) ||
    r.form(i + the + 1) !== 'of'
  )
    return null;
  const at = i + the + 2;
  const unit = r.form(at) === 'the' ? r.as(at + 1, 'unit') : null;
  if (unit !== null && !unit.plural && 'WMY'.includes(unit.unit)) {
    return {
      start: i,
      end: at + 2,
      type: 'date',
      reading: { is: 'shift', unit: unit.unit, count: 0, of: 'page' },
      clock: null,
    };
  }
  const inner = [parseDate(r, at), parseRelative(r, at), bareMonth(r, at), parseYear(r, at)].reduce(
    longer,
    null,
  );
  return inner === null || inner.type !== 'date' ? null : { ...inner, start: i };
}

/**
 * A month without day or year. `may`, `march` and names such as April or June are dates only where the words around
 * say so.
 */
function bareMonth(r: Reader, i: number): Parsed | null {
  const month = monthAt(r, i);
  const word = r.as(i, 'month');
  if (month === null || word === null) return null;
  const before = r.form(i - 1);
  const told = r.language.before.has(before) || r.isPart(i - 1) || r.as(i - 1, 'deictic') !== null;
  const named = r.isName(i + 1) && r.form(i + 1) !== '' && !r.isPossessive(i + 1);
  if (word.ordinaryWord && (!told || named)) return null;
  // "Guards to March in Adel": a headline's verb.
  if (word.ordinaryWord && before === 'to' && r.as(i - 2, 'month') === null) return null;
  if (word.givenName && (named || (!told && (r.isName(i - 1) || r.isPossessive(i + 1)))))
    return null;
  if (word.givenName && !told && r.form(i - 1).length <= 1) return null;
  const reading: Reading = {
    is: 'date',
    year: null,
    yearShift: null,
    month,
    day: null,
    weekday: null,
    to: null,
  };
  return { start: i, end: i + 1, type: 'date', reading, clock: null };
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

/** `10 p.m. Wednesday`, `5 p.m. EST, Nov. 6`, `00:00 hours (Moscow time) on November 10`. */
function clockTime(r: Reader, i: number): Parsed | null {
  const clock = readClock(r, i);
  if (clock === null) return null;
  let at = clock.end;
  // The same moment in another zone: "10:35 a.m. (0735 GMT) Friday".
  const other = r.form(at) === '(' ? readClock(r, at + 1) : null;
  if (other !== null && r.form(other.end) === ')') at = other.end + 1;
  if (r.form(at) === ',') at += 1;
  if (r.form(at) === 'on') at += 1;
  const day = dayAt(r, at);
  if (day !== null)
    return { start: i, end: day.end, type: 'time', reading: day.reading, clock: clock.value };
  return { start: i, end: clock.end, type: 'time', reading: { is: 'clock' }, clock: clock.value };
}

/** A day that a time of day can stand with. */
function dayAt(r: Reader, i: number): Parsed | null {
  const day = parseDate(r, i) ?? parseRelative(r, i);
  if (day === null || day.type !== 'date') return null;
  const { reading } = day;
  if (reading.is === 'date') return reading.day === null || reading.to !== null ? null : day;
  return reading.is === 'day' || reading.is === 'weekday' ? day : null;
}

/** `Wednesday at 10 p.m.` */
function withClock(r: Reader, parsed: Parsed): Parsed {
  const { reading } = parsed;
  const isDay =
    (reading.is === 'date' && reading.day !== null && reading.to === null) ||
    reading.is === 'day' ||
    reading.is === 'weekday';
  if (!isDay || parsed.clock !== null) return parsed;
  const at = r.form(parsed.end) === ',' ? parsed.end + 1 : parsed.end;
  if (r.form(at) !== 'at' && !(at === parsed.end && /^\d{1,2}:\d\d/u.test(r.form(at))))
    return parsed;
  const clock = readClock(r, r.form(at) === 'at' ? at + 1 : at);
  return clock === null ? parsed : { ...parsed, end: clock.end, type: 'time', clock: clock.value };
}
