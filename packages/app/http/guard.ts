import type { MiddlewareHandler } from 'hono';

/** What a page of ours may do: talk to its own server, nothing else. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
};

/** The longest request line and query that is looked at, in UTF-16 units. */
const MAX_URL = 4096;

/**
 * Keeps other web pages in the user's browser out. The Host must be this machine by name or loopback address with our
 * port (or a page could reach us under a name of its own: DNS rebinding); an Origin, where there is one, must be ours;
 * only reading is allowed.
 */
export function guard(port: () => number): MiddlewareHandler {
  return async (context, next) => {
    const { req } = context;
    const hosts = ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${port()}`);
    const host = req.header('host')?.toLowerCase();
    const origin = req.header('origin')?.toLowerCase();
    const site = req.header('sec-fetch-site');
    let refusal: { status: 403 | 405 | 414; reason: string } | null = null;
    if (host === undefined || !hosts.includes(host)) {
      refusal = { status: 403, reason: 'this server answers only to its own loopback address' };
    } else if (origin !== undefined && origin !== `http://${host}`) {
      refusal = { status: 403, reason: 'requests from other pages are refused' };
    } else if (site !== undefined && site !== 'same-origin' && site !== 'none') {
      // A link on another page may open ours as a page of its own, and nothing more.
      const navigation =
        req.header('sec-fetch-mode') === 'navigate' && req.header('sec-fetch-dest') === 'document';
      if (!navigation) refusal = { status: 403, reason: 'requests from other pages are refused' };
    }
    if (refusal === null && req.method !== 'GET' && req.method !== 'HEAD') {
      refusal = { status: 405, reason: 'only GET and HEAD are answered' };
    }
    if (refusal === null && req.url.length > MAX_URL) {
      refusal = { status: 414, reason: 'the address is too long' };
    }
    if (refusal !== null) context.res = context.json({ error: refusal.reason }, refusal.status);
    else await next();
    for (const [name, value] of Object.entries(HEADERS)) context.res.headers.set(name, value);
  };
}
