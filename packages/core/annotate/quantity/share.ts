import { readFigure } from '../../language/number.ts';
import type { Amount } from './amount.ts';
import { wholeAt } from './counted.ts';
import type { Reader } from './reader.ts';

const share = (part: number, end: number, comparator?: Amount['comparator']): Amount => ({
  value: Math.round(part * 10000) / 100,
  end,
  sure: true,
  share: true,
  ...(comparator === undefined ? {} : { comparator }),
});

/** Parts of a whole, as a percentage: `half of`, `two-thirds of`, `3/4 of`, `most of`, `one in three`, `a majority of`. */
export function readShare(r: Reader, i: number): Amount | null {
  const read = half(r, i) ?? most(r, i) ?? fraction(r, i);
  // "a quarter of a century", "most of the time" measure no whole; "most of us" says nothing of one.
  if (read !== null) return wholeAt(r, read.end) === null ? null : read;
  return inOf(r, i);
}

function half(r: Reader, i: number): Amount | null {
  if (r.form(i) !== 'half') return null;
  const of = r.form(i + 1) === 'of';
  return of || /^(?:the|its|their|his|her|our)$/u.test(r.form(i + 1)) ? share(0.5, i + 1) : null;
}

/** `most of`, `a majority of`: more than half; `a minority of`: less. */
function most(r: Reader, i: number): Amount | null {
  const { parts } = r.language;
  const bare = parts.get(r.form(i));
  if (bare !== undefined && bare.bare && r.form(i + 1) === 'of')
    return share(0.5, i + 1, bare.side);
  if (r.form(i) !== 'a' && r.form(i) !== 'the') return null;
  const at = r.tag(i + 1) === 'ADJ' ? i + 2 : i + 1;
  const part = parts.get(r.form(at));
  return part !== undefined && !part.bare && r.form(at + 1) === 'of'
    ? share(0.5, at + 1, part.side)
    : null;
}

/** `a third of`, `two-thirds of`, `3/4 of`, `½ of`. */
function fraction(r: Reader, i: number): Amount | null {
  const { fractions, cardinals } = r.numbers;
  const figures = /^([1-9])\/([1-9]\d?)$/u.exec(r.form(i));
  if (figures !== null) {
    const part = Number(figures[1]) / Number(figures[2]);
    return r.form(i + 1) === 'of' && part < 1 ? share(part, i + 1) : null;
  }
  const number = r.form(i) === 'a' ? 1 : cardinals.get(r.form(i));
  if (number === undefined || number < 1 || number > 9) return null;
  const at = r.isDash(i + 1) ? i + 2 : i + 1;
  const part = fractions.get(r.form(at));
  if (part === undefined || r.form(at + 1) !== 'of' || number * part >= 1) return null;
  return share(number * part, at + 1);
}

/** `one in three residents`, `three out of four shells`. */
function inOf(r: Reader, i: number): Amount | null {
  const some = smallAt(r, i);
  if (some === null) return null;
  const out = r.form(i + 1) === 'out' && r.form(i + 2) === 'of';
  if (!out && r.form(i + 1) !== 'in') return null;
  const at = out ? i + 3 : i + 2;
  const all = smallAt(r, at);
  if (all === null || all <= some || all > 100 || r.isDated(at) || !r.isPlural(at + 1)) return null;
  return share(some / all, at + 1);
}

function smallAt(r: Reader, i: number): number | null {
  const value = r.numbers.cardinals.get(r.form(i)) ?? readFigure(r.form(i));
  return value !== null && value >= 1 && Number.isInteger(value) ? value : null;
}
