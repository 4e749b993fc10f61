/**
 * Do two spellings name the same entity? Scores `namesMatch` on pairs of names (opensanctions name_bench, MIT) with the
 * scorer beside the data.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { namesMatch } from '../../packages/core/collate/entity/index.ts';
import { processorSeconds } from '../processor.ts';
import type { Pair } from './gold.ts';

export const pairsOf = (path: string): readonly Pair[] =>
  JSON.parse(readFileSync(path, 'utf8')) as Pair[];

/** From 0 to 1 by pair, .5 and over meaning one name. */
export const matchesOf = (pairs: readonly Pair[]): Record<string, number> =>
  Object.fromEntries(pairs.map(({ id, name1, name2 }) => [id, namesMatch(name1, name2)]));

/** Prints the scorer's table and pairs per second of processor time; returns the scores. */
export function comparePairs(path: string): Record<string, number> {
  const pairs = pairsOf(path);
  let scores: Record<string, number> = {};
  const spent = processorSeconds(() => {
    scores = matchesOf(pairs);
  });
  console.log(
    `\npairs of names (string distance .69, best known .781): ${Math.round(pairs.length / spent)} pairs/s`,
  );
  const scorer = join(dirname(path), 'score.mjs');
  if (!existsSync(scorer)) return scores;
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
  try {
    const system = join(folder, 'system.json');
    writeFileSync(system, JSON.stringify(scores));
    const printed = execFileSync(process.execPath, [scorer, system, '--gold', path], {
      encoding: 'utf8',
    });
    console.log(printed.trim());
  } finally {
    rmSync(folder, { recursive: true });
  }
  return scores;
}
