import { SENTENCE } from '../words/index.ts';
import { sheetsOf, type Place, type Recurring } from './recurring.ts';

/** What stands at one end of so many of an outlet's texts, and of such a share of them, frames them. */
const TEXTS = 5;
const SHARE = 0.4;
/** So many blocks are an end of a page. */
const END = 2;

/** Whether words stand around the outlet's pages rather than in them: before or below most of what it prints. */
export function isFrame(one: Recurring): boolean {
  const texts = sheetsOf(one).size;
  if (texts < TEXTS || texts < SHARE * one.outlet.sheets.length) return false;
  return [atStart, atEnd].some((is) => one.places.every(is));
}

const isBlock = ({ sheet }: Place, stretch: number): boolean =>
  (sheet.print.stretches.flags(stretch) & SENTENCE) === 0;

function atStart(place: Place): boolean {
  let before = 0;
  for (let s = 0; s < place.stretch && before < END; s += 1) if (isBlock(place, s)) before += 1;
  return before < END;
}

function atEnd(place: Place): boolean {
  let after = 0;
  const { count } = place.sheet.print.stretches;
  for (let s = place.stretch + 1; s < count && after < END; s += 1)
    if (isBlock(place, s)) after += 1;
  return after < END;
}
