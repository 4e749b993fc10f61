import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Article, Capture, Sha256 } from '../model/index.ts';
import { read } from './index.ts';

const sha256 = ((data: string | Uint8Array) =>
  createHash('sha256').update(data).digest('hex')) as Sha256;
const here = fileURLToPath(new URL('.', import.meta.url));

function readText(decoded: string, source: string): Article {
  const capture = {
    id: source,
    blob: '',
    source,
    url: null,
    mediaType: 'text/plain',
    capturedAt: null,
    response: null,
    cutOff: null,
  };
  return read({ capture: capture as unknown as Capture, decoded }, { sha256 });
}

describe('the kind of page is told by its content', () => {
  it('reads HTML that is called .txt as HTML', () => {
    const html = readFileSync(join(here, 'fixtures/news-page/source.html'), 'utf8');
    expect(readText(html, 'page.txt').text).toBe(readText(html, 'page.html').text);
  });
  it('reads text that is called .html as text', () => {
    const text = readFileSync(join(here, 'fixtures/plain-wrapped/source.txt'), 'utf8');
    expect(readText(text, 'page.html').headline).toBe(
      'Pilots of the straits go back to work on Monday',
    );
  });
  it('does not take a text that mentions a tag for HTML', () => {
    const text = `Why we gave up the <b> tag\n\n${'The editors of this page wrote <b> for bold type for twenty years, and nobody minded. '.repeat(3)}`;
    expect(readText(text, 'a').text).toContain('wrote <b> for bold');
  });
});

/** Not one sentence of those pages stands here: only what kind of line must be gone, and the facts they give. */
const pages = join(here, '../../../../shared/pages');
describe.skipIf(!existsSync(pages))(
  'real pages (skipped where ../shared/pages is not there)',
  () => {
    const all = existsSync(pages)
      ? readdirSync(pages)
          .sort()
          .map((name) => readText(readFileSync(join(pages, name), 'utf8'), name))
      : [];
    it('gives each page a headline that is not repeated in the body', () => {
      for (const article of all) {
        expect(article.headline.split(' ').length).toBeGreaterThan(4);
        expect(article.text.indexOf(article.headline, article.headline.length)).toBe(-1);
      }
    });
    it('leaves no furniture in the text', () => {
      const furniture =
        /subscribe to|follow us|check also|leave a reply|view all comments|notify of|most voted|avatar|make my homepage|photo gallery|^support |• | \$$|contact us|^published |read: \d/imu;
      for (const article of all) expect(article.text).not.toMatch(furniture);
    });
    it('keeps comments apart, and finds them where there are any', () => {
      expect(all.map((article) => article.comments.length)).toEqual([21, 18, 0, 0, 0]);
      for (const article of all) {
        for (const comment of article.comments) expect(article.text).not.toContain(comment.text);
      }
    });
    it('dates the pages that have a date, and no other', () => {
      expect(all.map((article) => article.published?.value ?? null)).toEqual([
        null,
        null,
        '2021-12-27',
        '2020-11-25',
        '2020-11-25',
      ]);
    });
    it('finds who is credited, by scope', () => {
      const credits = all.map((article) =>
        article.credits.map((credit) => `${credit.name} ${credit.scope}`),
      );
      expect(credits[1]).toEqual(['Reuters statement']);
      expect(credits[3]).toEqual(['null article']);
      expect(credits[4]).toEqual(['Anadolu Agency article']);
    });
    it('reads them all as English', () => {
      expect(all.map((article) => article.language)).toEqual(['en', 'en', 'en', 'en', 'en']);
    });
  },
);
