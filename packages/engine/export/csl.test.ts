import { Cite } from '@citation-js/core';
import { describe, expect, test } from 'vitest';
import { cslJson } from './csl.ts';
import { QUOTE_LENGTH } from '@hearsay/core/model';
import { madeUpDossier } from './testing/dossier.fixture.ts';
import { createView } from './view.ts';

const dossier = madeUpDossier();
const view = createView(dossier, {
  withComments: false,
  quotesOnly: false,
  quoteLength: QUOTE_LENGTH,
});
const items = JSON.parse([...cslJson(view)].join('')) as Record<string, unknown>[];

describe('the references, read by a citation processor', () => {
  const read = new Cite(items, { strict: true }).data;

  test('are the pages, with nothing dropped or changed', () => {
    expect(read).toHaveLength(dossier.articles.length);
    for (const [index, item] of items.entries()) expect(read[index]).toMatchObject(item);
  });

  test('have what the page says: author, day, outlet, address, language', () => {
    expect(read[0]).toMatchObject({
      type: 'article-newspaper',
      title: 'Ferry halted at Orsk Point',
      author: [{ literal: 'Tove Lind' }],
      issued: { 'date-parts': [[2031, 5, 2]] },
      accessed: { 'date-parts': [[2031, 5, 3]] },
      'container-title': 'The Orsk Herald',
      URL: 'https://herald.example/ferry?a=1&b=2',
      language: 'en',
    });
    expect(read[0]!['note']).toContain(dossier.captures[0]!.blob);
  });

  test('name every other place that the same page was found in', () => {
    const notes = read.map((item) => String(item['note']));
    expect(notes[0]).toContain('\nAlso in: crawl.wacz#archive/data.warc.gz#0, old.warc.gz#812');
    expect(notes.filter((note) => note.includes('Also in'))).toHaveLength(1);
  });

  test('leave out what it does not say: no author, day, address or time of access is made up', () => {
    const [, hostile, arabic] = read;
    for (const key of ['issued', 'accessed', 'URL', 'language'])
      expect(hostile).not.toHaveProperty(key);
    for (const key of ['author', 'accessed', 'container-title'])
      expect(arabic).not.toHaveProperty(key);
    expect(arabic!['type']).toBe('webpage');
    expect(arabic!['issued']).toEqual({ 'date-parts': [[2031, 5]] });
  });

  test('do not take for an author what was inferred', () => {
    const [first, ...more] = dossier.articles;
    const byline = [{ value: 'Desk', basis: 'inferred', at: null }] as const;
    const changed = { ...dossier, articles: [{ ...first!, byline }, ...more] };
    const made = createView(changed, {
      withComments: false,
      quotesOnly: false,
      quoteLength: QUOTE_LENGTH,
    });
    expect(JSON.parse([...cslJson(made)].join(''))[0]).not.toHaveProperty('author');
  });
});
