import type { Annotated } from '../annotate/index.ts';
import type { Sha256, Stage } from '../model/index.ts';
import type { Relation, Relations } from './relation.ts';

/** What a collator is handed besides articles: relations that collators before it made, and effects that `core` cannot have. */
export interface Given<Needs extends Relation> {
  readonly relations: Relations<Needs>;
  readonly sha256: Sha256;
}

/**
 * A stage over many articles, in blocks, so that one more article touches only the blocks it falls into: memory,
 * workers, a database partition and an incremental run all go this one way.
 *
 * `keys`, `collate` and `merge` are pure; `collate` may look only at its block and at what it is given, and its result
 * is cached under both. A block arrives ordered by article id; `merge` gets parts in any order and must not depend on
 * it. Collators never import each other: they meet in relations. Raise `version` whenever the output may change.
 */
export interface Collator<Needs extends Relation, Gives extends Relation> extends Stage<Relation> {
  readonly requires: readonly Needs[];
  readonly provides: readonly Gives[];
  /** The blocks an article belongs to; none when it has nothing to compare. */
  keys(item: Annotated, given: Given<Needs>): readonly string[];
  collate(block: readonly Annotated[], given: Given<Needs>): Relations<Gives>;
  merge(parts: readonly Relations<Gives>[], given: Given<Needs>): Relations<Gives>;
}

/** A collator of whatever relations, as the registry holds it. */
export interface AnyCollator extends Stage<Relation> {
  keys(item: Annotated, given: Given<Relation>): readonly string[];
  collate(block: readonly Annotated[], given: Given<Relation>): Partial<Relations<Relation>>;
  merge(
    parts: readonly Relations<Relation>[],
    given: Given<Relation>,
  ): Partial<Relations<Relation>>;
}
