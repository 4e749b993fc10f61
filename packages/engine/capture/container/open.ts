import type { CutOff } from '@hearsay/core/model';
import { MAX_PAGE_BYTES, tooLarge, type RawPage } from '../load.ts';
import { CaptureError } from '../problem.ts';
import { BombError, Budget } from './budget.ts';
import { bytesInMemory, type Bytes } from './bytes.ts';
import type { ContainerContext, ContainerFormat, Found, Head } from './format.ts';
import { isGzip, unpack } from './gzip.ts';
import { GzipError } from './inflate.ts';
import { FORMATS } from './formats.ts';

/** Bytes looked at to tell what something is. */
const WINDOW = 32 * 1024;

/** A container that was recognised. */
export interface Opened {
  /** Its pages, each read when it is asked for. */
  pages(): AsyncIterable<Found>;
  /** One of them, by where it is; null where there is none. */
  pageAt(place: string): Promise<RawPage | null>;
}

/**
 * Tells by its content what something is; null where it is a page itself.
 * @param name as it is named in results
 */
export async function openContainer(bytes: Bytes, name: string): Promise<Opened | null> {
  const start = await bytes.read(0, WINDOW);
  const packed = isGzip(start);
  const head = headOf(packed ? await unpackedStart(bytes) : start, name);
  const format = FORMATS.find((one) => one.detect(head)) ?? null;
  const context: ContainerContext = { name, budget: new Budget(bytes.size) };
  if (format !== null && (!packed || format.unpacks === true))
    return opened(format, bytes, context);
  return packed ? packedPage(format, bytes, context) : null;
}

const headOf = (bytes: Uint8Array, name: string): Head => ({
  bytes,
  name,
  text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'),
});

function opened(format: ContainerFormat, bytes: Bytes, context: ContainerContext): Opened {
  return {
    pages: () => format.pages(bytes, context),
    async pageAt(place) {
      if (format.pageAt !== undefined) return format.pageAt(bytes, place, context);
      for await (const found of format.pages(bytes, context)) {
        if (!(found instanceof CaptureError) && found.source === `${context.name}#${place}`)
          return found;
      }
      return null;
    },
  };
}

/** A page, or a container that does not unpack itself, packed with gzip. */
function packedPage(
  format: ContainerFormat | null,
  bytes: Bytes,
  context: ContainerContext,
): Opened {
  async function* pages(): AsyncGenerator<Found> {
    const { content, problem } = await unpacked(bytes, context);
    if (content !== null) {
      if (format !== null) yield* format.pages(bytesInMemory(content), context);
      else yield { ...plain(context.name, content), cutOff: cutOffBy(problem) };
    }
    if (problem !== null) yield problem;
  }
  return {
    pages,
    async pageAt(place) {
      const { content } = await unpacked(bytes, context);
      return content === null || format === null
        ? null
        : opened(format, bytesInMemory(content), context).pageAt(place);
    },
  };
}

/** A page that is not in a container. */
const plain = (source: string, bytes: Uint8Array): RawPage => ({
  source,
  bytes,
  url: null,
  mediaType: null,
  charset: null,
  capturedAt: null,
});

const cutOffBy = (problem: CaptureError | null): CutOff | null =>
  problem === null ? null : problem.problem.reason === 'cut off' ? 'file' : 'damaged';

/** The beginning of what is packed, as far as it can be unpacked. */
async function unpackedStart(bytes: Bytes): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of unpack(bytes.stream(), new Budget(bytes.size))) {
      parts.push(piece);
      size += piece.byteLength;
      if (size >= WINDOW) break;
    }
  } catch (error) {
    // What is wrong with it is said when it is read as a whole.
    if (!(error instanceof GzipError) && !(error instanceof BombError)) throw error;
  }
  return Buffer.concat(parts).subarray(0, WINDOW);
}

/** What a page packs, as far as it goes, and what is wrong with it. */
async function unpacked(
  bytes: Bytes,
  { name, budget }: ContainerContext,
): Promise<{ readonly content: Uint8Array | null; readonly problem: CaptureError | null }> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const content = (): Uint8Array | null => (size === 0 ? null : Buffer.concat(parts));
  try {
    for await (const piece of unpack(bytes.stream(), budget)) {
      size += piece.byteLength;
      if (size > MAX_PAGE_BYTES) return { content: null, problem: tooLarge(name, size) };
      parts.push(piece);
    }
    if (size === 0)
      return { content: null, problem: new CaptureError(name, 'empty', 'nothing is packed in it') };
    return { content: content(), problem: null };
  } catch (error) {
    if (error instanceof BombError)
      return { content: null, problem: new CaptureError(name, 'bomb', error.message) };
    if (!(error instanceof GzipError)) throw error;
    const rest = size === 0 ? '' : '; what there is of it was read';
    return {
      content: content(),
      problem: new CaptureError(name, error.reason, `${error.message}${rest}`),
    };
  }
}
