import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { scoreStatements } from './statements.ts';

const gold = fileURLToPath(new URL('../../../shared/gold/events', import.meta.url));

// Floors below what was measured (docs/analysers/quantity.md): they may be raised, never lowered in silence.
it.skipIf(!existsSync(gold))(
  'hand-read statements are read, and told to differ only where people say so (needs ../shared/gold/events)',
  () => {
    const { total, value, byHand, read } = scoreStatements(gold);
    expect(value / total).toBeGreaterThanOrEqual(0.95);
    expect(byHand.right).toBe(byHand.told);
    expect(byHand.told).toBeGreaterThanOrEqual(20);
    expect(read.right / read.told).toBeGreaterThanOrEqual(0.95);
    expect(read.told).toBeGreaterThanOrEqual(15);
  },
);
