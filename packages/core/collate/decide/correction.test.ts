import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  articleSchema,
  type CaptureId,
  type Decision,
  type SettableField,
} from '../../model/index.ts';
import { corrected, correctionsOf } from './correction.ts';
import { authored, cited, PAGES, point } from './decide.fixture.ts';
import { DecisionError, settled, settledValue } from './value.ts';

const [page, other] = PAGES as [(typeof PAGES)[number], (typeof PAGES)[number]];
const field = (name: SettableField, value: string | null, capture = page.capture): Decision => ({
  kind: 'field',
  capture,
  field: name,
  value,
});

describe('corrections', () => {
  test('of each page and field the latest that was not undone holds', () => {
    const log = [
      authored(1, field('outlet', 'Tarn Post')),
      authored(2, field('published', '2031-05-01')),
      authored(3, field('outlet', 'The Tarn Post')),
      authored(4, field('outlet', 'Nonsense'), true),
      authored(5, field('language', 'de', other.capture)),
    ];
    const expected = new Map([
      [page.capture, { outlet: 'The Tarn Post', published: '2031-05-01' }],
      [other.capture, { language: 'de' }],
    ]);
    expect(correctionsOf(log)).toEqual(expected);
    fc.assert(
      fc.property(fc.shuffledSubarray(log, { minLength: log.length }), (shuffled) => {
        expect(correctionsOf(shuffled)).toEqual(expected);
      }),
    );
  });

  test('null takes the page’s own value back', () => {
    const log = [authored(1, field('outlet', 'Tarn Post')), authored(2, field('outlet', null))];
    expect(correctionsOf(log).has(page.capture as CaptureId)).toBe(false);
  });

  test('set the field on the word of a person, and nothing else', () => {
    const set = corrected(page, {
      published: '2031-05-01T08:00:00Z',
      outlet: ' The  Tarn\nPost ',
      url: 'https://tarn.example/mill',
      language: 'PT-br',
    });
    articleSchema.parse(set);
    expect(set).toEqual({
      ...page,
      published: { value: '2031-05-01T08:00:00Z', basis: 'user', at: null },
      outlet: { value: 'The Tarn Post', basis: 'user', at: null },
      url: 'https://tarn.example/mill',
      language: 'pt-BR',
    });
    expect(JSON.stringify(Object.keys(set))).toBe(JSON.stringify(Object.keys(page)));
    expect(corrected(page, {})).toEqual(page);
  });
});

describe('a value', () => {
  test.each([
    ['published', '2 May 2031'],
    ['published', '2031-02-29'],
    ['published', '2031-13-01'],
    ['published', '2031-05-02T25:00'],
    ['published', '2031-05'],
    ['outlet', ' \n '],
    ['url', 'javascript:alert(1)'],
    ['url', 'tarn.example/mill'],
    ['url', 'https://tarn.example/a b'],
    ['language', 'english'],
    ['language', 'en_GB'],
    ['language', 'en-'],
  ] as const)('of %s is refused: %s', (name, value) => {
    expect(() => settledValue(name, value)).toThrow(DecisionError);
    expect(() => settled(field(name, value))).toThrow(DecisionError);
  });

  test.each([
    ['published', '2032-02-29', '2032-02-29'],
    ['published', '2031-05-02T10:00+02:00', '2031-05-02T10:00+02:00'],
    ['url', 'https://täl.example/ä?b=c#d', 'https://täl.example/ä?b=c#d'],
    ['language', 'SR-latn-rs', 'sr-Latn-RS'],
    ['language', 'und', 'und'],
  ] as const)('of %s is taken: %s', (name, value, expected) => {
    expect(settledValue(name, value)).toBe(expected);
  });

  test('says what is wrong with it, and what would be right', () => {
    expect(() => settledValue('published', 'yesterday')).toThrow(/"yesterday".*2031-05-02/);
  });
});

describe('a decision', () => {
  const [mill] = point('citation', cited('gazette', 'The mill')).anchors;

  test.each(['article', 'family'] as const)(
    'cannot reject a %s, and says what to do',
    (subject) => {
      expect(() => settled({ kind: 'reject', subject, anchors: [mill] })).toThrow(DecisionError);
    },
  );

  test('on two things needs two', () => {
    const { capture } = page;
    expect(() => settled({ kind: 'same origin', captures: [capture, capture] })).toThrow(
      'two different pages',
    );
    expect(() => settled({ kind: 'other entity', anchors: [mill, mill] })).toThrow(
      'two different names',
    );
    expect(() => settled({ kind: 'reject', subject: 'entity', anchors: [mill] })).toThrow(
      'these two',
    );
  });
});
