import { compareText, inOrder, type ArticleId, type EntityId } from '../../model/index.ts';
import { oneAct, type ToldAct } from './coreference.ts';
import { mayBeOne } from './group.ts';
import { sharedNames, type Names, type Participants } from './participants.ts';
import { isSaidWithin, placesDiffer } from './place.ts';

/** An event as far as it decides what it can be one happening with. */
export interface Comparable extends ToldAct {
  readonly article: ArticleId;
  readonly group: string;
  readonly type: string;
}

/** The order in which events of many articles are compared. */
export const byPlaceInCase = inOrder<Pick<Comparable, 'article' | 'at' | 'type'>>(
  (a, b) => compareText(a.article, b.article),
  (a, b) => a.at - b.at,
  (a, b) => compareText(a.type, b.type),
);

/** Pages that name this many things alike are about one matter. */
export const ONE_MATTER = 3;

/**
 * The rule by which two events of one day are one happening, or null. Two places that are both named and differ part
 * them; so do, for control of a place, two that are not both known.
 */
export function sameHappening(names: Names, a: Comparable, b: Comparable): string | null {
  if (a.group !== b.group || !mayBeOne([a.type, b.type])) return null;
  if (ofOthers(names, a, b)) return null;
  const { participants: left } = a;
  const { participants: right } = b;
  if (a.group === 'control') return sameControl(left, right);
  const places = placesOf(names, left, right);
  if (places === 'two') return null;
  if (places === 'one' && (left.open || right.open || shares(left, right, left.place)))
    return 'same day, type and place';
  if (places === 'named') return 'same day, type and place';
  if (shares(left, right)) return 'same day, type and participant';
  if (a.article === b.article)
    return left.open || right.open ? 'same day and type in one page' : null;
  const alike = left.open || right.open || (left.head !== null && left.head === right.head);
  if (!alike) return null;
  const shared = sharedNames(names, a.article, b.article);
  if (shared >= ONE_MATTER) return 'same day and type, told of the same names';
  return shared > 0 && oneAct(names, a, b) ? 'same day and act, told on pages of one matter' : null;
}

/** Who controls a place: two places, of which one may lie in the other, change hands by themselves. */
function sameControl(a: Participants, b: Participants): string | null {
  if (a.place !== null && b.place !== null)
    return a.place === b.place ? 'same day, type and place' : null;
  return shares(a, b) ? 'same day, type and participant' : null;
}

/**
 * `one`: the same, or one that pages say lies in the other. `two`: others, and neither account names the other's.
 * `named`: others, of which one may lie in the other ("an attack on Karsa", "attacks in the north"), since an account
 * names both. `open`: not both are told, or nothing says that they are two.
 */
function placesOf(
  names: Names,
  a: Participants,
  b: Participants,
): 'one' | 'two' | 'named' | 'open' {
  if (a.place === null || b.place === null) return 'open';
  if (a.place === b.place || isSaidWithin(names.nesting, a.place, b.place)) return 'one';
  if (!placesDiffer(names.nesting, names.entities, a.place, b.place)) return 'open';
  return a.all.has(b.place) || b.all.has(a.place) ? 'named' : 'two';
}

/** What is done to one person is not done to another: arrests, verdicts, appointments. */
const DONE_TO: ReadonlySet<string> = new Set(['detain', 'release', 'trial', 'office', 'sanction']);

type Taken = Pick<Comparable, 'type' | 'participants'>;

/** Both name those who decide which happening it is, and name others: two arrests, two meetings of one person. */
export function ofOthers(names: Names, a: Taken, b: Taken): boolean {
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
