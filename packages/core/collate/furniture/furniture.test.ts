import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Annotated } from '../../annotate/index.ts';
import type { Article, Citation, Furniture } from '../../model/index.ts';
import { collateAlone } from '../collate.fixture.ts';
import { made, sha256, type Made } from '../lineage/article.fixture.ts';
import type { Relations } from '../relation.ts';
import { furniture } from './furniture.ts';
import { MASKED, SHOWN } from './judge.ts';

const annotated = (article: Article): Annotated =>
  ({ article, layers: {} }) as unknown as Annotated;
const collate = (pages: readonly Made[], content: Relations<'content'>['content'] = []) => {
  const articles = pages.map(made);
  const found = collateAlone(furniture, articles.map(annotated), {
    relations: { content },
    sha256,
  });
  const textOf = new Map<string, string>(articles.map(({ id, text }) => [id, text]));
  const covered = [...found.mask, ...found.background].map(({ cite }) => cite);
  for (const cite of [...found.furniture.flatMap(({ places }) => places), ...covered])
    expect(textOf.get(cite.article)!.slice(cite.start, cite.end)).toBe(cite.text);
  return found;
};
const found = (pages: readonly Made[]): readonly Furniture[] => collate(pages).furniture;
const masked = (pages: readonly Made[]): readonly string[] => [
  ...new Set(collate(pages).mask.map(({ cite }: { readonly cite: Citation }) => cite.text)),
];

const STORIES = [
  'The ferry company of Port Adel stopped all crossings after engineers found cracks in two hulls.',
  'Governors of both provinces will meet in a hotel outside Marrow, their offices announced at night.',
  'The orchestra of Lower Quay has appointed its first conductor from abroad, a cellist from the hills.',
  'Bakers in Ostrow marched to the mill because flour had become dearer for the third time this spring.',
  'A surveyor measured the old bridge at Tessaly and found that its middle pier leans by a hand.',
] as const;
const MORE = [
  'Passengers were told to take the coastal road, which adds four hours to the journey across.',
  'The agenda has three points: the gates, the gauges and the money that upstream towns have claimed.',
  'Rehearsals begin in autumn with a programme of short pieces that the players have chosen by vote.',
  'The miller showed them his books and said that he had paid more for grain than ever before.',
  'Carts may cross one at a time until the stonemasons have looked at it from the water.',
] as const;
const APPEAL =
  'Sign up for our morning newsletter and find the valley in your inbox before breakfast.';
const ABOUT =
  'The Tolmin Post belongs to its readers. Please consider a small gift to our newsroom.';
const BACKGROUND =
  'The two provinces have argued over the reservoir above Tessaly since engineers of the northern province closed its gates without warning and left the villages downstream dry.';

/** Pages of an outlet about different matters, with these paragraphs below. */
const pages = (below: readonly string[], outlet: string | null = 'Tolmin Post', n = 4): Made[] =>
  STORIES.slice(0, n).map((story, i) => ({
    id: `${outlet ?? 'none'}-${i}`,
    headline: `Report ${'abcde'[i]!}`,
    outlet,
    body: [story, MORE[i]!, ...below],
  }));

describe('what recurs on the pages of an outlet', () => {
  test('an appeal to the reader is masked, with every place it stands at and the rule that says so', () => {
    const [one, ...others] = found(pages([APPEAL]));
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      outlet: 'Tolmin Post',
      pages: 4,
      of: 4,
      masked: true,
      rule: MASKED.opens,
    });
    expect(one!.places.map(({ text }) => text)).toEqual([APPEAL, APPEAL, APPEAL, APPEAL]);
  });

  test.each([
    'You are reading the free edition, which comes out on every weekday morning at six.',
    'Thank you for reading the valley pages, which are made by five people and a cat.',
    'The editors and the printers are to be found in the old mill; follow us on any channel.',
  ])('so is "%s"', (appeal) => {
    expect(found(pages([appeal]))).toMatchObject([{ pages: 4, masked: true }]);
  });

  test('what a person said is no furniture is not masked anywhere', () => {
    const all = pages([APPEAL, ABOUT]);
    const [one, other] = collate(all).furniture;
    const judged = collate(all, [{ cites: [one!.places[2]!] }]);
    expect(judged.furniture).toEqual([{ ...one!, masked: false, rule: SHOWN.said }, other!]);
    expect(new Set(judged.mask.map(({ cite }) => cite.text))).toEqual(
      new Set([other!.places[0].text]),
    );
  });

  test('two pages are too few', () => {
    expect(found(pages([APPEAL], 'Tolmin Post', 2))).toEqual([]);
  });

  test('one page of many is too small a share', () => {
    const many = Array.from({ length: 70 }, (_, i): Made => {
      const matter = `${STORIES[i % 5]!} ${String.fromCharCode(97 + (i % 26), 97 + i / 26)}`;
      return { id: `m-${i}`, outlet: 'Tolmin Post', body: [matter] };
    });
    const [one] = found([...pages([APPEAL], 'Tolmin Post', 3), ...many]);
    expect(one).toMatchObject({ pages: 3, masked: false, rule: SHOWN.few });
  });

  test('a background paragraph is shown, not masked: it is told of the matter, not of the outlet', () => {
    const [one] = found(pages([BACKGROUND]));
    expect(one).toMatchObject({ pages: 4, masked: false, rule: SHOWN.silent });
    expect(masked(pages([BACKGROUND]))).toEqual([]);
  });

  test('a sentence on what could not be verified is never masked, though it asks the reader too', () => {
    const caveat =
      'These figures could not be independently verified. Contact us if you know more.';
    const [one] = found(pages([caveat]));
    expect(one).toMatchObject({ masked: false, rule: SHOWN.caveat });
    const views =
      'Subscribe to our podcast. The views expressed here are those of the guest writer alone, and nobody else.';
    expect(masked(pages([views]))).toEqual(['Subscribe to our podcast.']);
    expect(found(pages([views]))).toContainEqual(
      expect.objectContaining({ masked: false, rule: SHOWN.caveat }),
    );
  });

  test('what holds a quotation or a date is not masked', () => {
    const quotation =
      'Read more: “Nobody will cross the dam before the gates have been weighed again”, she told us.';
    const dated = 'Get our podcast on the flood of 14 March, when the gates at Tessaly broke.';
    expect(found(pages([quotation]))[0]).toMatchObject({ masked: false, rule: SHOWN.quotation });
    expect(found(pages([dated]))[0]).toMatchObject({ masked: false, rule: SHOWN.date });
  });

  test('a notice of rights is masked, whatever year it has', () => {
    const years = pages([], 'Tolmin Post', 4).map((page, i) => ({
      ...page,
      body: [...page.body, `© ${2029 + i} Tolmin Post. All rights reserved.`],
    }));
    expect(found(years)).toEqual([
      expect.objectContaining({ pages: 4, masked: true, rule: MASKED.rights }),
    ]);
  });

  test('near to equal is enough: a newsletter has another name in each section', () => {
    const sections = ['world', 'river', 'market', 'music'];
    const named = pages([]).map((page, i) => ({
      ...page,
      body: [
        ...page.body,
        `Sign up for our ${sections[i]!} newsletter and find the valley in your inbox before breakfast.`,
      ],
    }));
    expect(found(named)).toEqual([expect.objectContaining({ pages: 4, masked: true })]);
  });

  test('a sentence at the end of a paragraph is masked alone', () => {
    const joined = pages([]).map((page) => ({
      ...page,
      body: [page.body[0]!, `${page.body[1]!} ${APPEAL}`],
    }));
    expect(masked(joined)).toEqual([APPEAL]);
  });

  test('sentences of a masked paragraph are not told again', () => {
    expect(found(pages([ABOUT])).map(({ places }) => places[0].text)).toEqual([ABOUT]);
  });

  test('a line of the site itself is masked, however short', () => {
    expect(masked(pages(['Advertisement']))).toEqual(['Advertisement']);
    expect(found(pages(['What happened next']))).toEqual([]);
  });

  test.each([
    ['de', 'Abonnieren Sie unseren Newsletter und lesen Sie jeden Morgen, was im Tal geschieht.'],
    [
      'fr',
      'Inscrivez-vous à notre newsletter pour lire chaque matin ce qui se passe dans la vallée.',
    ],
    ['es', 'Suscríbete a nuestro boletín y lee cada mañana lo que ocurre en el valle.'],
    ['ru', 'Подписывайтесь на наш телеграм и читайте каждое утро, что происходит в долине.'],
    ['tr', 'Bültenimize abone olun, vadide olup biteni her sabah okuyun.'],
  ])('in other languages too (%s)', (_, appeal) => {
    expect(masked(pages([appeal]))).toEqual([appeal]);
  });
});

describe('what an outlet prints several times', () => {
  test('one story printed three times is one: nothing of it recurs', () => {
    const versions = [0, 1, 2, 3].map((i): Made => ({
      id: `v-${i}`,
      outlet: 'Tolmin Post',
      headline: `Version ${'abcd'[i]!}`,
      body: [...(i > 0 ? [MORE[i]!] : []), STORIES[0], BACKGROUND, STORIES[1], APPEAL],
    }));
    expect(found(versions)).toEqual([]);
    const mixed = found([...versions, ...pages([APPEAL], 'Tolmin Post', 5).slice(2)]);
    expect(mixed).toEqual([expect.objectContaining({ pages: 4, of: 4, masked: true })]);
    expect(mixed[0]!.places).toHaveLength(7);
  });

  test('captures of one address are one, however much was rewritten', () => {
    const url = 'https://tolmin.example/ferry';
    expect(found(pages([APPEAL]).map((page) => ({ ...page, url })))).toEqual([]);
  });

  test('the same page many times is one page', () => {
    const copies = [0, 1, 2, 3].map((i) => ({ ...pages([APPEAL])[0]!, id: `copy-${i}` }));
    expect(found(copies)).toEqual([]);
  });

  test('short reports under a long appeal are different stories all the same', () => {
    const long = `${APPEAL} It brings the river's level, the price of barley and a drawing by one of our readers' children, and it costs nothing but a minute of your time.`;
    const short = STORIES.slice(0, 3).map((story, i): Made => ({
      id: `s-${i}`,
      outlet: 'Tolmin Post',
      body: [story.slice(0, 50), long],
    }));
    expect(masked(short)).toEqual([long]);
  });
});

describe('whose pages they are', () => {
  test('pages that do not name their outlet are those of their host', () => {
    const hosted = pages([APPEAL], null).map((page, i) => ({
      ...page,
      url: `https://www.tolmin.example/${i}`,
    }));
    expect(found(hosted)[0]).toMatchObject({ outlet: 'tolmin.example', pages: 4, masked: true });
    const mixed = hosted.map((page, i) => (i === 0 ? { ...page, outlet: 'Tolmin Post' } : page));
    expect(found(mixed)[0]).toMatchObject({ outlet: 'Tolmin Post', pages: 4, masked: true });
    expect(found(pages([APPEAL], null))).toEqual([]);
  });

  test('what another outlet prints on a page may have come with a report: it is not masked', () => {
    const copy: Made = { id: 'copy', outlet: 'Lunt Gazette', body: [STORIES[0], APPEAL] };
    const other: Made = { id: 'own', outlet: 'Lunt Gazette', body: [STORIES[4]] };
    const [one] = found([...pages([APPEAL]), copy, other]);
    expect(one).toMatchObject({ masked: false, rule: SHOWN.others });
  });

  test('sites of one publisher that have it in common are masked, each by itself', () => {
    const both = [...pages([APPEAL]), ...pages([APPEAL], 'Lunt Gazette')];
    expect(found(both).map(({ outlet, masked: is }) => `${outlet} ${is}`)).toEqual([
      'Lunt Gazette true',
      'Tolmin Post true',
    ]);
  });
});

describe('on any pages', () => {
  const piece = fc.constantFrom<string>(...STORIES, APPEAL, ABOUT, BACKGROUND, 'Advertisement');
  const odd = fc.oneof(
    piece,
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constant('🚢 ילד\u0301'),
  );
  const page = fc.record({
    outlet: fc.constantFrom('Tolmin Post', 'Lunt Gazette', null),
    url: fc.constantFrom('https://a.example/1', 'https://a.example/2', null),
    body: fc.array(
      odd.filter((text) => text.trim() !== '' && !text.includes('\n\n')),
      {
        minLength: 1,
        maxLength: 5,
      },
    ),
  });

  test('every citation is the words it cites, and masks of an article do not overlap', () => {
    fc.assert(
      fc.property(fc.array(page, { maxLength: 9 }), (list) => {
        const { mask, furniture: all } = collate(list.map((one, i) => ({ id: `p-${i}`, ...one })));
        for (const one of all) {
          expect(new Set(one.places.map(({ article }) => article)).size).toBeGreaterThan(2);
          expect(one.pages).toBeLessThanOrEqual(one.of);
        }
        for (const [i, { cite }] of mask.entries()) {
          const next = mask[i + 1]?.cite;
          if (next?.article === cite.article) expect(next.start).toBeGreaterThanOrEqual(cite.end);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('the same for any order of pages', () => {
    fc.assert(
      fc.property(fc.array(page, { maxLength: 8 }), fc.nat(), (list, turn) => {
        const all = list.map((one, i) => ({ id: `p-${i}`, ...one }));
        const k = all.length === 0 ? 0 : turn % all.length;
        const turned = [...all.slice(k), ...all.slice(0, k)].reverse();
        expect(collate(turned)).toEqual(collate(all));
      }),
      { numRuns: 60 },
    );
  });
});
