import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { familySchema, leadOf, type Article, type Citation } from '../../model/index.ts';
import { passagesOf } from '../passage/index.ts';
import type { Kinship } from '../relation.ts';
import {
  BACKGROUND,
  credited,
  ELSEWHERE,
  HARBOUR,
  made,
  REPORT_P,
  REPORT_Q,
  sha256,
} from './article.fixture.ts';
import { lineageOf } from './index.ts';

const verdict = (id: number, same: boolean, one: Article, other: Article): Kinship => ({
  id,
  same,
  cites: [leadOf(one)[0]!, leadOf(other)[0]!],
});
function lineage(articles: readonly Article[], kinship: readonly Kinship[] = []) {
  const passages = passagesOf(articles);
  const found = lineageOf(articles, passages, sha256, { kinship, coincidence: [] });
  for (const family of found.family) familySchema.parse(family);
  expect(new Set(found.family.map(({ id }) => id)).size).toBe(found.family.length);
  return found;
}
const families = ({ family }: ReturnType<typeof lineage>): readonly string[] =>
  family.map(({ articles, carries }) => `${articles.join('')} ${carries.join('')}`.trim()).sort();

const ferry = made({
  id: 'a',
  headline: 'Ferries stop',
  body: [...HARBOUR],
  outlet: 'Port Gazette',
  published: '2031-05-01',
});
const copy = made({
  id: 'b',
  headline: 'Island cut off',
  body: [...HARBOUR],
  outlet: 'Marrow Daily',
  published: '2031-05-02',
});
const music = made({
  id: 'c',
  headline: 'A conductor',
  body: [...ELSEWHERE],
  outlet: 'Quay Radio',
  published: '2031-05-03',
});

describe('what a person said of two pages', () => {
  test('joins pages that share nothing, with the reason and the first words of both', () => {
    const found = lineage([ferry, copy, music], [verdict(1, true, music, copy)]);
    expect(families(found)).toEqual(['abc']);
    const [family] = found.family;
    expect(family!.origin).toBe('Port Gazette');
    expect(family!.reason).toBe(
      '3 pages of one origin, as a person said; the earliest of them is Port Gazette.',
    );
    const said = family!.derivations.find(({ rule }) => rule.startsWith('said by a person'))!;
    expect(said).toMatchObject({ article: 'c', from: { article: 'b' }, relation: 'rewrites' });
    expect(said.evidence.map(({ text }) => text)).toEqual(['A conductor', 'Island cut off']);
  });

  test('parts pages of one text, and neither carries anything of the other', () => {
    expect(families(lineage([ferry, copy]))).toEqual(['ab']);
    const found = lineage([ferry, copy], [verdict(1, false, ferry, copy)]);
    expect(families(found)).toEqual(['a', 'b']);
    expect(found.carried).toEqual([]);
    expect(found.family.flatMap(({ derivations }) => derivations)).toEqual([]);
  });

  test('parts pages that share a part of their text', () => {
    const p = made({ id: 'p', body: [...REPORT_P, ...BACKGROUND], outlet: 'Port Gazette' });
    const q = made({ id: 'q', body: [...REPORT_Q, ...BACKGROUND], outlet: 'Marrow Daily' });
    expect(lineage([p, q]).carried).not.toEqual([]);
    const found = lineage([p, q], [verdict(1, false, q, p)]);
    expect(families(found)).toEqual(['p', 'q']);
    expect(found.carried).toEqual([]);
  });

  test('parts pages of one text through a third: the later of the two stands alone', () => {
    const third = made({
      id: 'd',
      body: [...HARBOUR],
      outlet: 'Hill Post',
      published: '2031-05-04',
    });
    const found = lineage([ferry, copy, third], [verdict(1, false, copy, third)]);
    expect(families(found)).toEqual(['ab', 'd']);
  });

  test('parts pages that name one agency', () => {
    const credits = [credited('Coastal News Agency')];
    const pages = ['p', 'q'].map((id) => made({ id, body: [...HARBOUR], credits }));
    const found = lineage(pages, [verdict(1, false, pages[0]!, pages[1]!)]);
    expect(families(found)).toEqual(['p', 'q']);
  });

  test('the later word wins', () => {
    const same = verdict(1, true, ferry, music);
    const other = verdict(2, false, music, ferry);
    expect(families(lineage([ferry, music], [other, same]))).toEqual(['a', 'c']);
    expect(families(lineage([ferry, music], [other, { ...same, id: 3 }]))).toEqual(['ac']);
  });

  test('a passage that is none joins nothing', () => {
    const articles = [ferry, copy];
    const passages = passagesOf(articles);
    const coincidence = passages.map(({ places }) => ({
      subject: 'passage' as const,
      cites: places,
    }));
    const found = lineageOf(articles, passages, sha256, { kinship: [], coincidence });
    expect(families(found)).toEqual(['a', 'b']);
    const other = [{ subject: 'passage' as const, cites: [leadOf(ferry)[0]!] }];
    expect(lineageOf(articles, passages, sha256, { kinship: [], coincidence: other })).toEqual(
      lineage(articles),
    );
  });

  test('words that are no sign of an origin are a page’s own', () => {
    const closing = `${BACKGROUND[1]} (Coastal News Agency)`;
    const bare = made({ id: 'p', body: [...REPORT_P, closing], outlet: 'Port Gazette' });
    const start = bare.text.indexOf('Coastal News Agency');
    const sign = { article: bare.id, start, end: start + 19, text: 'Coastal News Agency' };
    const credit = { ...credited(sign.text, 'passage'), at: null, text: null, cite: sign };
    const p = { ...bare, credits: [credit] };
    const rejected = (cite: Citation) =>
      lineageOf([p], [], sha256, {
        kinship: [],
        coincidence: [{ subject: 'citation', cites: [cite] }],
      });
    expect(families(lineage([p]))).toEqual(['p', 'p']);
    expect(families(rejected(sign))).toEqual(['p']);
    expect(families(rejected(leadOf(p)[0]!))).toEqual(['p', 'p']);

    const articles = [ferry, copy];
    const passages = passagesOf(articles);
    const coincidence = passages.map(({ places }) => ({
      subject: 'citation' as const,
      cites: [places[1]],
    }));
    const found = lineageOf(articles, passages, sha256, { kinship: [], coincidence });
    expect(families(found)).toEqual(['a', 'b']);
  });

  test('holds for any verdicts and articles, in any order', () => {
    const bodies = [
      HARBOUR,
      HARBOUR,
      HARBOUR.slice(1),
      [...REPORT_P, ...BACKGROUND],
      [...REPORT_Q, ...BACKGROUND],
      ELSEWHERE,
    ];
    const credits = [[], [credited('Coastal News Agency')], [credited('Outlet 0')]];
    const articles = bodies.map((body, i) =>
      made({
        id: `t${i}`,
        body: [...body],
        outlet: `Outlet ${i}`,
        published: i % 2 === 0 ? `2031-05-0${i + 1}` : null,
        credits: credits[i % 3]!,
      }),
    );
    const spec = fc.record({ one: fc.nat(5), other: fc.nat(5), same: fc.boolean() });
    fc.assert(
      fc.property(fc.array(spec, { maxLength: 6 }), fc.nat(6), (specs, turn) => {
        const said = specs
          .filter(({ one, other }) => one !== other)
          .map(({ one, other, same }, i) => verdict(i + 1, same, articles[one]!, articles[other]!));
        const found = lineage(articles, said);
        const turned = [...said.slice(turn), ...said.slice(0, turn)];
        expect(lineage([...articles].reverse(), turned)).toEqual(found);
        expect(found.family.flatMap((f) => f.articles).sort()).toEqual(articles.map((a) => a.id));
        const last = said.at(-1);
        if (last === undefined) return;
        const home = (id: string) =>
          found.family.find((f) => (f.articles as readonly string[]).includes(id))!.id;
        const [x, y] = last.cites.map(({ article }) => home(article));
        expect(x === y).toBe(last.same);
      }),
      { numRuns: 60 },
    );
  });
});
