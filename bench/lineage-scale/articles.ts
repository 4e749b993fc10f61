import { closeSync, openSync, readFileSync, readSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { Annotated } from '../../packages/core/annotate/index.ts';
import type { CollateItem } from '../../packages/core/collate/item.ts';
import type { Article, ArticleId, CaptureId, Hash } from '../../packages/core/model/index.ts';
import { generate, type Kind } from './generate.ts';

/** What is known of a generated article besides its text. */
export interface Known {
  readonly id: string;
  readonly family: number;
  readonly kind: Kind;
  readonly published: string;
}

/** Where the articles lie in their file: bytes from its beginning, and how many. In the order of their making. */
interface Places {
  readonly ids: readonly string[];
  readonly at: readonly number[];
  readonly lengths: readonly number[];
}

/** Writes generated articles into a folder, one to a line, in the order of their ids: a run asks for them in that order. */
export function writeArticles(folder: string, count: number, seed: number): readonly Known[] {
  const made = [...lines(count, seed)].sort((x, y) => (x.known.id < y.known.id ? -1 : 1));
  const file = openSync(path.join(folder, 'articles.jsonl'), 'w');
  const at: number[] = [];
  let end = 0;
  for (const { line } of made) {
    writeSync(file, line);
    at.push(end);
    end += line.length;
  }
  closeSync(file);
  const places: Places = {
    ids: made.map(({ known }) => known.id),
    at,
    lengths: made.map(({ line }) => line.length),
  };
  writeFileSync(path.join(folder, 'places.json'), JSON.stringify(places));
  return made.map(({ known }) => known);
}

function* lines(
  count: number,
  seed: number,
): Generator<{ readonly known: Known; readonly line: Buffer }> {
  for (const { article, family, kind } of generate(count, seed)) {
    const known = { id: article.id, family, kind, published: article.published!.value };
    yield { known, line: Buffer.from(`${JSON.stringify(article)}\n`) };
  }
}

/** So much of the file is read at a time, in bytes, since a call for each article would be a tenth of what is measured. */
const READ = 1 << 16;

/** They are read when they are asked for, as from a case's file. */
export function articlesIn(folder: string): readonly CollateItem[] {
  const file = openSync(path.join(folder, 'articles.jsonl'), 'r');
  const places = JSON.parse(readFileSync(path.join(folder, 'places.json'), 'utf8')) as Places;
  const at = Float64Array.from(places.at);
  const lengths = Int32Array.from(places.lengths);
  let bytes = Buffer.alloc(0);
  let from = 0;
  const lineOf = (i: number): string => {
    const [start, length] = [at[i]!, lengths[i]!];
    if (start < from || start + length > from + bytes.length) {
      const room = Buffer.allocUnsafeSlow(Math.max(READ, length));
      bytes = room.subarray(0, readSync(file, room, 0, room.length, start));
      from = start;
    }
    return bytes.toString('utf8', start - from, start - from + length);
  };
  return places.ids.map((id, i) => ({
    id: id as ArticleId,
    capture: id as CaptureId,
    stamp: id as Hash,
    load: () => ({ article: JSON.parse(lineOf(i)) as Article, layers: NO_LAYERS }),
  }));
}

/** Copies are told by words alone. */
const NO_LAYERS: Annotated['layers'] = {
  sentence: [],
  token: [],
  syntax: [],
  time: [],
  mention: [],
  quantity: [],
  statement: [],
  event: [],
} as unknown as Annotated['layers'];
