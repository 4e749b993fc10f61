import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Article, Capture, Sha256 } from '../../model/index.ts';
import { read, ReadError } from '../index.ts';

const sha256 = ((data: string | Uint8Array) =>
  createHash('sha256').update(data).digest('hex')) as Sha256;

function readPage(body: string): Article {
  const capture = {
    id: 'page',
    blob: '',
    source: 'page',
    url: null,
    mediaType: 'text/html',
    capturedAt: null,
  };
  const decoded = `<!doctype html><html><head><title>Ferries stay in port</title></head><body>${body}</body></html>`;
  return read({ capture: capture as unknown as Capture, decoded }, { sha256 });
}
const blocksOf = (article: Article): readonly (readonly [role: string, text: string])[] =>
  article.blocks.map(({ role, start, end }) => [role, article.text.slice(start, end)]);

const FIRST =
  'The ferries between Port Adel and the island of Sorn stayed in port on Monday for the third day in a row.';
const SECOND =
  'The crews say that the engines of two ships have not been looked at since the spring, and that they will not sail.';
const THIRD =
  'The harbour office answered that both ships have papers until the end of the year and that talks will go on.';
const TEXT = `<p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p>`;

describe('what is said to introduce an article', () => {
  it('is the standfirst where it stands with the headline', () => {
    const page = `<article><h1>Ferries stay in port</h1><p class="intro">Crews and harbour office blame each other, and the island waits.</p><p class="byline">By Ina Toll</p>${TEXT}</article>`;
    expect(blocksOf(readPage(page))[1]).toEqual([
      'standfirst',
      'Crews and harbour office blame each other, and the island waits.',
    ]);
  });
  it('is the first paragraph where it stands below the byline', () => {
    const page = `<article><h1>Ferries stay in port</h1><p class="byline">By Ina Toll</p><p class="intro">${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p></article>`;
    expect(blocksOf(readPage(page))[1]).toEqual(['paragraph', FIRST]);
  });
});

describe('tables', () => {
  const row = (...cells: readonly string[]): string =>
    `<tr>${cells.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`;
  it('of data are read row by row', () => {
    const page = `<article><h1>Ferries stay in port</h1>${TEXT}<table>${row('Ship', 'Built', 'Days')}${row('Orla', '1998', '3')}${row('Merle', '2004', '3')}</table></article>`;
    expect(blocksOf(readPage(page)).slice(4)).toEqual([
      ['list', 'Ship Built Days'],
      ['list', 'Orla 1998 3'],
      ['list', 'Merle 2004 3'],
    ]);
  });
  it('made for layout are boxes of the page', () => {
    const page = `<table><tr><td><a href="/">Home</a></td><td><h1>Ferries stay in port</h1>${TEXT}</td></tr><tr><td></td><td></td></tr><tr><td></td><td></td></tr></table>`;
    expect(blocksOf(readPage(page)).map(([role]) => role)).toEqual([
      'headline',
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
  });
});

describe('what is on the page and not in the article', () => {
  const text = (page: string): string => readPage(page).text;
  const article = `<article><h1>Ferries stay in port</h1>${TEXT}</article>`;

  it('a dialog that asks for consent is none, however long it is', () => {
    const words = `<p>${'We and our partners store what you do on this site so that it can be measured and sold on. '.repeat(12)}</p>`;
    const dialog = `<div id="onetrust-consent-sdk"><h2>Your choice</h2>${words.repeat(6)}</div>`;
    expect(text(article + dialog)).not.toContain('our partners');
    expect(() => readPage(dialog)).toThrow(ReadError);
  });
  it('what floats over a word while it is pointed at is taken out', () => {
    const tip = `<p>${FIRST.replace('Port Adel', 'Port Adel<span class="tooltip-text">Capital of the coast, 40,000 people</span>')}</p>`;
    expect(text(`<article><h1>Ferries stay in port</h1>${tip}${TEXT}</article>`)).toContain(FIRST);
  });
  it('the part for those who pay is read where the page has it', () => {
    const page = `<article><h1>Ferries stay in port</h1><p>${FIRST}</p><div class="paywall" hidden><p>${SECOND}</p><p>${THIRD}</p><p>${SECOND}</p><p>${THIRD}</p></div></article>`;
    expect(text(page)).toContain(THIRD);
  });
  it('the offer to pay stays out', () => {
    const page = `<article><h1>Ferries stay in port</h1>${TEXT}<div class="paywall" hidden><p>Read on for one crown a month.</p></div></article>`;
    expect(text(page)).not.toContain('crown');
  });
  it('a layout that has a column beside it is no column', () => {
    const part = (words: string): string =>
      `<div class="sidebar-grid"><div class="article__content"><p>${words}</p></div></div>`;
    const page = `<main><h1>Ferries stay in port</h1>${part(FIRST)}${part(SECOND)}${part(THIRD)}<div class="sidebar"><p>${SECOND.replace('crews', 'readers')}</p></div></main>`;
    expect(text(page)).toContain(`${FIRST}\n\n${SECOND}\n\n${THIRD}`);
  });
  it('stories below the text, each with a name and a day, are taken out', () => {
    const story = (title: string): string => `<div><p>${title}</p><p>Ina Toll 2031-05-02</p></div>`;
    const page = `<article><h1>Ferries stay in port</h1>${TEXT}${story('New bridge to the island is not before the next decade')}${story('Port Adel wants its old lighthouse back')}</article>`;
    expect(blocksOf(readPage(page)).at(-1)).toEqual(['paragraph', THIRD]);
  });
  it('a shortcode that was not understood is mark-up', () => {
    const page = `<article><h1>Ferries stay in port</h1><p>${FIRST}</p><p>[button link="/mail" size="big"] Write to us [/button]</p><p>${SECOND}</p><p>${THIRD}</p></article>`;
    const found = readPage(page).removed.find(({ text: words }) => words.startsWith('[button'));
    expect(found?.rule).toBe('mark-up');
  });
});
