import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dossier, Hash } from '@hearsay/core/model';
import type { SearchQuery } from '@hearsay/engine/store';
import { folderWith, page } from '../testing/cli.ts';
import { ask as askOf } from '../testing/http.ts';
import { assets, dossierOf, inMemory, type InMemory } from '../testing/served.ts';
import { startServer, type RunningServer } from './server.ts';

let server: RunningServer;
let served: InMemory;
let dossier: Dossier;
let asked: SearchQuery | null = null;
/** The dossier as it is now; null: the one that was made. */
let made: { version: Hash; json: Uint8Array } | null = null;

beforeAll(async () => {
  const cwd = await folderWith({
    'a.html': page('Rain over Ostrel', [
      'It rained on Ostrel for the whole of the week, the harbour office said on Friday.',
      'The ferry stayed in port until the storm had passed, and nobody was hurt by it.',
    ]),
  });
  dossier = await dossierOf(cwd, ['a.html']);
  const memory = inMemory(dossier, cwd);
  served = {
    ...memory,
    search: (query) => memory.search((asked = query)),
    dossier: async () => made ?? memory.dossier(),
  };
  server = await startServer(served, { assets, port: 0 });
});
afterAll(() => server.close());
const ask = (target: string, headers: Record<string, string> = {}) =>
  askOf(server.url, target, { headers });
const errorOf = async (target: string): Promise<string> => {
  const answer = await ask(target);
  expect(answer.status, target).toBe(400);
  return (JSON.parse(answer.body) as { error: string }).error;
};

describe('the dossier', () => {
  test('is sent as it was made, with its version', async () => {
    const answer = await ask('/api/dossier');
    expect(JSON.parse(answer.body)).toEqual(dossier);
    expect(answer.headers.etag).toBe(`"${(await served.state()).version}"`);
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  test('is not sent again to who has it', async () => {
    const etag = String((await ask('/api/dossier')).headers.etag);
    for (const given of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const answer = await ask('/api/dossier', { 'if-none-match': given });
      expect(answer.status, given).toBe(304);
      expect(answer.body).toBe('');
      expect(answer.headers.etag).toBe(etag);
    }
    for (const given of ['"x"', '', etag.slice(0, -2)]) {
      expect((await ask('/api/dossier', { 'if-none-match': given })).status).toBe(200);
    }
  });

  test('is compressed where that is wanted, under a weak version', async () => {
    const plain = await ask('/api/dossier');
    for (const accepted of ['gzip', 'br, GZIP;q=0.5', '*']) {
      const answer = await ask('/api/dossier', { 'accept-encoding': accepted });
      expect(answer.headers['content-encoding'], accepted).toBe('gzip');
      expect(answer.headers.vary).toBe('accept-encoding');
      expect(gunzipSync(answer.bytes).toString('utf8')).toBe(plain.body);
      const etag = String(answer.headers.etag);
      expect(etag).toBe(`W/${String(plain.headers.etag)}`);
      const again = { 'accept-encoding': accepted, 'if-none-match': etag };
      expect((await ask('/api/dossier', again)).status).toBe(304);
    }
    for (const refused of ['br', 'gzip;q=0', '*;q=0', '']) {
      const answer = await ask('/api/dossier', { 'accept-encoding': refused });
      expect(answer.headers['content-encoding'], refused).toBeUndefined();
    }
  });

  test('that is large is sent as it is until it is compressed, and never as an older one', async () => {
    const large = (letter: string) => ({
      version: letter.repeat(64) as Hash,
      json: Buffer.from(`{"title":"${letter.repeat(5_000_000)}"}`),
    });
    for (const letter of ['a', 'b']) {
      made = large(letter);
      let answer = await ask('/api/dossier', { 'accept-encoding': 'gzip' });
      expect(answer.headers['content-encoding']).toBeUndefined();
      expect(Buffer.compare(answer.bytes, made.json)).toBe(0);
      while (answer.headers['content-encoding'] === undefined) {
        answer = await ask('/api/dossier', { 'accept-encoding': 'gzip' });
      }
      expect(Buffer.compare(gunzipSync(answer.bytes), made.json)).toBe(0);
    }
    made = null;
  });
});

describe('a search', () => {
  test('is asked for just what the address says', async () => {
    const address =
      '/api/search?text=%22the+ferry%22&outlet=Ostrel%20Courier&from=2031-05-01&to=2031-05-02' +
      '&speaker=Ilna+Varro&place=Ostrel&family=f1&limit=7&after=3';
    expect((await ask(address)).status).toBe(200);
    expect(asked).toEqual({
      text: '"the ferry"',
      outlet: 'Ostrel Courier',
      from: '2031-05-01',
      to: '2031-05-02',
      speaker: 'Ilna Varro',
      place: 'Ostrel',
      family: 'f1',
      limit: 7,
      after: '3',
    });
  });

  test('takes a name without a value as not given', async () => {
    expect((await ask('/api/search?text=&outlet=&limit=&from')).status).toBe(200);
    expect(asked).toMatchObject({ text: '', outlet: null, from: null, after: null, limit: 50 });
  });

  test.each([
    ['limit=0', 'limit'],
    ['limit=201', 'limit'],
    ['limit=1e2', 'limit'],
    ['limit=-1', 'limit'],
    ['limit=ten', 'limit'],
    ['from=2031-02-29', 'from'],
    ['to=yesterday', 'to'],
    ['from=2031-05-01T10:00:00Z', 'from'],
    ['txet=rain', '"txet"'],
    ['text=rain&colour=blue&hue=sky', '"colour", "hue"'],
    ['text=rain&text=snow', '"text" more than once'],
    ['__proto__=rain', '"__proto__"'],
    ['=rain', '""'],
  ])('for %s is refused by name', async (query, name) => {
    expect(await errorOf(`/api/search?${query}`)).toContain(name);
  });

  test('for more than 500 units is refused', async () => {
    expect(await errorOf(`/api/search?text=${'a'.repeat(501)}`)).toContain('text');
  });

  test('may have a text of 500 units, whatever signs are in it', async () => {
    const text = '*^":()-AND%25OR\u0000é🌧'.padEnd(500, 'a');
    expect((await ask(`/api/search?text=${encodeURIComponent(text)}`)).status).toBe(200);
    expect(asked!.text).toBe(text);
    expect((await ask('/api/search?text=%zz%ff')).status).toBe(200);
  });
});

describe('what goes wrong inside', () => {
  test('is said in JSON, with the strict policy', async () => {
    const broken = await startServer(
      { ...served, state: () => Promise.reject(new Error('the state is lost')) },
      { assets, port: 0 },
    );
    for (const target of ['/', '/api/case', '/api/progress']) {
      const answer = await askOf(broken.url, target);
      expect(answer.status, target).toBe(500);
      expect(JSON.parse(answer.body)).toEqual({ error: 'the state is lost' });
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    }
    expect(served.listeners.size).toBe(0);
    await broken.close();
  });
});
