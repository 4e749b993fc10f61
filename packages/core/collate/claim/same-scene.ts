import type { EntityId } from '../../model/index.ts';
import { daysBetween, isDay } from '../happening/day.ts';
import { mayBeOne } from '../happening/group.ts';
import { sharedNames, type Names } from '../happening/participants.ts';
import { ofOthers, ONE_MATTER } from '../happening/same.ts';
import type { Claim } from './claim.ts';
import type { Containment } from './containment.ts';

/** A matter has one of these a day, as a rule. */
export const ONE_A_DAY: ReadonlySet<string> = new Set(['protest', 'strike', 'vote', 'election']);
/** A page tells of what happened on its own day or so many days before, where it names no day. */
const NEWS = 1;

/** The rules by which two claims are of one happening, the surest first. */
export const SCENE_RULES = [
  'same day, kind and place',
  'same day, kind and participants',
  'main matter of pages that name the same things',
] as const;
export type SceneRule = (typeof SCENE_RULES)[number];

/** Whether nothing forbids that two claims are of one happening: kind, day, place, and whom it is done to. */
export function mayBeOneScene(names: Names, near: Containment, a: Claim, b: Claim): boolean {
  if (a.field !== b.field || !mayBeOne([a.type, b.type]) || ofOthers(names, a, b)) return false;
  return daysAgree(a, b) && placesAgree(near, a, b);
}

/**
 * The rule by which two claims are of one happening, or null. Stricter than a timeline has to be: what is taken for one
 * here and is two would be shown as a dispute.
 */
export function sameScene(names: Names, near: Containment, a: Claim, b: Claim): SceneRule | null {
  if (!mayBeOneScene(names, near, a, b)) return null;
  const [x, y] = [a.participants.place, b.participants.place];
  const isDated = isDay(a.day ?? '') && isDay(b.day ?? '');
  if (x !== null && x === y) return SCENE_RULES[0];
  // What is told of a month only is known by its place alone.
  if (a.day !== null && b.day !== null && a.day !== b.day) return null;
  // Within a month a place has many happenings of a kind; so has a war's party within a day.
  if (!isDated && !(a.isMain || b.isMain)) return null;
  const shared = sharedParties(a, b, (id) => names.entities.get(id)?.type !== 'place');
  if (isDated && (shared.bodies > 0 || shared.all > 1)) return SCENE_RULES[1];
  if (!a.isMain && !b.isMain) return null;
  // Of marches and votes there is one a day that a matter is about; of attacks there may be many.
  const isOnly = isDated && a.type === b.type && ONE_A_DAY.has(a.type);
  const alike = isOnly || sharedOf(a.around, b.around) >= (a.isMain && b.isMain ? 1 : 2);
  return alike && sharedNames(names, a.article, b.article) >= ONE_MATTER ? SCENE_RULES[2] : null;
}

/** Two full days are one; a month holds its days; where one is not told, the pages are of the same days. */
function daysAgree(a: Claim, b: Claim): boolean {
  const [x, y] = [a.day, b.day];
  if (x !== null && y !== null) {
    if (x === y) return true;
    if (isDay(x) === isDay(y)) return false;
    const [day, month] = isDay(x) ? [x, y] : [y, x];
    return /^\d{4}-\d{2}$/u.test(month) && day.startsWith(month);
  }
  if (a.basis !== 'main' && x === null) return false;
  if (b.basis !== 'main' && y === null) return false;
  if (x === null && y === null) {
    if (a.published === null || b.published === null) return false;
    return Math.abs(daysBetween(a.published, b.published)) <= NEWS;
  }
  const [day, page] = x === null ? [y!, a.published] : [x, b.published];
  if (page === null || !isDay(day)) return false;
  const after = daysBetween(day, page);
  return after >= 0 && after <= NEWS;
}

/** A place told beside another may hold it ("at the bridge outside the town"); else two places are two. */
function placesAgree(near: Containment, a: Claim, b: Claim): boolean {
  const [x, y] = [a.participants.place, b.participants.place];
  if (x === null || y === null || x === y) return true;
  return near(x, y) || a.around.has(y) || b.around.has(x);
}

function sharedParties(
  a: Claim,
  b: Claim,
  isBody: (id: EntityId) => boolean,
): { readonly bodies: number; readonly all: number } {
  let [bodies, all] = [0, 0];
  const left = new Set([...a.agents, ...a.patients]);
  for (const id of new Set([...b.agents, ...b.patients])) {
    if (!left.has(id)) continue;
    all += 1;
    if (isBody(id)) bodies += 1;
  }
  return { bodies, all };
}

function sharedOf(a: ReadonlySet<EntityId>, b: ReadonlySet<EntityId>): number {
  let shared = 0;
  for (const id of a) if (b.has(id)) shared += 1;
  return shared;
}
