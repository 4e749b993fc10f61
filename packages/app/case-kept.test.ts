import { copyFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  analyseCase,
  caseDossier,
  ServedCase,
  verifyCase,
  type AnalysisReport,
  type ServedEvent,
} from '@hearsay/engine/operations';
import { openCase, type CaseStore } from '@hearsay/engine/store';
import { folderWith, hearsay, page } from './testing/cli.ts';
import { assets } from './testing/served.ts';

const PAGES = {
  'a.html': page('Rain over Ostrel', [
    'It rained on Ostrel for the whole of the week, the harbour office said on Friday.',
    'The ferry stayed in port until the storm had passed, and nobody was hurt by it.',
  ]),
  'b.html': page('Ferry stays in port', [
    'The harbour office of Ostrel said that the ferry would not sail before Monday.',
    'Two hundred people wait in the town, the mayor Ilna Varro told the Ostrel Courier.',
  ]),
};
const EXTRA = page('Bakery of Port Adel burns', [
  'A bakery in Port Adel burned to the ground on 7 May 2031, and nobody was hurt, the fire brigade said.',
  'Its owner, Vera Moss, said that she would build it again before the winter came to the town.',
]);

let cwd: string;
let file: string;
let store: CaseStore;
const run = (...args: string[]) => hearsay([...args, '--case', 'case.hearsay'], { cwd });
beforeEach(async () => {
  cwd = await folderWith(PAGES);
  file = path.join(cwd, 'case.hearsay');
  await run('a.html', 'b.html', '--no-serve', '--quiet');
  store = await openCase(file);
}, 30_000);
afterEach(() => store.close());

const analyse = (of: CaseStore, again = false): Promise<AnalysisReport> =>
  analyseCase(of, { worker: assets.worker, workers: 1, again });
/** The store, with some of what it does done otherwise. */
const but = (otherwise: Partial<CaseStore>): CaseStore =>
  new Proxy(store, {
    get: (target, name) => {
      const own = (otherwise as Record<string | symbol, unknown>)[name];
      if (own !== undefined) return own;
      const found = Reflect.get(target, name, target) as unknown;
      return typeof found === 'function' ? found.bind(target) : found;
    },
  });

describe('an analysis in whose middle somebody else', () => {
  const addExtra = async (): Promise<void> => {
    await writeFile(path.join(cwd, 'c.html'), EXTRA);
    await run('add', 'c.html');
  };
  const idOf = async (source: string) =>
    (await store.captures()).find((one) => one.source === source)!.id;

  test('takes a page out before its bytes were read goes on with the others', async () => {
    await addExtra();
    const id = await idOf('c.html');
    const bytes: CaseStore['bytes'] = async (asked) => {
      await store.remove([id]);
      return store.bytes(asked);
    };
    expect((await analyse(but({ bytes }))).read).toBe(0);
    expect((await caseDossier(store)).articles).toHaveLength(2);
  });

  test('takes a page out before what was read is written goes on with the others', async () => {
    await addExtra();
    const id = await idOf('c.html');
    const putReadings: CaseStore['putReadings'] = async (readings) => {
      await store.remove([id]);
      return store.putReadings(readings);
    };
    await analyse(but({ putReadings }));
    expect((await caseDossier(store)).articles).toHaveLength(2);
  });

  test('takes a page out while it is compared goes on with the others', async () => {
    await addExtra();
    const id = await idOf('c.html');
    let removed: Promise<unknown> | null = null;
    const resultStamp: CaseStore['resultStamp'] = async () => {
      await (removed ??= store.remove([id]));
      return store.resultStamp();
    };
    await analyse(but({ resultStamp }));
    const { articles, families } = await caseDossier(store);
    expect(articles).toHaveLength(2);
    expect(families.flatMap((family) => family.articles)).toHaveLength(2);
  });

  test('reads an article anew does not keep under its old words what is found in its new ones', async () => {
    await addExtra();
    let asked = 0;
    const content: CaseStore['content'] = (id) =>
      (asked += 1) === 1 ? ('0'.repeat(64) as never) : store.content(id);
    await analyse(but({ content }));
    expect(asked).toBeGreaterThan(1);
    expect((await caseDossier(store)).articles).toHaveLength(3);
  });
});

test('a text that took the id of another one shows nothing until it is compared', async () => {
  const line = (text: string) =>
    `${JSON.stringify({ id: 'g1', text, published: '2031-05-07', outlet: 'Coast Post' })}\n`;
  const add = async (text: string): Promise<void> => {
    await writeFile(path.join(cwd, 'given.jsonl'), line(text));
    await run('add', '--from', 'given.jsonl');
  };
  await add('The mayor of Ostrel, Ilna Varro, said on Monday that the bridge was closed.');
  await analyse(store);
  expect((await verifyCase(store)).failures).toEqual([]);
  expect((await caseDossier(store)).articles).toHaveLength(3);
  await run('remove', 'g1');
  await add('Nobody was there.');
  const cut = but({ resultStamp: () => Promise.reject(new Error('cut off')) });
  await expect(analyse(cut)).rejects.toThrow('cut off');
  expect((await verifyCase(store)).failures).toEqual([]);
  await analyse(store);
  expect((await verifyCase(store)).failures).toEqual([]);
  expect((await caseDossier(store)).articles).toHaveLength(3);
});

describe('a page that was given up for the sake of the machine', () => {
  beforeEach(async () => {
    const [first] = await store.captures();
    const { stamp } = (await store.reading(first!.id))!;
    const problem = { source: 'a.html', reason: 'too slow', detail: 'it was given up after 30 s' };
    await store.putReadings([{ capture: first!.id, stamp, outcome: { problem } }]);
  });

  test('is not tried again unasked', async () => {
    expect((await analyse(store)).read).toBe(0);
    expect(await store.problems()).toHaveLength(1);
  });
  test('is tried again when somebody asks for an analysis', async () => {
    expect((await analyse(store, true)).read).toBe(1);
    expect(await store.problems()).toEqual([]);
    await store.close();
    expect(JSON.parse((await run('analyse', '--json')).stdout)).toMatchObject({ read: 0 });
  });
});

describe('a case that is served', () => {
  let served: ServedCase;
  let events: ServedEvent[];
  const serve = async (thread: string, worker = assets.worker): Promise<void> => {
    served = await ServedCase.open(store, { file, thread, worker, workers: 1, by: null });
    events = [];
    served.subscribe((event) => events.push(event));
  };
  const sources = async (): Promise<readonly string[]> =>
    (
      JSON.parse(new TextDecoder().decode((await served.dossier()).json)) as {
        articles: { source: string }[];
      }
    ).articles.map(({ source }) => source);
  const upToDate = { timeout: 15_000, interval: 100 };
  afterEach(() => served.close());

  test('shows what another process adds, without being asked', async () => {
    await serve(assets.thread);
    await writeFile(path.join(cwd, 'c.html'), EXTRA);
    await run('add', 'c.html');
    await vi.waitFor(async () => expect(await sources()).toContain('c.html'), upToDate);
    expect((await served.state()).upToDate).toBe(true);
  }, 30_000);

  test('shows what another process has added and analysed, and does not say before that it does', async () => {
    await serve(assets.thread);
    await writeFile(path.join(cwd, 'c.html'), EXTRA);
    await run('c.html', '--no-serve', '--quiet');
    if (!(await sources()).includes('c.html')) expect((await served.state()).upToDate).toBe(false);
    await vi.waitFor(async () => expect(await sources()).toContain('c.html'), upToDate);
  }, 30_000);

  test('shows the title that another process gave it', async () => {
    await serve(assets.thread);
    await run('set', '--title', 'The rain');
    await vi.waitFor(
      async () =>
        expect(new TextDecoder().decode((await served.dossier()).json)).toContain('The rain'),
      upToDate,
    );
  }, 30_000);

  test('says so when the analysis cannot start, and ends', async () => {
    await serve(path.join(cwd, 'nowhere.js'));
    expect(await served.analyse()).toBe('begun');
    await vi.waitFor(() => expect(events.at(-1)).toMatchObject({ kind: 'failed' }));
    expect((await served.state()).running).toBeNull();
  });

  test('says so when pages cannot be read, tries no further unasked, and reads them once they can', async () => {
    const worker = path.join(cwd, 'worker.mjs');
    await writeFile(path.join(cwd, 'c.html'), EXTRA);
    await run('add', 'c.html');
    await serve(assets.thread, worker);
    const failed = (): number => events.filter(({ kind }) => kind === 'failed').length;
    await vi.waitFor(() => expect(failed()).toBeGreaterThan(0), upToDate);
    await new Promise((resolve) => setTimeout(resolve, 3500));
    expect(failed()).toBeLessThan(3);
    expect(await served.state()).toMatchObject({ running: null, upToDate: false });
    await copyFile(assets.worker, worker);
    await served.analyse();
    await vi.waitFor(async () => expect(await sources()).toContain('c.html'), upToDate);
  }, 30_000);

  test('says so when the analysis breaks off, and analyses again when asked', async () => {
    const broken = path.join(cwd, 'broken');
    const thread = path.join(cwd, 'thread.mjs');
    await writeFile(broken, '');
    await writeFile(
      thread,
      `import { existsSync } from 'node:fs';
       import { parentPort } from 'node:worker_threads';
       if (existsSync(${JSON.stringify(broken)})) parentPort.once('message', () => { throw new Error('no memory left') });
       else await import(${JSON.stringify(new URL(`file://${assets.thread}`).href)});`,
    );
    await serve(thread);
    await served.analyse();
    await vi.waitFor(() =>
      expect(events.at(-1)).toEqual({ kind: 'failed', reason: 'no memory left' }),
    );
    await rm(broken);
    expect(await served.analyse()).toBe('begun');
    await vi.waitFor(() => expect(events.at(-1)).toMatchObject({ kind: 'dossier' }), upToDate);
  }, 30_000);
});
