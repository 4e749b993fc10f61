import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { openBrowser, skippedWithoutBrowser } from '../../../tools/browser.ts';
import type { Article } from '../model/index.ts';
import { ANNOTATORS, planAnnotators, runAnnotators } from './index.ts';

const here = path.dirname(fileURLToPath(import.meta.url));
const skipped = skippedWithoutBrowser('core in a browser');

const TEXTS: readonly (readonly [string, string])[] = [
  [
    'en',
    'Ferry strike ends\n\nHarbour workers in Port Aldis voted on 4 May 2031 to end their strike, union leader Marta Kolen said. “We won’t be asked twice,” she told reporters. The deal was signed by the owners of Velmora Lines and the premier of Ostrany. 😀 Neither side gave figures.',
  ],
  ['de', 'Der Streik im Hafen von Aldis ist beendet. Niemand nannte Zahlen.'],
  ['ar', 'انتهى الإضراب في الميناء. لم يذكر أحد أرقاما.'],
];

const articles = TEXTS.map(
  ([language, text], i) =>
    ({
      id: `a${i}`,
      capture: `c${i}`,
      source: `${i}.html`,
      url: null,
      headline: text.split('\n')[0]!,
      byline: [],
      outlet: { value: 'The Aldis Courier', basis: 'markup', at: null },
      published: { value: '2031-05-05', basis: 'markup', at: null },
      modified: null,
      section: null,
      canonical: null,
      credits: [],
      language,
      text,
      blocks: [{ start: 0, end: text.length, role: 'paragraph' }],
      comments: [],
      removed: [],
      origin: [],
    }) as unknown as Article,
);

/** What runs in the page: core as it is, bundled, with nothing of Node in it. */
const ENTRY = `
  import { ANNOTATORS, planAnnotators, runAnnotators } from './index.ts';
  globalThis.layersOf = (articles) =>
    JSON.stringify(articles.map((one) => runAnnotators(planAnnotators(ANNOTATORS), one).layers));
`;

test.skipIf(skipped)(
  'core gives the same layers in Chromium as in Node, byte for byte',
  async () => {
    const { outputFiles } = await build({
      stdin: { contents: ENTRY, resolveDir: here, loader: 'ts' },
      bundle: true,
      write: false,
      platform: 'browser',
      format: 'iife',
      target: 'es2022',
      logLevel: 'silent',
    });
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      await page.addScriptTag({ content: outputFiles[0]!.text });
      const found = await page.evaluate(
        (given) =>
          (globalThis as unknown as { layersOf(articles: unknown): string }).layersOf(given),
        articles,
      );
      const plan = planAnnotators(ANNOTATORS);
      const expected = JSON.stringify(
        articles.map((article) => runAnnotators(plan, article).layers),
      );
      expect(found === expected).toBe(true);
      const layers = JSON.parse(found) as { token: { upos: string }[] }[];
      expect(layers[0]!.token.some(({ upos }) => upos === 'VERB')).toBe(true);
      for (const { token } of layers.slice(1)) for (const { upos } of token) expect(upos).toBe('_');
    } finally {
      await browser.close();
    }
  },
);
