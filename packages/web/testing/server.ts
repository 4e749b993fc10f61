import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { servedPage, type Bundle } from './bundle.ts';

/** The policy that Hearsay's server sends with every answer. */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export interface Answer {
  readonly type: string;
  readonly body: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}
export interface Asked {
  readonly method: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}
/** What stands under `/api/`: an answer, or, for a stream, what goes on writing until its client is gone. */
export type Api = (
  path: string,
  asked: Asked,
) => Answer | ((response: ServerResponse) => void) | Promise<Answer>;

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** A server on this machine that answers as Hearsay's does; `api` gives what stands under `/api/`. */
export async function serveClient(
  code: Bundle,
  api: Api,
): Promise<{ url: string; close: () => Promise<void> }> {
  const files = new Map<string, Answer>([
    ['/', { type: 'text/html', body: servedPage() }],
    ['/client.js', { type: 'text/javascript', body: code.script }],
    ['/client.css', { type: 'text/css', body: code.style }],
  ]);
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const common = { 'content-security-policy': POLICY, 'x-content-type-options': 'nosniff' };
    const answer = async (): Promise<void> => {
      const asked = {
        method: request.method ?? 'GET',
        headers: request.headers,
        body: await bodyOf(request),
      };
      const given = await (files.get(path) ?? api(path, asked));
      if (typeof given === 'function') {
        response.writeHead(200, { ...common, 'content-type': 'text/event-stream' });
        given(response);
        return;
      }
      response.writeHead(given.status ?? 200, {
        ...common,
        'content-type': `${given.type}; charset=utf-8`,
        ...given.headers,
      });
      response.end(given.body);
    };
    answer().catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error: String(error) }));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
