import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../model/index.ts';
import { syntax } from '../syntax/index.ts';
import { time } from '../time/index.ts';
import { quantity } from './quantity.ts';

const annotate = (text: string) => {
  const page = {
    id: 'page',
    text,
    language: 'en',
    blocks: [] as Article['blocks'],
    published: null,
  } as unknown as Article;
  const layers = syntax.annotate(page, {});
  return quantity.annotate(page, { ...layers, ...time.annotate(page, layers) }).quantity;
};
/** Each as "words: comparator value unit of". */
const found = (text: string): string[] =>
  annotate(text).map(
    ({ start, end, comparator, value, unit, of }) =>
      `${text.slice(start, end)}: ${comparator} ${String(value)} ${unit ?? '-'} ${of === null ? '-' : text.slice(of.start, of.end)}`,
  );

describe('quantities', () => {
  it.each([
    [
      'They took nearly 300 settlements and villages.',
      'nearly 300 settlements: ≈ 300 - settlements',
    ],
    ['It sent 1,960 peacekeepers.', '1,960 peacekeepers: = 1960 - peacekeepers'],
    ['At least two F-16s were seen.', 'At least two F-16s: ≥ 2 - F-16s'],
    [
      'At least two Norland F-16 fighter jets came.',
      'At least two Norland F-16 fighter jets: ≥ 2 - jets',
    ],
    ['Dozens of houses burned.', 'Dozens of houses: = 24,99 - houses'],
    ['Tens of thousands of people fled.', 'Tens of thousands of people: = 20000,99999 - people'],
    ['He visited several towns.', 'several towns: = 3,9 - towns'],
    ['It held about 20% of the territory.', 'about 20%: ≈ 20 % territory'],
    ["It held 20 percent of Norland's territory.", '20 percent: = 20 % territory'],
    ['More than 51 were killed.', 'More than 51: ≥ 51 - -'],
    ['It killed 51 and wounded 120.', ['51: = 51 - -', '120: = 120 - -']],
    ['Up to 32 civilians died.', 'Up to 32 civilians: ≤ 32 - civilians'],
    ['It cost $1.5 million.', '$1.5 million: = 1500000 $ -'],
    ['It cost 2 million U.S. dollars.', '2 million U.S. dollars: = 2000000 $ -'],
    ['The wall is 40 m high.', '40 m: = 40 m -'],
    ['The wall is 131 feet high.', '131 feet: = 131 ft -'],
    ['It covers 12 square kilometres.', '12 square kilometres: = 12 km² -'],
    ['It lasted 27 years.', '27 years: = 27 years -'],
    ['It lasted nearly three decades.', 'nearly three decades: ≈ 30 years -'],
    ['Between 5 and 10 soldiers fell.', 'Between 5 and 10 soldiers: = 5,10 - soldiers'],
    ['It needs 5 to 10 million dollars.', '5 to 10 million dollars: = 5000000,10000000 $ -'],
    ['Two-thirds of the town burned.', 'Two-thirds: = 66.67 % town'],
    ['One soldier died.', 'One soldier: = 1 - soldier'],
    ['Forty-four villages were lost.', 'Forty-four villages: = 44 - villages'],
    ['He needs 30 men or more.', '30 men or more: ≥ 30 - men'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(typeof expected === 'string' ? [expected] : expected);
  });
});

describe('what is no quantity', () => {
  it.each([
    'It was signed on Nov. 10, 2030, at 10:30.',
    'The 44th envoy came third.',
    'F-16, S-400 and Covid-19 are names.',
    'A 20-year-old man, aged 34, left.',
    'Maro, 34, left.',
    'Call 555-0199 or 2882015.',
    '1. Talks begin.\n\n2. Talks end.',
    'See [17], (3), page 4 and Article 5.',
    'Resolution 425 was not the one.',
    'The 1960 elections were the last.',
    'No one came, and one of them left.',
    'It was due on 31 February and on 30/02/2030.',
    'The number 123456789012345678901234567890 is long.',
    'Norland won 3-1, and the vote was 51-49.',
    'Version 2.1.10 and 1/2 are out; 10.0.0.1 is down.',
    'It displaced 10.000 people, then 1 200 people.',
    'MARCH 3 AND MAY 5 IN VARN',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('for any text', () => {
  const piece = fc.constantFrom(
    '5',
    '1,960',
    '%',
    'two',
    'million',
    'of',
    'the',
    'soldiers',
    '-',
    '$',
    '.',
    '\n\n',
    'km',
    'about',
    'more than',
    'dozens',
    '👩‍👩‍👧',
    '\ud800',
    'a',
    'few',
    '1/2',
    '9999999999999999',
    'half',
    'one',
    'in',
    'three',
    'no',
    'most',
    'and a half',
    '10k',
    'm',
    'a day',
    'per',
    'between',
    'and',
    '+',
    '½',
    'dead or missing',
  );
  it('spans lie in the text and numbers are numbers', () => {
    fc.assert(
      fc.property(
        fc.array(piece).map((p) => p.join(' ')),
        (text) => {
          for (const { start, end, value, of } of annotate(text)) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(text.length);
            for (const number of typeof value === 'number' ? [value] : value)
              expect(Number.isFinite(number)).toBe(true);
            if (of !== null) expect(of.start).toBeLessThan(of.end);
          }
        },
      ),
    );
  });
});
