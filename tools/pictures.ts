/**
 * Makes the pictures of README and the guide anew: the example case, served as it is shipped, in Chromium. They are looked
 * at by a person and committed; no test compares them.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser } from './browser.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const PICTURES = [
  { name: 'overview', hash: '#/', wait: 'main h1' },
  { name: 'timeline', hash: '#/timeline', wait: '.entry' },
  { name: 'disputes', hash: '#/disputes', wait: '.disputes-view h1' },
  { name: 'commitments', hash: '#/commitments', wait: '.commitments-view h1' },
] as const;

const server = spawn(
  process.execPath,
  [path.join(root, 'packages/app/bin/hearsay.mjs'), 'examples/lake-town/pages', '--port', '0'],
  { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
);
const url = await new Promise<string>((resolve, reject) => {
  let said = '';
  const heard = (chunk: Buffer): void => {
    said += chunk.toString('utf8');
    const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said);
    if (found !== null) resolve(found[0]);
  };
  // The address is told on standard error where nobody sits at the terminal.
  server.stdout.on('data', heard);
  server.stderr.on('data', heard);
  server.on('exit', () => reject(new Error(`the program ended: ${said}`)));
});
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
