import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANNOTATORS, planAnnotators, runAnnotators } from '../../annotate/index.ts';
import { given } from '../../read/index.ts';
import { daysNamed, weigh, type DaysNamed } from './index.ts';

const PLAN = planAnnotators(ANNOTATORS);
const named = (text: string, published?: string): DaysNamed =>
  daysNamed(
    runAnnotators(
      PLAN,
      given({ id: 'a', language: 'en', text, ...(published === undefined ? {} : { published }) }),
    ),
  );
const page = (text: string, published: string | null, ...days: string[]) => ({
  text,
  published,
  days,
});

describe('the days that a page names', () => {
  test('are single days, once each, and not months, years or spans', () => {
    const { days } = named(
      'The ferry sank on 4 May 2031. On 4 May 2031 it rained. The trial opened in June 2031 and will last from 3 to 9 July 2031. Repairs took all of 2032.',
    );
    expect(days).toEqual(['2031-05-04']);
  });

  test('are told from the day of publication where they are relative, and absent without it', () => {
    expect(named('The ferry sank on Sunday.', '2031-05-06').days).toEqual(['2031-05-04']);
    expect(named('The ferry sank on Sunday.').days).toEqual([]);
    expect(named('The ferry sank on 4 May.').days).toEqual([]);
  });
});

describe('how much a case speaks of a day', () => {
  test('counts pages of one origin once', () => {
    expect(
      weigh([
        page('agency', '2031-05-04', '2031-05-04'),
        page('agency', '2031-05-04', '2031-05-04'),
        page('herald', '2031-05-04', '2031-05-04'),
      ]),
    ).toEqual([{ day: '2031-05-04', pages: 3, independent: 2, later: 0, weight: 2 }]);
  });

  test('weighs a day that is still named weeks later more than the news of one day', () => {
    const [lasting, news] = weigh([
      page('a', '2031-05-04', '2031-05-04'),
      page('b', '2031-06-20', '2031-05-04'),
      page('c', '2031-05-10', '2031-05-10'),
      page('d', '2031-05-11', '2031-05-10'),
    ]);
    expect(lasting).toMatchObject({ day: '2031-05-04', independent: 2, later: 1 });
    expect(news).toMatchObject({ day: '2031-05-10', independent: 2, later: 0 });
    expect(lasting!.weight).toBeGreaterThan(news!.weight);
  });

  test('takes a day to come, and a page without a day, for what it is: named once', () => {
    expect(weigh([page('a', '2031-05-04', '2031-06-01'), page('b', null, '2031-06-01')])).toEqual([
      { day: '2031-06-01', pages: 2, independent: 2, later: 0, weight: 2 },
    ]);
  });

  test('does not depend on the order of the pages', () => {
    const day = fc.constantFrom('2031-05-01', '2031-05-02', '2031-07-30', '2032-02-29');
    const pages = fc.array(
      fc
        .tuple(fc.constantFrom('a', 'b', 'c'), fc.option(day), fc.uniqueArray(day))
        .map(([text, published, days]) => page(text, published, ...days)),
    );
    fc.assert(
      fc.property(pages, (all) => {
        expect(weigh([...all].reverse())).toEqual(weigh(all));
      }),
    );
  });
});
