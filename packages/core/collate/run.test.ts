import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Annotated } from '../annotate/index.ts';
import type { BlockCache, Kept } from './cache.ts';
import type { Family, Hash, Sha256, TimelineEntry } from '../model/index.ts';
import { blocksByKey, oneByOne, type Collator } from './collator.ts';
import { collateItem, type CollateItem } from './item.ts';
import { collating, planCollators, runCollators } from './run.ts';

// Any injective function will do where only equality counts.
const sha256: Sha256 = (data) => `#${String(data)}` as string as Hash;

const item = (id: string, outlet: string): CollateItem =>
  collateItem(
    {
      article: { id, capture: `c-${id}`, outlet: { value: outlet } },
      layers: {},
    } as unknown as Annotated,
    sha256,
  );

/** Families by first letter of the outlet: a block per letter. */
const byLetter: Collator<never, 'family', string> = {
  id: 'letters',
  version: 1,
  requires: [],
  provides: ['family'],
  digest: { id: 'letters', version: 1, of: ({ article }) => article.outlet!.value[0]! },
  plan: (items) => ({ blocks: blocksByKey(items, ({ digest }) => [digest]) }),
  collate: (block) => ({
    family: [
      {
        id: block[0]!.load().article.outlet!.value[0],
        articles: block.map((i) => i.id),
        carries: [],
      } as unknown as Family,
    ],
  }),
  merge: (parts) => ({
    family: parts.flatMap((part) => part.family).sort((a, b) => (a.id < b.id ? -1 : 1)),
  }),
};
/** Says, per article, which families its block was shown. */
const witness: Collator<'family', 'timeline'> = {
  id: 'witness',
  version: 1,
  requires: ['family'],
  provides: ['timeline'],
  plan: (items) => ({ blocks: oneByOne(items) }),
  collate: (block, { relations }) => ({
    timeline: [
      {
        title: block[0]!.id,
        accounts: relations.family.map((f) => f.id),
      } as unknown as TimelineEntry,
    ],
  }),
  merge: (parts) => ({
    timeline: parts.flatMap((part) => part.timeline).sort((a, b) => (a.title < b.title ? -1 : 1)),
  }),
};
const plan = planCollators([witness, byLetter]);

function memoryCache(): BlockCache & { readonly kept: Map<string, Kept> } {
  const kept = new Map<string, Kept>();
  return {
    kept,
    getMany: (keys) => keys.map((key) => kept.get(key) ?? null),
    setMany: (entries) => entries.forEach(([key, value]) => kept.set(key, value)),
  };
}

describe('running collators', () => {
  test('runs each after those whose relations it requires', () => {
    expect(plan.map(({ id }) => id)).toEqual(['letters', 'witness']);
  });

  test('shows a block only what rests on its own articles', () => {
    const { timeline } = runCollators(plan, [item('1', 'Alder'), item('2', 'Birch')], {
      sha256,
    }).relations;
    expect(timeline).toEqual([
      { title: '1', accounts: ['A'] },
      { title: '2', accounts: ['B'] },
    ]);
  });

  test('gives the same for any order of articles', () => {
    const items = ['Alder', 'Birch', 'Ash', 'Beech', 'Cedar'].map((outlet, i) =>
      item(String(i), outlet),
    );
    const expected = JSON.stringify(runCollators(plan, items, { sha256 }));
    fc.assert(
      fc.property(fc.shuffledSubarray(items, { minLength: items.length }), (shuffled) => {
        expect(JSON.stringify(runCollators(plan, shuffled, { sha256 }))).toBe(expected);
      }),
    );
  });

  test('recomputes only the blocks that one more article falls into', () => {
    const cache = memoryCache();
    const items = [item('1', 'Alder'), item('2', 'Birch'), item('3', 'Cedar')];
    runCollators([byLetter], items, { sha256, cache });
    const counts: number[] = [];
    const onCollator = (_: string, blocks: number, cached: number): void =>
      void counts.push(blocks, cached);
    const { family } = runCollators([byLetter], [...items, item('4', 'Ash')], {
      sha256,
      cache,
      onCollator,
    }).relations;
    expect(counts).toEqual([3, 2]);
    expect(family.map((f) => f.articles)).toEqual([['1', '4'], ['2'], ['3']]);
  });

  test('recomputes when an analyser is of a newer version', () => {
    const cache = memoryCache();
    const cached: number[] = [];
    const onCollator = (_: string, __: number, fromCache: number): void =>
      void cached.push(fromCache);
    runCollators([byLetter], [item('1', 'Alder')], { sha256, cache, onCollator });
    runCollators([{ ...byLetter, version: 2 }], [item('1', 'Alder')], {
      sha256,
      cache,
      onCollator,
    });
    expect(cached).toEqual([0, 0]);
  });

  test('loads an article once for its digest, and then only those of blocks that changed', () => {
    const cache = memoryCache();
    const loaded: string[] = [];
    const counted = (id: string, outlet: string): CollateItem => {
      const own = item(id, outlet);
      const load = (): Annotated => {
        loaded.push(id);
        return own.load();
      };
      return { id: own.id, capture: own.capture, stamp: own.stamp, load };
    };
    const items = [counted('1', 'Alder'), counted('2', 'Birch'), counted('3', 'Ash')];
    runCollators([byLetter], items, { sha256, cache });
    expect(loaded.splice(0)).toEqual(['1', '2', '3']);
    runCollators([byLetter], [...items, counted('4', 'Cedar')], { sha256, cache });
    expect(loaded.splice(0)).toEqual(['4']);
    runCollators([byLetter], items, { sha256, cache });
    expect(loaded).toEqual([]);
  });

  test('says which keys of the cache a run rests on', () => {
    const cache = memoryCache();
    const items = [item('1', 'Alder'), item('2', 'Birch')];
    runCollators(plan, items, { sha256, cache });
    const before = cache.kept.size;
    const { used } = runCollators(plan, items.slice(0, 1), { sha256, cache });
    expect(used.every((key) => cache.kept.has(key))).toBe(true);
    expect(used.length).toBeLessThan(before);
    const kept = new Set<string>(used);
    for (const key of cache.kept.keys()) if (!kept.has(key)) cache.kept.delete(key);
    const computed: string[] = [];
    const onCollator = (id: string, blocks: number, cached: number): void =>
      void (blocks > cached && computed.push(id));
    runCollators(plan, items.slice(0, 1), { sha256, cache, onCollator });
    expect(computed).toEqual([]);
  });

  test('can be driven step by step, and says where it stands', () => {
    const steps = [...collating(plan, [item('1', 'Alder'), item('2', 'Birch')], { sha256 })];
    expect(steps.map(({ collator, done, total }) => `${collator} ${done}/${total}`)).toEqual([
      'digest 1/2',
      'digest 2/2',
      'letters 1/2',
      'letters 2/2',
      'witness 1/2',
      'witness 2/2',
    ]);
  });

  test('refuses relations provided twice or by nobody', () => {
    expect(() => planCollators([byLetter, { ...byLetter, id: 'again' }])).toThrow(
      'both provide family',
    );
    expect(() => planCollators([witness])).toThrow(/witness \(family\)/);
  });
});
