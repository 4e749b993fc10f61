import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** As far as it is asked here; an empty author is one that the page was looked at for. */
export interface Gold {
  readonly title?: string | null;
  readonly author?: string | readonly string[] | null;
  readonly date?: string | null;
}

/** A page of the gold data as it was captured. */
export interface Row {
  readonly id: string;
  readonly url: string | null;
  readonly html: string;
  /** What the gold says of it, where it lies in the same file. */
  readonly gold?: Gold;
}

/** What the scorers of `gold/extraction` take per page. */
export interface Prediction {
  readonly articleBody: string;
  readonly title: string | null;
  readonly author: readonly string[];
  readonly date: string | null;
  readonly comments: readonly string[];
}
/** Predictions by page id, in the form that the scorers take. */
export type Predictions = Readonly<Record<string, Prediction>>;

export const NOTHING: Prediction = {
  articleBody: '',
  title: null,
  author: [],
  date: null,
  comments: [],
};

/** The sets of `gold/extraction`. */
export const SETS = ['benchmark', 'fundus', 'trafeval'] as const;
export type SetName = (typeof SETS)[number];

/** The pages of a set, one after the other, so that not all are in memory at once; null where the set is not there. */
export function pagesOf(data: string, set: SetName): Iterable<Row> | null {
  const needs = join(data, set === 'benchmark' ? 'html' : `${set}.pages.jsonl.gz`);
  if (!existsSync(needs)) return null;
  return set === 'benchmark' ? benchmarkPages(data) : linePages(needs);
}

function* benchmarkPages(data: string): Iterable<Row> {
  const gold = JSON.parse(
    gunzipSync(readFileSync(join(data, 'gold.json.gz'))).toString('utf8'),
  ) as Record<string, { url: string }>;
  const names = readdirSync(join(data, 'html')).filter((name) => name.endsWith('.html.gz'));
  for (const name of names.sort()) {
    const id = name.slice(0, -'.html.gz'.length);
    const html = gunzipSync(readFileSync(join(data, 'html', name))).toString('utf8');
    yield { id, url: gold[id]?.url ?? null, html };
  }
}

const LINE_FEED = 10;

function* linePages(file: string): Iterable<Row> {
  const lines = gunzipSync(readFileSync(file));
  for (let from = 0; from < lines.length;) {
    const end = lines.indexOf(LINE_FEED, from);
    const line = lines.toString('utf8', from, end < 0 ? lines.length : end);
    from = end < 0 ? lines.length : end + 1;
    if (line.trim() !== '') yield JSON.parse(line) as Row;
  }
}
