import { compareText, type Authored, type CaptureId } from '@hearsay/core/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bench } from './contract.ts';
import type { CaseStore, NewCapture, Reading } from '../store.ts';
import { page, problem, reading } from './made.ts';

/** A case as plain lists: what a store must not differ from. */
class Plain {
  readonly pages = new Map<CaptureId, NewCapture>();
  readonly readings = new Map<CaptureId, Reading>();
  readonly log: Authored[] = [];
}

/** Few, so that they meet: three sources, three texts. */
const PAGES = ['a', 'b', 'ü'].flatMap((source) =>
  ['one', 'two 🌊', ''].map((bytes) => page(source, bytes)),
);
const TEXTS = ['Port opens\nIt opened. Ada Orr said so.', 'Port\nÉté 🌊 \ud800.', 'x'];

type Step =
  | { readonly kind: 'add' | 'remove'; readonly pages: readonly number[] }
  | { readonly kind: 'read'; readonly pages: readonly number[]; readonly text: number }
  | { readonly kind: 'record' }
  | { readonly kind: 'undo'; readonly id: number }
  | { readonly kind: 'reopen' };

const some = fc.array(fc.nat({ max: PAGES.length - 1 }), { maxLength: 4 });
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('add' as const), pages: some }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), pages: some }) },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('read' as const),
        pages: some,
        text: fc.nat({ max: TEXTS.length }),
      }),
    },
    { weight: 1, arbitrary: fc.constant({ kind: 'record' as const }) },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('undo' as const), id: fc.nat({ max: 4 }) }),
    },
    { weight: 1, arbitrary: fc.constant({ kind: 'reopen' as const }) },
  ),
  { maxLength: 14 },
);

export function storeModel(bench: () => Bench): void {
  test('does what plain lists would do, whatever is asked of it', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (asked) => {
        let store = await bench().open();
        // What an earlier sequence left behind.
        await store.remove((await store.captures()).map(({ id }) => id));
        const plain = new Plain();
        const before = (await store.authored()).length;
        for (const step of asked) {
          if (step.kind === 'reopen') {
            await store.close();
            store = await bench().open();
          } else await take(step, store, plain, before);
        }
        await compare(store, plain, before);
        await store.close();
      }),
      { numRuns: 25, seed: 4 },
    );
  });
}

async function take(
  step: Exclude<Step, { kind: 'reopen' }>,
  store: CaseStore,
  plain: Plain,
  before: number,
): Promise<void> {
  switch (step.kind) {
    case 'add': {
      const pages = step.pages.map((i) => PAGES[i]!);
      const expected = pages.map(({ capture: { id } }, i) => ({
        capture: id,
        state:
          plain.pages.has(id) || pages.slice(0, i).some((p) => p.capture.id === id)
            ? 'there already'
            : 'added',
      }));
      expect(await store.add(pages)).toEqual(expected);
      for (const p of pages) plain.pages.set(p.capture.id, p);
      return;
    }
    case 'remove': {
      const ids = new Set(step.pages.map((i) => PAGES[i]!.capture.id));
      const there = [...ids].filter((id) => plain.pages.has(id));
      expect(await store.remove([...ids])).toBe(there.length);
      for (const id of there) {
        plain.pages.delete(id);
        plain.readings.delete(id);
      }
      return;
    }
    case 'read': {
      const readings = step.pages.map((i) => {
        const { id, source } = PAGES[i]!.capture;
        const text = TEXTS[step.text];
        return text === undefined
          ? problem(id, source)
          : reading(id, text, { people: ['Ada Orr'] });
      });
      if (readings.every(({ capture }) => plain.pages.has(capture))) {
        await store.putReadings(readings);
        for (const r of readings) plain.readings.set(r.capture, r);
      } else {
        await expect(store.putReadings(readings)).rejects.toMatchObject({ reason: 'not there' });
      }
      return;
    }
    case 'record': {
      const deed = { by: 'Ines Maro', at: '2031-06-01T10:00:00Z' };
      const capture = PAGES[0]!.capture.id;
      plain.log.push(
        await store.record({ kind: 'field', capture, field: 'url', value: null }, deed),
      );
      expect(plain.log.at(-1)!.id).toBe(before + plain.log.length);
      return;
    }
    case 'undo': {
      const at = step.id;
      const entry = plain.log[at];
      const undone = { by: 'Jon Adler', at: '2031-06-02T10:00:00Z' };
      const undoing = store.undo(entry?.id ?? -1, undone);
      if (entry === undefined || entry.undone !== null) {
        await expect(undoing).rejects.toMatchObject({ reason: 'not there' });
      } else plain.log[at] = await undoing;
    }
  }
}

async function compare(store: CaseStore, plain: Plain, before: number): Promise<void> {
  const pages = [...plain.pages.values()].sort(
    (a, b) =>
      compareText(a.capture.source, b.capture.source) || compareText(a.capture.id, b.capture.id),
  );
  expect((await store.captures()).map(({ id }) => id)).toEqual(pages.map((p) => p.capture.id));
  let articles = 0;
  const found = new Set<string>();
  for (const { capture, bytes } of pages) {
    expect(Buffer.from((await store.bytes(capture.id))!)).toEqual(Buffer.from(bytes));
    const expected = plain.readings.get(capture.id) ?? null;
    expect(JSON.stringify(await store.reading(capture.id))).toBe(JSON.stringify(expected));
    if (expected === null || !('article' in expected.outcome)) continue;
    articles += 1;
    if (expected.outcome.article.text.includes('opened')) found.add(expected.outcome.article.id);
  }
  const blobs = new Map(pages.map((p) => [p.capture.blob, p.bytes.length]));
  const log = (await store.authored()).slice(before);
  expect(log).toEqual(plain.log);
  expect(await store.counts()).toMatchObject({
    captures: pages.length,
    articles,
    problems: plain.readings.size - articles,
    bytes: [...blobs.values()].reduce((sum, size) => sum + size, 0),
    decisions: (await store.authored()).filter(({ undone }) => undone === null).length,
  });
  const { hits } = await store.search({
    text: 'OPENED',
    outlet: null,
    from: null,
    to: null,
    speaker: null,
    place: null,
    family: null,
    limit: 100,
    after: null,
  });
  expect(new Set(hits.map(({ cite }) => cite.article))).toEqual(found);
  expect(await store.check()).toEqual([]);
}
