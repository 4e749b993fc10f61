import type { RawPage } from '../../load.ts';
import { CaptureError } from '../../problem.ts';
import type { Budget } from '../budget.ts';
import type { Bytes } from '../bytes.ts';
import { announced, dateOf, HEAD, isPage, type Announced } from './message.ts';
import { pageOf } from './page.ts';
import { isFault, WarcReader, type Place, type WarcRecord } from './reader.ts';
import { Revisits } from './revisits.ts';

/** So many faults are named one by one. */
const NAMED = 100;

export interface WarcOptions {
  /** How the file is named in the sources of its pages. */
  readonly name: string;
  readonly budget: Budget;
  /** Of all files of a container, where it has several: who gives them has those given that wait in them. */
  readonly revisits?: Revisits;
  /** Which addresses are asked for; all where it is not given. */
  readonly wants?: (url: string) => boolean;
  /** Told of every record that may be a page, before it is decided whether it is one. */
  readonly onAnnounced?: (announced: Announced) => void;
}

/**
 * The pages of a WARC file, in order, each read when it is asked for; between them, what could not be read. Pages that
 * were the same as before come after the others.
 */
export async function* warcPages(
  bytes: Bytes,
  options: WarcOptions,
): AsyncGenerator<RawPage | CaptureError> {
  const { name, budget } = options;
  const revisits = options.revisits ?? new Revisits();
  const reader = await WarcReader.open(bytes, budget);
  let faults = 0;
  try {
    for (;;) {
      const record = await reader.next();
      if (record === null) break;
      const source = `${name}#${record.place}`;
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
        const original = revisits.find(record);
        // Where it does not say of what type the page is, only one that refers to a page we saw is taken for a page.
        if (found.mediaType === null ? original === null : !isPage(found, head)) continue;
        if (original === null) yield notThere(record, found, source);
        else revisits.wait(original, { source, found, capturedAt: dateOf(record) });
        if (revisits.isFull) yield* revisits.give(name, budget);
      } else if (isPage(found, head)) {
        revisits.add(record, found.url, bytes);
        yield* pageOf(reader, record, { found, source, budget });
      }
    }
  } finally {
    await reader.close();
  }
  if (options.revisits === undefined) yield* revisits.give(name, budget);
  if (faults > NAMED) {
    const detail = `${faults - NAMED} more places that cannot be read`;
    yield new CaptureError(name, 'damaged', detail);
  }
}

function notThere(record: WarcRecord, { url }: Announced, source: string): CaptureError {
  const from = record.headers.get('warc-refers-to-date') ?? 'an earlier time';
  const detail = `the page was the same as at ${from}, and the record of that time is not in this file`;
  return new CaptureError(source, 'not captured', `${url}: ${detail}`);
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
      for await (const page of pageOf(reader, record, { found, source, budget: options.budget }))
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
