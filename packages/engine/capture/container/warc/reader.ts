import type { Budget } from '../budget.ts';
import type { Bytes } from '../bytes.ts';
import { BombError } from '../budget.ts';
import { Feeder } from '../feeder.ts';
import { isGzip } from '../gzip.ts';
import { GzipError } from '../inflate.ts';
import { Members } from './members.ts';

/**
 * Where a record lies: `48213` is its offset in the file (of its gzip member, where each record has its own, as it should),
 * `0+48213` the offset within what the member at 0 unpacks to.
 */
export type Place = string;

export interface WarcRecord {
  readonly place: Place;
  /** `response`, `resource`, `revisit` … */
  readonly type: string;
  /** By name in lower case; of a name that comes twice, the first. */
  readonly headers: ReadonlyMap<string, string>;
  /** Bytes of its block, as it says. */
  readonly length: number;
}
/** Something that cannot be read, where, and why. */
export interface WarcFault {
  readonly place: Place;
  readonly reason: 'cut off' | 'damaged' | 'bomb';
  readonly detail: string;
}
export const isFault = (found: WarcRecord | WarcFault): found is WarcFault => 'reason' in found;

const VERSION = /^WARC\/\d\.\d/u;
/** The longest line of a header, and the most lines: what is more is no WARC header. */
const MAX_LINE = 64 * 1024;
const MAX_LINES = 200;
const MARK = '\nWARC/';
/** Records are two line breaks apart; more than so many are damage. */
const MAX_BREAKS = 1000;
/** How often the next readable record is looked for in one file. */
const MAX_RECOVERIES = 1000;

/**
 * Reads a WARC file record by record (ISO 28500), plain or with gzip, never more of it than the block that is asked for.
 * What is damaged is passed over to the next record that can be read, and named.
 */
export class WarcReader {
  readonly #bytes: Bytes;
  readonly #budget: Budget;
  readonly #packed: boolean;
  #members: Members | null = null;
  #feeder: Feeder;
  /** Bytes of the current block that were not read yet. */
  #left = 0;
  #place: Place = '0';
  #pending: WarcFault | null = null;
  /** What is packed cannot be unpacked further from here. */
  #lost = false;
  #recoveries = 0;
  #ended = false;

  private constructor(bytes: Bytes, budget: Budget, packed: boolean, at: number) {
    this.#bytes = bytes;
    this.#budget = budget;
    this.#packed = packed;
    this.#feeder = this.#open(at);
  }

  /** @param place of the record to begin with */
  static async open(bytes: Bytes, budget: Budget, place: Place = '0'): Promise<WarcReader> {
    const [at, inside] = place.split('+').map(Number) as [number, number | undefined];
    const packed = isGzip(await bytes.read(at, 3));
    const reader = new WarcReader(bytes, budget, packed, at);
    if (inside !== undefined) await reader.#guarded(() => reader.#feeder.skip(inside));
    return reader;
  }

  #open(at: number): Feeder {
    if (!this.#packed) return new Feeder(this.#bytes.stream(at), at);
    this.#members = new Members(this.#bytes.stream(at), at, this.#budget);
    return new Feeder(this.#members.pieces());
  }

  /** The next record, or what keeps it from being read; null at the end. */
  async next(): Promise<WarcRecord | WarcFault | null> {
    if (this.#pending === null && this.#left > 0) await this.#skipRest();
    const fault = this.#pending;
    if (fault !== null) {
      this.#pending = null;
      await this.#recover(fault);
      return fault;
    }
    if (this.#ended) return null;
    const found = await this.#guarded(() => this.#record());
    return found ?? (this.#pending === null ? null : this.next());
  }

  /** The beginning of the block of the record that came last, as far as it can be read; it stays to be read. */
  async head(length: number): Promise<Uint8Array> {
    const head = await this.#guarded(() => this.#feeder.take(Math.min(length, this.#left)));
    if (head === null) this.#left = 0;
    else this.#feeder.back(head);
    return head ?? new Uint8Array();
  }

  /**
   * The block of the record that came last; null where it breaks off or cannot be unpacked (the fault comes next), or
   * where it is longer than `limit`.
   */
  async block(limit: number): Promise<Uint8Array | null> {
    if (this.#left > limit) return null;
    const length = this.#left;
    this.#left = 0;
    const block = await this.#guarded(() => this.#feeder.take(length));
    if (block === null || block.byteLength === length) return block;
    this.#breaksOff(length - block.byteLength);
    return null;
  }

  async close(): Promise<void> {
    this.#ended = true;
    await this.#feeder.close();
  }

  async #skipRest(): Promise<void> {
    const length = this.#left;
    this.#left = 0;
    const skipped = await this.#guarded(() => this.#feeder.skip(length));
    if (skipped !== null && skipped < length) this.#breaksOff(length - skipped);
  }

  #breaksOff(missing: number): void {
    this.#ended = true;
    const detail = `the file ends within the record at ${this.#place}: ${missing} bytes are missing`;
    this.#pending = { place: this.#place, reason: 'cut off', detail };
  }

  /** What was asked; null, and a fault is pending, where it cannot be unpacked. */
  async #guarded<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      const place = this.#place;
      if (error instanceof GzipError) {
        const detail = `${error.message}, at ${place}`;
        this.#pending = { place, reason: error.reason, detail };
        this.#lost = true;
      } else if (error instanceof BombError) {
        this.#ended = true;
        this.#pending = { place, reason: 'bomb', detail: `${error.message}; given up at ${place}` };
      } else throw error;
      return null;
    }
  }

  async #record(): Promise<WarcRecord | null> {
    for (let breaks = 0; ; breaks += 1) {
      const at = this.#feeder.at;
      const line = await this.#feeder.line(MAX_LINE).finally(() => {
        // Only now is it known whether another member begins here.
        this.#place = this.#members?.placeOf(at) ?? String(at);
      });
      if (line === null) {
        this.#ended = true;
        return null;
      }
      const text = textOf(line);
      if (text === '' && breaks < MAX_BREAKS) continue;
      if (VERSION.test(text)) return this.#headers();
      return this.#fail('there is no WARC record here');
    }
  }

  async #headers(): Promise<WarcRecord | null> {
    const headers = new Map<string, string>();
    let name = '';
    for (let count = 0; ; count += 1) {
      const line = await this.#feeder.line(MAX_LINE);
      if (line === null || line.at(-1) !== 0x0a) {
        if (line !== null && line.byteLength >= MAX_LINE)
          return this.#fail('its header has a line without an end');
        this.#breaksOff(1);
        return null;
      }
      const text = textOf(line);
      if (text === '') break;
      if (count >= MAX_LINES) return this.#fail('its header has no end');
      const colon = text.indexOf(':');
      if (/^[ \t]/u.test(text)) {
        if (name !== '') headers.set(name, `${headers.get(name)!} ${text.trim()}`);
      } else if (colon > 0) {
        name = text.slice(0, colon).trim().toLowerCase();
        if (!headers.has(name)) headers.set(name, text.slice(colon + 1).trim());
        else name = '';
      }
    }
    const said = headers.get('content-length') ?? '';
    if (!/^\d{1,15}$/u.test(said)) return this.#fail('it does not say how long it is');
    const length = Number(said);
    this.#left = length;
    const type = (headers.get('warc-type') ?? '').toLowerCase();
    return { place: this.#place, type, headers, length };
  }

  #fail(detail: string): null {
    this.#pending = { place: this.#place, reason: 'damaged', detail };
    return null;
  }

  /** Goes on with the next record that can be read. */
  async #recover({ place, reason }: WarcFault): Promise<void> {
    this.#left = 0;
    this.#recoveries += 1;
    if (reason !== 'damaged' || this.#ended || this.#recoveries > MAX_RECOVERIES) {
      this.#ended = true;
      return;
    }
    if (!this.#lost) {
      await this.#guarded(() => this.#nextVersion());
      return;
    }
    this.#lost = false;
    await this.#feeder.close();
    // Right behind its beginning: how far it was read depends on how the bytes came, and may be beyond the next.
    const next = await this.#guarded(() =>
      nextMember(this.#bytes, Number(place.split('+')[0]) + 1).catch((error: unknown) => {
        // What holds the file is damaged itself: that was just said, and there is nothing more to be had.
        if (error instanceof GzipError) return null;
        throw error;
      }),
    );
    if (next === null) this.#ended = true;
    else this.#feeder = this.#open(next);
  }

  /** Goes to the next line that begins a record. Not line by line: there may be millions of empty ones. */
  async #nextVersion(): Promise<void> {
    let before: Uint8Array = new Uint8Array();
    for (;;) {
      const piece = await this.#feeder.next();
      if (piece === null) {
        this.#ended = true;
        return;
      }
      const window = Buffer.concat([before, piece]);
      for (let at = window.indexOf(MARK); at >= 0; at = window.indexOf(MARK, at + 1)) {
        if (!VERSION.test(window.toString('latin1', at + 1, at + MARK.length + 4))) continue;
        this.#feeder.back(window.subarray(at + 1));
        return;
      }
      // What begins a record may lie across two pieces.
      before = window.subarray(-(MARK.length + 3));
    }
  }
}

/** Offset of the next bytes that may begin a gzip member; null where there are none. */
async function nextMember(bytes: Bytes, from: number): Promise<number | null> {
  const feeder = new Feeder(bytes.stream(from), from);
  try {
    let before: Uint8Array = new Uint8Array();
    for (;;) {
      const piece = await feeder.next();
      if (piece === null) return null;
      // A header may lie across two pieces.
      const window = before.byteLength === 0 ? piece : Buffer.concat([before, piece]);
      const start = feeder.at - window.byteLength;
      for (let at = window.indexOf(0x1f); at >= 0; at = window.indexOf(0x1f, at + 1)) {
        if (at + 3 >= window.byteLength) break;
        if (isGzip(window.subarray(at)) && window[at + 3]! <= 31) return start + at;
      }
      before = window.subarray(Math.max(0, window.byteLength - 3));
    }
  } finally {
    await feeder.close();
  }
}

const textOf = (line: Uint8Array): string =>
  Buffer.from(line.buffer, line.byteOffset, line.byteLength)
    .toString('utf8')
    .replace(/(?<![\r\n])[\r\n]+$/u, '');
