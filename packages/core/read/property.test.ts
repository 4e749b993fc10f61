import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Capture, Sha256 } from '../model/index.ts';
import { read, ReadError } from './index.ts';
import { fixturePages } from './testing/disk.ts';
import { breaches } from './testing/oracle.ts';

const sha256 = ((data: string | Uint8Array) =>
  createHash('sha256').update(data).digest('hex')) as Sha256;
const sources = fixturePages();

function readText(decoded: string): Article | ReadError {
  const capture = {
    id: 'c',
    blob: '',
    source: 's',
    url: null,
    mediaType: 'text/html',
    capturedAt: null,
    response: null,
    cutOff: null,
  };
  try {
    return read({ capture: capture as unknown as Capture, decoded }, { sha256 });
  } catch (error) {
    if (error instanceof ReadError) return error;
    throw error;
  }
}

/** What an article promises about its page; see `testing/oracle.ts`. */
const checkOffsets = (decoded: string, article: Article): void =>
  expect(breaches(decoded, article)).toEqual([]);

describe('whatever the page', () => {
  it('every fixture maps back to its source, unit by unit', () => {
    for (const source of sources) {
      const article = readText(source);
      if (article instanceof ReadError) throw article;
      checkOffsets(source, article);
    }
  });

  it('a mutated page gives an article with right offsets or a ReadError', () => {
    const noise = fc.constantFrom(
      '<',
      '>',
      '&',
      '&amp;',
      '</div>',
      '<p>',
      '<!--',
      '"',
      '\u0000',
      '\ud800',
      '👎🏻',
      '\n\n',
      '\u202e',
      ' • ',
      '<table><td>',
      '&#x110000;',
      '<svg>',
      ' ',
      'مرحبا',
      'e\u0301',
    );
    const edit = fc.record({
      at: fc.nat(10_000),
      cut: fc.nat(60),
      insert: fc.oneof(noise, fc.string({ maxLength: 8 })),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...sources),
        fc.array(edit, { minLength: 1, maxLength: 8 }),
        (source, edits) => {
          let page = source;
          for (const { at, cut, insert } of edits) {
            const from = at % (page.length + 1);
            page = page.slice(0, from) + insert + page.slice(from + cut);
          }
          const article = readText(page);
          if (!(article instanceof ReadError)) checkOffsets(page, article);
        },
      ),
      { numRuns: 400, seed: 20310502 },
    );
  });

  it('arbitrary text gives an article or a ReadError, and the same one twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (page) => {
        const article = readText(page);
        if (article instanceof ReadError) return;
        checkOffsets(page, article);
        expect(readText(page)).toEqual(article);
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});

describe('hostile input is bounded', () => {
  const sentence =
    'The envoys left the port on Friday without an agreement on the straits, people at the talks said. ';
  const body = `<h1>Envoys leave without a deal</h1><p>${sentence.repeat(3)}</p><p>${sentence.repeat(2)}</p>`;
  const cases: readonly (readonly [name: string, page: () => string])[] = [
    ['100,000 nested tags', () => `<html>${'<div>'.repeat(100_000)}${body}`],
    [
      '100,000 nested tags, closed',
      () => `<html>${'<div>'.repeat(100_000)}${body}${'</div>'.repeat(100_000)}`,
    ],
    ['100,000 open inline tags', () => `<html>${'<b><i>'.repeat(50_000)}${body}`],
    [
      'stray closing tags',
      () => `<html>${'<div><span>'.repeat(200)}${'</b></p></table>'.repeat(50_000)}${body}`,
    ],
    ['a huge attribute', () => `<html><div class="${'nav '.repeat(500_000)}">${body}</div>`],
    ['100,000 attributes', () => `<html><div ${'a=b '.repeat(100_000)}>${body}</div>`],
    ['NUL bytes', () => `<html>${body.replaceAll('e', 'e\u0000')}`],
    ['an unclosed comment', () => `<html>${body}<!-- ${'x'.repeat(1_000_000)}`],
    ['many unclosed comments', () => `<html>${body}${'<!--'.repeat(200_000)}`],
    ['an unclosed script', () => `<html>${body}<script>${'<!--<script>'.repeat(50_000)}`],
    ['a million spaces', () => `<html>${body}<p>a${' '.repeat(1_000_000)}b</p>`],
    ['a million entities', () => `<html>${body}<p>${'&amp;'.repeat(300_000)}</p>`],
    ['a million ampersands', () => `<html>${body}<p>${'&'.repeat(1_000_000)}</p>`],
    ['one line of a million letters', () => `${'a'.repeat(1_000_000)}`],
    ['one line of a million marks', () => `${'. , | • » / '.repeat(90_000)}`],
    [
      'a million numbered lines',
      () => `Title of the page here\n\n${sentence.repeat(4)}\n\n${'1. Avatar\n'.repeat(60_000)}`,
    ],
    ['a million short lines', () => 'ab\n'.repeat(300_000)],
    ['a million capitals', () => `${'A B '.repeat(250_000)}\n\n${sentence.repeat(4)}`],
    [
      'broken JSON-LD',
      () => `<html><script type="application/ld+json">${'[{"a":'.repeat(50_000)}</script>${body}`,
    ],
    [
      'deep JSON-LD',
      () =>
        `<html><script type="application/ld+json">${'['.repeat(20_000)}${']'.repeat(20_000)}</script>${body}`,
    ],
  ];
  for (const [name, page] of cases) {
    it(name, { timeout: 10_000 }, () => {
      const decoded = page();
      const article = readText(decoded);
      if (decoded.includes('<h1>')) {
        if (article instanceof ReadError) throw article;
        expect(article.text).toContain('Envoys leave without a deal');
        expect(article.text).toContain('The envoys left the port on Friday');
      }
    });
  }

  it('a line of 50 MB is refused by its length, not read', () => {
    const article = readText('word '.repeat(10_000_000));
    expect(article).toBeInstanceOf(ReadError);
    expect((article as ReadError).reason).toBe('too large');
  });

  it('an empty page is called empty, one of furniture alone no article', () => {
    expect((readText('  \n ') as ReadError).reason).toBe('empty');
    expect(
      (readText('<html><body><nav><a href="/">Home</a></nav></body></html>') as ReadError).reason,
    ).toBe('no article');
  });
});
