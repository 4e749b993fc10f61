import { describe, expect, it } from 'vitest';
import type { Article, Publisher } from '../../model/index.ts';
import { passagesOf } from '../passage/index.ts';
import {
  BACKGROUND,
  credited,
  ELSEWHERE,
  HARBOUR,
  made,
  REPORT_P,
  REPORT_Q,
  sha256,
  type Made,
} from './article.fixture.ts';
import { instant, surelyBefore } from '../clock.ts';
import { lineageOf } from './index.ts';
import { published } from './publisher.ts';

const AGENCY = 'Coastal News Agency';
const lineage = (...articles: readonly Article[]) =>
  lineageOf(articles, passagesOf(articles), sha256);
const familyOf = (found: ReturnType<typeof lineage>, id: string) =>
  found.family.find((f) => (f.articles as readonly string[]).includes(id))!;
const ferry = (id: string, outlet: string, at: string | null, more: Partial<Made> = {}): Article =>
  made({ id, headline: `Ferries, ${id}`, body: [...HARBOUR], outlet, published: at, ...more });

describe('two clocks', () => {
  const day = '2031-05-02';
  it.each([
    ['half an hour apart tell', `${day}T10:00:00Z`, `${day}T10:30:00Z`, true],
    ['minutes apart do not', `${day}T10:00:00Z`, `${day}T10:20:00Z`, false],
    ['in two zones are put right', `${day}T12:00:00+02:00`, `${day}T11:00:00Z`, true],
    ['without zones say no more than their day', `${day}T01:00`, `${day}T23:00`, false],
    ['of two days tell', day, '2031-05-03', true],
    ['of one day do not', day, day, false],
    ['of which one is missing do not', day, null, false],
  ])('%s', (_, x, y, tells) => {
    expect(surelyBefore(instant(x), instant(y))).toBe(tells);
    expect(surelyBefore(instant(y), instant(x))).toBe(false);
  });
});

describe('the origin of a text', () => {
  it('is the page that was out hours before, and the derivation says so with both times', () => {
    const family = familyOf(
      lineage(
        ferry('a', 'Port Gazette', '2031-05-02T10:00:00Z'),
        ferry('b', 'Marrow Daily', '2031-05-02T15:00:00Z'),
      ),
      'a',
    );
    expect(family).toMatchObject({ origin: 'Port Gazette', first: 'a', hint: null });
    expect(family.derivations[0]!.reason).toBe(
      '100 % of its words stand in the other page too. Published 2031-05-02T15:00:00Z; the other page 2031-05-02T10:00:00Z, 5 hours earlier.',
    );
  });

  it.each([
    ['minutes apart', '2031-05-02T10:00:00Z', '2031-05-02T10:20:00Z'],
    ['equal', '2031-05-02T10:00:00Z', '2031-05-02T10:00:00Z'],
    ['missing', null, null],
  ])('cannot be told of two pages that copy each other with times that are %s', (_, x, y) => {
    const found = lineage(ferry('a', 'Port Gazette', x), ferry('b', 'Marrow Daily', y));
    expect(found.family).toHaveLength(1);
    expect(found.family[0]).toMatchObject({
      articles: ['a', 'b'],
      origin: null,
      first: null,
      derivations: [],
      chains: [],
    });
    expect(found.family[0]!.reason).toContain('neither a credit nor the dates tell');
  });

  it('is hinted at by a page that holds what all others have, which decides nothing', () => {
    const found = lineage(
      ferry('a', 'Port Gazette', null, { body: [...HARBOUR, ...ELSEWHERE] }),
      ferry('b', 'Marrow Daily', null),
      ferry('c', 'Quay Radio', null),
    );
    expect(found.family[0]).toMatchObject({
      articles: ['a', 'b', 'c'],
      origin: null,
      first: null,
      hint: { kind: 'containment', article: 'a' },
    });
    expect(found.family[0]!.hint!.reason).toContain('A hint and no more');
  });

  it('is not hinted at where two pages have the same', () => {
    const found = lineage(ferry('a', 'Port Gazette', null), ferry('b', 'Marrow Daily', null));
    expect(found.family[0]!.hint).toBeNull();
  });

  it('is the agency’s own page where any page with the text credits it, whatever the clocks say of the others', () => {
    const found = lineage(
      ferry('w', 'CNA', '2031-05-02T10:00:00Z'),
      ferry('a', 'Port Gazette', '2031-05-02T07:00:00Z'),
      ferry('b', 'Marrow Daily', '2031-05-02T12:00:00Z', { credits: [credited(AGENCY)] }),
    );
    const family = familyOf(found, 'w');
    expect(family).toMatchObject({ articles: ['a', 'b', 'w'], origin: AGENCY, first: 'w' });
    const of = (id: string) =>
      family.derivations.find((d) => d.article === id && 'article' in d.from);
    expect(of('a')).toMatchObject({
      from: { article: 'w' },
      rule: 'credit line: another page with this text names the outlet as its source',
    });
    expect(of('b')).toMatchObject({ from: { article: 'w' } });
  });

  it('is not the agency’s page for a page that had the words days before it', () => {
    const found = lineage(
      ferry('w', AGENCY, '2031-05-06'),
      ferry('a', 'Port Gazette', '2031-05-02'),
      ferry('b', 'Marrow Daily', '2031-05-07', { credits: [credited(AGENCY)] }),
    );
    const family = familyOf(found, 'a');
    expect(family.derivations.some((d) => d.article === 'a')).toBe(false);
  });

  it('is named from the credit where the agency’s page is not there, and then no page was first', () => {
    const credits = [credited(AGENCY)];
    const family = familyOf(
      lineage(
        ferry('a', 'Port Gazette', '2031-05-02', { credits }),
        ferry('b', 'Marrow Daily', '2031-05-03'),
      ),
      'a',
    );
    expect(family).toMatchObject({ origin: AGENCY, first: null });
  });

  it('goes through outlets in order: Quay Radio ← Marrow Daily ← the agency', () => {
    const family = familyOf(
      lineage(
        ferry('a', 'Marrow Daily', '2031-05-02T10:00:00Z', { credits: [credited(AGENCY)] }),
        ferry('b', 'Quay Radio', '2031-05-02T11:00:00Z', { credits: [credited('Marrow Daily')] }),
      ),
      'b',
    );
    const steps = (id: string) =>
      family.chains
        .find(({ article }) => article === id)!
        .steps.map((i) => family.derivations[i]!.from);
    expect(steps('b')).toEqual([{ article: 'a' }, { agency: AGENCY }]);
    expect(steps('a')).toEqual([{ agency: AGENCY }]);
  });

  it('ends a chain where two pages name each other', () => {
    const found = lineage(
      ferry('a', 'Marrow Daily', '2031-05-02', { credits: [credited('Quay Radio')] }),
      ferry('b', 'Quay Radio', '2031-05-02', { credits: [credited('Marrow Daily')] }),
    );
    for (const { steps } of found.family.flatMap(({ chains }) => chains))
      expect(steps.length).toBeLessThan(3);
  });
});

describe('what is no family', () => {
  it('A–B and B–C, where B takes half from each', () => {
    const half = [REPORT_P[0], REPORT_P[1], REPORT_P[2]];
    const found = lineage(
      made({ id: 'a', body: [...REPORT_P, ...ELSEWHERE], outlet: 'A', published: '2031-05-01' }),
      made({ id: 'b', body: [...half, ...REPORT_Q], outlet: 'B', published: '2031-05-02' }),
      made({ id: 'c', body: [...REPORT_Q, ...HARBOUR], outlet: 'C', published: '2031-05-03' }),
    );
    const homes = found.family.filter((f) => f.articles.length > 0).map((f) => f.articles);
    expect(homes).not.toContainEqual(['a', 'b', 'c']);
    expect(familyOf(found, 'a').articles).not.toContain('c');
  });

  it('a chain of rewrites whose end has hardly anything of its beginning, with a credit that points forward in time', () => {
    const found = lineage(
      made({
        id: 'a',
        body: [...REPORT_P, ...HARBOUR],
        outlet: 'A',
        published: '2031-05-01',
        credits: [credited('B')],
      }),
      made({
        id: 'b',
        body: [...HARBOUR, ...BACKGROUND, ...REPORT_P],
        outlet: 'B',
        published: '2031-05-04',
      }),
      made({ id: 'c', body: [...BACKGROUND], outlet: 'C', published: '2031-05-05' }),
      made({
        id: 'd',
        body: [...BACKGROUND, ...ELSEWHERE, ...REPORT_Q],
        outlet: 'D',
        published: '2031-05-06',
      }),
    );
    expect(familyOf(found, 'd').articles).toEqual(['d']);
    expect(familyOf(found, 'a').articles).not.toContain('d');
  });

  it.each([
    ['at the end', [...REPORT_P, ...BACKGROUND], [...REPORT_Q, ...BACKGROUND]],
    [
      'in the middle',
      [REPORT_P[0], ...BACKGROUND, REPORT_P[1], REPORT_P[2]],
      [...REPORT_Q, ...BACKGROUND],
    ],
    ['at the beginning', [...BACKGROUND, ...REPORT_P], [...REPORT_Q, ...BACKGROUND]],
    ['in pieces', [BACKGROUND[0], ...REPORT_P, BACKGROUND[2]], [...REPORT_Q, ...BACKGROUND]],
  ])('two reports with an agency’s background %s', (_, p, q) => {
    const found = lineage(
      made({ id: 'w', body: [...BACKGROUND], outlet: AGENCY, published: '2031-04-01' }),
      made({ id: 'p', body: p, outlet: 'Port Gazette', published: '2031-05-02' }),
      made({ id: 'q', body: q, outlet: 'Marrow Daily', published: '2031-05-03' }),
    );
    expect(familyOf(found, 'p').articles).toEqual(['p']);
    expect(familyOf(found, 'q').articles).toEqual(['q']);
    expect(familyOf(found, 'w')).toMatchObject({ articles: ['w'], carries: ['p', 'q'] });
    for (const { cite } of found.carried)
      expect(BACKGROUND.join(' ')).toContain(cite.text.split('\n\n')[0]);
  });

  it('an article of three words, nor one of none', () => {
    const found = lineage(
      made({ id: 'a', body: ['Ferries stop today.'], published: '2031-05-01' }),
      made({ id: 'b', body: ['Ferries stop today.'], published: '2031-05-02' }),
      made({ id: 'c', body: [] }),
    );
    expect(found.family.map(({ articles }) => articles)).toEqual([['a'], ['b'], ['c']]);
  });
});

describe('who publishes the origin', () => {
  const row = (outlet: string, publisher: string): Publisher => ({
    outlet,
    publisher,
    source: 'Register of the press',
    decision: null,
  });
  const items = (articles: readonly Article[]) =>
    articles.map(({ id, capture, outlet }) => ({
      id,
      capture,
      digest: { outlet: outlet?.value ?? null } as never,
    }));

  it('is told of the origin, and, where nothing tells which page had it first, of outlets that all have one publisher', () => {
    const pages = [ferry('a', 'Port Gazette', null), ferry('b', 'Marrow Daily', null)];
    const { family } = lineage(...pages);
    const both = [row('port gazette', 'Quay Media'), row('The Marrow Daily', 'Quay Media')];
    expect(published(family, both, items(pages))[0]!.publisher).toBe('Quay Media');
    expect(published(family, both.slice(1), items(pages))[0]!.publisher).toBeNull();
    expect(published(family, [], items(pages))[0]!.publisher).toBeNull();
    const own = lineage(ferry('a', 'Port Gazette', '2031-05-01'), ferry('b', 'X', '2031-05-02'));
    expect(published(own.family, both, items(pages))[0]!.publisher).toBe('Quay Media');
  });
});
