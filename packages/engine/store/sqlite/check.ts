import { setImmediate as yieldOnce } from 'node:timers/promises';
import type { ArticleId, CaptureId } from '@hearsay/core/model';
import { sha256 } from '../../capture/index.ts';
import type { Connection } from './connection.ts';
import { countsOf } from './counts.ts';
import { loadArticle } from './load.ts';
import { unpack } from './packed.ts';

/** At most so many lines of one kind; a file with more is no better known by them. */
const LINES = 100;

/** Everything about a file that can be told to be wrong. Goes through all of it. */
export async function check(connection: Connection): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [line] of connection.all(`PRAGMA integrity_check(${LINES})`)) {
    if (line !== 'ok') found.push(`structure: ${String(line)}`);
  }
  for (const [table, row] of connection.all('PRAGMA foreign_key_check')) {
    found.push(`row ${String(row)} of ${String(table)} hangs in the air`);
  }
  for (const n of numbers(connection, 'blob')) {
    const row = connection.get('SELECT lower(hex(hash)), size, data FROM blob WHERE n = ?', [n]);
    if (row === null) continue; // removed meanwhile
    const [hash, size, data] = row as [string, number, Uint8Array];
    const bytes = attempt(() => unpack(data));
    if (bytes === null || bytes.length !== size || sha256(bytes) !== hash) {
      found.push(`the page with the hash ${hash} is damaged`);
    }
    await yieldOnce();
  }
  for (const [id, capture] of connection.all(
    'SELECT a.id, c.id FROM article a JOIN capture c ON c.n = a.capture ORDER BY a.n',
  ) as [ArticleId, CaptureId][]) {
    const whole = attempt(() => {
      const { article, layers } = loadArticle(connection, id);
      return article.id === id && article.capture === capture && typeof layers.token !== 'string';
    });
    if (whole !== true) found.push(`the article ${id} is damaged`);
    await yieldOnce();
  }
  for (const [relation, part, data] of connection.all(
    'SELECT relation, part, data FROM result_part',
  ) as [string, number, Uint8Array][]) {
    if (attempt(() => unpack(data)) === null) {
      found.push(`part ${part} of the result (${relation}) is damaged`);
    }
  }
  for (const n of numbers(connection, 'block')) {
    const row = connection.get('SELECT data FROM block WHERE n = ?', [n]);
    if (row !== null && attempt(() => unpack(row[0] as Uint8Array)) === null) {
      found.push(`what a collator kept (${n}) is damaged; it will be made again`);
    }
  }
  const [captures, articles, problems, bytes, decisions] = connection.get(
    `SELECT (SELECT count(*) FROM capture), (SELECT count(*) FROM article),
      (SELECT count(*) FROM capture WHERE problem IS NOT NULL),
      (SELECT ifnull(sum(size), 0) FROM blob WHERE n IN (SELECT blob FROM capture)),
      (SELECT count(*) FROM authored WHERE id NOT IN (SELECT id FROM undone))`,
  ) as number[];
  const counted = { captures, articles, problems, bytes, decisions };
  for (const [name, count] of Object.entries(countsOf(connection))) {
    const rows = counted[name as keyof typeof counted];
    if (rows !== count) found.push(`${name} are counted as ${count}, and are ${rows}`);
  }
  return found;
}

const numbers = (connection: Connection, table: 'blob' | 'block'): readonly number[] =>
  connection.all(`SELECT n FROM ${table} ORDER BY n`).map(([n]) => n as number);

/** Null where it fails: what fails is named by whoever asked. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
