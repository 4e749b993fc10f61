// Lineage at scale: time, memory and how they grow, on articles whose families are known.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeArticles, type Known } from './articles.ts';

/** One run over so many articles. Seconds are of the processor, from texts to families; megabytes are resident, at most. */
export interface Measured {
  readonly articles: number;
  readonly seconds: number;
  readonly stages: Readonly<Record<string, number>>;
  readonly megabytes: number;
  readonly passages: number;
  readonly families: number;
  readonly blocks: number;
}

const COUNTS = [10_000, 30_000, 100_000];
const SEED = 1;

export interface ScaleOptions {
  readonly counts?: readonly number[];
  readonly seed?: number;
}

export async function run({ counts = COUNTS, seed = SEED }: ScaleOptions = {}): Promise<void> {
  console.log('articles   seconds  MB  passages  families  ARI');
  let before: Measured | null = null;
  for (const count of counts) {
    const { measured, ari } = measure(count, seed);
    const exponent =
      before === null
        ? ''
        : Math.log(measured.seconds / before.seconds) / Math.log(count / before.articles);
    console.log(
      count,
      measured.seconds.toFixed(1),
      measured.megabytes.toFixed(0),
      measured.passages,
      measured.families,
      ari.toFixed(3),
      exponent,
      JSON.stringify(measured.stages),
    );
    before = measured;
  }
}

export function measure(
  count: number,
  seed: number,
): { readonly measured: Measured; readonly ari: number } {
  const folder = mkdtempSync(path.join(tmpdir(), 'hearsay-scale-'));
  try {
    const known = writeArticles(folder, count, seed);
    const script = fileURLToPath(new URL('measure.script.ts', import.meta.url));
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['--import', 'tsx', script, folder],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`the run failed: ${stderr}`);
    const families = JSON.parse(
      readFileSync(path.join(folder, 'families.json'), 'utf8'),
    ) as string[][];
    return { measured: JSON.parse(stdout) as Measured, ari: adjustedRand(known, families) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Adjusted Rand index (Hubert and Arabie, 1985) of families against what is known. */
export function adjustedRand(
  known: readonly Pick<Known, 'id' | 'family'>[],
  families: readonly (readonly string[])[],
): number {
  const familyOf = new Map(known.map(({ id, family }) => [id, family]));
  const pairs = (n: number): number => (n * (n - 1)) / 2;
  const sizes = new Map<number, number>();
  for (const { family } of known) sizes.set(family, (sizes.get(family) ?? 0) + 1);
  let [both, found] = [0, 0];
  for (const members of families) {
    const among = new Map<number, number>();
    for (const id of members) {
      const family = familyOf.get(id)!;
      among.set(family, (among.get(family) ?? 0) + 1);
    }
    for (const n of among.values()) both += pairs(n);
    found += pairs(members.length);
  }
  const gold = [...sizes.values()].reduce((sum, n) => sum + pairs(n), 0);
  const expected = (found * gold) / pairs(known.length);
  const most = (found + gold) / 2;
  return most === expected ? 1 : (both - expected) / (most - expected);
}
