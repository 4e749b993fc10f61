import type { Entity, EntityId } from '../../model/index.ts';
import { foldName } from '../words/index.ts';

/** A person or body that speaks or writes, told apart from others; `key` is the same wherever it is the same one. */
export interface Body {
  readonly key: string;
  readonly name: string;
}

/** Who is meant by the names of speakers, outlets and agencies. */
export interface Bodies {
  /** The outlet, agency or organisation of that name. */
  named(name: string): Body;
  /** Who speaks; null where the name does not tell one person or body from all others ("the mayor", "Adler", a town). */
  speaker(speaker: { readonly name: string; readonly entity: EntityId | null }): Body | null;
}

export function bodiesIn(entities: readonly Entity[]): Bodies {
  const byId = new Map<EntityId, Entity>(entities.map((one) => [one.id, one]));
  // A form that two have names neither.
  const byForm = new Map<string, Entity | null>();
  for (const entity of entities) {
    if (entity.type !== 'organisation' && entity.type !== 'person') continue;
    for (const { form } of entity.forms) {
      const key = foldName(form);
      const known = byForm.get(key);
      byForm.set(key, known === undefined || known === entity ? entity : null);
    }
  }
  const ofEntity = ({ id, name }: Entity): Body => ({ key: `entity ${id}`, name });
  const ofName = (name: string): Body => {
    const entity = byForm.get(foldName(name)) ?? null;
    return entity?.type === 'organisation'
      ? ofEntity(entity)
      : { key: `name ${foldName(name)}`, name };
  };
  return {
    named: ofName,
    speaker({ name, entity }) {
      const known = entity === null ? undefined : byId.get(entity);
      if (known !== undefined)
        return known.type === 'person' || known.type === 'organisation' ? ofEntity(known) : null;
      const meant = byForm.get(foldName(name)) ?? null;
      if (meant !== null) return ofEntity(meant);
      return isFullName(name) ? { key: `name ${foldName(name)}`, name } : null;
    },
  };
}

/** Two capitalised words or more, and nothing else: a name that stands for one person or body in what is told of one happening. */
const isFullName = (name: string): boolean => {
  const words = name.split(/\s+/u);
  return words.length > 1 && words.every((word) => /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word));
};
