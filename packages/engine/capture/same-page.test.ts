import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Capture } from '@hearsay/core/model';
import { bySource, mergeCaptures } from './same-page.ts';

const source = fc.oneof(
  fc
    .tuple(fc.constantFrom('a.warc', 'b.wacz#archive/x.warc.gz'), fc.nat({ max: 2000 }))
    .map(([file, at]) => `${file}#${at}`),
  fc.constantFrom('page.mhtml', 'https://outlet.example/a', 'a.warc#0+12', 'a.warc#0+9'),
);
const capture = fc.record({
  source,
  capturedAt: fc.constantFrom(null, '2031-05-02T10:00:00Z', '2031-05-03T10:00:00Z'),
  cutOff: fc.constantFrom(null, 'length', 'file'),
  response: fc.constantFrom(null, { receivedAt: '2031-05-02' }, { receivedAt: '2031-05-03' }),
});
const made = (parts: typeof capture extends fc.Arbitrary<infer T> ? T : never): Capture =>
  ({
    ...parts,
    id: 'x',
    blob: 'y',
    url: null,
    mediaType: `as ${parts.source} says`,
    also: [],
  }) as never;

describe('one page in several containers', () => {
  test('is the same capture, in whatever order they are found', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(capture, { minLength: 2, maxLength: 6, selector: (c) => c.source }),
        (parts) => {
          const all = parts.map(made);
          const one = all.reduce(mergeCaptures);
          expect([...all].reverse().reduce(mergeCaptures)).toEqual(one);
          expect(mergeCaptures(one, all[0]!)).toEqual(one);
          expect([one.source, ...one.also].sort()).toEqual(parts.map((p) => p.source).sort());
          expect(one.source).toBe(parts.map((p) => p.source).sort(bySource)[0]);
          expect(one.mediaType).toBe(`as ${one.source} says`);
        },
      ),
    );
  });

  test('is named by the first place, counted as places are', () => {
    expect(['a.warc#1000', 'a.warc#999', 'a.warc#0+5', 'a.warc'].sort(bySource)).toEqual([
      'a.warc',
      'a.warc#0+5',
      'a.warc#999',
      'a.warc#1000',
    ]);
  });
});
