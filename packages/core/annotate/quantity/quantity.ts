import { languagePack } from '../../language/index.ts';
import type { Quantity, Span } from '../../model/index.ts';
import type { Annotator } from '../annotator.ts';
import { readAmount, type Amount } from './amount.ts';
import { countedAt } from './counted.ts';
import { Reader } from './reader.ts';

/**
 * Numbers that count or measure something: value or range, comparator, unit, and the noun that is counted. Dates,
 * ordinals, names with figures in them, ages, list and telephone numbers are none.
 */
export const quantity: Annotator<'token' | 'sentence' | 'time', 'quantity'> = {
  id: 'quantity',
  version: 1,
  requires: ['token', 'sentence', 'time'],
  provides: ['quantity'],
  annotate(article, { token, sentence, time }) {
    const pack = languagePack(article.language);
    if (pack?.quantity === undefined || pack.number === undefined) return { quantity: [] };
    const reader = new Reader(article.text, token, sentence, time, pack.quantity, pack.number);
    const found: Quantity[] = [];
    for (let i = 0; i < token.length;) {
      const next = canStart(reader, i) ? quantityAt(reader, i, found) : 0;
      i = Math.max(i + 1, next);
    }
    return { quantity: found };
  },
};

/** Most tokens can start no number. */
function canStart(r: Reader, i: number): boolean {
  const form = r.form(i);
  const first = form.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return true;
  if (first === 0x2e) return form.length > 1;
  return (
    r.numbers.cardinals.has(form) || r.language.vague.has(form) || form === 'a' || form === 'half'
  );
}

const CURRENCY = /^(?:[$€£¥₽₺₼֏]|[a-z]{1,2}\$|dlrs|usd|eur|gbp)$/u;

/** Adds the quantity whose number starts at `i`, if there is one; returns the token to go on from. */
function quantityAt(r: Reader, i: number, found: Quantity[]): number {
  if (r.isDated(i)) return i + 1;
  const amount = readAmount(r, i);
  if (amount === null) return i + 1;
  if (isName(r, i, amount)) return amount.end;
  const before = CURRENCY.test(r.form(i - 1)) ? i - 1 : i;
  const measure = unitAt(r, amount, before < i ? r.form(i - 1) : null);
  if (measure === 'age') return amount.end + 2;
  const one = amount.value === 1 && r.form(i) === 'one';
  const compared = comparatorBefore(r, before);
  const tail = comparatorAfter(r, measure?.end ?? amount.end);
  const end = tail?.end ?? measure?.end ?? amount.end;
  const counted =
    measure === null || measure.unit === '%'
      ? countedAt(r, measure?.unit === '%' ? end : amount.end, one)
      : -1;
  const comparator = compared?.comparator ?? tail?.comparator ?? '=';
  if (!isSure(r, i, amount, measure !== null, counted, comparator, one)) return amount.end;
  const factor = measure?.factor ?? 1;
  const start = r.tokens[compared?.start ?? before]!.start;
  const share = measure?.unit === '%';
  const last = counted >= 0 && !share ? Math.max(counted, end - 1) : end - 1;
  const of: Span | null = counted < 0 ? wholeOf(r, end, share) : spanOf(r, counted);
  found.push({
    start,
    end: r.tokens[last]!.end,
    value:
      typeof amount.value === 'number'
        ? clean(amount.value * factor)
        : [clean(amount.value[0] * factor), clean(amount.value[1] * factor)],
    comparator,
    unit: measure?.unit ?? null,
    of,
  });
  return Math.max(end, last + 1);
}

const clean = (value: number): number => Number(value.toPrecision(15));
/** A noun with what a hyphen joins to it: `F-16s`. */
function spanOf(r: Reader, i: number): Span {
  let first = i;
  while (first > 1 && r.isDash(first - 1) && r.isJoined(first) && r.isJoined(first - 1)) first -= 2;
  return { start: r.tokens[first]!.start, end: r.tokens[i]!.end };
}

/** `20% of the territory`: the noun of the whole, where it stands right there. */
function wholeOf(r: Reader, end: number, share: boolean): Span | null {
  if (!share || r.form(end) !== 'of') return null;
  let at = /^(?:the|its|their|his|her|our|a|all)$/u.test(r.form(end + 1)) ? end + 2 : end + 1;
  // "of Norland's territory"
  let owner = at;
  while (owner < at + 3 && r.isCapital(owner)) owner += 1;
  if (owner > at && /^['’]s$/u.test(r.form(owner))) at = owner + 1;
  const form = r.form(at);
  const next = r.form(at + 1);
  const closed = next === '' || /^[.,;:)]$|^\p{L}+ed$/u.test(next) || r.language.stops.has(next);
  return /^\p{L}/u.test(form) && closed && !r.language.stops.has(form) ? spanOf(r, at) : null;
}

interface MeasureRead {
  readonly unit: string;
  readonly factor: number;
  readonly end: number;
}

/** The unit after an amount (`km`, `percent`, `square kilometres`) or the currency before it; `age` for "20-year-old". */
function unitAt(r: Reader, amount: Amount, currency: string | null): MeasureRead | 'age' | null {
  const { end } = amount;
  if (amount.share) return { unit: '%', factor: 1, end };
  if (currency !== null) {
    const dollars = r.language.units.get(r.form(end))?.unit === '$' ? 1 : 0;
    return { unit: currency, factor: 1, end: end + dollars };
  }
  let at = r.isDash(end) && r.isJoined(end) && r.isJoined(end + 1) ? end + 1 : end;
  const power = r.language.powers.get(r.form(at));
  if (power !== undefined) at += r.isDash(at + 1) ? 2 : 1;
  if (r.form(at) === 'per' && r.form(at + 1) === 'cent')
    return { unit: '%', factor: 1, end: at + 2 };
  if (/^u\.?s\.?$/u.test(r.form(at)) && r.language.units.get(r.form(at + 1))?.unit === '$') at += 1;
  const unit = r.language.units.get(r.form(at));
  if (unit === undefined) return null;
  // A capital M or T after a figure is a million or a name more often than metres.
  if (r.form(at).length === 1 && r.form(at) !== '%' && r.isCapital(at)) return null;
  const old = r.isDash(at + 1) ? at + 2 : at + 1;
  if (
    unit.unit === 'years' ||
    unit.unit === 'months' ||
    unit.unit === 'days' ||
    unit.unit === 'weeks'
  ) {
    if (r.form(old) === 'old' || r.form(old) === 'olds') return 'age';
  }
  if (unit.unit === '%' && r.form(at + 1) === 'points')
    return { unit: 'percentage points', factor: 1, end: at + 2 };
  return {
    unit: power === undefined ? unit.unit : unit.unit + power,
    factor: unit.factor,
    end: at + 1,
  };
}

interface Compared {
  readonly comparator: Quantity['comparator'];
  readonly start: number;
}

/** The longest comparator whose words end right before `at`. */
function comparatorBefore(r: Reader, at: number): Compared | null {
  for (let length = 3; length >= 1; length -= 1) {
    if (at < length) continue;
    const words = length === 1 ? r.form(at - 1) : r.forms.slice(at - length, at).join(' ');
    const comparator = r.language.comparators.get(words);
    if (comparator !== undefined) {
      const start = at - length;
      const well = /^(?:just|well|slightly)$/u.test(r.form(start - 1)) ? 1 : 0;
      return { comparator, start: start - well };
    }
  }
  return null;
}

function comparatorAfter(
  r: Reader,
  at: number,
): { readonly comparator: Quantity['comparator']; readonly end: number } | null {
  if (r.form(at) !== 'or') return null;
  const comparator = r.language.after.get(`or ${r.form(at + 1)}`);
  return comparator === undefined ? null : { comparator, end: at + 2 };
}

/** `F-16`, `S-400`, `Covid-19`, `Resolution 425`, `page 3`, `[17]`, `2.` at the head of a list, `, 34,` after a name. */
function isName(r: Reader, i: number, amount: Amount): boolean {
  const before = r.form(i - 1);
  const after = r.form(amount.end);
  const figure = /^[\d.]/u.test(r.form(i));
  if (r.isDash(i - 1) && r.isJoined(i) && r.isJoined(i - 1)) return true;
  if (r.language.labels.has(before) && !r.opensSentence(i)) return true;
  if (!figure) return false;
  if (/^\d{7,}$/u.test(r.form(i)) || /^0\d/u.test(r.form(i))) return true;
  if ((before === '[' || before === '(') && (after === ']' || after === ')')) return true;
  if (/^[#№§:+]$/u.test(before) && r.isJoined(i)) return true;
  if (r.opensSentence(i) && (after === '.' || after === ')') && amount.end === i + 1) return true;
  if (before === ',' && after === ',' && amount.end === i + 1 && !r.form(i).includes(','))
    return true;
  if ((r.form(amount.end) === ':' || r.form(amount.end) === '/') && r.isJoined(amount.end))
    return true;
  // "Squad 12": a capital before it, and nothing counted after.
  const named =
    r.isCapital(i - 1) &&
    !r.opensSentence(i - 1) &&
    !r.language.comparators.has(before) &&
    before.length > 1;
  return (
    named && !amount.sure && countedAt(r, amount.end, false) < 0 && !r.language.units.has(after)
  );
}

/** Whether enough stands around a number to show that it counts something. */
function isSure(
  r: Reader,
  i: number,
  amount: Amount,
  measured: boolean,
  counted: number,
  comparator: Quantity['comparator'],
  one: boolean,
): boolean {
  if (one) {
    const alone = /^(?:of|another|such|who|that|thing|day|more)$/u.test(r.form(amount.end));
    return !alone && r.form(i - 1) !== 'no' && (measured || counted >= 0);
  }
  if (r.form(i) === 'a' && amount.value === 1) return false;
  // News writes a count with a comma, "1,960 soldiers"; "1960 elections" is a year's.
  if (/^(?:19|20)\d\d$/u.test(r.form(i)) && amount.end === i + 1 && !measured) {
    const noun = counted === amount.end ? r.form(counted) : '';
    return r.language.plurals.has(noun) || r.language.countable.has(noun.replace(/s$/u, ''));
  }
  if (measured || counted >= 0 || amount.sure) return true;
  if (comparator !== '=' && comparator !== '≈') return true;
  if (
    comparator === '≈' &&
    typeof amount.value === 'number' &&
    r.form(i - 1) !== 'some' &&
    r.form(i - 1) !== 'about'
  )
    return true;
  return r.language.casualties.has(r.form(i - 1)) || r.language.casualties.has(r.form(amount.end));
}
