import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';

export interface Asked {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  /** Requests that were being answered when this one came, itself among them. */
  readonly atOnce: number;
  readonly at: number;
}
export interface Web {
  /** `http://127.0.0.1:…`, without a slash at the end. */
  readonly origin: string;
  /** The same server by another name. */
  readonly byName: string;
  readonly port: number;
  readonly asked: readonly Asked[];
}
type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** A real server on this machine; a path that is not among the pages is answered with 404. */
export async function web(pages: Readonly<Record<string, string | Handler>>): Promise<Web> {
  const asked: Asked[] = [];
  let now = 0;
  const server = createServer((request, response) => {
    now += 1;
    asked.push({
      path: request.url!,
      headers: request.headers,
      atOnce: now,
      at: performance.now(),
    });
    response.on('close', () => (now -= 1));
    const page = pages[request.url!];
    if (page === undefined) response.writeHead(404).end();
    else if (typeof page === 'string') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    } else page(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    byName: `http://localhost:${port}`,
    port,
    asked,
  };
}
