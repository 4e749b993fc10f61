import Database from 'libsql';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ArticleId, CaptureId, Hash } from '@hearsay/core/model';
import type { SearchQuery } from '../search.ts';
import { SCHEMA_1, SCHEMA_1_IDS } from '../testing/schema-1.ts';
import { Connection } from './connection.ts';
import { openCase } from './open.ts';
import { migrate, MIGRATIONS } from './schema.ts';

const SEARCH: SearchQuery = {
  text: 'FERRY left',
  outlet: 'Harbour Post',
  from: '2031-05-02',
  to: '2031-05-02',
  speaker: null,
  place: null,
  family: 'f1' as never,
  limit: 5,
  after: null,
};

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hearsay-schema-'));
  file = path.join(folder, 'old.case');
  const db = new Database(file);
  db.exec(SCHEMA_1);
  db.close();
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a case of schema 1', () => {
  test('opens with everything that is in it', async () => {
    const store = await openCase(file);
    const { capture, article, block, result } = SCHEMA_1_IDS;
    expect(await store.check()).toEqual([]);
    expect(await store.title()).toBe('The harbour');
    expect(await store.counts()).toEqual({
      captures: 2,
      articles: 1,
      problems: 1,
      bytes: 22,
      decisions: 1,
    });
    expect((await store.captures()).map(({ source }) => source)).toEqual([
      'empty.html',
      'ferry.html',
    ]);
    // Pages were not kept with their response then.
    expect((await store.captures()).map(({ response }) => response)).toEqual([null, null]);
    const bytes = await store.bytes(capture as string as CaptureId);
    expect(Buffer.from(bytes!).toString()).toBe('<p>The ferry left.</p>');
    const { article: loaded, layers } = store.load(article as string as ArticleId);
    expect(loaded.text).toBe('Ferry leaves\nThe ferry left.');
    expect(layers.sentence.map((s) => loaded.text.slice(s.start, s.end))).toEqual([
      'Ferry leaves',
      'The ferry left.',
    ]);
    expect(layers.token[0]!.lemma).toBe('ferry');
    expect((await store.reading(capture as string as CaptureId))!.outcome).toMatchObject({
      article: { id: article },
    });
    expect(await store.problems()).toHaveLength(1);
    expect(store.blocks.getMany([block as string as Hash])).toEqual(['kept']);
    expect(await store.result()).toEqual({
      stamp: result,
      relations: { wording: [{ referent: 'the ferry' }] },
    });
    expect((await store.authored()).map(({ id, undone }) => [id, undone?.by ?? null])).toEqual([
      [1, 'Jon Adler'],
      [2, null],
    ]);
    const { hits } = await store.search(SEARCH);
    expect(hits.map(({ cite }) => cite.text)).toEqual(['The ferry left.']);
    await store.remove([capture as string as CaptureId]);
    expect(await store.check()).toEqual([]);
    await store.close();
  });

  test('has the tables that a new case has', async () => {
    const fresh = path.join(folder, 'new.case');
    for (const name of [file, fresh]) await (await openCase(name, { create: true })).close();
    const tables = (name: string): unknown[] => {
      const connection = new Connection(name, name);
      const rows = connection.all(
        `SELECT type, name, replace(replace(sql, char(10), ''), ' ', '') FROM sqlite_schema
         WHERE name NOT LIKE 'sqlite_%' ORDER BY name`,
      );
      connection.close();
      return [...rows];
    };
    expect(tables(file)).toEqual(tables(fresh));
  });
});

describe('migrating', () => {
  const STEPS = [...MIGRATIONS, 'ALTER TABLE outlet ADD COLUMN country TEXT'];

  test('goes through each step that a file has not been through, once', () => {
    const connection = new Connection(file, file);
    migrate(connection, STEPS);
    migrate(connection, STEPS);
    expect(connection.get('PRAGMA user_version')).toEqual([STEPS.length]);
    expect(connection.all('SELECT name, country FROM outlet')).toEqual([['"Harbour Post"', null]]);
    connection.close();
  });

  test('that fails half-way leaves the file as it was before the step', () => {
    const connection = new Connection(file, file);
    const bad = [...MIGRATIONS, 'CREATE TABLE half (a); INSERT INTO nowhere VALUES (1)'];
    expect(() => migrate(connection, bad)).toThrow('nowhere');
    expect(connection.get('PRAGMA user_version')).toEqual([MIGRATIONS.length]);
    expect(connection.get(`SELECT 1 FROM sqlite_schema WHERE name = 'half'`)).toBeNull();
    migrate(connection, STEPS);
    expect(connection.get('PRAGMA user_version')).toEqual([STEPS.length]);
    connection.close();
  });
});
