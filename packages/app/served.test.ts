import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, whyNoBrowser } from '../../tools/browser.ts';
import { hearsay, page, folderWith, root } from './testing/cli.ts';

const why = whyNoBrowser();
if (why !== null) console.warn(`skipped: ${why}`);

/** Starts the command line as a person does and waits for the address it prints. */
async function serve(
  args: readonly string[],
  cwd: string,
): Promise<{ url: string; child: ChildProcess }> {
  const bin = path.join(root, 'packages', 'app', 'bin', 'hearsay.mjs');
  const child = spawn(process.execPath, [bin, ...args, '--port', '0'], { cwd });
  const url = await new Promise<string>((resolve, reject) => {
    let seen = '';
    child.stderr.on('data', (part: Buffer) => {
      seen += part.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\//u.exec(seen)?.[0];
      if (address !== undefined) resolve(address);
    });
    child.on('exit', () => reject(new Error(`it ended without an address: ${seen}`)));
  });
  return { url, child };
}

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.on('exit', (code) => resolve(code)));

describe('hearsay PATH… that is interrupted', () => {
  test('serves until Ctrl-C, and then ends in order', async () => {
    const cwd = await folderWith({
      'a.html': page('Rain over Ostrel', [
        'It rained on Ostrel for the whole of the week, the harbour office said on Friday.',
        'The ferry stayed in port until the storm had passed, and nobody was hurt by it.',
      ]),
    });
    const { url, child } = await serve(['a.html', '--quiet'], cwd);
    expect((await fetch(url)).status).toBe(200);
    const end = ended(child);
    child.kill('SIGINT');
    expect(await end).toBe(0);
  });
});

describe.skipIf(why !== null)('the served example in Chromium', () => {
  let browser: Browser;
  let running: { url: string; child: ChildProcess };
  beforeAll(async () => {
    running = await serve(['examples/lake-town/pages', '--quiet', '--title', 'Lake Town'], root);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    running.child.kill('SIGKILL');
  });

  test('shows every view without an error, and asks nobody else for anything', async () => {
    const tab = await browser.newPage();
    const faults: string[] = [];
    tab.on('console', (message) => faults.push(message.text()));
    tab.on('pageerror', (error) => faults.push(error.message));
    tab.on('request', (request) => {
      if (!request.url().startsWith(running.url)) faults.push(request.url());
    });
    for (const view of ['', 'timeline', 'statements', 'sources']) {
      await tab.goto(`${running.url}#/${view}`);
      await tab.locator('h1').first().waitFor();
      expect((await tab.locator('main').innerText()).length).toBeGreaterThan(200);
    }
    expect(faults).toEqual([]);
    await tab.close();
  });

  test('leads from an account to its sentence, and to the page as it was captured', async () => {
    const tab = await browser.newPage();
    await tab.goto(`${running.url}#/timeline`);
    const account = tab.locator('main a[href*="#/read/"]').first();
    const words = (await account.innerText()).trim();
    await account.click();
    await tab.waitForURL(/#\/read\/.+at=\d+-\d+/u);
    const [, start, end] = /at=(\d+)-(\d+)/u.exec(tab.url())!;
    const dossier = (await (await fetch(`${running.url}api/dossier`)).json()) as {
      articles: { id: string; text: string; capture: string }[];
    };
    const id = decodeURIComponent(/#\/read\/([^?]+)/u.exec(tab.url())![1]!);
    const article = dossier.articles.find((a) => a.id === id)!;
    expect(article.text.slice(Number(start), Number(end)).replace(/\s+/gu, ' ')).toContain(
      words.replace(/…$/u, '').slice(0, 40),
    );
    const capture = await (await fetch(`${running.url}api/captures/${article.capture}`)).text();
    expect(capture).toMatch(/<html/iu);
    await tab.close();
  });

  test('the one-file form of it works from disk', async () => {
    const folder = await folderWith({});
    const file = path.join(folder, 'd.html');
    const ran = await hearsay([
      'examples/lake-town/pages',
      '--no-serve',
      '--quiet',
      '--html',
      file,
    ]);
    expect(ran.status).toBe(0);
    const tab = await browser.newPage();
    const faults: string[] = [];
    tab.on('console', (message) => faults.push(message.text()));
    tab.on('pageerror', (error) => faults.push(error.message));
    await tab.goto(`file://${file}#/timeline`);
    await tab.locator('main a[href*="#/read/"]').first().waitFor();
    expect(faults).toEqual([]);
    await tab.close();
  });
});
