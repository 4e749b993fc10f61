import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  caseStateSchema,
  decisionsAnswerSchema,
  dossierSchema,
  searchAnswerSchema,
  type Dossier,
  type SearchAnswer,
} from '@hearsay/core/model';
import type { ServedCase } from '@hearsay/engine/operations';
import { folderWith, page } from '../testing/cli.ts';
import { ask, post } from '../testing/http.ts';
import { assets, caseOf } from '../testing/served.ts';
import { startServer, type RunningServer } from './server.ts';

let cwd: string;
let served: ServedCase;
let server: RunningServer;
beforeAll(async () => {
  cwd = await folderWith({
    'a.html': page('Rain over Ostrel', [
      'It rained on Ostrel for the whole of the week, the harbour office said on Friday.',
      'The ferry stayed in port until the storm had passed, and nobody was hurt by it.',
    ]),
    'b.html': page('Ferry stays in port', [
      'The harbour office of Ostrel said that the ferry would not sail before Monday.',
      'Two hundred people wait in the town, the mayor Ilna Varro told the Ostrel Courier.',
    ]),
  });
  served = await caseOf(cwd, ['a.html', 'b.html']);
  server = await startServer(served, { assets, port: 0 });
});
afterAll(async () => {
  await server.close();
  await served.close();
});

const get = async (target: string): Promise<unknown> => {
  const answer = await ask(server.url, target);
  expect(answer.status, answer.body).toBe(200);
  return JSON.parse(answer.body);
};
const state = async () => caseStateSchema.parse(await get('/api/case'));
const theDossier = async (): Promise<Dossier> => dossierSchema.parse(await get('/api/dossier'));
const search = async (query: string): Promise<SearchAnswer> =>
  searchAnswerSchema.parse(await get(`/api/search?${query}`));

describe('a case on disk, by HTTP', () => {
  test('says what it holds', async () => {
    expect(await state()).toMatchObject({ kept: true, by: 'Nela', counts: { captures: 2 } });
  });

  test('finds sentences whose citations are in the dossier word by word', async () => {
    const { articles } = await theDossier();
    const { hits } = await search('text=harbour+office');
    expect(hits).toHaveLength(2);
    for (const { cite, marks } of hits) {
      const { text } = articles.find(({ id }) => id === cite.article)!;
      expect(text.slice(cite.start, cite.end)).toBe(cite.text);
      const marked = marks.map(({ start, end }) => text.slice(start, end).toLowerCase());
      expect(marked.join(' ')).toContain('harbour');
    }
  });

  test('gives a list page by page, each sentence once', async () => {
    const whole = await search('text=the&limit=200');
    expect(whole.hits.length).toBeGreaterThan(2);
    const pages: SearchAnswer['hits'][number][] = [];
    let after: string | null = '';
    while (after !== null) {
      const part: SearchAnswer = await search(
        `text=the&limit=1&after=${encodeURIComponent(after)}`,
      );
      pages.push(...part.hits);
      after = part.next;
    }
    expect(pages).toEqual(whole.hits);
  });

  test('refuses a place in a list that is none', async () => {
    const answer = await ask(server.url, '/api/search?text=the&after=nowhere');
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body).error).toContain('after');
  });

  test('refuses a correction that cannot be one, and says why', async () => {
    const { articles } = await theDossier();
    const { capture } = articles[0]!;
    const decision = { kind: 'field', capture, field: 'published', value: 'yesterday' };
    const answer = await post(server.url, '/api/decisions', { decision, by: 'Nela' });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body).error).toContain('"yesterday" is no day');
    expect(decisionsAnswerSchema.parse(await get('/api/decisions')).decisions).toEqual([]);
  });

  test('refuses a decision on a page that is not there', async () => {
    const capture = '0'.repeat(64);
    for (const decision of [
      { kind: 'field', capture, field: 'outlet', value: 'Ostrel Courier' },
      { kind: 'same origin', captures: [capture, (await theDossier()).articles[0]!.capture] },
    ]) {
      const answer = await post(server.url, '/api/decisions', { decision, by: 'Nela' });
      expect(answer.status, answer.body).toBe(404);
    }
    expect(decisionsAnswerSchema.parse(await get('/api/decisions')).decisions).toEqual([]);
  });

  test('takes a correction, analyses again, tells who listens, and sends the new dossier', async () => {
    const { articles } = await theDossier();
    const { capture } = articles[0]!;
    const { version } = await state();
    const stop = new AbortController();
    const stream = await fetch(`${server.url}api/progress`, { signal: stop.signal });
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    const decision = { kind: 'field', capture, field: 'published', value: '2031-05-02' };
    const answer = await post(server.url, '/api/decisions', { decision, by: 'Nela' });
    expect(answer.status).toBe(201);
    let heard = '';
    while ((heard.match(/event: dossier/gu) ?? []).length < 2) heard += (await reader.read()).value;
    stop.abort();
    const versions = [...heard.matchAll(/event: dossier\ndata: \{"version":"(\w+)"\}/gu)];
    expect(versions[0]![1]).toBe(version);
    const now = await state();
    expect(now).toMatchObject({ upToDate: true, running: null, counts: { decisions: 1 } });
    expect(versions.at(-1)![1]).toBe(now.version);
    expect(now.version).not.toBe(version);
    const headers = { 'if-none-match': `"${version}"` };
    const sent = await ask(server.url, '/api/dossier', { headers });
    expect(sent.status).toBe(200);
    const again = dossierSchema.parse(JSON.parse(sent.body));
    const corrected = again.articles.find((article) => article.capture === capture)!;
    expect(corrected.published).toMatchObject({ value: '2031-05-02', basis: 'user' });
    expect(await get(`/api/captures/${capture}/own`)).toMatchObject({ published: null });
    expect((await search('from=2031-05-02&to=2031-05-02')).hits.length).toBeGreaterThan(0);
  });

  test('takes it back, and is as it was', async () => {
    const undone = await post(server.url, '/api/decisions/1/undo', { by: 'Ivo' });
    expect(undone.status).toBe(200);
    while (!(await state()).upToDate) await new Promise((resolve) => setTimeout(resolve, 20));
    while ((await state()).running !== null)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await theDossier()).articles.map(({ published }) => published)).toEqual([null, null]);
    const { decisions } = decisionsAnswerSchema.parse(await get('/api/decisions'));
    expect(decisions).toMatchObject([{ by: 'Nela', undone: { by: 'Ivo' } }]);
  });
});
