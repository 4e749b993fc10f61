/**
 * Do two spellings name the same entity? Scores `namesMatch` on pairs of names (opensanctions name_bench, MIT) with the
 * scorer beside the data.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { namesMatch } from '../../packages/core/collate/entity/index.ts';

interface Pair {
  readonly id: string;
  readonly name1: string;
  readonly name2: string;
}

/** Prints the scorer's table and pairs per second; with `out` writes `{pair id: score}`. */
export async function run(options: { data: string; out: string | null }): Promise<void> {
  const data = resolve(options.data || '../shared/gold/names');
  const gold = join(data, 'name-bench-dev.json');
  if (!existsSync(gold)) throw new Error(`no name-bench-dev.json in ${data}`);
  const pairs = JSON.parse(readFileSync(gold, 'utf8')) as Pair[];
  const started = performance.now();
  const scores = Object.fromEntries(
    pairs.map(({ id, name1, name2 }) => [id, namesMatch(name1, name2)]),
  );
  const seconds = (performance.now() - started) / 1000;
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
  try {
    const system = join(folder, 'system.json');
    writeFileSync(system, JSON.stringify(scores));
    if (options.out !== null) writeFileSync(options.out, JSON.stringify(scores));
    const printed = execFileSync(
      process.execPath,
      [join(data, 'score.mjs'), system, '--gold', gold],
      { encoding: 'utf8' },
    );
    console.log(
      `names (floor .69, best known .781)\n${printed.trim()}\n${Math.round(pairs.length / seconds)} pairs/s`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
