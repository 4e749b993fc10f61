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
