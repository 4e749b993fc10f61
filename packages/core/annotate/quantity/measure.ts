import type { Amount } from './amount.ts';
import type { Reader } from './reader.ts';

export interface Measure {
  readonly unit: string;
  /** How many of the unit the word stands for: a decade is ten years. */
  readonly factor: number;
  readonly end: number;
}

const AGES = /^(?:years|months|days|weeks)$/u;

/** The unit after an amount (`km`, `percent`, `square kilometres`) or the currency before it; `age` for "20-year-old". */
export function measureAt(
  r: Reader,
  amount: Amount,
  currency: string | null,
): Measure | 'age' | null {
  const { end } = amount;
  if (amount.share) return { unit: '%', factor: 1, end };
  if (currency !== null) {
    const dollars = r.language.units.get(r.form(end))?.unit === '$' ? 1 : 0;
    return withRate(r, { unit: currency, factor: 1, end: end + dollars });
  }
  // A share of the range stands with both ends: "20% and 30%" ends before the second sign.
  const at = r.isDash(end) && r.isJoined(end) && r.isJoined(end + 1) ? end + 1 : end;
  const read = percent(r, at) ?? degrees(r, at) ?? unitAt(r, at);
  if (read === null || read === 'age') return read;
  return read.unit === '%' ? read : withRate(r, read);
}

function percent(r: Reader, at: number): Measure | null {
  if (r.form(at) === 'percentage' && /^points?$/u.test(r.form(at + 1)))
    return { unit: 'percentage points', factor: 1, end: at + 2 };
  const per = r.form(at) === 'per' && r.form(at + 1) === 'cent';
  const end = per ? at + 2 : r.language.units.get(r.form(at))?.unit === '%' ? at + 1 : null;
  if (end === null) return null;
  return r.form(end) === 'points' || r.form(end) === 'point'
    ? { unit: 'percentage points', factor: 1, end: end + 1 }
    : { unit: '%', factor: 1, end };
}

/** `40°C`, `38 degrees Celsius`, `40 degrees`. */
function degrees(r: Reader, at: number): Measure | null {
  const sign = r.form(at) === '°';
  if (!sign && r.form(at) !== 'degrees' && r.form(at) !== 'degree') return null;
  const scale = /^(c|celsius|centigrade|f|fahrenheit)$/u.exec(r.form(at + 1))?.[1]?.charAt(0);
  return scale === undefined
    ? { unit: '°', factor: 1, end: at + 1 }
    : { unit: scale === 'c' ? '°C' : '°F', factor: 1, end: at + 2 };
}

function unitAt(r: Reader, from: number): Measure | 'age' | null {
  let at = from;
  const power = r.language.powers.get(r.form(at));
  if (power !== undefined) at += r.isDash(at + 1) || r.form(at + 1) === '.' ? 2 : 1;
  const { units } = r.language;
  if (/^u\.?s\.?$/u.test(r.form(at)) && units.get(r.form(at + 1))?.unit === '$') at += 1;
  if (r.form(at) === 'nautical' && units.get(r.form(at + 1))?.unit === 'mi')
    return { unit: 'nmi', factor: 1, end: at + 2 };
  const pound = poundsAt(r, at, from);
  const unit = pound === null ? units.get(r.form(at)) : { unit: pound, factor: 1 };
  if (unit === undefined) return null;
  // A capital M or T after a figure is a million or a name more often than metres.
  if (r.form(at).length === 1 && r.isCapital(at)) return null;
  const old = r.isDash(at + 1) ? at + 2 : at + 1;
  if (AGES.test(unit.unit) && (r.form(old) === 'old' || r.form(old) === 'olds')) return 'age';
  const raised = power ?? (/^[²³]$/u.test(r.form(at + 1)) ? r.form(at + 1) : undefined);
  const end = power === undefined && raised !== undefined ? at + 2 : at + 1;
  return { unit: unit.unit + (raised ?? ''), factor: unit.factor, end };
}

/** Pounds are money or weight: as the words around them say, else neither. */
function poundsAt(r: Reader, at: number, from: number): string | null {
  if (r.form(at) !== 'pounds' && r.form(at) !== 'pound') return null;
  if (r.form(at + 1) === 'sterling') return '£';
  if (r.form(at + 1) === 'of' || r.isDash(at - 1)) return 'lb';
  for (let i = from - 1; i >= 0 && i >= from - 5; i -= 1) {
    if (r.language.paying.has(r.form(i))) return '£';
    if (r.language.weighing.has(r.form(i))) return 'lb';
    if (r.opensSentence(i)) break;
  }
  return null;
}

/** `a day`, `per hour`, `/day` after a measure or a noun: the time in which it is counted, or null. */
export function rateAt(
  r: Reader,
  at: number,
): { readonly unit: string; readonly end: number } | null {
  const link = r.form(at);
  if (!/^(?:a|an|per|each|every|\/)$/u.test(link)) return null;
  const word = r.form(at + 1);
  const unit =
    link === '/' && (word === 'h' || word === 's')
      ? { h: 'hour', s: 'second' }[word]
      : /^(second|minute|hour|day|week|month|year)$/u.exec(word)?.[1];
  if (unit === undefined) return null;
  // "200 people a day later", "each year-long term"
  const next = r.form(at + 2);
  if (/^(?:later|earlier|after|before|ago|and|of|or|old|long)$/u.test(next) || r.isDash(at + 2))
    return null;
  return { unit: `/${unit}`, end: at + 2 };
}

function withRate(r: Reader, measure: Measure): Measure {
  const rate = rateAt(r, measure.end);
  return rate === null ? measure : { ...measure, unit: measure.unit + rate.unit, end: rate.end };
}
