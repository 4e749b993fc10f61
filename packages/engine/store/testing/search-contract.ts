import type { ArticleId, EntityId, Family, FamilyId } from '@hearsay/core/model';
import type { Link } from '@hearsay/core/collate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SearchPage, SearchQuery } from '../search.ts';
import type { CaseStore, Reading } from '../store.ts';
import { hash, page, reading, relations, type Made } from './made.ts';

const NOTHING: SearchQuery = {
  text: '',
  outlet: null,
  from: null,
  to: null,
  speaker: null,
  place: null,
  family: null,
  limit: 50,
  after: null,
};

/** What every store must find. */
export function searchContract(current: () => CaseStore): void {
  const find = (query: string | Partial<SearchQuery>): Promise<SearchPage> =>
    current().search({ ...NOTHING, ...(typeof query === 'string' ? { text: query } : query) });
  const sentences = async (query: string | Partial<SearchQuery>): Promise<string[]> =>
    (await find(query)).hits.map(({ cite }) => cite.text);
  const put = async (...texts: readonly (readonly [text: string, made?: Made])[]) => {
    const readings: Reading[] = [];
    for (const [i, [text, made]] of texts.entries()) {
      const p = page(`page-${i}`, text);
      await current().add([p]);
      readings.push(reading(p.capture.id, text, made));
    }
    await current().putReadings(readings);
    return readings.map(({ outcome }) => {
      if ('problem' in outcome) throw new Error('all of them are articles');
      return outcome.article;
    });
  };

  describe('finds', () => {
    test('sentences that have all of the words, whatever their case and accents', async () => {
      await put(['Cafés open\nThe CAFE closed late. A café was closed. It closed.']);
      expect(await sentences('closed café')).toEqual([
        'The CAFE closed late.',
        'A café was closed.',
      ]);
      expect(await sentences('café')).toHaveLength(2);
      expect(await sentences('CAFÉS')).toEqual(['Cafés open']);
      expect(await sentences('closed zebra')).toEqual([]);
    });

    test('phrases, word by word', async () => {
      await put(['Talks\nThe talks in the old town failed. In town, the old talks failed.']);
      expect(await sentences('"the old town"')).toEqual(['The talks in the old town failed.']);
      expect(await sentences('“old talks” failed')).toEqual(['In town, the old talks failed.']);
    });

    test('words of scripts that put no space between them', async () => {
      await put(['港口\n港口昨天重新开放。渡轮 也开了。', { bare: true }]);
      expect(await sentences('开放')).toEqual(['港口昨天重新开放。渡轮 也开了。']);
      expect(await sentences('放开')).toEqual([]);
    });

    test('headlines, and no reader’s comment', async () => {
      await put(['Ferry sinks\nNobody was hurt.', { comments: ['A kraken did it'] }]);
      expect(await sentences('ferry')).toEqual(['Ferry sinks']);
      expect(await sentences('kraken')).toEqual([]);
    });

    test('where the words stand, in UTF-16 units', async () => {
      const text = '🌊🌊 Über\nDie U\u0308ber-Fähre 🌊 „u\u0308ber“ alles.';
      await put([text]);
      const { hits } = await find('uber');
      const marked = hits.flatMap(({ marks }) => marks.map((m) => text.slice(m.start, m.end)));
      expect(marked).toEqual(['Über', 'U\u0308ber', 'u\u0308ber']);
      for (const { cite } of hits) expect(text.slice(cite.start, cite.end)).toBe(cite.text);
    });

    test('newest first, days that are not known last, then by article and place', async () => {
      const made = ['2031-01-02', '2031-03-01T23:00:00Z', undefined, '2031-03-01'].map(
        (published) => (published === undefined ? {} : { published }),
      );
      const articles = await put(
        ...made.map((m, i) => [`Rain ${i}\nRain fell. Rain fell.`, m] as const),
      );
      const days = [1, 3].sort((a, b) => (articles[a]!.id < articles[b]!.id ? -1 : 1));
      const expected = [...days, 0, 2].flatMap((i) => [
        [articles[i]!.id, 0],
        [articles[i]!.id, 7],
        [articles[i]!.id, 18],
      ]);
      const all = (await find('rain')).hits.map(({ cite }) => [cite.article, cite.start]);
      expect(all).toEqual(expected);
      // Page by page it is the same.
      const pages: unknown[] = [];
      let after: string | null = null;
      do {
        const { hits, next }: SearchPage = await find({ text: 'rain', limit: 2, after });
        expect(hits.length).toBeLessThanOrEqual(2);
        pages.push(...hits.map(({ cite }) => [cite.article, cite.start]));
        after = next;
      } while (after !== null);
      expect(pages).toEqual(expected);
    });

    test('every form of an entity', async () => {
      const people = ['Jon Adler', 'Adler', 'Adlers'];
      const [a, b] = await put(
        ['One\nJon Adler left. Nobody left.', { people }],
        ['Two\nAdler stayed. The adlers stayed.', { people }],
      );
      const adler = {
        id: 'e1' as EntityId,
        type: 'person',
        name: 'Jon Adler',
        forms: [
          { form: 'Jon Adler', count: 1 },
          { form: 'Adler', count: 1 },
        ],
      } as never;
      const link = [a!, b!].map(({ id }) => ({ cite: { article: id }, entity: 'e1' }) as Link);
      await current().putResult({
        stamp: hash('r'),
        relations: relations({ entity: [adler], link }),
      });
      const { entity, hits } = await find('name:"adler"');
      expect(entity).toEqual({ id: 'e1', name: 'Jon Adler', forms: ['Jon Adler', 'Adler'] });
      expect(new Set(hits.map(({ cite }) => cite.text))).toEqual(
        new Set(['Jon Adler left.', 'Adler stayed.']),
      );
      expect(hits.every(({ marks }) => marks.length === 1)).toBe(true);
      expect(await sentences('name:"Jon Adler" left')).toEqual(['Jon Adler left.']);
      expect(await find('name:adler')).toEqual(await find('name:"adler"'));
      expect(await sentences('name:Adler left')).toEqual(['Jon Adler left.']);
      const unknown = await find('name:"nobody"');
      expect(unknown.entity).toBeNull();
      expect(unknown.hits).toHaveLength(1);
    });

    test('only what the filters leave', async () => {
      const [a, b] = await put(
        [
          'Alpha\n"Rain in Vell," she said. Rain in Orm.',
          { outlet: 'Post', published: '2031-01-05', places: ['Vell', 'Orm'], speaker: 'Ada Orr' },
        ],
        ['Beta\nRain in Vell.', { outlet: 'post', published: '2031-02-05', places: ['Vell'] }],
        ['Gamma\nRain.'],
      );
      const family = (id: string, own: ArticleId, carries: ArticleId[]): Family =>
        ({ id, articles: [own], carries }) as unknown as Family;
      await current().putResult({
        stamp: hash('r'),
        relations: relations({ family: [family('f1', a!.id, [b!.id]), family('f2', b!.id, [])] }),
      });
      const rain = (query: Partial<SearchQuery>) => sentences({ text: 'rain', ...query });
      expect(await rain({})).toHaveLength(4);
      expect(await rain({ outlet: 'Post' })).toEqual(['"Rain in Vell," she said.', 'Rain in Orm.']);
      expect(await rain({ outlet: 'post' })).toEqual(['Rain in Vell.']);
      expect(await rain({ from: '2031-01-05', to: '2031-01-05' })).toHaveLength(2);
      expect(await rain({ from: '2031-01-06' })).toEqual(['Rain in Vell.']);
      expect(await rain({ to: '2031-01-04' })).toEqual([]);
      expect(await rain({ to: '2031-12-31' })).toHaveLength(3);
      expect(await rain({ place: 'Orm' })).toEqual(['Rain in Orm.']);
      expect(await rain({ place: 'vell' })).toHaveLength(2);
      expect(await rain({ speaker: 'Ada Orr' })).toEqual(['"Rain in Vell," she said.']);
      expect(await rain({ family: 'f2' as FamilyId })).toEqual(['Rain in Vell.']);
      expect(await rain({ family: 'f3' as FamilyId })).toEqual([]);
      expect(await rain({ outlet: 'Post', place: 'Vell', speaker: 'Ada Orr' })).toHaveLength(1);
      expect(await sentences({ place: 'Orm' })).toEqual(['Rain in Orm.']);
      expect((await find({ text: 'beta' })).hits[0]!.family).toBe('f2');
    });

    test('what was written last, and nothing of what was there before', async () => {
      const p = page('p', 'p');
      await current().add([p]);
      await current().putReadings([reading(p.capture.id, 'Old\nThe old dyke.')]);
      await current().putReadings([reading(p.capture.id, 'New\nThe new dyke.')]);
      expect(await sentences('dyke')).toEqual(['The new dyke.']);
      await current().remove([p.capture.id]);
      expect(await sentences('dyke')).toEqual([]);
    });

    test('something or nothing for whatever a user types, and never fails', async () => {
      const text = 'NEAR and OR not\nHe said "yes" (twice) AND left^ it*: col:umn {x} - ok + 1.';
      await put([text]);
      const words = fc.constantFrom('NEAR', 'AND', 'OR', 'NOT', '(', ')', '"', '*', '^', ':', '-');
      const more = fc.constantFrom('name:"', 'words :', '{', '}', 'said', "'", '\\', '\u0000', ' ');
      const typed = fc.array(fc.oneof(words, more, fc.string({ unit: 'binary' })), {
        maxLength: 8,
      });
      await fc.assert(
        fc.asyncProperty(typed, async (parts) => {
          const { hits } = await find(parts.join(' '));
          for (const { cite, marks } of hits) {
            for (const { start, end } of marks) {
              expect(cite.start <= start && start < end && end <= cite.end).toBe(true);
            }
          }
        }),
        { numRuns: 150, seed: 4 },
      );
      expect(await sentences('NOT near')).toEqual(['NEAR and OR not']);
      expect(await sentences('!!! …')).toEqual([]);
      expect(await sentences(`said ${'yes '.repeat(20_000)}`)).toHaveLength(1);
      expect(await sentences(Array.from({ length: 5000 }, (_, i) => `word${i}`).join(' '))).toEqual(
        [],
      );
    });

    test('everything that was said in any text, by any two of its words', async () => {
      const words = fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 12 });
      let i = 0;
      await fc.assert(
        fc.asyncProperty(words, async (parts) => {
          const text = parts.join(' ');
          if (!/[\p{L}\p{N}]/u.test(text)) return;
          i += 1;
          const p = page(`fuzz-${i}`, text);
          await current().add([p]);
          await current().putReadings([reading(p.capture.id, text, { bare: true })]);
          // Typed as it stands, some block of it is found, if it has no quotation marks to pair.
          const line = text.split('\n').find((l) => /[\p{L}\p{N}]/u.test(l))!;
          const { hits } = await find(line.replace(/["“”„‟«»＂]/gu, ' '));
          for (const { cite, marks } of hits) {
            expect(marks.length).toBeGreaterThan(0);
            expect(cite.end - cite.start).toBe(cite.text.length);
          }
          await current().remove([p.capture.id]);
        }),
        { numRuns: 60, seed: 4 },
      );
    });
  });

  test('says what there is to filter by', async () => {
    expect(await current().facets()).toEqual({
      outlets: [],
      speakers: [],
      places: [],
      from: null,
      to: null,
    });
    await put(
      ['A', { outlet: 'Post', published: '2031-01-05' }],
      ['B', { outlet: 'Mail', published: '2031-03-31T23:59:00Z' }],
      ['C', { outlet: 'Post' }],
    );
    const facets = await current().facets();
    expect(facets).toMatchObject({ from: '2031-01-05', to: '2031-03-31' });
    expect(facets.outlets).toEqual([
      { name: 'Post', articles: 2 },
      { name: 'Mail', articles: 1 },
    ]);
  });
}
