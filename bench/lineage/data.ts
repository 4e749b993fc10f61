import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type {
  Article,
  ArticleId,
  CaptureId,
  Hash,
  Sha256,
} from '../../packages/core/model/index.ts';

export interface PanPair {
  readonly susp: string;
  readonly src: string;
  readonly sub: string;
  readonly cases: readonly unknown[];
}
interface PanDocument {
  readonly id: string;
  readonly text: string;
}
interface Report {
  readonly id: string;
  readonly story: string;
  readonly outlet: string;
  readonly date: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}
export interface WireText {
  readonly id: string;
  readonly outlet: string;
  /** ISO 8601 instant. */
  readonly time: string;
  readonly text: string;
}

export const sha256: Sha256 = (data) => createHash('sha256').update(data).digest('hex') as Hash;

function lines<T>(file: string): T[] {
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

export const panPairs = (data: string): readonly PanPair[] =>
  lines<PanPair>(path.join(data, 'pan13-pairs.jsonl.gz'));
export const panTexts = (data: string): ReadonlyMap<string, string> =>
  new Map(lines<PanDocument>(path.join(data, 'pan13-docs.jsonl.gz')).map((d) => [d.id, d.text]));
export const basil = (data: string): readonly Report[] =>
  lines<Report>(path.join(data, 'basil.jsonl.gz'));
export const wireTexts = (data: string): readonly WireText[] =>
  lines<WireText>(path.join(data, 'wiresim', 'docs.jsonl.gz'));

/** Rows of a table of the gold, such as `gold.lineage.tsv`: parent, copy, kind. */
export const wireGold = (data: string, name: string): readonly (readonly string[])[] =>
  readFileSync(path.join(data, 'wiresim', name), 'utf8')
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => row.split('\t'));

export function article(id: string, text: string, outlet: string, published: string): Article {
  return {
    id: id as ArticleId,
    capture: id as CaptureId,
    source: id,
    url: null,
    headline: '',
    byline: [],
    outlet: { value: outlet, basis: 'given', at: null },
    published: { value: published, basis: 'given', at: null },
    modified: null,
    section: null,
    canonical: null,
    credits: [],
    language: 'en',
    text,
    blocks: [],
    encoding: null,
    garbled: [],
    comments: [],
    removed: [],
    origin: [],
  };
}
