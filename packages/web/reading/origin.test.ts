import type { Article } from '@hearsay/core/model';
import { describe, expect, it } from 'vitest';
import { sample, sampleCapture } from '../fixtures/sample.ts';
import { inCapture, paragraphs } from './origin.ts';

describe('a place of an article', () => {
  it('is found in the captured page, character by character', () => {
    for (const statement of sample.statements) {
      const { article: id, start, end, text } = statement.cite;
      const article = sample.articles.find((a) => a.id === id)!;
      const capture = sampleCapture(article.capture)!;
      const places = inCapture(article, { start, end });
      expect(places.map((place) => capture.slice(place.start, place.end)).join('')).toBe(text);
    }
  });

  it('covers an entity whole where the capture has more characters for it', () => {
    const article = {
      origin: [
        { start: 0, end: 2, at: { start: 10, end: 12 } },
        { start: 2, end: 3, at: { start: 12, end: 17 } },
        { start: 3, end: 6, at: { start: 17, end: 20 } },
      ],
    } as unknown as Article;
    expect(inCapture(article, { start: 2, end: 3 })).toEqual([{ start: 12, end: 17 }]);
    expect(inCapture(article, { start: 1, end: 4 })).toEqual([{ start: 11, end: 18 }]);
    expect(inCapture(article, { start: 6, end: 9 })).toEqual([]);
  });
});

describe('the paragraphs of an article', () => {
  it('are its blocks, and whatever text stands in none', () => {
    const article = {
      text: 'Head\n\nFirst part.\n\nSecond part.',
      blocks: [{ start: 0, end: 4, role: 'headline' }],
    } as unknown as Article;
    const found = paragraphs(article);
    expect(found.map((p) => article.text.slice(p.start, p.end))).toEqual([
      'Head',
      'First part.',
      'Second part.',
    ]);
  });
});
