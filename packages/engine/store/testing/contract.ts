import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CaptureId, Decision, Deed } from '@hearsay/core/model';
import { storeModel } from './model.ts';
import { hash, page, problem, reading, relations } from './made.ts';
import { searchContract } from './search-contract.ts';
import { StoreError, type CaseStore, type NewCapture } from '../store.ts';

/** A place where a case can be kept, made for one test. */
export interface Bench {
  /** Opens the case, making it the first time. Several may be open at once. */
  open(): Promise<CaseStore>;
  /** Takes the place away, with what is still open. */
  drop(): Promise<void>;
}

const DEED: Deed = { by: 'Ines Maro', at: '2031-06-01T10:00:00Z' };
const outletOf = (capture: CaptureId, value: string): Decision => ({
  kind: 'field',
  capture,
  field: 'outlet',
  value,
});

/** What every store of cases must do, whatever keeps it. */
export function storeContract(name: string, makeBench: () => Promise<Bench>): void {
  describe(`a case in ${name}`, () => {
    let bench: Bench;
    let store: CaseStore;
    beforeEach(async () => {
      bench = await makeBench();
      store = await bench.open();
    });
    afterEach(() => bench.drop());
    const reopened = async (): Promise<CaseStore> => {
      await store.close();
      store = await bench.open();
      return store;
    };

    describe('keeps pages', () => {
      test('and gives their bytes back as they came', async () => {
        const bytes = Uint8Array.from({ length: 3000 }, (_, i) => (i * 7) % 256);
        const pages = [page('a.html', bytes, 'koi8-r'), page('empty.html', '')];
        await store.add(pages);
        await reopened();
        expect(Buffer.from((await store.bytes(pages[0]!.capture.id))!)).toEqual(Buffer.from(bytes));
        expect((await store.bytes(pages[1]!.capture.id))!.length).toBe(0);
        expect((await store.captures()).map(({ charset }) => charset)).toEqual(['koi8-r', null]);
      });

      test('and the answer that a fetched page came with', async () => {
        const { capture, ...rest } = page('https://outlet.example/a', 'Rain.');
        const response = {
          status: 200,
          redirects: [{ url: 'https://outlet.example/\ud800', status: 301 }],
          receivedAt: '2031-05-02T10:00:00.000Z',
          headers: [{ name: 'etag', value: '"a\u0000ü"' }],
        };
        await store.add([{ capture: { ...capture, response }, ...rest }, page('b', 'Sun.')]);
        const found = await store.captures();
        expect(found.map((one) => one.response)).toEqual([null, response]);
        expect((await store.capture(capture.id))!.response).toEqual(response);
      });

      test('and how it is known that one is not whole', async () => {
        const [cut, whole] = [page('a.html', 'Rain.'), page('b.html', 'Sun.')];
        const { capture, ...rest } = cut;
        await store.add([{ capture: { ...capture, cutOff: 'length' }, ...rest }, whole]);
        await reopened();
        expect((await store.captures()).map(({ cutOff }) => cutOff)).toEqual(['length', null]);
      });

      test('once each, and bytes once for all pages that have them', async () => {
        const [a, b] = [page('a.html', 'the same'), page('b.html', 'the same')];
        expect(await store.add([a, b, a])).toEqual([
          { capture: a.capture.id, state: 'added' },
          { capture: b.capture.id, state: 'added' },
          { capture: a.capture.id, state: 'there already' },
        ]);
        expect(await store.add([a])).toEqual([{ capture: a.capture.id, state: 'there already' }]);
        expect(await store.counts()).toMatchObject({ captures: 2, bytes: 8 });
        await store.remove([a.capture.id]);
        expect(Buffer.from((await store.bytes(b.capture.id))!).toString()).toBe('the same');
        expect(await store.counts()).toMatchObject({ captures: 1, bytes: 8 });
        await store.remove([b.capture.id]);
        expect(await store.counts()).toMatchObject({ captures: 0, bytes: 0 });
      });

      test('of one address in several containers as one, whatever came first', async () => {
        const says = { headline: null, title: null, published: null, modified: null };
        const container = { ...says, byline: ['Ines Maro'], outlet: null, language: 'en' };
        const id = hash('known by its address') as string as CaptureId;
        const from = (source: string, capturedAt: string, charset: string | null): NewCapture => {
          const { capture, bytes } = page(source, 'the same');
          return { capture: { ...capture, id, capturedAt }, bytes, charset, container };
        };
        const found = [
          from('b.warc#9', '2031-05-02T10:00:00Z', 'utf-8'),
          from('c.wacz#archive/x.warc#0', '2031-05-01T10:00:00Z', null),
          from('a.warc.gz#12', '2031-05-03T10:00:00Z', 'koi8-r'),
        ];
        const kept = {
          id,
          source: 'a.warc.gz#12',
          also: ['b.warc#9', 'c.wacz#archive/x.warc#0'],
          capturedAt: '2031-05-01T10:00:00Z',
          charset: 'koi8-r',
          container,
          stamp: null,
        };
        expect(await store.add(found.slice(0, 2))).toEqual([
          { capture: id, state: 'added' },
          { capture: id, state: 'there already' },
        ]);
        await store.putReadings([reading(id, 'A ferry leaves\nIt left.')]);
        await store.add(found.slice(1, 2));
        expect((await store.captures())[0]!.stamp).not.toBeNull();
        await store.add([found[2]!]);
        await reopened();
        // It is read anew: the first source says how, and is the one that the article names.
        expect(await store.captures()).toMatchObject([kept]);
        expect(await store.reading(id)).toBeNull();
        await store.remove([id]);
        for (const one of [...found].reverse()) await store.add([one]);
        expect(await store.captures()).toMatchObject([kept]);
        expect(await store.counts()).toMatchObject({ captures: 1, articles: 0, bytes: 8 });
        expect(await store.check()).toEqual([]);
      });

      test('in the order of their sources, as code units order them', async () => {
        const sources = ['ÿ', '\u{1f30a}', 'b', '\uffff', 'B', 'a/\u0000b', '\ud800 alone'];
        await store.add(sources.map((source) => page(source, source)));
        const listed = (await store.captures()).map(({ source }) => source);
        expect(listed).toEqual([...sources].sort());
      });

      test('or none of a list, where one cannot be kept', async () => {
        const good = page('a.html', 'good');
        const bad = { ...page('b.html', 'bad'), bytes: Buffer.from('other bytes') };
        await expect(store.add([good, bad])).rejects.toThrow('b.html');
        expect(await store.captures()).toEqual([]);
      });

      test('and knows nothing of others', async () => {
        expect(await store.bytes(hash('x') as string as CaptureId)).toBeNull();
        expect(await store.reading(hash('x') as string as CaptureId)).toBeNull();
        expect(await store.remove([hash('x') as string as CaptureId])).toBe(0);
      });

      test('and gives one of them by itself', async () => {
        await store.add([page('a.html', 'one'), page('b.html', 'two')]);
        for (const capture of await store.captures()) {
          expect(await store.capture(capture.id)).toEqual(capture);
        }
        expect(await store.capture('none' as CaptureId)).toBe(null);
      });

      test('and says that something changed, whoever changed it, and not when nothing did', async () => {
        const other = await bench.open();
        const seen = new Set<string>();
        const look = async (): Promise<number> => seen.add(await store.revision()).size;
        await look();
        await store.captures();
        expect(await look()).toBe(1);
        await store.add([page('a.html', 'one')]);
        expect(await look()).toBe(2);
        await other.add([page('b.html', 'two')]);
        expect(await look()).toBe(3);
        await store.record(outletOf('x' as CaptureId, 'The Ostrel Courier'), DEED);
        expect(await look()).toBe(4);
        await other.undo(1, DEED);
        expect(await look()).toBe(5);
        expect(await look()).toBe(5);
      });

      test('and its title', async () => {
        expect(await store.title()).toBe('');
        await store.setTitle('The 🌊 harbour\u0000 \ud800');
        await reopened();
        expect(await store.title()).toBe('The 🌊 harbour\u0000 \ud800');
      });
    });

    describe('keeps what became of pages', () => {
      const a = page('a.html', '<p>a</p>');
      const id = a.capture.id;
      const first = reading(
        id,
        'A ferry leaves\nIt left at dawn. "Gone," said 🌊 Ada \ud800Orr.\u0000',
        {
          outlet: 'Harbour Post',
          published: '2031-05-02T06:00:00+03:00',
          people: ['Ada'],
          speaker: 'Ada Orr',
          comments: ['I saw it'],
        },
      );

      test('to the letter', async () => {
        await store.add([a]);
        expect(await store.reading(id)).toBeNull();
        await store.putReadings([first]);
        await reopened();
        // As JSON: the order of keys counts too, since what collators keep is kept by hashes of it.
        expect(JSON.stringify(await store.reading(id))).toBe(JSON.stringify(first));
        const { outcome } = first;
        if (!('article' in outcome)) throw new Error('it is an article');
        expect(JSON.stringify(store.load(outcome.article.id))).toBe(
          JSON.stringify({ article: outcome.article, layers: outcome.layers }),
        );
        expect(await store.articles()).toEqual([
          { id: outcome.article.id, capture: id, content: outcome.content },
        ]);
        expect(await store.captures()).toEqual([
          {
            ...a.capture,
            charset: null,
            container: null,
            stamp: first.stamp,
            article: outcome.article.id,
            headline: 'A ferry leaves',
            outlet: 'Harbour Post',
            published: '2031-05-02T06:00:00+03:00',
            language: 'en',
            problem: null,
          },
        ]);
      });

      test('in place of what was there', async () => {
        await store.add([a]);
        await store.putReadings([first]);
        const second = reading(id, 'A ferry stays\nIt stayed.', { stamp: 'more' });
        await store.putReadings([second]);
        expect(JSON.stringify(await store.reading(id))).toBe(JSON.stringify(second));
        expect(await store.counts()).toMatchObject({ articles: 1, problems: 0 });
        await store.putReadings([problem(id, 'a.html')]);
        expect(await store.reading(id)).toEqual(problem(id, 'a.html'));
        expect(await store.problems()).toEqual([
          { source: 'a.html', reason: 'empty', detail: 'nothing in it can be read' },
        ]);
        expect(await store.articles()).toEqual([]);
        expect(await store.counts()).toMatchObject({ articles: 0, problems: 1 });
        await store.putReadings([first]);
        expect(await store.problems()).toEqual([]);
        expect(await store.check()).toEqual([]);
      });

      test('with a new stamp, where the article is the same', async () => {
        await store.add([a]);
        await store.putReadings([first]);
        const again = { ...first, stamp: hash('raised') };
        await store.putReadings([again]);
        expect(JSON.stringify(await store.reading(id))).toBe(JSON.stringify(again));
      });

      test('or nothing of a list, where one page is not there', async () => {
        await store.add([a]);
        const stranger = page('b.html', 'b').capture.id;
        const both = store.putReadings([first, reading(stranger, 'B')]);
        await expect(both).rejects.toMatchObject({ name: 'StoreError', reason: 'not there' });
        expect(await store.reading(id)).toBeNull();
        expect(await store.counts()).toMatchObject({ articles: 0 });
      });

      test('until the page is removed', async () => {
        const b = page('b.html', 'b');
        await store.add([a, b]);
        await store.putReadings([first, problem(b.capture.id, 'b.html')]);
        expect(await store.remove([id, b.capture.id, id])).toBe(2);
        expect(await store.counts()).toEqual({
          captures: 0,
          articles: 0,
          problems: 0,
          bytes: 0,
          decisions: 0,
        });
        const { outcome } = first;
        expect(() => store.load('article' in outcome ? outcome.article.id : ('' as never))).toThrow(
          StoreError,
        );
        expect(await store.check()).toEqual([]);
        await store.add([a]);
        expect(await store.reading(id)).toBeNull();
      });
    });

    describe('keeps what was derived from many', () => {
      test('blocks, by key, text as text and bytes as bytes', async () => {
        const long = JSON.stringify({ found: 'nothing '.repeat(300) });
        const bytes = Uint8Array.from([0, 255, 1]);
        store.blocks.setMany([
          [hash('1'), long],
          [hash('2'), bytes],
          [hash('3'), ''],
        ]);
        const all = ['2', 'x', '1', '3', '1'].map(hash);
        const plain = () =>
          store.blocks.getMany(all).map((kept) => (kept instanceof Uint8Array ? [...kept] : kept));
        expect(plain()).toEqual([[0, 255, 1], null, long, '', long]);
        await store.putResult({ stamp: hash('r'), relations: relations({}) });
        await reopened();
        expect(plain()).toEqual([[0, 255, 1], null, long, '', long]);
        store.blocks.setMany([[hash('2'), 'other']]);
        await store.blocks.keepOnly([hash('2'), hash('9')]);
        expect(plain()).toEqual(['other', null, null, null, null]);
      });

      test('the result of the last run, whole', async () => {
        expect(await store.result()).toBeNull();
        expect(await store.resultStamp()).toBeNull();
        const wording = Array.from({ length: 3000 }, (_, i) => ({
          referent: `the crossing ${i} \ud800`,
          terms: [{ term: 'closed '.repeat(20) }],
        })) as never;
        const one = { stamp: hash('one'), relations: relations({ wording }) };
        await store.putResult(one);
        await reopened();
        expect(await store.resultStamp()).toBe(hash('one'));
        expect(await store.result()).toEqual(one);
        const two = { stamp: hash('two'), relations: relations({}) };
        await store.putResult(two);
        expect(await store.result()).toEqual(two);
        expect(await store.check()).toEqual([]);
      });
    });

    describe('keeps what people add', () => {
      const capture = page('a.html', 'a').capture.id;

      test('as a log that counts up, and undoing as part of it', async () => {
        const one = await store.record(outletOf(capture, 'Harbour Post \ud800'), DEED);
        const two = await store.record(outletOf(capture, 'Harbour Mail'), DEED);
        expect([one, two].map(({ id, undone }) => [id, undone])).toEqual([
          [1, null],
          [2, null],
        ]);
        expect((await store.counts()).decisions).toBe(2);
        const later = { by: 'Jon Adler', at: '2031-06-02T10:00:00Z' };
        const undone = await store.undo(1, later);
        expect(undone).toEqual({ ...one, undone: later });
        await reopened();
        expect(await store.authored()).toEqual([undone, two]);
        expect((await store.counts()).decisions).toBe(1);
        expect((await store.record(outletOf(capture, 'x'), DEED)).id).toBe(3);
      });

      test('and undoes nothing twice, and nothing that is not there', async () => {
        await store.record(outletOf(capture, 'Harbour Post'), DEED);
        await store.undo(1, DEED);
        for (const id of [1, 2, 0, 1.5]) {
          await expect(store.undo(id, DEED)).rejects.toMatchObject({ reason: 'not there' });
        }
      });

      test('also when the page it is about is removed', async () => {
        await store.add([page('a.html', 'a')]);
        await store.record(outletOf(capture, 'Harbour Post'), DEED);
        await store.remove([capture]);
        expect(await store.authored()).toHaveLength(1);
      });
    });

    describe('is shared', () => {
      test('by two that read and write at once', async () => {
        const other = await bench.open();
        const mine = Array.from({ length: 20 }, (_, i) => page(`mine-${i}`, `m${i}`));
        const theirs = Array.from({ length: 20 }, (_, i) => page(`theirs-${i}`, `t${i}`));
        await Promise.all([
          ...mine.map((p) => store.add([p])),
          ...theirs.map((p) => other.add([p])),
        ]);
        expect(await store.captures()).toEqual(await other.captures());
        expect(await other.counts()).toMatchObject({ captures: 40 });
        await other.close();
      });

      test('and says so when it is used after it was closed', async () => {
        await store.close();
        await expect(store.captures()).rejects.toThrow('closed');
        await expect(store.setTitle('x')).rejects.toThrow('closed');
        expect(() => store.load('x' as never)).toThrow('closed');
        await store.close();
      });
    });

    storeModel(() => bench);
    searchContract(() => store);
  });
}
