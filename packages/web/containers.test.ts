import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Article, Capture, Dossier } from '@hearsay/core/model';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, skippedWithoutBrowser } from '../../tools/browser.ts';
import { sample } from './fixtures/sample.ts';
import { shortSource } from './parts/place.tsx';
import { bundle, oneFile } from './testing/bundle.ts';

const RIGHT_TO_LEFT = 'صوت البحيرة';

/** The made-up case, with its first page as it would be had it come in two containers, or over the network. */
function changed(article: Partial<Article>, capture: Partial<Capture>): Dossier {
  const [page, ...pages] = sample.articles;
  const [taken, ...others] = sample.captures;
  return {
    ...sample,
    articles: [{ ...page!, ...article }, ...pages],
    captures: [{ ...taken!, ...capture }, ...others],
  };
}

describe('a page without an outlet', () => {
  it.each([
    ['pages/a.html', 'a.html'],
    ['https://quay.example/', 'https://quay.example/'],
    ['feeds/feed.xml#https://quay.example/note/2', 'feed.xml#…/2'],
    ['old/b.wacz#archive/data.warc.gz#48213', 'b.wacz#…/data.warc.gz#48213'],
    ['a.warc.gz#0', 'a.warc.gz#0'],
  ])('that was captured from %s is told by %s', (source, told) => {
    expect(shortSource({ source })).toBe(told);
  });
});

const skipped = skippedWithoutBrowser('what a page came in');
describe.skipIf(skipped)('the screen', () => {
  let browser: Browser;
  let code: Awaited<ReturnType<typeof bundle>>;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'hearsay-web-'));
    [browser, code] = await Promise.all([openBrowser(), bundle()]);
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  async function open(dossier: Dossier, hash: string, width = 1280): Promise<Page> {
    const file = path.join(folder, 'case.html');
    writeFileSync(file, oneFile(code, dossier));
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(pathToFileURL(file).href + hash);
    await page.waitForSelector('main h1');
    return page;
  }
  /** The facts of the masthead, name by name. */
  const facts = async (page: Page): Promise<ReadonlyMap<string, string>> =>
    new Map(
      await page.$$eval('.masthead .facts > div', (all) =>
        all.map((one): [string, string] => [
          one.querySelector('dt')!.textContent,
          one.querySelector('dd')!.textContent.replace(/\s+/g, ' ').trim(),
        ]),
      ),
    );

  const TWICE: Partial<Capture> = {
    source: 'a.wacz#data.warc.gz#0',
    also: ['b.warc.gz#0', 'c.warc.gz#812'],
    capturedAt: '2031-05-04T08:15:00Z',
  };

  it('names every container that a page was found in, and when it was captured', async () => {
    const dossier = changed({ source: TWICE.source! }, TWICE);
    const page = await open(dossier, '#/read/harbour');
    const said = await facts(page);
    expect(said.get('Captured from')).toBe('a.wacz#data.warc.gz#0 (on 2031-05-04 08:15 UTC)');
    expect(said.get('The same page also in')).toBe('b.warc.gz#0, c.warc.gz#812');
    expect(said.has('Sent on from')).toBe(false);
    await page.evaluate(() => (location.hash = '#/sources'));
    const found = page.locator('.found-in').first();
    await expect
      .poll(() => found.textContent())
      .toBe('One page, found in a.wacz#data.warc.gz#0, b.warc.gz#0, c.warc.gz#812');
    await page.close();
  });

  it('says which addresses sent on to a page, and which address the page gives as its own', async () => {
    const page = await open(
      changed(
        {
          url: 'https://quay.example/story',
          canonical: { value: 'https://post.example/7', basis: 'markup', at: null },
          section: { value: 'Region', basis: 'markup', at: null },
        },
        {
          response: {
            status: 200,
            redirects: [{ url: 'https://quay.example/old', status: 301 }],
            receivedAt: '2031-05-04T08:15:00Z',
            headers: [],
          },
        },
      ),
      '#/read/harbour',
      375,
    );
    const said = await facts(page);
    expect(said.get('Sent on from')).toBe('https://quay.example/old (301)');
    expect(said.get('Address that the page gives')).toContain('https://post.example/7');
    expect(said.get('Section')).toContain('Region');
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    ).toBe(true);
    await page.close();
  });

  it('says that a page was cut off, and how that is known', async () => {
    const cut = await open(changed({}, { cutOff: 'length' }), '#/read/harbour');
    expect((await facts(cut)).get('Not whole')).toBe(
      'cut off when it was captured: there was too much of it (more may have stood on the page)',
    );
    await cut.close();
    const whole = await open(changed({}, {}), '#/read/harbour');
    expect((await facts(whole)).has('Not whole')).toBe(false);
    await whole.close();
  });

  it('names the encoding where it is not the usual one', async () => {
    const other = await open(
      changed({ encoding: { name: 'windows-1251', ground: 'meta' } }, {}),
      '#/read/harbour',
    );
    expect((await facts(other)).get('Encoding')).toBe('windows-1251 (as the page says)');
    await other.close();
    const usual = await open(
      changed({ encoding: { name: 'utf-8', ground: 'meta' } }, {}),
      '#/read/harbour',
    );
    expect((await facts(usual)).has('Encoding')).toBe(false);
    await usual.close();
  });

  it('keeps the day after an outlet whose name is written from right to left', async () => {
    const page = await open(
      changed({ outlet: { value: RIGHT_TO_LEFT, basis: 'markup', at: null } }, {}),
      '#/',
    );
    const meta = page.locator('.pages .meta', { hasText: RIGHT_TO_LEFT }).first();
    const [name, whole, day] = await Promise.all([
      meta.locator('.outlet .name').boundingBox(),
      meta.locator('.outlet').boundingBox(),
      meta.locator('.day').boundingBox(),
    ]);
    // The point between the two is after the name, not before it.
    expect(Math.abs(name!.x - whole!.x)).toBeLessThan(1);
    expect(whole!.width).toBeGreaterThan(name!.width + 3);
    expect(day!.x).toBeGreaterThanOrEqual(whole!.x + whole!.width);
    await page.close();
  });

  it('ends a headline from right to left where the text below it ends', async () => {
    const headline = 'مجلس المدينة يغلق الرصيف';
    const [page] = sample.articles;
    const blocks = page!.blocks.map(({ role }, i) => ({ role, start: i * 25, end: i * 25 + 24 }));
    const text = blocks.map(() => headline).join(' ');
    const dossier = changed({ headline, text, blocks, language: 'ar' }, {});
    const shown = await open(
      { ...dossier, statements: [], timeline: [], passages: [], families: [], entities: [] },
      '#/read/harbour',
    );
    const right = async (selector: string): Promise<number> => {
      const box = await shown.locator(selector).first().boundingBox();
      return box!.x + box!.width;
    };
    expect(await right('.masthead h1')).toBeCloseTo(await right('.article > .block'), 0);
    await shown.close();
  });
});
