import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { html, opened, textOf } from '../testing/made.ts';
import { decodedPart, decodedWords, parseMime } from './mime.ts';

const PAGE = html('Rain – “over” Ostrel');
const quoted = (text: string): string =>
  [...Buffer.from(text)]
    .map((byte) =>
      byte === 0x3d || byte > 126
        ? `=${byte.toString(16).toUpperCase()}`
        : String.fromCharCode(byte),
    )
    .join('')
    .replace(/(.{60,70}[^=]{3})/gu, '$1=\r\n');

const HEAD =
  'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://harbour.example/1\r\n' +
  'Subject: =?utf-8?Q?Rain_=E2=80=93?= =?utf-8?B?IOKAnG92ZXLigJ0=?=\r\n' +
  'Date: Fri, 02 May 2031 10:00:00 -0000\r\nMIME-Version: 1.0\r\n' +
  'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Part=1"\r\n\r\n\r\n';
const part = (headers: string, body: string): string =>
  `------Part=1\r\n${headers}\r\n\r\n${body}\r\n`;
const MAIN = part(
  'Content-Type: text/html\r\nContent-ID: <frame-1>\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://harbour.example/1',
  quoted(PAGE),
);
const FRAME = part(
  'Content-Type: text/html; charset=utf-8\r\nContent-Location: https://advert.example/\r\nContent-Transfer-Encoding: binary',
  html('An advert'),
);
const PICTURE = part(
  'Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://harbour.example/a.png',
  Buffer.from('a picture').toString('base64'),
);
const END = '------Part=1--\r\n';
const mhtml = (...parts: readonly string[]): Uint8Array => Buffer.from(parts.join(''));

describe('a page saved as MHTML', () => {
  test('is the page itself, with its address, time and title', async () => {
    const { pages, problems } = await opened(mhtml(HEAD, FRAME, PICTURE, MAIN, END), 'a.mhtml');
    expect(problems).toEqual([]);
    expect(pages.map(textOf)).toEqual([PAGE]);
    expect(pages[0]).toMatchObject({
      source: 'a.mhtml',
      url: 'https://harbour.example/1',
      mediaType: 'text/html',
      charset: null,
      capturedAt: '2031-05-02T10:00:00Z',
      container: { title: 'Rain – “over”' },
    });
  });

  test('is the part that the message names, or the first that is a page', async () => {
    const named = HEAD.replace(/Snapshot.*\r\n/u, '').replace(
      'type="text/html"',
      'start="<frame-1>"',
    );
    expect((await opened(mhtml(named, FRAME, MAIN, END))).pages.map(textOf)).toEqual([PAGE]);
    const plain = HEAD.replace(/Snapshot.*\r\n/u, '');
    expect((await opened(mhtml(plain, PICTURE, MAIN, FRAME, END))).pages[0]!.url).toBe(
      'https://harbour.example/1',
    );
  });

  test('may lie in a part of a part, in base64, in another charset, with bare line feeds', async () => {
    const inner =
      'Content-Type: multipart/alternative; boundary=in\n\n--in\nContent-Type: text/plain\n\nRain.\n--in\n' +
      `Content-Type: text/html; charset="koi8-r"\nContent-Transfer-Encoding: BASE64\n\n${Buffer.from(
        PAGE,
      )
        .toString('base64')
        .replace(/(.{76})/gu, '$1\n')}\n--in--\n`;
    const message = `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=out\n\n--out\n${inner}\n--out--\n`;
    const { pages } = await opened(Buffer.from(`\ufeff\r\n${message}`));
    expect(pages.map((p) => [textOf(p), p.charset])).toEqual([[PAGE, 'koi8-r']]);
  });

  test('that breaks off is read as far as it goes, and named', async () => {
    const whole = mhtml(HEAD, MAIN, PICTURE, END);
    const { pages, problems } = await opened(whole.subarray(0, HEAD.length + MAIN.length - 100));
    expect(textOf(pages[0]!).length).toBeGreaterThan(200);
    expect(PAGE.startsWith(textOf(pages[0]!).slice(0, -3))).toBe(true);
    expect(problems).toEqual(['made: cut off']);
    expect(pages[0]!.cutOff).toBe('file');
    // The page itself is whole where the file ends within a picture.
    const inPicture = await opened(whole.subarray(0, whole.length - END.length - 20));
    expect(inPicture).toMatchObject({ pages: [{ cutOff: null }], problems: ['made: cut off'] });
    expect(await opened(whole.subarray(0, HEAD.length))).toEqual({
      pages: [],
      problems: ['made: cut off'],
    });
  });

  test('with parts in parts a thousand times over is named, in bounded time', async () => {
    const depth = 1000;
    const opens = Array.from(
      { length: depth },
      (_, i) => `Content-Type: multipart/related; boundary=b${i}\r\n\r\n--b${i}\r\n`,
    );
    const closes = Array.from({ length: depth }, (_, i) => `\r\n--b${depth - 1 - i}--\r\n`);
    const deep = `MIME-Version: 1.0\r\n${opens.join('')}Content-Type: text/html\r\n\r\n${PAGE}${closes.join('')}`;
    expect(await opened(Buffer.from(deep))).toEqual({ pages: [], problems: ['made: damaged'] });
    const beside = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n${PAGE}\r\n--x\r\n${opens.join('')}\r\n--x--\r\n`;
    const { pages, problems } = await opened(Buffer.from(beside));
    expect(pages.map(textOf)).toEqual([PAGE]);
    expect(problems.length).toBeGreaterThan(0);
  });

  test('of nothing but boundaries, or of boundaries that begin alike, is read in bounded time', () => {
    const head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n';
    const before = process.cpuUsage();
    for (const body of [
      '--b\r\n'.repeat(400_000),
      '--bb\r\n'.repeat(400_000),
      '--b'.repeat(600_000),
      `\r\n--b${' '.repeat(2_000_000)}`,
    ])
      expect(parseMime(Buffer.from(head + body)).parts.length).toBeLessThanOrEqual(20_001);
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(5);
  });

  test('is told from a page that only talks of it, and from mail', async () => {
    const page = `<html><body><p>MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x</p></body></html>`;
    expect(await opened(Buffer.from(page))).toEqual({ pages: [], problems: [] });
    const mail = 'From: a@b.example\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nRain.';
    expect(await opened(Buffer.from(mail))).toEqual({ pages: [], problems: [] });
  });
});

describe('the encodings of mail', () => {
  test('give back what was encoded', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const codes = [...bytes].map((byte) => `=${byte.toString(16).padStart(2, '0')}`);
        const broken = codes.map((code, i) => (i % 20 === 19 ? `${code}= \t\r\n` : code)).join('');
        const of = (encoding: string, body: string): number[] => [
          ...decodedPart({
            headers: new Map([['content-transfer-encoding', encoding]]),
            body: Buffer.from(body),
          }),
        ];
        expect(of('quoted-printable', broken)).toEqual([...bytes]);
        expect(of('base64', Buffer.from(bytes).toString('base64'))).toEqual([...bytes]);
      }),
    );
  });

  test('leave what is no code as it is', () => {
    const headers = new Map([['content-transfer-encoding', 'quoted-printable']]);
    for (const text of ['a=', 'a=z1', '=', '= x', 'a=4'])
      expect(Buffer.from(decodedPart({ headers, body: Buffer.from(text) })).toString()).toBe(text);
    const words = '=?no-such?Q?a?= and =?utf-8?X?a?=';
    expect(decodedWords(words)).toBe(words);
  });

  test('are never a reason to fail', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '--b',
            '\r\n',
            '\n',
            'Content-Type: multipart/mixed; boundary=b',
            ': ',
            '--',
            '\0',
            ' ',
            'é',
          ),
          { maxLength: 40 },
        ),
        (pieces) => {
          const text = `Content-Type: multipart/related; boundary=b\r\n\r\n${pieces.join('')}`;
          expect(parseMime(Buffer.from(text)).parts.length).toBeLessThan(50);
        },
      ),
    );
  });
});
