import { Readable } from 'node:stream';
import { callbackify } from 'node:util';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import type { Budget } from './budget.ts';
import type { Bytes } from './bytes.ts';
import { Feeder } from './feeder.ts';
import { GzipError, inflate } from './inflate.ts';

/** The most files of an archive that are looked at. */
const MAX_ENTRIES = 100_000;

/** A zip archive that cannot be read, or not further. */
export class ZipError extends Error {
  constructor(
    readonly reason: 'damaged' | 'too large',
    detail: string,
  ) {
    super(detail);
    this.name = 'ZipError';
  }
}

/** A file in a zip archive. Nothing is ever written to disk, so that its name cannot lead anywhere. */
export interface ZipEntry {
  readonly name: string;
  /** Its bytes, unpacked while they are read. @throws ZipError */
  open(): Promise<Bytes>;
}

export interface Zip {
  /** In the order of their names, as code units order them. */
  readonly entries: readonly ZipEntry[];
  /** Names that lead out of the archive, such as `../a`: these files are not looked at. */
  readonly strays: readonly string[];
  /** Why not all files could be listed; null where they could. */
  readonly fault: string | null;
}

/**
 * The files of a zip archive, from its central directory.
 * @throws ZipError where there is none
 */
export async function listZip(bytes: Bytes, budget: Budget): Promise<Zip> {
  let zip: ZipFile;
  try {
    const options = {
      lazyEntries: true,
      decodeStrings: false,
      validateEntrySizes: false,
      autoClose: false,
    };
    zip = await yauzl.fromRandomAccessReaderPromise(new BytesReader(bytes), bytes.size, options);
  } catch (error) {
    throw new ZipError('damaged', `its directory cannot be read: ${inWords(error as Error)}`);
  }
  const entries = new Map<string, ZipEntry>();
  const strays: string[] = [];
  let fault: string | null = null;
  let count = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      count += 1;
      if (count > MAX_ENTRIES) {
        fault = `it has more than ${MAX_ENTRIES} files`;
        break;
      }
      const name = Buffer.from(entry.fileName as unknown as Uint8Array).toString('utf8');
      if (leadsOut(name)) strays.push(name);
      // Of two files of one name, unpacking tools keep the last.
      else if (!name.endsWith('/'))
        entries.set(name, { name, open: () => openEntry(zip, entry, bytes, budget) });
    }
  } catch (error) {
    fault = `its directory is damaged after ${count} files (${(error as Error).message})`;
  }
  const sorted = [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  return { entries: sorted, strays, fault };
}

/** What yauzl says, where it is what a file that was not copied whole brings about, in words of ours. */
const inWords = ({ message }: Error): string =>
  /end of central directory record signature not found/iu.test(message)
    ? 'its end is not there (not copied or downloaded whole?)'
    : message;

const leadsOut = (name: string): boolean =>
  /^[/\\]|^[a-z]:|\\/iu.test(name) || name.split('/').includes('..') || name.includes('\0');

async function openEntry(
  zip: ZipFile,
  entry: Entry,
  archive: Bytes,
  budget: Budget,
): Promise<Bytes> {
  const { compressedSize: packed, uncompressedSize: size, compressionMethod: method } = entry;
  if (entry.isEncrypted()) throw new ZipError('damaged', 'it is encrypted');
  let start: number;
  try {
    start = (await zip.readLocalFileHeaderPromise(entry, { minimal: true })).fileDataStart;
  } catch (error) {
    throw new ZipError(
      'damaged',
      `it is not where the directory says (${(error as Error).message})`,
    );
  }
  if (start + packed > archive.size)
    throw new ZipError('damaged', 'it is longer than what is left of the archive');
  const raw = part(archive, start, packed);
  if (method === 0) {
    if (packed !== size)
      throw new ZipError('damaged', `it is said to have ${size} bytes and has ${packed}`);
    return raw;
  }
  if (method !== 8)
    throw new ZipError('damaged', `it is packed in a way that is not read (${method})`);
  return deflated(raw, size, budget);
}

/** Bytes within others. */
function part(whole: Bytes, start: number, size: number): Bytes {
  return {
    size,
    read: (at, length) => whole.read(start + at, Math.max(0, Math.min(length, size - at))),
    async *stream(at = 0) {
      let left = size - at;
      if (left <= 0) return;
      for await (const piece of whole.stream(start + at)) {
        yield piece.subarray(0, left);
        left -= piece.byteLength;
        if (left <= 0) return;
      }
    },
  };
}

/** Bytes that are unpacked from the beginning whenever they are read. */
function deflated(raw: Bytes, size: number, budget: Budget): Bytes {
  async function* stream(at = 0): AsyncGenerator<Uint8Array> {
    const feeder = new Feeder(raw.stream());
    let done = 0;
    try {
      for await (const piece of inflate(feeder)) {
        budget.spend(piece.byteLength);
        const from = Math.max(0, at - done);
        const most = Math.min(piece.byteLength, size - done);
        done += piece.byteLength;
        if (from < most) yield piece.subarray(from, most);
        if (done > size) break;
      }
    } finally {
      await feeder.close();
    }
    if (done !== size)
      throw new GzipError(
        'damaged',
        `it is said to have ${size} bytes and has ${done > size ? 'more' : done}`,
      );
  }
  return {
    size,
    sequential: true,
    stream,
    async read(at, length) {
      const feeder = new Feeder(stream(at));
      try {
        return await feeder.take(length);
      } finally {
        await feeder.close();
      }
    },
  };
}

/** So much is read of an archive at a time: its directory is asked for in small pieces. */
const WINDOW = 64 * 1024;

class BytesReader extends yauzl.RandomAccessReader {
  #window: Uint8Array = new Uint8Array();
  #start = 0;
  constructor(readonly bytes: Bytes) {
    super();
  }
  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(part(this.bytes, start, end - start).stream());
  }
  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    const read = callbackify((at: number, size: number) => this.#read(at, size));
    read(position, length, (error, piece) => {
      if (error !== null) {
        callback(error);
        return;
      }
      buffer.set(piece, offset);
      callback(piece.byteLength < length ? new Error('unexpected end of the file') : null);
    });
  }
  async #read(position: number, length: number): Promise<Uint8Array> {
    const end = this.#start + this.#window.byteLength;
    if (position < this.#start || position + length > end) {
      this.#window = await this.bytes.read(position, Math.max(length, WINDOW));
      this.#start = position;
    }
    return this.#window.subarray(position - this.#start, position - this.#start + length);
  }
}
