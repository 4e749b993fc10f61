import type { Field } from '../../model/index.ts';
import type { Evidence, Place } from './evidence.ts';

/**
 * Places in the order in which they are asked for a day, by who is right where two of them differ (`npm run bench --
 * read-places` gives the precision of each alone).
 */
const ORDER: readonly Place[] = [
  'open graph',
  'news record',
  'article record',
  'line',
  'head',
  'time',
  'microdata',
  'page record',
  'short line',
  'address',
];
/** Places that write days as people where the page is made count them. */
const LOCAL: readonly Place[] = ['line', 'head', 'time', 'short line', 'address'];

/**
 * The day that a page gives, of its publication or of its last change: from the surest place; with its time of day
 * from any place that gives that same day. An instant in universal time is of the day before or after where the page
 * is made, now and then: then the day counts that the page shows.
 */
export function dayOf(evidence: readonly Evidence[]): Field<string> | null {
  const found = chooseBy(ORDER, evidence);
  if (found === null) return null;
  const local = isUniversal(found.field.value)
    ? chooseBy(
        LOCAL,
        evidence.filter(({ field }) => isLocalDayOf(field.value, found.field.value)),
      )
    : null;
  const day = dateOf((local ?? found).field.value);
  const same = evidence.filter(({ field }) => dateOf(field.value) === day);
  const timed = same.filter(({ field }) => field.value.includes('T'));
  return (chooseBy(ORDER, timed) ?? chooseBy(ORDER, same) ?? found).field;
}

/** The first value of the first place that gives one. */
function chooseBy(order: readonly Place[], evidence: readonly Evidence[]): Evidence | null {
  for (const place of order) {
    const found = evidence.find((one) => one.place === place);
    if (found !== undefined) return found;
  }
  return null;
}

const dateOf = (value: string): string => value.slice(0, 10);
const isUniversal = (value: string): boolean =>
  value.includes('T') && /(?:Z|\+00:00)$/u.test(value);

/** Hours by which clocks are ahead of universal time and behind it where nearly all people live. */
const AHEAD = 9;
const BEHIND = 8;

/** True for the day before or after, where it is that day somewhere at that instant: told as a day, or as the same instant. */
function isLocalDayOf(value: string, instant: string): boolean {
  const day = dateOf(value);
  if (day === dateOf(instant)) return false;
  if (value.includes('T') && Date.parse(value) !== Date.parse(instant)) return false;
  const hour = Number(instant.slice(11, 13));
  const days = (Date.parse(day) - Date.parse(dateOf(instant))) / 86_400_000;
  return (days === 1 && hour + AHEAD >= 24) || (days === -1 && hour - BEHIND < 0);
}
