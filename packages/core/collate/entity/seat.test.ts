import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { ANNOTATORS, planAnnotators, runAnnotators } from '../../annotate/index.ts';
import { anchorOf, type Anchor, type Authored, type Sha256 } from '../../model/index.ts';
import { given } from '../../read/index.ts';
import { authored } from '../decide/decide.fixture.ts';
import { decisionsOf } from '../decide/index.ts';
import { collateItem } from '../item.ts';
import { COLLATORS } from '../registry.ts';
import { planCollators, runCollators } from '../run.ts';

const sha256 = ((data: string | Uint8Array) =>
  createHash('sha256').update(data).digest('hex')) as unknown as Sha256;

const articles = [
  {
    id: 'a',
    text: 'Austria keeps the crossing open. The talks in Vienna ended on Monday. Vienna said they would go on.',
  },
  {
    id: 'b',
    text: 'Vienna denied the report on Tuesday. Poland and Spain signed. The two countries pay.',
  },
].map((line) => runAnnotators(planAnnotators(ANNOTATORS), given({ ...line, language: 'en' })));

function collated(...log: readonly Authored[]) {
  const { relations } = runCollators(
    planCollators(COLLATORS),
    articles.map((article) => collateItem(article, sha256)),
    { sha256, decisions: decisionsOf(log) },
  );
  return relations;
}
/** The entity that each mention of these words is linked to, by name. */
function linked(words: string, ...log: readonly Authored[]): string[] {
  const { entity, link } = collated(...log);
  return link
    .filter(({ cite }) => cite.text === words)
    .map(({ entity: id }) => {
      const { name, forms } = entity.find((one) => one.id === id)!;
      return `${name} (${forms.map(({ form }) => form).join(', ')})`;
    });
}
const anchor = (article: number, words: string, from = 0): Anchor => {
  const page = articles[article]!.article;
  const start = page.text.indexOf(words, from);
  return anchorOf(page, { start, end: start + words.length });
};

test('a capital that acts is its country, a capital that is a scene is a town', () => {
  expect(linked('Vienna')).toEqual([
    'Vienna (Vienna)',
    'Austria (Vienna, Austria)',
    'Austria (Vienna, Austria)',
  ]);
});

test('two countries named side by side are both linked to what stands for them', () => {
  expect(linked('The two countries')).toEqual(['Poland (Poland)', 'Spain (Spain)']);
});

test('a person parts capital and country, and undoing it gives back the same', () => {
  const apart = authored(1, {
    kind: 'other entity',
    anchors: [anchor(0, 'Austria'), anchor(1, 'Vienna')],
  });
  expect(linked('Vienna', apart)).toEqual([
    'Vienna (Vienna)',
    'Vienna (Vienna)',
    'Vienna (Vienna)',
  ]);
  expect(linked('Austria', apart)).toEqual(['Austria (Austria)']);
  const undone = { ...apart, undone: { by: 'Ida', at: '2031-06-02T09:00:00Z' } };
  expect(JSON.stringify(collated(undone))).toBe(JSON.stringify(collated()));
});
