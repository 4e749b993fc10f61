import type { Hash } from '@hearsay/core/model';
import type { Relation, Relations } from '@hearsay/core/collate';
import type { CaseResult } from '../store.ts';
import type { Connection, Value } from './connection.ts';
import { damaged } from './failure.ts';
import { searchedRows, type SearchedRow } from './naming.ts';
import { packText, unpackLater } from './packed.ts';
import { leave } from './stale.ts';
import { fromTable, toTable, type Table } from './table.ts';
import type { Writer } from './writer.ts';

/** So many items of a relation are a part: what is made and read at one go. */
const PART = 1000;
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
    const rows = new Rows(this.connection, this.writer);
    for await (const { relation, part, data } of packedParts(relations)) {
      await rows.add(data.length, INSERT_PART, [n, relation, part, data]);
    }
    for (const [table, list] of byTable(searchedRows(relations))) {
      const values = list[0]!.map((_, i) => `value ->> ${i}`).join(', ');
      for (let from = 0; from < list.length; from += BATCH_ROWS) {
        const batch = JSON.stringify(list.slice(from, from + BATCH_ROWS));
        const insert = `INSERT INTO ${table} SELECT ?, ${values} FROM json_each(?)`;
        await rows.add(batch.length, insert, [n, batch]);
      }
    }
    await rows.end(() => {
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

  async get(): Promise<CaseResult | null> {
    const current = this.current();
    if (current === null) return null;
    const parts = this.connection.all(
      'SELECT relation, data, is_table FROM result_part WHERE result = ? ORDER BY relation, part',
      [current.n],
    ) as [Relation, Uint8Array, number][];
    const relations: Record<string, unknown[]> = {};
    for (const [relation, data, isTable] of parts) {
      let json: string;
      try {
        json = (await unpackLater(data)).toString('utf8');
      } catch (error) {
        throw damaged(this.connection.place, 'the result cannot be unpacked', error);
      }
      const list = (relations[relation] ??= []);
      const part = JSON.parse(json) as unknown;
      const items = isTable === 1 ? fromTable(part as Table) : (part as unknown[]);
      for (const item of items) list.push(item);
    }
    return { stamp: current.stamp, relations: relations as unknown as Relations<Relation> };
  }
}

const INSERT_PART =
  'INSERT INTO result_part (result, relation, part, data, is_table) VALUES (?, ?, ?, ?, 1)';

/** Statements that wait to be run, as many in one transaction as others can wait for: each costs the disk a moment. */
class Rows {
  #waiting: (readonly [sql: string, values: readonly Value[]])[] = [];
  #bytes = 0;

  constructor(
    readonly connection: Connection,
    readonly writer: Writer,
  ) {}

  async add(bytes: number, sql: string, values: readonly Value[]): Promise<void> {
    this.#waiting.push([sql, values]);
    this.#bytes += bytes;
    if (this.#bytes >= BATCH_BYTES) await this.#run(() => undefined);
  }

  /** @param last runs in the last transaction, after all others */
  async end(last: () => void): Promise<void> {
    await this.#run(last);
  }

  async #run(last: () => void): Promise<void> {
    let done = 0;
    do {
      done = await this.writer.transaction(() => {
        const began = performance.now();
        let i = done;
        for (; i < this.#waiting.length && performance.now() - began < BATCH_MS; i += 1) {
          this.connection.run(...this.#waiting[i]!);
        }
        if (i === this.#waiting.length) last();
        return i;
      });
    } while (done < this.#waiting.length);
    this.#waiting = [];
    this.#bytes = 0;
  }
}

function byTable(rows: Iterable<SearchedRow>): ReadonlyMap<SearchedRow[0], Value[][]> {
  const tables = new Map<SearchedRow[0], Value[][]>();
  for (const [table, ...values] of rows) {
    const list = tables.get(table);
    if (list === undefined) tables.set(table, [values]);
    else list.push(values);
  }
  return tables;
}

interface PackedPart {
  readonly relation: string;
  readonly part: number;
  readonly data: Uint8Array;
}

/** The parts of all relations, a few being packed while one is written. */
async function* packedParts(relations: Relations<Relation>): AsyncGenerator<PackedPart> {
  const packing: Promise<PackedPart>[] = [];
  for (const [relation, items] of Object.entries(relations)) {
    let part = 0;
    for (const json of partsOf(items)) {
      packing.push(packPart(relation, part, json));
      part += 1;
      if (packing.length >= AT_ONCE) yield (await packing.shift())!;
    }
  }
  for (const part of packing) yield await part;
}
const packPart = async (relation: string, part: number, json: string): Promise<PackedPart> => ({
  relation,
  part,
  data: await packText(json, 1),
});

/** A list in parts, as JSON of a table each; one at least, so that an empty relation is one. */
function* partsOf(items: readonly unknown[]): Generator<string> {
  for (let from = 0; from === 0 || from < items.length; from += PART) {
    yield JSON.stringify(toTable(items.slice(from, from + PART)));
  }
}
