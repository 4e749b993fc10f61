import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANNOTATORS, planAnnotators, runAnnotators, type Annotated } from '../../annotate/index.ts';
import type { Sha256, TimelineEntry } from '../../model/index.ts';
import { given as handIn } from '../../read/index.ts';
import {
  collateItem,
  COLLATORS,
  planCollators,
  runCollators,
  type Relation,
  type Relations,
} from '../index.ts';
import { collateAlone } from '../collate.fixture.ts';
import { timeline } from './index.ts';

const sha256 = ((data: string | Uint8Array) =>
  createHash('sha256').update(data).digest('hex')) as unknown as Sha256;
const ANNOTATE = planAnnotators(ANNOTATORS);
const COLLATE = planCollators(COLLATORS);

interface Page {
  readonly id: string;
  readonly published?: string;
  readonly outlet?: string;
  readonly text: string;
}
const read = (page: Page): Annotated =>
  runAnnotators(ANNOTATE, handIn({ language: 'en', ...page }));
const relate = (pages: readonly Page[]): Relations<Relation> =>
  runCollators(
    COLLATE,
    pages.map((page) => collateItem(read(page), sha256)),
    { sha256 },
  ).relations;
const timelineOf = (...pages: readonly Page[]): readonly TimelineEntry[] => relate(pages).timeline;
/** An entry in short: day, status, type, and the pages that tell it. */
const short = (entry: TimelineEntry): string =>
  `${entry.when.value} ${entry.status} ${entry.type} ${[...new Set(entry.accounts.map((a) => a.cite.article))].sort().join('')}`;

const a: Page = {
  id: 'a',
  published: '2031-04-26',
  outlet: 'Vell Herald',
  text: 'Under the pact Corvania was supposed to leave Port Karsa on 15 April but asked for more time until 25 April. Corvania handed over Port Karsa to Belenia on 25 April.',
};
const b: Page = {
  id: 'b',
  published: '2031-04-26',
  outlet: 'Lindow Post',
  text: 'Soldiers of Belenia entered Port Karsa on Friday. Corvania will hand over Port Merin on 1 May.',
};

describe('a handover', () => {
  test('that was due, put off and done is planned on both days and happened on the second', () => {
    expect(timelineOf(a, b).map(short)).toEqual([
      '2031-04-15 planned control a',
      '2031-04-25 happened control ab',
      '2031-04-25 planned control a',
      '2031-05-01 planned control b',
    ]);
  });
  test('is titled in plain words, whatever the accounts call it', () => {
    const c: Page = {
      id: 'c',
      published: '2031-04-26',
      text: 'Port Karsa was liberated on 25 April.',
    };
    const done = timelineOf(a, c).find((e) => e.status === 'happened')!;
    expect(done.title).toMatch(/^Control changes: Port Karsa.*, 25 April 2031$/u);
    expect(done.accounts.map((x) => x.cite.article)).toEqual(['a', 'c']);
    expect(done.rule).toContain('place');
  });
  test('of two towns on one day is two happenings', () => {
    const c: Page = {
      id: 'c',
      published: '2031-04-26',
      text: 'Corvania handed over Port Merin on 25 April.',
    };
    expect(
      timelineOf(a, c)
        .filter((e) => e.status === 'happened')
        .map(short),
    ).toEqual(['2031-04-25 happened control a', '2031-04-25 happened control c']);
  });
});

describe('accounts of one day', () => {
  const attack: Page = {
    id: 'a',
    published: '2031-04-28',
    text: 'Corvania attacked Port Karsa on 27 April.',
  };
  const clash: Page = {
    id: 'b',
    published: '2031-04-28',
    text: 'On Sunday clashes broke out in Port Karsa.',
  };
  const swapped: Page = {
    id: 'c',
    published: '2031-04-29',
    text: 'Belenia shelled Corvania near Port Karsa on 27 April.',
  };
  test('are one happening, whoever attacked whom', () => {
    expect(timelineOf(attack, clash, swapped).map(short)).toEqual([
      '2031-04-27 happened fight abc',
    ]);
  });
  test('at two places are two', () => {
    const other: Page = {
      id: 'd',
      published: '2031-04-28',
      text: 'On Sunday clashes broke out in Port Merin.',
    };
    expect(timelineOf(attack, other).map(short)).toEqual([
      '2031-04-27 happened fight a',
      '2031-04-27 happened fight d',
    ]);
  });
  test('that are denied are no happening by themselves, and an account of one that others tell', () => {
    const denied: Page = {
      id: 'd',
      published: '2031-04-28',
      text: 'Corvania did not attack Port Karsa on 27 April.',
    };
    expect(timelineOf(denied)).toEqual([]);
    const [entry] = timelineOf(denied, attack);
    expect(entry!.accounts.map((x) => x.polarity)).toEqual(['affirmed', 'denied']);
  });
  test('count once where a page prints the sentence twice', () => {
    const twice: Page = { ...attack, text: `${attack.text}\n\n${attack.text}` };
    expect(timelineOf(twice)[0]!.accounts).toHaveLength(1);
  });
  test('cite the whole sentence', () => {
    expect(timelineOf(attack)[0]!.accounts[0].cite.text).toBe(attack.text);
  });
  test('without a day are told where the same place and the page’s own day leave no doubt', () => {
    const dated: Page = {
      id: 'a',
      published: '2031-04-25',
      text: 'Port Karsa was handed over today.',
    };
    const bare: Page = {
      id: 'b',
      published: '2031-04-25',
      text: 'Belenia captured the town of Port Karsa.',
    };
    const later: Page = {
      id: 'c',
      published: '2031-09-01',
      text: 'Belenia captured the town of Port Karsa.',
    };
    const [entry, ...more] = timelineOf(dated, bare, later);
    expect(more).toEqual([]);
    expect(entry!.accounts.map((x) => [x.cite.article, x.when === null])).toEqual([
      ['a', false],
      ['b', true],
    ]);
  });
});

describe('a year', () => {
  const undated: Page = {
    id: 'u',
    text: 'Corvania launched an attack on Port Karsa on 27 September. The envoys met in Port Vell on 9 October.',
  };
  const dated: Page = {
    id: 'd',
    published: '2031-11-02',
    text: 'Clashes erupted in Port Karsa on 27 September 2031.',
  };
  test('that another page gives for the same happening completes the date, and the page’s others', () => {
    const { dating, timeline } = relate([undated, dated]);
    expect(dating.map((d) => [d.cite.text, d.when.value, d.when.basis])).toEqual([
      ['27 September', '2031-09-27', 'inferred'],
      ['9 October', '2031-10-09', 'inferred'],
    ]);
    const [, at] = /^d#(\d+-\d+)$/u.exec(dating[0]!.when.anchor!)!;
    const [start, end] = at!.split('-').map(Number);
    expect(dated.text.slice(start, end)).toBe('27 September 2031');
    expect(timeline.map(short)).toEqual([
      '2031-09-27 happened fight du',
      '2031-10-09 happened meet u',
    ]);
  });
  test('is not taken from two pages that give two', () => {
    const other: Page = { id: 'e', text: 'Clashes erupted in Port Karsa on 27 September 2028.' };
    expect(relate([undated, dated, other]).dating).toEqual([]);
  });
  test('is not taken from a page on another matter', () => {
    const other: Page = { id: 'e', text: 'Nurses marched in Estmouth on 27 September 2028.' };
    const far: Page = { id: 'f', text: 'Clashes erupted in Estmouth on 27 September 2028.' };
    expect(relate([undated, other, far]).dating).toEqual([]);
  });
});

describe('the order of pages', () => {
  const pages: readonly Page[] = [
    a,
    b,
    {
      id: 'c',
      published: '2031-04-28',
      text: 'Corvania attacked Port Karsa on 25 April. Port Merin was quiet.',
    },
    {
      id: 'd',
      text: 'Clashes erupted in Port Karsa on 25 April. Belenia left Port Vell on 1 May.',
    },
    {
      id: 'e',
      published: '2031-05-02',
      text: 'Corvania handed over Port Merin on 1 May. Port Karsa was handed over on 25 April.',
    },
  ];
  const expected = JSON.stringify(relate(pages).timeline);
  test('changes nothing', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...pages], { minLength: pages.length }), (shuffled) => {
        expect(JSON.stringify(relate(shuffled).timeline)).toBe(expected);
      }),
      { numRuns: 8 },
    );
  });
  test('nor does the order in which parts are merged', () => {
    const given = { relations: relate(pages), sha256 };
    const merged = (turn: <T>(parts: T[]) => T[]): string =>
      JSON.stringify(collateAlone(timeline, pages.map(read), given, turn).timeline);
    expect(merged((parts) => parts)).toBe(expected);
    expect(merged((parts) => parts.toReversed())).toBe(expected);
  });
});

describe('what harmed people, and whom', () => {
  const page = (id: string, text: string): Page => ({ id, published: '2031-04-28', text });
  test('is one happening, told with its victims', () => {
    const crash = page('a', 'A tram derailed in Port Karsa on Sunday, killing seven passengers.');
    expect(timelineOf(crash).map(short)).toEqual(['2031-04-27 happened accident a']);
  });
  test('is not one where an attack and an accident are of one day and place', () => {
    const crash = page('a', 'A tram derailed in Port Karsa on Sunday.');
    const attack = page('b', 'Corvania attacked Port Karsa on Sunday.');
    expect(timelineOf(crash, attack).map(short)).toEqual([
      '2031-04-27 happened accident a',
      '2031-04-27 happened fight b',
    ]);
  });
  test('may be an explosion whose kind one page leaves open', () => {
    const blast = page('a', 'An explosion shook Port Karsa on Sunday.');
    const attack = page('b', 'On Sunday clashes broke out in Port Karsa.');
    const told = timelineOf(page('a', 'A bomb exploded in Port Karsa on Sunday.'), attack);
    expect(told.map(short)).toEqual(['2031-04-27 happened fight ab']);
    expect(timelineOf(blast).every((e) => e.type === 'explosion')).toBe(true);
  });
  test('has no entry where nobody and nothing is named of the dead', () => {
    expect(timelineOf(page('a', 'The deaths on Sunday shocked many.'))).toEqual([]);
  });
});

describe('two happenings of one person and day', () => {
  const page = (id: string, text: string): Page => ({ id, published: '2031-04-28', text });
  const names = (entries: readonly TimelineEntry[]): string[] => entries.map(short);
  test('are two where she meets two others', () => {
    const one = page('a', 'President Mara Voss met Minister Ilan Rusk in Port Karsa on Sunday.');
    const other = page('b', 'President Mara Voss met Envoy Selma Torv in Port Karsa on Sunday.');
    expect(names(timelineOf(one, other))).toEqual([
      '2031-04-27 happened meet a',
      '2031-04-27 happened meet b',
    ]);
  });
  test('are one where both tell whom she met', () => {
    const one = page('a', 'President Mara Voss met Minister Ilan Rusk in Port Karsa on Sunday.');
    const other = page('b', 'On Sunday Minister Ilan Rusk met President Mara Voss.');
    expect(names(timelineOf(one, other))).toEqual(['2031-04-27 happened meet ab']);
  });
});

describe('happenings that look alike', () => {
  const page = (id: string, text: string): Page => ({ id, published: '2031-04-28', text });
  const killed = (...pages: Page[]): string[] => timelineOf(...pages).map(short);
  test('are two where towns of one country are attacked on one day', () => {
    const karsa = page('a', 'Corvania attacked Port Karsa on Sunday, killing two people.');
    const merin = page('b', 'Corvania attacked Port Merin on Sunday, killing two people.');
    const both = page('c', 'On Sunday clashes broke out.');
    expect(killed(karsa, merin)).toEqual([
      '2031-04-27 happened fight a',
      '2031-04-27 happened fight b',
    ]);
    expect(killed(karsa, merin, both)).toHaveLength(3);
  });
  test('are two where one answers the other on the next day', () => {
    const attack = page('a', 'Corvania attacked Port Karsa on Sunday.');
    const answer = page('b', 'Belenia shelled Corvania from Port Karsa on 28 April.');
    expect(killed(attack, answer)).toEqual([
      '2031-04-27 happened fight a',
      '2031-04-28 happened fight b',
    ]);
  });
  test('are two where two namesakes are arrested', () => {
    const one = page('a', 'Police arrested Ilan Adler in Port Karsa on Sunday.');
    const other = page('b', 'Police arrested Mara Adler in Port Karsa on Sunday.');
    expect(killed(one, other)).toEqual([
      '2031-04-27 happened detain a',
      '2031-04-27 happened detain b',
    ]);
  });
  test('are two where the same day of another year is marked', () => {
    const now = page('a', 'Nurses marched in Port Karsa on 27 April.');
    const then = page('b', 'Nurses marched in Port Karsa on 27 April 2030.');
    expect(killed(now, then)).toEqual([
      '2030-04-27 happened protest b',
      '2031-04-27 happened protest a',
    ]);
  });
  test('are one where a page tells the town and another the country around it', () => {
    const country = page(
      'a',
      'Rebels attacked Harlow on Sunday. The road to Harlow, Essex, is shut.',
    );
    const wider = page('b', 'On Sunday clashes broke out in Essex.');
    expect(killed(country, wider)).toEqual(['2031-04-27 happened fight ab']);
  });
});

describe('what is told of a year only', () => {
  test('is not joined for the names that two pages share', () => {
    const names = 'Vell and Lindow lie by Port Karsa.';
    const one: Page = {
      id: 'a',
      published: '2031-04-28',
      text: `${names} A tram derailed in 2029.`,
    };
    const two: Page = { id: 'b', published: '2031-04-28', text: `${names} A ferry sank in 2029.` };
    expect(timelineOf(one, two).map(short)).toEqual([
      '2029 happened accident a',
      '2029 happened accident b',
    ]);
  });
});
