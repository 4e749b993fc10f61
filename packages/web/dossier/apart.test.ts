import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setApart, wordsApart } from './apart.ts';

describe('words that set answers apart', () => {
  const answers = [{ answer: 'nine boatmen killed' }, { answer: '12 boatmen killed' }];

  it('are those that no other answer has', () => {
    expect([...wordsApart(answers[0]!, answers)]).toEqual(['nine']);
    expect([...wordsApart(answers[1]!, answers)]).toEqual(['12']);
  });

  it('are found in a sentence whatever their case', () => {
    expect(setApart('Nine of the nineteen left.', new Set(['nine']))).toEqual([
      { text: 'Nine', differs: true },
      { text: ' of the nineteen left.', differs: false },
    ]);
  });

  it('leave every character of a sentence where it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (sentence, words) => {
        expect(
          setApart(sentence, new Set(words))
            .map(({ text }) => text)
            .join(''),
        ).toBe(sentence);
      }),
    );
  });
});
