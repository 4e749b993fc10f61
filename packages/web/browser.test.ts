import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Dossier } from '@hearsay/core/model';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, skippedWithoutBrowser } from '../../tools/browser.ts';
import { hostile } from './fixtures/hostile.ts';
import { sample } from './fixtures/sample.ts';
import { bundle, oneFile, type Bundle } from './testing/bundle.ts';
import { carriedOut, faults } from './testing/audit.ts';
import { watch } from './testing/watch.ts';

const skipped = skippedWithoutBrowser('the page as one file');

const READING = '#/read/harbour?at=333-406';
const VIEWS = [
  '#/',
  '#/timeline',
  '#/disputes',
  '#/agreements',
  '#/commitments',
  '#/statements',
  '#/wording',
  '#/sources',
] as const;

describe.skipIf(skipped)('the dossier as one file, opened from disk', () => {
  let browser: Browser;
  let code: Bundle;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'hearsay-web-'));
    [browser, code] = await Promise.all([openBrowser(), bundle()]);
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function written(dossier: Dossier, name: string): string {
    const file = path.join(folder, `${name}.html`);
    writeFileSync(file, oneFile(code, dossier));
    return pathToFileURL(file).href;
  }

  async function open(
    dossier: Dossier,
    hash: string,
    options: Parameters<Browser['newContext']>[0] = {},
  ): Promise<{ page: Page; seen: string[] }> {
    const url = written(dossier, 'case');
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      ...options,
    });
    const page = await context.newPage();
    const seen = watch(page, (asked) => asked.startsWith(url));
    await page.goto(url + hash);
    await page.waitForSelector('main h1, main .state');
    return { page, seen };
  }

  /** Goes on to another address of the same page, and waits for it to be drawn. */
  async function show(page: Page, hash: string): Promise<void> {
    await page.evaluate(
      (to) =>
        new Promise<void>((done) => {
          location.hash = to;
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
        }),
      hash,
    );
  }

  /** The characters that are lit, white space aside (it falls between paragraphs). */
  const lit = (page: Page): Promise<string> =>
    page.evaluate(() =>
      [...document.querySelectorAll('.lit')]
        .map((e) => e.textContent)
        .join('')
        .replace(/\s+/g, ''),
    );
  const isLit = (page: Page) => page.waitForSelector('.reader .lit');

  it.each(VIEWS)('shows %s, quietly', async (view) => {
    const { page, seen } = await open(sample, view);
    await expect.poll(() => page.locator('main h1').count()).toBe(1);
    expect(await page.locator('main [data-item]').count()).toBeGreaterThan(0);
    expect(await page.title()).toContain('The talks in Velmora');
    expect(seen).toEqual([]);
    await page.context().close();
  });

  it('leads from every citation on every view to its exact characters', async () => {
    const { page, seen } = await open(sample, '#/');
    const texts = new Map(sample.articles.map((a) => [encodeURIComponent(a.id), a.text]));
    const hrefs = new Set<string>();
    for (const view of VIEWS) {
      await page.evaluate((to) => (location.hash = to), view);
      await page.waitForSelector(`nav a[href="${view}"][aria-current=page]`);
      await page.evaluate(() =>
        document.querySelectorAll('details').forEach((d) => (d.open = true)),
      );
      for (const href of await page.$$eval('main a[href*="?at="]', (links) =>
        links.map((link) => link.getAttribute('href')!),
      )) {
        hrefs.add(href);
      }
    }
    expect(hrefs.size).toBeGreaterThan(20);
    for (const href of hrefs) {
      const [, id, start, end] = /^#\/read\/([^?]+)\?at=(\d+)-(\d+)$/.exec(href)!;
      await page.evaluate((to) => (location.hash = to), href);
      const cited = texts.get(id!)!.slice(Number(start), Number(end)).replace(/\s+/g, '');
      await expect.poll(() => lit(page)).toBe(cited);
    }
    expect(seen).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['an account', '#/timeline', '.account .place'],
    ['a statement', '#/statements', '.utterance blockquote .place'],
    ['a link of the chain', '#/statements', '.chain .link-via a'],
    ['the same utterance elsewhere', '#/statements', '.same .place'],
    ['a sign of origin', '#/sources', '.derivation .place'],
    ['a shared passage', '#/sources', '.passages .sides .place'],
    ['a day inferred from another account', '#/timeline', '.basis a'],
  ])('one press on %s lights its words, in sight and with the focus', async (_, view, selector) => {
    const { page } = await open(sample, view);
    const link = page.locator(selector).first();
    const href = (await link.getAttribute('href'))!;
    await link.click();
    await isLit(page);
    const [, id, start, end] = /read\/([^?]+)\?at=(\d+)-(\d+)/.exec(href)!;
    const article = sample.articles.find((a) => encodeURIComponent(a.id) === id)!;
    const cited = article.text.slice(Number(start), Number(end));
    expect(await lit(page)).toBe(cited.replace(/\s+/g, ''));
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.classList.contains('lit')))
      .toBe(true);
    const box = (await page.locator('.lit').first().boundingBox())!;
    expect(box.y).toBeGreaterThan(0);
    expect(box.y + box.height).toBeLessThan(900);
    await page.context().close();
  });

  it('shows at a press on a mark everything known about it, and never lights a comment', async () => {
    const harbour = sample.articles[0]!;
    const { page } = await open(sample, `#/read/${harbour.id}?lit=accounts`);
    await page.locator('.article a.mark', { hasText: 'Last week two soldiers' }).first().click();
    const known = page.locator('.known-panel');
    await expect.poll(() => known.innerText()).toContain('Fighting · Karst bridge');
    expect(await known.innerText()).toContain('2 independent origins');
    expect(await page.locator('.comments h2').innerText()).toBe('Readers’ comments — not evidence');
    expect(await page.locator('.comments .mark, .comments .lit').count()).toBe(0);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.lit').count()).toBe(0);
    await page.context().close();
  });

  it('sets back what the analysis passed over, with why, and deletes nothing', async () => {
    const courier = sample.articles.find(({ id }) => id === 'courier')!;
    const mirror = sample.articles.find(({ id }) => id === 'mirror')!;
    const recurring = (words: string, masked: boolean): Dossier['furniture'][number] => {
      const start = courier.text.indexOf(words);
      const place = { article: courier.id, start, end: start + words.length, text: words };
      const other = { article: mirror.id, start: 0, end: 8, text: mirror.text.slice(0, 8) };
      const places = [place, other] as const;
      return { outlet: 'Elba Courier', places, pages: 3, of: 4, masked, rule: `why ${masked}` };
    };
    const [, first, second, last] = courier.blocks.map(({ start, end }) =>
      courier.text.slice(start, end),
    );
    const sentence = 'The exchange had been put off twice.';
    const furniture = [recurring(first!, false), recurring(sentence, true), recurring(last!, true)];
    const { page, seen } = await open({ ...sample, furniture }, '#/read/courier?lit=none');
    const shown = page.locator('.block');
    expect(await shown.allInnerTexts()).toEqual([
      `Recurs on 3 pages of this outlet\n\n${first!}`,
      second,
      `Recurs on 3 pages of this outlet · not taken as part of the report\n\n${last!}`,
    ]);
    expect(await page.locator('.block.masked').count()).toBe(1);
    expect(await page.locator('.block.recurs').count()).toBe(1);
    expect(await page.locator('.mark.l-furniture').allInnerTexts()).toEqual([sentence]);
    const known = page.locator('.known-panel');
    await page.locator('.block.masked .recurs-note a').click();
    await isLit(page);
    expect(await known.innerText()).toContain('On 3 of 4 pages of Elba Courier');
    expect(await known.innerText()).toContain('why true');
    await page.locator('.block.recurs .recurs-note a').click();
    await expect.poll(() => known.innerText()).toContain('why false');
    expect(seen).toEqual([]);
    await page.context().close();
  });

  it('lights statements at first, and the other layers at a switch, in the address too', async () => {
    const { page } = await open(sample, '#/read/harbour');
    expect(await page.locator('.mark.l-statements').count()).toBeGreaterThan(0);
    expect(await page.locator('.mark.l-accounts, .mark.l-names').count()).toBe(0);
    await page.locator('input[name=accounts]').check();
    await expect.poll(() => page.locator('.mark.l-accounts').count()).toBeGreaterThan(0);
    expect(page.url()).toContain('lit=accounts%2Cstatements');
    await page.locator('.layers button[aria-pressed]').click();
    await expect.poll(() => page.locator('.mark.l-names').count()).toBeGreaterThan(0);
    await page.locator('.layers button[aria-pressed]').click();
    await expect.poll(() => page.url()).not.toContain('lit=');
    await page.locator('input[name=statements]').uncheck();
    await expect.poll(() => page.locator('.mark').count()).toBe(0);
    expect(page.url()).toContain('lit=none');
    await page.context().close();
  });

  it('says in plain words that captures are not in the file', async () => {
    const { page, seen } = await open(sample, '#/read/harbour?at=0-10&view=captured');
    await expect
      .poll(() => page.locator('.sheet').innerText())
      .toContain('not included in this file');
    expect(seen).toEqual([]);
    await page.context().close();
  });

  it('can be used with the keyboard alone', async () => {
    const { page } = await open(sample, '#/');
    const heading = () => page.locator('main h1').innerText();
    await page.keyboard.press('2');
    await expect.poll(heading).toBe('Timeline');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    expect(await page.evaluate(() => document.activeElement?.closest('[data-item]')?.id)).toBe(
      'entry-0',
    );
    await page.keyboard.press('Enter');
    await isLit(page);
    const first = page.url();
    await page.keyboard.press('j');
    await expect.poll(() => page.url()).not.toBe(first);
    await isLit(page);
    await page.keyboard.press('6');
    await expect.poll(heading).toBe('Statements');
    await page.keyboard.press('f');
    await page.keyboard.type('draft');
    await expect.poll(() => page.locator('.filter-count').innerText()).toBe('2 statements');
    expect(page.url()).toContain('q=draft');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.filter-count').innerText()).toBe('8 statements');
    await page.keyboard.press('?');
    await expect.poll(() => page.locator('dialog').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog').isVisible()).toBe(false);
    await page.context().close();
  });

  it('comes back to the place it was left at', async () => {
    const { page } = await open(sample, '#/timeline');
    const link = page.locator('.account .place').last();
    const href = await link.getAttribute('href');
    await link.click();
    await isLit(page);
    await page.goBack();
    await page.waitForSelector('.entry');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('href')))
      .toBe(href);
    const box = (await page.locator('.account .place').last().boundingBox())!;
    expect(box.y).toBeGreaterThan(0);
    expect(box.y).toBeLessThan(900);
    await page.keyboard.press('6');
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
    await page.context().close();
  });

  it('leads from the reader back to the list, to the very item it was left at', async () => {
    const { page } = await open(sample, '#/timeline');
    const link = page.locator('.account .place').last();
    const href = await link.getAttribute('href');
    await link.click();
    await isLit(page);
    await page.keyboard.press('j');
    await page.locator('.tools .back').click();
    await page.waitForSelector('.entry');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('href')))
      .toBe(href);
    await page.context().close();
  });

  it('opens from every count of a term its sentences, and from its row all of them', async () => {
    const { page } = await open(sample, '#/wording');
    await page.locator('.terms td a', { hasText: '1 own voice' }).click();
    const sentences = page.locator('.term-sentences .account');
    await expect.poll(() => sentences.count()).toBe(1);
    expect(await sentences.innerText()).toContain('Last week two soldiers died');
    expect(await page.locator('.term-sentences .differs').allInnerTexts()).toContain('died');
    await page.locator('.terms th a', { hasText: 'died in an exchange' }).click();
    await expect.poll(() => sentences.count()).toBe(2);
    await page.context().close();
  });

  it('leads from a lit sentence to the dispute it stands in, with the answer it gives', async () => {
    const { page } = await open(sample, '#/read/harbour?lit=findings');
    await page.locator('.mark.l-findings', { hasText: 'one sentence away' }).first().click();
    const known = page.locator('.known.l-findings').first();
    await expect.poll(() => known.innerText()).toContain('the answer here: there was a draft');
    await known.locator('a').first().click();
    await expect.poll(() => page.url()).toContain('#/disputes?dispute=0');
    await page.context().close();
  });

  it('narrows the timeline at a press on a stretch of its strip, and back', async () => {
    const { page } = await open(sample, '#/timeline');
    const entries = page.locator('.entry');
    expect(await entries.count()).toBe(5);
    await page.getByRole('link', { name: '2 May 2031: 1 entry, 1 dispute' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => entries.count()).toBe(1);
    expect(page.url()).toContain('from=2031-05-02&to=2031-05-03');
    await page.getByRole('link', { name: 'Show the whole time' }).click();
    await expect.poll(() => entries.count()).toBe(5);
    await page.context().close();
  });

  it('compares any two pages: chosen by typing, each on its side, with what both tell and where they differ', async () => {
    const { page } = await open(sample, '#/compare?left=harbour');
    expect(await page.locator('main .state').innerText()).toBe('Choose two pages');
    await page.getByRole('button', { name: 'Choose the right page' }).click();
    await page.keyboard.type('northline');
    await page.getByRole('button', { name: 'Compare this page' }).click();
    await expect.poll(() => page.url()).toContain('right=northline');
    const parts = page.locator('.compare-part');
    await expect.poll(() => parts.nth(0).innerText()).toContain('there was none');
    expect(await parts.nth(1).innerText()).toContain('Meeting · Velmora');
    expect(await parts.nth(2).innerText()).toContain('No thing was found');
    expect(await parts.nth(3).innerText()).toContain('first due on 28 April');
    await page.context().close();
  });

  it('sets the answers to a question side by side, each with its origins, under an address of its own', async () => {
    const { page } = await open(sample, '#/');
    await page.locator('a', { hasText: 'Was there a draft' }).click();
    await expect.poll(() => page.url()).toContain('#/disputes?dispute=0');
    const answers = page.locator('.position');
    expect(await answers.locator('h3').allInnerTexts()).toEqual([
      'there was a draft',
      'there was none',
    ]);
    const [left, right] = [await answers.nth(0).boundingBox(), await answers.nth(1).boundingBox()];
    expect(left!.y).toBe(right!.y);
    expect(await answers.nth(1).innerText()).toContain('attributed to Lida Oren');
    await page.context().close();
  });

  it('tells how a day moved in order, and what is reported of the outcome', async () => {
    const { page } = await open(sample, '#/commitments');
    expect(await page.locator('.track li').allInnerTexts()).toEqual([
      'first due 28 April 2031',
      'moved to 9 May 2031',
      'outcome reported for 9 May 2031',
      'newest page 12 May 2031',
    ]);
    expect(await page.locator('.report').innerText()).toContain('Forty prisoners crossed');
    await page.context().close();
  });

  it('says why texts of several origins are fewer sources of information', async () => {
    const { page } = await open(sample, '#/timeline?entry=3');
    expect(await page.locator('.entry .counts').first().innerText()).toContain(
      '1 source of information',
    );
    await page.locator('.in-common summary').click();
    expect(await page.locator('.in-common').innerText()).toContain('Told by the same speaker');
    await page.context().close();
  });

  it('shows a sentence once for all pages of one origin that print it, each with its own place', async () => {
    const [entry] = sample.timeline;
    const [account] = entry!.accounts;
    const other = sample.articles.find(({ id }) => id !== account.cite.article)!;
    const cite = { ...account.cite, article: other.id };
    const twice = { ...account, cite, outlet: null };
    const { page } = await open(
      {
        ...sample,
        timeline: [{ ...entry!, accounts: [account, twice], outlets: 2, independent: 1 }],
      },
      '#/timeline',
    );
    expect(await page.locator('.account .place').count()).toBe(1);
    const places = page.locator('.account .meta a[href*="?at="]:has(.outlet)');
    expect(await places.count()).toBe(2);
    expect(await places.last().getAttribute('href')).toContain(`#/read/${other.id}?at=`);
    expect(await page.locator('.entry .counts').innerText()).toMatch(
      /1 independent origin\W+2 accounts\W+1 outlet\W+1 page of unnamed outlet/,
    );
    await page.context().close();
  });

  it.each([...VIEWS, READING])('can be made out by a screen reader at %s', async (view) => {
    const { page } = await open(sample, view);
    await page.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)));
    expect(await faults(page)).toEqual([]);
    await page.context().close();
  });

  it('follows the system’s colours until told otherwise', async () => {
    const { page } = await open(sample, '#/', { colorScheme: 'dark' });
    const ground = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const dark = await ground();
    const press = () => page.locator('[data-theme-button]').click();
    await press();
    expect(await ground()).not.toBe(dark);
    await press();
    expect(await ground()).toBe(dark);
    await page.context().close();
  });

  it('fits a narrow screen', async () => {
    const { page } = await open(sample, '#/', { viewport: { width: 375, height: 812 } });
    for (const view of [...VIEWS, READING]) {
      await show(page, view);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect({ view, beyond }).toEqual({ view, beyond: 0 });
    }
    await page.context().close();
  });

  it('has something to say where there is nothing to show', async () => {
    const empty: Dossier = {
      ...sample,
      articles: [],
      captures: [],
      entities: [],
      families: [],
      passages: [],
      statements: [],
      timeline: [],
      disputes: [],
      agreements: [],
      silences: [],
      commitments: [],
      wordings: [],
    };
    const { page, seen } = await open(empty, '#/');
    for (const view of [...VIEWS, '#/read/none', '#/nowhere']) {
      await show(page, view);
      expect(await page.locator('main .state').count()).toBeGreaterThan(0);
    }
    expect(seen).toEqual([]);
    await page.context().close();
  });

  it('carries nothing out of a hostile dossier, in any view', async () => {
    const dossier = hostile();
    const { page, seen } = await open(dossier, '#/');
    const routes = [
      ...VIEWS,
      '#/timeline?entry=0',
      '#/compare?left=a&right=b',
      '#/statements?id=3',
      '#/sources?passage=0',
      ...dossier.articles.flatMap((a) => {
        const id = encodeURIComponent(a.id.replace('\ud800', '~d800'));
        return [`#/read/${id}`, `#/read/${id}?at=3-90`, `#/read/${id}?at=3-90&view=captured`];
      }),
    ];
    for (const route of routes) {
      await page.evaluate((to) => (location.hash = to), route);
      await page.waitForTimeout(60);
      await page.evaluate(() =>
        document.querySelectorAll('details').forEach((d) => (d.open = true)),
      );
      expect(await page.locator('main h1, main .state').count()).toBeGreaterThan(0);
      expect(await page.locator('main').getByRole('alert').count()).toBe(0);
      const state = await carriedOut(page);
      expect({ route, ...state }).toEqual({
        route,
        pwned: false,
        foreign: 0,
        links: 0,
        handlers: 0,
        hidden: false,
      });
    }
    expect(await page.locator('.control').count()).toBeGreaterThan(0);
    expect(seen).toEqual([]);
    await page.context().close();
  });
});
