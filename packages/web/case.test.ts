import type { Attached, Dossier } from '@hearsay/core/model';
import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { skippedWithoutBrowser } from '../../tools/browser.ts';
import { hostile, PAYLOADS } from './fixtures/hostile.ts';
import { sample } from './fixtures/sample.ts';
import { carriedOut, faults } from './testing/audit.ts';
import { MadeUpCase } from './testing/case.ts';
import { inBrowser } from './testing/in-browser.ts';
import { watch } from './testing/watch.ts';

const READING = '#/read/northline?at=275-284';

const skipped = skippedWithoutBrowser('a case that is kept');

/** The made-up case with a name that has two forms, and a name that may be the same as another. */
const named: Dossier = {
  ...sample,
  entities: sample.entities.map((entity) =>
    entity.name === 'Lida Oren'
      ? {
          ...entity,
          forms: [...entity.forms, { form: 'Oren', count: 1 }],
          suggestions: [{ entity: sample.entities[0]!.id, rule: 'same-title' }],
        }
      : entity,
  ),
};

describe.skipIf(skipped)('a case that is kept', () => {
  const { browser, serve } = inBrowser();

  interface Opened {
    readonly page: Page;
    readonly made: MadeUpCase;
    readonly seen: string[];
  }
  /** Opens the page, signed with a name unless `by` is null. */
  async function open(
    hash: string,
    made = new MadeUpCase(named),
    options: { by?: string | null; context?: Parameters<Browser['newContext']>[0] } = {},
  ): Promise<Opened> {
    const url = await serve(made.api);
    const context = await browser().newContext({
      viewport: { width: 1280, height: 900 },
      ...options.context,
    });
    const by = options.by === undefined ? 'Ana' : options.by;
    if (by !== null) {
      await context.addInitScript((name) => localStorage.setItem('hearsay.by', name), by);
    }
    const page = await context.newPage();
    const seen = watch(page, (asked) => asked.startsWith(url) || asked.startsWith('data:'));
    await page.goto(url + hash);
    await page.waitForSelector('main h1');
    return { page, made, seen };
  }
  const words = (page: Page, selector: string) => page.locator(selector).allInnerTexts();
  const utterance = (page: Page, text: string) => page.locator('.utterance', { hasText: text });

  describe('search', () => {
    it('leads from the field in the head to sentences, and with one press to the lit sentence', async () => {
      const { page, seen } = await open('#/timeline');
      await page.keyboard.press('/');
      await page.keyboard.type('prisoner exchange');
      await expect.poll(() => page.locator('.hit').count()).toBe(3);
      expect(page.url()).toContain('#/search?text=prisoner%20exchange');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('text');
      expect(new Set(await words(page, '.hit .found'))).toEqual(new Set(['prisoner', 'exchange']));
      expect(await page.locator('.found-count').innerText()).toContain('3 sentences');
      expect(await page.locator('.hit .meta').first().innerText()).toMatch(
        /The Harbour Post.*3 May 2031.*Envoys leave Velmora/s,
      );
      await page.locator('.hit a.place').first().click();
      await page.waitForSelector('.reader .lit');
      expect((await words(page, '.lit')).join('')).toContain('A prisoner exchange, first due');
      await page.goBack();
      await expect.poll(() => page.locator('.hit').count()).toBe(3);
      expect(seen).toEqual([]);
      await page.context().close();
    });

    it('never shows an answer to what was typed before', async () => {
      const made = new MadeUpCase(named);
      let release = (): void => undefined;
      const held = new Promise<void>((done) => (release = done));
      made.beforeSearch = (text) => (text === 'forty' ? held : Promise.resolve());
      const { page } = await open('#/search?text=forty', made);
      await expect.poll(() => made.searches).toEqual(['forty']);
      await page.fill('.site-search input', 'soldiers');
      await expect.poll(() => page.locator('.hit').count()).toBe(3);
      release();
      await page.waitForTimeout(100);
      expect((await words(page, '.hit .place')).every((hit) => hit.includes('soldiers'))).toBe(
        true,
      );
      await page.context().close();
    });

    it('says while it searches, that nothing was found, and why it could not', async () => {
      const made = new MadeUpCase(named);
      let release = (): void => undefined;
      made.beforeSearch = () => new Promise((done) => (release = done));
      const { page } = await open('#/search?text=zeppelin&outlet=Elba%20Courier', made);
      await expect.poll(() => made.searches.length).toBe(1);
      expect(await page.locator('.results').getAttribute('aria-busy')).toBe('true');
      expect(await page.locator('.found-count').innerText()).toBe('Searching …');
      release();
      await expect
        .poll(() => page.locator('.results').innerText())
        .toContain('No sentence was found');
      await page.locator('.results a', { hasText: 'without the filters' }).click();
      expect(page.url()).not.toContain('outlet');
      made.beforeSearch = async () => undefined;
      await page.fill('.site-search input', 'unanswerable');
      await page.waitForSelector('.results [role=alert]');
      expect(await page.locator('.results [role=alert]').innerText()).toContain(
        'the index is being made',
      );
      await page.context().close();
    });

    it('keeps to the filters, which stand in the address', async () => {
      const { page } = await open('#/search?text=exchange');
      await page.waitForSelector('.hit');
      await page.getByLabel('Outlet').selectOption('Elba Courier');
      await expect.poll(() => page.locator('.hit').count()).toBe(1);
      expect(page.url()).toContain('outlet=Elba%20Courier');
      await page.locator('.filters .clear').click();
      await expect.poll(() => page.locator('.hit').count()).toBeGreaterThan(5);
      await page.getByLabel('To day').fill('2031-05-0');
      expect(await page.getByLabel('To day').getAttribute('aria-invalid')).toBe('true');
      await page.getByLabel('To day').fill('2031-05-03');
      await expect.poll(() => page.url()).toContain('to=2031-05-03');
      await expect
        .poll(async () => (await words(page, '.hit .meta')).some((m) => m.includes('12 May')))
        .toBe(false);
      await page.context().close();
    });

    it('offers all forms of a name, and says which they are', async () => {
      const { page } = await open('#/search?text=oren');
      const offer = page.locator('.offer');
      expect(await offer.innerText()).toBe('Search all forms of Lida Oren: Lida Oren, Oren');
      await offer.locator('a').click();
      await expect.poll(() => offer.innerText()).toBe('All forms of Lida Oren: Lida Oren, Oren');
      expect(await words(page, '.hit .found')).toContain('Lida Oren');
      expect(page.url()).toContain('name%3A');
      await page.context().close();
    });

    it('fetches more at the end of the list', async () => {
      const [first] = sample.articles;
      const text = 'The bell rang once more in the harbour. '.repeat(100);
      const many = {
        ...sample,
        articles: [{ ...first!, text, blocks: [], origin: [] }],
        entities: [],
        families: [],
        passages: [],
        statements: [],
        timeline: [],
      };
      const { page } = await open('#/search?text=bell', new MadeUpCase(many));
      await expect.poll(() => page.locator('.hit').count()).toBe(40);
      await page.locator('.more').scrollIntoViewIfNeeded();
      await expect.poll(() => page.locator('.hit').count()).toBe(80);
      await page.locator('.more').scrollIntoViewIfNeeded();
      await expect.poll(() => page.locator('.hit').count()).toBe(100);
      expect(await page.locator('.more').count()).toBe(0);
      await page.context().close();
    });
  });

  describe('decisions', () => {
    it('asks once for a name, and signs with it', async () => {
      const { page, made } = await open('#/statements', undefined, { by: null });
      await utterance(page, 'No paper').getByRole('button', { name: 'Accept' }).click();
      await page.waitForSelector('dialog[open]');
      await page.keyboard.type('Ana Brandt');
      await page.keyboard.press('Enter');
      await expect.poll(() => made.log.length).toBe(1);
      expect(made.log[0]!.by).toBe('Ana Brandt');
      await utterance(page, 'never been a draft').getByRole('button', { name: 'Accept' }).click();
      await expect.poll(() => made.log.length).toBe(2);
      expect(await page.locator('dialog[open]').count()).toBe(0);
      expect(await page.evaluate(() => localStorage.getItem('hearsay.by'))).toBe('Ana Brandt');
      await page.context().close();
    });

    it('decides nothing where no name is given', async () => {
      const { page, made } = await open('#/statements', undefined, { by: null });
      const accept = utterance(page, 'No paper').getByRole('button', { name: 'Accept' });
      await accept.click();
      await page.waitForSelector('dialog[open]');
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('dialog.dialog').count()).toBe(0);
      expect(made.log).toEqual([]);
      expect(await accept.getAttribute('aria-pressed')).toBe('false');
      await page.context().close();
    });

    it('shows a rejection at once, then a result without it, focus and place kept, and undoes it', async () => {
      const made = new MadeUpCase(named);
      made.eager = false;
      const { page, seen } = await open('#/statements', made);
      expect(await page.locator('.filter-count').innerText()).toBe('8 statements');
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      await page.keyboard.press('r');
      const rejected = utterance(page, 'No paper');
      await expect.poll(() => rejected.innerText()).toContain('will be left out of the result');
      expect(await rejected.innerText()).toContain('by Ana');
      expect(await page.locator('.notice-card').innerText()).toContain('rejected a statement');
      const top = (await utterance(page, 'a beginning').boundingBox())!.y;
      const was = (await rejected.boundingBox())!.y;
      made.analyse();
      await expect.poll(() => page.locator('.filter-count').innerText()).toBe('7 statements');
      expect(await rejected.count()).toBe(0);
      expect(top).toBeGreaterThan(was);
      expect((await utterance(page, 'a beginning').boundingBox())!.y).toBeCloseTo(was, 0);
      expect(
        await page.evaluate(() => document.activeElement?.closest('.utterance')?.textContent),
      ).toContain('a beginning');
      await page.keyboard.press('u');
      await expect.poll(() => made.log[0]!.undone?.by).toBe('Ana');
      made.analyse();
      await expect.poll(() => page.locator('.filter-count').innerText()).toBe('8 statements');
      expect(seen).toEqual([]);
      await page.context().close();
    });

    it('asks for the dossier again only where there is a new one', async () => {
      const { page, made } = await open('#/statements');
      await utterance(page, 'No paper').getByRole('button', { name: 'Accept' }).click();
      await expect.poll(() => made.upToDate && made.log.length === 1).toBe(true);
      await expect
        .poll(() => utterance(page, 'No paper').innerText())
        .not.toContain('not yet in the result');
      expect(made.sent).toBe(1);
      await page.context().close();
    });

    it('goes on showing the one statement that the address names, whatever its number is now', async () => {
      const made = new MadeUpCase(named);
      const { page } = await open('#/statements?id=4', made);
      const only = await page.locator('.utterance blockquote').innerText();
      const [first] = named.statements;
      const { content } = first!;
      const anchor = { capture: 'capture-harbour', exact: content.text, prefix: '', suffix: '' };
      made.log = [
        {
          id: 1,
          by: 'Jo',
          at: '2031-06-01T09:00:00.000Z',
          decision: {
            kind: 'reject',
            subject: 'statement',
            anchors: [{ ...anchor, at: { start: content.start, end: content.end } }],
          },
          undone: null,
          citations: [content],
        } as unknown as Attached,
      ];
      made.analyse();
      await expect.poll(() => page.url()).toContain('id=3');
      expect(await page.locator('.utterance blockquote').innerText()).toBe(only);
      await page.context().close();
    });

    it('shows where it happened that a decision was not taken, in the server’s words', async () => {
      const made = new MadeUpCase(named);
      made.refuse = 'the disk is full';
      const { page } = await open('#/statements', made);
      await utterance(page, 'No paper').getByRole('button', { name: 'Reject' }).click();
      await expect
        .poll(() => utterance(page, 'No paper').locator('[role=alert]').innerText())
        .toBe('Not saved: the disk is full');
      expect(await page.locator('.notice-card').count()).toBe(0);
      await page.context().close();
    });

    it('keeps a comment with the statement it was made on, and takes it back', async () => {
      const { page, made } = await open('#/statements');
      const one = utterance(page, 'No paper');
      await one.getByRole('button', { name: 'Comment' }).click();
      await page.keyboard.type('Compare <b>the</b> recording.');
      await page.keyboard.press('Control+Enter');
      await expect.poll(() => one.locator('.note').innerText()).toContain('<b>the</b> recording.');
      expect(made.log[0]!.decision).toMatchObject({ kind: 'comment', subject: 'statement' });
      await one.getByRole('button', { name: 'Take back' }).click();
      await expect.poll(() => one.locator('.note').count()).toBe(0);
      await page.context().close();
    });

    it('leaves out an account and an entry of the timeline', async () => {
      const { page, made } = await open('#/timeline');
      const account = page.locator('.account', { hasText: 'Last week two soldiers' });
      await account.hover();
      await account.getByRole('button', { name: 'Reject' }).click();
      await expect.poll(() => account.count()).toBe(0);
      const entry = page.locator('.entry', { hasText: 'Agreement · prisoner exchange' });
      await entry.locator('header').getByRole('button', { name: 'Accept' }).click();
      await expect
        .poll(() => made.log.map(({ decision }) => 'subject' in decision && decision.subject))
        .toEqual(['account', 'entry']);
      await page.context().close();
    });

    it('says that two names stand for one person, suggested with its rule, or not', async () => {
      const start = named.articles[1]!.text.indexOf('Lida Oren');
      const { page, made } = await open(`#/read/northline?at=${start}-${start + 9}`);
      const card = page.locator('.known.l-names');
      expect(await card.innerText()).toContain('same-title');
      await card.getByRole('button', { name: 'Not the same person' }).click();
      await expect.poll(() => made.log.length).toBe(1);
      const { decision } = made.log[0]!;
      expect(decision.kind).toBe('other entity');
      expect('anchors' in decision && decision.anchors.map(({ exact }) => exact)).toEqual([
        'Lida Oren',
        'Tomas Areld',
      ]);
      await expect.poll(() => card.innerText()).toContain('two names do not stand for the same');
      await card.locator('.note').getByRole('button', { name: 'Undo' }).click();
      await expect.poll(() => card.locator('.note').count()).toBe(0);
      await page.context().close();
    });

    it('says that two pages have their text from one origin, or not', async () => {
      const { page, made } = await open('#/sources');
      const own = page.locator('.own li', { hasText: 'Elba Courier' }).first();
      await own.hover();
      await own.getByRole('button', { name: 'Same origin as another page' }).click();
      await page.keyboard.type('velmora');
      await own.getByRole('button', { name: 'Same origin', exact: true }).first().click();
      await expect
        .poll(() => made.log[0]?.decision)
        .toEqual({
          kind: 'same origin',
          captures: ['capture-courier', 'capture-harbour'],
        });
      const derivation = page.locator('.derivation', { hasText: 'takes excerpts from' });
      await derivation.getByRole('button', { name: 'Not the same origin' }).click();
      await expect
        .poll(() => made.log[1]?.decision)
        .toEqual({
          kind: 'other origin',
          captures: ['capture-mirror', 'capture-northline'],
        });
      await page.context().close();
    });

    it('says who publishes an outlet and where it can be looked up, all three, and takes it back', async () => {
      const { page, made } = await open('#/sources');
      const table = page.locator('.publishers');
      await table.getByRole('button', { name: 'Say who publishes an outlet' }).click();
      await page.keyboard.type('Elba Courier');
      await page.keyboard.press('Enter');
      expect(await table.locator('[role=alert]').innerText()).toBe('All three are needed.');
      expect(made.log).toEqual([]);
      await table.getByLabel('Publisher', { exact: true }).fill('Elba Print House');
      await table.getByLabel('Where it can be looked up').fill('Imprint of the Courier');
      await table.getByRole('button', { name: 'Set' }).click();
      await expect
        .poll(() => made.log[0]?.decision)
        .toEqual({
          kind: 'publisher',
          outlet: 'Elba Courier',
          publisher: 'Elba Print House',
          source: 'Imprint of the Courier',
        });
      const row = table.locator('.rows li', { hasText: 'Elba Print House' });
      await expect.poll(() => row.innerText()).toContain('by Ana');
      await row.getByRole('button', { name: 'Undo' }).click();
      await expect.poll(() => row.count()).toBe(0);
      await page.context().close();
    });

    it('corrects what a page says of itself, shows who set it, what the page says, and takes it back', async () => {
      const { page, made } = await open('#/read/harbour');
      const fact = page.locator('.masthead .facts > div', { hasText: 'Published' });
      await fact.getByRole('button', { name: 'Change: Published' }).click();
      const field = fact.locator('input');
      await field.fill('2031-02-30');
      await page.keyboard.press('Enter');
      expect(await fact.locator('[role=alert]').first().innerText()).toContain('not a day');
      await field.fill('2031-05-04');
      await page.keyboard.press('Enter');
      await expect.poll(() => fact.innerText()).toContain('4 May 2031 (set by you, 2031-06-01');
      await fact.getByRole('button', { name: 'Change: Published' }).click();
      await expect
        .poll(() => fact.innerText())
        .toContain('the page itself says: 2031-05-03 (printed on the page)');
      await fact.getByRole('button', { name: 'Take the page’s own value' }).click();
      await expect.poll(() => made.log.length).toBe(2);
      expect(made.log[1]!.decision).toMatchObject({ field: 'published', value: null });
      await page.context().close();
    });
  });

  it('lists everything decided, with who, when and on what; undone ones struck, detached ones apart', async () => {
    const { page, made } = await open('#/statements');
    await utterance(page, 'No paper').getByRole('button', { name: 'Accept' }).click();
    await expect.poll(() => made.log.length).toBe(1);
    made.log.push({
      ...made.log[0]!,
      id: 2,
      by: 'Jo \u202eLind',
      citations: null,
      decision: {
        kind: 'comment',
        subject: 'statement',
        text: 'Who was there?',
        anchors: [
          {
            capture: 'capture-gone' as never,
            exact: 'words that are not there',
            prefix: 'before ',
            suffix: ' after',
            at: { start: 1, end: 25 },
          },
        ],
      },
    });
    // Somebody else wrote it, so that no answer on its way can have it.
    await page.reload();
    await page.waitForSelector('header nav a[aria-current]');
    await page.keyboard.press('9');
    await page.waitForSelector('.detached');
    const lost = await page.locator('.detached').innerText();
    expect(lost).toContain('before words that are not there after');
    expect(lost).toContain('the page is not in the case now');
    expect(lost).toContain('Who was there?');
    expect(lost).toContain('RLO');
    const standing = page.locator('#decision-1');
    expect(await standing.innerText()).toMatch(/Ana.*2031-06-01 09:10 UTC.*accepted a statement/s);
    await standing.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => standing.locator('s').innerText()).toContain('accepted a statement');
    expect(await standing.innerText()).toContain('taken back by Ana');
    await standing.locator('a.place').first().click();
    await page.waitForSelector('.reader .lit');
    expect((await words(page, '.lit')).join('')).toBe('No paper was put before us,');
    await page.context().close();
  });

  describe('an analysis', () => {
    const progress = {
      stage: 'read',
      done: 340,
      total: 1000,
      perSecond: 84.6,
      secondsLeft: 7.8,
      doing: 'pages/northline.html',
    } as const;

    it('is shown to whoever opens the page in the middle of it, and goes when it is done', async () => {
      const made = new MadeUpCase(named);
      made.running = progress;
      made.upToDate = false;
      const { page } = await open('#/', made);
      await page.waitForSelector('.strip progress');
      expect(await page.locator('.strip').innerText()).toMatch(
        /Reading pages.*340 of 1,000.*85 a second.*about 8 s left.*pages\/northline\.html/s,
      );
      await expect.poll(() => page.evaluate(() => document.readyState)).toBe('complete');
      made.progress({ ...progress, stage: 'collate', done: 3, total: 9, doing: 'timeline' });
      await expect
        .poll(() => page.locator('.strip').innerText())
        .toMatch(/Comparing pages.*3 of 9/s);
      made.analyse();
      await expect.poll(() => page.locator('.strip').count()).toBe(0);
      await page.context().close();
    });

    it('can be asked for where the result lacks something', async () => {
      const made = new MadeUpCase(named);
      made.upToDate = false;
      const { page } = await open('#/', made);
      expect(await page.locator('.strip').innerText()).toContain('not in the result yet');
      await page.getByRole('button', { name: 'Analyse now' }).click();
      await expect.poll(() => page.locator('.strip').count()).toBe(0);
      expect(made.upToDate).toBe(true);
      await page.context().close();
    });

    it('says why it ended without a result', async () => {
      const { page, made } = await open('#/');
      await expect.poll(() => made.listeners).toBe(1);
      made.send('failed', { reason: 'a page took too long' });
      await expect
        .poll(() => page.locator('.strip[role=alert]').innerText())
        .toContain('a page took too long');
      await page.context().close();
    });
  });

  it('offers no decisions where nothing is kept, and searches in the page', async () => {
    const made = new MadeUpCase(named);
    made.kept = false;
    const { page, seen } = await open('#/statements', made);
    expect(await page.locator('.decide, nav a[href="#/log"]').count()).toBe(0);
    await page.keyboard.press('/');
    await page.keyboard.type('draft');
    await expect.poll(() => page.locator('.hit').count()).toBe(2);
    expect(made.searches).toEqual([]);
    expect(seen).toEqual([]);
    await page.goto(page.url().replace(/#.*/, '#/log'));
    await expect.poll(() => page.locator('main').innerText()).toContain('Nothing is kept here');
    await page.context().close();
  });

  it.each(['#/search?text=exchange', '#/search', '#/log', '#/timeline', '#/sources', READING])(
    'can be made out by a screen reader at %s',
    async (hash) => {
      const made = new MadeUpCase(named);
      const { page } = await open('#/statements', made);
      await utterance(page, 'No paper').getByRole('button', { name: 'Accept' }).click();
      await expect.poll(() => made.log.length).toBe(1);
      await page.evaluate((to) => (location.hash = to), hash);
      await page.waitForTimeout(300);
      const button = page.locator('.pick > button, .edit > button').first();
      if ((await button.count()) > 0) await button.click();
      await page.evaluate(() =>
        document.querySelectorAll('details').forEach((d) => (d.open = true)),
      );
      expect(await faults(page)).toEqual([]);
      await page.context().close();
    },
  );

  it('carries nothing out of a hostile case: pages, comments, names, what was decided', async () => {
    const dossier = hostile();
    const made = new MadeUpCase(dossier);
    const [first] = dossier.articles;
    const words = PAYLOADS.join(' ');
    const anchor = {
      capture: first!.capture,
      exact: words,
      prefix: words.slice(0, 48),
      suffix: '',
    };
    const at = '2031-06-01T09:00:00.000Z';
    const anchors = [{ ...anchor, at: { start: 0, end: words.length } }] as const;
    made.log = [
      { kind: 'comment', subject: 'statement', anchors, text: words } as const,
      { kind: 'field', capture: first!.capture, field: 'outlet', value: words } as const,
    ].map((decision, i) => ({
      id: i + 1,
      by: words.slice(0, 200).replace(/[\ud800-\udbff]$/, ''),
      at,
      decision,
      undone: null,
      citations: i === 0 ? null : [],
    }));
    made.running = {
      stage: 'read',
      done: 1,
      total: 2,
      perSecond: null,
      secondsLeft: null,
      doing: words,
    };
    const { page, seen } = await open('#/log', made);
    const id = encodeURIComponent(first!.id.replace('\ud800', '~d800'));
    for (const route of [
      '#/log',
      `#/search?text=${encodeURIComponent(PAYLOADS[0]!)}`,
      `#/search?text=${encodeURIComponent('name:"' + PAYLOADS[1]! + '"')}&outlet=%22%3E`,
      `#/read/${id}?at=3-90`,
      '#/sources',
      '#/timeline',
    ]) {
      await page.evaluate((to) => (location.hash = to), route);
      await page.waitForTimeout(250);
      const { foreign, ...state } = await carriedOut(page);
      expect(foreign).toBe(0);
      expect(state).toMatchObject({ pwned: false, links: 0, handlers: 0 });
      expect(await page.locator('main').getByRole('alert').count()).toBe(0);
    }
    expect(seen).toEqual([]);
    await page.context().close();
  });

  it.each([
    '#/search?text=exchange',
    '#/search',
    '#/log',
    '#/statements',
    '#/sources',
    '#/read/harbour',
  ])('fits a narrow screen and is quiet at %s', async (hash) => {
    const made = new MadeUpCase(named);
    made.running = {
      stage: 'read',
      done: 1,
      total: 2,
      perSecond: null,
      secondsLeft: null,
      doing: 'x'.repeat(200),
    };
    const { page, seen } = await open(hash, made, {
      context: { viewport: { width: 375, height: 800 }, reducedMotion: 'reduce' },
    });
    await page.waitForSelector('.strip');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(375);
    const small = await page.$$eval('button, nav a, summary', (found) =>
      found
        .filter((e) => e.getClientRects().length > 0)
        .filter((e) => e.getBoundingClientRect().height < 24)
        .map((e) => e.outerHTML.slice(0, 120)),
    );
    expect(small).toEqual([]);
    expect(seen).toEqual([]);
    await page.context().close();
  });
});
