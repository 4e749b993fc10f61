import { monthAt, parseDate } from './date.ts';
import { longer, type Parsed, type Reading } from './expression.ts';
import { withClock } from './moment.ts';
import { parseQuarter } from './quarter.ts';
import type { Reader } from './reader.ts';
import { parseRelative } from './relative.ts';
import { parseYear } from './year.ts';

/** `for the year`, `in the fiscal year ended …`. */
export function theYear(r: Reader, i: number): Parsed | null {
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
export function withPart(r: Reader, i: number): Parsed | null {
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
export function endOf(r: Reader, i: number): Parsed | null {
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
export function bareMonth(r: Reader, i: number): Parsed | null {
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
