import fc from 'fast-check';
import MarkdownIt, { type Token } from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { describe, expect, test } from 'vitest';
import { QUOTE_LENGTH } from '@hearsay/core/model';
import { madeUpDossier } from '../testing/dossier.fixture.ts';
import { oneLine, shown } from '../text.ts';
import { createView, type ViewOptions } from '../view.ts';
import { address, inline } from './escape.ts';
import { markdownPieces } from './report.ts';

// A reader that takes everything for mark-up that it can: HTML, bare links, tables, footnotes.
const reader = new MarkdownIt({ html: true, linkify: true, typographer: false }).use(footnote);

const flat = (tokens: readonly Token[]): Token[] =>
  tokens.flatMap((token) => [token, ...flat(token.children ?? [])]);
const kinds = (markdown: string): ReadonlySet<string> =>
  new Set(flat(reader.parse(markdown, {})).map(({ type }) => type));
const textOf = (markdown: string): string =>
  flat(reader.parse(markdown, {}))
    .filter(({ type }) => type === 'text' || type === 'text_special' || type === 'html_inline')
    .map(({ content }) => content)
    .join('');
const PLAIN = new Set(['paragraph_open', 'inline', 'text', 'text_special', 'paragraph_close']);

const report = (options: ViewOptions): string =>
  [...markdownPieces(createView(madeUpDossier(), options))].join('');
const everything = { withComments: true, quotesOnly: false, quoteLength: QUOTE_LENGTH };

describe('captured words in Markdown', () => {
  const hostile = fc.string({
    unit: fc.oneof(
      fc.constantFrom(
        ...'\\`*_{}[]()<>#+-.!|~^=:@&$"\' \n\t1',
        '<b>',
        '<!--',
        '&lt;',
        '&#60;',
        '![',
        '](',
        '[^1]',
        'http://a.example',
        'www.a.example',
        'a@b.example',
        '```',
        '---',
        '\u0000',
        'א',
        '\u202e',
      ),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
  });

  test('are read as those words and nothing else', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        fc.pre(oneLine(text) !== '');
        const markdown = `“${inline(text)}”`;
        expect([...kinds(markdown)].filter((kind) => !PLAIN.has(kind))).toEqual([]);
        const read = textOf(markdown).replace(/[\u2066-\u2069]/g, '');
        const meant = `“${shown(oneLine(text))}”`.replace(/[\u2066-\u2069]/g, '');
        expect(read.replace(/\ufffd/g, '')).toBe(meant.replace(/\ufffd/g, ''));
      }),
      { numRuns: 3000 },
    );
  });

  test('begin no list, heading, rule or quotation where they begin a line', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        fc.pre(oneLine(text) !== '');
        expect([...kinds(inline(text))].filter((kind) => !PLAIN.has(kind))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test('a link is only what is an http address', () => {
    expect(address('https://a.example/x?y=1&z=_2_')).toBe('<https://a.example/x?y=1&z=_2_>');
    expect(address('https://a.example/ä b')).toBe('<https://a.example/%C3%A4%20b>');
    expect(kinds(address('javascript:alert(1)')).has('link_open')).toBe(false);
    expect(kinds(address('https://a.example/"><script>')).has('html_inline')).toBe(false);
  });

  test('a million characters take a moment', () => {
    const before = process.cpuUsage();
    for (const unit of ['[', 'w', ':', '<', '\u2067', ' ']) inline(unit.repeat(1_000_000));
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(15);
  });
});

describe('the report, read by a reader that is not ours', () => {
  const markdown = report(everything);
  const tokens = flat(reader.parse(markdown, {}));

  test('has no HTML, no picture, no code, and links only to pages', () => {
    const found = new Set(tokens.map(({ type }) => type));
    for (const kind of [
      'html_block',
      'html_inline',
      'image',
      'code_inline',
      'code_block',
      'fence',
    ]) {
      expect(found.has(kind), kind).toBe(false);
    }
    const links = tokens.filter(({ type }) => type === 'link_open');
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) expect(link.attrGet('href')).toMatch(/^https:\/\/(?:herald|xn--)/);
  });

  test('has a footnote behind each quotation of a finding, and each is resolved', () => {
    const marks = tokens.filter(({ type }) => type === 'footnote_ref');
    expect(marks.length).toBeGreaterThan(20);
    // One page has the words `[^1]`: they are words, not a mark.
    expect(textOf(markdown).replaceAll('![x](javascript:alert(1)) [^1]', '')).not.toContain('[^');
    const notes = tokens.filter(({ type }) => type === 'footnote_open');
    const labels = new Set(marks.map(({ meta }) => (meta as { label: string }).label));
    expect(notes).toHaveLength(labels.size);
  });

  test('says in each footnote which page, which characters, when captured, which bytes', () => {
    const notes = markdown.split('\n').filter((line) => /^\[\^\d+\]: /.test(line));
    for (const note of notes) {
      expect(note).toMatch(/; (?:captured \d|time of capture not known)/);
      expect(note).toMatch(/SHA-256 [0-9a-f]{64}/);
      expect(note).toMatch(/characters \d+–\d+/);
    }
  });

  test('shows every happening, dispute and comment of a person', () => {
    const text = textOf(markdown);
    for (const words of [
      'Halt: ferry, Orsk Point, 27 April 2031',
      'On which day was the ferry halted?',
      '26 April 2031',
      'see [this](javascript:alert(3))',
      'Words that are gone',
      'COMMENTWORD',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('UNDONEWORD');
  });

  test('says what was not looked for, and has no comments unless asked', () => {
    const text = report({ withComments: false, quotesOnly: false, quoteLength: QUOTE_LENGTH });
    expect(text).not.toContain('COMMENTWORD');
    const empty = { ...madeUpDossier(), disputes: [], passages: [], statements: [] };
    const view = createView(empty, everything);
    expect([...markdownPieces(view)].join('')).toMatch(/Not looked for: .*“Where accounts differ”/);
  });
});
