import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { html, opened, record, response, textAt, textOf, warcFile } from '../testing/made.ts';

const URL_1 = 'https://harbour.example/1';
const one = record({ url: URL_1, block: response(html('Rain over Ostrel')) });
const two = record({ url: 'https://harbour.example/2', block: response(html('Wind over Ostrel')) });
const info = record({ type: 'warcinfo', block: 'software: made by hand\r\n' });

describe('a WARC file', () => {
  test.each(['plain', 'each', 'whole'] as const)('gives its pages, packed %s', async (packing) => {
    const file = warcFile([info, one, two], packing);
    const { pages, problems } = await opened(file, 'a.warc');
    expect(problems).toEqual([]);
    expect(pages.map(textOf)).toEqual([html('Rain over Ostrel'), html('Wind over Ostrel')]);
    expect(pages[0]).toMatchObject({
      url: URL_1,
      mediaType: 'text/html',
      charset: 'utf-8',
      capturedAt: '2031-05-02T10:00:00Z',
    });
  });

  test.each(['plain', 'each', 'whole'] as const)(
    'names each page by where it lies, packed %s, and finds it again there',
    async (packing) => {
      const file = warcFile([info, one, two], packing);
      const { pages } = await opened(file, 'a.warc');
      const offset = info.byteLength;
      const expected = {
        plain: `${offset}`,
        each: `${gzipSync(info).byteLength}`,
        whole: `0+${offset}`,
      };
      expect(pages[0]!.source).toBe(`a.warc#${expected[packing]}`);
      for (const page of pages)
        expect(await textAt(file, page.source.slice('a.warc#'.length))).toBe(textOf(page));
      for (const place of ['1', '999999', 'x', '', '-1', '0', '0+1'])
        expect(await textAt(file, place)).toBeNull();
    },
  );

  test('has pages only: no pictures, no redirects, no errors, no rules for crawlers', async () => {
    const types = { 'Content-Type': 'image/png' };
    const to = { Location: '/2', 'Content-Type': 'text/html' };
    const file = warcFile([
      record({ url: 'https://harbour.example/a.png', block: response('x', types) }),
      record({
        url: 'https://harbour.example/old',
        block: response(html('Moved'), to, '301 Moved'),
      }),
      record({
        url: 'https://harbour.example/no',
        block: response(html('Gone'), undefined, '404 Not Found'),
      }),
      record({
        url: 'https://harbour.example/robots.txt',
        block: response('User-agent: *', { 'Content-Type': 'text/plain' }),
      }),
      record({ type: 'request', url: URL_1, block: 'GET /1 HTTP/1.1\r\n\r\n' }),
      record({ type: 'metadata', url: URL_1, block: 'via: hand' }),
      record({
        type: 'resource',
        url: 'urn:text:https://harbour.example/1',
        block: 'Rain.',
        headers: { 'Content-Type': 'text/plain' },
      }),
      one,
    ]);
    const { pages, problems } = await opened(file);
    expect(pages.map(({ url }) => url)).toEqual([URL_1]);
    expect(problems).toEqual([]);
  });

  test('has what was stored or converted in place of a response', async () => {
    const { pages } = await opened(
      warcFile([
        record({
          type: 'resource',
          url: URL_1,
          block: html('Stored'),
          headers: { 'Content-Type': 'text/html; charset=koi8-r' },
        }),
        record({
          type: 'conversion',
          url: URL_1,
          block: 'Rain over Ostrel.',
          headers: { 'Content-Type': 'text/plain' },
        }),
        record({ url: `<${URL_1}>`, block: response(html('Old'), {}) }),
      ]),
    );
    expect(pages.map(({ mediaType, charset, url }) => [mediaType, charset, url])).toEqual([
      ['text/html', 'koi8-r', URL_1],
      ['text/plain', null, URL_1],
      [null, null, URL_1],
    ]);
  });

  const body = html('Rain over Ostrel, written so that it is long enough to be packed');
  const chunks = (data: Uint8Array, sizes: readonly number[]): Uint8Array => {
    const parts: Uint8Array[] = [];
    let at = 0;
    for (const size of [...sizes, data.byteLength]) {
      const piece = data.subarray(at, at + size);
      if (piece.byteLength === 0) break;
      parts.push(
        Buffer.from(`${piece.byteLength.toString(16)};x=1\r\n`),
        piece,
        Buffer.from('\r\n'),
      );
      at += piece.byteLength;
    }
    return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')]);
  };
  test.each<[string, Uint8Array, Record<string, string>]>([
    ['gzip', gzipSync(body), { 'Content-Encoding': 'gzip' }],
    ['deflate with a header', deflateSync(body), { 'Content-Encoding': 'deflate' }],
    ['deflate without one', deflateRawSync(body), { 'Content-Encoding': 'deflate' }],
    ['brotli', brotliCompressSync(body), { 'Content-Encoding': 'br' }],
    ['chunks', chunks(Buffer.from(body), [7, 100]), { 'Transfer-Encoding': 'chunked' }],
    [
      'chunks of gzip',
      chunks(gzipSync(body), [1, 50]),
      { 'Transfer-Encoding': 'chunked', 'Content-Encoding': 'gzip' },
    ],
    ['gzip in gzip', gzipSync(gzipSync(body)), { 'Content-Encoding': 'gzip, gzip' }],
    [
      'an encoding that was taken off before',
      Buffer.from(body),
      { 'Content-Encoding': 'br', 'Transfer-Encoding': 'chunked' },
    ],
    ['gzip that was taken off before', Buffer.from(body), { 'Content-Encoding': 'gzip' }],
  ])('decodes a body that came as %s', async (_, data, headers) => {
    const block = response(data, { 'Content-Type': 'text/html', ...headers });
    const { pages, problems } = await opened(warcFile([record({ url: URL_1, block })]));
    expect(problems).toEqual([]);
    expect(pages.map(textOf)).toEqual([body]);
  });

  test.each([
    ['gzip', gzipSync(body)],
    ['br', brotliCompressSync(body)],
  ])('reads what there is of a body whose %s breaks off, and says so', async (encoding, data) => {
    const block = response(data.subarray(0, data.byteLength - 60), {
      'Content-Type': 'text/html',
      'Content-Encoding': encoding,
    });
    const { pages, problems } = await opened(warcFile([record({ url: URL_1, block })]));
    expect(body.startsWith(textOf(pages[0]!))).toBe(true);
    expect(textOf(pages[0]!).length).toBeGreaterThan(20);
    expect(problems).toEqual(['made#0: cut off']);
    expect(pages[0]!.cutOff).toBe('body');
  });

  test('reads what there is of a body whose last chunk breaks off, and says so', async () => {
    const data = chunks(Buffer.from(body), [100]);
    const block = response(data.subarray(0, data.byteLength - 40), {
      'Content-Type': 'text/html',
      'Transfer-Encoding': 'chunked',
    });
    const { pages, problems } = await opened(warcFile([record({ url: URL_1, block })]));
    expect(body.startsWith(textOf(pages[0]!))).toBe(true);
    expect(problems).toEqual(['made#0: cut off']);
    expect(pages[0]!.cutOff).toBe('body');
  });

  test.each([
    ['length', 'length'],
    ['Disconnect', 'disconnect'],
    ['unspecified', 'unspecified'],
    ['<b>', 'unspecified'],
  ])('says that a record was cut off where the crawler says so (%s)', async (said, cutOff) => {
    const cut = record({ url: URL_1, block: response(body), headers: { 'WARC-Truncated': said } });
    expect(await opened(warcFile([cut, two]))).toMatchObject({
      pages: [{ cutOff }, { cutOff: null }],
      problems: ['made#0: cut off'],
    });
  });

  test('that was the same as one that was cut off is cut off', async () => {
    const headers = { 'WARC-Payload-Digest': 'sha1:A' };
    const type = { 'Content-Type': 'text/html' };
    const again = record({ type: 'revisit', url: URL_1, block: response('', type), headers });
    const cut = { ...headers, 'WARC-Truncated': 'time' };
    const first = record({ url: URL_1, block: response(body), headers: cut });
    const { pages } = await opened(warcFile([first, again]));
    expect(pages.map(({ cutOff }) => cutOff)).toEqual(['time', 'time']);
  });
});

describe('a record that refers to an earlier one', () => {
  const digest = { 'WARC-Payload-Digest': 'sha1:AAAA' };
  const first = record({ url: URL_1, block: response(html('Rain')), headers: digest });
  const revisit = (headers: Record<string, string>, url = URL_1): Uint8Array =>
    record({
      type: 'revisit',
      url,
      date: '2031-05-09T10:00:00Z',
      block: response('', { 'Content-Type': 'text/html' }),
      headers,
    });

  test.each(['plain', 'each', 'whole'] as const)(
    'has the page of that one, packed %s',
    async (packing) => {
      const again = revisit(
        { ...digest, 'WARC-Profile': 'identical-payload-digest' },
        'https://harbour.example/again',
      );
      const file = warcFile([first, again], packing);
      const { pages, problems } = await opened(file, 'a.warc');
      expect(problems).toEqual([]);
      expect(pages.map(({ url, capturedAt }) => [url, capturedAt])).toEqual([
        [URL_1, '2031-05-02T10:00:00Z'],
        ['https://harbour.example/again', '2031-05-09T10:00:00Z'],
      ]);
      expect(textOf(pages[1]!)).toBe(html('Rain'));
      expect(await textAt(file, pages[1]!.source.slice('a.warc#'.length), 'a.warc')).toBe(
        html('Rain'),
      );
    },
  );

  test.each(['plain', 'each', 'whole'] as const)(
    'is read without unpacking the file anew for each, packed %s',
    async (packing) => {
      const long = html('Rain') + '<p>It rains.</p>'.repeat(130_000);
      const block = response(long);
      const original = record({ url: URL_1, block, headers: digest });
      const again = Array.from({ length: 60 }, (_, i) =>
        revisit(digest, `https://harbour.example/again/${i}`),
      );
      const file = warcFile([original, ...again, two], packing);
      const { pages, problems } = await opened(file);
      expect(problems).toEqual([]);
      expect(pages).toHaveLength(62);
      const said = pages.filter(({ url }) => url!.includes('again'));
      expect(said.map(({ url }) => url)).toEqual(
        again.map((_, i) => `https://harbour.example/again/${i}`),
      );
      expect(said.every(({ bytes }) => bytes.byteLength === long.length)).toBe(true);
    },
  );

  test('is named where that one is not there', async () => {
    const lost = revisit({
      'WARC-Refers-To-Target-URI': URL_1,
      'WARC-Refers-To-Date': '2031-05-01T10:00:00Z',
    });
    expect(await opened(warcFile([lost]))).toEqual({
      pages: [],
      problems: ['made#0: not captured'],
    });
  });
});

describe('a bad WARC file', () => {
  test('that ends within a record gives the records before, and where it ends', async () => {
    for (const packing of ['plain', 'each', 'whole'] as const) {
      const noise = Array.from({ length: 400 }, (_, i) => ((i * 7919) % 1009).toString(36)).join(
        ' ',
      );
      const last = record({ url: 'https://harbour.example/9', block: response(html(noise)) });
      const whole = warcFile([one, last], packing);
      const before = packing === 'each' ? gzipSync(one).byteLength : one.byteLength;
      for (const missing of [1, 5, 20, 40]) {
        const { pages, problems } = await opened(whole.subarray(0, whole.byteLength - missing));
        expect(pages[0]!.url).toBe(URL_1);
        // The last bytes of a plain file are line breaks, and of a packed one a checksum: the page may be whole.
        if (missing > 5) expect(pages).toHaveLength(1);
        if (missing > 5)
          expect(problems).toEqual([
            `made#${packing === 'whole' ? `0+${before}` : before}: cut off`,
          ]);
      }
    }
  });

  test('that is damaged in the middle gives the records around it', async () => {
    const packed = [one, two, one].map((r) => gzipSync(r));
    const bad = Buffer.from(packed[1]!);
    bad.fill(0xff, 40, 60);
    const file = Buffer.concat([packed[0]!, bad, packed[2]!]);
    const { pages, problems } = await opened(file);
    expect(pages.map(({ url }) => url)).toEqual([URL_1, URL_1]);
    expect(problems).toEqual([`made#${packed[0]!.byteLength}: damaged`]);
    const junk = Buffer.from('no record at all\r\nnor here\r\n');
    const plain = await opened(Buffer.concat([one, junk, two]));
    expect(plain.pages).toHaveLength(2);
    expect(plain.problems).toEqual([`made#${one.byteLength}: damaged`]);
  });

  test('is read in bounded time and memory, whatever its headers say', async () => {
    const lines = [
      'WARC/1.0\r\nContent-Length: 99999999999999999999\r\n\r\n',
      'WARC/1.0\r\nContent-Length: -1\r\n\r\n',
      'WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\nContent-Length: 999999999999\r\n\r\nHTTP/1.1 200 OK\r\n\r\n<html>',
      `WARC/1.0\r\n${'A: b\r\n'.repeat(500)}\r\n`,
      `WARC/1.0\r\n${'x'.repeat(200_000)}`,
      'WARC/1.0\r\n',
      'WARC/1.0\r\n\0\0\0\0',
    ];
    for (const line of lines) {
      const { pages, problems } = await opened(Buffer.concat([one, Buffer.from(line)]));
      expect(pages).toHaveLength(1);
      expect(problems.length).toBeGreaterThan(0);
    }
  });

  test('with a page that unpacks to more than a page may have is read but for that page', async () => {
    const bomb = response(gzipSync(Buffer.alloc(50_000_000, 'rain ')), {
      'Content-Type': 'text/html',
      'Content-Encoding': 'gzip',
    });
    const { pages, problems } = await opened(
      warcFile([record({ url: 'https://bomb.example/', block: bomb }), one], 'each'),
    );
    expect(pages.map(({ url }) => url)).toEqual([URL_1]);
    expect(problems).toEqual(['made#0: too large']);
  });

  test('with many pages that each unpack to much is given up where they are too much together', async () => {
    const zeros = gzipSync(Buffer.alloc(19_000_000, 'rain '));
    const block = response(zeros, { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' });
    const one = (i: number): Uint8Array => record({ url: `https://bomb.example/${i}`, block });
    for (const packing of ['plain', 'each', 'whole'] as const) {
      const bombs = Array.from({ length: 30 }, (_, i) => one(i));
      const { pages, problems } = await opened(warcFile(bombs, packing));
      expect(pages.length).toBeGreaterThan(2);
      expect(pages.length).toBeLessThan(25);
      expect(problems).toEqual([expect.stringMatching(/: bomb$/u)]);
    }
  });

  test('with a member that unpacks to a thousand times its size is given up there', async () => {
    const bomb = record({
      url: 'https://bomb.example/',
      block: response(Buffer.alloc(150_000_000), { 'Content-Type': 'image/png' }),
    });
    const { pages, problems } = await opened(warcFile([one, bomb, two], 'each'));
    expect(pages).toHaveLength(1);
    expect(problems).toEqual([`made#${gzipSync(one).byteLength}: bomb`]);
  });

  test('of millions of empty lines is read in bounded time', async () => {
    const before = process.cpuUsage();
    for (const line of ['\n', 'a\n', 'WARC/\n', 'WARC/1.0\n\n']) {
      const filled = Buffer.alloc(8_000_000, line);
      const { pages } = await opened(Buffer.concat([one, filled, two]));
      expect(pages.length).toBeGreaterThan(0);
    }
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(10);
  });

  test('never fails and never hangs, whatever bytes are changed', async () => {
    for (const packing of ['plain', 'each', 'whole'] as const) {
      const file = warcFile([info, one, two], packing);
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.nat({ max: file.byteLength - 1 }), fc.nat({ max: 255 })), {
            maxLength: 8,
          }),
          fc.nat({ max: file.byteLength }),
          async (changes, length) => {
            const changed = Buffer.from(file);
            for (const [at, byte] of changes) changed[at] = byte;
            const { pages } = await opened(changed.subarray(0, length));
            expect(pages.length).toBeLessThanOrEqual(2);
          },
        ),
        { numRuns: 60 },
      );
    }
  });
});
