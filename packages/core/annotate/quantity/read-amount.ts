import { readFigure, readNumber } from '../../language/number.ts';
import { clean, count, type Amount } from './amount.ts';
import type { Reader } from './reader.ts';
import { readShare } from './share.ts';
import { readVague } from './size.ts';

/**
 * Reads `300`, `1.5 million`, `forty-four`, `5 to 10`, `dozens`, `tens of thousands`, `two-thirds`, `a few`, `most of`.
 * `two ways` where figures can be read as two numbers: `10.000`, `1 200`.
 */
export function readAmount(r: Reader, i: number): Amount | 'two ways' | null {
  if (isTwoWays(r, i)) return 'two ways';
  return readShare(r, i) ?? readVague(r, i) ?? readRange(r, i);
}

/** A point or a space before three figures parts thousands in some places and decimals, or numbers, in others. */
function isTwoWays(r: Reader, i: number): boolean {
  const form = r.form(i);
  if (/^[1-9]\d{0,2}(?:\.\d{3})+$/u.test(form)) return true;
  return /^[1-9]\d{0,2}$/u.test(form) && /^\d{3}$/u.test(r.form(i + 1)) && r.gap(i + 1) === ' ';
}

const VULGAR: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅛', 1 / 8],
]);

/** One number, with what only counting adds to it: `a million`, `half a dozen`, `two and a half million`, `10k`. */
function readOne(r: Reader, i: number): Amount | null {
  const { multipliers } = r.numbers;
  const half = r.form(i) === 'half' && /^an?$/u.test(r.form(i + 1)) ? 1 : 0;
  if (half === 1 && r.language.lengths.has(r.language.units.get(r.form(i + 2))?.unit ?? ''))
    return count(0.5, i + 2);
  const times = r.form(i + half) === 'a' ? timesAt(r, i + half + 1) : undefined;
  if (times !== undefined) return count(half === 1 ? times / 2 : times, i + half + 2, true);
  const k = /^(\d{1,4}(?:\.\d{1,2})?)k$/u.exec(r.form(i));
  if (k !== null) return { ...count(clean(Number(k[1]) * 1000), i + 1), short: true };
  const grouped = readGroups(r, i);
  if (grouped !== null) return grouped;
  const number = readNumber(r.forms, i, r.numbers);
  if (number === null) return null;
  let { value, end } = number;
  let sure = end > i + 1 || r.form(i).includes(',');
  const vulgar = r.isJoined(end) ? VULGAR.get(r.form(end)) : undefined;
  if (vulgar !== undefined) [value, end, sure] = [value + vulgar, end + 1, true];
  else if (r.form(end) === r.numbers.and && r.form(end + 1) === 'a' && r.form(end + 2) === 'half') {
    [value, end, sure] = [value + 0.5, end + 3, true];
    const by = multipliers.get(r.form(end));
    if (by !== undefined) [value, end] = [value * by, end + 1];
  }
  if (r.language.dozen === r.form(end)) [value, end, sure] = [value * 12, end + 1, true];
  if (
    r.form(end) === 'm' &&
    r.isJoined(end) &&
    readFigure(r.form(end - 1)) !== null &&
    end === i + 1
  )
    return isMillion(r, i, end)
      ? count(clean(value * 1e6), end + 1, true)
      : count(value, end, sure);
  return count(clean(value), end, sure);
}

/** What a multiplier by itself stands for: `million`, `dozen`. */
const timesAt = (r: Reader, i: number): number | undefined =>
  r.form(i) === r.language.dozen ? 12 : r.numbers.multipliers.get(r.form(i));

/** `10 000`, parted by a space that breaks no line. */
function readGroups(r: Reader, i: number): Amount | null {
  if (!/^[1-9]\d{0,2}$/u.test(r.form(i))) return null;
  let end = i + 1;
  while (/^\d{3}$/u.test(r.form(end)) && /^[\u00a0\u2009\u202f]$/u.test(r.gap(end))) end += 1;
  return end === i + 1 ? null : count(Number(r.forms.slice(i, end).join('')), end, true);
}

/** `€40m`, `1.5m people`, `300m dollars`: a million, not a metre, where money or a plural stands with it. */
function isMillion(r: Reader, i: number, m: number): boolean {
  if (r.isCurrency(i - 1)) return true;
  const next = r.language.units.get(r.form(m + 1));
  if (next !== undefined) return next.unit !== 'm';
  return r.isPlural(m + 1) && r.tag(m + 1) !== 'ADJ' && r.tag(m + 1) !== 'VERB';
}

/** A number, or two that a link makes a range: `5 to 10`, `20% and 30%` after "between", `three or four`. */
function readRange(r: Reader, i: number): Amount | null {
  const low = readOne(r, i);
  if (low === null || typeof low.value !== 'number') return low;
  const between =
    r.form(i - 1) === 'between' || (r.isCurrency(i - 1) && r.form(i - 2) === 'between');
  // The unit may stand with both: "between 20% and 30%", "between $5 and $10".
  const link = between && r.form(low.end) === '%' ? low.end + 1 : low.end;
  const word = r.form(link);
  const joined = r.isDash(link) && r.isJoined(link) === r.isJoined(link + 1);
  if (word !== 'to' && word !== 'or' && !(between && word === 'and') && !joined) return low;
  const at = r.isCurrency(link + 1) && r.form(link + 1) === r.form(i - 1) ? link + 2 : link + 1;
  const high = r.isDated(at) ? null : readOne(r, at);
  if (high === null || typeof high.value !== 'number' || high.value <= low.value) return low;
  // "5 to 10 million": both are millions.
  const times =
    readFigure(r.form(low.end - 1)) === null
      ? undefined
      : r.numbers.multipliers.get(r.form(high.end - 1));
  const from = times === undefined ? low.value : low.value * times;
  return from < high.value ? count([from, high.value], high.end) : low;
}
