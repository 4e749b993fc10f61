import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import {
  dossierSchema,
  QUOTE_LENGTH,
  quotesSchema,
  type Citation,
  type Dossier,
  type Quotes,
} from '@hearsay/core/model';
import { citationsOf } from '@hearsay/core/collate';
import { sha256 } from '../capture/index.ts';
import { annotationPieces } from './annotation/collection.ts';
import { cslJson } from './csl.ts';
import { csvFiles, readCell } from './csv/index.ts';
import { dossierJson, quotedShare } from './dossier-json.ts';
import { markdownPieces } from './markdown/report.ts';
import { maskedDossier } from './masked.ts';
import { beginning } from './quoted.ts';
import { madeUpDossier } from './testing/dossier.fixture.ts';
import { createView } from './view.ts';

const dossier = madeUpDossier();
const view = createView(dossier, {
  withComments: false,
  quotesOnly: true,
  quoteLength: QUOTE_LENGTH,
});
const whole = createView(dossier, {
  withComments: false,
  quotesOnly: false,
  quoteLength: QUOTE_LENGTH,
});
const text = (pieces: Iterable<string>): string => [...pieces].join('');
const quotes = JSON.parse(text(dossierJson(view, sha256))) as Quotes;

describe('the dossier as JSON', () => {
  test('is a dossier without comments and without decisions that were taken back', () => {
    const made = JSON.parse(text(dossierJson(whole, sha256))) as Dossier;
    expect(dossierSchema.parse(made)).toEqual(made);
    expect(made).toEqual({
      ...dossier,
      articles: dossier.articles.map((article) => ({ ...article, comments: [] })),
      decisions: dossier.decisions.filter(({ undone }) => undone === null),
    });
  });
});

describe('the form without texts', () => {
  test('is a hearsay.quotes/1', () => {
    expect(quotesSchema.parse(quotes)).toEqual(quotes);
    const [format, quoteLength, ...keys] = Object.keys(quotes);
    expect([format, quoteLength]).toEqual(['format', 'quoteLength']);
    expect(keys).toEqual(Object.keys(dossier).slice(1));
  });

  test('keeps every finding and where its words stand, and of the words at most their beginning', () => {
    const kept = [...citationsOf(quotes as unknown as Dossier)];
    const all = [...citationsOf(createView(dossier, whole).dossier)];
    expect(kept.map(({ path }) => path)).toEqual(all.map(({ path }) => path));
    let cut = 0;
    for (const [index, { citation }] of kept.entries()) {
      const original = all[index]!.citation;
      expect({ ...citation, text: '' }).toEqual({ ...original, text: '' });
      expect(original.text.startsWith(citation.text)).toBe(true);
      expect(citation.text.length).toBeLessThanOrEqual(QUOTE_LENGTH);
      expect(citation.text).not.toBe('');
      if (citation.text !== original.text) cut += 1;
    }
    expect(cut).toBe(1);
  });

  test('says how long each text is, its hash, and how much of it is quoted', () => {
    for (const [index, article] of dossier.articles.entries()) {
      const { length, textHash, quoted } = quotes.articles[index]!;
      expect([length, textHash]).toEqual([article.text.length, sha256(article.text)]);
      const units = new Set<number>();
      for (const { citation } of citationsOf(quotes as unknown as Dossier)) {
        if ((citation as Citation).article !== article.id) continue;
        for (let at = 0; at < citation.text.length; at += 1) units.add(citation.start + at);
      }
      expect(quoted).toBe(units.size);
    }
    const { quoted, of } = quotedShare(view);
    expect(quoted).toBeLessThan(of);
  });

  test('cuts at the end of a word where there is one, and never inside a pair of surrogates', () => {
    const words = 'word '.repeat(100);
    expect(words.startsWith(beginning(words, 300))).toBe(true);
    expect(beginning(words, 300)).toMatch(/word$/);
    expect(beginning('🌊'.repeat(400), 300)).toBe('🌊'.repeat(QUOTE_LENGTH / 2));
    expect(beginning(`a${'🌊'.repeat(400)}`, 300)).toBe(`a${'🌊'.repeat(QUOTE_LENGTH / 2 - 1)}`);
  });
});

describe('no format of the form without texts', () => {
  const formats: Readonly<Record<string, string>> = {
    json: JSON.stringify(quotes),
    csv: [...csvFiles(view, { byteOrderMark: true })]
      .flatMap(({ pieces }) => parse(text(pieces), { bom: true }) as string[][])
      .flat()
      .map(readCell)
      .join('\n'),
    md: text(markdownPieces(view)),
    annotations: text(annotationPieces(view, sha256)),
    csl: text(cslJson(view)),
    html: JSON.stringify(maskedDossier(view)),
  };

  test.each(Object.entries(formats))('%s holds words that are not cited', (_, made) => {
    for (const word of ['PRIVATEWORD', 'ＰＲＩＶＡＴＥＷＯＲＤ2', 'COMMENTWORD', 'REMOVEDWORD']) {
      expect(made).not.toContain(word);
    }
    const longest = 'the same words stand here again and again, '.repeat(8);
    expect(made).not.toContain(longest);
  });
});

describe('the dossier to be looked at without texts', () => {
  const masked = maskedDossier(view);

  test('is a dossier in which every citation holds', () => {
    expect(dossierSchema.parse(masked)).toEqual(masked);
    const texts = new Map<string, string>(
      masked.articles.map((article) => [article.id, article.text]),
    );
    for (const { citation } of citationsOf(masked)) {
      if (!('article' in citation)) continue;
      const { start, end } = citation;
      expect(texts.get(citation.article)!.slice(start, end)).toBe(citation.text);
    }
  });

  test('has texts as long as they were, in as many lines, with their headlines', () => {
    for (const [index, article] of masked.articles.entries()) {
      const original = dossier.articles[index]!;
      expect(article.text).toHaveLength(original.text.length);
      expect(article.text.split('\n')).toHaveLength(original.text.split('\n').length);
      expect(article.text.startsWith(original.headline)).toBe(true);
    }
  });
});
