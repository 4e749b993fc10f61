import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sample } from './fixtures/sample.ts';
import { embed, renderPage } from './page.ts';
import { bundle } from './testing/bundle.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('base64');
const oneFile = (title: string) =>
  renderPage({
    title,
    script: { inline: 'void 0;' },
    style: { inline: 'p{}' },
    dossier: sample,
    hash,
  });

it('brings no more than 300 kB of script and style', async () => {
  const { script, style } = await bundle();
  expect(script.length + style.length).toBeLessThan(300_000);
});

describe('the page as a document', () => {
  it('as one file holds the dossier, and a policy that names its code by hash and lets nothing else in', () => {
    const html = oneFile('A case');
    const json = /<script type="application\/json" id="dossier">(.*?)<\/script>/s.exec(html)?.[1];
    expect(JSON.parse(json!)).toEqual(sample);
    expect(html).toContain(`script-src &#39;sha256-${hash('void 0;')}&#39;`);
    expect(html).toContain(`style-src &#39;sha256-${hash('p{}')}&#39;`);
    expect(html).toContain('default-src &#39;none&#39;');
    expect(html).toContain('connect-src &#39;none&#39;');
    expect(html).not.toMatch(/https?:/);
  });

  it('as served refers to its script and style, and holds no dossier', () => {
    const html = renderPage({
      title: 'A case',
      script: { src: '/client.js' },
      style: { href: '/client.css' },
      dossier: null,
      hash,
    });
    expect(html).toContain('<script src="/client.js" defer></script>');
    expect(html).toContain('<link rel="stylesheet" href="/client.css">');
    expect(html).toContain('connect-src &#39;self&#39;');
    expect(html).not.toContain('id="dossier"');
  });

  it('is the same bytes for the same dossier', () => {
    expect(oneFile('A case')).toBe(oneFile('A case'));
  });

  it('never lets a title out of its element', () => {
    expect(oneFile('</title><script>x</script>\u202e')).toContain(
      '<title>&lt;/title&gt;&lt;script&gt;x&lt;/script&gt;⟨RLO⟩</title>',
    );
  });

  it('embeds any text so that no mark-up is left in it and it reads back the same', () => {
    const hostile = '</script><!--<script>]]>&lt;\u2028\u2029';
    expect(embed(JSON.stringify(hostile))).not.toMatch(/[<>&\u2028\u2029]/);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const embedded = embed(JSON.stringify(text));
        expect(embedded).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(embedded)).toBe(text);
      }),
    );
  });

  it('refuses inline code that would end its own element', () => {
    const inline = (code: string) => () =>
      renderPage({
        title: '',
        script: { inline: code },
        style: { inline: '' },
        dossier: null,
        hash,
      });
    expect(inline('"</SCRIPT>"')).toThrow(RangeError);
    expect(inline('"<!--"')).toThrow(RangeError);
  });
});
