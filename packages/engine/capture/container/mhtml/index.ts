import { CaptureError } from '../../problem.ts';
import { collect, TooMuchError, type Bytes } from '../bytes.ts';
import { instantOf } from '../dates.ts';
import type { ContainerContext, ContainerFormat, Found, Head } from '../format.ts';
import { NOTHING_SAID } from '../said.ts';
import {
  decodedPart,
  decodedWords,
  parameter,
  parseMime,
  typeOf,
  type MimeMessage,
  type MimePart,
} from './mime.ts';

/** With its pictures, a saved page is large. */
const MAX_MHTML = 128 * 1024 * 1024;
const PAGES: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml', 'text/plain']);

/** MHTML (RFC 2557), a page as browsers save it in one file. The page itself is read, its frames and pictures are not. */
export const mhtml: ContainerFormat = { id: 'mhtml', detect, pages };

function detect({ text }: Head): boolean {
  const head = text
    .slice(0, 8192)
    .replace(/^(?:\xef\xbb\xbf)?\s{0,20}/u, '')
    .split(/\r?\n\r?\n/u)[0]!;
  if (!/^[a-z][a-z0-9-]{1,60}:/iu.test(head)) return false;
  if (!/^mime-version:/imu.test(head)) return false;
  return (
    /^content-type:\s{0,80}multipart\/related/imu.test(head) ||
    (/^content-type:\s{0,80}text\/html/imu.test(head) &&
      /^(?:snapshot-)?content-location:/imu.test(head))
  );
}

async function* pages(bytes: Bytes, { name }: ContainerContext): AsyncGenerator<Found> {
  let content: Uint8Array;
  try {
    content = await collect(bytes.stream(), MAX_MHTML);
  } catch (error) {
    if (!(error instanceof TooMuchError)) throw error;
    const detail = `saved pages of up to ${MAX_MHTML / 1_048_576} MiB are read`;
    yield new CaptureError(name, 'too large', detail);
    return;
  }
  const message = parseMime(withoutLead(content));
  const page = pageOf(message);
  if (page === null) {
    const why = message.faults[0]?.detail ?? 'no part of it is a page';
    yield new CaptureError(name, message.faults[0]?.reason ?? 'no page', why);
    return;
  }
  const subject = message.headers.get('subject');
  yield {
    source: name,
    bytes: decodedPart(page),
    url: addressOf(message, page),
    mediaType: typeOf(page.headers),
    charset: parameter(page.headers.get('content-type'), 'charset'),
    capturedAt: instantOf(message.headers.get('date') ?? ''),
    container: { ...NOTHING_SAID, title: subject === undefined ? null : decodedWords(subject) },
    // Where it ends within a part, that is the last one.
    cutOff: message.isCutOff && page === message.parts.at(-1) ? 'file' : null,
  };
  for (const { reason, detail } of message.faults)
    yield new CaptureError(name, reason, `${detail}; what there is of it was read`);
}

function withoutLead(content: Uint8Array): Uint8Array {
  let at = content[0] === 0xef ? 3 : 0;
  while (content[at] === 0x0a || content[at] === 0x0d || content[at] === 0x20) at += 1;
  return content.subarray(at);
}

/** The part that the message is about: the one that it names, else the first that is a page. */
function pageOf({ headers, parts }: MimeMessage): MimePart | null {
  const pages = parts.filter((part) => PAGES.has(typeOf(part.headers)));
  const start = parameter(headers.get('content-type'), 'start');
  const where = headers.get('snapshot-content-location');
  return (
    (start === null ? undefined : pages.find((p) => p.headers.get('content-id') === start)) ??
    (where === undefined
      ? undefined
      : pages.find((p) => p.headers.get('content-location') === where)) ??
    pages.find((p) => typeOf(p.headers) !== 'text/plain') ??
    pages[0] ??
    null
  );
}

function addressOf(message: MimeMessage, page: MimePart): string | null {
  const found = [
    message.headers.get('snapshot-content-location'),
    page.headers.get('content-location'),
    message.headers.get('content-location'),
  ].find((url) => url !== undefined && /^https?:\/\//iu.test(url));
  return found ?? null;
}
