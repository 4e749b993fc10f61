import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { skippedWithoutBrowser } from '../../tools/browser.ts';
import { axeFaults } from './testing/axe.ts';
import { MadeUpCase } from './testing/case.ts';
import { inBrowser } from './testing/in-browser.ts';

const skipped = skippedWithoutBrowser('what axe finds');

const VIEWS = [
  '#/',
  '#/timeline',
  '#/timeline?entry=3',
  '#/disputes',
  '#/agreements',
  '#/commitments',
  '#/statements',
  '#/wording',
  '#/wording?wording=0&term=died%20in%20an%20exchange%20of%20fire',
  '#/sources',
  '#/search?text=draft',
  '#/read/harbour?at=333-406',
  '#/read/harbour?view=captured',
  '#/compare?left=harbour&right=northline',
  '#/log',
  '#/nowhere',
] as const;

describe.skipIf(skipped)('axe finds nothing against WCAG 2.2 AA in a case that is kept', () => {
  const { browser, serve } = inBrowser();

  async function open(options: Parameters<Browser['newContext']>[0]): Promise<Page> {
    const url = await serve(new MadeUpCase().api);
    const context = await browser().newContext(options);
    const page = await context.newPage();
    await page.goto(`${url}#/`);
    await page.waitForSelector('main h1');
    return page;
  }

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 400],
  ] as const)('%s, %i px wide', async (colorScheme, width) => {
    const page = await open({ colorScheme, viewport: { width, height: 900 } });
    const found: string[] = [];
    for (const view of VIEWS) {
      await page.evaluate((to) => (location.hash = to), view);
      await page.waitForTimeout(120);
      await page.evaluate(() =>
        document.querySelectorAll('main details').forEach((d) => d.setAttribute('open', '')),
      );
      found.push(...(await axeFaults(page)).map((fault) => `${view} ${fault}`));
    }
    expect(found).toEqual([]);
    await page.context().close();
  });
});
