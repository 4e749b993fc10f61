import { expect, test } from 'vitest';
import { killRounds } from './testing/kill.script.ts';

test('nothing that was acknowledged is lost, whenever the program is killed', async () => {
  const { tried, survived, lost, pages } = await killRounds(20, 4);
  expect(lost).toEqual([]);
  expect({ tried, survived }).toEqual({ tried: 20, survived: 20 });
  expect(pages).toBeGreaterThan(50);
}, 240_000);
