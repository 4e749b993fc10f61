import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { ANNOTATORS, planAnnotators, runAnnotators, type Annotated } from '../annotate/index.ts';
import type { Sha256 } from '../model/index.ts';
import { given } from '../read/index.ts';
import { collateItem } from './item.ts';
import { withoutMasked } from './masked.ts';
import { COLLATORS } from './registry.ts';
import { planCollators, runCollators } from './run.ts';

const sha256 = ((data: string | Uint8Array) =>
  createHash('sha256').update(data).digest('hex')) as unknown as Sha256;
const ANNOTATE = planAnnotators(ANNOTATORS);
const COLLATE = planCollators(COLLATORS);

const page = (id: string, outlet: string, ...paragraphs: string[]): Annotated =>
  runAnnotators(
    ANNOTATE,
    given({ id, outlet, published: '2031-03-05', language: 'en', text: paragraphs.join('\n\n') }),
  );
const collate = (pages: readonly Annotated[]) =>
  runCollators(
    COLLATE,
    pages.map((one) => collateItem(one, sha256)),
    { sha256 },
  ).relations;

const STORIES = [
  'A ferry ran aground off Cape Lunt on 4 March 2031. The coast guard towed it to the harbour in the evening.',
  'Governors of both provinces met in Marrow on 3 March 2031. Their offices announced it after a night of calls.',
  'The orchestra of Lower Quay opened its season on 2 March 2031 with a programme that its players had chosen.',
] as const;
/** It names a person, says something and tells of a thing that happened: on a page it would be a finding. */
const APPEAL =
  'Support our newsroom in Tolmin: Berta Ollin visited Orrow yesterday and met its mayor for you, and Ollin said that readers like you paid for it.';
const BACKGROUND =
  'Governors of both provinces met in Tessaly on 9 May 2030. Ilan Teller said that soldiers had arrested two farmers at the dam.';
const MORE = [
  'Passengers were told to take the coastal road, which adds four hours to the journey across, and a bus was sent for those who had no other way to reach the market.',
  'The agenda has three points: the gates, the gauges and the money that upstream towns have claimed since the flood, of which nobody could say how much there is.',
  'Tickets cost the same as last season unless heating becomes dearer again, and those who come by boat can stay in the old school until the morning after.',
] as const;
const pages = (outlet: string, below: string): readonly Annotated[] =>
  STORIES.map((story, i) => page(`${outlet} ${i}`, outlet, story, MORE[i]!, below));
const text = (value: unknown): string => JSON.stringify(value);

describe('what is masked', () => {
  const all = collate(pages('Tolmin Post', APPEAL));

  test('is shown as furniture', () => {
    expect(all.furniture.map(({ places, masked }) => [places[0].text, masked])).toEqual([
      [APPEAL, true],
    ]);
  });

  test('is no passage, and makes no pages kin', () => {
    expect(all.passage).toEqual([]);
    expect(all.carried).toEqual([]);
    expect(all.family.map(({ articles }) => articles.length)).toEqual([1, 1, 1]);
  });

  test('gives no statement, happening or name', () => {
    const alone = collate([pages('Tolmin Post', APPEAL)[0]!]);
    expect(text([alone.statement, alone.entity])).toContain('Ollin');
    const { statement, timeline, entity, link, dating } = all;
    expect(text([statement, timeline, entity, link, dating])).not.toContain('Ollin');
    expect(timeline.length).toBeGreaterThan(0);
  });
});

describe('what recurs and is not masked', () => {
  const all = collate(pages('Tolmin Post', BACKGROUND));

  test('is shown, is a passage, and gives what it tells', () => {
    expect(all.furniture.map(({ places, masked }) => [places.length, masked])).toEqual([
      [3, false],
    ]);
    expect(all.passage.map(({ places }) => places.length)).toEqual([3]);
    // Printed three times by one outlet: one text, which two pages carry.
    expect(all.family.map(({ articles, carries }) => [articles.length, carries.length])).toEqual([
      [1, 2],
      [1, 0],
      [1, 0],
    ]);
    const told = all.timeline.find(({ when }) => when.value === '2030-05-09')!;
    expect([told.accounts.length, told.independent]).toEqual([3, 1]);
    expect(text([all.statement, all.entity])).toContain('Teller');
    expect(all.timeline.map(({ when }) => when.value)).toContain('2030-05-09');
  });
});

test('a statement keeps the events that are told in it when one before it is masked', () => {
  const one = page('a', 'Tolmin Post', APPEAL, BACKGROUND);
  const { layers } = withoutMasked(one, [{ start: 0, end: APPEAL.length }]);
  const told = (from: Annotated['layers']): readonly (readonly [string, number])[] =>
    from.event
      .filter(({ predicate }) => predicate.start > APPEAL.length)
      .flatMap(({ lemma, statement }) =>
        statement === null ? [] : [[lemma, from.statement[statement]!.start] as const],
      );
  expect(layers.statement.length).toBeLessThan(one.layers.statement.length);
  expect(told(layers)).toEqual(told(one.layers));
  expect(told(layers).length).toBeGreaterThan(0);
});

test('an event keeps its number of dead and the attack it is told in when what stands before is masked', () => {
  const before =
    'Support our newsroom in Tolmin: after an attack on Orrow yesterday, in which 12 people died, Berta Ollin met its mayor for you.';
  const toll = 'A bomb attack in Marrow on 3 March 2031 killed four people and wounded nine.';
  const one = page('a', 'Tolmin Post', before, toll);
  const { layers } = withoutMasked(one, [{ start: 0, end: before.length }]);
  const told = (from: Annotated['layers']): readonly unknown[] =>
    from.event
      .filter(({ predicate }) => predicate.start > before.length)
      .map(({ lemma, within, quantities }) => [
        lemma,
        within === null ? null : from.event[within]!.lemma,
        quantities.map(({ quantity }) => from.quantity[quantity]!.value),
      ]);
  expect(layers.quantity.length).toBeLessThan(one.layers.quantity.length);
  expect(told(layers)).toEqual(told(one.layers));
  expect(JSON.stringify(told(layers))).toContain('[4]');
});
