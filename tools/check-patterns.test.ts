import { expect, it } from 'vitest';
import { BOUNDED } from './bounded-patterns.ts';
import { checkPatterns, judge, patternsIn } from './check-patterns.ts';

// Half a minute to a minute of CPU time: `npm run patterns` does the same outside of the tests.
it(
  'no pattern of the packages backtracks, but those whose input is bounded',
  { timeout: 600_000 },
  async () => {
    expect(await checkPatterns()).toEqual([]);
  },
);

it('tells exponential and polynomial patterns from linear ones', () => {
  const status = (source: string): string => judge({ source, flags: 'u' }).status;
  expect(status('^(?:a+)+$')).toBe('vulnerable');
  expect(status('\\s+$')).toBe('vulnerable');
  expect(status('(?<!\\s)\\s+$')).toBe('safe');
  expect(status('^\\s+$')).toBe('safe');
});

it('sees literals and where patterns are built', () => {
  const { literals, built } = patternsIn(
    'a.ts',
    'const a = /x[/]y/giu.test(b);\nconst c = new RegExp(`z${d}`);\nconst e = f / g / h;\n',
  );
  expect(literals).toEqual([{ source: 'x[/]y', flags: 'giu', at: 'a.ts:1' }]);
  expect(built).toEqual(['a.ts:2']);
});

it('gives a reason for every pattern that may backtrack', () => {
  for (const reason of BOUNDED.values()) expect(reason.length).toBeGreaterThan(20);
});
