import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commitmentSchema, type Commitment, type Sha256 } from '../../model/index.ts';
import { relating, type Page } from '../case.fixture.ts';

const relate = relating(((data: string | Uint8Array) =>
  createHash('sha256').update(data).digest('hex')) as unknown as Sha256);
const commitmentsOf = (...pages: readonly Page[]): readonly Commitment[] =>
  relate(...pages).commitment;
/** A commitment in short. */
const short = (one: Commitment): string =>
  [one.what, `by ${one.by}`, one.due?.value ?? 'no day', one.status].join(' | ');
const days = (one: Commitment): string[] =>
  one.history.map(({ step, due }) => `${step} ${due.value}`);
const reports = (one: Commitment): string[] =>
  one.reports.map(
    ({ outcome, accounts }) => `${outcome} ${accounts.map((a) => a.cite.article).join('')}`,
  );

const due: Page = {
  id: 'a',
  published: '2031-04-12',
  outlet: 'Vell Herald',
  text: 'Under the Sorn pact that Corvania and Belenia signed on 1 April, Corvania is to hand over Port Karsa by 15 April.',
};
const moved: Page = {
  id: 'b',
  published: '2031-04-20',
  outlet: 'Lindow Post',
  text: 'Corvania was supposed to leave Port Karsa on 15 April but asked for more time until 25 April. Belenia agreed to an additional ten days.',
};
const done: Page = {
  id: 'c',
  published: '2031-04-26',
  outlet: 'Radio Orrow',
  text: 'Corvania handed over Port Karsa to Belenia on 25 April.',
};

describe('a day that was moved', () => {
  test('is one commitment with its history, told across pages, and kept by the day that stands', () => {
    const [one, ...others] = commitmentsOf(due, moved, done);
    expect(others).toEqual([]);
    expect(short(one!)).toBe(
      'Control changes: Port Karsa, Corvania | by Corvania | 2031-04-25 | reported kept',
    );
    expect(days(one!)).toEqual(['agreed 2031-04-15', 'asked 2031-04-25', 'moved 2031-04-25']);
    expect(one!.history[2]!.cite.text).toBe('Belenia agreed to an additional ten days.');
    expect(reports(one!)).toEqual(['kept c']);
    expect(one!.asOf).toBe('2031-04-26');
    expect(one!.agreement).toMatchObject({
      when: { value: '2031-04-01' },
      parties: ['Corvania', 'Belenia'],
    });
  });
  test('stands as it was while it is only asked for', () => {
    const asked = { ...moved, text: moved.text.split(' Belenia')[0]! };
    const [one] = commitmentsOf(asked, done);
    expect(days(one!)).toEqual(['agreed 2031-04-15', 'asked 2031-04-25']);
    expect(short(one!)).toContain('2031-04-15 | reported late');
  });
  test('stands as it was where more time was refused', () => {
    const refused = {
      ...moved,
      text: `${moved.text.split(' Belenia')[0]!} Belenia refused to give an additional ten days.`,
    };
    expect(days(commitmentsOf(refused)[0]!)).toEqual(['agreed 2031-04-15', 'asked 2031-04-25']);
  });
  test('may be told as a day that somebody moved', () => {
    const told = {
      ...moved,
      text: 'Corvania was to leave Port Karsa by 15 April. At talks on 10 April the envoys moved the day to 25 April.',
    };
    expect(commitmentsOf(told, done).map((one) => [days(one), one.status])).toEqual([
      [['agreed 2031-04-15', 'moved 2031-04-25'], 'reported kept'],
    ]);
  });
  test('is known from two pages that give one day each', () => {
    const later = {
      ...moved,
      text: 'Under the pact Corvania is to hand over Port Karsa on 25 April.',
    };
    const found = commitmentsOf(due, later);
    expect(found).toHaveLength(1);
    expect(days(found[0]!)).toEqual(['agreed 2031-04-15', 'agreed 2031-04-25']);
    expect(found[0]!.rule).toContain('later day');
  });
});

describe('an outcome', () => {
  const promise: Page = {
    id: 'a',
    published: '2031-05-02',
    outlet: 'Vell Herald',
    text: 'The Orrow Water Board pledged to release 40 prisoners by 10 May. Corvania pledged to reopen the Sorn bridge by 1 June.',
  };
  test('that no page reports is not reported once the day is over, and not yet due before', () => {
    expect(commitmentsOf(due).map((one) => one.status)).toEqual(['not yet due']);
    const later: Page = { id: 'z', published: '2031-06-30', text: 'Rain fell on Vell.' };
    expect(commitmentsOf(due, later).map((one) => one.status)).toEqual(['not reported']);
  });
  test('told before the day is kept', () => {
    const early = {
      ...done,
      text: 'On 9 April Corvania handed over Port Karsa.',
      published: '2031-04-10',
    };
    expect(commitmentsOf(due, early).map(short)).toEqual([
      'Control changes: Port Karsa, Corvania | by Corvania | 2031-04-15 | reported kept',
    ]);
  });
  test('after the day is late, and of another page not kept by the day', () => {
    const late = { ...done, text: 'Corvania handed over Port Karsa on 20 April.' };
    const not: Page = {
      id: 'd',
      published: '2031-04-17',
      text: 'Corvania did not leave Port Karsa.',
    };
    const [one] = commitmentsOf(due, late, not);
    expect(reports(one!)).toEqual(['late c', 'not kept d']);
    expect(one!.status).toBe('reported late');
    expect(commitmentsOf(due, not)[0]!.status).toBe('reported not kept');
  });
  test('that pages tell against each other is disputed', () => {
    const kept = { ...done, text: 'Corvania handed over Port Karsa on 14 April.' };
    const not: Page = {
      id: 'd',
      published: '2031-04-17',
      text: 'Corvania did not leave Port Karsa.',
    };
    expect(commitmentsOf(due, kept, not)[0]!.status).toBe('disputed');
  });
  test('is not told by who took the place on another day', () => {
    const taken = { ...done, text: 'Belenia seized Port Karsa on 12 April.' };
    expect(commitmentsOf(due, taken).map(reports)).toEqual([[]]);
  });
  test('is told by who entered on the day that was set', () => {
    const entered = { ...done, text: 'Soldiers of Belenia entered Port Karsa on 15 April.' };
    expect(commitmentsOf(due, entered).map(reports)).toEqual([['kept c']]);
  });
  test('of something else done is told of that alone', () => {
    const found = commitmentsOf(promise, {
      id: 'b',
      published: '2031-06-03',
      text: 'On 30 May Corvania reopened the Sorn bridge.',
    });
    expect(found.map((one) => [one.due!.value, reports(one)])).toEqual([
      ['2031-05-10', []],
      ['2031-06-01', ['kept b']],
    ]);
  });
  test('before the agreement is none of its', () => {
    const before = { ...done, text: 'Corvania left Port Karsa on 20 March.' };
    expect(commitmentsOf(due, before).map(reports)).toEqual([[]]);
  });
});

describe('what is no commitment', () => {
  test.each([
    ['a demand', 'Belenia demanded that Corvania leave Port Karsa by 15 April.'],
    [
      'a condition',
      'Corvania promised to leave Port Karsa by 15 April if Belenia lifts the blockade.',
    ],
    ['a threat', 'Corvania threatened to seize Port Karsa by 15 April.'],
    ['a vow to attack', 'Corvania vowed to attack Port Karsa by 15 April.'],
    ['a plan', 'Corvania will leave Port Karsa on 15 April.'],
    ['a refusal', 'Corvania refused to hand over Port Karsa by 15 April.'],
    ['an appointment', 'The president of Corvania is to visit Port Karsa on 15 April.'],
    ['a denial', 'Corvania denied that it had promised to leave Port Karsa by 15 April.'],
  ])('%s', (_, text) => {
    expect(commitmentsOf({ id: 'a', published: '2031-04-10', text })).toEqual([]);
  });
});

describe('two handovers', () => {
  test('of two districts on two days are two', () => {
    const both: Page = {
      id: 'a',
      published: '2031-04-10',
      text: 'Under the pact Corvania is to hand over Port Karsa on 15 April. Under the same pact Corvania is to hand over Port Merin on 25 April.',
    };
    const half = { ...done, text: 'Corvania handed over Port Karsa on 15 April.' };
    expect(commitmentsOf(both, half).map(short)).toEqual([
      'Control changes: Port Karsa, Corvania | by Corvania | 2031-04-15 | reported kept',
      'Control changes: Port Merin, Corvania | by Corvania | 2031-04-25 | not reported',
    ]);
  });
  test('that one page tells of one place, with no day moved, are two', () => {
    const twice: Page = {
      id: 'a',
      published: '2031-04-10',
      text: 'Under the pact Corvania is to leave Port Karsa by 15 April. Under the second pact Belenia is to leave Port Karsa by 15 May.',
    };
    expect(commitmentsOf(twice).map((one) => [one.by, one.due!.value])).toEqual([
      ['Corvania', '2031-04-15'],
      ['Belenia', '2031-05-15'],
    ]);
  });
});

test('a later term of an agreement is a commitment though it is told as a plain future', () => {
  const terms: Page = {
    id: 'a',
    published: '2031-04-26',
    text: 'According to the agreement signed on 1 April, on 25 April Corvania handed over Port Karsa.\n\nFinally, on 1 May, Corvania will hand over Port Merin.',
  };
  const [one] = commitmentsOf(terms);
  expect(short(one!)).toBe(
    'Control changes: Port Merin, Corvania | by Corvania | 2031-05-01 | not yet due',
  );
  expect(one!.agreement!.when!.value).toBe('2031-04-01');
});

test('the order of pages changes nothing, and every row is valid', () => {
  const pages = [due, moved, done];
  const expected = commitmentsOf(...pages);
  for (const one of expected) commitmentSchema.parse(one);
  fc.assert(
    fc.property(fc.shuffledSubarray(pages, { minLength: pages.length }), (shuffled) => {
      expect(commitmentsOf(...shuffled)).toEqual(expected);
    }),
    { numRuns: 6 },
  );
});
