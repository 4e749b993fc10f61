import type { EntityId } from '../../../model/index.ts';
import type { Claim } from '../../claim/index.ts';
import { draftOf, type Kind } from '../draft.ts';

/** What is counted is disputed by its number; a gathering of many acts is denied in part. */
const NOT_OF: ReadonlySet<string> = new Set(['casualties']);

/** Told as having happened by one and denied by another: the same kind of act, of the same doer, to the same. */
export const polarity: Kind = (ground) => {
  const told = ground.claims.filter(
    ({ type, event }) => !NOT_OF.has(type) && event.modality === 'happened',
  );
  const denied = told.filter(isDenied);
  const pairs = denied.flatMap((no) =>
    told.filter((yes) => !isDenied(yes) && isSameAct(yes, no)).map((yes) => [yes, no] as const),
  );
  const answers = [
    ...pairs.map(([claim]) => ({ answer: 'it did', claim })),
    ...pairs.map(([, claim]) => ({ answer: 'it did not', claim })),
  ];
  return draftOf(ground, 'polarity', 'did it take place?', answers, 'told and denied');
};

/** By the words themselves, or as what a speaker denies. */
export function isDenied({ event, item }: Claim): boolean {
  const said = event.statement === null ? null : item.layers.statement[event.statement];
  return event.polarity === 'denied' || said?.stance === 'denies';
}

const meet = (a: ReadonlySet<EntityId>, b: ReadonlySet<EntityId>): boolean =>
  [...a].some((id) => b.has(id));
const meetOrOpen = (a: ReadonlySet<EntityId>, b: ReadonlySet<EntityId>): boolean =>
  a.size === 0 || b.size === 0 || meet(a, b);

function isSameAct(yes: Claim, no: Claim): boolean {
  if (yes.type !== no.type) return false;
  const named = meet(yes.agents, no.agents) || meet(yes.patients, no.patients);
  return named && meetOrOpen(yes.agents, no.agents) && meetOrOpen(yes.patients, no.patients);
}
