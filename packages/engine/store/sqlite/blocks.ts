import type { Hash } from '@hearsay/core/model';
import type { StoredBlocks } from '../store.ts';
import type { Connection } from './connection.ts';
import { pack, unpack } from './packed.ts';
import type { Writer } from './writer.ts';

type Kept = string | Uint8Array;

/** What waits to be written is written when it takes this much memory, in UTF-16 units or bytes. */
const WAITING = 8_000_000;
/** Written in one transaction. */
const BATCH_BYTES = 1_000_000;
const BATCH_ROWS = 500;
/** Keys asked for in one statement. */
const ASKED = 2000;

/** What collators keep; set at once, written a little later. */
export class Blocks implements StoredBlocks {
  #waiting = new Map<Hash, Kept>();
  /** Being written. */
  #leaving: ReadonlyMap<Hash, Kept> = new Map();
  #size = 0;
  #flushing: Promise<void> = Promise.resolve();
  #failure: unknown = null;

  constructor(
    readonly connection: Connection,
    readonly writer: Writer,
  ) {}

  getMany(keys: readonly Hash[]): readonly (Kept | null)[] {
    const found = new Map<string, Kept>();
    const asked = keys.filter((key) => !this.#waiting.has(key) && !this.#leaving.has(key));
    for (let i = 0; i < asked.length; i += ASKED) {
      const rows = this.connection.all(
        `SELECT lower(hex(b.key)), b.is_text, b.data FROM json_each(?) k JOIN block b ON b.key = unhex(k.value)`,
        [JSON.stringify(asked.slice(i, i + ASKED))],
      );
      for (const [key, isText, data] of rows as [string, number, Uint8Array][]) {
        const kept = unpackedOr(data);
        if (kept !== null) found.set(key, isText === 1 ? kept.toString('utf8') : kept);
      }
    }
    return keys.map(
      (key) => this.#waiting.get(key) ?? this.#leaving.get(key) ?? found.get(key) ?? null,
    );
  }

  setMany(entries: readonly (readonly [key: Hash, kept: Kept])[]): void {
    for (const [key, kept] of entries) {
      this.#size += kept.length;
      this.#waiting.set(key, kept);
    }
    if (this.#size > WAITING) {
      // Whoever flushes next is told.
      this.flush().catch((error: unknown) => (this.#failure = error));
    }
  }

  /** Writes what waits. */
  flush(): Promise<void> {
    const turn = this.#flushing.then(() => this.#flush());
    this.#flushing = turn.catch(() => undefined);
    return turn;
  }

  async #flush(): Promise<void> {
    const failure = this.#failure;
    this.#failure = null;
    if (failure !== null) throw failure;
    this.#leaving = this.#waiting;
    this.#waiting = new Map();
    this.#size = 0;
    try {
      let batch: [key: Hash, kept: Kept][] = [];
      let bytes = 0;
      for (const entry of this.#leaving) {
        batch.push(entry);
        bytes += entry[1].length;
        if (bytes < BATCH_BYTES && batch.length < BATCH_ROWS) continue;
        await this.#write(batch);
        batch = [];
        bytes = 0;
      }
      if (batch.length > 0) await this.#write(batch);
    } catch (error) {
      // What was not written waits on; what was set meanwhile is newer.
      this.#waiting = new Map([...this.#leaving, ...this.#waiting]);
      throw error;
    } finally {
      this.#leaving = new Map();
    }
  }

  async #write(batch: readonly (readonly [key: Hash, kept: Kept])[]): Promise<void> {
    const rows = await Promise.all(
      batch.map(async ([key, kept]) => {
        const isText = typeof kept === 'string';
        const data = await pack(isText ? Buffer.from(kept, 'utf8') : kept);
        return [Buffer.from(key, 'hex'), isText ? 1 : 0, data] as const;
      }),
    );
    await this.writer.transaction(() => {
      for (const row of rows) {
        this.connection.run(
          `INSERT INTO block (key, is_text, data) VALUES (?, ?, ?)
           ON CONFLICT (key) DO UPDATE SET is_text = excluded.is_text, data = excluded.data`,
          row,
        );
      }
    });
  }

  async keepOnly(keys: readonly Hash[]): Promise<void> {
    await this.flush();
    const dropped = this.connection
      .all('SELECT n FROM block WHERE key NOT IN (SELECT unhex(value) FROM json_each(?))', [
        JSON.stringify(keys),
      ])
      .map(([n]) => n as number);
    for (let i = 0; i < dropped.length; i += BATCH_ROWS) {
      const batch = JSON.stringify(dropped.slice(i, i + BATCH_ROWS));
      await this.writer.transaction(() =>
        this.connection.run('DELETE FROM block WHERE n IN (SELECT value FROM json_each(?))', [
          batch,
        ]),
      );
    }
  }
}

/** Null where it is damaged: it is made again, which costs time and nothing else; `check` names it. */
function unpackedOr(data: Uint8Array): Buffer | null {
  try {
    return unpack(data);
  } catch {
    return null;
  }
}
