import { languagePack } from '../../language/index.ts';
import type { Quantity, Span } from '../../model/index.ts';
import type { Annotator } from '../annotator.ts';
import { clean, type Amount } from './amount.ts';
import { comparatorAfter, comparatorBefore } from './comparator.ts';
import { countedAt, lastState, nounSpan, wholeAt } from './counted.ts';
import { measureAt, rateAt } from './measure.ts';
import { readAmount } from './read-amount.ts';
import { Reader } from './reader.ts';
import { isName, isSure } from './sure.ts';

/**
 * Numbers that count or measure something: value or range, comparator, unit, and the noun that is counted. Dates,
 * ordinals, names with figures in them, ages, list and telephone numbers are none.
 */
export const quantity: Annotator<'token' | 'sentence' | 'time', 'quantity'> = {
  id: 'quantity',
  version: 2,
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
  return r.numbers.cardinals.has(form) || r.language.starts.has(form);
}

/** Adds the quantity whose number starts at `i`, if there is one; returns the token to go on from. */
function quantityAt(r: Reader, i: number, found: Quantity[]): number {
  if (r.isDated(i)) return i + 1;
  const none = noneAt(r, i);
  if (none !== null) {
    found.push(none.quantity);
    return none.end;
  }
  const amount = readAmount(r, i);
  if (amount === null) return i + 1;
  if (amount === 'two ways') return i + 2;
  if (isName(r, i, amount)) return amount.end;
  const currency = r.currencyBefore(i);
  const before = currency?.start ?? i;
  const measure = measureAt(r, amount, currency?.unit ?? null);
  if (measure === 'age') return amount.end + 2;
  const parts = groupAt(r, amount.end);
  if (parts !== null) {
    found.push({
      ...span(r, i, parts.end),
      value: amount.value,
      comparator: '=',
      unit: null,
      of: parts.of,
    });
    return parts.end;
  }
  return measure === null
    ? counting(r, i, amount, found)
    : measuring(r, i, before, amount, measure, found);
}

const span = (r: Reader, start: number, end: number): Span => ({
  start: r.tokens[start]!.start,
  end: r.tokens[end - 1]!.end,
});

/** The first token of the quantity's words: its comparator, `between`, or `another`. */
function startOf(r: Reader, at: number, amount: Amount, compared: number | null): number {
  if (compared !== null) return compared;
  if (typeof amount.value !== 'number' && r.form(at - 1) === 'between') return at - 1;
  if (!r.language.further.has(r.form(at - 1))) return at;
  return r.form(at - 2) === 'a' || r.form(at - 2) === 'an' ? at - 2 : at - 1;
}

/** A number with a unit or a share: its noun stands after `of`. */
function measuring(
  r: Reader,
  i: number,
  before: number,
  amount: Amount,
  measure: { readonly unit: string; readonly factor: number; readonly end: number },
  found: Quantity[],
): number {
  const compared = comparatorBefore(r, before);
  const tail = comparatorAfter(r, measure.end);
  const end = tail?.end ?? measure.end;
  const comparator = amount.comparator ?? compared?.comparator ?? tail?.comparator ?? '=';
  if (!isSure(r, i, amount, true, -1, comparator)) return amount.end;
  const hasWhole = r.form(end) === 'of' || amount.share;
  const isTime = r.language.lengths.has(measure.unit);
  const whole = hasWhole && !isTime ? wholeAt(r, end) : null;
  const { factor, unit } = measure;
  const { value } = amount;
  found.push({
    ...span(r, startOf(r, before, amount, compared?.start ?? null), end),
    value:
      typeof value === 'number'
        ? clean(value * factor)
        : [clean(value[0] * factor), clean(value[1] * factor)],
    comparator,
    unit,
    of: whole === null ? null : nounSpan(r, whole),
  });
  return end;
}

/** A number without a unit: its noun stands after it. */
function counting(r: Reader, i: number, amount: Amount, found: Quantity[]): number {
  const compared = comparatorBefore(r, i);
  const first = comparatorAfter(r, amount.end);
  const from = first?.end ?? amount.end;
  const counted = countedAt(r, from, amount.value === 1 && r.form(i) === 'one');
  const last = counted < 0 ? from : lastState(r, counted) + 1;
  const tail = first ?? comparatorAfter(r, last);
  const rate = counted < 0 ? null : rateAt(r, last);
  const comparator = compared?.comparator ?? tail?.comparator ?? '=';
  if (!isSure(r, i, amount, false, counted, comparator)) return amount.end;
  const end = Math.max(last, rate?.end ?? 0, tail?.end ?? 0);
  found.push({
    ...span(r, startOf(r, i, amount, compared?.start ?? null), end),
    value: amount.value,
    comparator,
    unit: rate?.unit ?? null,
    of: counted < 0 || r.language.rest.has(r.form(counted)) ? null : nounSpan(r, counted),
  });
  return end;
}

/** `a 500-strong force`, `a five-member delegation`, or null. */
function groupAt(
  r: Reader,
  end: number,
): { readonly end: number; readonly of: Span | null } | null {
  if (!r.isDash(end) || !r.isJoined(end) || !r.isJoined(end + 1)) return null;
  const form = r.form(end + 1);
  if (form === 'strong') {
    const noun = r.tag(end + 2) === 'NOUN' ? end + 2 : null;
    return { end: end + 2, of: noun === null ? null : nounSpan(r, noun) };
  }
  return r.language.members.has(form) ? { end: end + 2, of: null } : null;
}

/** `no casualties`, `none of the hostages`: nought of them. */
function noneAt(
  r: Reader,
  i: number,
): { readonly quantity: Quantity; readonly end: number } | null {
  const form = r.form(i);
  let noun = -1;
  if (form === 'none' && r.form(i + 1) === 'of') noun = countedAt(r, i + 1, false);
  else if (form === 'no') {
    noun = countedAt(r, i + 1, false);
    if (noun >= 0 && !r.language.losses.has(r.form(noun))) noun = -1;
  }
  if (noun < 0) return null;
  const quantity: Quantity = {
    ...span(r, i, noun + 1),
    value: 0,
    comparator: '=',
    unit: null,
    of: nounSpan(r, noun),
  };
  return { quantity, end: noun + 1 };
}
