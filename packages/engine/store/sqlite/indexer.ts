import type { ArticleId } from '@hearsay/core/model';
import type { Connection } from './connection.ts';
import type { IndexRow } from './sentences.ts';
import { indexRows, readSpans } from './sentences.ts';
import { loadArticle, textIn } from './load.ts';
import type { Writer } from './writer.ts';

/** How long rows are put into the index in one transaction, in ms. */
const BATCH_MS = 25;
/** Rows between two looks at the clock. */
const ROWS = 16;

/**
 * Brings the index up to what was written, in transactions of its own. `article.indexed` counts the rows of an article
 * that are in, in the same transaction as the rows, so that one that is cut off is taken up where it was.
 */
export class Indexer {
  /** Rows that were made when their article was written, so that they need not be made again. */
  readonly #made = new Map<number, readonly IndexRow[]>();

  constructor(
    readonly connection: Connection,
    readonly writer: Writer,
  ) {}

  expect(articles: readonly (readonly [article: number, rows: readonly IndexRow[]])[]): void {
    for (const [n, rows] of articles) this.#made.set(n, rows);
  }

  behind(): boolean {
    return this.connection.get('SELECT 1 FROM article WHERE indexed < slots LIMIT 1') !== null;
  }

  async catchUp(): Promise<void> {
    while (this.behind()) {
      await this.writer.transaction(() => {
        const began = performance.now();
        while (performance.now() - began < BATCH_MS) if (!this.#some(began)) return;
      });
    }
    this.#made.clear();
  }

  /** @returns false where there is nothing left to do */
  #some(began: number): boolean {
    const row = this.connection.get(
      `SELECT n, id, place, slot, slots, indexed FROM article WHERE indexed < slots ORDER BY n LIMIT 1`,
    );
    if (row === null) return false;
    const [n, id, place, slot, slots, indexed] = row as [
      number,
      ArticleId,
      number,
      number,
      number,
      number,
    ];
    const rows = this.#rowsOf(n, id);
    let next = indexed;
    do {
      for (const end = Math.min(slots, next + ROWS); next < end; next += 1) {
        const { words, tags } = rows[next]!;
        this.connection.run(
          `INSERT INTO sentence (rowid, words, tags)
           VALUES ((CAST (? AS INTEGER) << 21) + CAST (? AS INTEGER), ?, ?)`,
          [place, slot + next, words, tags],
        );
      }
    } while (next < slots && performance.now() - began < BATCH_MS);
    this.connection.run('UPDATE article SET indexed = ? WHERE n = ?', [next, n]);
    if (next === slots) this.#made.delete(n);
    return true;
  }

  #rowsOf(n: number, id: ArticleId): readonly IndexRow[] {
    const made = this.#made.get(n);
    if (made !== undefined) return made;
    const { article, layers } = loadArticle(this.connection, id);
    const [spans] = this.connection.get('SELECT sentences FROM article_data WHERE n = ?', [n])!;
    const rows = indexRows(
      article,
      layers,
      readSpans(textIn(spans as Uint8Array, id, this.connection.place)),
    );
    this.#made.set(n, rows);
    return rows;
  }
}
