import { spawnSync } from 'node:child_process';
import { randomFillSync } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { hash, page, reading, relations } from '../testing/made.ts';
import type { CaseStore, NewCapture } from '../store.ts';
import { SqliteCase } from './case.ts';
import { Connection } from './connection.ts';
import { openCase } from './open.ts';
import { Writer } from './writer.ts';

/** Pages of bytes that cannot be packed. */
const heavy = (name: string, kilobytes: number): NewCapture =>
  page(name, randomFillSync(Buffer.alloc(kilobytes * 1024)));

/** Fills a case until it takes no more; says what it acknowledged. */
async function fill(store: CaseStore, kilobytes: number): Promise<readonly string[]> {
  const kept: string[] = [];
  for (let i = 0; ; i += 1) {
    const p = heavy(`page-${i}`, kilobytes);
    try {
      await store.add([p]);
      kept.push(p.capture.id);
    } catch (error) {
      expect(error).toMatchObject({ name: 'StoreError', reason: 'disk full' });
      expect(String(error)).toMatch(/make room and try again/u);
      return kept;
    }
    if (i > 10_000) throw new Error('it never gets full');
  }
}

const ids = async (store: CaseStore): Promise<string[]> =>
  (await store.captures()).map(({ id }) => id).sort();

async function staysWhole(store: CaseStore, kept: readonly string[]): Promise<void> {
  expect(await ids(store)).toEqual([...kept].sort());
  expect((await store.counts()).captures).toBe(kept.length);
  expect(await store.check()).toEqual([]);
}

describe('a case on a full disk', () => {
  test('takes no more, loses nothing, and goes on once there is room', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'hearsay-full-'));
    const file = path.join(folder, 'a.case');
    await (await openCase(file, { create: true })).close();
    const connection = new Connection(file, file);
    connection.get('PRAGMA journal_mode = WAL');
    connection.get('PRAGMA max_page_count = 200');
    const store = new SqliteCase(connection, new Writer(connection), false);
    const kept = await fill(store, 20);
    expect(kept.length).toBeGreaterThan(5);
    await staysWhole(store, kept);
    // A result that does not fit leaves the one before.
    const wording = Array.from({ length: 2000 }, (_, i) => hash(String(i))) as never;
    const put = store.putResult({ stamp: hash('r'), relations: relations({ wording }) });
    await expect(put).rejects.toMatchObject({ reason: 'disk full' });
    expect(await store.result()).toBeNull();
    connection.get('PRAGMA max_page_count = 100000');
    const more = heavy('more', 20);
    await store.add([more]);
    await staysWhole(store, [...kept, more.capture.id]);
    await store.putResult({ stamp: hash('r'), relations: relations({ wording }) });
    expect((await store.result())!.relations.wording).toHaveLength(2000);
    expect(await store.check()).toEqual([]);
    await store.close();
    rmSync(folder, { recursive: true });
  });

  test('says so when articles no longer fit, and indexes them once they do', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'hearsay-full-'));
    const file = path.join(folder, 'a.case');
    await (await openCase(file, { create: true })).close();
    const connection = new Connection(file, file);
    connection.get('PRAGMA journal_mode = WAL');
    const store = new SqliteCase(connection, new Writer(connection), false);
    const pages = Array.from({ length: 30 }, (_, i) => page(`p${i}`, `p${i}`));
    await store.add(pages);
    const readings = pages.map(({ capture }, p) =>
      reading(capture.id, Array.from({ length: 40 }, (_, i) => `Word${p}x${i} came.`).join(' ')),
    );
    // Room for a few more pages, and for a few less, until the index is what does not fit.
    const used = connection.get('PRAGMA page_count')![0] as number;
    let written = 0;
    for (let room = 0; written === 0; room += 2) {
      connection.get(`PRAGMA max_page_count = ${used + room}`);
      try {
        await store.putReadings(readings);
        written = (await store.articles()).length;
      } catch (error) {
        expect(error).toMatchObject({ reason: 'disk full' });
        expect(await store.articles()).toEqual([]);
      }
    }
    connection.get('PRAGMA max_page_count = 100000');
    const { hits } = await store.search({
      text: 'word29x39',
      outlet: null,
      from: null,
      to: null,
      speaker: null,
      place: null,
      family: null,
      limit: 5,
      after: null,
    });
    expect(hits).toHaveLength(1);
    expect(await store.check()).toEqual([]);
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const folder = mkdtempSync(path.join(tmpdir(), 'hearsay-small-disk-'));
  const mounted =
    process.platform === 'linux' &&
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', folder]).status === 0;
  if (!mounted) rmSync(folder, { recursive: true });

  test.skipIf(!mounted)(
    'of its own stays whole too (skipped where nothing may be mounted)',
    async () => {
      try {
        const file = path.join(folder, 'a.case');
        const ballast = path.join(folder, 'ballast');
        writeFileSync(ballast, Buffer.alloc(3_400_000));
        let store = await openCase(file, { create: true });
        const kept = await fill(store, 20);
        expect(kept.length).toBeGreaterThan(5);
        await staysWhole(store, kept);
        await store.close();
        // Opening needs a little room beside the file.
        let full: CaseStore | null = null;
        try {
          full = await openCase(file);
        } catch (error) {
          expect(error).toMatchObject({ reason: 'disk full' });
        }
        if (full !== null) {
          await staysWhole(full, kept);
          await full.close();
        }
        rmSync(ballast);
        store = await openCase(file);
        await staysWhole(store, kept);
        const more = heavy('more', 20);
        await store.add([more]);
        await staysWhole(store, [...kept, more.capture.id]);
        await store.close();
        expect(readdirSync(folder)).toEqual(['a.case']);
        // Where nothing may be written at all it can be looked at.
        spawnSync('mount', ['-o', 'remount,ro', folder]);
        await expect(openCase(file)).rejects.toMatchObject({ reason: 'not writable' });
        const looking = await openCase(file, { readonly: true });
        await staysWhole(looking, [...kept, more.capture.id]);
        await looking.close();
        spawnSync('mount', ['-o', 'remount,rw', folder]);
        // Nor is half a case made where there is no room for one.
        writeFileSync(ballast, Buffer.alloc(10));
        try {
          writeFileSync(ballast, Buffer.alloc(6_000_000));
        } catch {
          // As full as it gets.
        }
        const late = path.join(folder, 'late.case');
        await expect(openCase(late, { create: true })).rejects.toMatchObject({
          reason: 'disk full',
        });
        expect(readdirSync(folder).sort()).toEqual(['a.case', 'ballast']);
      } finally {
        spawnSync('umount', ['--lazy', folder]);
        rmSync(folder, { recursive: true });
      }
    },
  );
});
