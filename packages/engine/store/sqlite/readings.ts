import { setImmediate as yieldOnce } from 'node:timers/promises';
import {
  compareText,
  type Article,
  type ArticleId,
  type CaptureId,
  type Hash,
  type Problem,
} from '@hearsay/core/model';
import { StoreError, type ArticleRow, type Reading } from '../store.ts';
import type { Connection } from './connection.ts';
import { addToCount } from './counts.ts';
import { damaged } from './failure.ts';
import type { Indexer } from './indexer.ts';
import { writeLayers } from './layers.ts';
import { loadArticle } from './load.ts';
import { packText } from './packed.ts';
import { dayOf, placeOf, placesOf, SLOTS } from './place.ts';
import { findable, indexRows, writeSpans, type IndexRow } from './sentences.ts';
import { leave } from './stale.ts';
import type { Writer } from './writer.ts';

/** What lists of captures show of an article, as JSON in a row of its own. */
export interface ArticleAbout {
  readonly headline: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly language: string;
  readonly url: string | null;
  readonly source: string;
}

type ArticleReading = Extract<Reading['outcome'], { readonly article: Article }>;
interface Packed {
  readonly text: Uint8Array;
  readonly rest: Uint8Array;
  readonly layers: Uint8Array;
  readonly tokens: Uint8Array | null;
  readonly sentences: Uint8Array;
  readonly rows: readonly IndexRow[];
}

/** What became of captures: articles with their layers, and problems. */
export class Readings {
  constructor(
    readonly connection: Connection,
    readonly writer: Writer,
    readonly indexer: Indexer,
  ) {}

  async put(readings: readonly Reading[]): Promise<void> {
    const packed: (Packed | null)[] = [];
    for (const { outcome } of readings) {
      packed.push('article' in outcome ? await packedOf(outcome) : null);
      await yieldOnce();
    }
    const fresh = await this.writer.transaction(() =>
      readings.flatMap((reading, i) => this.#put(reading, packed[i]!)),
    );
    this.indexer.expect(fresh);
  }

  /** @returns the index rows of an article that is new */
  #put(
    { capture, stamp, outcome }: Reading,
    packed: Packed | null,
  ): readonly (readonly [article: number, rows: readonly IndexRow[]])[] {
    const row = this.connection.get('SELECT n, problem FROM capture WHERE id = ?', [capture]);
    if (row === null) {
      const detail = `there is no page ${capture} in this case`;
      throw new StoreError(this.connection.place, 'not there', detail);
    }
    const [n, before] = row as [number, string | null];
    const problem = 'problem' in outcome ? JSON.stringify(outcome.problem) : null;
    this.connection.run('UPDATE capture SET stamp = ?, problem = ? WHERE n = ?', [
      stamp,
      problem,
      n,
    ]);
    if (before !== null) addToCount(this.connection, 'problems', -1);
    if (problem !== null) addToCount(this.connection, 'problems', 1);
    if ('problem' in outcome) {
      dropArticle(this.connection, n);
      return [];
    }
    const same = this.connection.get(
      'SELECT n FROM article WHERE capture = ? AND id = ? AND content = ?',
      [n, outcome.article.id, outcome.content],
    );
    if (same !== null) {
      this.connection.run('UPDATE article SET read_with = ?, made = ? WHERE n = ?', [
        outcome.readWith,
        JSON.stringify(outcome.made),
        same[0] as number,
      ]);
      return [];
    }
    dropArticle(this.connection, n);
    return [[this.#insert(n, outcome, packed!), packed!.rows]];
  }

  #insert(capture: number, outcome: ArticleReading, packed: Packed): number {
    const { article, content, readWith, made } = outcome;
    const about: ArticleAbout = {
      headline: article.headline,
      outlet: article.outlet?.value ?? null,
      published: article.published?.value ?? null,
      language: article.language,
      url: article.url,
      source: article.source,
    };
    const [place, slot] = room(this.connection, about.published, article.id, packed.rows.length);
    const n = this.connection.insert(
      `INSERT INTO article (id, capture, content, read_with, made, about, place, slot, slots, indexed)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)`,
      [
        article.id,
        capture,
        content,
        readWith,
        JSON.stringify(made),
        JSON.stringify(about),
        place,
        slot,
        packed.rows.length,
      ],
    );
    this.connection.run(
      'INSERT INTO article_data (n, text, rest, layers, tokens, sentences) VALUES (?, ?, ?, ?, ?, ?)',
      [n, packed.text, packed.rest, packed.layers, packed.tokens, packed.sentences],
    );
    addToCount(this.connection, 'articles', 1);
    countOutlet(this.connection, about.outlet, 1);
    return n;
  }

  get(capture: CaptureId): Reading | null {
    const row = this.connection.get(
      `SELECT c.stamp, c.problem, a.id, a.content, a.read_with, a.made
       FROM capture c LEFT JOIN article a ON a.capture = c.n WHERE c.id = ?`,
      [capture],
    );
    if (row === null) return null;
    const [stamp, problem, id, content, readWith, made] = row as [
      Hash | null,
      string | null,
      ArticleId | null,
      Hash,
      Hash,
      string,
    ];
    if (stamp === null) return null;
    if (problem !== null) {
      return { capture, stamp, outcome: { problem: JSON.parse(problem) as Problem } };
    }
    if (id === null) throw damaged(this.connection.place, `the article of ${capture} is missing`);
    const outcome: ArticleReading = {
      ...loadArticle(this.connection, id),
      made: JSON.parse(made) as Readonly<Record<string, Hash>>,
      readWith,
      content,
    };
    return { capture, stamp, outcome };
  }

  list(): readonly ArticleRow[] {
    return this.connection
      .all('SELECT a.id, c.id, a.content FROM article a JOIN capture c ON c.n = a.capture')
      .map(([id, capture, content]) => ({
        id: id as ArticleId,
        capture: capture as CaptureId,
        content: content as Hash,
      }))
      .sort((a, b) => compareText(a.id, b.id));
  }
}

async function packedOf({ article, layers }: ArticleReading): Promise<Packed> {
  const spans = findable(article, layers);
  const written = writeLayers(layers);
  const [text, rest, packedLayers, tokens, sentences] = await Promise.all([
    // As JSON, which keeps halves of surrogate pairs.
    packText(JSON.stringify(article.text)),
    packText(JSON.stringify({ ...article, text: '' })), // the key keeps its place
    packText(written.layers),
    written.tokens === null ? null : packText(written.tokens),
    packText(writeSpans(spans)),
  ]);
  const rows = indexRows(article, layers, spans);
  return { text, rest, layers: packedLayers, tokens, sentences, rows };
}

/** Takes the article of a capture out, if it has one; what is heavy is left to be swept. */
export function dropArticle(connection: Connection, capture: number): void {
  const row = connection.get('SELECT n, about, place, slot, slots FROM article WHERE capture = ?', [
    capture,
  ]);
  if (row === null) return;
  const [n, about, place, slot, slots] = row as [number, string, number, number, number];
  connection.run('DELETE FROM article WHERE n = ?', [n]);
  leave(connection, { kind: 'article', a: n, b: 0, c: 0 });
  if (slots > 0) leave(connection, { kind: 'index', a: place, b: slot, c: slots });
  addToCount(connection, 'articles', -1);
  countOutlet(connection, (JSON.parse(about) as ArticleAbout).outlet, -1);
}

/** Names as JSON: they may have signs that SQLite would lose. */
function countOutlet(connection: Connection, outlet: string | null, by: 1 | -1): void {
  if (outlet === null) return;
  const name = JSON.stringify(outlet);
  connection.run(
    `INSERT INTO outlet (name, articles) VALUES (?, ?)
     ON CONFLICT (name) DO UPDATE SET articles = articles + excluded.articles`,
    [name, by],
  );
  if (by < 0) connection.run('DELETE FROM outlet WHERE name = ? AND articles <= 0', [name]);
}

/** A place in the index and the first free slot there; ids that begin alike share a place, or take one nearby. */
function room(
  connection: Connection,
  published: string | null,
  id: string,
  slots: number,
): readonly [place: number, slot: number] {
  const wanted = placeOf(dayOf(published), id);
  const [first, last] = placesOf(Math.floor(wanted / 2 ** 20));
  for (let away = 0; away <= last - first; away += 1) {
    for (const place of new Set([wanted + away, wanted - away])) {
      if (place < first || place > last) continue;
      const [taken] = connection.get(
        `SELECT max((SELECT ifnull(max(slot + slots), 0) FROM article WHERE place = ?),
          (SELECT ifnull(max(b + c), 0) FROM stale WHERE kind = 'index' AND a = ?))`,
        [place, place],
      ) as [number];
      if (taken + slots <= SLOTS) return [place, taken];
    }
  }
  throw new RangeError(`an article of ${slots} sentences has no room in the index`);
}
