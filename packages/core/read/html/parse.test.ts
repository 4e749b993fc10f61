import { describe, expect, test } from 'vitest';
import { roughText } from './dom.ts';
import { parseHtml } from './parse.ts';

const shown = (html: string): string => roughText(parseHtml(html));

describe('what a page shows is not lost behind mark-up that few write', () => {
  test('a picture that closes itself holds nothing of what follows', () => {
    expect(shown('<div><svg class="icon" /><p>The quay was closed.</p></div>')).toBe(
      'The quay was closed.',
    );
    expect(shown('<div><math/><p>The quay was closed.</p></div>')).toBe('The quay was closed.');
  });

  test('a picture that is never closed ends where a paragraph, a division or a heading begins', () => {
    for (const tag of ['p', 'div', 'h1', 'ul', 'table', 'span', 'font color="red"']) {
      const close = tag.split(' ')[0];
      expect(
        shown(`<div><svg><g>x<path d="1"><${tag}>The quay was closed.</${close}></div>Two.`),
      ).toBe('The quay was closed. Two.');
    }
    expect(shown('<svg><svg><math><p>One.')).toBe('One.');
    expect(shown('<svg></p>One.')).toBe('One.');
    expect(shown('<svg></br>One.')).toBe('One.');
  });

  test('a picture may have mark-up of pages in its description, and words of its own', () => {
    expect(shown('<svg><desc><p>A gull.</p></desc><text>in</text></svg>Two.')).toBe('Two.');
    expect(shown('<svg><foreignObject><div><p>in</p></div></foreignObject></svg>Two.')).toBe(
      'Two.',
    );
    expect(shown('<svg><title><b>in</b></title><font>in</font></svg>Two.')).toBe('Two.');
  });

  test('CDATA outside of a picture is a comment up to the next mark', () => {
    expect(shown('<p>One.</p><![CDATA[ x ><p>Two.</p>')).toBe('One. Two.');
    expect(shown('<svg><![CDATA[<p>in</p>]]></svg><p>Two.</p>')).toBe('Two.');
  });

  test('comments that end in --!> are each looked for once', () => {
    const before = process.cpuUsage();
    expect(shown('<p>x</p><!--a--!>'.repeat(30_000)).length).toBeGreaterThan(1000);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000);
  });
});
