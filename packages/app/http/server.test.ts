import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dossierSchema, type Dossier } from '@hearsay/core/model';
import { folderWith, page } from '../testing/cli.ts';
import { ask as askOf } from '../testing/http.ts';
import { assets, dossierOf } from '../testing/served.ts';
import { servedDossier } from '@hearsay/engine/operations';
import { startServer, type RunningServer } from './server.ts';

const HOSTILE = page('Rain over Ostrel', [
  'It rained on Ostrel for the whole of the week, the harbour office said on Friday.',
  'The office added that &lt;script&gt;alert(1)&lt;/script&gt; more rain was expected in the whole valley.',
]);

let server: RunningServer;
let dossier: Dossier;
beforeAll(async () => {
  const cwd = await folderWith({ 'a.html': HOSTILE });
  dossier = await dossierOf(cwd, ['a.html']);
  server = await startServer(servedDossier(dossier, cwd), { assets, port: 0 });
});
afterAll(() => server.close());

const ask = (target: string, headers: Record<string, string> = {}, method = 'GET') =>
  askOf(server.url, target, { method, headers });

describe('the server', () => {
  test('listens on the loopback address only', () => {
    expect(new URL(server.url).hostname).toBe('127.0.0.1');
  });

  test('gives out the page, its script and style, and the dossier', async () => {
    for (const [target, type] of [
      ['/', 'text/html'],
      ['/client.js', 'text/javascript'],
      ['/client.css', 'text/css'],
      ['/api/dossier', 'application/json'],
    ]) {
      const answer = await ask(target!);
      expect(answer.status, target).toBe(200);
      expect(answer.headers['content-type']).toContain(type);
    }
    expect(dossierSchema.parse(JSON.parse((await ask('/api/dossier')).body))).toEqual(dossier);
  });

  test('gives out a capture as text, never as mark-up', async () => {
    const answer = await ask(`/api/captures/${dossier.captures[0]!.id}`);
    expect(answer).toMatchObject({ status: 200, body: HOSTILE });
    expect(answer.headers['content-type']).toContain('text/plain');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  test('says in JSON what is not there', async () => {
    for (const target of ['/api/captures/none', '/../etc/passwd', '/nothing']) {
      const answer = await ask(target);
      expect(answer.status).toBe(404);
      expect(JSON.parse(answer.body)).toHaveProperty('error');
    }
  });

  test('sends the strict policy with every answer, refusals too', async () => {
    for (const answer of [
      await ask('/'),
      await ask('/nothing'),
      await ask('/', { host: 'evil.example' }),
    ]) {
      const policy = answer.headers['content-security-policy'];
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe');
      expect(answer.headers['x-frame-options']).toBe('DENY');
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  test.each([
    ['a name of its own that leads here (DNS rebinding)', { host: 'evil.example' }],
    ['our address with another port', { host: '127.0.0.1:1' }],
    ['another origin', { origin: 'http://evil.example' }],
    ['an origin without a name', { origin: 'null' }],
    [
      'a request that the browser marks as cross-site',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
    ],
    ['another site of the same name', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }],
  ])('refuses %s', async (_, headers) => {
    expect((await ask('/api/dossier', headers)).status).toBe(403);
  });

  test('lets a link on another page open it, as a page of its own', async () => {
    const headers = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    expect((await ask('/', headers)).status).toBe(200);
    expect((await ask('/', { ...headers, 'sec-fetch-dest': 'iframe' })).status).toBe(403);
  });

  test('takes requests by name, address and from its own page', async () => {
    const { port } = new URL(server.url);
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`]) {
      expect((await ask('/', { host, origin: `http://${host}` })).status).toBe(200);
    }
  });

  test.each([['POST'], ['PUT'], ['DELETE'], ['OPTIONS']])(
    'answers no %s where only reading is, and says what it answers',
    async (method) => {
      for (const target of ['/', '/client.js', '/api/dossier', '/api/captures/none']) {
        const answer = await ask(target, {}, method);
        expect(answer.status, target).toBe(405);
        expect(answer.headers.allow).toBe('GET, HEAD');
        expect(JSON.parse(answer.body)).toHaveProperty('error');
      }
    },
  );

  test('answers no GET where only writing is', async () => {
    for (const method of ['GET', 'HEAD', 'PUT', 'OPTIONS']) {
      const answer = await ask('/api/analyse', {}, method);
      expect(answer.status).toBe(405);
      expect(answer.headers.allow).toBe('POST');
    }
  });

  test('answers HEAD as GET, without the body', async () => {
    for (const target of ['/', '/api/case', '/api/dossier', '/api/progress']) {
      const answer = await ask(target, {}, 'HEAD');
      expect(answer.status, target).toBe(200);
      expect(answer.body).toBe('');
    }
  });

  test('says in JSON what is no HTTP, and what has headers without end', async () => {
    const raw = (text: string): Promise<string> =>
      new Promise((resolve, reject) => {
        const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () =>
          socket.write(text),
        );
        let answer = '';
        socket.on('data', (part: Buffer) => (answer += part.toString()));
        socket.on('end', () => resolve(answer));
        socket.on('error', reject);
      });
    expect(await raw('hello there\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [\s\S]*\{"error":"/u);
    const long = `GET / HTTP/1.1\r\nhost: x\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`;
    expect(await raw(long)).toMatch(/^HTTP\/1\.1 431 [\s\S]*\{"error":"/u);
  });

  test('does not look at an address of any length', async () => {
    expect((await ask(`/${'a'.repeat(8000)}`)).status).toBe(414);
  });
});
