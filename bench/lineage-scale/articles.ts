import { readFileSync, readSync, writeFileSync, openSync, writeSync, closeSync } from 'node:fs';
import path from 'node:path';
import type { Annotated } from '../../packages/core/annotate/index.ts';
import type { CollateItem } from '../../packages/core/collate/index.ts';
import type { Article, ArticleId, CaptureId, Hash } from '../../packages/core/model/index.ts';
import { generate, type Kind } from './generate.ts';

/** What is known of a generated article besides its text. */
export interface Known {
  readonly id: string;
  readonly family: number;
  readonly kind: Kind;
  /** Where its line lies in the file of articles, in bytes. */
  readonly at: number;
  readonly length: number;
}

/** Writes generated articles into a folder, one to a line. */
export function writeArticles(folder: string, count: number, seed: number): readonly Known[] {
  const file = openSync(path.join(folder, 'articles.jsonl'), 'w');
  const known: Known[] = [];
  let at = 0;
  for (const { article, family, kind } of generate(count, seed)) {
    const length = writeSync(file, `${JSON.stringify(article)}\n`);
    known.push({ id: article.id, family, kind, at, length });
    at += length;
  }
  closeSync(file);
  writeFileSync(path.join(folder, 'known.json'), JSON.stringify(known));
  return known;
}

/** They are read when they are asked for, as from a case's file. */
export function articlesIn(folder: string, file: number): readonly CollateItem[] {
  const known = JSON.parse(readFileSync(path.join(folder, 'known.json'), 'utf8')) as Known[];
  return known.map(({ id, at, length }) => ({
    id: id as ArticleId,
    capture: id as CaptureId,
    stamp: id as Hash,
    load() {
      const bytes = Buffer.allocUnsafe(length);
      readSync(file, bytes, 0, length, at);
      const article = JSON.parse(bytes.toString('utf8')) as Article;
      return { article, layers: NO_LAYERS };
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
