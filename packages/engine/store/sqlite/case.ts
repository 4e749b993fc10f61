import type { ArticleId, Authored, CaptureId, Decision, Deed, Hash } from '@hearsay/core/model';
import {
  StoreError,
  type Added,
  type CaseCounts,
  type CaseResult,
  type CaseStore,
  type NewCapture,
  type Reading,
} from '../store.ts';
import type { SearchFacets, SearchPage, SearchQuery } from '../search.ts';
import { AuthoredLog } from './authored.ts';
import { Blocks } from './blocks.ts';
import { Captures } from './captures.ts';
import { check } from './check.ts';
import { letGo } from './collect.ts';
import type { Connection } from './connection.ts';
import { countsOf } from './counts.ts';
import { facetsOf } from './facets.ts';
import { Indexer } from './indexer.ts';
import { contentOf, loadArticle } from './load.ts';
import { Readings } from './readings.ts';
import { Results } from './result.ts';
import { search } from './search.ts';
import { sweep } from './stale.ts';
import { Writer } from './writer.ts';

/** A case in one SQLite file; see docs/reference/case-file.md for what lies where. */
export class SqliteCase implements CaseStore {
  readonly place: string;
  readonly blocks: Blocks;
  readonly #connection: Connection;
  readonly #readonly: boolean;
  readonly #writer: Writer;
  readonly #captures: Captures;
  readonly #indexer: Indexer;
  readonly #readings: Readings;
  readonly #results: Results;
  readonly #log: AuthoredLog;
  #closing: Promise<void> | null = null;

  constructor(connection: Connection, writer: Writer, looking: boolean) {
    this.place = connection.place;
    this.#connection = connection;
    this.#readonly = looking;
    this.#writer = writer;
    this.#captures = new Captures(connection, writer);
    this.#indexer = new Indexer(connection, writer);
    this.#readings = new Readings(connection, writer, this.#indexer);
    this.#results = new Results(connection, writer);
    this.#log = new AuthoredLog(connection, writer);
    this.blocks = new Blocks(connection, writer);
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    try {
      if (!this.#readonly) await this.blocks.flush();
      await this.#writer.idle();
    } finally {
      const alone = this.#readonly || leaveLog(this.#connection);
      this.#connection.close();
      if (!alone) await letGo();
    }
  }

  async revision(): Promise<string> {
    // Counts what this connection changed, and commits of others.
    const row = this.#connection.get(
      'SELECT total_changes(), (SELECT data_version FROM pragma_data_version)',
    );
    return row!.join(' ');
  }

  async title(): Promise<string> {
    const row = this.#connection.get(`SELECT value FROM meta WHERE name = 'title'`);
    return row === null ? '' : (JSON.parse(row[0] as string) as string);
  }

  async setTitle(title: string): Promise<void> {
    await this.#writer.transaction(() =>
      this.#connection.run(
        `INSERT INTO meta (name, value) VALUES ('title', ?)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
        [JSON.stringify(title)],
      ),
    );
  }

  add(pages: readonly NewCapture[]): Promise<readonly Added[]> {
    return this.#captures.add(pages);
  }

  async remove(captures: readonly CaptureId[]): Promise<number> {
    const removed = await this.#captures.remove(captures);
    await this.#tidy();
    return removed;
  }

  async captures(): ReturnType<CaseStore['captures']> {
    return this.#captures.list();
  }

  async capture(id: CaptureId): ReturnType<CaseStore['capture']> {
    return this.#captures.get(id);
  }

  bytes(capture: CaptureId): Promise<Uint8Array | null> {
    return this.#captures.bytes(capture);
  }

  async putReadings(readings: readonly Reading[]): Promise<void> {
    await this.#readings.put(readings);
    await this.#tidy();
  }

  async reading(capture: CaptureId): Promise<Reading | null> {
    return this.#readings.get(capture);
  }

  async articles(): ReturnType<CaseStore['articles']> {
    return this.#readings.list();
  }

  load(article: ArticleId): ReturnType<CaseStore['load']> {
    return loadArticle(this.#connection, article);
  }

  content(article: ArticleId): Hash | null {
    return contentOf(this.#connection, article);
  }

  async problems(): ReturnType<CaseStore['problems']> {
    return this.#captures.problems();
  }

  async putResult(result: CaseResult): Promise<void> {
    await this.blocks.flush();
    await this.#results.put(result);
    await this.#tidy();
  }

  result(): Promise<CaseResult | null> {
    return this.#results.get();
  }

  async resultStamp(): Promise<Hash | null> {
    return this.#results.current()?.stamp ?? null;
  }

  async counts(): Promise<CaseCounts> {
    return countsOf(this.#connection);
  }

  record(decision: Decision, deed: Deed): Promise<Authored> {
    return this.#log.record(decision, deed);
  }

  undo(id: number, deed: Deed): Promise<Authored> {
    return this.#log.undo(id, deed);
  }

  async authored(): Promise<readonly Authored[]> {
    return this.#log.list();
  }

  async search(query: SearchQuery): Promise<SearchPage> {
    // Somebody's index rows may have been cut off; where this connection cannot finish them, less is found.
    if (!this.#readonly && this.#indexer.behind()) await this.#tidy();
    return search(this.#connection, query, this.#results.current()?.n ?? null);
  }

  async facets(): Promise<SearchFacets> {
    return facetsOf(this.#connection, this.#results.current()?.n ?? null);
  }

  async check(): Promise<readonly string[]> {
    return check(this.#connection);
  }

  /**
   * What follows from what was written: index rows, and sweeping. It was written, so a full disk or another writer does
   * not make the call fail; what was not done is noted in the file, and done by the next one.
   */
  async #tidy(): Promise<void> {
    try {
      await this.#indexer.catchUp();
      await sweep(this.#connection, this.#writer);
    } catch (error) {
      const later = error instanceof StoreError && LATER.has(error.reason);
      if (!later) throw error;
    }
  }
}

const LATER: ReadonlySet<StoreError['reason']> = new Set(['disk full', 'in use']);

/**
 * Puts everything into the one file, if nobody else has it open: a file at rest has nothing beside it.
 * @returns whether it could
 */
function leaveLog(connection: Connection): boolean {
  try {
    const [mode] = connection.get('PRAGMA journal_mode = DELETE')!;
    return mode === 'delete';
  } catch (error) {
    // Whoever closes last does it. Nothing is lost in the log, so a full disk is no reason to fail either.
    // So it is of a file that is no longer at its place: what was in the log is in it by now.
    const fine =
      error instanceof StoreError && (LATER.has(error.reason) || error.reason === 'not there');
    if (!fine) throw error;
    return false;
  }
}
