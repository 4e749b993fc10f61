import { readFigure, readNumber } from '../../language/number.ts';
import type { Reader } from './reader.ts';

/** A number or a range, and the token after it. */
export interface Amount {
  readonly value: number | readonly [number, number];
  readonly end: number;
  /** Whether the words alone show that something is counted: `1,960`, `1.5 million`, `dozens`. */
  readonly sure: boolean;
  /** A share of a whole: `half`, `two-thirds`. */
  readonly share: boolean;
}

/** Reads `300`, `1.5 million`, `forty-four`, `5 to 10`, `dozens`, `tens of thousands`, `two-thirds`, `a few`. */
export function readAmount(r: Reader, i: number): Amount | null {
  return readShare(r, i) ?? readVague(r, i) ?? readRange(r, i);
}

function readRange(r: Reader, i: number): Amount | null {
  const low = readNumber(r.forms, i, r.numbers);
  if (low === null) return null;
  const sure = low.end > i + 1 || r.form(i).includes(',');
  const link = r.form(low.end);
  const joined = r.isDash(low.end) && r.isJoined(low.end) === r.isJoined(low.end + 1);
  const between = r.form(i - 1) === 'between' && link === 'and';
  if (link === 'to' || link === 'or' || between || joined) {
    const high = readNumber(r.forms, low.end + 1, r.numbers);
    if (high !== null && high.value > low.value && !r.isDated(low.end + 1)) {
      // "5 to 10 million": both are millions.
      const times =
        readFigure(r.form(low.end - 1)) === null
          ? undefined
          : r.numbers.multipliers.get(r.form(high.end - 1));
      const from = times === undefined ? low.value : low.value * times;
      if (from < high.value)
        return { value: [from, high.value], end: high.end, sure: false, share: false };
    }
  }
  return { value: low.value, end: low.end, sure, share: false };
}

/** `hundreds`, `tens of thousands`, `hundreds of thousands`, `several`, `several hundred`, `a few dozen`. */
function readVague(r: Reader, i: number): Amount | null {
  const article = r.form(i) === 'a' ? 1 : 0;
  const form = r.form(i + article);
  const range = r.language.vague.get(form);
  if (range === undefined) {
    if (form !== 'couple' && form !== 'dozen') return null;
    const of = r.form(i + article + 1) === 'of' ? 1 : 0;
    return article === 0
      ? null
      : { value: form === 'couple' ? 2 : 12, end: i + 2 + of, sure: false, share: false };
  }
  if ((form === 'few') !== (article === 1)) return null;
  if (form === 'scores' && r.form(i + 1) !== 'of') return null;
  let end = i + article + 1;
  let [low, high] = range;
  const times = r.form(end) === 'of' ? r.language.vague.get(r.form(end + 1)) : undefined;
  const multiplier = r.form(end) === 'dozen' ? 12 : r.numbers.multipliers.get(r.form(end));
  if (times !== undefined && low < times[0]) {
    const unit = times[0] / 2;
    [low, high] = [low * unit, (high + 1) * unit - 1];
    end += 2;
  } else if (multiplier !== undefined) {
    [low, high] = [low * multiplier, high * multiplier];
    end += 1;
  }
  if (r.form(end) === 'of') end += 1;
  return { value: [low, high], end, sure: form !== 'several' && form !== 'few', share: false };
}

/** `half of`, `a third of`, `two-thirds of`, `three quarters of`. */
function readShare(r: Reader, i: number): Amount | null {
  const { fractions, cardinals } = r.numbers;
  if (r.form(i) === 'half' && (r.form(i + 1) === 'of' || r.form(i + 1) === 'the')) {
    return { value: 50, end: i + 1, sure: true, share: true };
  }
  const count = r.form(i) === 'a' ? 1 : cardinals.get(r.form(i));
  if (count === undefined || count < 1 || count > 9) return null;
  const at = r.isDash(i + 1) ? i + 2 : i + 1;
  const part = fractions.get(r.form(at));
  if (part === undefined || r.form(at + 1) !== 'of' || count * part >= 1) return null;
  return { value: Math.round(count * part * 10000) / 100, end: at + 1, sure: true, share: true };
}
