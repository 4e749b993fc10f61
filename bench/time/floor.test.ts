import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { measure } from './index.ts';

const gold = fileURLToPath(new URL('../../../shared/gold/time', import.meta.url));

// Floors below what was measured (docs/analysers/time.md): they may be raised, never lowered in silence.
it.skipIf(!existsSync(gold))('times keep their scores (needs ../shared/gold/time)', () => {
  const [timebank, aquaint] = measure(gold, null);
  expect(timebank?.set).toBe('timebank');
  expect(timebank?.strict).toBeGreaterThanOrEqual(0.87);
  expect(timebank?.value).toBeGreaterThanOrEqual(0.8);
  expect(aquaint?.strict).toBeGreaterThanOrEqual(0.83);
  expect(aquaint?.value).toBeGreaterThanOrEqual(0.73);
});
