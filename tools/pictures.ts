/**
 * Makes the pictures of README and the guide anew: the example case, served as it is shipped, in Chromium. They are looked
 * at by a person and committed; no test compares them.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser } from './browser.ts';
import { serveProgram } from './serving.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const PICTURES = [
  { name: 'overview', hash: '#/', wait: 'main h1' },
  { name: 'timeline', hash: '#/timeline', wait: '.entry' },
  { name: 'disputes', hash: '#/disputes', wait: '.disputes-view h1' },
  { name: 'commitments', hash: '#/commitments', wait: '.commitments-view h1' },
] as const;

const { server, url } = await serveProgram(['examples/lake-town/pages']);
const browser = await openBrowser();
try {
  const page = await browser.newPage({
    viewport: { width: 1200, height: 800 },
    colorScheme: 'light',
  });
  const take = async (name: string): Promise<void> => {
    await page.waitForTimeout(300);
    await page.screenshot({ path: path.join(root, `docs/guide/${name}.png`) });
  };
  for (const { name, hash, wait } of PICTURES) {
    await page.goto(url + hash);
    await page.waitForSelector(wait);
    await take(name);
  }
  // From an account of the timeline to its place in the page.
  await page.goto(`${url}#/timeline`);
  await page.locator('.account .place').first().click();
  await page.waitForSelector('.reader .lit');
  await take('reader');
} finally {
  await browser.close();
  server.kill();
}
