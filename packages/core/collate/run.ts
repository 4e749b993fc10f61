import {
  compareText,
  hashParts,
  orderStages,
  type Authored,
  type Hash,
  type Sha256,
} from '../model/index.ts';
import { RunCache, type BlockCache, type Kept } from './cache.ts';
import type { AnyCollator, Block, Digested, Given, Member, Plan } from './collator.ts';
import { capturesOf, DECISIONS, decisionsOf, resolved } from './decide/index.ts';
import { Loader, type CollateItem } from './item.ts';
import type { Relation, Relations, RelationTypes } from './relation.ts';
import { Seen } from './seen.ts';
import { noRelations, type ArticleOf } from './touching.ts';

export interface CollateEffects {
  readonly sha256: Sha256;
  readonly cache?: BlockCache;
  /** What people decided, as `decisionsOf` a log gives it. */
  readonly decisions?: readonly Authored[];
  /** Told after each collator: its id, its number of blocks, and how many of them came from the cache. */
  readonly onCollator?: (id: string, blocks: number, cached: number) => void;
}

/** Where a run stands: blocks of a collator, or (`digest`) articles that are digested for all of them. */
export interface CollateProgress {
  readonly collator: string;
  readonly done: number;
  readonly total: number;
}

export interface Collated {
  /** Every relation, those that no collator provides being empty. */
  readonly relations: Relations<Relation>;
  /** The keys of the cache that this run rests on: a store may drop all others. */
  readonly used: readonly Hash[];
}

/** Collators in an order in which each finds its relations. @throws Error as `orderStages` */
export const planCollators = (collators: readonly AnyCollator[]): readonly AnyCollator[] =>
  orderStages(collators, DECISIONS);

/** Runs a plan to its end. The same result for any order of items, with and without a cache. */
export function runCollators(
  plan: readonly AnyCollator[],
  items: readonly CollateItem[],
  effects: CollateEffects,
): Collated {
  const run = collating(plan, items, effects);
  for (;;) {
    const step = run.next();
    if (step.done === true) return step.value;
  }
}

/**
 * The same step by step: it yields where it stands after every article digested and every block worked out (those from
 * the cache are counted with the next), so that who drives it can look after other things. What has been worked out is
 * in the cache by then, up to a batch.
 */
export function* collating(
  plan: readonly AnyCollator[],
  unordered: readonly CollateItem[],
  effects: CollateEffects,
): Generator<CollateProgress, Collated> {
  const items = [...unordered].sort((a, b) => compareText(a.id, b.id));
  const articleByCapture = new Map(items.map((item) => [item.capture, item.id]));
  const run: Run = {
    items,
    loader: new Loader(items),
    cache: new RunCache(effects.cache ?? null),
    sha256: effects.sha256,
    articleOf: (capture) => articleByCapture.get(capture),
  };
  const made: { -readonly [R in Relation]: readonly RelationTypes[R][] } = {
    ...noRelations(),
    ...decisionsIn(run, effects.decisions ?? []),
  };
  const digests = yield* digest(run, plan);
  for (const collator of plan) {
    const digested = digests.get(collator)!;
    digests.delete(collator);
    const given = { relations: pick(made, collator.requires), sha256: effects.sha256 };
    const blocks = collator.plan(digested, given);
    const { parts, cached } = yield* collate(run, collator, blocks, given);
    const merged = collator.merge(parts as never[], given, digested);
    for (const relation of collator.provides) {
      const found = merged[relation];
      if (found === undefined) throw new Error(`${collator.id} provides no ${relation}`);
      Object.assign(made, { [relation]: found });
    }
    run.cache.flush();
    effects.onCollator?.(collator.id, blocks.blocks.length, cached);
  }
  return { relations: made, used: run.cache.used };
}

interface Run {
  readonly items: readonly CollateItem[];
  readonly loader: Loader;
  readonly cache: RunCache;
  readonly sha256: Sha256;
  readonly articleOf: ArticleOf;
}

/** What people decided, where its words stand now; just the articles that they spoke of are loaded. */
function decisionsIn({ items, loader }: Run, log: readonly Authored[]) {
  const decisions = decisionsOf(log);
  const captures = capturesOf(decisions);
  const articles = items.flatMap(({ capture }, index) =>
    captures.has(capture) ? [loader.load(index).article] : [],
  );
  return resolved(decisions, articles);
}

/** The digests of all collators, so that an article that has none yet is loaded once. */
function* digest(
  { items, loader, cache, sha256 }: Run,
  plan: readonly AnyCollator[],
): Generator<CollateProgress, Map<AnyCollator, readonly Digested<never>[]>> {
  const missing = new Map<number, { collator: AnyCollator; key: Hash | null; into: unknown[] }[]>();
  const all = plan.map((collator) => {
    const into: unknown[] = items.map(() => null);
    if (collator.digest === undefined) return { collator, into };
    const name = `digest ${collator.id} ${collator.version}`;
    const keys = cache.keeps ? items.map(({ stamp }) => hashParts(sha256, [name, stamp])) : null;
    const kept = keys === null ? null : cache.getMany(keys);
    for (const index of items.keys()) {
      const one = kept?.[index] ?? null;
      if (one !== null) into[index] = opened(one);
      else {
        const list = missing.get(index) ?? [];
        if (list.length === 0) missing.set(index, list);
        list.push({ collator, key: keys?.[index] ?? null, into });
      }
    }
    return { collator, into };
  });
  let done = 0;
  for (const [index, wanted] of [...missing].sort((a, b) => a[0] - b[0])) {
    const article = loader.load(index);
    for (const { collator, key, into } of wanted) {
      const made = collator.digest!(article);
      into[index] = made;
      if (key !== null) cache.set(key, closed(made));
    }
    done += 1;
    yield { collator: 'digest', done, total: missing.size };
  }
  cache.flush();
  return new Map(
    all.map(({ collator, into }) => [
      collator,
      items.map(({ id, capture }, index) => ({ id, capture, digest: into[index] as never })),
    ]),
  );
}

const opened = (kept: Kept): unknown =>
  typeof kept === 'string' ? (JSON.parse(kept) as unknown) : kept;
const closed = (made: unknown): Kept => (made instanceof Uint8Array ? made : JSON.stringify(made));

/** The part of every block: kept ones, and those that are worked out now. */
function* collate(
  { items, loader, cache, sha256, articleOf }: Run,
  collator: AnyCollator,
  { blocks, contexts }: Plan<unknown>,
  given: Given<Relation>,
): Generator<CollateProgress, { parts: unknown[]; cached: number }> {
  const members = items.map(({ id }, index): Member<never> => ({
    id,
    context: (contexts?.[index] ?? null) as never,
    load: () => loader.load(index),
  }));
  const seen = new Seen(given.relations, collator.requires, articleOf);
  const keys = cache.keeps ? keysOf() : null;
  const kept = keys === null ? null : cache.getMany(keys);
  const parts: unknown[] = [];
  let cached = 0;
  for (const [b, block] of blocks.entries()) {
    const one = kept?.[b] ?? null;
    if (one !== null) {
      parts.push(opened(one));
      cached += 1;
      continue;
    }
    const own = block.members.map((index) => members[index]!);
    const cut = { ...given, relations: seen.by(own.map(({ id }) => id)) };
    const part = collator.collate(own, cut, block.context ?? '');
    if (keys !== null) cache.set(keys[b]!, closed(part));
    parts.push(part);
    yield { collator: collator.id, done: b + 1, total: blocks.length };
  }
  return { parts, cached };

  /** Of each block everything its part depends on, hashed once for each article and then together. */
  function keysOf(): Hash[] {
    const name = `${collator.id} ${collator.version}`;
    const own = new Map<number, Hash>();
    const keyOf = (index: number): Hash => {
      let key = own.get(index);
      if (key === undefined) {
        const context = JSON.stringify(contexts?.[index] ?? null);
        const { id, stamp } = items[index]!;
        key = hashParts(sha256, [name, stamp, context, ...seen.keys(id)]);
        own.set(index, key);
      }
      return key;
    };
    return blocks.map((block: Block) =>
      hashParts(sha256, [name, block.context ?? '', ...block.members.map(keyOf)]),
    );
  }
}

function pick(relations: Relations<Relation>, names: readonly Relation[]): Relations<Relation> {
  return Object.fromEntries(
    names.map((name) => [name, relations[name]]),
  ) as unknown as Relations<Relation>;
}
