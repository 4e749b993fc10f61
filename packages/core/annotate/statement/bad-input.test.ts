import { describe, expect, it } from 'vitest';
import { overlaps } from '../../model/index.ts';
import { given } from '../../read/index.ts';
import { ANNOTATORS } from '../registry.ts';
import { planAnnotators, runAnnotators } from '../run.ts';
import { articleOf, statementsOf } from './statement.fixture.ts';

/** Speaker and content of each statement. */
const SAID = (text: string): [string | null, string][] =>
  statementsOf(text).map(({ speaker, content }) => [
    speaker?.name ?? null,
    text.slice(content.start, content.end),
  ]);
const CONTENTS = (text: string): string[] => SAID(text).map(([, words]) => words);

describe('quotation marks of every style', () => {
  it.each([
    ['“', '”'],
    ['"', '"'],
    ['„', '“'],
    ['„', '”'],
    ['«', '»'],
    ['»', '«'],
    ['「', '」'],
    ['‘', '’'],
    ["'", "'"],
  ])('%s …, %s', (open, close) => {
    expect(SAID(`${open}The ford is shut,${close} Mara Voss said.`)).toEqual([
      ['Mara Voss', 'The ford is shut,'],
    ]);
  });

  it('may be of two styles in one article', () => {
    const text = '„The ford is shut,” Mara Voss said. "It stays shut,“ Jon Adler said.';
    expect(SAID(text)).toEqual([
      ['Mara Voss', 'The ford is shut,'],
      ['Jon Adler', 'It stays shut,'],
    ]);
  });

  it('may hold others of another style', () => {
    expect(CONTENTS('“They shouted ‘Go home’ at us,” Mara Voss said.')).toEqual([
      'They shouted ‘Go home’ at us,',
    ]);
  });
});

describe('marks that are none, or are lost', () => {
  it('takes inches and feet for no quotation', () => {
    const text = "The gate is 6'3\" wide. The wall is 5' high. Nobody measured it twice.";
    expect(SAID(text)).toEqual([]);
  });

  it('takes apostrophes for no quotation', () => {
    const text =
      "The miners' wives and the bakers' sons met at Adler's mill. 'Twas cold in the '90s.";
    expect(SAID(text)).toEqual([]);
  });

  it.each([
    ['an opening mark that is never closed', 'Jon Adler said: “The ford is shut. He left.'],
    ['a closing mark that was never opened', 'Jon Adler said the ford is shut.” He left.'],
    ['three marks', '"The ford is shut," Jon Adler said. "It stays so. He left.'],
  ])('keeps %s within its block', (_, first) => {
    const text = `${first}\n\nThe market opened.\n\nMara Voss said: “It rained.”`;
    const blocks = articleOf(text).blocks;
    for (const { content } of statementsOf(text))
      expect(blocks.filter((block) => overlaps(block, content)).length).toBe(1);
    expect(SAID(text).at(-1)).toEqual(['Mara Voss', 'It rained.']);
  });
});

describe('texts that are no news', () => {
  it('gives a whole article in quotation marks no speaker', () => {
    const text = '“The bridge fell at noon. Nobody was hurt. The town is calm.”';
    expect(SAID(text).filter(([name]) => name !== null)).toEqual([]);
  });

  it('puts verse into nobody’s mouth', () => {
    const text =
      'O ford, O ford beneath the hill,\nwhere once the miller’s daughter stood,\n\nthe wheel is stopped, the stream is still,\nand no one gathers any wood.';
    expect(SAID(text)).toEqual([]);
  });

  it('keeps a list of quotations apart, each with its own name', () => {
    const text = '“It was cold.” — Mara Voss\n\n“It was dark as well.” — Jon Adler\n\n“Who knows?”';
    expect(SAID(text)).toEqual([
      ['Mara Voss', 'It was cold.'],
      ['Jon Adler', 'It was dark as well.'],
    ]);
  });
});

describe('a comment thread', () => {
  const PLAN = planAnnotators(ANNOTATORS);

  it('never gives a speaker, whatever it quotes', () => {
    const article = given({
      id: 'a',
      text: 'Mara Voss said the ford was shut.\n\nThe market opened on Monday.',
      language: 'en',
    });
    const comments = [{ author: 'Quayside', text: '“I burned the mill,” said Jon Adler.' }];
    const { layers } = runAnnotators(PLAN, { ...article, comments });
    expect(layers.statement.map(({ speaker }) => speaker?.name)).toEqual(['Mara Voss']);
  });
});
