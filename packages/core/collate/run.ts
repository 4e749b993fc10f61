import type { Annotated } from '../annotate/index.ts';
import {
  compareText,
  hashParts,
  orderStages,
  type ArticleId,
  type Hash,
  type Sha256,
} from '../model/index.ts';
import type { AnyCollator, Given } from './collator.ts';
import type { Relation, Relations, RelationTypes } from './relation.ts';
import { ARTICLES_OF, RELATION_NAMES, type ArticleOf } from './touching.ts';

/** Where the results of blocks are kept between runs, as JSON, by the hash of everything they depend on. */
export interface BlockCache {
  get(key: Hash): string | null;
  set(key: Hash, json: string): void;
}

export interface CollateEffects {
  readonly sha256: Sha256;
  readonly cache?: BlockCache;
  /** Told after each collator: its id, its number of blocks, and how many of them came from the cache. */
  readonly onCollator?: (id: string, blocks: number, cached: number) => void;
}

/** Collators in an order in which each finds its relations. @throws Error as `orderStages` */
export const planCollators = (collators: readonly AnyCollator[]): readonly AnyCollator[] =>
  orderStages(collators);

/** What a run hands back: every relation, those that no collator provides being empty. */
export function runCollators(
  plan: readonly AnyCollator[],
  articles: readonly Annotated[],
  effects: CollateEffects,
): Relations<Relation> {
  const items = [...articles].sort((a, b) => compareText(a.article.id, b.article.id));
  const articleByCapture = new Map(items.map((i) => [i.article.capture, i.article.id]));
  const articleOf: ArticleOf = (capture) => articleByCapture.get(capture);
  const stamps =
    effects.cache === undefined ? null : items.map((item) => stamp(item, effects.sha256));
  const made = Object.fromEntries(RELATION_NAMES.map((name) => [name, []])) as unknown as {
    -readonly [R in Relation]: readonly RelationTypes[R][];
  };

  for (const collator of plan) {
    const given = { relations: pick(made, collator.requires), sha256: effects.sha256 };
    const blocks = blocksOf(collator, items, given);
    const restrict = restrictor(given.relations, collator.requires, articleOf);
    const parts: Relations<Relation>[] = [];
    let cached = 0;
    for (const block of blocks) {
      const members = block.map((index) => items[index]!);
      const seen = { ...given, relations: restrict(members) };
      const key =
        stamps === null
          ? null
          : hashParts(effects.sha256, [
              collator.id,
              String(collator.version),
              ...block.map((index) => stamps[index]!),
              JSON.stringify(seen.relations),
            ]);
      const kept = key === null ? null : effects.cache!.get(key);
      if (kept !== null) {
        parts.push(JSON.parse(kept) as Relations<Relation>);
        cached += 1;
        continue;
      }
      const part = collator.collate(members, seen) as Relations<Relation>;
      if (key !== null) effects.cache!.set(key, JSON.stringify(part));
      parts.push(part);
    }
    const merged = collator.merge(parts, given);
    for (const relation of collator.provides) {
      const found = merged[relation];
      if (found === undefined) throw new Error(`${collator.id} provides no ${relation}`);
      Object.assign(made, { [relation]: found });
    }
    effects.onCollator?.(collator.id, blocks.length, cached);
  }
  return made;
}

/** Everything about an article that a collator can see, in one hash. */
function stamp({ article, layers }: Annotated, sha256: Sha256): Hash {
  return sha256(JSON.stringify([article, layers]));
}

function pick(relations: Relations<Relation>, names: readonly Relation[]): Relations<Relation> {
  return Object.fromEntries(
    names.map((name) => [name, relations[name]]),
  ) as unknown as Relations<Relation>;
}

/** Blocks as lists of article indices; keys with the same members are one block. */
function blocksOf(
  collator: AnyCollator,
  items: readonly Annotated[],
  given: Given<Relation>,
): readonly (readonly number[])[] {
  const byKey = new Map<string, number[]>();
  for (const [index, item] of items.entries()) {
    for (const key of new Set(collator.keys(item, given))) {
      const members = byKey.get(key);
      if (members === undefined) byKey.set(key, [index]);
      else members.push(index);
    }
  }
  const distinct = new Map<string, readonly number[]>();
  for (const members of byKey.values()) distinct.set(members.join(','), members);
  return [...distinct.entries()].sort((a, b) => compareText(a[0], b[0])).map((entry) => entry[1]);
}

/** A function that keeps, of the given relations, what rests on an article of a block; order is kept. */
function restrictor(
  relations: Relations<Relation>,
  names: readonly Relation[],
  articleOf: ArticleOf,
): (members: readonly Annotated[]) => Relations<Relation> {
  const index = names.map((name) => {
    const items = relations[name] as readonly RelationTypes[Relation][];
    const articlesOf = ARTICLES_OF[name] as (
      item: RelationTypes[Relation],
      articleOf: ArticleOf,
    ) => readonly ArticleId[];
    const positions = new Map<ArticleId, number[]>();
    for (const [position, item] of items.entries()) {
      for (const article of new Set(articlesOf(item, articleOf))) {
        const list = positions.get(article);
        if (list === undefined) positions.set(article, [position]);
        else list.push(position);
      }
    }
    return { name, items, positions };
  });
  return (members) =>
    Object.fromEntries(
      index.map(({ name, items, positions }) => {
        const wanted = new Set(members.flatMap((m) => positions.get(m.article.id) ?? []));
        return [name, [...wanted].sort((a, b) => a - b).map((position) => items[position]!)];
      }),
    ) as unknown as Relations<Relation>;
}
