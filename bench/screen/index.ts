/**
 * What a person waits for on the screen: the first view, a change of view, the filter, a search; and what is sent. A
 * generated case, kept and served by the program as it is shipped, in a real browser; beside it the same as one file.
 */
import { execFileSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../tools/browser.ts';
import { PROGRAM, serveProgram } from '../../tools/serving.ts';
import { generate } from '../case/generate.ts';
import type { BenchOptions } from '../run.ts';

const COUNT = 1000;
/** Each figure is the middle one of so many. */
const TIMES = 5;
const SEARCHES = 200;
const root = fileURLToPath(new URL('../../', import.meta.url));
const VIEWS = [
  'timeline',
  'disputes',
  'agreements',
  'commitments',
  'statements',
  'wording',
  'sources',
] as const;

const say = (what: string, figure: string): void => console.log(`${what.padEnd(44)} ${figure}`);
const ms = (n: number): string => `${n.toFixed(0)} ms`;
const kilobytes = (n: number): string => `${(n / 1000).toFixed(0)} kB`;
const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
const middle = (found: readonly number[]): number =>
  at(
    [...found].sort((a, b) => a - b),
    0.5,
  );

export async function run({ count: asked }: BenchOptions): Promise<void> {
  const count = asked ?? COUNT;
  execFileSync(process.execPath, [path.join(root, 'tools/build.mjs')]);
  const folder = mkdtempSync(path.join(tmpdir(), 'hearsay-screen-'));
  const [pages, file, html] = ['pages', 'case.hearsay', 'dossier.html'].map((name) =>
    path.join(folder, name),
  ) as [string, string, string];
  let browser: Browser | null = null;
  let server: ChildProcess | null = null;
  try {
    mkdirSync(pages);
    for (const { name, html: page } of generate(count))
      writeFileSync(path.join(pages, path.basename(name)), page);
    const args = [PROGRAM, pages, '--no-serve', '--quiet', '--case', file, '--html', html];
    execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    console.log(`${count} generated articles; load ${loadavg()[0]!.toFixed(1)}`);
    const script = readFileSync(path.join(root, 'dist/client.js'));
    const style = readFileSync(path.join(root, 'dist/client.css'));
    say('script and style', `${kilobytes(script.length + style.length)}`);
    say('  as sent packed', kilobytes(gzipSync(script).length + gzipSync(style).length));
    say('the dossier as one file', kilobytes(statSync(html).size));
    browser = await openBrowser();
    const serving = await serveProgram(['serve', file]);
    server = serving.server;
    await measure(browser, serving.url, 'served');
    await measure(browser, pathToFileURL(html).href, 'one file');
    await searches(serving.url);
  } finally {
    await browser?.close();
    server?.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** ms from the change of the address until the view's tab is marked and a frame has passed. In the page's own words. */
const change = (page: Page, view: string): Promise<number> =>
  page.evaluate(`new Promise((done) => {
    const began = performance.now();
    location.hash = '#/${view}';
    requestAnimationFrame(function look() {
      if (document.querySelector('nav a[href="#/${view}"][aria-current=page]') === null)
        requestAnimationFrame(look);
      else requestAnimationFrame(() => done(performance.now() - began));
    });
  })`);

async function measure(browser: Browser, url: string, how: string): Promise<void> {
  const first: number[] = [];
  const views = new Map<string, number[]>(VIEWS.map((view) => [view, []]));
  const filters: number[] = [];
  for (let i = 0; i < TIMES; i += 1) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const began = performance.now();
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForSelector('main h1');
    first.push(performance.now() - began);
    for (const view of VIEWS) views.get(view)!.push(await change(page, view));
    await change(page, 'statements');
    filters.push(await filter(page));
    await context.close();
  }
  say(`first view, ${how}`, ms(middle(first)));
  for (const view of VIEWS) say(`  then ${view}`, ms(middle(views.get(view)!)));
  say('  filter of statements', `${ms(middle(filters))} (150 ms of it waits for the next key)`);
}

/** ms from a word typed into the filter until the count follows. */
async function filter(page: Page): Promise<number> {
  const count = page.locator('.filter-count');
  const before = await count.innerText();
  const field = page.locator('main input[type=search]');
  const began = performance.now();
  await field.fill('bridge');
  while ((await count.innerText()) === before) await page.waitForTimeout(5);
  return performance.now() - began;
}

/** Searches one after the other, of words that the pages have. */
async function searches(url: string): Promise<void> {
  const words = ['bridge', 'minister', 'the talks', 'signed', 'road closed', '"said on"', 'envoy'];
  const found: number[] = [];
  for (let i = 0; i < SEARCHES; i += 1) {
    const began = performance.now();
    const answer = await fetch(
      `${url}api/search?text=${encodeURIComponent(words[i % words.length]!)}`,
    );
    if (!answer.ok) throw new Error(`a search was answered with ${answer.status}`);
    await answer.arrayBuffer();
    found.push(performance.now() - began);
  }
  found.sort((a, b) => a - b);
  say(
    'search through HTTP',
    `${at(found, 0.5).toFixed(1)} ms, 99 in 100 within ${at(found, 0.99).toFixed(1)} ms`,
  );
}
