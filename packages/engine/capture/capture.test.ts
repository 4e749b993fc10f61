import { chmod, mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { binaryKind, decode, locate, MAX_PAGE_BYTES, readFileBytes, toPage } from './index.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array =>
  Buffer.from(text, encoding);
const raw = (content: Uint8Array, source = 'a.html') => ({
  source,
  bytes: content,
  url: null,
  mediaType: null,
  charset: null,
  capturedAt: null,
});

describe('decoding', () => {
  test('reads curly quotes and dashes of windows-1252, which Node 20 gets wrong', () => {
    const page = Buffer.concat([
      bytes('<meta charset="iso-8859-1"><p>'),
      Buffer.from([0x93, 0x41, 0x94, 0x20, 0x96, 0x20, 0x80]),
    ]);
    expect(decode(page, null)).toMatchObject({
      text: '<meta charset="iso-8859-1"><p>“A” – €',
      encoding: 'windows-1252',
      ground: 'meta',
    });
  });

  test('takes bytes that are no UTF-8 and declare nothing for windows-1252', () => {
    expect(decode(Buffer.from([0x63, 0x61, 0x66, 0xe9]), null)).toMatchObject({
      text: 'café',
      ground: 'content',
    });
  });

  test('believes valid UTF-8 more than a page that claims another encoding', () => {
    expect(decode(bytes('<meta charset=windows-1251>Ömer'), null).text).toContain('Ömer');
  });

  test.each([
    ['windows-1251', [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2], 'Привет'],
    ['koi8-r', [0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4], 'Привет'],
    ['shift_jis', [0x83, 0x65, 0x83, 0x58, 0x83, 0x67], 'テスト'],
  ])('reads %s where the response says so', (charset, content, text) => {
    expect(decode(Buffer.from(content), charset).text).toBe(text);
  });

  test('reads UTF-16 by its mark and leaves the mark out', () => {
    expect(
      decode(Buffer.concat([Buffer.from([0xff, 0xfe]), bytes('Ende', 'utf16le')]), null),
    ).toMatchObject({ text: 'Ende', ground: 'bom' });
    expect(decode(Buffer.from([0xef, 0xbb, 0xbf, 0x41]), null).text).toBe('A');
  });

  test('writes U+FFFD for what is no character, and never throws', () => {
    expect(
      decode(Buffer.concat([bytes('<meta charset=utf-8>'), Buffer.from([0xff, 0x41])]), null).text,
    ).toMatch(/\ufffdA$/u);
  });

  test('does not fall for an encoding nobody knows', () => {
    expect(decode(bytes('<meta charset="x-nothing">é'), 'also-nothing').text).toContain('é');
  });
});

describe('a file that is no page', () => {
  test.each([
    ['a PNG picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
    ['a PDF document', bytes('%PDF-1.7 …')],
    ['binary data', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 37) % 256))],
  ])('is told by its content: %s', (kind, content) => {
    expect(binaryKind(content)).toBe(kind);
  });

  test('is not a page with a few stray control bytes', () => {
    expect(binaryKind(bytes(`${'A sentence of a page. '.repeat(50)}\0\0\x01`))).toBeNull();
  });

  test.each([
    ['empty', new Uint8Array(), /no bytes/],
    ['empty', bytes(' \n\t'), /white space/],
    ['binary', bytes('%PDF-1.4'), /a PDF document/],
    ['too large', new Uint8Array(MAX_PAGE_BYTES + 1), /20\.0 MiB/],
  ])('is refused as %s', (reason, content, detail) => {
    expect(() => toPage(raw(content))).toThrow(detail);
    try {
      toPage(raw(content));
    } catch (error) {
      expect(error).toMatchObject({ problem: { source: 'a.html', reason } });
    }
  });

  test('is named with the reason when it cannot be opened', async () => {
    await expect(readFileBytes('/nowhere/a.html', 'a.html')).rejects.toMatchObject({
      problem: { source: 'a.html', reason: 'unreadable' },
    });
  });
});

describe('a capture', () => {
  test('of the same bytes from two sources is two captures of one blob', () => {
    const [a, b] = ['a.html', 'b.html'].map(
      (source) => toPage(raw(bytes('<p>Rain.</p>'), source)).capture,
    );
    expect(a!.blob).toBe(b!.blob);
    expect(a!.id).not.toBe(b!.id);
  });

  test('never takes a time from the file', () => {
    expect(toPage(raw(bytes('Rain.'))).capture.capturedAt).toBeNull();
  });
});

describe('finding what the user named', () => {
  async function tree(): Promise<string> {
    const folder = await mkdtemp(path.join(tmpdir(), 'hearsay-'));
    await mkdir(path.join(folder, 'b', 'page_files'), { recursive: true });
    await Promise.all(
      ['z.html', 'a.txt', '.hidden', 'b/page.html', 'b/page_files/logo.png'].map((name) =>
        writeFile(path.join(folder, name), name),
      ),
    );
    await symlink('..', path.join(folder, 'b', 'loop'));
    return folder;
  }

  test('walks folders in a fixed order, passing over hidden files, page resources and circles', async () => {
    const folder = await tree();
    const found = await locate(['.'], folder);
    expect(found.sources.map(({ name }) => name)).toEqual(['a.txt', 'b/page.html', 'z.html']);
    expect(found.passedOver).toEqual(['b/page_files']);
  });

  test('names each file once, however often it is given, and takes globs', async () => {
    const folder = await tree();
    const found = await locate(['z.html', './z.html', '*.html', '**/*.txt'], folder);
    expect(found.sources.map(({ name }) => name)).toEqual(['a.txt', 'z.html']);
  });

  test('names every path that is not there, and reads nothing then', async () => {
    const folder = await tree();
    await expect(locate(['z.html', 'nope.html', '*.xml'], folder)).rejects.toMatchObject({
      paths: ['nope.html', '*.xml'],
    });
  });

  test('goes on when a folder may not be listed', async () => {
    if (process.getuid?.() === 0) return; // root may list everything
    const folder = await tree();
    await chmod(path.join(folder, 'b'), 0);
    const found = await locate(['.'], folder);
    expect(found.problems).toMatchObject([{ source: 'b', reason: 'unreadable' }]);
  });
});
