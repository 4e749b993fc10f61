import { request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Uint8Array;
  readonly body: string;
}
export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** A request with just these headers, Host and Origin included, which `fetch` would not let one set. */
export function ask(server: string, target: string, asked: Asked = {}): Promise<Answer> {
  const { hostname, port } = new URL(server);
  const { method = 'GET', headers = {}, body } = asked;
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path: target, method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () => {
        const bytes = Buffer.concat(parts);
        const { statusCode, headers } = answer;
        resolve({ status: statusCode!, headers, bytes, body: bytes.toString('utf8') });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** A request as the page itself would send it: JSON, from its own origin. */
export function post(server: string, target: string, body: unknown): Promise<Answer> {
  const headers = {
    'content-type': 'application/json',
    origin: new URL(server).origin,
    'sec-fetch-site': 'same-origin',
  };
  return ask(server, target, { method: 'POST', headers, body: JSON.stringify(body) });
}
