import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { read, ReadError } from '@hearsay/core/read';
import type { Article, Capture, Sha256 } from '@hearsay/core/model';

/** What the scorers of `gold/extraction` take per page. */
interface Prediction {
  readonly articleBody: string;
  readonly title: string | null;
  readonly author: readonly string[];
  readonly date: string | null;
  readonly comments: readonly string[];
}
interface Row {
  readonly id: string;
  readonly url: string | null;
  readonly html: string;
}

const sha256 = ((data: string | Uint8Array) =>
  createHash('sha256').update(data).digest('hex')) as Sha256;
const NOTHING: Prediction = { articleBody: '', title: null, author: [], date: null, comments: [] };

/** Body text as the set's gold has it: never the headline or what stands under pictures; the standfirst where `lead`. */
function predict(row: Row, lead: boolean): Prediction {
  const capture = {
    id: row.id,
    blob: '',
    source: row.id,
    url: row.url,
    mediaType: 'text/html',
    capturedAt: null,
  };
  let article: Article;
  try {
    article = read({ capture: capture as unknown as Capture, decoded: row.html }, { sha256 });
  } catch (error) {
    if (error instanceof ReadError) return NOTHING;
    throw error;
  }
  return {
    articleBody: article.blocks
      .filter(
        (block) =>
          block.role !== 'headline' &&
          block.role !== 'caption' &&
          (lead || block.role !== 'standfirst'),
      )
      .map((block) => article.text.slice(block.start, block.end))
      .join('\n\n'),
    title: article.headline,
    author: article.byline.map((field) => field.value),
    // The gold's date is that of the last change where a page gives no other.
    date: (article.published ?? article.modified)?.value ?? null,
    comments: article.comments.map((comment) => comment.text),
  };
}

function benchmarkRows(data: string): Row[] {
  const gold = JSON.parse(
    gunzipSync(readFileSync(join(data, 'gold.json.gz'))).toString('utf8'),
  ) as Record<string, { url: string }>;
  return readdirSync(join(data, 'html'))
    .filter((name) => name.endsWith('.html.gz'))
    .sort()
    .map((name) => {
      const id = name.slice(0, -'.html.gz'.length);
      return {
        id,
        url: gold[id]?.url ?? null,
        html: gunzipSync(readFileSync(join(data, 'html', name))).toString('utf8'),
      };
    });
}

function lineRows(file: string): Row[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Row);
}

/** The sets of `gold/extraction`, with the script that scores each. */
const SETS = ['benchmark', 'fundus', 'trafeval'] as const;
export type SetName = (typeof SETS)[number];

const scorerOf = (set: SetName): readonly string[] =>
  set === 'benchmark' ? ['score.mjs'] : ['score-meta.mjs', set];

function rowsOf(data: string, set: SetName): readonly Row[] | null {
  const needs = join(data, set === 'benchmark' ? 'html' : `${set}.pages.jsonl.gz`);
  if (!existsSync(needs)) return null;
  return set === 'benchmark' ? benchmarkRows(data) : lineRows(needs);
}

/** Predictions by page id, in the form that the scorers take. */
export type Predictions = Readonly<Record<string, Prediction>>;

/** What `read` makes of the pages of a set, every `step`-th of them; null where the set is not there. */
export function predictAll(data: string, set: SetName, step = 1): Predictions | null {
  const rows = rowsOf(data, set);
  if (rows === null) return null;
  const chosen = rows.filter((_, index) => index % step === 0);
  return Object.fromEntries(chosen.map((row) => [row.id, predict(row, set !== 'benchmark')]));
}

/**
 * Scores `read` on the pages of a folder such as `../shared/gold/extraction`. With `out`, the predictions for the pages
 * of all sets are kept in that one file: `{id: {title, author, date, articleBody, comments}}`, which every scorer
 * there takes as it is (each looks up its own ids). The standfirst is not part of a benchmark page's `articleBody`.
 * @throws Error where two sets have a page of one id.
 */
export async function run(options: {
  readonly data: string;
  readonly out: string | null;
}): Promise<void> {
  const { data, out } = options;
  const work = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
  const only = process.env['BENCH_SET'];
  const all: Record<string, Prediction> = {};
  try {
    for (const set of SETS) {
      if (only !== undefined && only !== set) continue;
      const rows = rowsOf(data, set);
      if (rows === null) {
        console.log(`${set}: not in ${data}, left out`);
        continue;
      }
      const before = process.cpuUsage();
      const predictions = Object.fromEntries(
        rows.map((row) => [row.id, predict(row, set !== 'benchmark')]),
      );
      const used = process.cpuUsage(before);
      const seconds = (used.user + used.system) / 1e6;
      for (const [id, prediction] of Object.entries(predictions)) {
        if (id in all) throw new Error(`two pages have the id ${id}`);
        all[id] = prediction;
      }
      const file = join(work, `${set}.json`);
      writeFileSync(file, JSON.stringify(predictions));
      const [scorer, ...args] = scorerOf(set);
      const worst = set === 'benchmark' ? process.env['BENCH_WORST'] : undefined;
      const more = worst === undefined ? [] : ['--worst', worst];
      const scored = spawnSync(process.execPath, [join(data, scorer!), ...args, file, ...more], {
        encoding: 'utf8',
      });
      if (scored.status !== 0) throw new Error(`${scorer} failed: ${scored.stderr}`);
      const megabytes = process.memoryUsage().rss / 1e6;
      console.log(
        `${set}: ${rows.length} pages, ${(rows.length / seconds).toFixed(0)} pages per CPU second, ${megabytes.toFixed(0)} MB resident`,
      );
      console.log(scored.stdout.trimEnd());
    }
    if (out !== null) {
      mkdirSync(dirname(out), { recursive: true });
      writeFileSync(out, `${JSON.stringify(all)}\n`);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
