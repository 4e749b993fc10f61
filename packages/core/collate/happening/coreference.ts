import { compareText, type EntityId } from '../../model/index.ts';
import type { Names, Participants } from './participants.ts';
import { namesAgree, placesDiffer } from './place.ts';

/** A telling of an act, as far as it decides which others tell the same. */
export interface ToldAct {
  readonly article: string;
  /** Where its predicate begins. */
  readonly at: number;
  readonly act: string;
  readonly spoken: boolean;
  /** The matter of its page; null where nothing tells. */
  readonly matter: number | null;
  readonly participants: Participants;
  /** The day it is told of, as `dayKey` gives it; null for none. */
  readonly day: string | null;
}

/**
 * Whether two tellings, on pages of one matter, tell one act: the same kind of act, and nothing parts them. Other days,
 * other places, other people to whom it is done part them, where both tell; what is said is one only of one speaker.
 */
export function oneAct(names: Names, a: ToldAct, b: ToldAct): boolean {
  if (a.act !== b.act || a.matter === null || a.matter !== b.matter) return false;
  return a.spoken ? sameSpeaker(a.participants, b.participants) : !apart(names, a, b);
}

/** What both tell, and tell differently. */
function apart(names: Names, a: ToldAct, b: ToldAct): boolean {
  if (a.day !== null && b.day !== null && a.day !== b.day) return true;
  const { participants: left } = a;
  const { participants: right } = b;
  if (
    left.place !== null &&
    right.place !== null &&
    placesDiffer(names.nesting, names.entities, left.place, right.place) &&
    !left.all.has(right.place) &&
    !right.all.has(left.place)
  )
    return true;
  const [one, other] = [peopleOf(names, left.patients), peopleOf(names, right.patients)];
  return (
    one.length > 0 &&
    other.length > 0 &&
    one.every((x) => other.every((y) => x !== y && !namesAgree(names.entities, x, y)))
  );
}

function sameSpeaker(a: Participants, b: Participants): boolean {
  for (const entity of a.agents) if (b.agents.has(entity)) return true;
  return a.agentHead !== null && a.agentHead === b.agentHead;
}

const peopleOf = (names: Names, all: ReadonlySet<EntityId>): readonly EntityId[] =>
  [...all].filter((entity) => names.entities.get(entity)?.type === 'person');

/**
 * Groups tellings by the act they tell. Those that name most come first, and each goes to the group with which it shares
 * the most names, of those from whose members nothing parts it; of equal groups to the largest. So a telling that names
 * nobody never makes one of two. Its result does not depend on the order given.
 */
export function coreferent<T extends ToldAct>(
  names: Names,
  tellings: readonly T[],
): readonly (readonly T[])[] {
  const byAct = new Map<string, T[]>();
  for (const telling of tellings) {
    const key = `${telling.matter ?? ''} ${telling.act}`;
    byAct.set(key, [...(byAct.get(key) ?? []), telling]);
  }
  return [...byAct]
    .sort((a, b) => compareText(a[0], b[0]))
    .flatMap(([, list]) => grouped(names, list));
}

function grouped<T extends ToldAct>(names: Names, list: readonly T[]): readonly T[][] {
  const groups: T[][] = [];
  const sorted = [...list].sort(
    (a, b) =>
      b.participants.all.size - a.participants.all.size ||
      compareText(a.article, b.article) ||
      a.at - b.at,
  );
  for (const telling of sorted) {
    let best: T[] | null = null;
    let most = -1;
    for (const group of groups) {
      const fits = telling.spoken
        ? group.some((other) => oneAct(names, telling, other))
        : group.every((other) => oneAct(names, telling, other));
      if (!fits) continue;
      let shared = 0;
      for (const { participants } of group)
        for (const entity of participants.all)
          if (telling.participants.all.has(entity)) shared += 1;
      if (shared > most || (shared === most && group.length > best!.length)) {
        best = group;
        most = shared;
      }
    }
    if (best === null) groups.push([telling]);
    else best.push(telling);
  }
  return groups;
}
