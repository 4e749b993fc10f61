import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cite, type ArticleId } from './index.ts';
import { bySpan, checkSpan, contains, overlaps, textOf, trimSpan } from './span.ts';

/** Text as it may come: emoji, right-to-left, combining marks, lone surrogates. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('🏴‍☠️', 'שלום', 'é', '‮', '\ud800', ' ', 'a.'), { maxLength: 30 })
    .map((parts) => parts.join('')),
);
const textAndSpan = anyText.chain((text) =>
  fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]) => ({
    text,
    span: { start: Math.min(a, b), end: Math.max(a, b) },
  })),
);

describe('a span', () => {
  test('gives just the characters of its text', () => {
    fc.assert(
      fc.property(textAndSpan, ({ text, span }) => {
        expect(textOf(text, span)).toBe(text.slice(span.start, span.end));
      }),
    );
  });

  test.each([
    [{ start: -1, end: 2 }],
    [{ start: 3, end: 2 }],
    [{ start: 0, end: 6 }],
    [{ start: 0.5, end: 2 }],
    [{ start: Number.NaN, end: 2 }],
  ])('%o is refused in a text of five units', (span) => {
    expect(() => checkSpan(span, 5)).toThrow(RangeError);
  });

  test('loses white space at its ends and nothing else', () => {
    fc.assert(
      fc.property(textAndSpan, ({ text, span }) => {
        const trimmed = trimSpan(text, span);
        expect(textOf(text, trimmed)).toBe(textOf(text, span).trim());
      }),
    );
  });

  test('is ordered by start, the longer first', () => {
    const spans = [
      { start: 2, end: 3 },
      { start: 0, end: 1 },
      { start: 0, end: 4 },
    ].sort(bySpan);
    expect(spans).toEqual([
      { start: 0, end: 4 },
      { start: 0, end: 1 },
      { start: 2, end: 3 },
    ]);
  });

  test('that touches another does not overlap it', () => {
    expect(overlaps({ start: 0, end: 2 }, { start: 2, end: 4 })).toBe(false);
    expect(contains({ start: 0, end: 4 }, { start: 2, end: 4 })).toBe(true);
  });
});

describe('a citation', () => {
  test('verifies itself in any text', () => {
    fc.assert(
      fc.property(textAndSpan, ({ text, span }) => {
        fc.pre(span.end > span.start);
        const article = { id: 'a' as ArticleId, text };
        const citation = cite(article, span);
        expect(text.slice(citation.start, citation.end)).toBe(citation.text);
      }),
    );
  });

  test('of nothing is refused', () => {
    expect(() => cite({ id: 'a' as ArticleId, text: 'abc' }, { start: 1, end: 1 })).toThrow(
      /proves nothing/,
    );
  });
});
