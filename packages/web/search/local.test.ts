import type { Article, Dossier } from '@hearsay/core/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Query } from '../case/remote.ts';
import { lookUp } from '../dossier/lookup.ts';
import { sample } from '../fixtures/sample.ts';
import { readAsked } from './asked.ts';
import { fold, original } from './fold.ts';
import { facetsHere, searchHere } from './local.ts';
import { sentences } from './sentences.ts';

const NOTHING: Query = {
  text: '',
  outlet: '',
  from: '',
  to: '',
  speaker: '',
  place: '',
  family: '',
};
const lookup = lookUp(sample);
const found = (query: Partial<Query>, of = lookup) =>
  searchHere(of, { ...NOTHING, ...query }, null).hits;
const words = (query: Partial<Query>): string[] => found(query).map(({ cite }) => cite.text);

/** The first page of the sample with another text. */
function page(text: string, id = 'page'): Article {
  const [first] = sample.articles;
  return { ...first!, id: id as Article['id'], text, blocks: [], origin: [] };
}
const caseOf = (...articles: Article[]): Dossier => ({ ...sample, articles });

describe('a search in the page', () => {
  it('finds sentences that hold all words, in any order, whatever capitals and accents', () => {
    expect(words({ text: 'KARST exchange' })).toContain(
      'Last week two soldiers died in an exchange of fire near the Karst bridge.',
    );
    const cafe = lookUp(caseOf(page('The Café was shut. Nobody went to the cafeteria.')));
    expect(found({ text: 'cafe' }, cafe).map((hit) => hit.cite.text)).toEqual([
      'The Café was shut.',
    ]);
  });

  it('finds exact phrases', () => {
    expect(words({ text: '"put off to"' })).toHaveLength(3);
    expect(words({ text: '"off put to"' })).toEqual([]);
    expect(words({ text: '“put off to' })).toHaveLength(3);
  });

  it('finds all forms of a name, and says which', () => {
    const entities = sample.entities.map((entity) =>
      entity.name === 'Lida Oren'
        ? { ...entity, forms: [...entity.forms, { form: 'southern envoy', count: 1 }] }
        : entity,
    );
    const answer = searchHere(
      lookUp({ ...sample, entities }),
      { ...NOTHING, text: 'name:"lida oren" draft' },
      null,
    );
    expect(answer.entity?.forms).toEqual(['Lida Oren', 'southern envoy']);
    expect(answer.hits).toHaveLength(1);
    const [hit] = answer.hits;
    expect(
      hit!.marks.map(({ start, end }) =>
        hit!.cite.text.slice(start - hit!.cite.start, end - hit!.cite.start),
      ),
    ).toEqual(['southern envoy', 'Lida Oren', 'draft']);
  });

  it('takes whatever is typed for a search', () => {
    for (const text of ['"', 'name:', 'name:"', '***', '(', '\ud800', 'a"b"c"', 'name:"" x']) {
      expect(() => found({ text })).not.toThrow();
    }
    expect(readAsked('name:Oren "the talks" May')).toEqual({
      phrases: [['the', 'talks'], ['may']],
      name: 'Oren',
    });
  });

  it('keeps to outlet, days, speaker and place', () => {
    expect(
      new Set(found({ text: 'exchange', outlet: 'Elba Courier' }).map((h) => h.outlet)),
    ).toEqual(new Set(['Elba Courier']));
    expect(found({ text: 'exchange', from: '2031-05-04' }).map((h) => h.published)).toEqual([
      '2031-05-12',
    ]);
    expect(found({ text: 'exchange', to: '2031-05-03' }).length).toBeGreaterThan(3);
    expect(words({ speaker: 'Tomas Areld' })).toEqual([
      '“We were one sentence away from an agreement,” said Tomas Areld, who leads the northern delegation.',
    ]);
    expect(words({ text: 'forty', place: 'karst bridge' })).toEqual([
      'Forty come home across the Karst bridge',
    ]);
  });

  it('gives the newest page first, unknown days last, and the rest a page at a time', () => {
    const days = found({ text: 'exchange' }).map((hit) => hit.published);
    expect(days).toEqual([...days].sort((a, b) => ((b ?? '') < (a ?? '') ? -1 : 1)));
    const many = lookUp(caseOf(page('The bell rang. '.repeat(100))));
    const first = searchHere(many, { ...NOTHING, text: 'bell' }, null);
    const second = searchHere(many, { ...NOTHING, text: 'bell' }, first.next);
    const third = searchHere(many, { ...NOTHING, text: 'bell' }, second.next);
    expect([first, second, third].map(({ hits }) => hits.length)).toEqual([40, 40, 20]);
    expect(third.next).toBeNull();
  });

  it('cites and marks exact characters, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const article = page(`${a} needle ${b}`);
        for (const { cite, marks } of found({ text: 'needle' }, lookUp(caseOf(article)))) {
          expect(article.text.slice(cite.start, cite.end)).toBe(cite.text);
          for (const { start, end } of marks) {
            expect(article.text.slice(start, end).toLowerCase()).toBe('needle');
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('folds a text so that every place of it leads back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = fold(text);
        const places = Array.from({ length: folded.text.length + 1 }, (_, i) =>
          original(folded, i),
        );
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(places.at(-1)).toBe(text.length);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['full stops', '.'.repeat(300_000)],
    ['closing marks', '”'.repeat(300_000)],
    ['white space', ' \n'.repeat(150_000)],
    ['no spaces', 'x'.repeat(300_000)],
    ['short sentences', 'A. '.repeat(100_000)],
  ])(
    'is done soon with a page of nothing but %s',
    (_, text) => {
      const article = page(text);
      const spans = sentences(article);
      for (const { start, end } of spans) expect(start).toBeLessThan(end);
      expect(() => found({ text: 'x' }, lookUp(caseOf(article)))).not.toThrow();
    },
    10_000,
  );
});

describe('sentences', () => {
  const split = (text: string): string[] =>
    sentences(page(text)).map(({ start, end }) => text.slice(start, end));

  it('end at full stops, question and exclamation marks, closing marks included', () => {
    expect(split('It rained. “Did it?” she asked. Yes! (So it did.) Then it stopped')).toEqual([
      'It rained.',
      '“Did it?” she asked.',
      'Yes!',
      '(So it did.)',
      'Then it stopped',
    ]);
  });

  it('do not end at a title, an initial, a short form or a figure', () => {
    expect(split('Gen. A. Maro met Dr. Lys in St. Orla. It cost 1.5 m. in all.')).toEqual([
      'Gen. A. Maro met Dr. Lys in St. Orla.',
      'It cost 1.5 m. in all.',
    ]);
  });
});

describe('what there is to filter by', () => {
  it('says how many, the most first', () => {
    const facets = facetsHere(lookup);
    expect(facets.outlets.map(({ name }) => name)).toContain('Elba Courier');
    expect(facets.speakers[0]).toEqual({ name: 'Lida Oren', statements: 3 });
    expect(facets.places).toEqual([{ name: 'Karst bridge', articles: 4 }]);
    expect([facets.from, facets.to]).toEqual(['2031-05-03', '2031-05-12']);
  });
});
