import type { Hash } from '@hearsay/core/model';
import type { Relation, Relations } from '@hearsay/core/collate';
import type { CaseResult } from '../store.ts';
import type { Connection, Value } from './connection.ts';
import { damaged } from './failure.ts';
import { searchedRows, type SearchedRow } from './naming.ts';
import { packText, unpackLater } from './packed.ts';
import { leave } from './stale.ts';
import type { Writer } from './writer.ts';

/** A part of a relation, in UTF-16 units of JSON; what is made and read at one go. */
const PART = 256_000;
/** So many parts are packed side by side, each on a thread of its own. */
const AT_ONCE = 4;
const BATCH_BYTES = 2_000_000;
const BATCH_ROWS = 1000;
const BATCH_MS = 20;

/** The result of the last run that was finished. A new one is written beside it, and takes its place in one step. */
export class Results {
  constructor(
    readonly connection: Connection,
    readonly writer: Writer,
  ) {}

  current(): { readonly n: number; readonly stamp: Hash } | null {
    const row = this.connection.get(
      `SELECT r.n, r.stamp FROM meta m JOIN result r ON r.n = CAST (m.value AS INTEGER) WHERE m.name = 'result'`,
    );
    return row === null ? null : { n: row[0] as number, stamp: row[1] as Hash };
  }

  async put({ stamp, relations }: CaseResult): Promise<void> {
    const n = await this.writer.transaction(() => {
      this.#leaveOthers();
      return this.connection.insert('INSERT INTO result (stamp) VALUES (?)', [stamp]);
    });
    // Where this is cut off, the result before it stays, and what was written is swept with the next.
    await this.#putParts(n, relations);
    await this.#putRows(n, searchedRows(relations));
    await this.writer.transaction(() => {
      this.connection.run(
        `INSERT INTO meta (name, value) VALUES ('result', ?)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
        [String(n)],
      );
      this.#leaveOthers();
    });
  }

  /** Results that are not the current one: the one before, and those that were cut off. */
  #leaveOthers(): void {
    const current = this.current()?.n ?? -1;
    const others = this.connection.all(
      `SELECT n FROM result WHERE n <> ? AND n NOT IN (SELECT a FROM stale WHERE kind = 'result')`,
      [current],
    );
    for (const [n] of others)
      leave(this.connection, { kind: 'result', a: n as number, b: 0, c: 0 });
  }

  async #putParts(n: number, relations: Relations<Relation>): Promise<void> {
    let batch: PackedPart[] = [];
    let bytes = 0;
    const write = async (): Promise<void> => {
      const rows = batch;
      batch = [];
      bytes = 0;
      await this.writer.transaction(() => {
        for (const { relation, part, data } of rows) {
          this.connection.run(
            'INSERT INTO result_part (result, relation, part, data) VALUES (?, ?, ?, ?)',
            [n, relation, part, data],
          );
        }
      });
    };
    const packing: Promise<PackedPart>[] = [];
    const take = async (): Promise<void> => {
      const packed = (await packing.shift())!;
      batch.push(packed);
      bytes += packed.data.length;
      if (bytes >= BATCH_BYTES) await write();
    };
    for (const [relation, items] of Object.entries(relations)) {
      let part = 0;
      for (const json of partsOf(items)) {
        packing.push(packPart(relation, part, json));
        part += 1;
        if (packing.length >= AT_ONCE) await take();
      }
    }
    while (packing.length > 0) await take();
    if (batch.length > 0) await write();
  }

  async #putRows(n: number, rows: Iterable<SearchedRow>): Promise<void> {
    const waiting = rows[Symbol.iterator]();
    let next = waiting.next();
    while (next.done !== true) {
      await this.writer.transaction(() => {
        const began = performance.now();
        for (let i = 0; i < BATCH_ROWS && performance.now() - began < BATCH_MS; i += 1) {
          if (next.done === true) return;
          const [table, ...values] = next.value;
          const row: Value[] = [n, ...values];
          const places = row.map(() => '?').join(', ');
          this.connection.run(`INSERT INTO ${table} VALUES (${places})`, row);
          next = waiting.next();
        }
      });
    }
  }

  async get(): Promise<CaseResult | null> {
    const current = this.current();
    if (current === null) return null;
    const parts = this.connection.all(
      'SELECT relation, data FROM result_part WHERE result = ? ORDER BY relation, part',
      [current.n],
    ) as [Relation, Uint8Array][];
    const relations: Record<string, unknown[]> = {};
    for (const [relation, data] of parts) {
      let json: string;
      try {
        json = (await unpackLater(data)).toString('utf8');
      } catch (error) {
        throw damaged(this.connection.place, 'the result cannot be unpacked', error);
      }
      const list = (relations[relation] ??= []);
      for (const item of JSON.parse(json) as unknown[]) list.push(item);
    }
    return { stamp: current.stamp, relations: relations as unknown as Relations<Relation> };
  }
}

interface PackedPart {
  readonly relation: string;
  readonly part: number;
  readonly data: Uint8Array;
}
const packPart = async (relation: string, part: number, json: string): Promise<PackedPart> => ({
  relation,
  part,
  data: await packText(json, 1),
});

/** A list as JSON lists of about {@link PART} units; one at least, so that an empty relation is one. */
function* partsOf(items: readonly unknown[]): Generator<string> {
  let part: string[] = [];
  let size = 0;
  let made = 0;
  for (const item of items) {
    const json = JSON.stringify(item);
    part.push(json);
    size += json.length + 1;
    if (size < PART) continue;
    yield `[${part.join(',')}]`;
    made += 1;
    part = [];
    size = 0;
  }
  if (part.length > 0 || made === 0) yield `[${part.join(',')}]`;
}
