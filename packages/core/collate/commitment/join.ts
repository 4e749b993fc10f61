import { compareNullable, compareText, inOrder } from '../../model/index.ts';
import { dayKey, daysBetween, isDay } from '../happening/day.ts';
import type { Telling } from './telling.ts';

/** What pages tell of one undertaking, in the order in which it was told, and the rules that joined it. */
export interface Undertaking {
  readonly tellings: readonly Telling[];
  readonly rules: readonly string[];
}

const RULES = {
  page: 'one page, day asked for or moved',
  day: 'same act, object and day',
  place: 'same place and party, later day',
} as const;

export const byTelling = inOrder<Telling>(
  (a, b) => compareNullable(a.published, b.published),
  (a, b) => compareText(a.article, b.article),
  (a, b) => a.at - b.at,
  (a, b) => compareText(a.when?.value ?? '', b.when?.value ?? ''),
  (a, b) => compareText(a.step, b.step),
);

/** A place that is to change hands by two days further apart than this is to change hands twice. */
const ONE_HANDOVER = 120;

/** Undertakings of one key, as pages tell them; `isPlace` where the key is a place that changes hands. */
export function joined(told: readonly Telling[], isPlace: boolean): readonly Undertaking[] {
  const units = [...told].sort(byTelling).reduce(chained, [] as Telling[][]);
  const parent = units.map((_, i) => i);
  const root = (i: number): number => (parent[i] === i ? i : (parent[i] = root(parent[i]!)));
  const rules = units.map((unit) => new Set<string>(unit.length > 1 ? [RULES.page] : []));
  const join = (i: number, j: number, rule: string): void => {
    const [a, b] = [root(i), root(j)].sort((x, y) => x - y) as [number, number];
    parent[b] = a;
    rules[a]!.add(rule);
    if (a !== b) for (const one of rules[b]!) rules[a]!.add(one);
  };
  const byDay = new Map<string, number[]>();
  for (const [i, unit] of units.entries()) {
    for (const day of daysOf(unit)) {
      const others = byDay.get(day) ?? [];
      const other = others.find((o) => mayBeOne(units[o]!, unit, isPlace));
      if (other === undefined) byDay.set(day, [...others, i]);
      else join(other, i, RULES.day);
    }
  }
  // A page that sets two days for one place, and moves neither, tells of two handovers.
  const pages = units.map((unit) => unit[0]!.article);
  if (isPlace && new Set(pages).size === pages.length) {
    for (let i = 1; i < units.length; i += 1) {
      const before = root(i - 1);
      if (mayBeOne(units[before]!, units[i]!, true) && areNear(units[i - 1]!, units[i]!))
        if (root(i) !== before) join(before, i, RULES.place);
    }
  }
  const found = new Map<number, Telling[]>();
  for (const [i, unit] of units.entries()) {
    const list = found.get(root(i));
    if (list === undefined) found.set(root(i), [...unit]);
    else list.push(...unit);
  }
  return [...found].map(([top, tellings]) => ({
    tellings: tellings.sort(byTelling),
    rules: Object.values(RULES).filter((rule) => rules[top]!.has(rule)),
  }));
}

/** Within a page: a day asked for, moved to or told again goes with the undertaking told before it. */
function chained(units: Telling[][], telling: Telling): Telling[][] {
  const own = units.filter(
    (unit) => unit[0]!.article === telling.article && mayBeOne(unit, [telling], false),
  );
  const day = dayKey(telling.when);
  const unit =
    telling.step === 'agreed' && day !== null
      ? own.find((one) => daysOf(one).has(day))
      : own.at(-1);
  if (unit === undefined) units.push([telling]);
  else unit.push(telling);
  return units;
}

const daysOf = (unit: readonly Telling[]): ReadonlySet<string> =>
  new Set(unit.flatMap(({ when }) => dayKey(when) ?? []));

function areNear(a: readonly Telling[], b: readonly Telling[]): boolean {
  const [one, other] = [a, b].map((unit) => [...daysOf(unit)].filter(isDay));
  return one!.some((x) => other!.some((y) => Math.abs(daysBetween(x, y)) <= ONE_HANDOVER));
}

/** Nobody and nothing told of both parts them; of who holds a place the place has said enough. */
export function mayBeOne(a: readonly Telling[], b: readonly Telling[], isPlace: boolean): boolean {
  return a.every((x) => b.every((y) => sameParties(x, y, isPlace) && sameAmount(x, y)));
}

export function sameParties(a: Telling, b: Telling, isPlace: boolean): boolean {
  // Who lets a place go and who comes to hold it are two.
  if (a.side !== b.side) return true;
  if (a.agents.length > 0 && b.agents.length > 0)
    return a.agents.some((id) => b.agents.includes(id));
  if (a.by === null || b.by === null || isPlace) return true;
  if (a.agents.length > 0 || b.agents.length > 0) return false;
  return lastWord(a.by) === lastWord(b.by);
}

const lastWord = (words: string): string => words.toLowerCase().split(/\s+/u).at(-1)!;

const sameAmount = (a: Telling, b: Telling): boolean =>
  a.amount === null || b.amount === null || a.amount === b.amount;
