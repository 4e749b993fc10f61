// Text reuse: passages (PAN 2013), copies and origins (wiresim), reports written independently (BASIL).
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Aligner, passagesOf } from '../../packages/core/collate/passage/index.ts';
import { lineageOf } from '../../packages/core/collate/lineage/index.ts';
import { prepare } from '../../packages/core/collate/words/index.ts';
import type {
  Article,
  ArticleId,
  CaptureId,
  Hash,
  Sha256,
} from '../../packages/core/model/index.ts';

interface PanPair {
  readonly susp: string;
  readonly src: string;
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
interface WireText {
  readonly id: string;
  readonly outlet: string;
  readonly time: string;
  readonly text: string;
}

const sha256: Sha256 = (data) => createHash('sha256').update(data).digest('hex') as Hash;

export function lines<T>(file: string): T[] {
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

function article(id: string, text: string, outlet: string, published: string): Article {
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

function score(data: string, task: string, file: string): void {
  const gold =
    task === 'pan'
      ? []
      : [
          path.join(
            data,
            'wiresim',
            task === 'clusters' ? 'gold.clusters.tsv' : 'gold.lineage.tsv',
          ),
        ];
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [path.join(data, 'score.mjs'), task, ...gold, file],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`the scorer failed: ${stderr}`);
  console.log(stdout.trimEnd());
}

/** `out` is the start of the names of three files: `….pan.jsonl`, `….clusters.tsv`, `….lineage.tsv`. */
export async function run(options: { data: string; out: string | null }): Promise<void> {
  const { data, out } = options;
  const temporary = mkdtempSync(path.join(tmpdir(), 'hearsay-reuse-'));
  const save = (name: string, rows: readonly string[]): string => {
    const file = out === null ? path.join(temporary, name) : `${out}.${name}`;
    writeFileSync(file, rows.map((row) => `${row}\n`).join(''));
    return file;
  };
  try {
    pan(data, save);
    wire(data, save);
    independent(data);
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

type Save = (name: string, rows: readonly string[]) => string;

/** Detections in the listed pairs, as lines of the scorer's form. */
export function panDetections(data: string): { readonly rows: string[]; readonly pairs: number } {
  const texts = new Map(
    lines<PanDocument>(path.join(data, 'pan13-docs.jsonl.gz')).map((d) => [d.id, d.text]),
  );
  const pairs = lines<PanPair>(path.join(data, 'pan13-pairs.jsonl.gz'));
  const rows: string[] = [];
  for (const { susp, src } of pairs) {
    const a = prepare(texts.get(susp)!);
    const b = prepare(texts.get(src)!);
    for (const found of new Aligner().align(a, b, true)) {
      const [to, so] = [a.start[found.aFrom]!, b.start[found.bFrom]!];
      const [tl, sl] = [a.end[found.aTo - 1]! - to, b.end[found.bTo - 1]! - so];
      rows.push(JSON.stringify({ susp, src, to, tl, so, sl }));
    }
  }
  return { rows, pairs: pairs.length };
}

/** Families of the wire texts: `id<TAB>family`, and `from<TAB>copy`. */
export function wireFamilies(data: string): {
  readonly members: string[];
  readonly edges: string[];
} {
  const articles = lines<WireText>(path.join(data, 'wiresim', 'docs.jsonl.gz')).map((d) =>
    article(d.id, d.text, d.outlet, d.time),
  );
  const { family } = lineageOf(articles, passagesOf(articles), sha256);
  const edges = family.flatMap((f) =>
    f.derivations.flatMap((d) => ('article' in d.from ? [`${d.from.article}\t${d.article}`] : [])),
  );
  return {
    members: family.flatMap((f) => f.articles.map((id) => `${id}\t${f.id}`)).sort(),
    edges: edges.sort(),
  };
}

function pan(data: string, save: Save): void {
  const begun = performance.now();
  const { rows, pairs } = panDetections(data);
  const seconds = (performance.now() - begun) / 1000;
  console.log(`\nPassages, PAN 2013: ${(pairs / seconds).toFixed(0)} pairs per second`);
  score(data, 'pan', save('pan.jsonl', rows));
}

function wire(data: string, save: Save): void {
  const begun = performance.now();
  const { members, edges } = wireFamilies(data);
  const seconds = (performance.now() - begun) / 1000;
  console.log(`\nCopies and families, wiresim: ${members.length} texts in ${seconds.toFixed(1)} s`);
  score(data, 'clusters', save('clusters.tsv', members));
  score(data, 'lineage', save('lineage.tsv', edges));
}

function independent(data: string): void {
  const reports = lines<Report>(path.join(data, 'basil.jsonl.gz'));
  const articles = reports.map((r) =>
    article(r.id, `${r.title}\n\n${r.paragraphs.join('\n\n')}`, r.outlet, r.date),
  );
  const passages = passagesOf(articles);
  const { family, carried } = lineageOf(articles, passages, sha256);
  const copies = family.reduce((n, f) => n + (f.articles.length * (f.articles.length - 1)) / 2, 0);
  const kinds = ['verbatim', 'rewritten', 'quotation'].map(
    (kind) => `${passages.filter((p) => p.kind === kind).length} ${kind}`,
  );
  console.log(`\nReports written independently, BASIL: ${articles.length} reports of 50 stories`);
  console.log(`pairs called copies            ${copies} (150 pairs within stories)`);
  console.log(`passages                       ${kinds.join(', ')}; ${carried.length} runs carried`);
}
