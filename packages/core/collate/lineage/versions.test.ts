import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { versionsSchema, type Quantity, type Said } from '../../model/index.ts';
import { furniture } from '../furniture/index.ts';
import { collateItem } from '../item.ts';
import { passage } from '../passage/index.ts';
import { planCollators, runCollators } from '../run.ts';
import { HARBOUR, LAYERS, made, REPORT_P, sha256, type Made } from './article.fixture.ts';
import { lineage } from './index.ts';
import type { Version } from './version.ts';
import { versionsOf } from './versions.ts';

const URL = 'https://gazette.example/ferries';

/** A capture with what `annotate` would find: the words of figures, and of speakers with what they say. */
function version(
  from: Omit<Made, 'url'>,
  capturedAt: string | null = null,
  figures: readonly (readonly [string, number])[] = [],
  said: readonly (readonly [speaker: string, content: string])[] = [],
): Version {
  const article = made({ ...from, url: URL });
  const at = (words: string) => {
    const start = article.text.indexOf(words);
    if (start < 0) throw new Error(`${from.id} does not say: ${words}`);
    return { start, end: start + words.length };
  };
  const quantity = figures.map(([words, value]): Quantity => ({
    ...at(words),
    value,
    comparator: '=',
    unit: 'ship',
    of: null,
  }));
  const statement = said.map(([name, content]): Said => {
    const [speaker, words] = [at(name), at(content)];
    return {
      start: Math.min(speaker.start, words.start),
      end: Math.max(speaker.end, words.end),
      kind: 'indirect',
      stance: 'states',
      content: words,
      cue: null,
      speaker: { ...speaker, name, rule: 'named' },
      via: [],
    };
  });
  return { article, layers: { quantity, statement }, capturedAt };
}
const texts = (changes: ReturnType<typeof versionsOf>[number]['changes']) =>
  changes.map(({ kind, details }) => [
    kind,
    ...details.map((d) => [d.kind, d.before?.text ?? null, d.after?.text ?? null]),
  ]);

describe('what was changed', () => {
  it('names the headline, figures and who is said to have said it, each with its words', () => {
    const before = version(
      {
        id: 'a',
        headline: 'Two ferries stop',
        body: [
          'Two of the ships have cracks in their hulls, the harbour office of the town said on Monday.',
          HARBOUR[1],
        ],
        modified: '2031-05-01T08:00:00Z',
      },
      null,
      [['Two of the ships', 2]],
      [['the harbour office', 'Two of the ships have cracks']],
    );
    const after = version(
      {
        id: 'b',
        headline: 'Island is cut off',
        body: [
          'Three of the ships have cracks in their hulls, a mechanic of the town said on Monday.',
          HARBOUR[1],
        ],
        modified: '2031-05-01T11:00:00Z',
      },
      null,
      [['Three of the ships', 3]],
      [['a mechanic', 'Three of the ships have cracks']],
    );
    const [found] = versionsOf([after, before]);
    versionsSchema.parse(found);
    expect(found!.captures).toEqual([before.article.capture, after.article.capture]);
    expect(found!.order).toEqual(['page', 'page']);
    expect(texts(found!.changes)).toEqual([
      ['altered', ['headline', 'Two ferries stop', 'Island is cut off']],
      [
        'altered',
        ['figure', 'Two of the ships', 'Three of the ships'],
        ['attribution', 'the harbour office', 'a mechanic'],
      ],
    ]);
  });

  it('says that an attribution is gone, and nothing of figures that stayed', () => {
    const says = 'Two of the ships have cracks in their hulls and lie in the harbour of the town';
    const before = version(
      { id: 'a', body: [`${says}, Ina Maro said.`], modified: '2031-05-01' },
      null,
      [['Two of the ships', 2]],
      [['Ina Maro', says]],
    );
    const after = version({ id: 'b', body: [`${says}.`], modified: '2031-05-02' }, null, [
      ['Two of the ships', 2],
    ]);
    expect(texts(versionsOf([before, after])[0]!.changes)).toEqual([
      ['altered', ['attribution', 'Ina Maro', null]],
    ]);
  });

  it('says nothing further of paragraphs that came or went', () => {
    const before = version({ id: 'a', body: [HARBOUR[0], HARBOUR[1]], modified: '2031-05-01' });
    const after = version({ id: 'b', body: [HARBOUR[0], REPORT_P[0]], modified: '2031-05-02' });
    expect(texts(versionsOf([before, after])[0]!.changes)).toEqual([['removed'], ['added']]);
  });
});

describe('the order of versions', () => {
  const one = { body: [HARBOUR[0]] };
  const other = { body: [HARBOUR[0], HARBOUR[1]] };

  it('goes by the time of capture where the pages give no time', () => {
    const late = version({ id: 'a', ...one }, '2031-05-02T10:00:00Z');
    const early = version({ id: 'b', ...other }, '2031-05-01T10:00:00Z');
    const [found] = versionsOf([late, early]);
    expect(found!.captures).toEqual([early.article.capture, late.article.capture]);
    expect(found!.order).toEqual(['capture', 'capture']);
    expect(found!.changes.map(({ kind }) => kind)).toEqual(['removed']);
  });

  it('goes by it where the pages give one and the same day', () => {
    const late = version({ id: 'a', ...one, published: '2031-05-01' }, '2031-05-02T10:00:00Z');
    const early = version({ id: 'b', ...other, published: '2031-05-01' }, '2031-05-01T10:00:00Z');
    expect(versionsOf([late, early])[0]).toMatchObject({
      captures: [early.article.capture, late.article.capture],
      order: ['capture', 'capture'],
    });
  });

  it('goes by the pages’ own times before it: an old text may be captured later', () => {
    const old = version({ id: 'a', ...one, modified: '2031-05-01T08:00' }, '2031-06-01T00:00:00Z');
    const now = version(
      { id: 'b', ...other, modified: '2031-05-01T09:00' },
      '2031-05-02T00:00:00Z',
    );
    expect(versionsOf([now, old])[0]).toMatchObject({
      captures: [old.article.capture, now.article.capture],
      order: ['page', 'page'],
    });
  });

  it('is not told where neither is there, and then no change is', () => {
    const found = versionsOf([version({ id: 'a', ...one }), version({ id: 'b', ...other })])[0]!;
    expect(found.order).toEqual([null, null]);
    expect(found.changes).toEqual([]);
  });

  it('knows the time of capture that an item came with', () => {
    const items = [version({ id: 'a', ...one }), version({ id: 'b', ...other })].map(
      ({ article }, i) =>
        collateItem({ article, layers: LAYERS }, sha256, `2031-05-0${2 - i}T10:00:00Z`),
    );
    const plan = planCollators([furniture, passage, lineage]);
    const { versions } = runCollators(plan, items, { sha256 }).relations;
    expect(versions[0]).toMatchObject({
      captures: [items[1]!.capture, items[0]!.capture],
      order: ['capture', 'capture'],
    });
  });

  it('does not change with the order of captures, and cites exactly', () => {
    const any = fc.record({
      body: fc.array(fc.constantFrom(...HARBOUR, ...REPORT_P), { maxLength: 4 }),
      modified: fc.constantFrom(null, '2031-05-01', '2031-05-02', '2031-05-02T10:00:00Z'),
    });
    const at = fc.constantFrom(null, '2031-05-03T10:00:00Z', '2031-05-04T10:00:00Z');
    fc.assert(
      fc.property(fc.array(fc.tuple(any, at), { minLength: 2, maxLength: 5 }), (drawn) => {
        const all = drawn.map(([page, captured], i) => version({ id: `v${i}`, ...page }, captured));
        const found = versionsOf(all);
        expect(versionsOf([...all].reverse())).toEqual(found);
        const text = new Map<string, string>(all.map(({ article }) => [article.id, article.text]));
        for (const { changes, captures, order } of found) {
          expect(order).toHaveLength(captures.length);
          for (const place of changes.flatMap(({ before, after }) => [before, after]))
            if (place !== null)
              expect(text.get(place.article)!.slice(place.start, place.end)).toBe(place.text);
        }
      }),
      { numRuns: 200 },
    );
  });
});
