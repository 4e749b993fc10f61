import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { skippedWithoutBrowser } from '../../tools/browser.ts';
import { sample, sampleCapture } from './fixtures/sample.ts';
import { MadeUpCase } from './testing/case.ts';
import { inBrowser } from './testing/in-browser.ts';
import type { Answer, Api } from './testing/server.ts';
import { watch } from './testing/watch.ts';

const skipped = skippedWithoutBrowser('the page as served');

const json = (body: unknown, status = 200): Answer => ({
  type: 'application/json',
  body: JSON.stringify(body),
  status,
});

/** Answers as the server of the made-up case does, with this dossier, captures or whatever stands in its place. */
const caseApi: Api = (path, asked) => new MadeUpCase().api(path, asked);
const served =
  (own: Partial<Record<'dossier' | 'capture', Answer>>): Api =>
  (path, asked) => {
    if (own.dossier !== undefined && path === '/api/dossier') return own.dossier;
    if (own.capture !== undefined && path.startsWith('/api/captures/')) return own.capture;
    return caseApi(path, asked);
  };

describe.skipIf(skipped)('the dossier as served', () => {
  const { browser, serve } = inBrowser();

  async function open(hash: string, api: Api = caseApi) {
    const url = await serve(api);
    const page = await browser().newPage();
    const seen = watch(page, (asked) => asked.startsWith(url) || asked.startsWith('data:'));
    await page.goto(url + hash);
    return { page, seen };
  }
  const words = (page: Page, selector: string) =>
    page.$$eval(selector, (found) => found.map((e) => e.textContent).join(''));

  it('works under the policy that the server sends, quietly', async () => {
    const { page, seen } = await open('#/timeline');
    await page.waitForSelector('.entry');
    expect(seen).toEqual([]);
    await page.close();
  });

  it('lights the same place in the page as captured, and shades what was taken out', async () => {
    const { article, start, end, text } = sample.statements[0]!.cite;
    const { page, seen } = await open(`#/read/${article}?at=${start}-${end}`);
    await page.waitForSelector('.article .lit');
    await page.keyboard.press('c');
    await page.waitForSelector('.capture .lit');
    expect(await words(page, '.capture .lit')).toBe(text);
    expect(await words(page, '.capture .taken-out')).toBe(sample.articles[0]!.removed[0]!.text);
    expect(await words(page, '.capture pre')).toBe(sampleCapture('capture-harbour'));
    expect(seen).toEqual([]);
    await page.close();
  });

  it('leads from a value of the page’s metadata to its place in the capture', async () => {
    const { page } = await open('#/read/harbour');
    await page.locator('.masthead .basis a').nth(1).click();
    await page.waitForSelector('.capture .lit');
    expect(await words(page, '.capture .lit')).toBe('2031-05-03');
    await page.close();
  });

  it('keeps the offsets of a capture that begins with a byte order mark', async () => {
    const { page } = await open(
      '#/read/harbour?view=captured&in=1-5',
      served({ capture: { type: 'text/plain', body: '\ufeffHome and away' } }),
    );
    await page.waitForSelector('.capture .lit');
    expect(await words(page, '.capture .lit')).toBe('Home');
    await page.close();
  });

  it('shows the mark-up of a capture as text and carries none of it out', async () => {
    const body = '<!doctype html><script>pwned=1</script><img src=x onerror="pwned=1">';
    const { page, seen } = await open(
      '#/read/harbour?view=captured',
      served({ capture: { type: 'text/plain', body } }),
    );
    await page.waitForSelector('.capture pre');
    expect(await words(page, '.capture pre')).toBe(body);
    expect(await page.evaluate(() => 'pwned' in globalThis)).toBe(false);
    expect(seen).toEqual([]);
    await page.close();
  });

  it('says so while the dossier is on its way', async () => {
    let send = (): void => undefined;
    const sent = new Promise<void>((done) => (send = done));
    const { page } = await open('', (path, asked) =>
      path === '/api/dossier'
        ? sent.then(() => caseApi(path, asked) as Answer)
        : caseApi(path, asked),
    );
    expect(await page.locator('[role=status]').innerText()).toContain('Reading the dossier');
    send();
    await page.waitForSelector('main h1');
    await page.close();
  });

  it.each([
    [
      'the server’s own words where it has some',
      json({ error: 'the case is locked' }, 500),
      'the case is locked',
    ],
    ['the status where it has none', { type: 'text/plain', body: '', status: 503 }, 'status 503'],
    ['the format where it is another', json({ format: 'hearsay.dossier/9' }), 'hearsay.dossier/9'],
  ])('fails with %s', async (_, answer, reason) => {
    const { page } = await open('', served({ dossier: answer }));
    await page.waitForSelector('[role=alert]');
    expect(await page.locator('[role=alert]').innerText()).toContain(reason);
    await page.close();
  });

  it('says so when a capture is not at hand any more', async () => {
    const { page } = await open(
      '#/read/harbour?view=captured',
      served({ capture: json({ error: 'the capture is not at hand' }, 404) }),
    );
    await page.waitForSelector('main [role=alert]');
    expect(await page.locator('main [role=alert]').innerText()).toContain('not at hand');
    await page.close();
  });

  it('shows the first part of a very long case and more at a press', async () => {
    const [first] = sample.timeline;
    const timeline = Array.from({ length: 2000 }, (_, i) => ({ ...first!, title: `Entry ${i}` }));
    const statements = Array.from({ length: 20_000 }, (_, i) => ({
      ...sample.statements[0]!,
      speaker: { name: `Speaker ${i % 3000}`, entity: null, cite: null, rule: 'named' },
    }));
    const { page } = await open(
      '#/timeline',
      served({ dossier: json({ ...sample, timeline, statements }) }),
    );
    await page.waitForSelector('.entry');
    expect(await page.locator('.entry').count()).toBe(30);
    await page.locator('.entries > .more').click();
    expect(await page.locator('.entry').count()).toBe(90);
    await page.keyboard.press('6');
    await page.waitForSelector('.utterance');
    expect(await page.locator('.utterance').count()).toBeLessThan(200);
    expect(await page.locator('.filter-count').innerText()).toBe('20,000 statements');
    await page.keyboard.press('f');
    await page.keyboard.type('Speaker 2999');
    await expect.poll(() => page.locator('.filter-count').innerText()).toBe('6 statements');
    await page.close();
  });
});
