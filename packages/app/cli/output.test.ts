import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clip, column, isolated, places, printable, visible } from './output.ts';

const ARABIC = 'قال القبطان إن المحرك أصلح';
const HEBREW = 'המעבורת יצאה שוב';

describe('captured text on a terminal', () => {
  test('is as it is where it is written from left to right', () => {
    for (const text of ['The ferry', 'Паром', '渡轮', 'Το πλοίο', '👩‍🚀'])
      expect(printable(text)).toBe(text);
  });

  test.each([ARABIC, HEBREW, `Ferry ${HEBREW} 12`, '\u{1e900}'])(
    'keeps its order to itself: %s',
    (text) => expect(printable(text)).toBe(`\u2068${text}\u2069`),
  );

  test('cannot order anything but itself, whatever it holds', () => {
    const unit = fc.oneof(
      fc.constantFrom(
        '\u202e',
        '\u202d',
        '\u202a',
        '\u202b',
        '\u202c',
        '\u2066',
        '\u2067',
        '\u2068',
        '\u2069',
        '\u200e',
        '\u200f',
        '\u061c',
        'ש',
        'ع',
        'a',
        '\u001b',
        ' ',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(unit), fc.integer({ min: 1, max: 30 }), (units, cut) => {
        const text = units.join('');
        for (const shown of [printable(text), clip(printable(text), cut), visible(text)]) {
          const inner = shown.replace(/^\u2068([^]*)\u2069$/u, '$1').replace(/\u2068…\u2069/u, '…');
          expect(inner).not.toMatch(
            /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/u,
          );
          // What was begun is ended.
          expect(shown.match(/\u2068/gu)?.length).toBe(shown.match(/\u2069/gu)?.length);
        }
      }),
      { seed: 11, numRuns: 500 },
    );
  });

  test('that is cut ends what was begun', () => {
    expect(clip(printable(ARABIC.repeat(5)), 20)).toMatch(/^\u2068[^\u2068\u2069]+…\u2069$/u);
    expect(clip('plain text', 6)).toBe('plain…');
  });

  test('is isolated as a whole where it is put together of parts', () => {
    expect(isolated(`${visible(HEBREW)} ${visible(ARABIC)}`)).toBe(
      `\u2068${HEBREW} ${ARABIC}\u2069`,
    );
  });
});

describe('a column of a table on a terminal', () => {
  test.each([
    ['Tarn Gazette', 'Tarn Gazette        '],
    ['\u6e7e\u5cb8\u65b0\u95fb', '\u6e7e\u5cb8\u65b0\u95fb            '],
    ['Cafe\u0301 Lind', 'Cafe\u0301 Lind           '],
    ['The Gazette of the Eastern Shore', 'The Gazette of the…'],
    ['\u65b0\u95fb'.repeat(8), `${'\u65b0\u95fb'.repeat(4)}\u65b0…`],
  ])('is as wide for %s as for any other', (text, shown) => {
    expect(column(text, 20).trimEnd()).toBe(shown.trimEnd());
    expect(places(column(text, 20))).toBe(20);
  });

  test('has its width for whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 2, max: 30 }), (text, width) => {
        expect(places(column(text, width))).toBe(width);
      }),
    );
  });
});
