import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anchorOf, attachedSchema, type Decision, type Dossier } from '@hearsay/core/model';
import { StoreError } from '@hearsay/engine/store';
import { folderWith, page } from '../testing/cli.ts';
import { ask, post } from '../testing/http.ts';
import { assets, dossierOf, inMemory, type InMemory } from '../testing/served.ts';
import { MAX_BODY } from './body.ts';
import { startServer, type RunningServer } from './server.ts';

let server: RunningServer;
let served: InMemory;
let dossier: Dossier;
let own: Readonly<Record<string, string>>;
let decision: Decision;
/** What the store says to the next decision, in place of taking it. */
let failure: Error | null = null;

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
    decide: (given, by) => (failure === null ? memory.decide(given, by) : Promise.reject(failure)),
  };
  server = await startServer(served, { assets, port: 0 });
  own = { 'content-type': 'application/json', origin: new URL(server.url).origin };
  const [article] = dossier.articles;
  const anchor = anchorOf(article!, { start: 0, end: article!.headline.length });
  decision = { kind: 'accept', subject: 'article', anchors: [anchor] };
});
afterAll(() => server.close());

const decide = (headers: Readonly<Record<string, string>>, body?: string | Uint8Array) =>
  ask(server.url, '/api/decisions', {
    method: 'POST',
    headers,
    body: body ?? JSON.stringify({ decision, by: 'Nela' }),
  });
const entries = async (): Promise<number> => (await served.decisions())!.length;

describe('a decision that is sent', () => {
  test('by the page itself is in the log when it is answered', async () => {
    const before = await entries();
    const answer = await post(server.url, '/api/decisions', { decision, by: 'Nela' });
    expect(answer.status).toBe(201);
    expect(attachedSchema.parse(JSON.parse(answer.body))).toMatchObject({ decision, by: 'Nela' });
    expect(await entries()).toBe(before + 1);
  });

  test('with a charset in its type, and with the address by another of its names, is taken', async () => {
    const { port } = new URL(server.url);
    const answer = await decide({
      'content-type': 'application/json; charset=UTF-8',
      host: `localhost:${port}`,
      origin: `http://localhost:${port}`,
      'sec-fetch-site': 'same-origin',
    });
    expect(answer.status).toBe(201);
  });

  const type = 'application/json';
  test.each([
    [
      'a form that posts plain text',
      403,
      { 'content-type': 'text/plain', origin: 'http://evil.example' },
    ],
    [
      'a form that posts fields',
      403,
      { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://evil.example' },
    ],
    ['a form of a page without a name', 403, { 'content-type': 'text/plain', origin: 'null' }],
    ['a sandboxed frame', 403, { 'content-type': type, origin: 'null' }],
    ['another page', 403, { 'content-type': type, origin: 'http://evil.example' }],
    [
      'a page on another port of this machine',
      403,
      { 'content-type': type, origin: 'http://127.0.0.1:1' },
    ],
    [
      'our address over another protocol',
      403,
      { 'content-type': type, origin: 'https://127.0.0.1' },
    ],
    ['somebody who does not say from where', 403, { 'content-type': type }],
    [
      'a page that has our address under its own name (DNS rebinding)',
      403,
      { 'content-type': type, host: 'evil.example', origin: 'http://evil.example' },
    ],
  ])('by %s is refused, and nothing is written', async (_, status, headers) => {
    const before = await entries();
    const answer = await decide(headers);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body)).toHaveProperty('error');
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(await entries()).toBe(before);
  });

  test.each([['cross-site'], ['same-site'], ['none']])(
    'with our Origin, but marked %s by the browser, is refused',
    async (site) => {
      const navigation = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
      for (const more of [{}, navigation]) {
        const answer = await decide({ ...own, 'sec-fetch-site': site, ...more });
        expect(answer.status).toBe(403);
      }
    },
  );

  test.each([
    ['text/plain'],
    ['application/x-www-form-urlencoded'],
    ['multipart/form-data; boundary=x'],
    ['text/plain; application/json'],
    ['application/json; charset=utf-16'],
    ['application/jsonp'],
    [''],
  ])('as "%s" is refused even to the page itself', async (given) => {
    expect((await decide({ ...own, 'content-type': given })).status).toBe(415);
  });

  test('compressed is refused', async () => {
    expect((await decide({ ...own, 'content-encoding': 'gzip' })).status).toBe(415);
  });

  test('that is too large is refused, whether it says so or comes in pieces', async () => {
    const pieces = { ...own, 'transfer-encoding': 'chunked' };
    for (const size of [MAX_BODY + 1, MAX_BODY + 1, 4 * MAX_BODY, MAX_BODY + 1]) {
      for (const headers of [own, pieces]) {
        const answer = await decide(headers, ' '.repeat(size));
        expect(answer.status).toBe(413);
        expect(JSON.parse(answer.body)).toHaveProperty('error');
      }
    }
    const fits = JSON.stringify({ decision, by: 'Nela' }).padEnd(MAX_BODY);
    expect((await decide(pieces, fits)).status).toBe(201);
    expect((await decide(own, fits)).status).toBe(201);
  });

  test.each([
    ['no JSON', '{"decision":', 'the body is not JSON'],
    ['nothing', '', 'the body is not JSON'],
    ['no UTF-8', new Uint8Array([0x22, 0xff, 0x22]), 'the body is not UTF-8'],
    ['a list without end', '['.repeat(100_000), 'the body is not JSON'],
    ['a list in a list, and so on', '['.repeat(50_000) + ']'.repeat(50_000), 'the body: '],
    ['nobody who decides', '{"decision":{"kind":"field"},"by":""}', 'the body: '],
    ['a decision of no kind', '{"decision":{"kind":"verdict"},"by":"Nela"}', 'decision.kind'],
    ['a prototype', '{"__proto__":{"by":"Nela"}}', 'the body: '],
  ])('that is %s is refused in words', async (_, body, why) => {
    const before = await entries();
    const answer = await decide(own, body);
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body).error).toContain(why);
    expect(await entries()).toBe(before);
  });

  test.each([
    ['not there', 404],
    ['in use', 503],
    ['disk full', 507],
    ['not writable', 507],
    ['damaged', 500],
  ] as const)('when the store says "%s" is answered with %i and why', async (reason, status) => {
    failure = new StoreError('case.hearsay', reason, 'what to do about it');
    const answer = await decide(own);
    failure = null;
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body)).toEqual({ error: 'case.hearsay: what to do about it' });
  });
});

describe('a decision that is taken back', () => {
  test('says who did so; twice is once', async () => {
    const { body } = await post(server.url, '/api/decisions', { decision, by: 'Nela' });
    const { id } = attachedSchema.parse(JSON.parse(body));
    const undone = await post(server.url, `/api/decisions/${id}/undo`, { by: 'Ivo' });
    expect(undone.status).toBe(200);
    expect(attachedSchema.parse(JSON.parse(undone.body))).toMatchObject({
      id,
      undone: { by: 'Ivo' },
    });
    expect((await post(server.url, `/api/decisions/${id}/undo`, { by: 'Ivo' })).status).toBe(404);
  });

  test.each([['abc'], ['0'], ['-1'], ['1e3'], ['0x10'], ['99999999999999999999'], ['1.5']])(
    'by the number %s is refused',
    async (id) => {
      const answer = await post(server.url, `/api/decisions/${id}/undo`, { by: 'Ivo' });
      expect(answer.status).toBe(400);
      expect(JSON.parse(answer.body).error).toContain('id');
    },
  );
});
