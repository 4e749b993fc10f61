import { describe, expect, test } from 'vitest';
import { judge, SETS } from './roles.fixture.ts';

const FLOORS = [0.95, 0.9];

describe('who does it to whom', () => {
  test('is asked of at least 300 sentences, a hundred of them not looked at', () => {
    const [seen, held] = SETS.map(([, gold]) => gold.length) as [number, number];
    expect(seen + held).toBeGreaterThanOrEqual(300);
    expect(held).toBeGreaterThanOrEqual(100);
  });
  test.each(SETS.map(([name, gold], i) => ({ name, gold, floor: FLOORS[i]! })))(
    'in the sentences $name',
    ({ gold, floor }) => {
      const { right, of, wrong } = judge(gold);
      expect(right / of, wrong.join('\n')).toBeGreaterThanOrEqual(floor);
    },
  );
});
