import { yearInWords } from './date.ts';
import type { Parsed, Reading } from './expression.ts';
import type { Reader } from './reader.ts';

const parsed = (start: number, end: number, reading: Reading): Parsed => ({
  start,
  end,
  type: 'date',
  reading,
  clock: null,
});

/** A year, decade or century that starts at a token: `2019`, `fiscal 1989`, `the late 1970s`, `the 20th century`. */
export function parseYear(r: Reader, i: number): Parsed | null {
  let at = i;
  if (r.isDeterminer(at)) at += 1;
  if (r.isPart(at)) at += 1;
  if (r.isDash(at)) at += 1;
  return (
    century(r, i, at) ?? decade(r, i, at) ?? (r.isDeterminer(i) ? theYear(r, i) : year(r, i, at))
  );
}

function century(r: Reader, start: number, at: number): Parsed | null {
  const ordinal = r.ordinal(at);
  if (ordinal === null || ordinal.value < 1 || ordinal.value > 30) return null;
  const unitAt = r.form(ordinal.end) === '-' ? ordinal.end + 1 : ordinal.end;
  const unit = r.as(unitAt, 'unit');
  if (unit?.unit !== 'C' || unit.plural) return null;
  // "a 20th century house": the article belongs to the house.
  const from = r.form(start) === 'a' || r.form(start) === 'an' ? start + 1 : start;
  return parsed(from, unitAt + 1, { is: 'century', number: ordinal.value });
}

function decade(r: Reader, start: number, at: number): Parsed | null {
  const form = r.form(at).replace(/^mid-/u, '');
  const full = /^(1[0-9]|20)(\d)0['’]?s$/u.exec(form);
  if (full !== null) {
    return parsed(start, at + 1, {
      is: 'decade',
      decade: Number(full[1]! + full[2]!),
      century: true,
    });
  }
  const short = /^(?:['’](\d)0|(\d)0['’]?)s$/u.exec(form);
  const isThe = r.form(start) === 'the';
  if (short !== null && (short[1] !== undefined || isThe)) {
    return parsed(start, at + 1, {
      is: 'decade',
      decade: Number(short[1] ?? short[2]),
      century: false,
    });
  }
  const spoken = r.as(at, 'decade');
  if (spoken === null || !isThe || r.form(at + 1) === 'of') return null;
  return parsed(start, at + 1, { is: 'decade', decade: spoken.value, century: false });
}

/** `the year 2000`, `the year two thousand`. */
function theYear(r: Reader, i: number): Parsed | null {
  if (r.form(i) !== 'the' || r.form(i + 1) !== 'year') return null;
  const figures = r.year(i + 2);
  if (figures !== null) return parsed(i, i + 3, { is: 'year', year: figures, to: null });
  const spoken = yearInWords(r, i + 2);
  if (spoken !== null) return parsed(i, spoken.end, { is: 'year', year: spoken.year, to: null });
  const number = r.number(i + 2);
  if (number === null || number.value < 1900 || number.value > 2199) return null;
  return parsed(i, number.end, { is: 'year', year: number.value, to: null });
}

function year(r: Reader, start: number, at: number): Parsed | null {
  let from = at;
  const fiscal = r.form(from) === 'fiscal' || r.form(from) === 'year';
  if (fiscal) from += 1;
  if (r.form(from) === 'year' && r.form(from - 1) === 'fiscal') from += 1;
  const mid = /^mid-(\d{4})$/u.exec(r.form(from));
  const value = mid === null ? r.year(from) : Number(mid[1]);
  if (value === null) {
    const spoken =
      fiscal || at > start || r.language.before.has(r.form(start - 1))
        ? yearInWords(r, from)
        : null;
    return spoken === null
      ? null
      : parsed(start, spoken.end, { is: 'year', year: spoken.year, to: null });
  }
  const end = from + 1;
  const sure = fiscal || from > start || mid !== null;
  if (!sure && !isYear(r, from, value)) return null;
  if (r.isDash(end) && r.isJoined(end) && r.isJoined(end + 1)) {
    const tail = r.form(end + 1);
    const to = /^\d{2}$/u.test(tail)
      ? Math.floor(value / 100) * 100 + Number(tail)
      : r.year(end + 1);
    if (to !== null && to > value && to - value < 500) {
      return parsed(start, end + 2, { is: 'year', year: value, to });
    }
  }
  return parsed(start, end, { is: 'year', year: value, to: null });
}

/** Whether four figures are a year rather than a count: what stands before and after decides. */
function isYear(r: Reader, i: number, value: number): boolean {
  const before = r.form(i - 1);
  const after = r.form(i + 1);
  if (/^[$€£¥#%°+№]$|^us\$$|^no\.$/u.test(before) || /^(?:%|°|percent|per)$/u.test(after))
    return false;
  if (r.isJoined(i) && r.isDash(i - 1) && r.year(i - 2) === null) return false;
  if (
    r.isDash(i + 1) &&
    r.isJoined(i + 1) &&
    r.year(i + 2) === null &&
    !/^\d\d$/u.test(r.form(i + 2))
  )
    return false;
  const counted =
    /^(?:people|men|women|children|troops|soldiers|personnel|km|m|kg|square|cubic|million|billion|thousand|dollars|euros)$|[^s]s$/u;
  if (value < 1900 || value > 2099) {
    return (
      (r.language.before.has(before) || before === '(') &&
      !counted.test(after) &&
      r.word(i + 1) === undefined
    );
  }
  if (counted.test(after) && !r.isPossessive(i + 1)) return false;
  if (r.as(i - 1, 'about') !== null && before !== 'around') return false;
  if (r.number(i - 1) !== null && r.year(i - 1) === null && !r.isDash(i - 1)) return false;
  if (before === 'than' || before === 'least' || before === 'most') return false;
  return r.as(i + 1, 'unit') === null || r.as(i + 1, 'unit')?.unit === 'Q';
}
