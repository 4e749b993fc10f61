import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Annotated } from '../../annotate/index.ts';
import type { Article } from '../../model/index.ts';
import type { CollateItem } from '../item.ts';
import {
  BACKGROUND,
  ELSEWHERE,
  HARBOUR,
  made,
  REPORT_P,
  REPORT_Q,
  sha256,
} from '../lineage/article.fixture.ts';
import { passagesOf } from '../passage/index.ts';
import { Arrivals } from './index.ts';

const item = (article: Article): CollateItem => ({
  id: article.id,
  capture: article.capture,
  get stamp(): never {
    throw new Error('nothing is kept of an arrival');
  },
  load: () => ({ article, layers: {} as Annotated['layers'] }),
});
const opened = (...articles: readonly Article[]): Arrivals => {
  const arrivals = new Arrivals(sha256);
  for (const article of articles) arrivals.add(item(article));
  return arrivals;
};

const WIRE = made({
  id: 'wire',
  body: [...HARBOUR],
  outlet: 'Canal Wire',
  published: '2031-05-01',
});
const OTHER = made({ id: 'other', body: [...ELSEWHERE], outlet: 'Lunt Gazette' });
const COPY = made({
  id: 'copy',
  body: [...HARBOUR],
  outlet: 'Tolmin Post',
  published: '2031-05-02',
});
const PARTLY = made({ id: 'partly', body: [...REPORT_P, ...BACKGROUND], outlet: 'Valley Echo' });

describe('a page that arrives', () => {
  test('is put into the family of the page it copies', () => {
    const { compared, family } = opened(WIRE, OTHER).of(item(COPY));
    expect(compared).toEqual(['wire']);
    expect(family.map(({ articles }) => articles)).toEqual([['copy', 'wire']]);
    expect(family[0]!.derivations[0]!.from).toEqual({ article: 'wire' });
  });

  test('carries the paragraph that it shares, and is compared with nobody where it shares none', () => {
    const later = made({ id: 'later', body: [...REPORT_Q, ...BACKGROUND], outlet: 'Echo' });
    const { carried, passage } = opened(PARTLY, OTHER).of(item(later));
    expect(passage).toHaveLength(1);
    expect(carried.map(({ cite }) => cite.article)).toEqual(['later', 'partly']);
    const alone = opened(WIRE, OTHER).of(item(later));
    expect(alone.compared).toEqual([]);
    expect(alone.family.map(({ articles }) => articles)).toEqual([['later']]);
  });

  test('is not compared for words that are no sign of copying in the pages before it', () => {
    const { text } = WIRE;
    const arrivals = new Arrivals(sha256);
    arrivals.add(item(WIRE), [{ start: 0, end: text.length }]);
    expect(arrivals.of(item(COPY)).compared).toEqual([]);
  });

  test('is compared with a few of many copies, also where it is one of the case already', () => {
    const copies = Array.from({ length: 500 }, (_, i) =>
      made({ id: `n${i}`, headline: `Number ${i}`, body: [...HARBOUR], outlet: `Outlet ${i}` }),
    );
    const arrivals = opened(...copies);
    expect(arrivals.size).toBe(500);
    const { compared, family } = arrivals.of(item(copies[7]!));
    expect(compared.length).toBeLessThan(10);
    expect(compared).not.toContain('n7');
    expect(family).toHaveLength(1);
  });

  test('shares with each partner what the two alone share, whatever else the case holds', () => {
    const paragraphs = [...HARBOUR, ...BACKGROUND, ...REPORT_P, ...REPORT_Q, ...ELSEWHERE];
    const body = fc.subarray(paragraphs, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(body, { minLength: 1, maxLength: 8 }), body, (bodies, last) => {
        const articles = bodies.map((own, i) => made({ id: `n${i}`, body: own }));
        const arriving = made({ id: 'x', body: last });
        const { compared, passage } = opened(...articles).of(item(arriving));
        const partners = articles.filter(({ id }) => compared.includes(id));
        expect(passage).toEqual(passagesOf([arriving, ...partners]));
      }),
      { numRuns: 60 },
    );
  });
});
