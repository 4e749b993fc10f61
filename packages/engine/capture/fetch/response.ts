import type { CaptureResponse } from '@hearsay/core/model';
import type { HeaderFields } from './request.ts';

/** Header fields that are kept: what the page is, of what state, from when. Nothing that says who asked. */
const KEPT = [
  'age',
  'content-encoding',
  'content-language',
  'content-location',
  'content-type',
  'date',
  'etag',
  'last-modified',
  'memento-datetime',
] as const;
/** The longest value that is kept, in characters. */
const MAX_VALUE = 1_000;

/** The kept fields of an answer, by name; a value beyond the limit is left out whole, as half of one says nothing. */
export function keptHeaders(headers: HeaderFields): CaptureResponse['headers'] {
  return KEPT.flatMap((name) => {
    const value = headers.get(name);
    return value === undefined || value.length > MAX_VALUE ? [] : [{ name, value }];
  });
}

/** A kept header field; null where there was none. */
export const headerOf = (response: CaptureResponse, name: (typeof KEPT)[number]): string | null =>
  response.headers.find((header) => header.name === name)?.value ?? null;

/** `Content-Type` → media type and charset, lower-cased. */
export function contentType(value: string | null): {
  readonly mediaType: string | null;
  readonly charset: string | null;
} {
  const mediaType = value?.split(';')[0]?.trim().toLowerCase() ?? '';
  const charset = /;\s{0,8}charset\s{0,4}=\s{0,4}["']?([^\s"';,]{1,40})/iu.exec(value ?? '')?.[1];
  return {
    mediaType: /^[\w.+-]{1,60}\/[\w.+-]{1,60}$/u.test(mediaType) ? mediaType : null,
    charset: charset?.toLowerCase() ?? null,
  };
}

/** When a page was captured: the server's `Date`, else our clock. Fetching is an act, so that the clock may say when it was. */
export function capturedAt(headers: HeaderFields, receivedAt: string): string {
  const time = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(time) ? receivedAt : new Date(time).toISOString();
}

/** What a request asks not to be sent again, where it has it already. */
export function conditions(response: CaptureResponse): Readonly<Record<string, string>> {
  const etag = headerOf(response, 'etag');
  const modified = headerOf(response, 'last-modified');
  // Only what is a value of that field goes back to a server.
  return {
    ...(etag !== null && /^(?:W\/)?"[\u0021\u0023-\u007e]*"$/u.test(etag)
      ? { 'if-none-match': etag }
      : {}),
    ...(modified !== null && /^[\w,: +-]+$/u.test(modified)
      ? { 'if-modified-since': modified }
      : {}),
  };
}
