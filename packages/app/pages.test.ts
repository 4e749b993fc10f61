import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { dossierSchema, type Dossier, type TimelineEntry } from '@hearsay/core/model';
import { folderWith, hearsay, sharedPages } from './testing/cli.ts';

// Five real pages as crawlers stored them. They lie beside the checkout where the project is developed and are never
// copied into it: what is expected of them is named here by line number, name and day.
const there = existsSync(sharedPages);
const files = there ? readdirSync(sharedPages).sort() : [];
if (!there)
  console.warn(
    `the real pages are not at hand (${path.basename(sharedPages)}/): their test is skipped`,
  );

const folded = (text: string): string => text.replace(/\s+/gu, ' ').trim();
/** A line of a page, counted from 1, without the white space around it. */
const line = (page: number, number: number): string => {
  const lines = readFileSync(path.join(sharedPages, files[page]!), 'utf8').split('\n');
  return folded(lines[number - 1]!);
};

let dossier: Dossier;
let status: number | null;
let seconds: number;
/** The article of a page by the page's number in the folder. */
const article = (page: number) => dossier.articles.find((a) => a.source.endsWith(files[page]!))!;
const pageOf = (id: string): number =>
  files.findIndex((f) => dossier.articles.find((a) => a.id === id)!.source.endsWith(f));
const said = (page: number) => dossier.statements.filter((s) => pageOf(s.cite.article) === page);
const on = (day: string, type?: string): TimelineEntry[] =>
  dossier.timeline.filter((e) => e.when.value === day && (type === undefined || e.type === type));
const pagesOf = (entry: TimelineEntry): number[] =>
  [...new Set(entry.accounts.map((a) => pageOf(a.cite.article)))].sort();

describe.skipIf(!there)('five real pages on one war', () => {
  beforeAll(async () => {
    const started = performance.now();
    const ran = await hearsay(['collate', sharedPages, '--json']);
    seconds = (performance.now() - started) / 1000;
    status = ran.status;
    dossier = dossierSchema.parse(JSON.parse(ran.stdout));
  });

  test('are all read', () => {
    expect(status).toBe(0);
    expect(dossier.articles).toHaveLength(5);
    expect(dossier.problems).toEqual([]);
  });

  test.each([
    [0, 3, [5]],
    [1, 10, [12, 14, 16, 18, 20, 22, 24, 26, 28]],
    [2, 5, [8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 34, 36, 38, 40, 42, 44]],
    [3, 4, [6, 8, 10, 12, 14, 16, 18, 20, 22, 24]],
    [4, 3, [5, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 34]],
  ])(
    'page %d: headline and body without navigation, ticker, donations or comments',
    (page, headline, body) => {
      const { text, headline: found } = article(page);
      expect(found).toBe(line(page, headline).replace(/^» /u, ''));
      expect(text.split('\n\n').map(folded)).toEqual([found, ...body.map((n) => line(page, n))]);
    },
  );

  test('have their comments apart', () => {
    expect(dossier.articles.map((a) => [pageOf(a.id), a.comments.length > 10]).sort()).toEqual([
      [0, true],
      [1, true],
      [2, false],
      [3, false],
      [4, false],
    ]);
    expect([2, 3, 4].map((page) => article(page).comments.length)).toEqual([0, 0, 0]);
  });

  test('have a day of publication where the page gives one, and an outlet only where it says so', () => {
    expect([0, 1, 2, 3, 4].map((page) => article(page).published?.value ?? null)).toEqual([
      null,
      null,
      '2021-12-27',
      '2020-11-25',
      '2020-11-25',
    ]);
    expect([0, 2, 3, 4].map((page) => article(page).outlet)).toEqual([null, null, null, null]);
    expect([null, 'SouthFront']).toContain(article(1).outlet?.value ?? null);
  });

  test('the agency whose paragraphs two of them print is their origin; the others stand on their own', () => {
    const agency = dossier.families.find((f) => f.origin === 'Anadolu Agency')!;
    expect(agency.articles.map(pageOf)).toEqual([4]);
    expect(agency.carries.map(pageOf)).toEqual([2]);
    for (const page of [0, 1, 2, 3]) {
      const own = dossier.families.filter((f) => f.articles.includes(article(page).id));
      expect(own.map((f) => f.articles.map(pageOf))).toEqual([[page]]);
    }
    const shared = dossier.passages.filter((p) => p.kind !== 'quotation');
    const cited = shared.flatMap((p) => p.places.map((place) => place.text)).join(' ');
    // The background's first, fourth and last sentence, by what they are about.
    for (const words of ['since 1991', 'to end the fighting', '20%'])
      expect(cited).toContain(words);
    for (const passage of shared)
      expect(passage.places.map((p) => pageOf(p.article)).sort()).toEqual([2, 4]);
  });

  test('the clash of one day has accounts from three pages and two origins', () => {
    const [clash, ...more] = on('2020-09-27', 'fight').filter((e) => e.status === 'happened');
    expect(more).toEqual([]);
    expect(pagesOf(clash!)).toEqual([1, 2, 4]);
    expect(clash!.independent).toBe(2);
  });

  test('a year that only another page gives is inferred and marked so', () => {
    const [clash] = on('2020-09-27', 'fight');
    const undated = clash!.accounts.find((a) => pageOf(a.cite.article) === 1)!;
    expect(undated.when).toMatchObject({ value: '2020-09-27', basis: 'inferred' });
    expect(undated.when!.anchor).not.toBeNull();
    for (const account of clash!.accounts) {
      if (pageOf(account.cite.article) !== 1) expect(account.when?.basis).not.toBe('inferred');
    }
  });

  test('a handover that was due, postponed and done', () => {
    const status = (day: string, page: number, which: string): boolean =>
      on(day).some(
        (e) =>
          e.status === which &&
          ['control', 'withdraw'].includes(e.type) &&
          pagesOf(e).includes(page),
      );
    expect(status('2020-11-15', 4, 'planned')).toBe(true);
    expect(status('2020-11-15', 4, 'happened')).toBe(false);
    expect(status('2020-11-25', 4, 'planned')).toBe(true);
    const done = on('2020-11-25', 'control').find((e) => e.status === 'happened')!;
    expect(pagesOf(done)).toEqual([3, 4]);
    expect(done.independent).toBe(2);
  });

  test('a handover whose outcome no page reports is planned, and not happened', () => {
    const due = on('2020-12-01');
    expect(due.map((e) => [e.type, e.status, pagesOf(e)])).toEqual([['control', 'planned', [3]]]);
  });

  test('the agreement of one day is joined across pages', () => {
    const signed = on('2020-11-10').filter(
      (e) => e.status === 'happened' && ['agree', 'ceasefire'].includes(e.type),
    );
    expect([...new Set(signed.flatMap(pagesOf))].sort()).toEqual([2, 3, 4]);
  });

  test('relative and partial dates are right', () => {
    expect(on('2021-01-11').flatMap(pagesOf)).toContain(2);
    expect(on('2020-11-20', 'control').flatMap(pagesOf)).toEqual([3]);
    const days = dossier.timeline.flatMap((e) =>
      e.accounts.flatMap((a) =>
        a.when === null ? [] : [[pageOf(a.cite.article), a.when.value.slice(0, 10)] as const],
      ),
    );
    for (const [page, day] of days)
      if (page === 4 || page === 3) expect(String(day) < '2021').toBe(true);
  });

  test.each([
    [0, 'Ibrahim Kalin', 'denies', /fighters/u, []],
    [0, null, 'states', /credible ceasefire/u, ['Al Jazeera']],
    [0, 'Ibrahim Kalin', 'states', /credibility/u, []],
    [1, 'Ibrahim Kalin', 'states', /last 30 years/u, ['Reuters', 'al-Jazeera']],
    [1, 'Hulusi Akar', 'states', /nobody should expect/u, []],
    [2, 'Ibrahim Kalin', 'states', /approaches that ignore/u, []],
    [2, 'Ibrahim Kalin', 'states', /coming to an end/u, []],
    [3, 'Recep Tayyip Erdogan', 'states', /does not matter/u, []],
    [4, 'Nikol Pashinyan', 'states', /unspeakably painful/u, []],
  ])('page %d: %s %s %s', (page, speaker, stance, words, via) => {
    const found = said(page).filter((s) => words.test(s.content.text));
    expect(found.length).toBeGreaterThan(0);
    const names = found.map((s) => s.speaker?.name ?? null);
    if (speaker === null)
      expect(names.every((n) => n === null || n === 'Ibrahim Kalin' || /spokesman/iu.test(n))).toBe(
        true,
      );
    else expect(names).toEqual(names.map(() => speaker));
    expect(found.map((s) => s.stance)).toContain(stance);
    for (const name of via) expect(found.flatMap((s) => s.via.map((v) => v.name))).toContain(name);
    if (via.length > 1) expect(found[0]!.via.map((v) => v.name)).toEqual(via);
  });

  test('nothing is taken from a comment', () => {
    const cited = [
      ...dossier.statements.flatMap((s) => [s.cite, s.content]),
      ...dossier.timeline.flatMap((e) => e.accounts.map((a) => a.cite)),
      ...dossier.passages.flatMap((p) => p.places),
    ];
    for (const { article: id, text } of cited) {
      const { comments } = dossier.articles.find((a) => a.id === id)!;
      for (const comment of comments)
        expect(comment.text.includes(text) && text.length > 20).toBe(false);
    }
  });

  test('every citation verifies', async () => {
    const folder = await folderWith({ 'd.json': JSON.stringify(dossier) });
    const ran = await hearsay(['verify', path.join(folder, 'd.json')]);
    expect(ran.stdout).toContain('5 captures re-read');
    expect(ran.status).toBe(0);
  });

  test('titles are in plain words of our own', () => {
    for (const { title } of dossier.timeline)
      expect(title).not.toMatch(/liberat|occup|terror|heroic|victor|illegal/iu);
  });

  test('it does not take long', () => {
    // No timed test: only that nothing has gone grossly wrong (the bound asked for is three seconds).
    expect(seconds).toBeLessThan(30);
  });
});
