import { EVENT_TYPES } from '../../model/index.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const SEASONS: Readonly<Record<string, string>> = {
  SP: 'spring',
  SU: 'summer',
  FA: 'autumn',
  WI: 'winter',
};

/** A date in plain words: `2031-05-02` → "2 May 2031"; what is no day, month or year is left as it is written. */
export function dayInWords(value: string): string {
  const season = /^(\d{4})-(SP|SU|FA|WI)$/u.exec(value);
  if (season !== null) return `${SEASONS[season[2]!]!} ${season[1]!}`;
  const week = /^(\d{4})-W(\d{2})$/u.exec(value);
  if (week !== null) return `week ${Number(week[2])} of ${week[1]!}`;
  const match = /^(\d{4}|XXXX)-(\d{2})(?:-(\d{2}))?$/u.exec(value);
  const month = match === null ? undefined : MONTHS[Number(match[2]) - 1];
  if (match === null || month === undefined) return value;
  const day = match[3] === undefined ? '' : `${Number(match[3])} `;
  return `${day}${month}${match[1] === 'XXXX' ? '' : ` ${match[1]}`}`;
}

/** The most names a title has. */
const NAMES = 3;

/** Words of our own: the type's plain title, names as the case writes them, the day. */
export function titleOf(type: string, names: readonly string[], day: string): string {
  const known = (EVENT_TYPES as Readonly<Record<string, { title: string } | undefined>>)[type];
  const head = known?.title ?? 'Event';
  const shown = names.slice(0, NAMES).join(', ');
  return shown === '' ? `${head}, ${dayInWords(day)}` : `${head}: ${shown}, ${dayInWords(day)}`;
}
