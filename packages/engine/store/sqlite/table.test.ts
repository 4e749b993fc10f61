import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromTable, toTable, type Table } from './table.ts';

const through = (list: readonly unknown[]): readonly unknown[] =>
  fromTable(JSON.parse(JSON.stringify(toTable(list))) as Table);

test('like objects are written by column, and what recurs in them once', () => {
  const list = ['x', 'y', 'x', 'x'].map((article, i) => ({ cite: { article, start: i }, via: [] }));
  expect(toTable(list)).toEqual({
    keys: ['cite', 'via'],
    columns: [
      {
        keys: ['article', 'start'],
        columns: [{ words: ['x', 'y'], at: [0, 1, 0, 0] }, { values: [0, 1, 2, 3] }],
      },
      { lengths: [0, 0, 0, 0], items: { values: [] } },
    ],
  });
});

test('any list comes back to the letter', () => {
  const value = fc.jsonValue();
  const cite = fc.record({ article: fc.constantFrom('x', 'y'), start: fc.nat() });
  const item = fc.oneof(
    fc.record({ cite, of: fc.option(cite), all: fc.array(fc.option(cite)), value }),
    fc.record({ cite, of: fc.constant(undefined) }),
    fc.record({ ['__proto__']: value }),
    value,
  );
  const like = fc.record({ cite, of: fc.option(cite), all: fc.array(fc.option(cite)), value });
  fc.assert(
    fc.property(fc.oneof(fc.array(item), fc.array(like), fc.array(fc.option(cite))), (list) => {
      expect(JSON.stringify(through(list))).toBe(JSON.stringify(list));
    }),
    { seed: 5, numRuns: 500 },
  );
});
