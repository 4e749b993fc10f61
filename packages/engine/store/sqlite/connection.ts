import Database from 'libsql';
import { closed, storeError } from './failure.ts';

/** What can be handed to a statement. Anything else would end the process inside the driver. */
export type Value = string | number | null | Uint8Array;
/** A row by position: the driver's rows by name carry a key of its own. */
export type Row = readonly unknown[];

type Statement = ReturnType<Database.Database['prepare']>;

/** How long a statement outside of a writing transaction waits for a lock that is held for moments only, in ms. */
const READ_PATIENCE = 5000;

/** One connection to a case file: statements by position, each prepared once, errors in the store's own words. */
export class Connection {
  readonly #db: Database.Database;
  readonly #statements = new Map<string, Statement>();
  #open = true;

  /** @param target a path or a `file:` URI @param place the file as the user named it, for messages */
  constructor(
    target: string,
    readonly place: string,
  ) {
    try {
      this.#db = new Database(target, { timeout: READ_PATIENCE });
    } catch (error) {
      throw storeError(place, error);
    }
  }

  all(sql: string, values: readonly Value[] = []): readonly Row[] {
    return this.#do(() => this.#statement(sql).all(checked(values)) as Row[]);
  }

  get(sql: string, values: readonly Value[] = []): Row | null {
    return this.#do(() => (this.#statement(sql).get(checked(values)) as Row | undefined) ?? null);
  }

  /** How many rows it changed. */
  run(sql: string, values: readonly Value[] = []): number {
    return this.#do(() => this.#statement(sql).run(checked(values)).changes);
  }

  /** The row id that an insert was given. */
  insert(sql: string, values: readonly Value[] = []): number {
    return this.#do(() => Number(this.#statement(sql).run(checked(values)).lastInsertRowid));
  }

  exec(sql: string): void {
    this.#do(() => this.#db.exec(sql));
  }

  /**
   * Takes the write lock at once or not at all.
   * @returns false where another connection holds it
   */
  begin(): boolean {
    this.#do(() => this.#db.exec('PRAGMA busy_timeout = 0'));
    try {
      this.#db.exec('BEGIN IMMEDIATE');
      return true;
    } catch (error) {
      const failure = storeError(this.place, error);
      if (failure.reason === 'in use') return false;
      throw failure;
    } finally {
      this.#db.exec(`PRAGMA busy_timeout = ${READ_PATIENCE}`);
    }
  }

  commit(): void {
    this.exec('COMMIT');
  }

  /** Some errors have rolled back already. */
  rollback(): void {
    if (this.#db.inTransaction) this.exec('ROLLBACK');
  }

  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#statements.clear();
    this.#db.close();
  }

  #do<T>(work: () => T): T {
    if (!this.#open) throw closed(this.place);
    try {
      return work();
    } catch (error) {
      throw storeError(this.place, error);
    }
  }

  #statement(sql: string): Statement {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#db.prepare(sql);
      if (statement.reader) statement.raw();
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}

function checked(values: readonly Value[]): Value[] {
  return values.map((value) => {
    if (value instanceof Uint8Array || value === null || typeof value === 'string') return value;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    throw new TypeError(`a statement cannot be handed ${typeof value} ${String(value)}`);
  });
}
