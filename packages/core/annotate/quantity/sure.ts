import type { Quantity } from '../../model/index.ts';
import type { Amount } from './amount.ts';
import { countedAt } from './counted.ts';
import type { Reader } from './reader.ts';

/** `F-16`, `S-400`, `Covid-19`, `Resolution 425`, `page 3`, `[17]`, `2.` at the head of a list, `, 34,` after a name. */
export function isName(r: Reader, i: number, amount: Amount): boolean {
  const before = r.form(i - 1);
  const after = r.form(amount.end);
  const figure = /^[\d.]/u.test(r.form(i));
  if (r.isDash(i - 1) && r.isJoined(i) && r.isJoined(i - 1)) return true;
  if (r.language.labels.has(before) && !r.opensSentence(i)) return true;
  if (!figure) return isTitle(r, i, amount);
  if (/^\d{7,}$/u.test(r.form(i)) || /^0\d/u.test(r.form(i))) return true;
  if ((before === '[' || before === '(') && (after === ']' || after === ')')) return true;
  if (/^[#№§:+]$/u.test(before) && r.isJoined(i)) return true;
  if (r.opensSentence(i) && (after === '.' || after === ')') && amount.end === i + 1) return true;
  if (before === ',' && after === ',' && amount.end === i + 1 && !r.form(i).includes(','))
    return true;
  if ((after === ':' || after === '/') && r.isJoined(amount.end)) return true;
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

/** "the Seven Hills": a number with a capital inside a sentence that has no others is a name's. */
const isTitle = (r: Reader, i: number, amount: Amount): boolean =>
  r.isCapital(i) &&
  !r.opensSentence(i) &&
  r.isCapital(amount.end) &&
  (!r.isCapital(i - 1) || r.opensSentence(i - 1)) &&
  !r.language.comparators.has(r.form(i - 1));

/** Whether enough stands around a number to show that it counts something. `measured`: it has a unit. */
export function isSure(
  r: Reader,
  i: number,
  amount: Amount,
  measured: boolean,
  counted: number,
  comparator: Quantity['comparator'],
): boolean {
  const { end, value } = amount;
  if (counted >= 0 && r.numbers.fractions.has(r.form(counted))) return false;
  if (amount.short === true && counted < 0 && !measured) return false;
  if (value === 1 && r.form(i) === 'one') {
    const alone = /^(?:of|another|such|who|that|thing|day|more)$/u.test(r.form(end));
    return !alone && r.form(i - 1) !== 'no' && (measured || counted >= 0);
  }
  if (r.form(i) === 'a' && value === 1) return false;
  // News writes a count with a comma, "1,960 soldiers"; "1960 elections" is a year's.
  if (/^(?:19|20)\d\d$/u.test(r.form(i)) && end === i + 1 && !measured) {
    const noun = counted === end ? r.form(counted) : '';
    return r.language.plurals.has(noun) || r.language.countable.has(noun.replace(/s$/u, ''));
  }
  if (measured || counted >= 0 || amount.sure) return true;
  if (comparator !== '=' && comparator !== '≈') return true;
  const before = r.form(i - 1);
  if (comparator === '≈' && typeof value === 'number' && before !== 'some' && before !== 'about')
    return true;
  return isPartOf(r, i, end) || isOfCasualties(r, i, end);
}

/** "another 12", "two of them", "5 of the 14 prisoners". */
const isPartOf = (r: Reader, i: number, end: number): boolean =>
  r.language.further.has(r.form(i - 1)) ||
  (r.form(end) === 'of' && /^(?:them|the|its|their|these|those)$/u.test(r.form(end + 1)));

/** "wounding 120", "51 dead", "two were injured", "the toll rose to 58". */
function isOfCasualties(r: Reader, i: number, end: number): boolean {
  const { casualties, tolls } = r.language;
  if (casualties.has(r.form(i - 1)) || casualties.has(r.form(end))) return true;
  let at = end;
  while (at < end + 4 && (r.tag(at) === 'AUX' || r.tag(at) === 'ADV')) at += 1;
  // "51 were taken to hospital": the number is itself the subject.
  const many = at > end && /^(?:were|are|have|had)$/u.test(r.form(end));
  if (at > end && casualties.has(r.form(at))) return true;
  if (many && r.tag(at) === 'VERB' && /(?:ed|en)$/u.test(r.form(at))) return true;
  for (let k = i - 1; k >= 0 && k >= i - 6; k -= 1) {
    if (tolls.has(r.form(k))) return /^(?:to|at|of|is|was|stands|reached)$/u.test(r.form(i - 1));
    if (r.opensSentence(k)) break;
  }
  return false;
}
