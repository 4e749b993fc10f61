import {
  compareNullable,
  compareText,
  inOrder,
  type Entity,
  type EntityId,
  type TimelineEntry,
  type When,
} from '../../model/index.ts';
import { isDay, nextDay } from './day.ts';
import { titleOf } from './title.ts';

/** The order of a timeline. */
export const byDate = inOrder<TimelineEntry>(
  (a, b) => compareNullable(a.when.from, b.when.from),
  (a, b) => compareText(a.when.value, b.when.value),
  (a, b) => compareText(a.status, b.status),
  (a, b) => compareText(a.title, b.title),
  (a, b) => compareText(a.accounts[0].cite.article, b.accounts[0].cite.article),
  (a, b) => a.accounts[0].cite.start - b.accounts[0].cite.start,
  (a, b) => compareText(JSON.stringify(a), JSON.stringify(b)),
);

const BASES: readonly When['basis'][] = ['stated', 'relative', 'user', 'inferred'];

/** The day of an entry, on the surest basis that an account gives; `whens` are those of its accounts that give this day, one at least. */
export function whenOf(day: string, whens: readonly When[]): When {
  const sorted = [...whens].sort(
    (a, b) =>
      BASES.indexOf(a.basis) - BASES.indexOf(b.basis) ||
      compareNullable(a.anchor, b.anchor) ||
      compareText(a.value, b.value),
  );
  const { basis, anchor, from, to } = sorted[0]!;
  // Accounts may give hours of different zones; the entry gives the day only.
  if (isDay(day)) return { value: day, from: day, to: nextDay(day), basis, anchor, zone: null };
  return { value: day, from, to, basis, anchor, zone: null };
}

/** The words of one name are some of another's. */
function within(name: string, other: string): boolean {
  const words = name.toLowerCase().split(/\s+/u);
  const all = new Set(other.toLowerCase().split(/\s+/u));
  return words.length < all.size && words.every((word) => all.has(word));
}

/** The title needs names, which only the whole case settles. */
export function titled(
  entry: TimelineEntry,
  entities: ReadonlyMap<EntityId, Entity>,
): TimelineEntry {
  const all = entry.entities.flatMap((id) => entities.get(id) ?? []);
  // "Adler" beside "Ilan Adler": the page's full name says it.
  const shown = all
    .filter((one) => one.type === 'place' || !all.some((other) => within(one.name, other.name)))
    .map((one) => one.name);
  return { ...entry, title: titleOf(entry.type, shown, entry.when.value) };
}
