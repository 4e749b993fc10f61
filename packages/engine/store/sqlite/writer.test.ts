import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from '../testing/made.ts';
import { Connection } from './connection.ts';
import { openCase } from './open.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'hearsay-writer-'));
  file = path.join(folder, 'a.case');
  await (await openCase(file, { create: true })).close();
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a write waits for another connection, and then says that the case is in use', async () => {
  const store = await openCase(file, { patience: 300 });
  const other = new Connection(file, file);
  expect(other.begin()).toBe(true);
  const began = performance.now();
  // The event loop goes on, and so does reading.
  let ticks = 0;
  const ticking = setInterval(() => (ticks += 1), 10);
  const adding = store.add([page('p', 'p')]);
  expect(await store.captures()).toEqual([]);
  await expect(adding).rejects.toMatchObject({ name: 'StoreError', reason: 'in use' });
  clearInterval(ticking);
  expect(performance.now() - began).toBeGreaterThan(290);
  expect(ticks).toBeGreaterThan(5);
  const waiting = store.add([page('q', 'q')]);
  setTimeout(() => other.commit(), 100);
  await waiting;
  expect((await store.captures()).map(({ source }) => source)).toEqual(['q']);
  other.close();
  await store.close();
});

test('nothing but text, numbers, bytes and null reaches the driver', () => {
  const connection = new Connection(file, file);
  for (const value of [true, undefined, Number.NaN, 1n, {}, Symbol('x')]) {
    expect(() => connection.get('SELECT ?', [value as never])).toThrow(TypeError);
  }
  expect(connection.get('SELECT ?, ?', [null, 'x'])).toEqual([null, 'x']);
  connection.close();
});
