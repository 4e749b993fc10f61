import type { SentenceLanguage } from '../../language/sentence.ts';
import { CLASS, DIGIT } from './characters.ts';
import type { TokenSpans } from './tokenise.ts';

const COMMA = 0x2c;
const LONGEST_NAME = 9;

/**
 * The token after a whole date with its weekday that starts at token `i` (`Friday, May 3, 2019`, `Friday, 3 May 2019`),
 * or 0: pages put one between headline and text.
 */
export function datelineEnd(
  text: string,
  { starts, ends }: TokenSpans,
  i: number,
  language: SentenceLanguage,
): number {
  const isComma = (k: number): boolean => text.charCodeAt(starts[k]!) === COMMA;
  if (i + 4 >= starts.length || !isComma(i + 1)) return 0;
  const isOf = (k: number, names: ReadonlySet<string>): boolean =>
    k < starts.length &&
    ends[k]! - starts[k]! <= LONGEST_NAME &&
    names.has(text.slice(starts[k], ends[k]).toLowerCase());
  const isFigure = (k: number, least: number, most: number): boolean => {
    if (k >= starts.length) return false;
    const length = ends[k]! - starts[k]!;
    if (length < least || length > most) return false;
    for (let at = starts[k]!; at < ends[k]!; at += 1)
      if (CLASS[text.charCodeAt(at)] !== DIGIT) return false;
    return true;
  };
  if (!isOf(i, language.weekdays)) return 0;
  const monthFirst = isOf(i + 2, language.months) && isFigure(i + 3, 1, 2);
  const dayFirst = isFigure(i + 2, 1, 2) && isOf(i + 3, language.months);
  if (!monthFirst && !dayFirst) return 0;
  const year = i + 4 + (isComma(i + 4) ? 1 : 0);
  return isFigure(year, 4, 4) ? year + 1 : 0;
}
