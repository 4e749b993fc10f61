import { expect, test } from 'vitest';
import { classOf, LETTER, LOWER, NUMBER, UPPER } from './character.ts';

test('every unit is what its Unicode category says', () => {
  const wrong: string[] = [];
  for (let code = 0; code < 0x1_0000; code += 1) {
    const sign = String.fromCodePoint(code);
    const bits =
      (/^\p{L}$/u.test(sign) ? LETTER : 0) |
      (/^\p{N}$/u.test(sign) ? NUMBER : 0) |
      (/^\p{Lu}$/u.test(sign) ? UPPER : 0) |
      (/^\p{Ll}$/u.test(sign) ? LOWER : 0);
    // Twice: the second answer is from the table.
    for (const got of [classOf(code), classOf(code)])
      if ((got & (LETTER | NUMBER | UPPER | LOWER)) !== bits) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});
