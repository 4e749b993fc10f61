/**
 * Do two spellings name the same entity? Scores `namesMatch` on pairs of names (opensanctions name_bench, MIT) with the
 * scorer beside the data.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { namesMatch } from '../../packages/core/collate/entity/index.ts';

export interface Pair {
  readonly id: string;
  readonly name1: string;
  readonly name2: string;
  readonly is_match?: boolean;
}

/** The pairs of a folder: the file of JSON whose items have two names. */
export function pairsOf(data: string): { path: string; pairs: Pair[] } {
  for (const file of readdirSync(data).sort()) {
    if (!file.endsWith('.json')) continue;
    const path = join(data, file);
    const items = JSON.parse(readFileSync(path, 'utf8')) as Partial<Pair>[];
    if (Array.isArray(items) && items[0]?.name1 !== undefined)
      return { path, pairs: items as Pair[] };
  }
  throw new Error(`no pairs of names in ${data}`);
}

export const scoresOf = (pairs: readonly Pair[]): Record<string, number> =>
  Object.fromEntries(pairs.map(({ id, name1, name2 }) => [id, namesMatch(name1, name2)]));

/** Prints the scorer's table and pairs per second; with `out` writes `{pair id: score}` to that file. */
export async function run(options: { data: string; out: string | null }): Promise<void> {
  const data = resolve(options.data);
  const { path, pairs } = pairsOf(data);
  const started = performance.now();
  const scores = scoresOf(pairs);
  const perSecond = Math.round((pairs.length * 1000) / (performance.now() - started));
  if (options.out !== null) writeFileSync(options.out, JSON.stringify(scores));
  console.log(`names (floor .69, best known .781): ${perSecond} pairs/s`);
  const scorer = join(data, 'score.mjs');
  if (!existsSync(scorer)) return;
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
}
