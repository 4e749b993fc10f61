import type { EntityId } from '@hearsay/core/model';
import type { Connection, Row } from './connection.ts';
import { nameKey } from './words.ts';

/** An entity of the current result, and the forms it is named by. */
export interface Named {
  readonly id: EntityId;
  readonly name: string;
  readonly forms: readonly string[];
}

const COLUMNS = 'e.id, e.name, e.forms';

/** The entity with this id, else the one that has this form: the one it is used for most, of the kind that is wanted if there is one. */
export function entityOf(
  connection: Connection,
  result: number | null,
  idOrName: string,
  type: 'place' | null = null,
): Named | null {
  if (result === null) return null;
  const byId = connection.get(`SELECT ${COLUMNS} FROM entity e WHERE e.result = ? AND e.id = ?`, [
    result,
    idOrName,
  ]);
  if (byId !== null) return asNamed(byId);
  const byForm = connection.get(
    `SELECT ${COLUMNS} FROM entity_form f JOIN entity e ON e.result = f.result AND e.id = f.entity
     WHERE f.result = ? AND f.form = ? ORDER BY e.type = ? DESC, f.uses DESC, e.id LIMIT 1`,
    [result, nameKey(idOrName), type ?? ''],
  );
  return byForm === null ? null : asNamed(byForm);
}

const asNamed = ([id, name, forms]: Row): Named => ({
  id: id as EntityId,
  name: JSON.parse(name as string) as string,
  forms: JSON.parse(forms as string) as string[],
});
