import { deflateRawSync, gzipSync } from 'node:zlib';
import { CaptureError } from '../../problem.ts';
import type { RawPage } from '../../load.ts';
import { bytesInMemory } from '../bytes.ts';
import { crc32 } from '../crc32.ts';
import { openContainer } from '../open.ts';

/** A page about a place that is not there. */
export const html = (headline: string): string =>
  `<!doctype html><html lang="en"><head><title>${headline}</title></head><body><article><h1>${headline}</h1>` +
  '<p>It rained on Ostrel for the whole of the week, the harbour office said on Friday.</p>' +
  '<p>The ferry stayed in port until the storm had passed, and nobody was hurt by it.</p></article></body></html>';

export interface MadeRecord {
  readonly type?: string;
  readonly url?: string;
  readonly date?: string;
  readonly block: string | Uint8Array;
  /** More headers, or others in place of those that are written anyway. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A WARC record as a crawler writes it. */
export function record({ type = 'response', url, date, block, headers }: MadeRecord): Uint8Array {
  const body = Buffer.from(block);
  const all = {
    'WARC-Type': type,
    ...(url === undefined ? {} : { 'WARC-Target-URI': url }),
    'WARC-Date': date ?? '2031-05-02T10:00:00Z',
    'WARC-Record-ID': '<urn:uuid:0>',
    'Content-Length': String(body.byteLength),
    ...headers,
  };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([
    Buffer.from(`WARC/1.1\r\n${head.join('')}\r\n`),
    body,
    Buffer.from('\r\n\r\n'),
  ]);
}

/** An HTTP response as it went over the line. */
export function response(
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = { 'Content-Type': 'text/html; charset=utf-8' },
  status = '200 OK',
): Uint8Array {
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status}\r\n${head.join('')}\r\n`),
    Buffer.from(body),
  ]);
}

/** A file of records: plain, each in a member of its own, or all in one. */
export function warcFile(
  records: readonly Uint8Array[],
  packing: 'plain' | 'each' | 'whole' = 'plain',
): Uint8Array {
  if (packing === 'each') return Buffer.concat(records.map((one) => gzipSync(one)));
  const whole = Buffer.concat(records);
  return packing === 'whole' ? gzipSync(whole) : whole;
}

export interface MadeFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly deflate?: boolean;
  /** What the directory says of its size, where that is a lie. */
  readonly saidSize?: number;
}

/** A zip archive, with names and sizes as they are given: no tool would write some of them. */
export function zipFile(files: readonly MadeFile[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, content, deflate = false, saidSize } of files) {
    const plain = Buffer.from(content);
    const data = deflate ? deflateRawSync(plain) : plain;
    const path = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(deflate ? 8 : 0, 4);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(data.byteLength, 14);
    common.writeUInt32LE(saidSize ?? plain.byteLength, 18);
    common.writeUInt16LE(path.byteLength, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, path, data]);
    const end = Buffer.alloc(14);
    end.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, end, path);
    parts.push(local);
    at += local.byteLength;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(central.byteLength, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, central, end]);
}

/** What became of a container: its pages, and what could not be read, as `source: reason`. */
export interface Outcome {
  readonly pages: readonly RawPage[];
  readonly problems: readonly string[];
}

/** Opens bytes by what they hold; what is no container is no page here. */
export async function opened(bytes: Uint8Array, name = 'made'): Promise<Outcome> {
  const container = await openContainer(bytesInMemory(bytes), name);
  const pages: RawPage[] = [];
  const problems: string[] = [];
  for await (const found of container?.pages() ?? []) {
    if (found instanceof CaptureError)
      problems.push(`${found.problem.source}: ${found.problem.reason}`);
    else pages.push(found);
  }
  return { pages, problems };
}

/** The page at a place, as text. */
export async function textAt(
  bytes: Uint8Array,
  place: string,
  name = 'made',
): Promise<string | null> {
  const container = await openContainer(bytesInMemory(bytes), name);
  const page = (await container?.pageAt(place)) ?? null;
  return page === null ? null : Buffer.from(page.bytes).toString();
}
export const textOf = ({ bytes }: RawPage): string => Buffer.from(bytes).toString();
