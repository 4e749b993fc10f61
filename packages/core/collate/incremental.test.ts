import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANNOTATORS, planAnnotators, runAnnotators, type Annotated } from '../annotate/index.ts';
import type { Field, Hash, Sha256 } from '../model/index.ts';
import { given } from '../read/index.ts';
import type { BlockCache, Kept } from './cache.ts';
import { collateItem, type CollateItem } from './item.ts';
import { Memory } from './memory.ts';
import { COLLATORS } from './registry.ts';
import { planCollators, runCollators } from './run.ts';

const sha256 = ((data: string | Uint8Array) =>
  createHash('sha256').update(data).digest('hex')) as unknown as Sha256;
const ANNOTATE = planAnnotators(ANNOTATORS);
const COLLATE = planCollators(COLLATORS);

const WIRE =
  'Engineers closed the southern sluice of the Harrow canal on 4 March 2031 after a crack was found in its second gate. Ilan Teller, the harbour master, said that “no barge will pass the sluice before the gate has been lifted out and weighed again”. Repairs are expected to take eleven days, and growers upstream have been told to save water.';
const OWN =
  'The mayor of Tolmin met growers of the upper valley on 5 March. She told them that the town would pay for pumps, and that the canal board owed them an answer about the crack.';
const SLOGAN = 'Read every morning what the valley says about itself and support its oldest paper.';
const QUOTED =
  'Growers were not convinced. “No barge will pass the sluice before the gate has been lifted out and weighed again,” Teller had said a day before, and prices for barley rose.';
const FERRY =
  'A ferry ran aground off Cape Lunt on 9 March 2031. Nobody was hurt, and the coast guard towed it to Lunt harbour in the evening.';

const page = (id: string, outlet: string, published: string, ...paragraphs: string[]): Annotated =>
  runAnnotators(
    ANNOTATE,
    given({ id, outlet, published, language: 'en', text: paragraphs.join('\n\n') }),
  );
const PAGES: readonly Annotated[] = [
  page('a', 'Canal Wire', '2031-03-04', WIRE),
  page('b', 'Tolmin Post', '2031-03-05', WIRE, SLOGAN),
  page('c', 'Tolmin Post', '2031-03-05', OWN, SLOGAN),
  page('d', 'Tolmin Post', '2031-03-06', FERRY, SLOGAN),
  page('e', 'Valley Echo', '2031-03-05', QUOTED),
  page('f', 'Valley Echo', '2031-03-06', OWN, WIRE),
  page('g', 'Lunt Gazette', '2031-03-10', FERRY),
  page('h', 'Canal Wire', '2031-03-04', WIRE),
];
/** A page as it counts after a person has set its outlet or its day. */
const edits: readonly ((one: Annotated) => Annotated)[] = [
  (one) => one,
  ({ article, layers }) => ({ article: { ...article, outlet: field('Valley Echo') }, layers }),
  ({ article, layers }) => ({ article: { ...article, published: field('2031-03-02') }, layers }),
  ({ article, layers }) => ({ article: { ...article, outlet: null }, layers }),
];
const field = (value: string): Field<string> => ({ value, basis: 'user', at: null });

function memory(): BlockCache & { readonly kept: Map<Hash, Kept> } {
  const kept = new Map<Hash, Kept>();
  return {
    kept,
    getMany: (keys) => keys.map((key) => kept.get(key) ?? null),
    setMany: (entries) => entries.forEach(([key, value]) => kept.set(key, value)),
  };
}

/** What several runs are handed may not be changed by one of them. */
class Frozen extends Memory {
  override set(key: Hash, made: unknown, size: number): void {
    freeze(made);
    super.set(key, made, size);
  }
}
function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  if (ArrayBuffer.isView(value)) return; // has no say in the language
  Object.freeze(value);
  for (const one of Object.values(value)) freeze(one);
}

describe('a run with a cache', () => {
  const state = fc.array(fc.option(fc.nat(edits.length - 1), { nil: null }), {
    minLength: PAGES.length,
    maxLength: PAGES.length,
  });
  test('gives what a run without one gives, whatever was added, removed or corrected between runs', () => {
    fc.assert(
      fc.property(
        fc.array(state, { minLength: 2, maxLength: 5 }),
        fc.boolean(),
        fc.constantFrom(0, 3000, 1e9),
        (states, tidy, limit) => {
          const cache = memory();
          const held = new Frozen(limit);
          for (const edit of states) {
            const items = PAGES.flatMap((one, i) =>
              edit[i] == null ? [] : [collateItem(edits[edit[i]]!(one), sha256)],
            );
            const warm = runCollators(COLLATE, items, { sha256, cache });
            const cold = runCollators(COLLATE, items.toReversed(), { sha256 });
            expect(warm.relations).toEqual(cold.relations);
            const remembered = runCollators(COLLATE, items, { sha256, cache, memory: held });
            expect(remembered.relations).toEqual(cold.relations);
            if (!tidy) continue;
            const used = new Set(warm.used);
            for (const key of cache.kept.keys()) if (!used.has(key)) cache.kept.delete(key);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  const counted = (loaded: string[], one: Annotated): CollateItem => {
    const { id, capture, stamp } = collateItem(one, sha256);
    const load = (): Annotated => {
      loaded.push(id);
      return one;
    };
    return { id, capture, stamp, load };
  };

  test('loads, of a page that has nothing to do with the others, just that page', () => {
    const cache = memory();
    const loaded: string[] = [];
    const items = PAGES.map((one) => counted(loaded, one));
    runCollators(COLLATE, items, { sha256, cache });
    const alone = page('z', 'Far Courier', '2030-11-20', 'Bakers in Ostrow marched on Monday.');
    loaded.length = 0;
    runCollators(COLLATE, [...items, counted(loaded, alone)], { sha256, cache });
    expect([...new Set(loaded)]).toEqual(['z']);
  });

  test('does not ask for what is in memory', () => {
    const cache = memory();
    const held = new Memory();
    const items = PAGES.map((one) => collateItem(one, sha256));
    runCollators(COLLATE, items, { sha256, cache, memory: held });
    const asked: Hash[] = [];
    const watched = {
      ...cache,
      getMany: (keys: readonly Hash[]) => {
        asked.push(...keys);
        return cache.getMany(keys);
      },
    };
    runCollators(COLLATE, items, { sha256, cache: watched, memory: held });
    expect(asked).toEqual([]);
  });

  test('loads nothing and works out nothing where nothing changed', () => {
    const cache = memory();
    const loaded: string[] = [];
    const items = PAGES.map((one) => counted(loaded, one));
    runCollators(COLLATE, items, { sha256, cache });
    loaded.length = 0;
    const kept = cache.kept.size;
    const onCollator = (id: string, blocks: number, cached: number): void =>
      expect(`${id} ${cached}`).toBe(`${id} ${blocks}`);
    runCollators(COLLATE, items, { sha256, cache, onCollator });
    expect(loaded).toEqual([]);
    expect(cache.kept.size).toBe(kept);
  });
});
