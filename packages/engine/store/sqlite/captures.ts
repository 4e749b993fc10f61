import { setImmediate as yieldOnce } from 'node:timers/promises';
import {
  compareText,
  type CaptureResponse,
  type CutOff,
  inOrder,
  type ArticleId,
  type Capture,
  type CaptureId,
  type Hash,
  type Problem,
} from '@hearsay/core/model';
import type { ContainerFields } from '@hearsay/core/read';
import { mergeCaptures, sha256 } from '../../capture/index.ts';
import type { Added, CaseCapture, NewCapture } from '../store.ts';
import type { Connection, Row } from './connection.ts';
import { addToCount } from './counts.ts';
import { damaged } from './failure.ts';
import { pack, unpackLater } from './packed.ts';
import { dropArticle, type ArticleAbout } from './readings.ts';
import { leave } from './stale.ts';
import type { Writer } from './writer.ts';

/** What is kept of a capture as it came: strings as JSON, since any may have signs that SQLite would lose. */
interface CaptureAbout {
  readonly source: string;
  readonly url: string | null;
  readonly mediaType: string;
  readonly capturedAt: string | null;
  readonly charset: string | null;
  /** Not there where it has one source. */
  readonly also?: readonly string[];
  /** Not there where it came in no container. */
  readonly container?: ContainerFields;
  /** Not there in cases of before pages were kept with their response. */
  readonly response?: CaptureResponse | null;
  /** Not there where nothing says that it is cut off. */
  readonly cutOff?: CutOff;
}

const CAPTURES = `SELECT c.id, lower(hex(b.hash)), c.about, c.stamp, c.problem, a.id, a.about
  FROM capture c JOIN blob b ON b.n = c.blob LEFT JOIN article a ON a.capture = c.n`;

/** The pages of a case and their bytes. */
export class Captures {
  constructor(
    readonly connection: Connection,
    readonly writer: Writer,
  ) {}

  async add(pages: readonly NewCapture[]): Promise<readonly Added[]> {
    const packed = new Map<Hash, Uint8Array>();
    for (const { capture, bytes } of pages) {
      if (sha256(bytes) !== capture.blob) {
        throw new RangeError(`${capture.source}: its bytes are not those its hash is of`);
      }
    }
    await Promise.all(
      pages.map(async ({ capture, bytes }) => {
        if (packed.has(capture.blob)) return;
        packed.set(capture.blob, bytes); // claims it
        await yieldOnce();
        packed.set(capture.blob, await pack(bytes));
      }),
    );
    return this.writer.transaction(() => pages.map((page) => this.#add(page, packed)));
  }

  #add(page: NewCapture, packed: ReadonlyMap<Hash, Uint8Array>): Added {
    const { capture, bytes } = page;
    const { id, blob } = capture;
    const there = this.get(id);
    if (there !== null) {
      this.#alsoThere(there, page);
      return { capture: id, state: 'there already' };
    }
    const hash = Buffer.from(blob, 'hex');
    const kept = this.connection.get('SELECT n FROM blob WHERE hash = ?', [hash]);
    let n = kept === null ? null : (kept[0] as number);
    const used =
      n !== null && this.connection.get('SELECT 1 FROM capture WHERE blob = ?', [n]) !== null;
    n ??= this.connection.insert('INSERT INTO blob (hash, size, data) VALUES (?, ?, ?)', [
      hash,
      bytes.length,
      packed.get(blob)!,
    ]);
    this.connection.run('INSERT INTO capture (id, blob, about) VALUES (?, ?, ?)', [
      id,
      n,
      aboutOf({ ...capture, charset: page.charset, container: page.container }),
    ]);
    addToCount(this.connection, 'captures', 1);
    if (!used) addToCount(this.connection, 'bytes', bytes.length);
    return { capture: id, state: 'added' };
  }

  /** Names another source of a page that is there. */
  #alsoThere(there: CaseCapture, { capture, charset, container }: NewCapture): void {
    if (there.source === capture.source || there.also.includes(capture.source)) return;
    const { id } = there;
    const merged = mergeCaptures<Kept>(there, { ...capture, charset, container });
    this.connection.run('UPDATE capture SET about = ? WHERE id = ?', [aboutOf(merged), id]);
    // Article and problem name the source, and it may be another one that says how the bytes are to be read.
    if (merged.source !== there.source)
      this.connection.run('UPDATE capture SET stamp = NULL WHERE id = ?', [id]);
  }

  /** How many there were. Heavy parts are left to be swept. */
  remove(captures: readonly CaptureId[]): Promise<number> {
    return this.writer.transaction(() => {
      let removed = 0;
      for (const id of new Set(captures)) if (this.#remove(id)) removed += 1;
      return removed;
    });
  }

  #remove(id: CaptureId): boolean {
    const row = this.connection.get('SELECT n, blob, problem FROM capture WHERE id = ?', [id]);
    if (row === null) return false;
    const [n, blob, problem] = row as [number, number, string | null];
    dropArticle(this.connection, n);
    if (problem !== null) addToCount(this.connection, 'problems', -1);
    this.connection.run('DELETE FROM capture WHERE n = ?', [n]);
    addToCount(this.connection, 'captures', -1);
    if (this.connection.get('SELECT 1 FROM capture WHERE blob = ?', [blob]) === null) {
      const [size] = this.connection.get('SELECT size FROM blob WHERE n = ?', [blob])!;
      addToCount(this.connection, 'bytes', -(size as number));
      leave(this.connection, { kind: 'blob', a: blob, b: 0, c: 0 });
    }
    return true;
  }

  list(): readonly CaseCapture[] {
    return this.connection
      .all(CAPTURES)
      .map(asCapture)
      .sort(
        inOrder<CaseCapture>(
          (a, b) => compareText(a.source, b.source),
          (a, b) => compareText(a.id, b.id),
        ),
      );
  }

  get(id: CaptureId): CaseCapture | null {
    const row = this.connection.get(`${CAPTURES} WHERE c.id = ?`, [id]);
    return row === null ? null : asCapture(row);
  }

  async bytes(capture: CaptureId): Promise<Uint8Array | null> {
    const row = this.connection.get(
      'SELECT b.data, lower(hex(b.hash)) FROM capture c JOIN blob b ON b.n = c.blob WHERE c.id = ?',
      [capture],
    );
    if (row === null) return null;
    const [data, hash] = row as [Uint8Array, string];
    let bytes: Uint8Array;
    try {
      bytes = await unpackLater(data);
    } catch (error) {
      throw damaged(this.connection.place, `the page ${capture} cannot be unpacked`, error);
    }
    if (sha256(bytes) !== hash) {
      throw damaged(
        this.connection.place,
        `the page ${capture} is not what it was when it was added`,
      );
    }
    return bytes;
  }

  problems(): readonly Problem[] {
    return this.connection
      .all('SELECT problem FROM capture WHERE problem IS NOT NULL')
      .map(([problem]) => JSON.parse(problem as string) as Problem)
      .sort(
        inOrder<Problem>(
          (a, b) => compareText(a.source, b.source),
          (a, b) => compareText(a.reason, b.reason),
          (a, b) => compareText(a.detail, b.detail),
        ),
      );
  }
}

/** A page with all that is kept of it as it came. */
type Kept = Capture & Pick<NewCapture, 'charset' | 'container'>;

function aboutOf(kept: Kept): string {
  const { source, url, mediaType, capturedAt, charset, also, container, response, cutOff } = kept;
  const about: CaptureAbout = {
    source,
    url,
    mediaType,
    capturedAt,
    charset,
    ...(also.length === 0 ? {} : { also }),
    ...(container === null ? {} : { container }),
    ...(response === null ? {} : { response }),
    ...(cutOff === null ? {} : { cutOff }),
  };
  return JSON.stringify(about);
}

function asCapture(row: Row): CaseCapture {
  const [id, blob, about, stamp, problem, article, said] = row as [
    CaptureId,
    Hash,
    string,
    Hash | null,
    string | null,
    ArticleId | null,
    string | null,
  ];
  const { charset, also, container, response, cutOff, ...capture } = JSON.parse(
    about,
  ) as CaptureAbout;
  const found = said === null ? null : (JSON.parse(said) as ArticleAbout);
  return {
    id,
    blob,
    ...capture,
    also: also ?? [],
    response: response ?? null,
    cutOff: cutOff ?? null,
    charset,
    container: container ?? null,
    stamp,
    article,
    headline: found?.headline ?? null,
    outlet: found?.outlet ?? null,
    published: found?.published ?? null,
    language: found?.language ?? null,
    problem: problem === null ? null : (JSON.parse(problem) as Problem),
  };
}
