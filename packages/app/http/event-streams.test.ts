import { request, type IncomingMessage } from 'node:http';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Dossier, Hash } from '@hearsay/core/model';
import type { AnalysisProgress } from '@hearsay/core/model';
import { folderWith, page } from '../testing/cli.ts';
import { ask } from '../testing/http.ts';
import { assets, dossierOf, inMemory, type InMemory } from '../testing/served.ts';
import { EventStreams } from './event-streams.ts';
import { startServer, type RunningServer } from './server.ts';

let cwd: string;
let dossier: Dossier;
let running: RunningServer | null = null;
beforeAll(async () => {
  cwd = await folderWith({
    'a.html': page('Rain over Ostrel', [
      'It rained on Ostrel for the whole of the week, the harbour office said on Friday.',
      'The ferry stayed in port until the storm had passed, and nobody was hurt by it.',
    ]),
  });
  dossier = await dossierOf(cwd, ['a.html']);
});
afterEach(async () => {
  await running?.close();
  running = null;
});

async function serve(served: InMemory, heartbeat?: number): Promise<string> {
  running = await startServer(served, {
    assets,
    port: 0,
    ...(heartbeat === undefined ? {} : { heartbeat }),
  });
  return running.url;
}

const progress = (done: number): AnalysisProgress => ({
  stage: 'read',
  done,
  total: 100,
  perSecond: null,
  secondsLeft: null,
  doing: 'a.html',
});

/** A client that listens: what it heard so far, and how it hangs up. */
class Client {
  heard = '';
  ended = false;
  readonly status: Promise<number>;
  readonly #sent: ReturnType<typeof request>;
  constructor(url: string) {
    this.#sent = request(`${url}api/progress`);
    this.status = new Promise((resolve, reject) => {
      this.#sent.on('error', reject);
      this.#sent.on('response', (answer: IncomingMessage) => {
        answer.on('data', (part: Buffer) => (this.heard += part.toString('utf8')));
        answer.on('error', () => undefined);
        answer.on('close', () => (this.ended = true));
        resolve(answer.statusCode!);
      });
    });
    this.#sent.end();
  }
  hangUp(): void {
    this.#sent.destroy();
  }
}
/** Waits until it is so; the test's own time limit ends what never is. */
async function until(so: () => boolean): Promise<void> {
  while (!so()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('who listens to progress', () => {
  test('hears first which dossier there is, and how far a running analysis is', async () => {
    const served = inMemory(dossier, cwd);
    const state = await served.state();
    const url = await serve({ ...served, state: async () => ({ ...state, running: progress(3) }) });
    const client = new Client(url);
    await until(() => client.heard.includes('"done":3'));
    const events = client.heard.split('\n\n').filter((part) => part.startsWith('event:'));
    expect(events).toEqual([
      `event: dossier\ndata: {"version":"${state.version}"}`,
      `event: progress\ndata: ${JSON.stringify(progress(3))}`,
    ]);
  });

  test('hears everything that happens, in order, and so does everybody else', async () => {
    const served = inMemory(dossier, cwd);
    const url = await serve(served);
    const clients = [new Client(url), new Client(url)];
    await until(() => clients.every(({ heard }) => heard.includes('event: dossier')));
    served.tell({ kind: 'progress', progress: progress(1) });
    served.tell({ kind: 'failed', reason: 'line one\nline two' });
    served.tell({ kind: 'dossier', version: 'f'.repeat(64) as Hash });
    for (const client of clients) {
      await until(() => client.heard.includes('ffff'));
      expect(client.heard.split('\n\n').slice(2, 5)).toEqual([
        `event: progress\ndata: ${JSON.stringify(progress(1))}`,
        'event: failed\ndata: {"reason":"line one\\nline two"}',
        `event: dossier\ndata: {"version":"${'f'.repeat(64)}"}`,
      ]);
    }
  });

  test('misses nothing that happens while the answer is being made', async () => {
    const served = inMemory(dossier, cwd);
    const url = await serve({
      ...served,
      state: async () => {
        const state = await served.state();
        served.tell({ kind: 'dossier', version: 'f'.repeat(64) as Hash });
        return state;
      },
    });
    const client = new Client(url);
    await until(() => client.heard.includes('ffff'));
    expect(client.heard.match(/event: dossier/gu)).toHaveLength(2);
    expect(client.heard.indexOf('ffff')).toBeGreaterThan(client.heard.indexOf('event: dossier'));
  });

  test('hears a sign of life when nothing happens', async () => {
    const client = new Client(await serve(inMemory(dossier, cwd), 20));
    await until(() => (client.heard.match(/^: here$/gmu) ?? []).length >= 3);
  });

  test('leaves nothing behind when it hangs up, whenever that is', async () => {
    const served = inMemory(dossier, cwd);
    const url = await serve(served);
    for (let round = 0; round < 20; round += 1) {
      const clients = Array.from({ length: 10 }, () => new Client(url));
      for (const client of clients) client.status.catch(() => undefined);
      if (round % 2 === 0) await until(() => served.listeners.size === clients.length);
      for (const client of clients) client.hangUp();
      await until(() => served.listeners.size === 0);
    }
    expect((await ask(url, '/api/progress', { method: 'HEAD' })).status).toBe(200);
    expect(served.listeners.size).toBe(0);
  });

  test('is let go when the server ends', async () => {
    const served = inMemory(dossier, cwd);
    const client = new Client(await serve(served));
    await until(() => client.heard.includes('event: dossier'));
    await running!.close();
    running = null;
    await until(() => client.ended && served.listeners.size === 0);
  });

  test('is one of at most 64', async () => {
    const served = inMemory(dossier, cwd);
    const url = await serve(served);
    const clients = Array.from({ length: 64 }, () => new Client(url));
    await until(() => served.listeners.size === 64);
    const refused = await ask(url, '/api/progress');
    expect(refused.status).toBe(503);
    expect(JSON.parse(refused.body)).toHaveProperty('error');
    clients[0]!.hangUp();
    await until(() => served.listeners.size === 63);
    const next = new Client(url);
    expect(await next.status).toBe(200);
    for (const client of [...clients, next]) client.hangUp();
    await until(() => served.listeners.size === 0);
  });

  test('and does not read gets only the latest progress, but every dossier', async () => {
    const served = inMemory(dossier, cwd);
    const streams = new EventStreams(served);
    const stream = await streams.open(new AbortController().signal);
    for (let done = 0; done < 10_000; done += 1) {
      served.tell({ kind: 'progress', progress: progress(done) });
    }
    served.tell({ kind: 'dossier', version: 'e'.repeat(64) as Hash });
    served.tell({ kind: 'dossier', version: 'f'.repeat(64) as Hash });
    served.tell({ kind: 'progress', progress: progress(77_777) });
    const reader = stream!.getReader();
    let heard = '';
    while (!heard.includes('77777')) {
      heard += new TextDecoder().decode((await reader.read()).value);
    }
    expect(heard.match(/event: progress/gu)!.length).toBeLessThan(50);
    expect(heard.indexOf('eeee')).toBeGreaterThan(0);
    expect(heard.indexOf('ffff')).toBeGreaterThan(heard.indexOf('eeee'));
    await reader.cancel();
    expect(streams.size).toBe(0);
    expect(served.listeners.size).toBe(0);
  });
});
