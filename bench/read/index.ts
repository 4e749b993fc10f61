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
import { join } from 'node:path';
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
    date: article.published?.value ?? null,
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

/** Scores `read` on the pages of a folder such as `../shared/gold/extraction`; with `out`, keeps the predictions there. */
export async function run(options: {
  readonly data: string;
  readonly out: string | null;
}): Promise<void> {
  const { data, out } = options;
  const work = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
  const sets: [name: string, rows: () => Row[], scorer: string[]][] = [
    ['benchmark', () => benchmarkRows(data), ['score.mjs']],
    ['fundus', () => lineRows(join(data, 'fundus.pages.jsonl.gz')), ['score-meta.mjs', 'fundus']],
    [
      'trafeval',
      () => lineRows(join(data, 'trafeval.pages.jsonl.gz')),
      ['score-meta.mjs', 'trafeval'],
    ],
  ];
  const only = process.env['BENCH_SET'];
  try {
    for (const [name, load, [scorer, ...args]] of sets) {
      if (only !== undefined && only !== name) continue;
      const needs =
        name === 'benchmark' ? join(data, 'html') : join(data, `${name}.pages.jsonl.gz`);
      if (!existsSync(needs)) {
        console.log(`${name}: not in ${data}, left out`);
        continue;
      }
      const rows = load();
      const before = process.cpuUsage();
      const predictions = Object.fromEntries(
        rows.map((row) => [row.id, predict(row, name !== 'benchmark')]),
      );
      const used = process.cpuUsage(before);
      const seconds = (used.user + used.system) / 1e6;
      const file = join(work, `${name}.json`);
      writeFileSync(file, JSON.stringify(predictions));
      if (out !== null) {
        mkdirSync(out, { recursive: true });
        writeFileSync(join(out, `${name}.json`), JSON.stringify(predictions));
      }
      const more =
        name === 'benchmark' && process.env['BENCH_WORST'] !== undefined
          ? ['--worst', process.env['BENCH_WORST']]
          : [];
      const scored = spawnSync(process.execPath, [join(data, scorer!), ...args, file, ...more], {
        encoding: 'utf8',
      });
      if (scored.status !== 0) throw new Error(`${scorer} failed: ${scored.stderr}`);
      const megabytes = process.memoryUsage().rss / 1e6;
      console.log(
        `${name}: ${rows.length} pages, ${(rows.length / seconds).toFixed(0)} pages per CPU second, ${megabytes.toFixed(0)} MB resident`,
      );
      console.log(scored.stdout.trimEnd());
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
