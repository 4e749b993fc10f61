import type { When } from '@hearsay/core/model';
import { text } from '../text.ts';

const { months, parts, seasons } = text.when;

const monthName = (month: string | undefined): string => months[Number(month) - 1] ?? '';
/** `09` → `9`. */
const plain = (digits: string | undefined): string => String(Number(digits));

/**
 * A TIMEX3 or EDTF value in plain words, only as exactly as the value says: `2031-05` is “May 2031”, `XXXX-05-02`
 * “2 May, year not given”. A form not known here is shown as it is written.
 */
export function dayText(value: string): string {
  const slash = value.indexOf('/');
  if (slash > 0) return `${dayText(value.slice(0, slash))} – ${dayText(value.slice(slash + 1))}`;
  const date = /^(\d{4}|XXXX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?(?:T(.+))?$/.exec(value);
  if (date !== null) return dateText(date);
  const week = /^(\d{4})-W(\d{2})$/.exec(value);
  if (week !== null) return text.when.week(plain(week[2]), week[1]!);
  const quarter = /^(\d{4})-Q(\d)$/.exec(value);
  if (quarter !== null) return text.when.quarter(quarter[2]!, quarter[1]!);
  const season = /^(\d{4})-(SP|SU|FA|WI)$/.exec(value);
  if (season !== null) return `${seasons[season[2]!]} ${season[1]}`;
  return value;
}

function dateText([, year, month, day, time]: RegExpExecArray): string {
  const knownMonth = month === undefined || month === 'XX' ? '' : monthName(month);
  const date =
    knownMonth === ''
      ? ''
      : day === undefined || day === 'XX'
        ? knownMonth
        : `${plain(day)} ${knownMonth}`;
  const known = year === 'XXXX' ? text.when.noYear(date) : date === '' ? year! : `${date} ${year}`;
  if (time === undefined) return known;
  const clock = /^\d{2}:\d{2}/.exec(time)?.[0];
  return `${known}, ${clock ?? parts[time] ?? time}`;
}

/** The words under which entries of one day, month or year stand together. */
export function dayHeading(when: When): string {
  const value = when.value.replace(/T.*$/, '');
  return /^(?:P|T|PRESENT|PAST|FUTURE)/.test(value) && when.from !== null
    ? dayText(when.from.slice(0, 10))
    : dayText(value);
}

/** The day of an ISO day or instant, in words. */
export const isoDay = (iso: string): string => dayText(iso.slice(0, 10));
