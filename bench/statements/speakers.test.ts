import { describe, expect, it } from 'vitest';
import { ASIDE, OPEN } from '../../packages/core/annotate/statement/speaker.gold.ts';
import { answers } from './speakers.ts';

// Floors below what was measured (docs/analysers/statement.md): they may be raised, never lowered in silence.
describe('speakers are named', () => {
  it.each([
    ['in the cases that were looked at', OPEN, 0.97, 0.92],
    ['in those that were put aside', ASIDE, 0.96, 0.92],
  ] as const)('%s', (_, cases, precision, coverage) => {
    const reached = answers(cases);
    expect(cases.length).toBeGreaterThanOrEqual(80);
    expect(reached.precision).toBeGreaterThanOrEqual(precision);
    expect(reached.coverage).toBeGreaterThanOrEqual(coverage);
  });
});
