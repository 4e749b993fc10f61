import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import type { Served } from '@hearsay/engine/operations';
import type { Assets } from '../cli/context.ts';
import { DossierBody } from './dossier-body.ts';
import { EventStreams } from './event-streams.ts';
import { inputOf } from './fields.ts';
import { guard, guardWrite } from './guard.ts';
import { servedPage } from './page.ts';
import { statusOf } from './refusal.ts';
import type { Room } from './route.ts';
import { ROUTES } from './routes.ts';

/** Tried first, so that an address stays the same from one day to the next where it can. */
const PREFERRED_PORT = 4357;

export interface ServeOptions {
  readonly assets: Pick<Assets, 'script' | 'style'>;
  /** Null: the preferred port, or any free one when that is taken. */
  readonly port: number | null;
  /** Between two signs of life to whoever listens to progress, in ms. */
  readonly heartbeat?: number;
}

export interface RunningServer {
  readonly url: string;
  openInBrowser(say: (message: string) => void): void;
  /** Ends every connection. What is served stays open: whoever opened it closes it. */
  close(): Promise<void>;
}

/** What the server answers; `port` is known once it listens. */
export function createApp(served: Served, options: ServeOptions, port: () => number): Hono {
  const app = new Hono();
  const asset = (file: string, type: string) => async () =>
    new Response(await readFile(file), { headers: { 'content-type': `${type}; charset=utf-8` } });
  app.use('*', guard(port));
  app.get('/', async (context) => context.html(servedPage((await served.state()).title)));
  app.get('/client.js', asset(options.assets.script, 'text/javascript'));
  app.get('/client.css', asset(options.assets.style, 'text/css'));
  app.get('/favicon.ico', (context) => context.body(null, 204));
  addRoutes(app, {
    served,
    dossier: new DossierBody(served),
    streams: new EventStreams(served, options.heartbeat),
  });
  for (const path of ['/', '/client.js', '/client.css', '/favicon.ico']) {
    app.all(path, (context) => notSo(context, 'GET, HEAD'));
  }
  app.notFound((context) => context.json({ error: 'there is nothing at this address' }, 404));
  app.onError((error, context) => context.json({ error: error.message }, statusOf(error)));
  return app;
}

function addRoutes(app: Hono, room: Room): void {
  const methods = new Map<string, string[]>();
  for (const route of ROUTES) {
    const path = route.path.replace(/\{(\w+)\}/gu, ':$1');
    const answer = async (context: Context): Promise<Response> => {
      const value = await route.handle(await inputOf(route, context), room, context);
      return value instanceof Response
        ? value
        : context.json(value as object, route.success.status);
    };
    if (route.method === 'GET') app.get(path, answer);
    else app.post(path, guardWrite, answer);
    const allowed = route.method === 'GET' ? ['GET', 'HEAD'] : ['POST'];
    methods.set(path, [...(methods.get(path) ?? []), ...allowed]);
  }
  for (const [path, allowed] of methods) {
    app.all(path, (context) => notSo(context, allowed.join(', ')));
  }
}

function notSo(context: Context, allowed: string): Response {
  const error = `${context.req.method} is not answered here, but ${allowed}`;
  return context.json({ error }, 405, { allow: allowed });
}

/** Serves a case or a dossier on the loopback address. @throws Error when the port asked for is taken */
export async function startServer(served: Served, options: ServeOptions): Promise<RunningServer> {
  let port = options.port ?? PREFERRED_PORT;
  const app = createApp(served, options, () => port);
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
  server.on('clientError', refuseUnread);
  if (!server.listening) await once(server, 'listening');
  return server;
}

/** What is no HTTP, or has headers without end, never reaches the routes; it too is told so in JSON. */
function refuseUnread(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
  const [status, reason] =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? ['431 Request Header Fields Too Large', 'the headers are too long']
      : ['400 Bad Request', 'this is no HTTP request'];
  const body = JSON.stringify({ error: reason });
  socket.end(
    `HTTP/1.1 ${status}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
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
