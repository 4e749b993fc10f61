import { describe, expect, test } from 'vitest';
import { createHash } from 'node:crypto';
import type { Article, Hash, Layer } from '../model/index.ts';
import type { AnyAnnotator } from './annotator.ts';
import { planAnnotators, runAnnotators, updateAnnotations } from './run.ts';

const article = {
  id: 'a',
  source: 'a.html',
  text: 'Rain fell. Nobody spoke.',
} as unknown as Article;

function annotator(
  id: string,
  requires: Layer[],
  provides: Layer[],
  spans = [{ start: 0, end: 4 }],
): AnyAnnotator {
  return {
    id,
    version: 1,
    requires,
    provides,
    annotate: () => Object.fromEntries(provides.map((layer) => [layer, spans])),
  };
}

describe('the plan of annotators', () => {
  test('lets each run after those whose layers it requires, in whatever order they are registered', () => {
    const words = annotator('words', [], ['token', 'sentence']);
    const names = annotator('names', ['token'], ['mention']);
    const said = annotator('said', ['mention', 'sentence'], ['statement']);
    for (const order of [
      [words, names, said],
      [said, names, words],
      [names, said, words],
    ]) {
      expect(planAnnotators(order).map(({ id }) => id)).toEqual(['words', 'names', 'said']);
    }
  });

  test('refuses two that provide the same layer', () => {
    expect(() =>
      planAnnotators([annotator('a', [], ['time']), annotator('b', [], ['time'])]),
    ).toThrow('a and b both provide time');
  });

  test('refuses a layer that nobody provides, and a circle', () => {
    expect(() => planAnnotators([annotator('a', ['event'], ['time'])])).toThrow(/a \(event\)/);
    expect(() =>
      planAnnotators([annotator('a', ['event'], ['time']), annotator('b', ['time'], ['event'])]),
    ).toThrow(/wait for/);
  });
});

describe('running annotators', () => {
  test('hands every layer on and keeps it', () => {
    const { layers } = runAnnotators([annotator('a', [], ['time'])], article);
    expect(layers.time).toEqual([{ start: 0, end: 4 }]);
  });

  test.each([
    ['outside the text', [{ start: 0, end: 999 }]],
    [
      'in no order',
      [
        { start: 5, end: 6 },
        { start: 0, end: 1 },
      ],
    ],
  ])('throws, naming annotator and page, for spans %s', (_, spans) => {
    expect(() => runAnnotators([annotator('bad', [], ['time'], spans)], article)).toThrow(
      /bad: bad time in a\.html/,
    );
  });

  test('throws when a promised layer is missing', () => {
    const silent: AnyAnnotator = { ...annotator('silent', [], ['time']), annotate: () => ({}) };
    expect(() => runAnnotators([silent], article)).toThrow('silent provides no time');
  });
});

describe('annotating again', () => {
  const sha256 = (data: string | Uint8Array): Hash =>
    createHash('sha256').update(data).digest('hex') as Hash;
  const words = annotator('words', [], ['token', 'sentence']);
  const dates = annotator('dates', [], ['time']);
  const said = annotator('said', ['sentence'], ['statement']);
  const events = annotator('events', ['statement', 'time'], ['event']);
  const plan = planAnnotators([words, dates, said, events]);
  const raise = (id: string): AnyAnnotator[] =>
    plan.map((a) => (a.id === id ? { ...a, version: a.version + 1 } : a));
  const first = updateAnnotations(plan, article, null, sha256);

  test('asks everybody the first time, and nobody when nothing has changed', () => {
    expect([...first.ran].sort()).toEqual(['dates', 'events', 'said', 'words']);
    const again = updateAnnotations(plan, article, first, sha256);
    expect(again.ran).toEqual([]);
    expect(again.layers).toEqual(first.layers);
  });

  test.each([
    ['dates', ['dates', 'events']],
    ['said', ['said', 'events']],
    ['events', ['events']],
    ['words', ['words', 'said', 'events']],
  ])('asks just what depends on %s when its version rises', (id, expected) => {
    const { ran } = updateAnnotations(raise(id), article, first, sha256);
    expect([...ran].sort()).toEqual([...expected].sort());
  });

  test('asks everybody when the article is another', () => {
    const other = { ...article, text: 'Rain fell. Somebody spoke.' };
    expect(updateAnnotations(plan, other, first, sha256).ran).toHaveLength(4);
  });
});
