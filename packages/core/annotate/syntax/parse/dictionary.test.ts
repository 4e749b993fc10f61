import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Dictionary, dictionaryKey } from './dictionary.ts';

test('a dictionary tells the uses of the forms it has and of no other', () => {
  const words = fc.uniqueArray(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), {
    selector: dictionaryKey,
  });
  fc.assert(
    fc.property(words, fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), (hashes, other) => {
      const keys = hashes.map(dictionaryKey).sort((a, b) => a - b);
      const uses = keys.map((key) => (key % 255) + 1);
      const dictionary = new Dictionary(Uint32Array.from(keys), Uint8Array.from(uses));
      for (const hash of hashes)
        expect(dictionary.usesOf(hash)).toBe((dictionaryKey(hash) % 255) + 1);
      if (!keys.includes(dictionaryKey(other))) expect(dictionary.usesOf(other)).toBe(0);
      expect([...dictionary.entries()]).toEqual(keys.map((key, i) => [key, uses[i]]));
      expect(dictionary.sets).toBe(Math.max(0, ...uses));
    }),
  );
});
