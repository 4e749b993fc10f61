import type { Annotated } from '../annotate/index.ts';
import type { ArticleId, CaptureId, Sha256, Stage } from '../model/index.ts';
import type { Kept } from './cache.ts';
import type { Relation, Relations } from './relation.ts';

/** What a collator is handed besides articles: relations that collators before it made, and effects that `core` cannot have. */
export interface Given<Needs extends Relation> {
  readonly relations: Relations<Needs>;
  readonly sha256: Sha256;
}

/**
 * What planning and merging need of an article, worked out once for each text of it and kept. Collators may share a
 * digest; it is pure. Raise `version` whenever what it gives may change.
 */
export interface Digest<D> {
  readonly id: string;
  readonly version: number;
  of(article: Annotated): D;
  /** How it is kept: JSON where these are left out. */
  pack?(digest: D): Kept;
  unpack?(kept: Kept): D;
}

/** A digest of whatever kind. */
export interface AnyDigest {
  readonly id: string;
  readonly version: number;
  of(article: Annotated): unknown;
  pack?(digest: never): Kept;
  unpack?(kept: Kept): unknown;
}

/** An article before it is loaded: by its digest. */
export interface Digested<D> {
  readonly id: ArticleId;
  readonly capture: CaptureId;
  /** When it was captured, an ISO 8601 instant; null or left out where nothing says. No part of the item's stamp: who goes by it puts it into a block's context. */
  readonly capturedAt?: string | null;
  readonly digest: D;
}

/** Articles that are looked at together, by their numbers among the items, ascending. */
export interface Block {
  readonly members: readonly number[];
  /**
   * The last member is compared with each of the others, and what comes of a pair depends on the two alone: `collate`
   * gives a list, one entry for each of the others (null for nothing), and may be asked for some of them only.
   */
  readonly pairs?: true;
  /** What the block is about, beyond its members ("2031-05-02"). */
  readonly context?: string;
}

/** How a case falls into blocks. */
export interface Plan<Context> {
  readonly blocks: readonly Block[];
  /** For each item: what of the whole case its blocks depend on besides (JSON). Left out where there is nothing. */
  readonly contexts?: readonly Context[];
}

/** An article of a block, loaded only when it is needed: where its digest tells enough, not at all. */
export interface Member<Context, D = unknown> {
  readonly id: ArticleId;
  readonly capture: CaptureId;
  readonly context: Context;
  readonly digest: D;
  load(): Annotated;
  /** What is made of the article for several blocks, made once as long as there is room. */
  once<T>(make: () => T): T;
}

/**
 * A stage over many articles, in blocks, so that one more article touches only the blocks it falls into: memory,
 * workers, a database partition and an incremental run all go this one way.
 *
 * A run takes each article's digest once (and keeps it), has the case planned into blocks from digests alone, collates
 * the blocks that are new or changed, and merges all parts. All four are pure. `collate` may look only at its block and
 * at what it is given, cut to what rests on the block's articles; its part is kept under both. Items and members come
 * ordered by article id, parts in any order, and `merge` must not depend on it. Collators never import each other: they
 * meet in relations. Raise `version` whenever parts or the output may change.
 */
export interface Collator<
  Needs extends Relation,
  Gives extends Relation,
  D = null,
  Part = Relations<Gives>,
  Context = null,
> extends Stage<Relation> {
  readonly requires: readonly Needs[];
  readonly provides: readonly Gives[];
  /**
   * Of the required relations those that blocks look at; all, where it is left out. Plan and merge see them all. Who sees `mask` loads
   * articles without what was found in masked words.
   */
  readonly sees?: readonly Needs[];
  /** Left out where nothing but the id is needed. */
  readonly digest?: Digest<D>;
  /** Of so many articles what {@link Member.once} made is held; left out, of about a thousand. What is small may be held of more. */
  readonly holds?: number;
  plan(items: readonly Digested<D>[], given: Given<Needs>): Plan<Context>;
  collate(members: readonly Member<Context, D>[], given: Given<Needs>, context: string): Part;
  merge(
    parts: readonly Part[],
    given: Given<Needs>,
    items: readonly Digested<D>[],
  ): Relations<Gives>;
}

/** A collator of whatever relations, as the registry holds it. */
export interface AnyCollator extends Stage<Relation> {
  readonly sees?: readonly Relation[];
  readonly digest?: AnyDigest;
  readonly holds?: number;
  plan(items: readonly Digested<never>[], given: Given<Relation>): Plan<unknown>;
  collate(
    members: readonly Member<never, never>[],
    given: Given<Relation>,
    context: string,
  ): unknown;
  merge(
    parts: readonly never[],
    given: Given<Relation>,
    items: readonly Digested<never>[],
  ): Partial<Relations<Relation>>;
}

/** Blocks of the items that have a key in common; keys with the same members are one block. */
export function blocksByKey<D>(
  items: readonly Digested<D>[],
  keysOf: (item: Digested<D>) => Iterable<string>,
): Block[] {
  const byKey = new Map<string, number[]>();
  for (const [index, item] of items.entries()) {
    for (const key of new Set(keysOf(item))) {
      const members = byKey.get(key);
      if (members === undefined) byKey.set(key, [index]);
      else members.push(index);
    }
  }
  const distinct = new Map<string, readonly number[]>();
  for (const members of byKey.values()) distinct.set(members.join(','), members);
  return [...distinct.values()].map((members) => ({ members }));
}

/** A block of its own for each item. */
export const oneByOne = (items: readonly unknown[]): Block[] =>
  items.map((_, index) => ({ members: [index] }));
