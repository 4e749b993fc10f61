import { describe, expect, it } from 'vitest';
import { ASIDE, OPEN } from '../../packages/core/annotate/statement/stance.gold.ts';
import { stances } from './stances.ts';

// A floor below what was measured (docs/analysers/statement.md): it may be raised, never lowered in silence.
const FLOOR = 0.92;

describe('what a statement does is found, and what of', () => {
  it.each([
    ['in the cases that were looked at', OPEN],
    ['in those that were put aside', ASIDE],
  ] as const)('%s', (_, cases) => {
    expect(cases.length).toBeGreaterThanOrEqual(50);
    expect(stances(cases).both).toBeGreaterThanOrEqual(FLOOR);
  });
});
