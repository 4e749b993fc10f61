import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { measure, speedAlone } from './index.ts';

const gold = fileURLToPath(new URL('../../../shared/gold/time', import.meta.url));

// Floors below what was measured (docs/analysers/time.md): they may be raised, never lowered in silence.
describe.skipIf(!existsSync(gold))('times (needs ../shared/gold/time)', () => {
  it('keep their scores', () => {
    const [timebank, aquaint] = measure(gold, null);
    expect(timebank?.set).toBe('timebank');
    expect(timebank?.strict).toBeGreaterThanOrEqual(0.885);
    expect(timebank?.value).toBeGreaterThanOrEqual(0.815);
    expect(aquaint?.strict).toBeGreaterThanOrEqual(0.84);
    expect(aquaint?.value).toBeGreaterThanOrEqual(0.74);
  });

  it.each(['time', 'quantity'] as const)(
    '%s reads 300,000 words in a second of processor time',
    (id) => {
      expect(speedAlone(gold, id)).toBeGreaterThanOrEqual(300_000);
    },
  );
});
