import type { Field } from '../../model/index.ts';
import { isoDay, numeric, type DayOrder } from '../date.ts';

const YEAR_FIRST =
  /[/_-]((?:19|20)\d\d)[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_.-]|$)|[/_-]((?:19|20)\d\d)(\d\d)(\d\d)(?=[/_.-]|$)/u;
const YEAR_LAST = /[/_~-](\d{1,2})[_-](\d{1,2})[_-]((?:19|20)\d\d)(?=[/_.?#-]|$)/u;

/** The day in an address such as `/2031/05/02/`, `/20310502-…` or, where the order of day and month is known, `/02-05-2031`. */
export function dateInUrl(url: string | null, order: DayOrder): Field<string> | null {
  if (url === null) return null;
  const m = YEAR_FIRST.exec(url);
  const last = m === null ? YEAR_LAST.exec(url) : null;
  const value =
    m !== null
      ? isoDay(+(m[1] ?? m[4]!), +(m[2] ?? m[5]!), +(m[3] ?? m[6]!))
      : last === null
        ? null
        : numeric(+last[1]!, +last[2]!, +last[3]!, order);
  return value === null ? null : { value, basis: 'url', at: null };
}
