import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { measure, measurePeer } from './index.ts';
import { PATTERNS } from './peers.ts';
import { SELECTIONS } from './score.ts';

const gold = fileURLToPath(new URL('../../../shared/gold/quotes', import.meta.url));

// Floors below what was measured (docs/analysers/statement.md): they may be raised, never lowered in silence.
const FLOORS = { direct: 0.87, speech: 0.785, all: 0.585 };

it.skipIf(!existsSync(gold))(
  'statements keep their scores and stay above patterns (needs ../shared/gold/quotes)',
  () => {
    const { scores } = measure(gold, null);
    const patterns = measurePeer(gold, PATTERNS).scores;
    for (const selection of SELECTIONS) {
      const reached = scores[selection].end2end.F1;
      expect(reached, selection).toBeGreaterThanOrEqual(FLOORS[selection]);
      expect(reached, selection).toBeGreaterThan(patterns[selection].end2end.F1);
    }
  },
  120_000,
);
