import type { Context, MiddlewareHandler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { MAX_BODY } from './body.ts';

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

/** What is refused to every request that comes from elsewhere, whatever it asks for. */
export const GUARD_REFUSALS: Readonly<Record<number, string>> = {
  403: 'not from this page, or not by its loopback address',
  414: `an address of more than ${MAX_URL} characters`,
};
/** What is refused beside that to a request that would change something. */
export const WRITE_REFUSALS: Readonly<Record<number, string>> = {
  413: `a body of more than ${MAX_BODY / 1024} KiB`,
  415: 'a body that does not say it is JSON, or is compressed',
};

const FOREIGN = 'requests from other pages are refused';

function refuse(context: Context, status: ContentfulStatusCode, error: string): Response {
  return context.json({ error }, status);
}

/**
 * Keeps other web pages in the user's browser out. The Host must be this machine by name or loopback address with our
 * port (or a page could reach us under a name of its own: DNS rebinding); an Origin, where there is one, must be ours.
 */
export function guard(port: () => number): MiddlewareHandler {
  return async (context, next) => {
    const { req } = context;
    const hosts = ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${port()}`);
    const host = req.header('host')?.toLowerCase();
    const origin = req.header('origin')?.toLowerCase();
    const site = req.header('sec-fetch-site');
    let refusal: Response | null = null;
    if (host === undefined || !hosts.includes(host)) {
      refusal = refuse(context, 403, 'this server answers only to its own loopback address');
    } else if (origin !== undefined && origin !== `http://${host}`) {
      refusal = refuse(context, 403, FOREIGN);
    } else if (site !== undefined && site !== 'same-origin' && site !== 'none') {
      // A link on another page may open ours as a page of its own, and nothing more.
      const navigation =
        req.header('sec-fetch-mode') === 'navigate' && req.header('sec-fetch-dest') === 'document';
      if (!navigation) refusal = refuse(context, 403, FOREIGN);
    }
    if (refusal === null && req.url.length > MAX_URL) {
      refusal = refuse(context, 414, 'the address is too long');
    }
    if (refusal === null) await next();
    else context.res = refusal;
    for (const [name, value] of Object.entries(HEADERS)) context.res.headers.set(name, value);
  };
}

/**
 * What changes something is taken from our own page only, after {@link guard}. The browser must say so: every browser
 * sends Origin with a POST, so one without it is refused rather than trusted; and no form can send JSON, so that a
 * foreign page could only ask after a preflight, which is never granted.
 */
export const guardWrite: MiddlewareHandler = async (context, next) => {
  const { req } = context;
  const site = req.header('sec-fetch-site');
  if (req.header('origin')?.toLowerCase() !== `http://${req.header('host')?.toLowerCase()}`) {
    return refuse(context, 403, 'only the page itself may change something: its Origin is missing');
  }
  if (site !== undefined && site !== 'same-origin') return refuse(context, 403, FOREIGN);
  if (
    !/^application\/json(?:\s*;\s*charset="?utf-8"?)?\s*$/iu.test(req.header('content-type') ?? '')
  )
    return refuse(context, 415, 'a body must be application/json');
  if ((req.header('content-encoding') ?? 'identity').toLowerCase() !== 'identity')
    return refuse(context, 415, 'a body must not be compressed');
  await next();
  return undefined;
};
