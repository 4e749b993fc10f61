import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { lines, panDetections, wireFamilies } from './index.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const data = path.resolve(root, '..', 'shared', 'gold', 'reuse');

interface Scorer {
  panReport(pairs: unknown[], found: unknown[]): Record<string, unknown>;
  clusterScore(
    gold: Map<string, string>,
    found: Map<string, string>,
  ): { readonly ari: number; readonly pair_prec: number };
}

// Skipped where the gold is not beside the checkout: it is not part of the project.
describe.skipIf(!existsSync(data))('floors of text reuse', () => {
  const scorer = async (): Promise<Scorer> =>
    (await import(pathToFileURL(path.join(data, 'score.mjs')).href)) as Scorer;

  it('hold for passages: PAN 2013', async () => {
    const found = panDetections(data).rows.map((row) => JSON.parse(row) as unknown);
    const pairs = lines<unknown>(path.join(data, 'pan13-pairs.jsonl.gz'));
    const report = (await scorer()).panReport(pairs, found);
    expect((report['entire'] as { plagdet: number }).plagdet).toBeGreaterThanOrEqual(0.9);
    expect((report['02 verbatim'] as { plagdet: number }).plagdet).toBeGreaterThanOrEqual(0.965);
    expect(report['01 no reuse: false detections']).toBeLessThanOrEqual(2);
  });

  it('hold for families: wiresim', async () => {
    const pairs = (rows: readonly string[]): Map<string, string> =>
      new Map(rows.map((row) => row.split('\t').slice(0, 2) as [string, string]));
    const gold = readFileSync(path.join(data, 'wiresim', 'gold.clusters.tsv'), 'utf8');
    const { members } = wireFamilies(data);
    const score = (await scorer()).clusterScore(
      pairs(gold.split('\n').filter((row) => row !== '')),
      pairs(members),
    );
    expect(score.ari).toBeGreaterThanOrEqual(0.97);
    expect(score.pair_prec).toBeGreaterThanOrEqual(0.99);
  });
});
