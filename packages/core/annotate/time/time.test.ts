import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, ArticleId } from '../../model/index.ts';
import { syntax } from '../syntax/index.ts';
import { time } from './time.ts';

/** A Monday. */
const MONDAY = '2031-05-05';

const article = (text: string, published: string | null, language = 'en'): Article =>
  ({
    id: 'page' as ArticleId,
    text,
    language,
    blocks: [] as Article['blocks'],
    published: published === null ? null : { value: published, basis: 'visible', at: null },
  }) as Article;

const annotate = (text: string, published: string | null = MONDAY, language?: string) => {
  const page = article(text, published, language);
  return time.annotate(page, syntax.annotate(page, {})).time;
};
/** Each time as "words = value", `null` where the page does not tell. */
const times = (text: string, published: string | null = MONDAY): string[] =>
  annotate(text, published).map(
    ({ start, end, when }) => `${text.slice(start, end)} = ${when?.value ?? 'null'}`,
  );

describe('a dated page', () => {
  it.each([
    ['The envoy said Sunday that talks failed.', 'Sunday = 2031-05-04'],
    ['The envoys met on Monday.', 'Monday = 2031-05-05'],
    ['They will meet on Wednesday.', 'Wednesday = 2031-05-07'],
    ['Adler said he would meet her in Varn on Wednesday.', 'Wednesday = 2031-05-07'],
    ['The talks were put off until Wednesday.', 'Wednesday = 2031-05-07'],
    ['She said she would have 24 monitors there by Thursday.', 'Thursday = 2031-05-08'],
    ['The fort would have been sold on Thursday.', 'Thursday = 2031-05-01'],
    ['They left last Tuesday.', 'last Tuesday = 2031-04-29'],
    ['They return next Friday.', 'next Friday = 2031-05-09'],
    ['He left early Sunday.', 'early Sunday = 2031-05-04'],
    ['They left yesterday.', 'yesterday = 2031-05-04'],
    ['They leave tomorrow.', 'tomorrow = 2031-05-06'],
    ['It was quiet this morning.', 'this morning = 2031-05-05TMO'],
    ['Shots were heard last night.', 'last night = 2031-05-04TNI'],
    ['He resigned earlier this week.', 'earlier this week = 2031-W19'],
    ['He resigned last year.', 'last year = 2030'],
    ['He resigned last month.', 'last month = 2031-04'],
    ['It was signed on Nov. 10 last year.', 'Nov. 10 last year = 2030-11-10'],
    ['It fell in 2019.', '2019 = 2019'],
    ['They meet in May 2033.', 'May 2033 = 2033-05'],
    ['Ties have been cut since 1991.', '1991 = 1991'],
    ['It ended two years ago.', 'two years ago = 2029'],
    ['It ended ten days ago.', 'ten days ago = 2031-04-25'],
    ['Clashes began on Sept. 27.', 'Sept. 27 = 2030-09-27'],
    ['They will withdraw by June 1.', 'June 1 = 2031-06-01'],
    ['It lasted from Oct. 3–5, 2030.', 'Oct. 3–5, 2030 = 2030-10-03/2030-10-05'],
    ['It began in the summer of 2029.', 'the summer of 2029 = 2029-SU'],
    ['Prices rose in the third quarter of 2030.', 'the third quarter of 2030 = 2030-Q3'],
    ['It dates from the late 1970s.', 'the late 1970s = 197'],
    ['It is a 20th century town.', '20th century = 19'],
    ['He fought in the 44-day war.', '44-day = P44D'],
    ['They ruled for nearly 30 years.', 'nearly 30 years = P30Y'],
    ['They waited nearly three decades.', 'nearly three decades = P30Y'],
    ['It took two and a half hours.', 'two and a half hours = PT2H30M'],
    ['It comes every day.', 'every day = P1D'],
    ['It is paid annually.', 'annually = P1Y'],
    [
      'It starts at 00:00 hours (Cairo time) on May 4, 2030.',
      '00:00 hours (Cairo time) on May 4, 2030 = 2030-05-04T00:00',
    ],
    ['They met at 10 p.m. Sunday.', '10 p.m. Sunday = 2031-05-04T22:00'],
    ['They met at 5 p.m. on May 2.', '5 p.m. on May 2 = 2031-05-02T17:00'],
    ['The handover was postponed to Wednesday.', 'Wednesday = 2031-05-07'],
    ['It shall be done by Friday.', 'Friday = 2031-05-09'],
    ['The truce was extended until May 25.', 'May 25 = 2031-05-25'],
    ['It fell between October 3 and 5, 2030.', 'October 3 and 5, 2030 = 2030-10-03/2030-10-05'],
    ['He came late on Saturday.', 'late on Saturday = 2031-05-03'],
    ['It stopped at midnight on Sunday.', 'midnight on Sunday = 2031-05-04T24:00'],
    ['The envoys meet Wednesday in Port Adel.', 'Wednesday = 2031-05-07'],
    ['The truce takes effect on Thursday.', 'Thursday = 2031-05-08'],
    ['The envoys are meeting on Thursday.', 'Thursday = 2031-05-08'],
    ['The vote is on Sunday.', 'Sunday = 2031-05-11'],
    ['Talks in Varn, which begin Friday, are the third.', 'Friday = 2031-05-09'],
    ['The two sides agreed to meet on Wednesday.', 'Wednesday = 2031-05-07'],
    ['The army ordered residents to leave by Friday.', 'Friday = 2031-05-09'],
    ['The two sides failed to meet on Wednesday.', 'Wednesday = 2031-04-30'],
    ['Smoke rises over Varn on Sunday.', 'Sunday = 2031-05-04'],
    ['They marched on May Day.', 'May Day = 2031-05-01'],
    ["Marches were held on International Workers' Day.", "International Workers' Day = 2031-05-01"],
    [
      'It was signed on International Women’s Day 2030.',
      'International Women’s Day 2030 = 2030-03-08',
    ],
    ['It was signed on Orthodox Christmas.', 'Orthodox Christmas = 2031-01-07'],
    ['It opened on Christmas Day 2030.', 'Christmas Day 2030 = 2030-12-25'],
    ['It lasted between 3 and 5 May 2030.', '3 and 5 May 2030 = 2030-05-03/2030-05-05'],
    ['They met on May 3 and 4, 2030.', 'May 3 and 4, 2030 = 2030-05-03/2030-05-04'],
    ['They met on 3 and 4 May.', '3 and 4 May = 2031-05-03/2031-05-04'],
    ['On May 3 and 4 soldiers died.', 'May 3 = 2031-05-03'],
    ['They met on Friday last week.', 'Friday last week = 2031-05-02'],
    ['They meet on Tuesday of next week.', 'Tuesday of next week = 2031-05-13'],
    ['It fell in the spring of last year.', 'the spring of last year = 2030-SP'],
    ['It fell in the 1970s.', 'the 1970s = 197'],
    ['The 2019–2021 war ended.', '2019–2021 = 2019/2021'],
    ['Published 2031-05-02', '2031-05-02 = 2031-05-02'],
  ])('%s', (text, expected) => {
    expect(times(text)).toEqual([expected]);
  });

  it.each([
    ['It began at 00:00 Moscow time on November 10, 2030.', '2030-11-10T00:00', '+03:00'],
    ['It began at 00:00 hours (Moscow time) on November 10, 2013.', '2013-11-10T00:00', '+04:00'],
    ['It begins at 18:00 GMT on May 6.', '2031-05-06T18:00', '+00:00'],
    ['Shots fell at 3 p.m. local time on Sunday.', '2031-05-04T15:00', 'local time'],
    ['Shots fell at 3 p.m. Port Adel time on Sunday.', '2031-05-04T15:00', 'Port Adel time'],
    ['Shots fell at 7:10 a.m. (0310 GMT) on Sunday.', '2031-05-04T07:10', '+04:00'],
    ['Shots fell at 0310 GMT on Sunday.', '2031-05-04T03:10', '+00:00'],
    ['It ends at 06:00 UTC+3:30 on May 3.', '2031-05-03T06:00', '+03:30'],
    ['He spoke at 5 p.m. ET on Friday.', '2031-05-02T17:00', '-04:00'],
    ['He spoke at 5 p.m. Kyiv time on January 3, 2030.', '2030-01-03T17:00', '+02:00'],
    ['He spoke at 5 p.m. Kyiv time on March 31, 2030.', '2030-03-31T17:00', 'Kyiv time'],
    ['He spoke at 5 p.m. IST on Friday.', '2031-05-02T17:00', 'IST'],
    ['He spoke at 5 p.m. on Friday.', '2031-05-02T17:00', null],
  ])('keeps the zone where it is certain, else the words: %s', (text, value, zone) => {
    expect(annotate(text).map(({ when }) => [when?.value, when?.zone])).toEqual([[value, zone]]);
  });

  it('keeps the words of a zone whose offset depends on a day that is not told', () => {
    expect(annotate('It starts at 10:00 Kyiv time.', null)[0]?.when?.zone).toBe('Kyiv time');
    expect(annotate('It starts at 10:00 GMT.', null)[0]?.when?.zone).toBe('+00:00');
  });

  it('reads the present of a caption as what was', () => {
    const text = 'Troops leave Varn on Sunday.';
    const page = {
      ...article(text, MONDAY),
      blocks: [{ start: 0, end: text.length, role: 'caption' as const }],
    };
    const [sunday] = time.annotate(page, syntax.annotate(page, {})).time;
    expect(sunday?.when?.value).toBe('2031-05-04');
    expect(times(text)).toEqual(['Sunday = 2031-05-11']);
  });

  it('says what it counted from, and the days it covers', () => {
    expect(annotate('The envoy said Sunday.')[0]?.when).toEqual({
      value: '2031-05-04',
      from: '2031-05-04',
      to: '2031-05-05',
      basis: 'relative',
      anchor: MONDAY,
      zone: null,
    });
    expect(annotate('It fell on May 2, 2030.')[0]?.when).toMatchObject({
      basis: 'stated',
      anchor: null,
    });
  });

  it('counts "three days later" from the last day told', () => {
    const text = 'The town fell on March 2, 2030. Three days later the bridge was blown up.';
    const [, later] = annotate(text);
    expect(later?.when).toMatchObject({
      value: '2030-03-05',
      anchor: '2030-03-02',
      basis: 'relative',
    });
    expect(annotate('Three days later he left.')[0]?.when).toBeNull();
  });

  it('lets a year told nearby serve a day, and says which', () => {
    const text =
      'On Sept. 27, 2029, clashes broke out. On Nov. 10, the two sides signed a truce. On Jan. 11, they met.';
    const [first, second, third] = annotate(text);
    const anchor = `page#${first!.start}-${first!.end}`;
    expect(second?.when).toEqual({
      value: '2029-11-10',
      from: '2029-11-10',
      to: '2029-11-11',
      basis: 'inferred',
      anchor,
      zone: null,
    });
    expect(third?.when).toMatchObject({ value: '2030-01-11', basis: 'inferred', anchor });
  });

  it('carries the day of the story on', () => {
    expect(
      times(
        'The army took Varn on March 2, 2030. That evening shells fell. The next morning it was quiet. By noon it left.',
      ),
    ).toEqual([
      'March 2, 2030 = 2030-03-02',
      'That evening = 2030-03-02TEV',
      'The next morning = 2030-03-03TMO',
      'noon = 2030-03-03T12:00',
    ]);
    expect(times('In March 2030, he left. In April, he came back. In December, he died.')).toEqual([
      'March 2030 = 2030-03',
      'April = 2030-04',
      'December = 2030-12',
    ]);
  });

  it('gives both ends of a range the year that stands once', () => {
    expect(times('Fighting lasted from 27 September to 10 November 2029.')).toEqual([
      '27 September = 2029-09-27',
      '10 November 2029 = 2029-11-10',
    ]);
  });
});

describe('a page without a day', () => {
  it('leaves what is relative without a value, and a day without its year', () => {
    expect(times('He left yesterday. They met on Monday. It began on September 27.', null)).toEqual(
      ['yesterday = null', 'Monday = null', 'September 27 = XXXX-09-27'],
    );
    const [partial] = annotate('It began on September 27.', null);
    expect(partial?.when).toMatchObject({ from: null, to: null, anchor: null });
  });
});

describe('what is no date', () => {
  it.each([
    'It may march in the sun for a second.',
    'April Harlow and June Adler spoke to Theresa May.',
    'Guards to March in Port Adel',
    'MAY FACES REVOLT OVER MARCH',
    'Call 2882015 or read page 1234.',
    'It cost $2020 and 1995 people came.',
    'The troops fall back in spring tides.',
    'They won 3:2 in the end.',
    'A 44-year-old man, 52 years old, left.',
    'Call +374 10 123456 or 555-2030.',
    'Norland won 3-1, and the vote was 51-49.',
    'Version 2.10.2030 of it, IP 10.10.2030, is out.',
    'About 1/2 of it is on list 12/05.',
    'The number 123456789012345678901234567890 is long.',
    'May Adler met April Maro in June Street.',
    'JUNE ADLER MEETS AUGUST MARO',
    'It is a Labour Day of sorts, and Victory Day too.',
  ])('%s', (text) => {
    expect(times(text)).toEqual([]);
  });

  it('has no value where the day does not exist', () => {
    expect(times('It was due on February 31, 2030.')).toEqual(['February 31, 2030 = null']);
    expect(times('It was due on 31/04/2030.')).toEqual(['31/04/2030 = null']);
    expect(times('He left on 30 February.')).toEqual(['30 February = null']);
  });

  it('keeps dates of a page that is dated in the future, and of capitals', () => {
    expect(times('It was signed on Nov. 10, 2020. They met on Monday.', '2999-01-01')).toEqual([
      'Nov. 10, 2020 = 2020-11-10',
      'Monday = 2998-12-31',
    ]);
    expect(times('FIGHTING RESUMES ON MAY 2 IN VARN')).toEqual(['MAY 2 = 2031-05-02']);
    expect(times('TALKS IN MAY FAIL')).toEqual([]);
  });
});

describe('days in figures', () => {
  it('are read when they can be read one way only', () => {
    expect(times('27/12/2030')).toEqual(['27/12/2030 = 2030-12-27']);
    expect(times('12/27/2030')).toEqual(['12/27/2030 = 2030-12-27']);
  });
  it('are read as the page shows elsewhere, and left open without that', () => {
    expect(times('05/06/2030 and 27/12/2030')[0]).toBe('05/06/2030 = 2030-06-05');
    expect(times('05/06/2030 and 12/27/2030')[0]).toBe('05/06/2030 = 2030-05-06');
    expect(times('05/06/2030')).toEqual(['05/06/2030 = null']);
  });
  it('show both readings where they are left open', () => {
    const alternatives = (text: string): readonly string[] =>
      annotate(text).flatMap((time) => time.alternatives);
    expect(alternatives('05/06/2030')).toEqual(['2030-05-06', '2030-06-05']);
    expect(alternatives('5.6.2030')).toEqual(['2030-05-06', '2030-06-05']);
    expect(alternatives('05/06/2030 and 27/12/2030')).toEqual([]);
    expect(alternatives('27/12/2030, 05/05/2030, 31/04/2030, 45/45/2030 and May 5')).toEqual([]);
  });
});

describe('for any text', () => {
  const piece = fc.constantFrom(
    'May',
    'May 5',
    '31',
    'Feb.',
    '2030',
    ',',
    ' ',
    '.',
    '\n\n',
    'next',
    'last',
    'the',
    'two',
    'years',
    'ago',
    'later',
    '-',
    '–',
    'Monday',
    'quarter',
    'third',
    '10:30',
    'p.m.',
    '👩‍👩‍👧',
    '\ud800',
    'é',
    'of',
    'year',
    "'s",
    '05/06/2031',
    '99999999',
  );
  it('spans lie in the text, values are whole, and the same text gives the same times', () => {
    fc.assert(
      fc.property(
        fc.array(piece).map((p) => p.join(' ')),
        fc.constantFrom(null, MONDAY, '2031-05-05T10:00:00Z', 'soon'),
        (text, published) => {
          const found = annotate(text, published);
          expect(annotate(text, published)).toEqual(found);
          let at = 0;
          for (const { start, end, when } of found) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeLessThanOrEqual(text.length);
            at = end;
            if (when === null) continue;
            expect(when.value).not.toMatch(/NaN|undefined|^$/u);
            if (when.from !== null) expect(when.from < when.to!).toBe(true);
          }
        },
      ),
    );
  });

  it('finds nothing in a language it has no rules for', () => {
    expect(annotate('am 5. Mai 2030', MONDAY, 'xx')).toEqual([]);
  });
});
