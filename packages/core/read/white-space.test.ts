import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oneLine, spaced } from './white-space.ts';

const texts = fc
  .array(
    fc.constantFrom('a', 'Ostrel', ' ', '\n', '\t', '\u00a0', '\u2003', '\ufeff', '\u200b', '😀'),
  )
  .map((parts) => parts.join(''));

test('every run of white space becomes one space', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(spaced(text)).toBe(text.split(/\s+/u).join(' '));
      expect(oneLine(text)).toBe(
        text
          .split(/\s+/u)
          .filter((word) => word !== '')
          .join(' '),
      );
    }),
  );
});
