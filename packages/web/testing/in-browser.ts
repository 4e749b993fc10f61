import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from '../../../tools/browser.ts';
import { bundle, type Bundle } from './bundle.ts';
import { serveClient, type Api } from './server.ts';

/** A browser and the page's code for the tests of a suite; all that they serve is closed at its end. */
export function inBrowser(): {
  readonly browser: () => Browser;
  /** Serves the page with these answers. @returns its address */
  readonly serve: (api: Api) => Promise<string>;
} {
  let browser: Browser;
  let code: Bundle;
  const closing: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    [browser, code] = await Promise.all([openBrowser(), bundle()]);
  });
  afterAll(async () => {
    await browser?.close();
    for (const close of closing) await close();
  });
  return {
    browser: () => browser,
    async serve(api) {
      const { url, close } = await serveClient(code, api);
      closing.push(close);
      return url;
    },
  };
}
