import { MAX_PAGE_BYTES, type RawPage } from '../../load.ts';
import { CaptureError } from '../../problem.ts';
import type { Budget } from '../budget.ts';
import type { Bytes } from '../bytes.ts';
import { NOTHING_SAID } from '../said.ts';
import { EncodingError } from '../http.ts';
import { announced, bodyOf, dateOf, isPage, type Announced } from './message.ts';
import { isFault, WarcReader, type Place, type WarcRecord } from './reader.ts';

/** Enough of a block for the headers of its response. */
const HEAD = 64 * 1024;
/** A block has headers and its body may be packed badly; what is larger is no page. */
const MAX_BLOCK = MAX_PAGE_BYTES + 1024 * 1024;
/** So many faults are named one by one. */
const NAMED = 100;

export interface WarcOptions {
  /** How the file is named in the sources of its pages. */
  readonly name: string;
  readonly budget: Budget;
  /** Pages that other files of the same container hold, for records that refer to them. */
  readonly originals?: Originals;
  /** Which addresses are asked for; all where it is not given. */
  readonly wants?: (url: string) => boolean;
  /** Told of every record that may be a page, before it is decided whether it is one. */
  readonly onAnnounced?: (announced: Announced) => void;
}

/** Where pages lie, by what records that only refer to them say of them. */
export class Originals {
  readonly #byKey = new Map<string, { readonly bytes: Bytes; readonly place: Place }>();

  add(record: WarcRecord, url: string, bytes: Bytes): void {
    for (const key of [digestOf(record), visitOf(url, record.headers.get('warc-date'))])
      if (key !== null && !this.#byKey.has(key))
        this.#byKey.set(key, { bytes, place: record.place });
  }

  find(revisit: WarcRecord): { readonly bytes: Bytes; readonly place: Place } | null {
    const { headers } = revisit;
    const url = headers.get('warc-refers-to-target-uri') ?? headers.get('warc-target-uri') ?? '';
    const digest = digestOf(revisit);
    const same = digest === null ? undefined : this.#byKey.get(digest);
    const visit = visitOf(url.replace(/^<(.*)>$/u, '$1'), headers.get('warc-refers-to-date'));
    return same ?? (visit === null ? undefined : this.#byKey.get(visit)) ?? null;
  }
}
const digestOf = ({ headers }: WarcRecord): string | null =>
  headers.get('warc-payload-digest') ?? null;
const visitOf = (url: string, date: string | undefined): string | null =>
  date === undefined ? null : `${date} ${url}`;

/** The pages of a WARC file, in order, each read when it is asked for; between them, what could not be read. */
export async function* warcPages(
  bytes: Bytes,
  options: WarcOptions,
): AsyncGenerator<RawPage | CaptureError> {
  const originals = options.originals ?? new Originals();
  const reader = await WarcReader.open(bytes, options.budget);
  let faults = 0;
  try {
    for (;;) {
      const record = await reader.next();
      if (record === null) break;
      const source = `${options.name}#${record.place}`;
      if (isFault(record)) {
        faults += 1;
        if (faults <= NAMED) yield new CaptureError(source, record.reason, record.detail);
        continue;
      }
      const head = await reader.head(HEAD);
      const found = announced(record, head);
      if (found === null) continue;
      options.onAnnounced?.(found);
      if (options.wants?.(found.url) === false) continue;
      if (record.type === 'revisit') {
        if (found.mediaType === null ? refersToPage(record, originals) : isPage(found, head))
          yield* revisited(record, found, source, originals, options);
      } else if (isPage(found, head)) {
        originals.add(record, found.url, bytes);
        yield* pageOf(reader, record, found, source);
      }
    }
  } finally {
    await reader.close();
  }
  if (faults > NAMED) {
    const detail = `${faults - NAMED} more places that cannot be read`;
    yield new CaptureError(options.name, 'damaged', detail);
  }
}

/** Where a revisit does not say of what type the page is, only one that refers to a page we saw is taken for a page. */
const refersToPage = (record: WarcRecord, originals: Originals): boolean =>
  originals.find(record) !== null;

async function* pageOf(
  reader: WarcReader,
  record: WarcRecord,
  found: Announced,
  source: string,
): AsyncGenerator<RawPage | CaptureError> {
  if (record.length > MAX_BLOCK) {
    const detail = `it has ${(record.length / 1_048_576).toFixed(1)} MiB; pages of up to 20 MiB are read`;
    yield new CaptureError(source, 'too large', detail);
    return;
  }
  const block = await reader.block(MAX_BLOCK);
  if (block === null) return; // the fault comes next
  try {
    const { bytes, cut } = bodyOf(record, block);
    if (bytes.byteLength > 0) yield rawPage(record, found, source, bytes);
    const truncated = record.headers.get('warc-truncated');
    if (cut || truncated !== undefined) {
      const why = truncated === undefined ? 'its body breaks off' : `it was cut off (${truncated})`;
      yield new CaptureError(source, 'cut off', `${why}; what there is of it was read`);
    }
  } catch (error) {
    if (!(error instanceof EncodingError)) throw error;
    yield new CaptureError(source, error.reason, error.message);
  }
}

function rawPage(
  record: WarcRecord,
  { url, mediaType, charset }: Announced,
  source: string,
  bytes: Uint8Array,
): RawPage {
  const capturedAt = dateOf(record);
  return { source, bytes, url, mediaType, charset, capturedAt, container: NOTHING_SAID };
}

/** A page that had the same bytes as before: a capture of its own time and address. */
async function* revisited(
  record: WarcRecord,
  found: Announced,
  source: string,
  originals: Originals,
  { budget }: WarcOptions,
): AsyncGenerator<RawPage | CaptureError> {
  const original = originals.find(record);
  if (original === null) {
    const from = record.headers.get('warc-refers-to-date') ?? 'an earlier time';
    const detail = `the page was the same as at ${from}, and the record of that time is not in this file`;
    yield new CaptureError(source, 'not captured', `${found.url}: ${detail}`);
    return;
  }
  const page = await pageAt(original.bytes, original.place, { name: '', budget });
  if (page === null) return;
  yield {
    ...page,
    source,
    url: found.url,
    capturedAt: dateOf(record),
    mediaType: found.mediaType ?? page.mediaType,
    charset: found.charset ?? page.charset,
  };
}

/** Whether it is written as a place is: whoever wrote a dossier may have named anything. */
export const isPlace = (text: string): text is Place => /^\d{1,15}(?:\+\d{1,15})?$/u.test(text);

/** The page whose record lies at a place; null where there is none. */
export async function pageAt(
  bytes: Bytes,
  place: Place,
  options: WarcOptions,
): Promise<RawPage | null> {
  const reader = await WarcReader.open(bytes, options.budget, place);
  let record: WarcRecord;
  let head: Uint8Array;
  try {
    const next = await reader.next();
    if (next === null || isFault(next)) return null;
    record = next;
    head = await reader.head(HEAD);
    const found = announced(record, head);
    if (found === null) return null;
    const source = `${options.name}#${place}`;
    if (record.type !== 'revisit') {
      if (!isPage(found, head)) return null;
      for await (const page of pageOf(reader, record, found, source))
        if (!(page instanceof CaptureError)) return page;
      return null;
    }
  } finally {
    await reader.close();
  }
  // It refers to a record that lies somewhere before it.
  for await (const page of warcPages(bytes, options)) {
    if (!(page instanceof CaptureError) && page.source === `${options.name}#${place}`) return page;
  }
  return null;
}
