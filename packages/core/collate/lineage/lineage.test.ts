import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { familySchema, versionsSchema, type Article } from '../../model/index.ts';
import { passagesOf } from '../passage/index.ts';
import {
  BACKGROUND,
  BACKGROUND_REWRITTEN,
  credited,
  ELSEWHERE,
  HARBOUR,
  made,
  REPORT_P,
  REPORT_Q,
  sha256,
} from './article.fixture.ts';
import { lineageOf } from './index.ts';

const AGENCY = 'Coastal News Agency';

function lineage(articles: readonly Article[]) {
  const found = lineageOf(articles, passagesOf(articles), sha256);
  const texts = new Map(articles.map((a) => [a.id as string, a.text]));
  const homes = found.family.flatMap((f) => f.articles).sort();
  expect(homes).toEqual(articles.map((a) => a.id).sort());
  const ids = new Set(found.family.map((f) => f.id));
  expect(ids.size).toBe(found.family.length);
  for (const family of found.family) {
    familySchema.parse(family);
    expect(family.reason).not.toBe('');
    if (family.first !== null) expect(family.articles).toContain(family.first);
    for (const { article, steps } of family.chains) {
      const [own] = steps.map((i) => family.derivations[i]!);
      expect(own!.article).toBe(article);
      for (const [k, i] of steps.slice(1).entries()) {
        const { from } = family.derivations[steps[k]!]!;
        expect(from).toEqual({ article: family.derivations[i]!.article });
      }
    }
    for (const d of family.derivations) {
      for (const place of d.evidence) {
        if ('article' in place)
          expect(texts.get(place.article)!.slice(place.start, place.end)).toBe(place.text);
      }
    }
  }
  for (const { cite, family } of found.carried) {
    expect(texts.get(cite.article)!.slice(cite.start, cite.end)).toBe(cite.text);
    expect(found.family.find((f) => f.id === family)!.carries).toContain(cite.article);
  }
  return found;
}
const familyOf = (found: ReturnType<typeof lineage>, id: string) =>
  found.family.find((f) => (f.articles as readonly string[]).includes(id))!;

describe('lineage', () => {
  it('is one family of the agency where three outlets print its story with other headlines and cuts', () => {
    const credits = [credited(AGENCY)];
    const articles = [
      made({
        id: 'a',
        headline: 'Ferries stop',
        body: [...HARBOUR],
        outlet: 'Port Gazette',
        credits,
      }),
      made({
        id: 'b',
        headline: 'Island cut off',
        body: HARBOUR.slice(0, 3),
        outlet: 'Marrow Daily',
        credits,
      }),
      made({
        id: 'c',
        headline: 'Cracks in two hulls',
        body: HARBOUR.slice(1),
        outlet: 'Quay Radio',
        credits,
      }),
      made({ id: 'd', headline: 'A conductor', body: [...ELSEWHERE], outlet: 'Quay Radio' }),
    ];
    const found = lineage(articles);
    const family = familyOf(found, 'a');
    expect(family.articles).toEqual(['a', 'b', 'c']);
    expect(family.origin).toBe(AGENCY);
    expect(family.carries).toEqual([]);
    expect(familyOf(found, 'd').articles).toEqual(['d']);
    expect(found.carried).toEqual([]);
    const stated = family.derivations.filter((d) => d.relation === 'credits');
    expect(stated.map((d) => d.article)).toEqual(['a', 'b', 'c']);
    expect(stated[0]!.evidence[0]).toMatchObject({ start: 300, text: AGENCY });
  });

  it('keeps the own reporting of a page that ends in an agency’s background paragraphs', () => {
    const p = made({
      id: 'p',
      body: [...REPORT_P, ...BACKGROUND],
      outlet: 'Port Gazette',
      published: '2031-05-02',
      credits: [credited(AGENCY)],
    });
    const q = made({
      id: 'q',
      body: [...REPORT_Q, ...BACKGROUND_REWRITTEN],
      outlet: 'Marrow Daily',
      published: '2031-04-20',
    });
    const found = lineage([p, q]);
    const agency = familyOf(found, 'p');
    expect(agency).toMatchObject({ articles: ['p'], carries: ['q'], origin: AGENCY });
    expect(familyOf(found, 'q')).toMatchObject({
      articles: ['q'],
      carries: [],
      origin: 'Marrow Daily',
    });
    expect(found.carried.map((c) => [c.cite.article, c.family])).toEqual([['q', agency.id]]);
    expect(found.carried[0]!.cite.text).toContain('A treaty signed in Marrow');
    expect(found.carried[0]!.cite.text).not.toContain('stove');
    const derivation = agency.derivations.find((d) => d.article === 'q')!;
    expect(derivation).toMatchObject({ from: { agency: AGENCY }, relation: 'rewrites' });
    expect(derivation.evidence).toHaveLength(3);
  });

  it('keeps a paragraph that names its own source apart from the page’s reporting', () => {
    const closing = `${BACKGROUND[1]} (${AGENCY})`;
    const bare = made({ id: 'p', body: [...REPORT_P, closing], outlet: 'Port Gazette' });
    const start = bare.text.indexOf(AGENCY);
    const cite = { article: bare.id, start, end: start + AGENCY.length, text: AGENCY };
    const p = {
      ...bare,
      credits: [{ name: AGENCY, scope: 'passage' as const, at: null, text: null, cite }],
    };
    const alone = lineage([p]);
    expect(familyOf(alone, 'p')).toMatchObject({ origin: 'Port Gazette', carries: [] });
    const agency = alone.family.find((f) => f.origin === AGENCY)!;
    expect(agency).toMatchObject({ articles: [], carries: ['p'] });
    expect(agency.derivations[0]).toMatchObject({ relation: 'credits', from: { agency: AGENCY } });
    expect(alone.carried.map((c) => c.cite.text)).toEqual([closing]);
    const q = made({ id: 'q', body: [...REPORT_Q, BACKGROUND[1]], published: '2031-05-01' });
    const both = lineage([p, q]);
    expect(both.family.find((f) => f.origin === AGENCY)).toMatchObject({
      articles: [],
      carries: ['p', 'q'],
    });
  });

  it('knows an agency by its initials where a page gives the full name', () => {
    const found = lineage([
      made({ id: 'p', body: [...REPORT_P, ...BACKGROUND], credits: [credited(AGENCY)] }),
      made({ id: 'q', body: [...REPORT_Q, ...BACKGROUND], credits: [credited('CNA')] }),
      made({ id: 'r', body: [...ELSEWHERE, ...HARBOUR, ...BACKGROUND] }),
    ]);
    const agency = familyOf(found, 'p');
    expect(agency).toMatchObject({ articles: ['p'], carries: ['q', 'r'], origin: AGENCY });
    expect(found.family).toHaveLength(3);
  });

  it('has two pages that name one agency take it from the agency, and not from each other', () => {
    const found = lineage([
      made({ id: 'p', body: HARBOUR, credits: [credited(AGENCY)], published: '2031-05-01' }),
      made({ id: 'q', body: HARBOUR, credits: [credited('CNA')], published: '2031-05-02' }),
      made({ id: 'r', body: ['The Coastal News Agency reports.'], credits: [credited(AGENCY)] }),
    ]);
    const { derivations, origin } = familyOf(found, 'q');
    expect(origin).toBe(AGENCY);
    expect(derivations.map((d) => d.from)).toEqual(derivations.map(() => ({ agency: AGENCY })));
    expect(derivations.filter((d) => d.article === 'q').map((d) => d.rule)).toEqual([
      'credit line',
      'credit line: both pages name the same source',
    ]);
  });

  it('takes nothing from who only heard a speaker', () => {
    const p = made({
      id: 'p',
      body: [...REPORT_P, ...BACKGROUND],
      credits: [credited(AGENCY, 'statement')],
    });
    const q = made({ id: 'q', body: [...REPORT_Q, ...BACKGROUND] });
    const found = lineage([p, q]);
    expect(found.family.every((f) => f.origin === null)).toBe(true);
  });

  describe('of background paragraphs without a credit', () => {
    const p = { id: 'p', body: [...REPORT_P, ...BACKGROUND], outlet: 'Port Gazette' };
    const q = { id: 'q', body: [...REPORT_Q, ...BACKGROUND], outlet: 'Marrow Daily' };

    it('gives them to the earlier page', () => {
      const found = lineage([
        made({ ...p, published: '2031-05-03' }),
        made({ ...q, published: '2031-05-02' }),
      ]);
      expect(familyOf(found, 'q')).toMatchObject({ articles: ['q'], carries: ['p'] });
      const [derivation] = familyOf(found, 'q').derivations;
      expect(derivation).toMatchObject({
        article: 'p',
        from: { article: 'q' },
        relation: 'excerpts',
        rule: 'earliest publication',
      });
    });

    it.each([
      ['the same day', '2031-05-02', '2031-05-02'],
      ['a day and an hour of it', '2031-05-02', '2031-05-02T09:00:00Z'],
      ['one unknown', '2031-05-02', null],
      ['both unknown', null, null],
    ])('gives them to an origin that was not captured where dates cannot tell: %s', (_, x, y) => {
      const found = lineage([made({ ...p, published: x }), made({ ...q, published: y })]);
      expect(found.family).toHaveLength(3);
      const unknown = found.family.find((f) => f.articles.length === 0)!;
      expect(unknown).toMatchObject({ carries: ['p', 'q'], origin: null, derivations: [] });
      expect(unknown.reason).toContain('origin not captured');
      expect(found.carried.map((c) => c.family)).toEqual([unknown.id, unknown.id]);
    });
  });

  it('follows the credit before the clock', () => {
    const early = made({
      id: 'a',
      headline: 'One',
      body: [...HARBOUR],
      outlet: 'Port Gazette',
      published: '2031-05-01',
      credits: [credited('The Marrow Daily')],
    });
    const late = made({
      id: 'b',
      headline: 'Two',
      body: [...HARBOUR],
      outlet: 'Marrow Daily',
      published: '2031-05-02',
    });
    const family = familyOf(lineage([early, late]), 'a');
    expect(family.articles).toEqual(['a', 'b']);
    expect(family.origin).toBe('The Marrow Daily');
    const copy = family.derivations.find((d) => 'article' in d.from)!;
    expect(copy).toMatchObject({ article: 'a', from: { article: 'b' }, relation: 'reprints' });
    expect(copy.rule).toContain('credit');
  });

  it('does not say who copied whom where nothing tells', () => {
    const same = { body: [...HARBOUR], published: '2031-05-01' };
    const found = lineage([
      made({ id: 'a', outlet: 'X', ...same }),
      made({ id: 'b', outlet: 'Y', ...same }),
    ]);
    expect(found.family).toHaveLength(1);
    expect(found.family[0]).toMatchObject({ articles: ['a', 'b'], origin: null, derivations: [] });
  });

  it('makes no family of A–B and B–C where A and C share nothing', () => {
    const a = made({ id: 'a', body: [...HARBOUR], published: '2031-05-01' });
    const b = made({
      id: 'b',
      body: [...HARBOUR, ...REPORT_Q.slice(0, 2)],
      published: '2031-05-02',
    });
    const c = made({ id: 'c', body: REPORT_Q.slice(0, 2), published: '2031-05-03' });
    const found = lineage([a, b, c]);
    expect(familyOf(found, 'a').articles).toEqual(['a', 'b']);
    expect(familyOf(found, 'c').articles).toEqual(['c']);
    expect(found.carried.map((x) => [x.cite.article, x.family])).toEqual([
      ['c', familyOf(found, 'a').id],
    ]);
  });

  it('takes a shared quotation for no copy', () => {
    const words =
      'We will not open the gates until every gauge along the river has been read by people whom both provinces trust and pay together';
    const found = lineage([
      made({
        id: 'a',
        body: [...REPORT_P, `“${words},” said the governor.`],
        published: '2031-05-01',
      }),
      made({
        id: 'b',
        body: [...REPORT_Q, `“${words},” the governor said.`],
        published: '2031-05-02',
      }),
    ]);
    expect(found.family.map((f) => f.articles)).toEqual([['a'], ['b']]);
    expect(found.carried).toEqual([]);
  });

  it('makes one family of the same text from two outlets, and of one URL captured twice', () => {
    const url = 'https://gazette.example/ferries';
    const before = made({
      id: 'a',
      headline: 'Ferries stop',
      body: [...HARBOUR],
      url,
      published: '2031-05-01',
      modified: '2031-05-01T08:00:00Z',
    });
    const after = made({
      id: 'b',
      headline: 'Ferries stop',
      url,
      published: '2031-05-01',
      modified: '2031-05-01T11:00:00Z',
      body: [
        HARBOUR[0].replace('two of its three ships', 'all three of its ships'),
        HARBOUR[1],
        ELSEWHERE[0],
        HARBOUR[3],
      ],
    });
    const found = lineage([before, after]);
    expect(found.family).toHaveLength(1);
    expect(found.versions).toHaveLength(1);
    versionsSchema.parse(found.versions[0]);
    expect(found.versions[0]!.captures).toEqual([before.capture, after.capture]);
    expect(
      found.versions[0]!.changes.map((c) => [
        c.kind,
        c.before?.text ?? null,
        c.after?.text ?? null,
      ]),
    ).toEqual([
      [
        'altered',
        HARBOUR[0],
        HARBOUR[0].replace('two of its three ships', 'all three of its ships'),
      ],
      ['removed', HARBOUR[2], null],
      ['added', null, ELSEWHERE[0]],
    ]);
    const twice = lineage([
      made({ id: 'c', body: [...HARBOUR], url }),
      made({ id: 'd', body: [...HARBOUR], url }),
    ]);
    expect(twice.versions[0]!.changes).toEqual([]);
    expect(twice.family).toHaveLength(1);
  });

  it('does not change with the order of articles', () => {
    const articles = [
      made({ id: 'a', headline: 'One', body: [...HARBOUR], outlet: 'X', published: '2031-05-01' }),
      made({
        id: 'b',
        headline: 'Two',
        body: [...HARBOUR, ...BACKGROUND],
        outlet: 'Y',
        published: '2031-05-01',
      }),
      made({
        id: 'c',
        headline: 'Three',
        body: [...REPORT_P, ...BACKGROUND_REWRITTEN],
        outlet: 'Z',
      }),
      made({
        id: 'd',
        headline: 'Four',
        body: [...REPORT_Q, BACKGROUND[1]],
        credits: [credited(AGENCY)],
      }),
      made({ id: 'e', headline: 'Five', body: HARBOUR.slice(1), published: '2031-05-03' }),
    ];
    const found = lineage(articles);
    fc.assert(
      fc.property(fc.shuffledSubarray(articles, { minLength: articles.length }), (shuffled) => {
        expect(lineage(shuffled)).toEqual(found);
      }),
      { numRuns: 30 },
    );
  });

  it('holds every article once and cites exactly, whatever the articles', () => {
    const paragraph = fc.constantFrom(
      ...HARBOUR,
      ...BACKGROUND,
      ...BACKGROUND_REWRITTEN,
      ...REPORT_P,
      '🚢 “',
      '',
    );
    const any = fc.record({
      body: fc.array(paragraph, { maxLength: 6 }),
      outlet: fc.constantFrom(null, 'X', 'Y', AGENCY),
      published: fc.constantFrom(
        null,
        '2031-05-01',
        '2031-05-02',
        '2031-05-02T10:00:00Z',
        'nonsense',
      ),
      url: fc.constantFrom(null, null, 'https://x.example/1'),
      credits: fc.constantFrom(
        [],
        [credited(AGENCY)],
        [credited('X')],
        [credited('Y'), credited(AGENCY)],
        [{ ...credited(''), name: null }],
      ),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 7 }), (articles) => {
        lineage(articles.map((article, i) => made({ id: `t${i}`, ...article })));
      }),
      { numRuns: 200 },
    );
  });

  it('takes bounded work for two thousand copies', () => {
    const articles = Array.from({ length: 2000 }, (_, i) =>
      made({
        id: `n${i}`,
        headline: `Number ${i}`,
        body: [...HARBOUR],
        outlet: `Outlet ${i}`,
        published: '2031-05-01',
      }),
    );
    const begun = performance.now();
    expect(lineage(articles).family).toHaveLength(1);
    expect(performance.now() - begun).toBeLessThan(20_000);
  });
});
