import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesOf } from './lines.ts';
import { MAX_PAGE_BYTES } from './load.ts';
import { mapLine, parseMapping } from './mapping.ts';

describe('a mapping', () => {
  test('says under which key a line has each field', () => {
    const mapping = parseMapping('text=body, headline=title,published=meta.date,outlet=site.name');
    const line = JSON.stringify({
      id: 7,
      title: 'Rain',
      body: 'Rain\n\nIt rained.',
      meta: { date: 'Fri, 02 May 2031 10:00:00 +0300' },
      'site.name': 'Harbour Post',
    });
    expect(mapLine(line, mapping, 'rows.jsonl:1')).toEqual({
      kind: 'given',
      line: JSON.stringify({
        id: '7',
        text: 'Rain\n\nIt rained.',
        headline: 'Rain',
        published: '2031-05-02T10:00:00+03:00',
        outlet: 'Harbour Post',
        url: null,
        language: null,
      }),
    });
  });

  test('gives a text without an id one that depends on what it says and where it stands', () => {
    const mapping = parseMapping('text=body');
    const id = (line: string, source: string): unknown => {
      const mapped = mapLine(line, mapping, source);
      return mapped.kind === 'given' && JSON.parse(mapped.line).id;
    };
    const [a, b] = ['{"body":"Rain."}', '{"body":"Wind."}'] as const;
    expect(id(a, 'x:1')).toBe(id(a, 'x:1'));
    expect(new Set([id(a, 'x:1'), id(a, 'x:2'), id(b, 'x:1')]).size).toBe(3);
  });

  test('of html makes pages of lines', () => {
    const line = '{"page":"<p>Rain.</p>","link":"https://harbour.example/1","date":"2031-05-02"}';
    const mapping = parseMapping('html=page,url=link,published=date');
    expect(mapLine(line, mapping, 'rows.jsonl:1')).toMatchObject({
      kind: 'page',
      page: {
        source: 'rows.jsonl:1',
        bytes: Buffer.from('<p>Rain.</p>'),
        url: 'https://harbour.example/1',
        mediaType: 'text/html',
        container: { published: '2031-05-02', headline: null },
      },
    });
  });

  test.each([
    ['text', 'no pair'],
    ['text=', 'no pair'],
    ['', 'no pair'],
    ['body=text', 'there is no field body; there are id, text'],
    ['text=a,text=b', 'named twice'],
    ['text=a,html=b', 'cannot both'],
  ])('%j is refused with the reason', (written, reason) => {
    expect(() => parseMapping(written)).toThrow(reason);
  });

  test.each([
    ['{', 'not JSON', 'JSON'],
    ['[1]', 'not an article', 'no JSON object'],
    ['{"a":1,"b":2}', 'not an article', 'nothing under body, which is to be its text; it has a, b'],
    ['{"body":["Rain."]}', 'not an article', 'body is a list, not a text'],
    ['{"body":{"x":"Rain."}}', 'not an article', 'body is an object, not a text'],
  ])('that a line does not fit is named: %s', (line, reason, detail) => {
    try {
      mapLine(line, parseMapping('text=body'), 'rows.jsonl:3');
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ problem: { source: 'rows.jsonl:3', reason } });
      expect((error as Error).message).toContain(detail);
    }
  });
});

describe('the lines of a file', () => {
  const lines = async (pieces: Iterable<Uint8Array | string>): Promise<unknown[]> => {
    const found: unknown[] = [];
    for await (const { number, text, bytes } of linesOf(
      Readable.from(pieces, { objectMode: true }),
    ))
      found.push(text === null ? [number, bytes] : [number, text]);
    return found;
  };

  test('come one by one, however the bytes come', async () => {
    const text = '\ufeff{"a":"é🌊"}\r\n\n  \n{"b":2}\n{"c":3}';
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), async (size) => {
        const bytes = Buffer.from(text);
        const pieces: Buffer[] = [];
        for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size));
        expect(await lines(pieces)).toEqual([
          [1, '{"a":"é🌊"}'],
          [4, '{"b":2}'],
          [5, '{"c":3}'],
        ]);
      }),
    );
  });

  test('that are longer than a page may be are named by their number, and nothing of them is kept', async () => {
    function* pieces(): Generator<string> {
      yield '{"a":1}\n';
      for (let i = 0; i < 50; i += 1) yield 'x'.repeat(1_048_576);
      yield '\n{"b":2}\n';
      yield 'y'.repeat(MAX_PAGE_BYTES + 3);
    }
    expect(await lines(pieces())).toEqual([
      [1, '{"a":1}'],
      [2, 50 * 1_048_576],
      [3, '{"b":2}'],
      [4, MAX_PAGE_BYTES + 3],
    ]);
  });
});
