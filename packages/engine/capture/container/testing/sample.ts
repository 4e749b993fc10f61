import { constants, deflateRawSync, gzipSync, inflateRawSync } from 'node:zlib';
import { below, pick, type Draw } from '../../../../core/testing/random.ts';
import { html, record, response, warcFile, zipFile } from './made.ts';

/** A small container with pages of known words. */
export interface Sample {
  readonly kind: string;
  readonly bytes: Uint8Array;
  /** Where it may be changed, so that what {@link Sample.before} says holds; cutting it off changes all that follows. */
  readonly open: { readonly start: number; readonly end: number };
  /** True where a change may go unseen: it has no checksums, and what is no web address any more is no page. */
  readonly unchecked: boolean;
  /** How pages begin that must be found where all bytes before `damage` are as they were. */
  before(damage: number): readonly string[];
}

/** A page of its own number, and where it ends in the bytes that hold it. */
interface Placed {
  readonly text: string;
  readonly end: number;
}

const WORDS =
  'ferry harbour Ostrel council barley lamp quay storm guild bridge market tide oar envoy vote salt'.split(
    ' ',
  );
const AT = 'https://harbour.example/';

function pageText(draw: Draw, number: number): string {
  const words = Array.from({ length: 20 + below(draw, 200) }, () => pick(draw, WORDS));
  return html(`Page ${number}: the ${words.slice(0, 6).join(' ')}`).replace(
    '</article>',
    `<p>The ${words.join(' ')}.</p></article>`,
  );
}

/** Parts one after the other, and where the pages among them end. */
function inRow(parts: readonly { readonly bytes: Uint8Array; readonly text: string | null }[]): {
  readonly bytes: Uint8Array;
  readonly pages: readonly Placed[];
} {
  const pages: Placed[] = [];
  let end = 0;
  for (const { bytes, text } of parts) {
    end += bytes.byteLength;
    if (text !== null) pages.push({ text, end });
  }
  return { bytes: Buffer.concat(parts.map(({ bytes }) => bytes)), pages };
}
const endedBy = (pages: readonly Placed[], place: number): readonly string[] =>
  pages.filter(({ end }) => end <= place).map(({ text }) => text);
const anywhere = (bytes: Uint8Array): Sample['open'] => ({ start: 0, end: bytes.byteLength });

/** How much comes of packed data (without a header) as far as it is there. */
function unpackedLength(packed: Uint8Array): number {
  if (packed.byteLength === 0) return 0;
  return inflateRawSync(packed, { finishFlush: constants.Z_SYNC_FLUSH }).byteLength;
}

/** Records of pages, and between them what a crawl has besides: requests, pictures, pages that were the same. */
function records(
  draw: Draw,
): readonly { readonly bytes: Uint8Array; readonly text: string | null }[] {
  const all: { bytes: Uint8Array; text: string | null }[] = [
    { bytes: record({ type: 'warcinfo', block: 'software: made by hand\r\n' }), text: null },
  ];
  for (let number = 1 + below(draw, 5); number > 0; number -= 1) {
    const url = `${AT}${number}`;
    const text = pageText(draw, number);
    const packed = draw() < 0.4;
    const type = { 'Content-Type': 'text/html; charset=utf-8' };
    const block = packed
      ? response(gzipSync(text), { ...type, 'Content-Encoding': 'gzip' })
      : response(text, type);
    const headers = { 'WARC-Payload-Digest': `sha1:${number}` };
    if (draw() < 0.3) {
      const request = { type: 'request', url, block: `GET /${number} HTTP/1.1\r\n\r\n` };
      all.push({ bytes: record(request), text: null });
    }
    all.push({ bytes: record({ url, block, headers }), text });
    if (draw() < 0.3) {
      const again = { type: 'revisit', url: `${url}/again`, block: response('', type), headers };
      all.push({ bytes: record(again), text });
    }
    if (draw() < 0.02) {
      const zeros = response(gzipSync(Buffer.alloc(15_000_000)), {
        ...type,
        'Content-Encoding': 'gzip',
      });
      all.push({ bytes: record({ url: `${url}/zeros`, block: zeros }), text: null });
    }
  }
  return all;
}

function warc(draw: Draw): Sample {
  const packing = pick(draw, ['plain', 'each', 'whole'] as const);
  const row = inRow(
    records(draw).map(({ bytes, text }) => ({
      bytes: packing === 'each' ? gzipSync(bytes) : bytes,
      text,
    })),
  );
  const kind = `warc, ${packing}`;
  if (packing !== 'whole')
    return {
      kind,
      bytes: row.bytes,
      open: anywhere(row.bytes),
      unchecked: packing === 'plain',
      before: (damage) => endedBy(row.pages, damage),
    };
  const bytes = warcFile([row.bytes], 'whole');
  return {
    kind,
    bytes,
    open: anywhere(bytes),
    unchecked: false,
    before: (damage) => endedBy(row.pages, unpackedLength(bytes.subarray(10, damage))),
  };
}

function wacz(draw: Draw): Sample {
  const deflate = draw() < 0.5;
  const row = inRow(
    records(draw).map(({ bytes, text }) => ({ bytes: deflate ? bytes : gzipSync(bytes), text })),
  );
  const rows = row.pages.map((_, i) =>
    JSON.stringify({ url: `${AT}${i + 1}`, title: `Page ${i}` }),
  );
  const again = row.pages.map((_, i) => JSON.stringify({ url: `${AT}${i + 1}/again` }));
  const files = [
    { name: 'datapackage.json', content: '{"wacz_version":"1.1.1"}' },
    ...(draw() < 0.5
      ? [{ name: 'pages/pages.jsonl', content: ['{"id":"pages"}', ...rows, ...again].join('\n') }]
      : []),
    { name: `archive/data.warc${deflate ? '' : '.gz'}`, content: row.bytes, deflate },
  ];
  const bytes = zipFile(files);
  const data = deflate ? deflateRawSync(row.bytes) : row.bytes;
  const start = Buffer.from(bytes).indexOf(data);
  return {
    kind: `wacz, ${deflate ? 'packed' : 'stored'}`,
    bytes,
    open: { start, end: start + data.byteLength },
    unchecked: deflate,
    before(damage) {
      const reached = Math.min(damage - start, data.byteLength);
      return endedBy(row.pages, deflate ? unpackedLength(data.subarray(0, reached)) : reached);
    },
  };
}

function mhtml(draw: Draw): Sample {
  const text = pageText(draw, 1);
  const encoding = pick(draw, ['base64', '8bit']);
  const body = encoding === 'base64' ? Buffer.from(text).toString('base64') : text;
  const head = [
    'From: <Saved by hand>',
    `Snapshot-Content-Location: ${AT}1`,
    'Subject: A page',
    'Date: Fri, 2 May 2031 10:00:00 +0000',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="----parts"',
    '',
    '------parts',
    'Content-Type: text/html; charset=utf-8',
    `Content-Transfer-Encoding: ${encoding}`,
    `Content-Location: ${AT}1`,
    '',
    `${body}`,
    '------parts\r\n',
  ].join('\r\n');
  const picture = Buffer.from(Array.from({ length: 300 }, () => below(draw, 256)));
  const rest = [
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    `Content-Location: ${AT}a.png`,
    '',
    picture.toString('base64'),
    '------parts--\r\n',
  ].join('\r\n');
  const bytes = Buffer.from(head + rest);
  return {
    kind: `mhtml, ${encoding}`,
    bytes,
    open: anywhere(bytes),
    unchecked: false,
    before: (damage) => endedBy([{ text, end: head.length }], damage),
  };
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Opening, each item, end. */
const FEEDS: Readonly<
  Record<string, readonly [string, (text: string, number: number) => string, string]>
> = {
  rss: [
    '<?xml version="1.0"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Quay</title>\n',
    (text, number) =>
      `<item><title>Page ${number}</title><link>${AT}${number}</link><content:encoded><![CDATA[${text}]]></content:encoded></item>\n`,
    '</channel></rss>\n',
  ],
  atom: [
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>The Quay</title>\n',
    (text, number) =>
      `<entry><title>Page ${number}</title><link href="${AT}${number}"/><content type="html">${escaped(text)}</content></entry>\n`,
    '</feed>\n',
  ],
  'json feed': [
    '{"version":"https://jsonfeed.org/version/1.1","title":"The Quay","items":[\n',
    (text, number) =>
      `${number === 1 ? '' : ',\n'}${JSON.stringify({ id: String(number), url: AT + number, content_html: text })}`,
    ']}\n',
  ],
};

function feed(draw: Draw): Sample {
  const kind = pick(draw, Object.keys(FEEDS));
  const [opening, item, end] = FEEDS[kind]!;
  const items = Array.from({ length: 1 + below(draw, 5) }, (_, i) => pageText(draw, i + 1));
  const row = inRow([
    { bytes: Buffer.from(opening), text: null },
    ...items.map((text, i) => ({ bytes: Buffer.from(item(text, i + 1)), text })),
    { bytes: Buffer.from(end), text: null },
  ]);
  return {
    kind,
    bytes: row.bytes,
    // What is changed in the middle of a text changes how what follows is read, but not what is whole before it.
    open: anywhere(row.bytes),
    unchecked: false,
    before: (damage) => endedBy(row.pages, damage),
  };
}

function packedPage(draw: Draw): Sample {
  const text = pageText(draw, 1);
  const bytes = gzipSync(text);
  return {
    kind: 'page, packed',
    bytes,
    open: anywhere(bytes),
    unchecked: false,
    before(damage) {
      const length = unpackedLength(bytes.subarray(10, damage));
      return length === 0 ? [] : [text.slice(0, length)];
    },
  };
}

function lines(draw: Draw): Sample {
  const row = inRow(
    Array.from({ length: 1 + below(draw, 6) }, (_, i) => {
      const text = `Page ${i}: the ${pick(draw, WORDS)} of ${pick(draw, WORDS)}.`;
      return { bytes: Buffer.from(`${JSON.stringify({ id: `line-${i}`, text })}\n`), text };
    }),
  );
  return {
    kind: LINES,
    bytes: row.bytes,
    open: anywhere(row.bytes),
    unchecked: true,
    before: (damage) => endedBy(row.pages, damage),
  };
}
/** Read as lines handed in, not by what they hold. */
export const LINES = 'lines';

/** A container of some kind; the same numbers make the same. */
export const sampleOf = (draw: Draw): Sample =>
  pick(draw, [warc, warc, warc, wacz, wacz, mhtml, feed, feed, packedPage, lines])(draw);
