import { open } from 'node:fs/promises';
import {
  captureId,
  type Capture,
  type CaptureResponse,
  type CutOff,
  type Encoding,
} from '@hearsay/core/model';
import type { ContainerFields } from '@hearsay/core/read';
import { binaryKind, decode } from './decode.ts';
import { reasonOf } from './locate.ts';
import { CaptureError } from './problem.ts';
import { sha256 } from './sha256.ts';

/** The largest page that is read, in bytes. */
export const MAX_PAGE_BYTES = 20 * 1024 * 1024;

/** Bytes as they were received, with what the container or the response says about them. */
export interface RawPage {
  readonly source: string;
  readonly bytes: Uint8Array;
  readonly url: string | null;
  readonly mediaType: string | null;
  readonly charset: string | null;
  readonly capturedAt: string | null;
  /** Of a page that came in a container: what that says of it. Such a page is known by its address, where it has one. */
  readonly container?: ContainerFields;
  /** What a server answered with; none where there was no server. */
  readonly response?: CaptureResponse | null;
  /** How it is known that it is not whole; none where nothing says so. */
  readonly cutOff?: CutOff | null;
}

/** A capture with its text, as `read` takes it. */
export interface LoadedPage {
  readonly capture: Capture;
  readonly decoded: string;
  readonly container?: ContainerFields;
  readonly encoding: Encoding;
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  htm: 'text/html',
  xhtml: 'application/xhtml+xml',
  txt: 'text/plain',
  text: 'text/plain',
  md: 'text/plain',
};

/** Media type by the name's ending; `text/html` where that says nothing and the page has mark-up. */
function mediaTypeOf(page: RawPage, decoded: string): string {
  if (page.mediaType !== null) return page.mediaType;
  const ending = /\.([a-z0-9]{1,5})$/iu.exec(page.source)?.[1]?.toLowerCase();
  const byName = ending === undefined ? undefined : TYPES[ending];
  if (byName !== undefined) return byName;
  return /<(?:!doctype html|html|head|body)[\s>]/iu.test(decoded.slice(0, 4096))
    ? 'text/html'
    : 'text/plain';
}

/**
 * Whether a text is a dossier of ours, as JSON or as the one-file page: left in the folder of the pages, it would count
 * as one more origin of what it only repeats.
 */
const isOwnDossier = (text: string): boolean =>
  /^\ufeff?\{"format":"hearsay\.(?:dossier|quotes)\//u.test(text) ||
  text.includes('<script type="application/json" id="dossier">{"format":"hearsay.dossier/');

/**
 * Makes a capture of bytes and decodes them.
 * @throws CaptureError `empty`, `too large`, `binary` or `own dossier`
 */
export function toPage(page: RawPage): LoadedPage {
  const { source, bytes } = page;
  if (bytes.byteLength > MAX_PAGE_BYTES) throw tooLarge(source, bytes.byteLength);
  if (bytes.byteLength === 0) throw new CaptureError(source, 'empty', 'the file has no bytes');
  const kind = binaryKind(bytes);
  if (kind !== null) throw new CaptureError(source, 'binary', `it is ${kind}, not a page of text`);
  const { text, encoding: name, ground } = decode(bytes, page.charset);
  if (text.trim() === '')
    throw new CaptureError(source, 'empty', 'it holds nothing but white space');
  if (isOwnDossier(text)) {
    const what = 'it is a dossier that Hearsay wrote, not a captured page';
    throw new CaptureError(source, 'own dossier', what);
  }
  const blob = sha256(bytes);
  return {
    capture: {
      id: captureId(sha256, blob, page.container === undefined ? source : (page.url ?? source)),
      blob,
      source,
      url: page.url,
      mediaType: mediaTypeOf(page, text),
      capturedAt: page.capturedAt,
      also: [],
      response: page.response ?? null,
      cutOff: page.cutOff ?? null,
    },
    decoded: text,
    encoding: { name, ground },
    ...(page.container === undefined ? {} : { container: page.container }),
  };
}

/**
 * The bytes of a file, never more than the limit.
 * @throws CaptureError `unreadable` or `too large`
 */
export async function readFileBytes(file: string, source: string): Promise<Uint8Array> {
  try {
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      if (size > MAX_PAGE_BYTES) throw tooLarge(source, size);
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof CaptureError) throw error;
    throw new CaptureError(source, 'unreadable', reasonOf(error));
  }
}

export function tooLarge(source: string, bytes: number): CaptureError {
  const mebibytes = (bytes / 1_048_576).toFixed(1);
  return new CaptureError(
    source,
    'too large',
    `it has ${mebibytes} MiB; pages of up to 20 MiB are read`,
  );
}
