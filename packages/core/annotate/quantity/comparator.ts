import type { Quantity } from '../../model/index.ts';
import type { Reader } from './reader.ts';

type Comparator = Quantity['comparator'];

export interface Compared {
  readonly comparator: Comparator;
  /** The first token of its words. */
  readonly start: number;
}

/** The longest comparator whose words end right before `at`. */
export function comparatorBefore(r: Reader, at: number): Compared | null {
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

/** `or more`, `or so`, `-odd`, `+` behind a number or what it counts. */
export function comparatorAfter(
  r: Reader,
  at: number,
): { readonly comparator: Comparator; readonly end: number } | null {
  if (r.form(at) === '+' && r.isJoined(at) && !r.isJoined(at + 1))
    return { comparator: '≥', end: at + 1 };
  const dash = r.isDash(at) && r.isJoined(at) ? at + 1 : at;
  if (dash > at && r.form(dash) === 'odd') return { comparator: '≈', end: dash + 1 };
  if (r.form(at) !== 'or') return null;
  const comparator = r.language.after.get(`or ${r.form(at + 1)}`);
  return comparator === undefined ? null : { comparator, end: at + 2 };
}
