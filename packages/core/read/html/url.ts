import type { Field } from '../../model/index.ts';
import { isoDay } from '../date.ts';

/** The day in an address such as `/2031/05/02/`. */
export function dateInUrl(url: string | null): Field<string> | null {
  if (url === null) return null;
  const match =
    /[/_-]((?:19|20)\d\d)[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_.-]|$)/u.exec(url) ??
    /[/_-]((?:19|20)\d\d)(\d\d)(\d\d)(?=[/_.-]|$)/u.exec(url);
  if (match === null) return null;
  const value = isoDay(+match[1]!, +match[2]!, +match[3]!);
  return value === null ? null : { value, basis: 'url', at: null };
}
