import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromColumns, toColumns, type Columns } from './columns.ts';

const through = (list: readonly unknown[]): unknown[] =>
  fromColumns(JSON.parse(JSON.stringify(toColumns(list))) as Columns);

test('like objects are written by column', () => {
  const list = [
    { start: 3, end: 5, lemma: 'a' },
    { start: 9, end: 10, lemma: 'b' },
  ];
  expect(toColumns(list)).toEqual({
    keys: ['start', 'end', 'lemma'],
    columns: [
      [3, 6],
      [2, 1],
      ['a', 'b'],
    ],
  });
});

test('any list comes back to the letter', () => {
  const span = { start: fc.nat(), end: fc.nat() };
  const value = fc.jsonValue();
  const item = fc.oneof(
    fc.record({ ...span, value }),
    fc.record({ value, ...span }),
    fc.record({ ...span, other: fc.option(value, { nil: undefined }) }),
    value,
  );
  fc.assert(
    fc.property(
      fc.oneof(fc.array(item), fc.array(fc.record({ lemma: value, ...span }))),
      (list) => {
        expect(JSON.stringify(through(list))).toBe(JSON.stringify(list));
      },
    ),
    { seed: 4 },
  );
});
