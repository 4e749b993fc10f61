import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FORMATS } from '@hearsay/core/model';
import { folderWith, hearsay, page, type Ran } from '../testing/cli.ts';

const STORY = page('Ferry to Ostrel runs again', [
  'The ferry to Ostrel ran again on Monday after a week in port, the harbour office said.',
  'Its captain, Nera Halloway, said the engine had been repaired by two mechanics from Port Adel.',
  'The harbour office asked passengers to arrive half an hour before departure until the end of the month.',
]);

let origin = '';
const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(request.url!);
  if (request.url === '/robots.txt') response.end('User-agent: *\nDisallow: /private\n');
  else if (request.url === '/old') response.writeHead(301, { location: '/story' }).end();
  else if (request.url !== '/story') response.writeHead(404).end();
  else if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end();
  else response.writeHead(200, { 'content-type': 'text/html', etag: '"v1"' }).end(STORY);
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

const run = (args: readonly string[], cwd?: string): Promise<Ran> =>
  hearsay(args, { ...(cwd && { cwd }), env: { HEARSAY_NO_LOOPBACK: '' } });

describe('a URL on the command line', () => {
  test('is not fetched from this machine unless that is allowed', async () => {
    asked.length = 0;
    const ran = await run(['read', `${origin}/story`, '--json']);
    expect(ran.status).toBe(5);
    expect(ran.stderr).toContain('private address');
    expect(ran.stderr).toContain('--allow-private');
    expect(FORMATS['hearsay.articles/1'].parse(JSON.parse(ran.stdout)).articles).toEqual([]);
    expect(asked).toEqual([]);
  });

  test('is read like a file; what may not be fetched is named, and costs the others nothing', async () => {
    const ran = await run([
      'read',
      `${origin}/private/a`,
      `${origin}/story`,
      `${origin}/none`,
      '--allow-private',
      '--jsonl',
    ]);
    expect(ran.status).toBe(5);
    const article = FORMATS['hearsay.article/1'].parse(JSON.parse(ran.stdout));
    expect(article).toMatchObject({
      headline: 'Ferry to Ostrel runs again',
      source: `${origin}/story`,
    });
    expect(ran.stderr).toMatch(/private\/a: not allowed \(the robots\.txt of .+\(line 2/u);
    expect(ran.stderr).toMatch(/none: refused \(the server answered 404\)/u);
  });

  test('is kept in a case with its answer, and the next time asked for only if it has changed', async () => {
    const cwd = await folderWith({});
    const add = [
      'add',
      `${origin}/old`,
      `${origin}/story`,
      '--case',
      'a.hearsay',
      '--allow-private',
    ];
    expect((await run(add, cwd)).stdout).toContain('2 added');
    const listed = await run(['list', '--json'], cwd);
    const { captures } = FORMATS['hearsay.captures/1'].parse(JSON.parse(listed.stdout));
    expect(captures).toMatchObject([
      {
        source: `${origin}/old`,
        url: `${origin}/story`,
        response: { status: 200, redirects: [{ url: `${origin}/old`, status: 301 }] },
      },
      { source: `${origin}/story`, response: { redirects: [] } },
    ]);
    for (const { capturedAt, response } of captures) {
      expect(capturedAt).toMatch(/^\d{4}-\d{2}-\d{2}T/u);
      expect(response!.headers).toContainEqual({ name: 'etag', value: '"v1"' });
    }

    const again = await run([...add, '--json'], cwd);
    expect(FORMATS['hearsay.added/1'].parse(JSON.parse(again.stdout))).toMatchObject({
      added: [],
      thereAlready: [],
      notModified: captures.map(({ id }) => id),
      problems: [],
    });
    const said = await run(add, cwd);
    expect(said.status).toBe(0);
    expect(said.stdout).toContain('0 added, 2 not modified');
    expect(said.stderr).toContain(`${origin}/story: not modified since `);
    const line = await run([...add.slice(0, 2), ...add.slice(3), '--jsonl'], cwd);
    expect(JSON.parse(line.stdout)).toEqual({
      capture: captures[0]!.id,
      source: `${origin}/old`,
      state: 'not modified',
    });
    expect((await run(['analyse'], cwd)).status).toBe(0);
    expect((await run(['verify'], cwd)).status).toBe(0);
  });
});
