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

/** Writes generated articles into a folder, one to a line. */
export function writeArticles(folder: string, count: number, seed: number): readonly Known[] {
  const file = openSync(path.join(folder, 'articles.jsonl'), 'w');
  const known: Known[] = [];
  const [at, lengths]: [number[], number[]] = [[], []];
  let end = 0;
  for (const { article, family, kind } of generate(count, seed)) {
    const length = writeSync(file, `${JSON.stringify(article)}\n`);
    known.push({ id: article.id, family, kind, published: article.published!.value });
    at.push(end);
    lengths.push(length);
    end += length;
  }
  closeSync(file);
  const places: Places = { ids: known.map(({ id }) => id), at, lengths };
  writeFileSync(path.join(folder, 'places.json'), JSON.stringify(places));
  return known;
}

/** They are read when they are asked for, as from a case's file. */
export function articlesIn(folder: string): readonly CollateItem[] {
  const file = openSync(path.join(folder, 'articles.jsonl'), 'r');
  const places = JSON.parse(readFileSync(path.join(folder, 'places.json'), 'utf8')) as Places;
  const at = Float64Array.from(places.at);
  const lengths = Int32Array.from(places.lengths);
  return places.ids.map((id, i) => ({
    id: id as ArticleId,
    capture: id as CaptureId,
    stamp: id as Hash,
    load() {
      const bytes = Buffer.allocUnsafe(lengths[i]!);
      readSync(file, bytes, 0, bytes.length, at[i]!);
      return { article: JSON.parse(bytes.toString('utf8')) as Article, layers: NO_LAYERS };
    },
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
