import type { NumberLanguage } from '../number.ts';

const numbered = (list: string, from: number, step = 1): (readonly [string, number])[] =>
  list.split(' ').map((word, i) => [word, from + i * step] as const);

export const number: NumberLanguage = {
  cardinals: new Map([
    ...numbered(
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
      0,
    ),
    ...numbered('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
  ]),
  multipliers: new Map([
    ['hundred', 100],
    ['thousand', 1e3],
    ['million', 1e6],
    ['billion', 1e9],
    ['trillion', 1e12],
    ['mln', 1e6],
    ['bn', 1e9],
    ['tn', 1e12],
  ]),
  ordinals: new Map([
    ...numbered(
      'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
      1,
    ),
    ['thirtieth', 30],
    ['fortieth', 40],
    ['fiftieth', 50],
    ['hundredth', 100],
  ]),
  fractions: new Map([
    ['half', 1 / 2],
    ['halves', 1 / 2],
    ['third', 1 / 3],
    ['thirds', 1 / 3],
    ['quarter', 1 / 4],
    ['quarters', 1 / 4],
    ['fifth', 1 / 5],
    ['fifths', 1 / 5],
    ['tenth', 1 / 10],
    ['tenths', 1 / 10],
  ]),
  and: 'and',
};
