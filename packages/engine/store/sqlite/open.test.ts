import Database from 'libsql';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, reading } from '../testing/made.ts';
import { Connection } from './connection.ts';
import { openCase } from './open.ts';
import { APPLICATION_ID, MIGRATIONS } from './schema.ts';

let folder: string;
const at = (name: string): string => path.join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hearsay-open-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Every file of the folder and a hash of what is in it. */
const everything = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = path.join(entry.parentPath, entry.name);
        return [file, createHash('sha256').update(readFileSync(file)).digest('hex')];
      }),
  );

/** Refused for this reason, in words that say what to do, and nothing in the folder has changed. */
async function refused(
  file: string,
  reason: string,
  words: RegExp,
  options: { create?: boolean; readonly?: boolean } = {},
): Promise<void> {
  const before = everything();
  const opening = openCase(file, options);
  await expect(opening).rejects.toMatchObject({ name: 'StoreError', reason, place: file });
  await expect(opening).rejects.toThrow(words);
  expect(everything()).toEqual(before);
}
/** The same however it is opened. */
async function refusedAlways(file: string, reason: string, words: RegExp): Promise<void> {
  for (const options of [{}, { create: true }, { readonly: true }]) {
    await refused(file, reason, words, options);
  }
}

function sqlite(name: string, sql: string): string {
  const db = new Database(at(name));
  db.exec(sql);
  db.close();
  return at(name);
}

async function someCase(name: string, pages = 40): Promise<string> {
  const store = await openCase(at(name), { create: true });
  const made = Array.from({ length: pages }, (_, i) =>
    page(`p${i}`, Buffer.from(createHash('sha512').update(String(i)).digest('hex').repeat(20))),
  );
  await store.add(made);
  await store.putReadings(
    made.map(({ capture }, i) => reading(capture.id, `Port ${i}\nIt opened ${i} times.`)),
  );
  await store.close();
  return at(name);
}

describe('opening a case', () => {
  test('leaves one file and nothing beside it', async () => {
    await someCase('a.case');
    expect(readdirSync(folder)).toEqual(['a.case']);
  });

  test('makes one only where it is asked to, and where there is none', async () => {
    await refused(at('a.case'), 'not there', /no such case/u);
    await refused(at('a.case'), 'not there', /no such case/u, { create: true, readonly: true });
    await someCase('a.case');
    const store = await openCase(at('a.case'), { create: true });
    expect((await store.counts()).captures).toBe(40);
    await store.close();
  });

  test('makes one out of an empty file', async () => {
    writeFileSync(at('a.case'), '');
    await refused(at('a.case'), 'not a case', /empty/u);
    await (await openCase(at('a.case'), { create: true })).close();
    await (await openCase(at('a.case'))).close();
  });

  test('is done by several at once, of which each finds the same case', async () => {
    const stores = await Promise.all([0, 1, 2].map(() => openCase(at('a.case'), { create: true })));
    await stores[0]!.setTitle('The harbour');
    expect(await stores[2]!.title()).toBe('The harbour');
    for (const store of stores) await store.close();
    expect(readdirSync(folder)).toEqual(['a.case']);
  });

  test('refuses what is no SQLite file', async () => {
    writeFileSync(at('notes.txt'), 'SQLite is mentioned here, and nothing else of it is there.');
    writeFileSync(at('short'), 'SQL');
    writeFileSync(at('zeros'), Buffer.alloc(8192));
    for (const name of ['notes.txt', 'short', 'zeros']) {
      await refusedAlways(at(name), 'not a case', /choose another file/u);
    }
  });

  test('refuses the database of another program', async () => {
    const plain = sqlite('plain.db', 'CREATE TABLE capture (id); CREATE TABLE article (id)');
    const other = sqlite('other.db', 'PRAGMA application_id = 7; CREATE TABLE t (a)');
    const log = sqlite('log.db', 'PRAGMA journal_mode = WAL; CREATE TABLE t (a)');
    for (const file of [plain, other, log]) {
      await refusedAlways(file, 'not a case', /another program/u);
    }
  });

  test('refuses a case that a newer version wrote', async () => {
    const newer = sqlite(
      'newer.case',
      `PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${MIGRATIONS.length + 1}; CREATE TABLE t (a)`,
    );
    await refusedAlways(newer, 'of a newer version', /install that version/u);
  });

  test('refuses a case that a newer version was writing when it was cut off', async () => {
    const file = await someCase('a.case');
    const connection = new Connection(file, file);
    connection.get('PRAGMA journal_mode = WAL');
    connection.exec(`PRAGMA user_version = ${MIGRATIONS.length + 1}`);
    for (const part of ['', '-wal']) copyFileSync(`${file}${part}`, at(`b.case${part}`));
    connection.close();
    await expect(openCase(at('b.case'))).rejects.toMatchObject({ reason: 'of a newer version' });
    for (const part of ['', '-wal']) {
      expect(readFileSync(at(`b.case${part}`))).toEqual(readFileSync(at(`a.case${part}`)));
    }
  });

  test('refuses a case that was cut short', async () => {
    const file = await someCase('a.case');
    truncateSync(file, 20_000);
    await refusedAlways(file, 'damaged', /go back to a copy/u);
    truncateSync(file, 50);
    await refusedAlways(file, 'damaged', /go back to a copy/u);
  });

  test('refuses a case whose beginning was overwritten', async () => {
    const file = await someCase('a.case');
    const bytes = readFileSync(file);
    bytes.fill(0x55, 100, 4096);
    writeFileSync(file, bytes);
    await refusedAlways(file, 'damaged', /go back to a copy/u);
  });

  test('names the pages of a case that were overwritten in its middle', async () => {
    const file = await someCase('a.case');
    const bytes = readFileSync(file);
    const where = Math.floor(bytes.length / 2 / 4096) * 4096;
    bytes.fill(0x55, where, where + 8 * 4096);
    writeFileSync(file, bytes);
    const outcome = await openCase(file).then(
      async (store) => {
        const found = await store.check();
        const reads: unknown[] = [];
        for (const { id } of await store.captures().catch(() => [])) {
          reads.push(await store.bytes(id).catch((error: { reason?: string }) => error.reason));
        }
        await store.close();
        // Bytes as they were, or the word; never other bytes.
        for (const read of reads)
          expect(read instanceof Uint8Array || read === 'damaged').toBe(true);
        return found.length;
      },
      (error: { reason?: string }) => error.reason,
    );
    expect(outcome === 'damaged' || Number(outcome) > 0).toBe(true);
  });

  test('refuses a folder, and a file in a folder that is not there', async () => {
    mkdirSync(at('folder'));
    await refusedAlways(at('folder'), 'not a case', /a folder/u);
    await refused(path.join(at('none'), 'a.case'), 'not there', /no such|no folder/u);
    await refused(path.join(at('none'), 'a.case'), 'not there', /no folder/u, { create: true });
    writeFileSync(at('file'), 'x');
    await refusedAlways(path.join(at('file'), 'a.case'), 'not there', /no such folder/u);
  });

  test('goes through a link to where the file is', async () => {
    mkdirSync(at('real'));
    await someCase('real/a.case');
    symlinkSync(at('real/a.case'), at('link.case'));
    const store = await openCase(at('link.case'));
    await store.setTitle('Through the link');
    await store.close();
    const real = await openCase(at('real/a.case'), { readonly: true });
    expect(await real.title()).toBe('Through the link');
    await real.close();
  });

  test('only to look, changes nothing', async () => {
    const file = await someCase('a.case');
    const before = everything();
    const store = await openCase(file, { readonly: true });
    expect((await store.captures()).length).toBe(40);
    expect((await store.reading((await store.captures())[0]!.id))!.stamp).toHaveLength(64);
    await expect(store.setTitle('x')).rejects.toMatchObject({ reason: 'not writable' });
    await store.close();
    expect(everything()).toEqual(before);
  });

  test('takes up what a program that was cut off left in the log', async () => {
    const store = await openCase(at('a.case'), { create: true });
    await store.add([page('p', 'kept')]);
    // As if the machine had stopped here.
    for (const part of ['', '-wal']) copyFileSync(at(`a.case${part}`), at(`b.case${part}`));
    await store.close();
    const other = await openCase(at('b.case'));
    expect((await other.captures()).map(({ source }) => source)).toEqual(['p']);
    expect(await other.check()).toEqual([]);
    await other.close();
  });
});

describe.skipIf(process.platform === 'win32')('a case whose file goes while it is open', () => {
  const decision = { kind: 'comment', capture: 'c', text: 'seen', anchors: [] } as never;
  const deed = { by: 'Nela', at: '2031-05-02T10:00:00Z' };

  test.each([
    ['is deleted', () => rmSync(at('a.case'))],
    ['is moved away', () => renameSync(at('a.case'), at('b.case'))],
    [
      'is replaced by another',
      () => {
        copyFileSync(at('a.case'), at('b.case'));
        renameSync(at('b.case'), at('a.case'));
      },
    ],
  ])('acknowledges nothing any more once it %s', async (_, go) => {
    const store = await openCase(at('a.case'), { create: true });
    await store.setTitle('Ostrel');
    go();
    await expect(store.record(decision, deed)).rejects.toMatchObject({ reason: 'not there' });
    await expect(store.setTitle('Port Adel')).rejects.toThrow(/moved, replaced or deleted/u);
    expect(await store.title()).toBe('Ostrel');
    await store.close();
    expect(readdirSync(folder).filter((name) => /-(?:wal|shm)$/u.test(name))).toEqual([]);
  });

  test('keeps what was acknowledged before in the file that was moved', async () => {
    const store = await openCase(at('a.case'), { create: true });
    await store.setTitle('Ostrel');
    renameSync(at('a.case'), at('b.case'));
    await store.close();
    const moved = await openCase(at('b.case'));
    expect(await moved.title()).toBe('Ostrel');
    await moved.close();
  });
});
