// Lineage at scale: time, memory and how they grow, on articles whose families are known.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { adjustedRand } from './agreement.ts';
import { writeArticles, type Known } from './articles.ts';

/** One run over so many articles. Seconds are of the processor, from texts to families; megabytes are resident, at most. */
export interface Measured {
  readonly articles: number;
  readonly seconds: number;
  /** By collator; the digests count with the first. */
  readonly stages: Readonly<Record<string, number>>;
  readonly megabytes: number;
  readonly passages: number;
}

/** Pages that arrived one by one: ms of the processor for one, the middle of them and the 95th of a hundred; seconds to open. */
export interface Arrived {
  readonly opening: number;
  readonly middle: number;
  readonly most: number;
  readonly megabytes: number;
}

export interface ScaleOptions {
  readonly counts?: readonly number[];
  readonly seed?: number;
}

const COUNTS = [10_000, 30_000, 100_000];
const SEED = 1;
/** So many pages arrive one by one, the first of them in a process that is still cold. */
const ARRIVE = 200;

export async function run({ counts = COUNTS, seed = SEED }: ScaleOptions = {}): Promise<void> {
  const first = counts[0]!;
  console.log(
    `\nLineage at scale: generated articles of about 500 words, seed ${seed}; one thread`,
  );
  console.log('articles   seconds     MB  passages  families  ARI    exponent  one page more, ms');
  let least: Measured | null = null;
  for (const count of counts) {
    const { measured, families, ari, arrived, placed } = scale(count, seed);
    least ??= measured;
    const exponent =
      count === first
        ? '–'
        : (Math.log(measured.seconds / least.seconds) / Math.log(count / first)).toFixed(2);
    const row = [
      String(count).padStart(8),
      measured.seconds.toFixed(1).padStart(9),
      measured.megabytes.toFixed(0).padStart(6),
      String(measured.passages).padStart(9),
      String(families).padStart(9),
      `  ${ari.toFixed(3)}`,
      exponent.padStart(9),
      `  ${arrived.middle.toFixed(1)} (95 %: ${arrived.most.toFixed(1)}), ${placed} of ${ARRIVE} placed rightly`,
    ];
    console.log(row.join(' '));
    const stages = Object.entries(measured.stages).map(([id, s]) => `${id} ${s.toFixed(1)} s`);
    const open = `open index ${arrived.opening.toFixed(1)} s, ${arrived.megabytes.toFixed(0)} MB`;
    console.log(`         ${[...stages, open].join(', ')}`);
  }
}

/** One size, measured in processes of their own. */
export function scale(count: number, seed: number) {
  const folder = mkdtempSync(path.join(tmpdir(), 'hearsay-scale-'));
  const json = (name: string): unknown => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
  try {
    const known = writeArticles(folder, count, seed);
    const measured = script('measure', folder) as Measured;
    const families = json('families.json') as string[][];
    const arrived = script('arrive', folder, String(ARRIVE)) as Arrived;
    return {
      measured,
      families: families.filter((articles) => articles.length > 0).length,
      ari: adjustedRand(known, families),
      arrived,
      placed: placedRightly(known, json('placed.json') as Record<string, string[]>),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs a script as one file, as what is published runs: the loader of TypeScript would be counted too. */
function script(name: string, folder: string, ...more: readonly string[]): unknown {
  const file = path.join(folder, `${name}.mjs`);
  buildSync({
    entryPoints: [fileURLToPath(new URL(`${name}.script.ts`, import.meta.url))],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: file,
  });
  const { stdout, stderr, status } = spawnSync(process.execPath, [file, folder, ...more], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${name} failed: ${stderr}`);
  return JSON.parse(stdout) as unknown;
}

/** Of pages that arrived, those put with a page of their family, or by themselves where none was there before. */
function placedRightly(
  known: readonly Known[],
  placed: Readonly<Record<string, string[]>>,
): number {
  const byId = new Map(known.map((one) => [one.id, one]));
  const sizes = new Map<number, number>();
  const order = [...known].sort((x, y) => (x.published < y.published ? -1 : 1));
  let right = 0;
  for (const { id, family } of order) {
    const others = placed[id]?.filter((other) => other !== id);
    const before = sizes.get(family) ?? 0;
    sizes.set(family, before + 1);
    if (others === undefined) continue;
    const isPure = others.every((other) => byId.get(other)!.family === family);
    if (isPure && others.length > 0 === before > 0) right += 1;
  }
  return right;
}
