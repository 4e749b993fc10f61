import type { ArticleId, Entity, Family, FamilyId, Statement } from '../../model/index.ts';
import { bodiesIn, type Bodies } from './body.ts';

/** What tells which accounts have something in common. */
export interface Known {
  readonly families: readonly Family[];
  readonly statements: readonly Statement[];
  readonly entities: readonly Entity[];
}

/** The same, to be looked up. */
export interface Ledger {
  readonly family: ReadonlyMap<FamilyId, Family>;
  readonly statements: readonly Statement[];
  /** Indices of an article's statements. */
  readonly said: ReadonlyMap<ArticleId, readonly number[]>;
  readonly bodies: Bodies;
}

export function ledgerOf({ families, statements, entities }: Known): Ledger {
  const said = new Map<ArticleId, number[]>();
  for (const [i, { cite }] of statements.entries()) {
    const list = said.get(cite.article);
    if (list === undefined) said.set(cite.article, [i]);
    else list.push(i);
  }
  return {
    family: new Map(families.map((family) => [family.id, family])),
    statements,
    said,
    bodies: bodiesIn(entities),
  };
}
