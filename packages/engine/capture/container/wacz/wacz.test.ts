import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  html,
  opened,
  record,
  response,
  textAt,
  textOf,
  warcFile,
  zipFile,
  type MadeFile,
} from '../testing/made.ts';

const at = (path: string): string => `https://harbour.example${path}`;
const page = (path: string, headline: string): Uint8Array =>
  record({ url: at(path), block: response(html(headline)) });
const moved = (path: string, to: string): Uint8Array =>
  record({ url: at(path), block: response('', { Location: to }, '302 Found') });
const PACKAGE: MadeFile = { name: 'datapackage.json', content: '{"wacz_version":"1.1.1"}' };
const archive = (records: readonly Uint8Array[], name = 'data.warc.gz'): MadeFile => ({
  name: `archive/${name}`,
  content: warcFile(records, name.endsWith('.gz') ? 'each' : 'plain'),
});
const list = (rows: readonly object[], name = 'pages'): MadeFile => ({
  name: `pages/${name}.jsonl`,
  content: [{ format: 'json-pages-1.0', id: 'pages' }, ...rows]
    .map((row) => JSON.stringify(row))
    .join('\n'),
});
const headlines = (pages: readonly { bytes: Uint8Array }[]): unknown[] =>
  pages.map(({ bytes }) => /<h1>(.*)<\/h1>/u.exec(Buffer.from(bytes).toString())?.[1]);

describe('a WACZ archive', () => {
  const RECORDS = [page('/1', 'Rain'), page('/frame', 'An advert'), page('/2', 'Wind')];

  test('gives the pages that its lists name, with their titles', async () => {
    const { pages, problems } = await opened(
      zipFile([
        PACKAGE,
        list([{ url: at('/1'), title: 'Rain – Harbour Post', ts: '2031-05-02T10:00:00Z' }]),
        list([{ url: at('/2#part') }], 'extraPages'),
        archive(RECORDS),
      ]),
      'a.wacz',
    );
    expect(problems).toEqual([]);
    expect(headlines(pages)).toEqual(['Rain', 'Wind']);
    expect(pages.map(({ container }) => container!.title)).toEqual(['Rain – Harbour Post', null]);
    expect(pages[0]).toMatchObject({
      source: 'a.wacz#archive/data.warc.gz#0',
      url: at('/1'),
      capturedAt: '2031-05-02T10:00:00Z',
    });
  });

  test('gives every page where it has no list', async () => {
    const { pages } = await opened(zipFile([PACKAGE, list([]), archive(RECORDS)]));
    expect(headlines(pages)).toEqual(['Rain', 'An advert', 'Wind']);
  });

  test.each([false, true])(
    'finds a page again where it lies (packed once more: %s)',
    async (deflate) => {
      const bytes = zipFile([
        PACKAGE,
        { ...archive(RECORDS, 'b.warc'), deflate },
        archive(RECORDS),
      ]);
      const { pages, problems } = await opened(bytes, 'a.wacz');
      expect(pages).toHaveLength(6);
      expect(problems).toEqual([]);
      for (const one of pages)
        expect(await textAt(bytes, one.source.slice('a.wacz#'.length), 'a.wacz')).toBe(textOf(one));
      for (const place of ['', '0', 'archive/data.warc.gz', 'pages/pages.jsonl#0', '../a#0'])
        expect(await textAt(bytes, place)).toBeNull();
    },
  );

  test('follows redirects from the pages of the list within the archive, wherever they lie', async () => {
    const { pages, problems } = await opened(
      zipFile([
        PACKAGE,
        list([{ url: at('/old'), title: 'Rain' }, { url: at('/gone') }, { url: at('/round') }]),
        archive([
          page('/new', 'Rain'),
          moved('/old', '/step'),
          moved('/step', '/new'),
          moved('/gone', 'https://elsewhere.example/'),
          moved('/round', '/round'),
        ]),
      ]),
    );
    expect(pages.map(({ url, container }) => [url, container!.title])).toEqual([
      [at('/new'), 'Rain'],
    ]);
    expect(problems).toEqual([
      `made#${at('/gone')}: not captured`,
      `made#${at('/round')}: not captured`,
    ]);
  });

  test('names the pages of its list that are not in it', async () => {
    const { pages, problems } = await opened(
      zipFile([
        PACKAGE,
        list([{ url: at('/1') }, { url: at('/404') }, { url: at('/film') }, { url: at('/never') }]),
        archive([
          ...RECORDS,
          record({ url: at('/404'), block: response('no', undefined, '404 Not Found') }),
          record({ url: at('/film'), block: response('', { 'Content-Type': 'video/mp4' }) }),
        ]),
      ]),
    );
    expect(headlines(pages)).toEqual(['Rain']);
    expect(problems).toEqual(
      ['/404', '/film', '/never'].map((path) => `made#${at(path)}: not captured`),
    );
  });

  test('has records that refer to others of its files', async () => {
    const digest = { 'WARC-Payload-Digest': 'sha1:B' };
    const first = record({ url: at('/1'), block: response(html('Rain')), headers: digest });
    const again = record({
      type: 'revisit',
      url: at('/1'),
      date: '2031-05-09T10:00:00Z',
      block: response(''),
      headers: digest,
    });
    for (const deflate of [false, true]) {
      const file = zipFile([
        PACKAGE,
        { ...archive([again, again], 'b.warc'), deflate },
        { ...archive([first], 'a.warc'), deflate },
      ]);
      const { pages, problems } = await opened(file);
      expect(problems).toEqual([]);
      expect(pages.map(({ capturedAt }) => capturedAt)).toEqual([
        '2031-05-02T10:00:00Z',
        '2031-05-09T10:00:00Z',
        '2031-05-09T10:00:00Z',
      ]);
      for (const { source } of pages)
        expect(await textAt(file, source.slice('made#'.length))).toBe(html('Rain'));
    }
  });
});

describe('a bad zip archive', () => {
  test('whose packed file is damaged gives what lies before, also what refers to it', async () => {
    const headers = { 'WARC-Payload-Digest': 'sha1:B' };
    const first = record({ url: at('/1'), block: response(html('Rain')), headers });
    const again = record({ type: 'revisit', url: at('/2'), block: response(''), headers });
    const whole = { ...archive([first, again, page('/3', 'Hail')], 'a.warc'), deflate: true };
    const { byteLength } = Buffer.concat([first, again]);
    const file = zipFile([PACKAGE, { ...whole, saidSize: byteLength + 20 }]);
    const { pages, problems } = await opened(file);
    expect(pages.map(({ url }) => url)).toEqual([at('/1'), at('/2')]);
    expect(problems).toContain(`made#archive/a.warc#${byteLength}: damaged`);
    for (const { source } of pages)
      expect(await textAt(file, source.slice('made#'.length))).toBe(html('Rain'));
  });

  const good = archive([page('/1', 'Rain')]);

  test('that is no WACZ is named as one', async () => {
    expect(await opened(zipFile([{ name: 'a.html', content: html('Rain') }]))).toEqual({
      pages: [],
      problems: ['made: binary'],
    });
    expect(await opened(zipFile([]))).toMatchObject({ problems: ['made: binary'] });
  });

  test('with names that lead out of it gives the others', async () => {
    const names = [
      '../../evil.warc',
      '/etc/passwd',
      'archive/../../x.warc',
      'C:\\x',
      'archive\\..\\x.warc',
    ];
    const { pages, problems } = await opened(
      zipFile([PACKAGE, ...names.map((name) => ({ name, content: good.content })), good]),
    );
    expect(headlines(pages)).toEqual(['Rain']);
    expect(problems).toEqual(names.map((name) => `made#${name}: damaged`));
  });

  test('that lies about sizes gives the others', async () => {
    const lies = [
      { ...archive([page('/2', 'Wind')], 'b.warc'), saidSize: 10 },
      { ...archive([page('/3', 'Hail')], 'c.warc'), saidSize: 10, deflate: true },
      { ...archive([page('/4', 'Snow')], 'd.warc'), saidSize: 4_000_000_000, deflate: true },
    ];
    const { pages, problems } = await opened(zipFile([PACKAGE, ...lies, good]));
    expect(headlines(pages)).toContain('Rain');
    expect(problems.map((p) => p.replace(/#\d.*(?=:)/u, ''))).toEqual([
      'made#archive/b.warc: damaged',
      'made#archive/c.warc: damaged',
      'made#archive/d.warc: damaged',
    ]);
  });

  test('that unpacks to a thousand times its size is given up', async () => {
    const zeros = warcFile([
      record({
        url: at('/0'),
        block: response(Buffer.alloc(150_000_000), { 'Content-Type': 'image/png' }),
      }),
    ]);
    const bomb = { name: 'archive/bomb.warc', content: zeros, deflate: true };
    const layers = { name: 'archive/layers.warc.gz', content: gzipSync(zeros), deflate: true };
    for (const one of [bomb, layers]) {
      const { problems } = await opened(zipFile([PACKAGE, one]));
      expect(problems.map((p) => p.replace(/.*: /u, ''))).toEqual(['bomb']);
    }
  });

  test('of 10,000 files is read in bounded time', async () => {
    const many = Array.from({ length: 10_000 }, (_, i) => ({
      name: `archive/${i}.txt`,
      content: 'x',
    }));
    const before = process.cpuUsage();
    const { pages } = await opened(zipFile([PACKAGE, ...many, good]));
    expect(headlines(pages)).toEqual(['Rain']);
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(5);
  });

  test('never fails and never hangs, whatever bytes are changed', async () => {
    const file = zipFile([PACKAGE, list([{ url: at('/1') }]), { ...good, deflate: true }]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: file.byteLength - 1 }), fc.nat({ max: 255 })), {
          maxLength: 6,
        }),
        fc.integer({ min: 4, max: file.byteLength }),
        async (changes, length) => {
          const changed = Buffer.from(file);
          for (const [index, byte] of changes) changed[index] = byte;
          const { pages } = await opened(changed.subarray(0, length));
          expect(pages.length).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 150 },
    );
  });
});
