import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Dossier } from '@hearsay/core/model';
import { rereadCapture } from '@hearsay/engine/operations';
import type { Assets } from '../cli/context.ts';
import { guard } from './guard.ts';
import { servedPage } from './page.ts';

/** Tried first, so that an address stays the same from one day to the next where it can. */
const PREFERRED_PORT = 4357;

export interface ServeOptions {
  readonly cwd: string;
  readonly assets: Assets;
  /** Null: the preferred port, or any free one when that is taken. */
  readonly port: number | null;
}

export interface RunningServer {
  readonly url: string;
  openInBrowser(say: (message: string) => void): void;
  close(): Promise<void>;
}

/** What the server answers; `port` is known once it listens. */
export function createApp(dossier: Dossier, options: ServeOptions, port: () => number): Hono {
  const app = new Hono();
  const page = servedPage(dossier.title);
  const json = JSON.stringify(dossier);
  const asset = (file: string, type: string) => async () =>
    new Response(await readFile(file), { headers: { 'content-type': `${type}; charset=utf-8` } });

  app.use('*', guard(port));
  app.get('/', (context) => context.html(page));
  app.get('/client.js', asset(options.assets.script, 'text/javascript'));
  app.get('/client.css', asset(options.assets.style, 'text/css'));
  app.get('/favicon.ico', (context) => context.body(null, 204));
  app.get('/api/dossier', (context) =>
    context.body(json, 200, { 'content-type': 'application/json; charset=utf-8' }),
  );
  app.get('/api/captures/:id', async (context) => {
    const capture = dossier.captures.find(({ id }) => id === context.req.param('id'));
    if (capture === undefined)
      return context.json({ error: 'no such capture in this dossier' }, 404);
    const decoded = await rereadCapture(capture, options.cwd);
    if (decoded === null)
      return context.json({ error: 'the capture is not at hand any more' }, 404);
    if (decoded instanceof Error) return context.json({ error: decoded.message }, 409);
    // Only ever as text: mark-up from a captured page is never given to the browser as mark-up.
    return context.text(decoded);
  });
  app.notFound((context) => context.json({ error: 'there is nothing at this address' }, 404));
  app.onError((error, context) => context.json({ error: error.message }, 500));
  return app;
}

/** Serves a dossier on the loopback address. @throws Error when the port asked for is taken */
export async function startServer(dossier: Dossier, options: ServeOptions): Promise<RunningServer> {
  let port = options.port ?? PREFERRED_PORT;
  const app = createApp(dossier, options, () => port);
  const server = await listen(app, port).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    if (options.port !== null)
      throw new Error(`port ${port} is taken; choose another, or 0 for any free one`);
    return listen(app, 0);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no address');
  port = address.port;
  const url = `http://127.0.0.1:${port}/`;
  return {
    url,
    openInBrowser: (say) => openInBrowser(url, say),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function listen(app: Hono, port: number): Promise<Server> {
  const server = serve({
    fetch: app.fetch,
    hostname: '127.0.0.1',
    port,
    serverOptions: { maxHeaderSize: 16_384, requestTimeout: 30_000, headersTimeout: 10_000 },
  }) as Server;
  if (!server.listening) await once(server, 'listening');
  return server;
}

function openInBrowser(url: string, say: (message: string) => void): void {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open']
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '']
        : ['xdg-open'];
  const child = spawn(command!, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => say('no browser could be opened; the address above can be copied'));
  child.unref();
}
