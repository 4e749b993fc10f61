import type { RawPage } from '../../load.ts';
import { CaptureError } from '../../problem.ts';
import type { Budget } from '../budget.ts';
import type { Bytes } from '../bytes.ts';
import { announced, HEAD, type Announced } from './message.ts';
import { pageOf } from './page.ts';
import { isFault, WarcReader, type Place, type WarcRecord } from './reader.ts';

/** A record that says that a page was the same as before, kept until that page is read once more. */
export interface Revisit {
  readonly source: string;
  readonly found: Announced;
  readonly capturedAt: string | null;
}

interface Original {
  readonly bytes: Bytes;
  readonly place: Place;
}

/** So many are kept: then they are given, and the files that they refer to are gone through. */
const MOST_WAITING = 10_000;
/** So many that cannot be given are named one by one. */
const NAMED = 100;

/**
 * The records of a container that only refer to others, and where those lie. They are given together, so that a page
 * is unpacked once however many records refer to it, and a file that can only be read from its beginning once for all.
 */
export class Revisits {
  readonly #byKey = new Map<string, Original>();
  #waiting = new Map<Bytes, Map<Place, Revisit[]>>();
  #count = 0;

  /** A page that others may refer to. */
  add(record: WarcRecord, url: string, bytes: Bytes): void {
    for (const key of [digestOf(record), visitOf(url, record.headers.get('warc-date'))])
      if (key !== null && !this.#byKey.has(key))
        this.#byKey.set(key, { bytes, place: record.place });
  }

  /** Where the page lies that a record refers to; null where it was not seen. */
  find(record: WarcRecord): Original | null {
    const { headers } = record;
    const url = headers.get('warc-refers-to-target-uri') ?? headers.get('warc-target-uri') ?? '';
    const digest = digestOf(record);
    const same = digest === null ? undefined : this.#byKey.get(digest);
    const visit = visitOf(url.replace(/^<(.*)>$/u, '$1'), headers.get('warc-refers-to-date'));
    return same ?? (visit === null ? undefined : this.#byKey.get(visit)) ?? null;
  }

  wait({ bytes, place }: Original, revisit: Revisit): void {
    let places = this.#waiting.get(bytes);
    if (places === undefined) this.#waiting.set(bytes, (places = new Map()));
    const there = places.get(place);
    if (there === undefined) places.set(place, [revisit]);
    else there.push(revisit);
    this.#count += 1;
  }

  get isFull(): boolean {
    return this.#count >= MOST_WAITING;
  }

  /**
   * The pages of those that wait, by where the pages lie that they refer to; then none waits any more.
   * @param name of the container
   */
  async *give(name: string, budget: Budget): AsyncGenerator<RawPage | CaptureError> {
    const all = this.#waiting;
    this.#waiting = new Map();
    this.#count = 0;
    let faults = 0;
    for (const [bytes, places] of all) {
      for await (const [page, revisit] of given(bytes, places, budget)) {
        const { source, found, capturedAt } = revisit;
        if (!(page instanceof CaptureError)) {
          const mediaType = found.mediaType ?? page.mediaType;
          const charset = found.charset ?? page.charset;
          yield { ...page, source, url: found.url, capturedAt, mediaType, charset };
        } else if ((faults += 1) <= NAMED)
          yield new CaptureError(
            source,
            page.problem.reason,
            `${found.url}: ${page.problem.detail}`,
          );
      }
    }
    if (faults > NAMED) {
      const detail = `${faults - NAMED} more records refer to pages that cannot be read`;
      yield new CaptureError(name, 'damaged', detail);
    }
  }
}

/** What each of them refers to. */
async function* given(
  bytes: Bytes,
  places: ReadonlyMap<Place, readonly Revisit[]>,
  budget: Budget,
): AsyncGenerator<readonly [RawPage | CaptureError, Revisit]> {
  const left = new Map(places);
  let reason = 'damaged';
  let detail = 'the record that it refers to cannot be read';
  const fromBeginning =
    bytes.sequential === true || [...places.keys()].some((place) => place.includes('+'));
  const starts = fromBeginning ? ['0'] : [...places.keys()].sort((a, b) => Number(a) - Number(b));
  const most = fromBeginning ? Infinity : 1;
  for (const start of starts) {
    const reader = await WarcReader.open(bytes, budget, start);
    try {
      for (let read = 0; read < most && left.size > 0; read += 1) {
        const record = await reader.next();
        if (record === null) break;
        if (isFault(record)) {
          // Other faults were named when the file was read the first time.
          if (record.reason === 'bomb') ({ reason, detail } = record);
          continue;
        }
        const revisits = left.get(record.place);
        if (revisits === undefined) continue;
        left.delete(record.place);
        const found = announced(record, await reader.head(HEAD));
        if (found === null) continue;
        for await (const page of pageOf(reader, record, { found, source: '', budget }))
          for (const revisit of revisits) yield [page, revisit];
      }
    } finally {
      await reader.close();
    }
  }
  for (const revisits of left.values())
    for (const revisit of revisits) yield [new CaptureError('', reason, detail), revisit];
}

const digestOf = ({ headers }: WarcRecord): string | null =>
  headers.get('warc-payload-digest') ?? null;
const visitOf = (url: string, date: string | undefined): string | null =>
  date === undefined ? null : `${date} ${url}`;
