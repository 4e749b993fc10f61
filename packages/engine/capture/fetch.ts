import type { RawPage } from './load.ts';
import { MAX_PAGE_BYTES, tooLarge } from './load.ts';
import { CaptureError } from './problem.ts';

const TIMEOUT_MS = 30_000;

/**
 * Fetches one URL that the user named; nothing else is ever fetched.
 * @throws CaptureError `unreachable`, `refused` (status other than 2xx) or `too large`
 */
export async function fetchPage(url: string): Promise<RawPage> {
  let response: Response;
  try {
    response = await fetch(url, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: { accept: 'text/html, text/plain;q=0.8', 'user-agent': 'hearsay/0.1' },
    });
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new CaptureError(url, 'unreachable', `it could not be fetched: ${detail}`);
  }
  if (!response.ok) {
    await response.body?.cancel();
    throw new CaptureError(url, 'refused', `the server answered ${response.status}`);
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    if (size > MAX_PAGE_BYTES) throw tooLarge(url, size);
    parts.push(part);
  }
  const type = response.headers.get('content-type');
  const date = response.headers.get('date');
  const time = date === null ? Number.NaN : Date.parse(date);
  return {
    source: url,
    bytes: Buffer.concat(parts),
    url: response.url === '' ? url : response.url,
    mediaType: type?.split(';')[0]?.trim().toLowerCase() ?? null,
    charset: /charset\s*=\s*"?([^\s";]+)/iu.exec(type ?? '')?.[1] ?? null,
    capturedAt: Number.isNaN(time) ? null : new Date(time).toISOString(),
  };
}
