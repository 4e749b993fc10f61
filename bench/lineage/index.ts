// Lineage: passages (PAN 2013), copies, families and origins (wiresim), reports written independently (BASIL), beside npm's `minhash`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { lineageOf } from '../../packages/core/collate/lineage/index.ts';
import { Aligner, passagesOf } from '../../packages/core/collate/passage/index.ts';
import { prepare } from '../../packages/core/collate/words/index.ts';
import type { BenchOptions } from '../run.ts';
import { article, basil, panPairs, panTexts, sha256, wireGold } from './data.ts';
import { originsOf, wireOf, type Wire } from './origins.ts';
import { alikePairs, clustersAt, signatureOf } from './peer.ts';

/** What the scorer beside the gold exports. */
export interface Scorer {
  panReport(pairs: readonly unknown[], found: readonly unknown[]): Record<string, unknown>;
  clusterScore(
    gold: ReadonlyMap<string, string>,
    found: ReadonlyMap<string, string>,
  ): { readonly ari: number; readonly pair_prec: number; readonly pair_rec: number };
}
export const scorer = async (data: string): Promise<Scorer> =>
  (await import(pathToFileURL(path.join(data, 'score.mjs')).href)) as Scorer;

function score(data: string, task: string, file: string): void {
  const gold = task === 'pan' ? [] : [path.join(data, 'wiresim', `gold.${task}.tsv`)];
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [path.join(data, 'score.mjs'), task, ...gold, file],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`the scorer failed: ${stderr}`);
  console.log(stdout.trimEnd());
}

/**
 * `out` is the start of the names of three files: `….pan.jsonl`, `….clusters.tsv`, `….lineage.tsv`. With `scale`, time,
 * memory and growth on articles made from a seed instead.
 */
export async function run({ data, out, scale }: BenchOptions): Promise<void> {
  if (scale) return runScale();
  const temporary = mkdtempSync(path.join(tmpdir(), 'hearsay-lineage-'));
  const save: Save = (name, rows) => {
    const file = out === null ? path.join(temporary, name) : `${out}.${name}`;
    writeFileSync(file, rows.map((row) => `${row}\n`).join(''));
    return file;
  };
  try {
    pan(data, save);
    await wire(data, save);
    independent(data);
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

type Save = (name: string, rows: readonly string[]) => string;

async function runScale(): Promise<void> {
  const file = fileURLToPath(new URL('../lineage-scale/index.ts', import.meta.url));
  if (!existsSync(file)) throw new Error('there is no bench of scale here (bench/lineage-scale)');
  const bench = (await import(pathToFileURL(file).href)) as { run(): Promise<void> };
  await bench.run();
}

/** Detections in the listed pairs, as lines of the scorer's form. */
export function panDetections(data: string): { readonly rows: string[]; readonly pairs: number } {
  const texts = panTexts(data);
  const pairs = panPairs(data);
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

/** Families of the wire texts, clocks exact and credit lines as `read` finds them: `id<TAB>family`, and `from<TAB>copy`. */
export function wireFamilies({ articles, passages }: Wire): {
  readonly members: string[];
  readonly edges: string[];
} {
  const { family } = lineageOf(articles, passages, sha256);
  const edges = family.flatMap((f) =>
    f.derivations.flatMap((d) => ('article' in d.from ? [`${d.from.article}\t${d.article}`] : [])),
  );
  return {
    members: family.flatMap((f) => f.articles.map((id) => `${id}\t${f.id}`)).sort(),
    edges: edges.sort(),
  };
}

/** Processor time of something, in seconds, and what it gives. */
function timed<T>(make: () => T): { readonly seconds: number; readonly made: T } {
  const begun = process.cpuUsage();
  const made = make();
  const { user, system } = process.cpuUsage(begun);
  return { seconds: (user + system) / 1e6, made };
}

/** Thresholds that a peer may choose from, with the gold in hand. */
const THRESHOLDS = [1 / 128, ...Array.from({ length: 90 }, (_, i) => (i + 1) * 0.01)];
const best = <T>(all: readonly T[], by: (one: T) => number): T =>
  all.reduce((most, one) => (by(one) > by(most) ? one : most));
const points = (n: number): string => n.toFixed(3).replace(/^0/u, '');

function pan(data: string, save: Save): void {
  const ours = timed(() => panDetections(data));
  const { rows, pairs } = ours.made;
  console.log(
    `\nPassages, PAN 2013: ${(pairs / ours.seconds).toFixed(0)} pairs per second of one core`,
  );
  score(data, 'pan', save('pan.jsonl', rows));

  const texts = panTexts(data);
  const all = panPairs(data);
  const called = new Set(
    rows.map((row) => {
      const { susp, src } = JSON.parse(row) as { susp: string; src: string };
      return `${susp} ${src}`;
    }),
  );
  const peer = timed(() =>
    all.map(({ susp, src }) => signatureOf(texts.get(susp)!).jaccard(signatureOf(texts.get(src)!))),
  );
  const f1 = (isCalled: (i: number) => boolean): number => {
    const right = all.filter(({ cases }, i) => cases.length > 0 && isCalled(i)).length;
    const [gold, found] = [
      all.filter(({ cases }) => cases.length > 0).length,
      all.filter((_, i) => isCalled(i)).length,
    ];
    return (2 * right) / (gold + found);
  };
  const chosen = best(THRESHOLDS, (t) => f1((i) => peer.made[i]! >= t));
  console.log('pairs called reuse or not, F1:');
  console.log(
    `  hearsay                      ${points(f1((i) => called.has(`${all[i]!.susp} ${all[i]!.src}`)))}`,
  );
  console.log(
    `  minhash, at its best (${chosen.toFixed(2)})  ${points(f1((i) => peer.made[i]! >= chosen))}; ${(all.length / peer.seconds).toFixed(0)} pairs per second of one core`,
  );
}

async function wire(data: string, save: Save): Promise<void> {
  const read = wireOf(data);
  const { made, seconds } = timed(() =>
    wireFamilies({ ...read, passages: passagesOf(read.articles) }),
  );
  const { members, edges } = made;
  console.log(
    `\nCopies and families, wiresim: ${members.length} texts in ${seconds.toFixed(1)} s of one core`,
  );
  score(data, 'clusters', save('clusters.tsv', members));
  score(data, 'lineage', save('lineage.tsv', edges));
  origins(read);

  const { texts } = read;
  const gold = new Map(wireGold(data, 'gold.clusters.tsv').map(([id, of]) => [id!, of!]));
  const { clusterScore } = await scorer(data);
  const peer = timed(() =>
    alikePairs(
      texts.map((one) => signatureOf(one.text)),
      THRESHOLDS[0]!,
    ),
  );
  const scored = THRESHOLDS.map((threshold) => {
    const of = clustersAt(peer.made, texts.length, threshold);
    const found = new Map(texts.map((one, i) => [one.id, String(of[i])]));
    return { threshold, ...clusterScore(gold, found) };
  });
  const chosen = best(scored, ({ ari }) => ari);
  console.log(
    `minhash, at its best (${chosen.threshold.toFixed(2)})    ARI ${points(chosen.ari)}, pair precision ${points(chosen.pair_prec)}, recall ${points(chosen.pair_rec)}; ${peer.seconds.toFixed(1)} s of one core`,
  );
}

/** Seeds of the jitter. */
export const SEEDS = [1, 2, 3];

function origins(made: Wire): void {
  const credited = made.articles.filter(({ credits }) => credits.length > 0).length;
  console.log(
    `\nOrigins, wiresim: ${made.copies.length} copies; ${credited} texts carry a credit line`,
  );
  const row = (name: string, seed: number | null, withCredits: boolean): void => {
    const { copies, right, wrong, untold } = originsOf(made, seed, withCredits);
    console.log(
      `${name.padEnd(42)} right ${points(right / copies)}, another page ${points(wrong / copies)}, not told ${points(untold / copies)}`,
    );
  };
  row('clocks exact, credit lines', null, true);
  for (const seed of SEEDS) row(`clocks off by up to 3 h (seed ${seed}), credit lines`, seed, true);
  row('clocks exact, no credit lines', null, false);
  row('clocks off by up to 3 h (seed 1), none', 1, false);
}

function independent(data: string): void {
  const reports = basil(data);
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
