import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { panPairs, wireGold } from './data.ts';
import { panDetections, scorer, SEEDS, wireFamilies } from './index.ts';
import { originsOf, wireOf, type Wire } from './origins.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const data = path.resolve(root, '..', 'shared', 'gold', 'reuse');

// Skipped where the gold is not beside the checkout: it is not part of the project.
describe.skipIf(!existsSync(data))('floors of lineage', () => {
  let wire: Wire;
  beforeAll(() => {
    wire = wireOf(data);
  });

  it('hold for passages: PAN 2013', async () => {
    const found = panDetections(data).rows.map((row) => JSON.parse(row) as unknown);
    const report = (await scorer(data)).panReport(panPairs(data), found);
    expect((report['entire'] as { plagdet: number }).plagdet).toBeGreaterThanOrEqual(0.9);
    expect((report['02 verbatim'] as { plagdet: number }).plagdet).toBeGreaterThanOrEqual(0.965);
    expect(report['01 no reuse: false detections']).toBeLessThanOrEqual(2);
  });

  it('hold for families: wiresim', async () => {
    const gold = new Map(wireGold(data, 'gold.clusters.tsv').map(([id, of]) => [id!, of!]));
    const found = wireFamilies(wire).members.map((row) => row.split('\t') as [string, string]);
    const score = (await scorer(data)).clusterScore(gold, new Map(found));
    expect(score.ari).toBeGreaterThanOrEqual(0.97);
    expect(score.pair_prec).toBeGreaterThanOrEqual(0.99);
    const edges = new Set(wireFamilies(wire).edges);
    const heavy = wireGold(data, 'gold.lineage.tsv').filter(([, , kind]) => kind === 'H');
    const hit = heavy.filter(([from, copy]) => edges.has(`${from}\t${copy}`)).length;
    expect(hit / heavy.length).toBeGreaterThanOrEqual(0.9);
  });

  it('hold for origins: wiresim with clocks off by up to three hours', () => {
    for (const seed of SEEDS) {
      const { right, wrong, copies } = originsOf(wire, seed, true);
      expect(right / copies).toBeGreaterThanOrEqual(0.95);
      expect(wrong / copies).toBeLessThanOrEqual(0.02);
    }
  });
});
