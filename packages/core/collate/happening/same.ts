import type { ArticleId, EntityId } from '../../model/index.ts';
import { mayBeOne } from './group.ts';
import { sharedNames, type Names, type Participants } from './participants.ts';

/** An event as far as it decides what it can be one happening with. */
export interface Comparable {
  readonly article: ArticleId;
  readonly group: string;
  readonly type: string;
  readonly participants: Participants;
}

/** Pages that name this many things alike are about one matter. */
const ONE_MATTER = 3;

/**
 * The rule by which two events of one day are one happening, or null. Two places that are both named and differ part
 * them; so do, for control of a place, two that are not both known.
 */
export function sameHappening(names: Names, a: Comparable, b: Comparable): string | null {
  if (a.group !== b.group || !mayBeOne([a.type, b.type])) return null;
  if (ofOthers(names, a, b)) return null;
  const { participants: left } = a;
  const { participants: right } = b;
  const bothPlaced = left.place !== null && right.place !== null;
  if (bothPlaced && left.place !== right.place) {
    // "an attack on Karsa" and "attacks in the north": one may lie in the other only if a side names both.
    if (a.group === 'control' || !(left.all.has(right.place!) || right.all.has(left.place!)))
      return null;
  }
  if (a.group === 'control') {
    if (bothPlaced) return 'same day, type and place';
    return shares(left, right) ? 'same day, type and participant' : null;
  }
  if (
    bothPlaced &&
    left.place === right.place &&
    (left.open || right.open || shares(left, right, left.place))
  ) {
    return 'same day, type and place';
  }
  if (!bothPlaced || left.place === right.place) {
    if (shares(left, right)) return 'same day, type and participant';
  } else return 'same day, type and place';
  if (a.article === b.article)
    return left.open || right.open ? 'same day and type in one page' : null;
  const alike = left.open || right.open || (left.head !== null && left.head === right.head);
  if (alike && sharedNames(names, a.article, b.article) >= ONE_MATTER) {
    return 'same day and type, told of the same names';
  }
  return null;
}

/** What is done to one person is not done to another: arrests, verdicts, appointments. */
const DONE_TO: ReadonlySet<string> = new Set(['detain', 'release', 'trial', 'office', 'sanction']);

/** Both name those who decide which happening it is, and name others: two arrests, two meetings of one person. */
export function ofOthers(names: Names, a: Comparable, b: Comparable): boolean {
  if (a.type === 'meet' && b.type === 'meet') {
    const left = peopleOf(names, a.participants.all);
    const right = peopleOf(names, b.participants.all);
    if (left.length < 2 || right.length < 2) return false;
    return left.filter((entity) => right.includes(entity)).length < 2;
  }
  if (a.type !== b.type || !DONE_TO.has(a.type)) return false;
  const { patients } = b.participants;
  if (a.participants.patients.size === 0 || patients.size === 0) return false;
  for (const entity of a.participants.patients) if (patients.has(entity)) return false;
  return true;
}

const peopleOf = (names: Names, all: ReadonlySet<EntityId>): readonly EntityId[] =>
  [...all].filter((entity) => names.entities.get(entity)?.type !== 'place');

function shares(a: Participants, b: Participants, except: string | null = null): boolean {
  for (const entity of a.all) if (entity !== except && b.all.has(entity)) return true;
  return false;
}
