import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { opened, textAt, textOf } from '../testing/made.ts';

const BODY =
  '<p>It rained on Ostrel for the whole of the week, the harbour office said on Friday.</p><p>Nobody was hurt &amp; the ferry stayed.</p>';
const rss = (items: string, doctype = ''): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<!-- made by hand -->${doctype}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
  `<channel><title>Harbour Post</title><link>https://harbour.example/</link><language>en</language>${items}</channel></rss>`;
const item = (n: number, rest: string): string =>
  `<item><title>Rain &amp;amp; wind ${n}</title><link>https://harbour.example/${n}</link>${rest}</item>`;
const whole = `<content:encoded><![CDATA[${BODY}]]></content:encoded>`;
const read = (text: string) => opened(Buffer.from(text), 'f.xml');

describe('a feed', () => {
  test('in RSS gives the items that have their page in them, and names the others', async () => {
    const feed = rss(
      item(
        1,
        `${whole}<pubDate>Fri, 02 May 2031 10:00:00 +0300</pubDate><dc:creator>Ines Maro</dc:creator><dc:creator>Jon Adler</dc:creator>`,
      ) + item(2, '<description>It rained …</description>'),
    );
    const { pages, problems } = await read(feed);
    expect(pages.map(textOf)).toEqual([BODY]);
    expect(pages[0]).toMatchObject({
      source: 'f.xml#https://harbour.example/1',
      url: 'https://harbour.example/1',
      mediaType: 'text/html',
      charset: 'utf-8',
      capturedAt: null,
      container: {
        headline: 'Rain & wind 1',
        published: '2031-05-02T10:00:00+03:00',
        byline: ['Ines Maro', 'Jon Adler'],
        outlet: null,
        language: 'en',
      },
    });
    expect(problems).toEqual(['f.xml#https://harbour.example/2: not captured']);
    expect(await textAt(Buffer.from(feed), 'https://harbour.example/1', 'f.xml')).toBe(BODY);
  });

  test('has a description as a page where it is as long as one, and does not break off', async () => {
    const long = `<p>${'It rained on Ostrel for the whole of the week. '.repeat(40)}</p>`;
    const escaped = long.replaceAll('<', '&lt;');
    const { pages, problems } = await read(
      rss(
        item(1, `<description>${escaped}</description>`) +
          item(2, `<description>${escaped.replace('. &lt;/p', ' […]&lt;/p')}</description>`),
      ),
    );
    expect(pages.map(textOf)).toEqual([long]);
    expect(problems).toEqual(['f.xml#https://harbour.example/2: not captured']);
  });

  test('in Atom has its content as what it says it is', async () => {
    const entry = (id: number, rest: string): string =>
      `<entry><id>${id}</id><title type="html">Rain &amp;lt;b&amp;gt; ${id}</title><link rel="self" href="https://harbour.example/api/${id}"/><link href="https://harbour.example/${id}"/><published>2031-05-02T10:00:00Z</published><updated>2031-05-03T10:00:00Z</updated>${rest}</entry>`;
    const { pages, problems } = await read(
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Post</title><author><name>The desk</name></author>${entry(1, `<content type="html">${BODY.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</content>`)}${entry(2, `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${BODY}</div></content>`)}${entry(3, '<content>Rain fell &lt;hard&gt;.</content>')}${entry(4, '<content type="image/png">AAAA</content>')}${entry(5, '<content src="https://harbour.example/5.html" type="text/html"/>')}${entry(6, '<summary>Rain.</summary>')}</feed>`,
    );
    expect(pages.map((p) => [p.url, p.mediaType, textOf(p)])).toEqual([
      ['https://harbour.example/1', 'text/html', BODY],
      ['https://harbour.example/2', 'text/html', BODY],
      ['https://harbour.example/3', 'text/plain', 'Rain fell <hard>.'],
    ]);
    expect(pages[0]!.container).toMatchObject({
      headline: 'Rain <b> 1',
      published: '2031-05-02T10:00:00Z',
      modified: '2031-05-03T10:00:00Z',
      byline: ['The desk'],
    });
    expect(problems).toHaveLength(3);
  });

  test('in RDF and in JSON is a feed too', async () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://harbour.example/"><title>H</title></channel><item rdf:about="x"><title>Rain</title><link>https://harbour.example/1</link><dc:date>2031-05-02</dc:date>${whole}</item></rdf:RDF>`;
    const found = await read(rdf);
    expect(found.pages.map((p) => [textOf(p), p.container!.published])).toEqual([
      [BODY, '2031-05-02'],
    ]);
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Harbour Post',
      items: [
        {
          id: '1',
          url: 'https://harbour.example/1',
          title: 'Rain',
          content_html: BODY,
          date_published: '2031-05-02T10:00:00+03:00',
          authors: [{ name: 'Ines Maro' }],
        },
        { id: '2', content_text: 'Rain fell.' },
        { id: '3', url: 'https://harbour.example/3', summary: 'Rain.' },
      ],
    });
    const of = await read(json);
    expect(of.pages.map((p) => [p.source, p.mediaType])).toEqual([
      ['f.xml#https://harbour.example/1', 'text/html'],
      ['f.xml#2', 'text/plain'],
    ]);
    expect(of.problems).toEqual(['f.xml#https://harbour.example/3: not captured']);
  });

  test('counts the items of one address, so that each has a name of its own', async () => {
    const { pages } = await read(rss(item(1, whole) + item(1, whole)));
    expect(pages.map(({ source }) => source)).toEqual(['f.xml#1', 'f.xml#2']);
  });
});

describe('a bad feed', () => {
  test('that breaks off gives the items before', async () => {
    const text = rss(item(1, whole) + item(2, whole));
    const { pages, problems } = await read(text.slice(0, text.length - 120));
    expect(pages).toHaveLength(1);
    expect(problems).toEqual(['f.xml: cut off']);
    expect(await read(text.slice(0, 320))).toEqual({ pages: [], problems: ['f.xml: damaged'] });
  });

  test('that declares entities is read without them: nothing grows, nothing is opened', async () => {
    const laughs = Array.from(
      { length: 12 },
      (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
    );
    const doctype = `<!DOCTYPE rss [<!ENTITY l0 "ha"><!ENTITY x SYSTEM "file:///etc/passwd">${laughs.join('')}]>`;
    const before = process.cpuUsage();
    const { pages, problems } = await read(
      rss(
        item(1, `<content:encoded>${BODY.replaceAll('<', '&lt;')} &l12; &x;</content:encoded>`),
        doctype,
      ),
    );
    expect(textOf(pages[0]!)).toContain('&l12; &x;');
    expect(problems).toEqual(['f.xml: damaged']);
    const external =
      '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://my.netscape.example/rss.dtd">';
    expect((await read(rss(item(1, whole), external))).problems).toEqual([]);
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(3);
  });

  test('of tags without end is named or read, in bounded time', async () => {
    const before = process.cpuUsage();
    for (const rest of [
      '<a>'.repeat(100_000),
      '<'.repeat(300_000),
      '&'.repeat(300_000),
      ' '.repeat(1_000_000),
      `<a ${'b="c" '.repeat(100_000)}>`,
      '\0'.repeat(1000),
      '<![CDATA['.repeat(20_000),
      `<!--${'-'.repeat(300_000)}`,
    ])
      await read(rss(item(1, whole) + item(2, rest)));
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(10);
  });

  test('is told from pages that begin alike', async () => {
    for (const text of [
      '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body>Rain.</body></html>',
      '{"version": "1", "items": []}',
      '<feed><entry/></feed>',
      '<!doctype html><p><rss>',
    ])
      expect(await read(text)).toEqual({ pages: [], problems: [] });
    expect((await read(rss(''))).problems).toEqual(['f.xml: no page']);
  });

  test('never fails, whatever is left of it', async () => {
    const text = Buffer.from(rss(item(1, whole) + item(2, whole)));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: text.length - 1 }), fc.nat({ max: 255 })), {
          maxLength: 8,
        }),
        fc.nat({ max: text.length }),
        async (changes, length) => {
          const changed = Buffer.from(text);
          for (const [at, byte] of changes) changed[at] = byte;
          expect((await opened(changed.subarray(0, length))).pages.length).toBeLessThanOrEqual(2);
        },
      ),
      { numRuns: 150 },
    );
  });
});
