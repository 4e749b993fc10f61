import { createHash } from 'node:crypto';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { MAX_PAGE_BYTES } from '../load.ts';
import { fetchPages, type FetchOptions } from './fetch.ts';
import { web } from './testing/web.ts';

const here: FetchOptions = { allowPrivate: true, pauseMs: 0 };
const PAGE = '<!doctype html><p>The ferry left at noon.</p>';
const fetched = async (url: string, options: FetchOptions = {}) =>
  (await fetchPages([url], { ...here, ...options }))[0]!;
/** What is said of a page that could not be fetched. */
const problem = async (url: string, options: FetchOptions = {}) => {
  const found = await fetched(url, options);
  if (found.state !== 'failed') throw new Error(`it was ${found.state}`);
  return found.error.problem;
};

describe('a page that is fetched', () => {
  test('comes with its bytes, address, time and the answer, and we say who we are', async () => {
    const { origin, asked } = await web({
      '/a': (_, response) =>
        response
          .writeHead(200, {
            'content-type': 'Text/HTML; charset="Windows-1251"',
            date: 'Fri, 02 May 2031 10:11:12 GMT',
            etag: '"a1"',
            'set-cookie': 'who=you',
            'x-served-by': 'box 7',
          })
          .end(PAGE),
    });
    const found = await fetched(`${origin}/a#part`, {
      now: () => new Date('2031-05-02T10:20:30Z'),
    });
    expect(found).toMatchObject({
      state: 'fetched',
      source: `${origin}/a#part`,
      page: {
        url: `${origin}/a`,
        mediaType: 'text/html',
        charset: 'windows-1251',
        capturedAt: '2031-05-02T10:11:12.000Z',
        response: {
          status: 200,
          redirects: [],
          receivedAt: '2031-05-02T10:20:30.000Z',
          headers: [
            { name: 'content-type', value: 'Text/HTML; charset="Windows-1251"' },
            { name: 'date', value: 'Fri, 02 May 2031 10:11:12 GMT' },
            { name: 'etag', value: '"a1"' },
          ],
        },
      },
    });
    if (found.state === 'fetched') expect(Buffer.from(found.page.bytes).toString()).toBe(PAGE);
    expect(asked.map(({ path }) => path)).toEqual(['/robots.txt', '/a']);
    for (const { headers } of asked) expect(headers['user-agent']).toMatch(/^hearsay\//u);
    expect(asked[1]!.headers).not.toHaveProperty('cookie');
  });

  test('without a date has the time of our clock', async () => {
    const { origin } = await web({
      '/a': (_, response) => {
        response.sendDate = false;
        response.writeHead(200).end(PAGE);
      },
    });
    const now = () => new Date('2031-05-02T10:20:30Z');
    expect(await fetched(`${origin}/a`, { now })).toMatchObject({
      page: { capturedAt: '2031-05-02T10:20:30.000Z', mediaType: null, charset: null },
    });
  });

  test.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['gzip, br', (page: Buffer) => brotliCompressSync(gzipSync(page))],
    ['identity', (page: Buffer) => page],
  ])('is unpacked (%s)', async (coding, pack) => {
    const { origin } = await web({
      '/a': (_, response) =>
        response.writeHead(200, { 'content-encoding': coding }).end(pack(Buffer.from(PAGE))),
    });
    const found = await fetched(`${origin}/a`);
    expect(found.state).toBe('fetched');
    if (found.state === 'fetched') expect(Buffer.from(found.page.bytes).toString()).toBe(PAGE);
  });

  test('is in the order of the addresses, and one that fails costs the others nothing', async () => {
    const { origin, byName } = await web({ '/a': PAGE, '/b': PAGE });
    const urls = [`${origin}/b`, `${byName}/none`, 'http://exa mple.org/', `${byName}/a`];
    const found = await fetchPages(urls, here);
    expect(found.map(({ state }) => state)).toEqual(['fetched', 'failed', 'failed', 'fetched']);
    expect(found.map(({ source }) => source)).toEqual(urls);
  });
});

describe('what a host asks for', () => {
  const robots = (text: string, status = 200) => ({
    '/robots.txt': (_: unknown, response: import('node:http').ServerResponse) =>
      void response.writeHead(status).end(text),
    '/a': PAGE,
    '/private/a': PAGE,
  });

  test('is followed: a page that its robots.txt forbids is not fetched, with the line', async () => {
    const { origin, asked } = await web(robots('User-agent: *\nDisallow: /private/ # ours\n'));
    expect(await problem(`${origin}/private/a`)).toMatchObject({
      reason: 'not allowed',
      detail: expect.stringMatching(/line 2, Disallow: \/private\//u) as string,
    });
    expect(asked.map(({ path }) => path)).toEqual(['/robots.txt']);
    expect((await fetched(`${origin}/a`)).state).toBe('fetched');
  });

  test('counts for us by name before it counts for everybody', async () => {
    const { origin } = await web(
      robots('User-agent: *\nDisallow: /\n\nUser-agent: Hearsay\nAllow: /\n'),
    );
    expect((await fetched(`${origin}/a`)).state).toBe('fetched');
  });

  test.each([404, 403, 410])(
    'is nothing where its robots.txt is not there (%i)',
    async (status) => {
      const { origin } = await web(robots('User-agent: *\nDisallow: /', status));
      expect((await fetched(`${origin}/a`)).state).toBe('fetched');
    },
  );

  test.each([500, 503, 429])('is not known where its robots.txt fails (%i)', async (status) => {
    const { origin, asked } = await web(robots('', status));
    expect(await problem(`${origin}/a`)).toMatchObject({ reason: 'not allowed' });
    expect(asked).toHaveLength(1);
  });

  test('is asked for once in a run, and read behind a redirect', async () => {
    const { origin, asked } = await web({
      '/robots.txt': (_, response) => response.writeHead(301, { location: '/r2' }).end(),
      '/r2': 'User-agent: *\nDisallow: /b',
      '/a': PAGE,
      '/b': PAGE,
    });
    const found = await fetchPages([`${origin}/a`, `${origin}/b`], here);
    expect(found.map(({ state }) => state)).toEqual(['fetched', 'failed']);
    expect(asked.map(({ path }) => path)).toEqual(['/robots.txt', '/r2', '/a']);
  });

  test('is a pause: one page at a time, as slowly as it says', async () => {
    const { origin, asked } = await web({
      '/robots.txt': 'User-agent: *\nCrawl-delay: 0.2',
      '/a': PAGE,
      '/b': PAGE,
      '/c': PAGE,
    });
    await fetchPages([`${origin}/a`, `${origin}/b`, `${origin}/c`], here);
    const [, a, b, c] = asked;
    expect(asked.every(({ atOnce }) => atOnce === 1)).toBe(true);
    expect(b!.at - a!.at).toBeGreaterThan(190);
    expect(c!.at - b!.at).toBeGreaterThan(190);
  });

  test('does not hold up other hosts', async () => {
    let answered = 0;
    const both: (() => void)[] = [];
    // Each page is answered only once the other was asked for.
    const { origin, byName } = await web({
      '/a': (_, response) => {
        both.push(() => response.writeHead(200).end(PAGE));
        if (++answered === 2) for (const answer of both) answer();
      },
    });
    const found = await fetchPages([`${origin}/a`, `${byName}/a`], here);
    expect(found.map(({ state }) => state)).toEqual(['fetched', 'fetched']);
  });
});

describe('a page that is there already', () => {
  const response = {
    status: 200,
    redirects: [],
    receivedAt: '2031-05-01T00:00:00.000Z',
    headers: [
      { name: 'etag', value: '"a1"' },
      { name: 'last-modified', value: 'Thu, 01 May 2031 00:00:00 GMT' },
    ],
  };

  test('is asked for only if it has changed', async () => {
    const { origin, asked } = await web({
      '/a': (request, answer) =>
        answer.writeHead(request.headers['if-none-match'] === '"a1"' ? 304 : 200).end(),
    });
    const known = () => ({ url: `${origin}/a`, response });
    expect(await fetched(`${origin}/a`, { known })).toEqual({
      state: 'not modified',
      source: `${origin}/a`,
    });
    expect(asked[1]!.headers['if-modified-since']).toBe('Thu, 01 May 2031 00:00:00 GMT');
  });

  test('gives no conditions to another address, and no value that is none', async () => {
    const { origin, asked } = await web({ '/a': PAGE });
    const known = () => ({ url: `${origin}/other`, response });
    expect((await fetched(`${origin}/a`, { known })).state).toBe('fetched');
    const bad = { ...response, headers: [{ name: 'etag', value: 'a\u0001b' }] };
    await fetched(`${origin}/a`, { known: () => ({ url: `${origin}/a`, response: bad }) });
    for (const { headers } of asked) {
      expect(headers).not.toHaveProperty('if-none-match');
      expect(headers).not.toHaveProperty('if-modified-since');
    }
  });

  test('and is said to be unchanged without having been asked is refused', async () => {
    const { origin } = await web({ '/a': (_, answer) => answer.writeHead(304).end() });
    expect(await problem(`${origin}/a`)).toMatchObject({ reason: 'refused' });
  });
});

describe('redirects', () => {
  test('are followed by hand and kept, the robots.txt of each host asked', async () => {
    const other = await web({ '/b': PAGE });
    const { origin, asked } = await web({
      '/a': (_, response) => response.writeHead(301, { location: '/a2' }).end(),
      '/a2': (_, response) => response.writeHead(302, { location: `${other.byName}/b` }).end(),
    });
    expect(await fetched(`${origin}/a`)).toMatchObject({
      page: {
        source: `${origin}/a`,
        url: `${other.byName}/b`,
        response: {
          status: 200,
          redirects: [
            { url: `${origin}/a`, status: 301 },
            { url: `${origin}/a2`, status: 302 },
          ],
        },
      },
    });
    expect(asked.map(({ path }) => path)).toEqual(['/robots.txt', '/a', '/a2']);
    expect(other.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/b']);
  });

  test('into a page that is forbidden are not followed', async () => {
    const other = await web({ '/robots.txt': 'User-agent: *\nDisallow: /', '/b': PAGE });
    const { origin } = await web({
      '/a': (_, response) => response.writeHead(301, { location: `${other.byName}/b` }).end(),
    });
    expect(await problem(`${origin}/a`)).toMatchObject({ reason: 'not allowed' });
    expect(other.asked.map(({ path }) => path)).toEqual(['/robots.txt']);
  });

  test.each([
    ['file:///etc/hostname', 'wrong address'],
    ['http://ada:secret@example.org/', 'wrong address'],
    ['http://169.254.169.254/latest/meta-data/', 'private address'],
    ['http://[::ffff:169.254.169.254]/', 'private address'],
    ['http://0.0.0.0/', 'private address'],
  ])('to %s are not followed', async (location, reason) => {
    const { origin } = await web({
      '/a': (_, response) => response.writeHead(302, { location }).end(),
    });
    expect(await problem(`${origin}/a`)).toMatchObject({ source: `${origin}/a`, reason });
  });

  test('end at some time', async () => {
    const { origin, asked } = await web({
      '/a': (_, response) => response.writeHead(302, { location: '/b' }).end(),
      '/b': (_, response) => response.writeHead(302, { location: '/a' }).end(),
    });
    expect(await problem(`${origin}/a`)).toMatchObject({ reason: 'redirects' });
    expect(asked.length).toBeLessThan(15);
  });
});

describe('addresses of this machine', () => {
  test('are refused, and said how to allow', async () => {
    const { origin, byName, asked } = await web({ '/a': PAGE });
    for (const url of [`${origin}/a`, `${byName}/a`]) {
      const found = await problem(url, { allowPrivate: false });
      expect(found).toMatchObject({ source: url, reason: 'private address' });
      expect(found.detail).toMatch(/127\.0\.0\.1|::1/u);
      expect(found.detail).toMatch(/--allow-private/u);
    }
    expect(asked).toEqual([]);
  });

  test('are refused whatever name resolves to them', async () => {
    const { byName, asked } = await web({ '/a': PAGE });
    for (const address of [
      '10.1.2.3',
      '169.254.169.254',
      '::1',
      '::ffff:127.0.0.1',
      '100.64.1.1',
    ]) {
      const family = address.includes(':') ? 6 : 4;
      const resolve = () => Promise.resolve([{ address, family }]);
      const found = await problem(`${byName}/a`, { allowPrivate: false, resolve });
      expect(found).toMatchObject({ reason: 'private address' });
      expect(found.detail).toContain(address);
    }
    expect(asked).toEqual([]);
  });

  test('cannot be slipped in after the check: a name is resolved once for a connection', async () => {
    const { byName } = await web({ '/a': PAGE, '/robots.txt': '' });
    const given: string[] = [];
    const resolve = () => {
      // A name that is the page's host first, and something else when it is asked for again.
      given.push(given.length === 0 ? '127.0.0.1' : '169.254.169.254');
      return Promise.resolve([{ address: given.at(-1)!, family: 4 }]);
    };
    const found = await fetched(`${byName}/a`, { resolve });
    // Either everything went over the connection that was checked, or a second one was refused.
    if (found.state === 'failed') expect(found.error.problem.reason).toBe('private address');
    else expect(given).toEqual(['127.0.0.1']);
  });

  test('are passed over where a name has others too', async () => {
    const { byName } = await web({ '/a': PAGE });
    const resolve = () =>
      Promise.resolve([
        { address: '169.254.169.254', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ]);
    expect((await fetched(`${byName}/a`, { resolve })).state).toBe('fetched');
  });

  test('of providers of machines are refused whatever the user allows', async () => {
    expect(await problem('http://169.254.169.254/latest/')).toMatchObject({
      reason: 'private address',
      detail: expect.stringContaining('nothing is fetched from there') as string,
    });
  });
});

describe('a page that is too much', () => {
  test('is given up while it comes', async () => {
    const { origin } = await web({
      '/a': (_, response) => {
        response.writeHead(200);
        const more = (): void => {
          while (!response.destroyed && response.write(Buffer.alloc(1 << 20, 0x61)));
        };
        response.on('drain', more);
        more();
      },
    });
    expect(await problem(`${origin}/a`)).toMatchObject({ reason: 'too large' });
  });

  test('once it is unpacked is given up while it is unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(400 * 1024 * 1024));
    expect(bomb.byteLength).toBeLessThan(MAX_PAGE_BYTES / 40);
    const { origin } = await web({
      '/a': (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
    });
    const before = process.memoryUsage().arrayBuffers;
    expect(await problem(`${origin}/a`)).toMatchObject({ reason: 'too large' });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(120 * 1024 * 1024);
  });

  test('of time is given up, and so is one that stops in the middle', async () => {
    const { origin } = await web({
      '/slow': () => undefined,
      '/half': (_, response) => void response.writeHead(200).write('<p>Half'),
    });
    for (const path of ['/slow', '/half']) {
      expect(await problem(`${origin}${path}`, { deadlineMs: 300 })).toMatchObject({
        reason: 'too slow',
        detail: 'it was given up after 0.3 s',
      });
    }
  });

  test('a robots.txt is read as far as it counts', async () => {
    const { origin } = await web({
      '/robots.txt': `User-agent: *\nDisallow: /b\n${'# '.padEnd(1000, 'x')}\n`.repeat(5000),
      '/a': PAGE,
    });
    expect((await fetched(`${origin}/a`)).state).toBe('fetched');
  });
});

describe('a server that does not do as it should', () => {
  test.each([
    ['breaks off', { 'content-length': '500' }, (body: Buffer) => body, /cut short|unreachable/],
    [
      'packs what it cuts short',
      { 'content-encoding': 'gzip' },
      (body: Buffer) => gzipSync(body).subarray(0, 30),
      /cut short/,
    ],
    [
      'says it packs what it does not',
      { 'content-encoding': 'gzip' },
      (body: Buffer) => body,
      /cut short/,
    ],
    ['packs in its own way', { 'content-encoding': 'x-own' }, (body: Buffer) => body, /cut short/],
  ])('and %s is named', async (_, headers, bytes, reason) => {
    const { origin } = await web({
      '/a': (__, response) => {
        response.writeHead(200, headers);
        response.write(bytes(Buffer.from(PAGE)), () => response.socket?.end());
      },
    });
    expect((await problem(`${origin}/a`)).reason).toMatch(reason);
  });

  test.each([404, 410, 500, 401, 206])('and answers %i is refused with it', async (status) => {
    const { origin } = await web({ '/a': (_, response) => response.writeHead(status).end(PAGE) });
    expect(await problem(`${origin}/a`)).toEqual({
      source: `${origin}/a`,
      reason: 'refused',
      detail: `the server answered ${status}`,
    });
  });

  test('and is not there is named in words', async () => {
    const { port } = await web({});
    const url = `http://127.0.0.2:${port}/a`;
    expect(await problem(url)).toMatchObject({
      reason: 'unreachable',
      detail: expect.stringMatching(/refuses connections|no way/u) as string,
    });
  });
});

test('a run that is interrupted ends with the reason, and asks nothing more', async () => {
  const { origin, asked } = await web({ '/a': () => undefined, '/b': PAGE });
  const interrupt = new AbortController();
  const running = fetchPages([`${origin}/a`, `${origin}/b`], { ...here, signal: interrupt.signal });
  setTimeout(() => interrupt.abort(new Error('interrupted')), 200);
  await expect(running).rejects.toThrow('interrupted');
  expect(asked.map(({ path }) => path)).toEqual(['/robots.txt', '/a']);
});

test('progress says which host is asked, and how far it is', async () => {
  const { origin, port } = await web({ '/a': PAGE });
  const said: unknown[] = [];
  await fetchPages([`${origin}/a`], { ...here, onProgress: (...what) => said.push(what) });
  expect(said).toEqual([
    [0, 1, `127.0.0.1:${port}`],
    [1, 1, `127.0.0.1:${port}`],
  ]);
});

test('what was fetched is what was sent', async () => {
  const bytes = createHash('sha512').update('x').digest();
  const { origin } = await web({ '/a': (_, response) => response.writeHead(200).end(bytes) });
  const found = await fetched(`${origin}/a`);
  if (found.state === 'fetched') expect(Buffer.from(found.page.bytes)).toEqual(bytes);
  else expect(found.state).toBe('fetched');
});
