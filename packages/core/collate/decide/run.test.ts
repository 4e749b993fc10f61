import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { ANNOTATORS, planAnnotators, runAnnotators } from '../../annotate/index.ts';
import {
  anchorOf,
  pointAt,
  type Anchor,
  type Authored,
  type CaptureId,
  type Decision,
  type Hash,
  type Sha256,
} from '../../model/index.ts';
import { given } from '../../read/index.ts';
import type { BlockCache, Kept } from '../cache.ts';
import { collateItem, type CollateItem } from '../item.ts';
import { COLLATORS } from '../registry.ts';
import { planCollators, runCollators } from '../run.ts';
import { authored } from './decide.fixture.ts';

const sha256 = ((data: string | Uint8Array) =>
  createHash('sha256').update(data).digest('hex')) as unknown as Sha256;

const FIRE =
  'Gunmen attacked the mill in Orrow on 2 May 2031. Witnesses counted four engines in the yard before noon. “We will rebuild it by autumn,” said Mara Lund, who owns the mill and two farms beside it. The road to Tarn stayed closed until the evening, and the school sent its pupils home.';
const plan = planCollators(COLLATORS);
const articles = [
  { id: 'a', outlet: 'Tarn Gazette', text: FIRE, published: '2031-05-03' },
  { id: 'b', outlet: 'Valley Herald', text: FIRE, published: '2031-05-04' },
  {
    id: 'c',
    outlet: 'Radio Tarn',
    text: 'Mara Ellen Lund spoke to farmers in Tarn on Tuesday. She said: “Nobody was hurt in the mill.”',
    published: '2031-05-07',
  },
].map((line) => runAnnotators(planAnnotators(ANNOTATORS), given({ ...line, language: 'en' })));
const items: readonly CollateItem[] = articles.map((article) => collateItem(article, sha256));

const kept = new Map<Hash, Kept>();
const cache: BlockCache = {
  getMany: (keys) => keys.map((key) => kept.get(key) ?? null),
  setMany: (entries) => {
    for (const [key, value] of entries) kept.set(key, value);
  },
};
function run(...log: readonly Authored[]) {
  const fresh: string[] = [];
  const { relations } = runCollators(plan, items, {
    sha256,
    cache,
    decisions: log,
    onCollator: (id, blocks, cached) => void (blocks > cached && fresh.push(id)),
  });
  const { passage, family, entity, timeline, statement } = relations;
  return { found: { passage, family, entity, timeline, statement }, fresh };
}
const capture = (id: string): CaptureId => id as CaptureId;
const anchor = (id: string, words: string): Anchor => {
  const { article } = articles.find((one) => one.article.id === id)!;
  const start = article.text.indexOf(words);
  return anchorOf(article, { start, end: start + words.length });
};

describe('a run that people’s decisions are given to', () => {
  let before: ReturnType<typeof run>['found'];
  beforeAll(() => {
    before = run().found;
    expect(before.family.map((f) => f.articles)).toEqual([['a', 'b'], ['c']]);
  });

  const apart: Decision = { kind: 'other origin', captures: [capture('b'), capture('a')] };

  test('counts by them at once', () => {
    const counts = (found: typeof before): readonly (readonly number[])[] =>
      found.timeline.map(({ outlets, independent }) => [outlets, independent]);
    expect(counts(before)).toContainEqual([2, 1]);
    const { found } = run(authored(1, apart));
    expect(found.family.map((f) => f.articles)).toEqual([['a'], ['b'], ['c']]);
    expect(counts(found)).toContainEqual([2, 2]);
  });

  test('is as it was, byte for byte, once they are undone', () => {
    const { found, fresh } = run(authored(1, apart, true));
    expect(JSON.stringify(found)).toBe(JSON.stringify(before));
    expect(fresh).toEqual([]);
  });

  test('keeps every block that does not hang on them', () => {
    const { fresh } = run(
      authored(2, {
        kind: 'other entity',
        anchors: [anchor('a', 'Mara Lund'), anchor('c', 'Mara Ellen Lund')],
      }),
    );
    expect(fresh).not.toContain('passage');
    expect(fresh).not.toContain('lineage');
  });

  test('joins two names in everything that names them', () => {
    const same: Decision = {
      kind: 'same entity',
      anchors: [anchor('a', 'Mara Lund'), anchor('c', 'Mara Ellen Lund')],
    };
    const { found } = run(authored(1, { ...same, kind: 'other entity' }), authored(2, same));
    const lund = found.entity.filter(({ forms }) => forms.some(({ form }) => form === 'Mara Lund'));
    expect(lund).toHaveLength(1);
    expect(lund[0]!.forms.map(({ form }) => form)).toContain('Mara Ellen Lund');
    const speakers = new Set(
      found.statement.flatMap(({ speaker }) => (speaker === null ? [] : [speaker.entity])),
    );
    expect(speakers).toEqual(new Set([lund[0]!.id]));
  });

  test('leaves out a passage that is none', () => {
    const texts = articles.map(({ article }) => article);
    const log = before.passage.map((passage, i) =>
      authored(i + 1, { kind: 'reject', ...pointAt('passage', passage, texts)! }),
    );
    expect(run(...log).found.family.map((f) => f.articles)).toEqual([['a'], ['b'], ['c']]);
  });
});
