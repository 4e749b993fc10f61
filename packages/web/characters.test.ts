import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Article, Dossier } from '@hearsay/core/model';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, skippedWithoutBrowser } from '../../tools/browser.ts';
import { sample } from './fixtures/sample.ts';
import { bundle, oneFile, type Bundle } from './testing/bundle.ts';

const skipped = skippedWithoutBrowser('characters on the page');

describe.skipIf(skipped)('characters on the page', () => {
  let browser: Browser;
  let code: Bundle;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'hearsay-characters-'));
    [browser, code] = await Promise.all([openBrowser(), bundle()]);
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function opened(change: (article: Article) => Partial<Article>): Promise<Page> {
    const [first, ...others] = sample.articles;
    const dossier: Dossier = {
      ...sample,
      articles: [{ ...first!, ...change(first!) }, ...others],
    };
    const file = path.join(folder, 'case.html');
    writeFileSync(file, oneFile(code, dossier));
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${pathToFileURL(file).href}#/read/${encodeURIComponent(first!.id)}`);
    await page.waitForSelector('.masthead h1');
    return page;
  }
  const facts = (page: Page): Promise<string> => page.locator('.masthead').innerText();

  it('that are not as they were written are said, with their first place and the encoding', async () => {
    const page = await opened(({ id, text }) => ({
      encoding: { name: 'windows-1252', ground: 'meta' },
      garbled: [
        {
          kind: 'misread',
          written: 'utf-8',
          read: 'windows-1252',
          count: 12,
          cite: { article: id, start: 0, end: 3, text: text.slice(0, 3) },
        },
      ],
    }));
    expect((await facts(page)).replace(/\s+/gu, ' ')).toMatch(
      /12 places: not as they were written \(utf-8 that was read as windows-1252\) ?Encoding windows-1252 \(as the page says\)/u,
    );
    await page.locator('.masthead a', { hasText: '12 places' }).click();
    await expect.poll(() => page.locator('.reader .lit').first().innerText()).not.toBe('');
    expect(page.url()).toContain('at=0-3');
    await page.close();
  });

  it('that are as they should be are not spoken of', async () => {
    const page = await opened(() => ({ encoding: { name: 'utf-8', ground: 'header' } }));
    expect(await facts(page)).not.toMatch(/Characters|utf-8/u);
    await page.close();
  });

  it.each([
    ['written from right to left', 'أخبار الميناء 24'],
    ['with marks that would turn round what follows', '\u202eHarbour Post\u2066'],
    ['with a mark that would end the isolation', 'ميناء\u2069\u202e'],
  ])('%s leave the words of the page beside them where they are', async (_, outlet) => {
    const page = await opened(() => ({
      outlet: { value: outlet, basis: 'visible', at: { start: 0, end: 3 } },
    }));
    const boxes = await page.evaluate(() => {
      const value = document.querySelector('.masthead dd .value')!;
      const box = (e: Element) => {
        const { left, right } = e.getBoundingClientRect();
        return { left, right };
      };
      return {
        words: box(value.querySelector('bdi')!),
        basis: box(value.querySelector('.basis')!),
        // Each letter of ours in its place: further right than the one before.
        ours: [...value.querySelector('.basis a')!.textContent!].map((__, i) => {
          const range = document.createRange();
          const node = value.querySelector('.basis a')!.firstChild!;
          range.setStart(node, i);
          range.setEnd(node, i + 1);
          return range.getBoundingClientRect().left;
        }),
      };
    });
    expect(boxes.words.right).toBeLessThanOrEqual(boxes.basis.left);
    expect(boxes.ours).toEqual([...boxes.ours].sort((a, b) => a - b));
    expect(await facts(page)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
    await page.close();
  });
});
