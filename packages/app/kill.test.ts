import { expect, test } from 'vitest';
import { killAtRandom } from './testing/kill.ts';

test('a case survives being killed in the middle of adding and analysing', async () => {
  const { tried, survived, lost } = await killAtRandom(6, 20_310_502);
  expect(lost).toEqual([]);
  expect(survived).toBe(tried);
}, 180_000);
