import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonPieces, toJson } from './json.ts';

test('JSON in pieces is the JSON of the whole, and parses to the same value', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => {
      const text = [...jsonPieces(record)].join('');
      expect(text).toBe(toJson(record));
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(record)));
    }),
  );
});

test('JSON has nothing that moves a terminal', () => {
  const text = toJson({ a: '\u001b[31m\u0085\u202e\u2028\ud800' });
  expect(text).toBe('{"a":"\\u001b[31m\\u0085\\u202e\\u2028\\ud800"}');
});
