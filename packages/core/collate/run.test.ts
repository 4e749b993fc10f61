import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Annotated } from '../annotate/index.ts';
import type { Family, Hash, Sha256, TimelineEntry } from '../model/index.ts';
import type { AnyCollator } from './collator.ts';
import { planCollators, runCollators, type BlockCache } from './run.ts';

// Any injective function will do where only equality counts.
const sha256: Sha256 = (data) => `#${String(data)}` as string as Hash;

const item = (id: string, outlet: string): Annotated =>
  ({
    article: { id, capture: `c-${id}`, outlet: { value: outlet } },
    layers: {},
  }) as unknown as Annotated;

/** Families by first letter of the outlet: a block per letter. */
const byLetter: AnyCollator = {
  id: 'letters',
  version: 1,
  requires: [],
  provides: ['family'],
  keys: ({ article }) => [article.outlet!.value[0]!],
  collate: (block) => ({
    family: [
      {
        id: block[0]!.article.outlet!.value[0],
        articles: block.map((i) => i.article.id),
        carries: [],
      } as unknown as Family,
    ],
  }),
  merge: (parts) => ({
    family: parts.flatMap((part) => part.family).sort((a, b) => (a.id < b.id ? -1 : 1)),
  }),
};
/** Says, per article, which families its block was shown. */
const witness: AnyCollator = {
  id: 'witness',
  version: 1,
  requires: ['family'],
  provides: ['timeline'],
  keys: ({ article }) => [article.id],
  collate: (block, { relations }) => ({
    timeline: [
      {
        title: block[0]!.article.id,
        accounts: relations.family.map((f) => f.id),
      } as unknown as TimelineEntry,
    ],
  }),
  merge: (parts) => ({
    timeline: parts.flatMap((part) => part.timeline).sort((a, b) => (a.title < b.title ? -1 : 1)),
  }),
};
const plan = planCollators([witness, byLetter]);

function memoryCache(): BlockCache & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    get: (key) => kept.get(key) ?? null,
    set: (key, json) => void kept.set(key, json),
  };
}

describe('running collators', () => {
  test('runs each after those whose relations it requires', () => {
    expect(plan.map(({ id }) => id)).toEqual(['letters', 'witness']);
  });

  test('shows a block only what rests on its own articles', () => {
    const { timeline } = runCollators(plan, [item('1', 'Alder'), item('2', 'Birch')], { sha256 });
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
    });
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

  test('refuses relations provided twice or by nobody', () => {
    expect(() => planCollators([byLetter, { ...byLetter, id: 'again' }])).toThrow(
      'both provide family',
    );
    expect(() => planCollators([witness])).toThrow(/witness \(family\)/);
  });
});
