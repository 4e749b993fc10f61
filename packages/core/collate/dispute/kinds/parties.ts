import { languagePack } from '../../../language/index.ts';
import type { EntityId } from '../../../model/index.ts';
import type { Names } from '../../happening/participants.ts';
import { sideOf, type Claim } from '../../claim/index.ts';
import { draftOf, type Kind } from '../draft.ts';

const AGREEMENTS: ReadonlySet<string> = new Set(['agree', 'ceasefire']);

/**
 * Different parties to one agreement, where two of them are the same. Only lists of parties are compared: who names one
 * signer does not say that there was no other.
 */
export const parties: Kind = (ground) => {
  const lists = ground.claims.flatMap((claim) => {
    const { event, type } = claim;
    if (!AGREEMENTS.has(type) || event.modality !== 'happened' || event.polarity === 'denied')
      return [];
    const all = partiesOf(ground.names, claim);
    return all.size < 2 ? [] : [{ claim, all }];
  });
  const shared = (a: ReadonlySet<EntityId>, b: ReadonlySet<EntityId>): number =>
    [...a].filter((id) => b.has(id)).length;
  const against = lists.filter(({ all }) =>
    lists.some((other) => shared(all, other.all) >= 2 && other.all.size !== all.size),
  );
  const answers = against.map(({ claim, all }) => ({
    answer: [...all]
      .map((id) => ground.names.entities.get(id)?.name ?? '')
      .sort((a, b) => (a < b ? -1 : 1))
      .join(', '),
    claim,
  }));
  return draftOf(
    ground,
    'parties',
    'who are the parties?',
    answers,
    'lists of parties that differ',
  );
};

/** Those who sign and those with whom; not who stands between them. */
function partiesOf(
  names: Names,
  { agents, item, event, participants }: Claim,
): ReadonlySet<EntityId> {
  const words = languagePack(item.article.language)?.claim;
  const phrase =
    event.agent === null ? '' : item.article.text.slice(event.agent.start, event.agent.end);
  const brokered = phrase
    .toLowerCase()
    .split(/[\s-]+/u)
    .some((word) => words?.brokers.has(word));
  if (brokered) return new Set();
  return new Set(
    [...agents].filter((id) => id !== participants.place).map((id) => sideOf(names, id)),
  );
}
