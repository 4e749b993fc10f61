import { count, type Amount } from './amount.ts';
import type { Reader } from './reader.ts';

/** Words of size: `hundreds`, `tens of thousands`, `several hundred`, `a few dozen`, `a handful of`, `a couple of`. */
export function readVague(r: Reader, i: number): Amount | null {
  const article = r.form(i) === 'a' ? 1 : 0;
  const form = r.form(i + article);
  const exact = article === 1 ? r.language.groups.get(form) : undefined;
  if (exact !== undefined && r.form(i + 2) === 'of') return count(exact, i + 3);
  const range = r.language.vague.get(form);
  if (range === undefined) return null;
  const determined = form === 'few' || form === 'handful';
  if (determined !== (article === 1)) return null;
  if ((form === 'scores' || form === 'handful') && r.form(i + article + 1) !== 'of') return null;
  let end = i + article + 1;
  let [low, high] = range;
  const times = r.form(end) === 'of' ? r.language.vague.get(r.form(end + 1)) : undefined;
  const multiplier = r.form(end) === r.language.dozen ? 12 : r.numbers.multipliers.get(r.form(end));
  if (times !== undefined && low < times[0]) {
    const unit = times[0] / 2;
    [low, high] = [low * unit, (high + 1) * unit - 1];
    end += 2;
  } else if (multiplier !== undefined) {
    [low, high] = [low * multiplier, high * multiplier];
    end += 1;
  }
  if (r.form(end) === 'of') end += 1;
  return count([low, high], end, form !== 'several' && !determined);
}
