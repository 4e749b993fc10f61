import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference } from './difference.ts';

const shown = (runs: readonly { text: string; differs: boolean }[]): string =>
  runs.map((run) => (run.differs ? `[${run.text}]` : run.text)).join('');

describe('two passages side by side', () => {
  it('have the words set off that only one of them has', () => {
    const { left, right } = difference(
      'Two soldiers died near the bridge on Friday.',
      'Two soldiers were killed near the old bridge on Friday.',
    );
    expect(shown(left)).toBe('Two soldiers [died] near the bridge on Friday.');
    expect(shown(right)).toBe('Two soldiers [were killed] near the [old] bridge on Friday.');
  });

  it('have nothing set off where they are the same', () => {
    expect(difference('the same', 'the same').left.some((run) => run.differs)).toBe(false);
  });

  it('keep every character of both, and set off nothing but words', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd', ' ', '\n', '😀'))
      .map((w) => w.join(''));
    fc.assert(
      fc.property(words, words, (a, b) => {
        const { left, right } = difference(a, b);
        expect(left.map((run) => run.text).join('')).toBe(a);
        expect(right.map((run) => run.text).join('')).toBe(b);
        const common = (runs: typeof left) =>
          runs
            .filter((run) => !run.differs)
            .flatMap((run) => run.text.split(/\s+/))
            .filter((word) => word !== '');
        expect(common(left)).toEqual(common(right));
      }),
    );
  });

  it('are given up in bounded time when they have little in common', () => {
    const long = (word: string) =>
      Array.from({ length: 20_000 }, (_, i) => `${word}${i}`).join(' ');
    const { left, aligned } = difference(`same ${long('a')} end`, `same ${long('b')} end`);
    expect(aligned).toBe(false);
    expect(left[0]).toEqual({ text: 'same ', differs: false });
  });
});
