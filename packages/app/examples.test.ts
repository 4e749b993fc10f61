import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { dossierSchema, type Article, type Dossier } from '@hearsay/core/model';
import { hearsay, root } from './testing/cli.ts';
import { expectedSchema, type Expected } from './testing/expected.ts';

/**
 * What a case must reach at least: the share of the statements and timeline accounts, written down by hand, that come
 * out; and, of the statements that come out, the share with the right speaker. They rise, and never fall silently.
 */
const FLOORS: Readonly<Record<string, { statements: number; speakers: number; accounts: number }>> =
  {
    'lake-town': { statements: 0.95, speakers: 0.97, accounts: 0.75 },
    'harbour-strike': { statements: 0.95, speakers: 0.97, accounts: 0.6 },
  };

const base = (source: string): string => path.posix.basename(source);
const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

describe.each(Object.entries(FLOORS))('the made-up case %s', (name, floors) => {
  const folder = path.join(root, 'examples', name);
  const expected: Expected = expectedSchema.parse(
    JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8')),
  );
  const pages = Object.entries(expected.pages);
  let dossier: Dossier;
  const article = (page: string): Article => dossier.articles.find((a) => base(a.source) === page)!;
  const pageOf = (id: string): string => base(dossier.articles.find((a) => a.id === id)!.source);

  beforeAll(async () => {
    const ran = await hearsay(['collate', path.join(folder, 'pages'), '--json']);
    expect(ran.status).toBe(0);
    dossier = dossierSchema.parse(JSON.parse(ran.stdout));
  });

  test.each(pages)('%s: headline, day, language and outlet', (page, want) => {
    const got = article(page);
    expect(got.headline).toBe(want.headline);
    expect(got.published?.value.slice(0, 10) ?? null).toBe(want.published);
    expect(got.language.split('-')[0]).toBe(want.language.split('-')[0]);
    const outlet = got.outlet?.value ?? null;
    if (!(want.mayAbstain?.includes('outlet') && outlet === null)) expect(outlet).toBe(want.outlet);
  });

  test.each(pages)('%s: authors, none invented', (page, want) => {
    const got = article(page).byline.map((name) => name.value);
    if (!(want.mayAbstain?.includes('byline') && got.length === 0))
      expect(got).toEqual(want.byline);
  });

  test.each(pages)('%s: the body, and nothing but the body', (page, want) => {
    const { text, comments } = article(page);
    expect(text).toContain(want.first);
    expect(text).toContain(want.last);
    for (const words of want.absent) expect(text).not.toContain(words);
    expect(comments).toHaveLength(want.comments);
  });

  test('who has it from whom', () => {
    const names = (ids: readonly string[]): string[] => ids.map(pageOf).sort();
    for (const want of expected.families) {
      const family = dossier.families.find((f) =>
        f.articles.some((id) => pageOf(id) === want.articles[0]),
      )!;
      expect(names(family.articles)).toEqual([...want.articles].sort());
      expect(names(family.carries)).toEqual([...want.carries].sort());
      if (want.origin !== null) expect(family.origin).toBe(want.origin);
    }
  });

  test('two pages that tell one fact in a few common words do not share a passage', () => {
    for (const { pages: both } of expected.notPassages) {
      const shared = dossier.passages.filter((p) =>
        both.every((page) => p.places.some((place) => pageOf(place.article) === page)),
      );
      expect(shared).toEqual([]);
    }
  });

  test('who said what', () => {
    let found = 0;
    let right = 0;
    const missed: string[] = [];
    for (const want of expected.statements) {
      const hit = dossier.statements.find(
        (s) =>
          pageOf(s.cite.article) === want.page &&
          s.content.text.replace(/^["“'‘\s]+/u, '').startsWith(want.starts.slice(0, 40)),
      );
      if (hit === undefined) missed.push(`${want.page}: ${want.starts}`);
      else {
        found += 1;
        if ((hit.speaker?.name ?? null) === want.speaker) right += 1;
        else
          missed.push(
            `${want.page}: ${want.starts}: ${hit.speaker?.name ?? null} for ${want.speaker}`,
          );
      }
    }
    expect(share(found, expected.statements.length), missed.join('\n')).toBeGreaterThanOrEqual(
      floors.statements,
    );
    expect(share(right, found), missed.join('\n')).toBeGreaterThanOrEqual(floors.speakers);
  });

  test('what happened when, and what was to', () => {
    let found = 0;
    let all = 0;
    const missed: string[] = [];
    for (const want of expected.timeline) {
      const entries = entriesOf(want);
      for (const account of want.accounts) {
        all += 1;
        const told = entries.some((e) =>
          e.accounts.some((a) => pageOf(a.cite.article) === account.page),
        );
        if (told) found += 1;
        else
          missed.push(`${want.day} ${want.type} ${want.status} ${account.page}: ${account.words}`);
      }
    }
    expect(share(found, all), missed.join('\n')).toBeGreaterThanOrEqual(floors.accounts);
  });

  const entriesOf = (want: Expected['timeline'][number]) =>
    dossier.timeline.filter(
      (e) =>
        e.when.value.slice(0, 10) === want.day &&
        e.status === want.status &&
        [want.type, want.alsoType].includes(e.type),
    );

  test('whom accounts of different origins have it from: as many texts, fewer sources', () => {
    for (const want of expected.timeline) {
      for (const { kind, name: who, pages: both } of want.common) {
        const entry = entriesOf(want).find((e) => e.common.some((one) => one.kind === kind))!;
        const common = entry.common.find((one) => one.kind === kind && one.name === who)!;
        expect(common.accounts.map((i) => pageOf(entry.accounts[i]!.cite.article))).toEqual(both);
        expect(entry.sources).toBe(entry.independent - both.length + 1);
        for (const cite of common.evidence) expect(cite.text).not.toBe('');
      }
    }
  });

  test('how many origins of text tell it', () => {
    for (const want of expected.timeline) {
      const [first] = want.accounts;
      const entry = entriesOf(want).find((e) =>
        want.accounts.every(({ page }) => e.accounts.some((a) => pageOf(a.cite.article) === page)),
      );
      if (want.independent == null || entry === undefined) continue;
      expect(entry.independent, `${want.day} ${first!.words}`).toBe(want.independent);
    }
  });

  test('what no page reports is not shown as happened', () => {
    for (const { day, type } of expected.notHappened) {
      const told = dossier.timeline.filter(
        (e) => e.status === 'happened' && e.when.value === day && e.type === type,
      );
      expect(told.map((e) => e.accounts[0].cite.text)).toEqual([]);
    }
  });

  test('what stands in comments only is nowhere else', () => {
    const { articles, ...rest } = dossier;
    const shown = JSON.stringify([
      articles.map((a) => [a.headline, a.text, a.byline, a.credits]),
      rest,
    ]);
    const comments = JSON.stringify(articles.map((a) => a.comments));
    for (const { text } of expected.nowhere) {
      expect(shown).not.toContain(text);
      expect(comments).toContain(text);
    }
  });
});
