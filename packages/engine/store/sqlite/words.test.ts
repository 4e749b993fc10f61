import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameKey, wordsOf } from './words.ts';

const folds = (text: string): string[] => wordsOf(text).map(({ fold }) => fold);

describe('words', () => {
  test('are looked up without case, accents and forms of writing', () => {
    expect(folds("Straße STRASSE café CAFE\u0301 ﬁnal Σίσυφος ΣΊΣΥΦΟΣ İstanbul Adler's")).toEqual([
      'strasse',
      'strasse',
      'cafe',
      'cafe',
      'final',
      'σισυφοσ',
      'σισυφοσ',
      'istanbul',
      'adler',
      's',
    ]);
  });

  test('are single characters where no space stands between words', () => {
    expect(folds('在Port工作 ภาษา')).toEqual(['在', 'port', '工', '作', 'ภ', 'า', 'ษ', 'า']);
  });

  test('stand where they say, in any text, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(20), fc.nat(20), (text, a, b) => {
        const start = Math.min(a, b, text.length);
        const end = Math.min(Math.max(a, b), text.length);
        let last = start;
        for (const word of wordsOf(text, { start, end })) {
          expect(word.start).toBeGreaterThanOrEqual(last);
          expect(word.end).toBeGreaterThan(word.start);
          last = word.end;
          expect(word.fold).toMatch(/^[\p{L}\p{N}]+$/u);
        }
        expect(last).toBeLessThanOrEqual(Math.max(end, start));
      }),
      { numRuns: 1000 },
    );
  });

  test('of any length take time in proportion', () => {
    const long = `${'a'.repeat(1_000_000)} ${'é'.repeat(100_000)} ${'\u0301'.repeat(100_000)}`;
    const began = performance.now();
    expect(folds(long).map((fold) => fold.length)).toEqual([64, 64]);
    expect(performance.now() - began).toBeLessThan(2000);
  });

  test('make a name one piece', () => {
    expect(nameKey('  Jon  ADLER-Orr ')).toBe('jon·adler·orr');
    expect(nameKey('!?')).toBe('');
  });
});
