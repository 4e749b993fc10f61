import type { EntityId } from '../../model/index.ts';
import type { Names } from '../happening/participants.ts';
import { mayBeOne } from '../happening/group.ts';
import { isSaidWithin, placesDiffer } from '../happening/place.ts';
import { byPlaceInCase, ofOthers, sameHappening } from '../happening/same.ts';
import type { Telling } from './telling.ts';

/** Tellings that are one happening, and the rules that joined them. */
export interface Cluster {
  readonly tellings: readonly Telling[];
  readonly rules: readonly string[];
}

const RULES: readonly string[] = [
  'same sentence',
  'same day, type and place',
  'same day, type and participant',
  'same day and type in one page',
  'same day and type, told of the same names',
  'same day and act, told on pages of one matter',
];
/** From this one on, rules that need no name told alike. */
const BY_PAGE = 4;
/** Beyond this many tellings of one day and type only those that share a place, sentence or page are compared. */
const MANY = 400;

/** Types that {@link ofOthers} may part, and how many members of a group it looks at. */
const PARTED: ReadonlySet<string> = new Set([
  'meet',
  'detain',
  'release',
  'trial',
  'office',
  'sanction',
]);
const COMPARED = 12;

/**
 * Groups tellings of one day, status and group. Surer rules join first; what a place parts stays apart, so that an
 * account without a place never makes one happening of two.
 */
export function cluster(names: Names, unsorted: readonly Telling[]): readonly Cluster[] {
  const tellings = [...unsorted].sort(byPlaceInCase);
  const parent = tellings.map((_, i) => i);
  const root = (i: number): number => {
    let r = i;
    while (parent[r] !== r) r = parent[r]!;
    while (parent[i] !== r) [parent[i], i] = [r, parent[i]!];
    return r;
  };
  const places = tellings.map(
    (t) => new Set<EntityId>(t.participants.place === null ? [] : [t.participants.place]),
  );
  const told = tellings.map((t) => new Set<EntityId>(t.participants.all));
  const members: Telling[][] = tellings.map((t) => (PARTED.has(t.type) ? [t] : []));
  const types = tellings.map((t) => new Set<string>([t.type]));
  const rules = tellings.map(() => new Set<string>());

  const links: [number, number, number][] = [];
  const consider = (i: number, j: number): void => {
    const a = tellings[i]!;
    const b = tellings[j]!;
    const sameSentence =
      a.article === b.article &&
      a.sentence.start === b.sentence.start &&
      placesAgree(names, a, b) &&
      mayBeOne([a.type, b.type]) &&
      !ofOthers(names, a, b);
    const rule = sameSentence ? RULES[0]! : sameHappening(names, a, b);
    // A year holds many happenings of a kind: there the same names on two pages say nothing.
    if (rule !== null && RULES.indexOf(rule) >= BY_PAGE && /^\d{4}(?:-\d{2})?$/u.test(a.day ?? ''))
      return;
    if (rule !== null) links.push([RULES.indexOf(rule), i, j]);
  };
  if (tellings.length <= MANY) {
    for (let i = 0; i < tellings.length; i += 1)
      for (let j = i + 1; j < tellings.length; j += 1) consider(i, j);
  } else {
    for (const key of ['place', 'article'] as const) {
      const last = new Map<string, number>();
      for (const [i, t] of tellings.entries()) {
        const value = key === 'place' ? t.participants.place : t.article;
        if (value === null) continue;
        const before = last.get(value);
        if (before !== undefined) consider(before, i);
        last.set(value, i);
      }
    }
  }
  const unclear = severalPlaces(tellings, links);
  links.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
  for (const [rank, i, j] of links) {
    const a = root(i);
    const b = root(j);
    if (a === b) {
      rules[a]!.add(RULES[rank]!);
      continue;
    }
    const loose = tellings[i]!.participants.place === null ? i : j;
    if (rank > 0 && unclear.has(loose) && places[a]!.size + places[b]!.size > 0) continue;
    if (!mayBeOne([...types[a]!, ...types[b]!])) continue;
    if (members[a]!.some((x) => members[b]!.some((y) => ofOthers(names, x, y)))) continue;
    if (apart(names, places[a]!, places[b]!, told[a]!, told[b]!)) continue;
    const [keep, drop] = a < b ? [a, b] : [b, a];
    parent[drop] = keep;
    if (PARTED.has(tellings[i]!.type))
      members[keep] = [...members[keep]!, ...members[drop]!].slice(0, COMPARED);
    for (const place of places[drop]!) places[keep]!.add(place);
    for (const type of types[drop]!) types[keep]!.add(type);
    for (const entity of told[drop]!) told[keep]!.add(entity);
    for (const rule of rules[drop]!) rules[keep]!.add(rule);
    rules[keep]!.add(RULES[rank]!);
  }
  const clusters = new Map<number, Telling[]>();
  for (const [i, telling] of tellings.entries()) {
    const list = clusters.get(root(i));
    if (list === undefined) clusters.set(root(i), [telling]);
    else list.push(telling);
  }
  return [...clusters].map(([top, members]) => ({
    tellings: members,
    rules: RULES.filter((rule) => rules[top]!.has(rule)),
  }));
}

/** Tellings without a place that fit happenings at several: they join none of those. */
function severalPlaces(
  tellings: readonly Telling[],
  links: readonly (readonly [number, number, number])[],
): ReadonlySet<number> {
  const fits = new Map<number, Set<EntityId>>();
  for (const [, i, j] of links) {
    for (const [one, other] of [
      [i, j],
      [j, i],
    ] as const) {
      const { place } = tellings[other]!.participants;
      if (tellings[one]!.participants.place !== null || place === null) continue;
      fits.set(one, (fits.get(one) ?? new Set<EntityId>()).add(place));
    }
  }
  return new Set([...fits].filter(([, found]) => found.size > 1).map(([i]) => i));
}

function placesAgree(names: Names, a: Telling, b: Telling): boolean {
  const [one, other] = [a.participants.place, b.participants.place];
  return one === null || other === null || one === other || isSaidWithin(names.nesting, one, other);
}

/** Both sides name places, and neither names one of the other's: unless none of them is known to be another's other. */
function apart(
  names: Names,
  a: ReadonlySet<EntityId>,
  b: ReadonlySet<EntityId>,
  toldA: ReadonlySet<EntityId>,
  toldB: ReadonlySet<EntityId>,
): boolean {
  if (a.size === 0 || b.size === 0) return false;
  for (const place of b) if (a.has(place) || toldA.has(place)) return false;
  for (const place of a) if (toldB.has(place)) return false;
  return [...a].some((one) =>
    [...b].some((other) => placesDiffer(names.nesting, names.entities, one, other)),
  );
}
