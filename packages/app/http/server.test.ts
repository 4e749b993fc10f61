import { request } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dossierSchema, type Dossier } from '@hearsay/core/model';
import { folderWith, hearsay, page, root } from '../testing/cli.ts';
import { servedDossier } from '@hearsay/engine/operations';
import { startServer, type RunningServer } from './server.ts';

const HOSTILE = page('Rain over Ostrel', [
  'It rained on Ostrel for the whole of the week, the harbour office said on Friday.',
  'The office added that &lt;script&gt;alert(1)&lt;/script&gt; more rain was expected in the whole valley.',
]);
const dist = (name: string): string => path.join(root, 'dist', name);
const assets = { worker: dist('worker.js'), script: dist('client.js'), style: dist('client.css') };

let server: RunningServer;
let dossier: Dossier;
beforeAll(async () => {
  const cwd = await folderWith({ 'a.html': HOSTILE });
  const ran = await hearsay(['collate', 'a.html', '--json'], { cwd });
  dossier = dossierSchema.parse(JSON.parse(ran.stdout));
  server = await startServer(servedDossier(dossier, cwd), { assets, port: 0 });
});
afterAll(() => server.close());

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}
/** A request with just these headers, Host included, which `fetch` would not let one set. */
function ask(
  target: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path: target, method, headers }, (answer) => {
      let body = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => (body += part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode!, headers: answer.headers, body }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

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

  test.each([['POST'], ['PUT'], ['DELETE'], ['OPTIONS']])('answers no %s', async (method) => {
    expect((await ask('/api/dossier', {}, method)).status).toBe(405);
  });

  test('does not look at an address of any length', async () => {
    expect((await ask(`/${'a'.repeat(8000)}`)).status).toBe(414);
  });
});
