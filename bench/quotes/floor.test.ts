import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { measure } from './index.ts';

const gold = fileURLToPath(new URL('../../../shared/gold/quotes', import.meta.url));

// Floors below what was measured (docs/analysers/statement.md): they may be raised, never lowered in silence.
const FLOORS = { direct: 0.82, speech: 0.77, all: 0.56 };

it.skipIf(!existsSync(gold))(
  'statements keep their scores (needs ../shared/gold/quotes)',
  () => {
    const { scores } = measure(gold, null);
    const reached = Object.fromEntries(scores.map(({ name, score }) => [name, score.end2end.F1]));
    for (const [name, floor] of Object.entries(FLOORS))
      expect(reached[name], name).toBeGreaterThanOrEqual(floor);
  },
  120_000,
);
