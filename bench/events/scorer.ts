import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const gold = fileURLToPath(new URL('../../../shared/gold/events/', import.meta.url));

/** Where a task's scorer lies: beside the data, or else beside the development gold; null where there is none. */
export function scorerOf(task: string, data: string): string | null {
  for (const folder of [data, gold]) {
    const file = path.join(folder, `${task}.mjs`);
    if (existsSync(file)) return file;
  }
  return null;
}

/** What a scorer prints of predictions, and of the floors it knows. @throws Error when it fails */
export function score(scorer: string, data: string, predictions: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'hearsay-bench-'));
  try {
    const file = path.join(folder, 'system');
    writeFileSync(file, predictions);
    return [file, 'floors'].map((system) => printed(scorer, data, system)).join('');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function printed(scorer: string, data: string, system: string): string {
  const args = [scorer, system, '--data', data];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${path.basename(scorer)}: ${stderr}`);
  return stdout;
}

/** The number after each of some labels on the line of the system: `event 73.3` gives 73.3 for `event`. */
export function figures(
  output: string,
  labels: readonly string[],
): Readonly<Record<string, number>> {
  const line = output.split('\n').find((one) => one.startsWith('SYSTEM')) ?? '';
  return Object.fromEntries(
    labels.map((label) => {
      const after = line.split(`${label} `)[1];
      return [label, after === undefined ? Number.NaN : Number.parseFloat(after)];
    }),
  );
}
