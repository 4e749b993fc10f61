import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disputeSchema, type Sha256 } from '../../model/index.ts';
import { relating, type Page } from '../case.fixture.ts';
import { inShort, two } from './dispute.fixture.ts';

const sha256 = ((data: string | Uint8Array) =>
  createHash('sha256').update(data).digest('hex')) as unknown as Sha256;
const relate = relating(sha256);
const disputes = (...pages: readonly Page[]) => inShort(relate(...pages));

const FIRED =
  'Two killed in fire at Sill Bridge\n\nUpland Rangers opened fire on a Harbour Guard patrol at the Sill Bridge outside Ostrel on 27 April, the Harbour Guard said. Two guards were killed.';
const ATTACKED =
  'Nine dead after Guard attack\n\nA Harbour Guard patrol attacked Upland Rangers at the Sill Bridge outside Ostrel before dawn on 27 April, the mayor of Ostrel told a crowd. Nine rangers died.';

describe('a dispute over', () => {
  test('the actor and the number: one clash with the roles swapped', () => {
    expect(disputes(...two(FIRED, ATTACKED))).toEqual([
      'actor | Fighting: Sill Bridge, Harbour Guard, Upland Rangers, 27 April 2031: who attacked whom? | Harbour Guard, against Upland Rangers b / Upland Rangers, against Harbour Guard a',
      'quantity | Fighting: Sill Bridge, 27 April 2031: how many were killed? | 2 a / 9 b',
    ]);
  });
  test('the day of what happens once', () => {
    expect(
      disputes(
        ...two(
          'Corvania handed over Port Karsa to Belenia on 25 April.',
          'Corvania handed over Port Karsa to Belenia on 27 April.',
        ),
      ),
    ).toEqual(
      [
        'date | Control changes: Port Karsa, Belenia, Corvania: on which day? | 25 April 2031 a / 27 April 2031 b',
      ].map(
        (line) =>
          expect.stringMatching(
            /^date \| .*Port Karsa.*: on which day\? \| 25 April 2031 a \/ 27 April 2031 b$/u,
          ) ?? line,
      ),
    );
  });
  test('the place of one meeting', () => {
    const [dispute] = disputes(
      ...two(
        'Jon Adler met Selma Torv in Orrow on 27 April.',
        'Jon Adler and Selma Torv met in Lindow on 27 April.',
      ),
    );
    expect(dispute).toMatch(
      /^place \| .*: where was it\? \| Lindow b \/ Orrow a$|^place \| .* \| Orrow a \/ Lindow b$/u,
    );
  });
  test('whether it took place, told and denied', () => {
    const [dispute] = disputes(
      ...two(
        'Corvania attacked Port Karsa on 27 April.',
        'Corvania did not attack Port Karsa on 27 April.',
      ),
    );
    expect(dispute).toMatch(/^polarity \| .*: did it take place\? \| it did a \/ it did not b$/u);
  });
  test('whether somebody did it, in words that no table of types has', () => {
    expect(
      disputes(
        ...two(
          'The barge Morwen carried cartridges to the post at Orrow on 25 April.',
          'The harbour office denied that the barge Morwen had carried ammunition to Orrow.',
        ),
      ),
    ).toEqual(['polarity | Morwen and ammunition: did it take place? | it did a / it did not b']);
  });
  test('whether it was held or called off', () => {
    const [dispute] = disputes(
      ...two(
        'Jon Adler and Selma Torv met in Orrow on 27 April.',
        'The meeting of Jon Adler and Selma Torv in Orrow on 27 April was cancelled.',
      ),
    );
    expect(dispute).toMatch(/^status \| .*: was it held\? \| it was (?:held a|called off b)/u);
  });
  test('the cause', () => {
    const [dispute] = disputes(
      ...two(
        'An explosion in Orrow on 27 April was caused by a gas leak.',
        'An explosion in Orrow on 27 April was caused by a drone attack.',
      ),
    );
    expect(dispute).toMatch(/^cause \| .*Orrow, 27 April 2031: how was it caused\?/u);
  });
  test('the words of one utterance, with and without "never"', () => {
    const [dispute] = disputes(
      ...two(
        '“We will never leave the harbour before the last boat of the valley has come home,” Jon Adler said on 27 April.',
        '“We will leave the harbour before the last boat of the valley has come home,” Jon Adler said on 27 April.',
      ),
    );
    expect(dispute).toMatch(/^quotation \| Jon Adler: what are the words\? \|/u);
  });
});

/** One attack in the words of two writers, so that neither copies the other, and what each adds. */
const herald = (more: string, day = '27 April', bridge = 'Sill Bridge'): string =>
  `Fire on patrol\n\nUpland Rangers opened fire on a Harbour Guard patrol at the ${bridge} outside Ostrel on ${day}, the Harbour Guard said. ${more}`;
const post = (more: string): string =>
  `Shots on the lake road\n\nOn 27 April Upland Rangers attacked a patrol of the Harbour Guard at the Sill Bridge near Ostrel, people of the town told this paper. ${more}`;

describe('numbers of one attack', () => {
  test('are in dispute where they cannot both be right', () => {
    expect(
      disputes(...two(herald('Two guards were killed.'), post('Nine guards were killed.'))),
    ).toEqual([expect.stringMatching(/^quantity \| .*how many were killed\? \| 2 .*a \/ 9 .*b$/u)]);
  });
  const NONE: readonly (readonly [what: string, a: string, b: string, later?: string])[] = [
    ['rounding', '297 guards were killed.', 'About 300 guards were killed.'],
    ['"several" and three', 'Several guards were killed.', 'Three guards were killed.'],
    [
      'a bound and a number above it',
      'At least two guards were killed.',
      'Nine guards were killed.',
    ],
    [
      'a toll that rises with time',
      'Two guards were killed.',
      'Nine guards were killed.',
      '2031-04-30',
    ],
    ['a part of those who are counted', 'Nine people were killed.', 'Two children were killed.'],
    ['those hurt beside those killed', 'Two guards were killed.', 'Nine guards were wounded.'],
    [
      'those of an earlier attack',
      'Two guards were killed.',
      'In an attack on 3 March nine guards were killed.',
    ],
  ];
  for (const [what, a, b, later] of NONE)
    test(`are in no dispute: ${what}`, () => {
      expect(disputes(...two(herald(a), post(b), ['2031-04-28', later ?? '2031-04-28']))).toEqual(
        [],
      );
    });
  test('are in no dispute with those of another day', () => {
    const killed = 'Two guards were killed.';
    expect(disputes(...two(herald(killed, '20 April'), post('Nine guards were killed.')))).toEqual(
      [],
    );
  });
});

describe('no dispute over who attacked whom is', () => {
  test.each([
    [
      'retaliation',
      'A Harbour Guard patrol attacked Upland Rangers at the Sill Bridge outside Ostrel on 27 April in response, the mayor of Ostrel told a crowd.',
    ],
    [
      'an exchange that the other page tells whole',
      'Upland Rangers attacked a Harbour Guard patrol at the Sill Bridge outside Ostrel on 27 April, and the Harbour Guard attacked Upland Rangers, the mayor of Ostrel told a crowd.',
    ],
    [
      'another attack at another place',
      'A Harbour Guard patrol attacked Upland Rangers at the Reed Quay in Port Adel on 27 April, the mayor of Port Adel told a crowd.',
    ],
  ])('%s', (_, text) => {
    expect(disputes(...two(FIRED, text))).toEqual([]);
  });
});

describe('no dispute is', () => {
  const NONE: readonly (readonly [string, string, string, [string, string]?])[] = [
    [
      'a day that was set and another on which it was done',
      'Corvania was to hand over Port Karsa to Belenia on 15 April.',
      'Corvania handed over Port Karsa to Belenia on 25 April.',
    ],
    [
      'a moved day',
      'Corvania will hand over Port Karsa on 1 May.',
      'Corvania will hand over Port Karsa on 8 May.',
    ],
    [
      'two days that clocks of two zones make of one night',
      'Corvania handed over Port Karsa to Belenia at 23:00 GMT on 25 April.',
      'Corvania handed over Port Karsa to Belenia at 02:00 local time on 26 April.',
    ],
    [
      'a place within another',
      'Jon Adler met Selma Torv in Orrow in Tarn Province on 27 April.',
      'Jon Adler met Selma Torv in Tarn Province on 27 April.',
    ],
    [
      'a capital for its country',
      'France and Norway signed a ceasefire on 27 April.',
      'Paris and Oslo signed a ceasefire on 27 April. France and Norway had talked for weeks.',
    ],
    [
      'one party named without the others',
      'Corvania signed a ceasefire on 27 April.',
      'Corvania, Belenia and Ardenia signed a ceasefire on 27 April.',
    ],
    [
      'one name of two people',
      'Mayor Ilan Moss was arrested in Orrow on 25 April.',
      'Singer Berta Moss was arrested in Orrow on 27 April.',
    ],
    [
      'a cause that is only looked into',
      'An explosion in Orrow on 27 April was caused by a gas leak.',
      'Police are investigating whether an explosion in Orrow on 27 April was caused by a bomb.',
    ],
    [
      'a denial of something else',
      'The barge Morwen carried cartridges to the post at Orrow on 25 April.',
      'The harbour office denied that the barge Morwen had carried passengers to Orrow.',
    ],
    [
      '27 years and nearly three decades',
      'Belenia had held Port Karsa for 27 years when Corvania entered it on 27 April.',
      'Belenia had held Port Karsa for nearly three decades when Corvania entered it on 27 April.',
    ],
  ];
  for (const [what, a, b, days] of NONE)
    test(what, () => {
      expect(disputes(...two(a, b, days))).toEqual([]);
    });
  test('what pages of one origin tell', () => {
    const text =
      'An attack on Port Karsa on 27 April killed 12 people, and the mayor of the town, Ilan Moss, spoke to those who had come to the harbour at night.';
    expect(disputes(...two(text, text.replace('12', '30')))).toEqual([]);
  });
  test('anything in one page', () => {
    expect(
      disputes({
        id: 'a',
        published: '2031-04-28',
        text: 'Corvania says that 12 people were killed in an attack on Port Karsa on 27 April. Belenia says that 30 people were killed in an attack on Port Karsa on 27 April.',
      }),
    ).toEqual([]);
  });
});

describe('what is shown', () => {
  const pages = [
    ...two(FIRED, ATTACKED),
    {
      id: 'c',
      outlet: 'Orrow Gazette',
      published: '2031-04-28',
      text: 'Harbour Guard patrol shot at\n\nUpland Rangers attacked the Harbour Guard at the Sill Bridge near Ostrel on 27 April, witnesses said.',
    },
  ];
  test('names the rules, and has every account with its words', () => {
    for (const dispute of relate(...pages).dispute) {
      disputeSchema.parse(dispute);
      expect(dispute.rule).toContain(';');
      for (const { accounts } of dispute.positions)
        for (const { cite } of accounts) {
          const { text } = pages.find(({ id }) => id === cite.article)!;
          expect(text.slice(cite.start, cite.end)).toBe(cite.text);
        }
    }
  });
  test('is the same for any order of pages', () => {
    const first = relate(...pages).dispute;
    expect(first.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(fc.shuffledSubarray([...pages], { minLength: 3 }), (turned) => {
        expect(relate(...turned).dispute).toEqual(first);
      }),
      { numRuns: 6 },
    );
  });
});
