import type { EntityId } from '../../../model/index.ts';
import type { Claim } from '../../claim/index.ts';
import { draftOf, type Kind } from '../draft.ts';

/** Types in which one side does it to another. */
const ACTS: ReadonlySet<string> = new Set(['fight', 'assault']);

interface Direction {
  readonly by: EntityId;
  readonly against: EntityId;
  readonly claim: Claim;
}

/**
 * One clash told with the roles swapped. Not where one account tells both as having done it in turn, or anybody says
 * that one answered the other: then both may be right.
 */
export const actor: Kind = (ground) => {
  const { claims } = ground;
  const told = claims.filter(
    ({ type, event }) =>
      ACTS.has(type) && event.modality === 'happened' && event.polarity === 'affirmed',
  );
  const directions = told.flatMap(directionsOf);
  const pairs = new Map<string, Direction[]>();
  for (const one of directions) {
    const key = [one.by, one.against].sort().join(' ');
    const list = pairs.get(key);
    if (list === undefined) pairs.set(key, [one]);
    else list.push(one);
  }
  return [...pairs.values()].flatMap((pair) => {
    if (isInTurn(pair)) return [];
    const name = (id: EntityId): string => ground.names.entities.get(id)?.name ?? '';
    const answers = pair.map(({ by, against, claim }) => ({
      answer: `${name(by)}, against ${name(against)}`,
      claim,
    }));
    return draftOf(ground, 'actor', 'who attacked whom?', answers, 'roles swapped');
  });
};

function directionsOf(claim: Claim): readonly Direction[] {
  const found: Direction[] = [];
  for (const by of claim.agents)
    for (const against of claim.patients)
      if (!claim.patients.has(by) && !claim.agents.has(against)) found.push({ by, against, claim });
  return found;
}

/** Both did it, one after the other, as one voice tells; or one of the two is told as an answer. */
function isInTurn(pair: readonly Direction[]): boolean {
  if (pair.some(({ claim }) => claim.response)) return true;
  const byVoice = new Map<string, Set<EntityId>>();
  for (const { by, claim } of pair) {
    const { statement } = claim.event;
    const said = statement === null ? null : claim.item.layers.statement[statement];
    const voice = `${claim.article} ${said?.speaker?.name ?? ''}`;
    byVoice.set(voice, (byVoice.get(voice) ?? new Set<EntityId>()).add(by));
  }
  return [...byVoice.values()].some((doers) => doers.size > 1);
}
