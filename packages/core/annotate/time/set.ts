import { monthAt } from './date.ts';
import type { Parsed } from './expression.ts';
import { durationValue } from './length.ts';
import type { Reader } from './reader.ts';
import { two } from '../../model/calendar.ts';

/** Times that come again: `every day`, `each July`, `annually`, `Tuesdays`. */
export function parseSet(r: Reader, i: number): Parsed | null {
  const set = (end: number, value: string): Parsed => ({
    start: i,
    end,
    type: 'set',
    reading: { is: 'fixed', value },
    clock: null,
  });
  const adverb = r.as(i, 'set');
  if (adverb !== null) return set(i + 1, adverb.value);
  const days = /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday)s$/u.exec(r.form(i));
  if (days !== null && r.isCapital(i)) {
    const day = r.language.words.get(days[1]!);
    return day?.is === 'weekday' ? set(i + 1, `XXXX-WXX-${day.value}`) : null;
  }
  if (r.as(i, 'each') === null) return null;
  const weekday = r.as(i + 1, 'weekday');
  if (weekday !== null && r.isCapital(i + 1)) {
    const part = r.as(i + 2, 'daypart');
    return set(
      part === null ? i + 2 : i + 3,
      `XXXX-WXX-${weekday.value}${part === null ? '' : `T${part.code}`}`,
    );
  }
  const month = monthAt(r, i + 1);
  if (month !== null) return set(i + 2, `XXXX-${two(month)}`);
  const part = r.as(i + 1, 'daypart');
  if (part !== null) return set(i + 2, `XXXX-XX-XXT${part.code}`);
  const season = r.as(i + 1, 'season');
  if (season !== null) return set(i + 2, `XXXX-${season.code}`);
  const unit = r.as(i + 1, 'unit');
  if (unit !== null && !unit.plural)
    return unit.unit === 'WE'
      ? set(i + 2, 'XXXX-WXX-WE')
      : set(i + 2, durationValue(unit.count, unit.unit));
  const number = r.number(i + 1) ?? r.ordinal(i + 1);
  const counted = number === null ? null : r.as(number.end, 'unit');
  if (number === null || counted === null || number.value > 1000) return null;
  return set(number.end + 1, durationValue(number.value * counted.count, counted.unit));
}
