import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { servedPage, type Bundle } from './bundle.ts';

/** The policy that Hearsay's server sends with every answer. */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export interface Answer {
  readonly type: string;
  readonly body: string;
  readonly status?: number;
}

/** A server on this machine that answers as Hearsay's does; `api` gives what stands under `/api/`. */
export async function serveClient(
  code: Bundle,
  api: (path: string) => Answer | Promise<Answer>,
): Promise<{ url: string; close: () => Promise<void> }> {
  const files = new Map<string, Answer>([
    ['/', { type: 'text/html', body: servedPage() }],
    ['/client.js', { type: 'text/javascript', body: code.script }],
    ['/client.css', { type: 'text/css', body: code.style }],
  ]);
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const answer = async (): Promise<void> => {
      const { type, body, status } = await (files.get(path) ?? api(path));
      response.writeHead(status ?? 200, {
        'content-type': `${type}; charset=utf-8`,
        'content-security-policy': POLICY,
        'x-content-type-options': 'nosniff',
      });
      response.end(body);
    };
    void answer();
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
