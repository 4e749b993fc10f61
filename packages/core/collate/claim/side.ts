import { foldName, languagePack } from '../../language/index.ts';
import type { EntityId } from '../../model/index.ts';
import type { Names } from '../happening/participants.ts';

/** Names are read as English writes them: of another language there are none. */
const MENTION = languagePack('en')!.mention!;
const known = new WeakMap<Names, ReadonlyMap<EntityId, EntityId>>();

/**
 * Who acts, where a seat of government is named for its country: in an agreement "Adal City" is Adal. Another thing is
 * itself. Only a country that the same pages name is meant.
 */
export function sideOf(names: Names, id: EntityId): EntityId {
  let sides = known.get(names);
  if (sides === undefined) known.set(names, (sides = sidesOf(names)));
  return sides.get(id) ?? id;
}

function sidesOf({ entities }: Names): ReadonlyMap<EntityId, EntityId> {
  const countries = new Map<string, EntityId>();
  for (const { id, forms } of entities.values())
    for (const { form } of forms) {
      const key = MENTION.countries.get(foldName(form));
      if (key !== undefined && !countries.has(key)) countries.set(key, id);
    }
  const sides = new Map<EntityId, EntityId>();
  for (const { id, name } of entities.values()) {
    const key = MENTION.seats.places.get(foldName(name));
    const country = key === undefined ? undefined : countries.get(key);
    if (country !== undefined) sides.set(id, country);
  }
  return sides;
}
