import {
  compareText,
  hashParts,
  orderStages,
  type Authored,
  type Hash,
  type Publisher,
  type Sha256,
} from '../model/index.ts';
import { AS_JSON, RunCache, type BlockCache, type Form } from './cache.ts';
import { collateBlocks, type CollateProgress, type Run } from './blocks.ts';
import type { AnyCollator, AnyDigest, Digested } from './collator.ts';
import { capturesOf, DECISIONS, decisionsOf, resolved } from './decide/index.ts';
import { Loader, type CollateItem } from './item.ts';
import type { Memory } from './memory.ts';
import type { Relation, Relations, RelationTypes, Twin } from './relation.ts';
import { noRelations } from './touching.ts';

export interface CollateEffects {
  readonly sha256: Sha256;
  readonly cache?: BlockCache;
  /** Of runs with one cache: what it holds need not be read and parsed again. */
  readonly memory?: Memory;
  /** What people decided, as `decisionsOf` a log gives it. */
  readonly decisions?: readonly Authored[];
  /** Who publishes which outlet, as a file says; a decision goes before it. */
  readonly publishers?: readonly Publisher[];
  /** Names that the user knows to name one thing. */
  readonly twins?: readonly Twin[];
  /** Told after each collator: its id, its number of blocks, and how many of them came from the cache. */
  readonly onCollator?: (id: string, blocks: number, cached: number) => void;
}

export interface Collated {
  /** Every relation, those that no collator provides being empty. */
  readonly relations: Relations<Relation>;
  /** The keys of the cache that this run rests on: a store may drop all others. */
  readonly used: readonly Hash[];
}

/** Collators in an order in which each finds its relations. @throws Error as `orderStages` */
export const planCollators = (collators: readonly AnyCollator[]): readonly AnyCollator[] =>
  orderStages(collators, [...DECISIONS, 'twin']);

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
    cache: new RunCache(effects.cache ?? null, effects.memory ?? null),
    sha256: effects.sha256,
    articleOf: (capture) => articleByCapture.get(capture),
  };
  const made: { -readonly [R in Relation]: readonly RelationTypes[R][] } = {
    ...noRelations(),
    ...decisionsIn(run, effects),
    twin: effects.twins ?? [],
  };
  const digestsOf = yield* digest(run, plan);
  for (const collator of plan) {
    const digested = digestsOf(collator);
    const given = { relations: pick(made, collator.requires), sha256: effects.sha256 };
    const blocks = collator.plan(digested, given);
    const { parts, cached } = yield* collateBlocks(run, collator, blocks, digested, given);
    const merged = collator.merge(parts as never[], given, digested);
    for (const relation of collator.provides) {
      const found = merged[relation];
      if (found === undefined) throw new Error(`${collator.id} provides no ${relation}`);
      Object.assign(made, { [relation]: found });
    }
    run.cache.flush();
    effects.onCollator?.(collator.id, blocks.blocks.length, cached);
  }
  run.cache.end();
  return { relations: made, used: run.cache.used };
}

/** What people decided, where its words stand now; just the articles that they spoke of are loaded. */
function decisionsIn(
  { items, loader }: Run,
  { decisions: log = [], publishers }: Pick<CollateEffects, 'decisions' | 'publishers'>,
) {
  const decisions = decisionsOf(log);
  const captures = capturesOf(decisions);
  const articles = items.flatMap(({ capture }, index) =>
    captures.has(capture) ? [loader.load(index).article] : [],
  );
  return resolved(decisions, articles, publishers);
}

/** The digests of all collators, so that an article that has none yet is loaded once. */
function* digest(
  { items, loader, cache, sha256 }: Run,
  plan: readonly AnyCollator[],
): Generator<CollateProgress, (collator: AnyCollator) => readonly Digested<never>[]> {
  const missing = new Map<number, (() => void)[]>();
  const found = new Map<AnyDigest | undefined, readonly Digested<never>[]>();
  for (const kind of new Set(plan.map((collator) => collator.digest))) {
    const into = items.map(({ id, capture, capturedAt = null }) => ({
      id,
      capture,
      capturedAt,
      digest: null as never,
    }));
    found.set(kind, into);
    if (kind === undefined) continue;
    const name = `digest ${kind.id} ${kind.version}`;
    const keys = cache.keeps ? items.map(({ stamp }) => hashParts(sha256, [name, stamp])) : null;
    const form = {
      pack: kind.pack ?? AS_JSON.pack,
      unpack: kind.unpack ?? AS_JSON.unpack,
    } as Form<unknown>;
    const kept = keys === null ? null : cache.getMany(keys, form);
    for (const [index, item] of into.entries()) {
      const one = kept?.[index];
      if (one !== undefined) {
        item.digest = one as never;
        continue;
      }
      const make = (): void => {
        item.digest = kind.of(loader.load(index)) as never;
        if (keys !== null) cache.set(keys[index]!, item.digest, form);
      };
      missing.set(index, [...(missing.get(index) ?? []), make]);
    }
  }
  let done = 0;
  for (const [, wanted] of [...missing].sort((a, b) => a[0] - b[0])) {
    for (const make of wanted) make();
    done += 1;
    yield { collator: 'digest', done, total: missing.size };
  }
  cache.flush();
  return (collator) => found.get(collator.digest)!;
}

function pick(relations: Relations<Relation>, names: readonly Relation[]): Relations<Relation> {
  return Object.fromEntries(
    names.map((name) => [name, relations[name]]),
  ) as unknown as Relations<Relation>;
}
