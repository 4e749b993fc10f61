import type { Budget } from '../budget.ts';
import { decodedBody, EncodingError, parseResponse } from '../http.ts';
import { MAX_PAGE_BYTES } from '../../load.ts';
import type { WarcRecord } from './reader.ts';

/** Enough of a block for the headers of its response. */
export const HEAD = 64 * 1024;

/** What a record of a page says before its block is read as a whole. */
export interface Announced {
  readonly url: string;
  /** Of the response; 200 for what is stored without one. */
  readonly status: number;
  /** Where a redirect leads; null where it does not say. */
  readonly location: string | null;
  /** In lower case, without parameters; null where it is not said. */
  readonly mediaType: string | null;
  readonly charset: string | null;
}

/** Media types of text that people read. */
export const TYPES: ReadonlySet<string> = new Set([
  'text/html',
  'application/xhtml+xml',
  'text/plain',
]);

/** Of a record that may be a page: a response, or what was stored or converted in place of one. Null for all others. */
export function announced(record: WarcRecord, head: Uint8Array): Announced | null {
  const { type, headers } = record;
  const isMessage = type === 'response' || type === 'revisit';
  if (!isMessage && type !== 'resource' && type !== 'conversion') return null;
  const url = targetOf(headers.get('warc-target-uri'));
  if (url === null) return null;
  const response = isMessage ? parseResponse(head) : null;
  // A revisit may come without the headers of its response; another record that has none is no page.
  if (type === 'response' && response === null) return null;
  const contentType = isMessage
    ? (response?.headers.get('content-type') ?? null)
    : (headers.get('content-type') ?? null);
  return {
    url,
    status: response?.status ?? 200,
    location: response?.headers.get('location') ?? null,
    mediaType: contentType?.split(';')[0]?.trim().toLowerCase() || null,
    charset: /charset\s{0,4}=\s{0,4}["']?([^\s"';]{1,40})/iu.exec(contentType ?? '')?.[1] ?? null,
  };
}

/** The address of a page; null for what is none (`urn:`, `dns:` …), and for the rules for crawlers. */
export function targetOf(uri: string | undefined): string | null {
  const url = uri?.replace(/^<(.*)>$/u, '$1') ?? '';
  return /^https?:\/\/[^/]/iu.test(url) && !/^https?:\/\/[^/]+\/robots\.txt$/iu.test(url)
    ? url
    : null;
}

/** Whether it is said to be text that people read; where nothing is said, mark-up at its beginning decides. */
export function isPage({ mediaType, status }: Announced, head: Uint8Array): boolean {
  if (status < 200 || status > 299 || status === 206 || status === 204) return false;
  if (mediaType !== null) return TYPES.has(mediaType);
  return /<(?:!doctype html|html|head|body)[\s>]/iu.test(Buffer.from(head).toString('latin1'));
}

/** @throws EncodingError, BombError */
export function bodyOf(
  record: WarcRecord,
  block: Uint8Array,
  budget: Budget,
): { readonly bytes: Uint8Array; readonly cut: boolean } {
  const response = record.type === 'response' ? parseResponse(block) : null;
  if (response !== null) return decodedBody(response, MAX_PAGE_BYTES, budget);
  if (block.byteLength > MAX_PAGE_BYTES) throw new EncodingError('too large', 'it is too large');
  return { bytes: block, cut: false };
}

/** The day and time of a record; null where it is none. */
export const dateOf = (record: WarcRecord): string | null => {
  const date = record.headers.get('warc-date') ?? '';
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/u.test(date) ? date : null;
};
