import { spawnSync } from 'node:child_process';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Prediction } from './prediction.ts';

export interface Rates {
  readonly P: number;
  readonly R: number;
  readonly F1: number;
}
/** What the scorer of the task says, as far as the table shows it. */
export interface Score {
  /** Quotation found, at an overlap of letters (intersection over union) of one half or more. */
  readonly iou50: Rates;
  /** Quotation found and speaker right. */
  readonly end2end: Rates;
  /** Share of right speakers among the quotations that were found. */
  readonly speakerAccOverlap: number;
}
/** The scorer's three selections: quoted stretches, those with a verb of reporting, all attributions. */
export const SELECTIONS = ['direct', 'speech', 'all'] as const;
export type Scores = Readonly<Record<(typeof SELECTIONS)[number], Score>>;

/** The first `*.json.gz` of the folder, and its documents' texts by id. @throws Error where there is none */
export function goldIn(data: string): { path: string; texts: ReadonlyMap<string, string> } {
  const [name] = readdirSync(data)
    .filter((file) => file.endsWith('.json.gz'))
    .sort();
  if (name === undefined) throw new Error(`no *.json.gz in ${data}`);
  const path = join(data, name);
  const documents = JSON.parse(gunzipSync(readFileSync(path)).toString('utf8')) as Record<
    string,
    { text: string }
  >;
  return { path, texts: new Map(Object.entries(documents).map(([id, { text }]) => [id, text])) };
}

/** Runs the task's own scorer on predictions by document. @throws Error as it fails */
export function scored(
  data: string,
  gold: string,
  found: Readonly<Record<string, readonly Prediction[]>>,
  out: string | null,
): Scores {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-statements-'));
  try {
    const file = out ?? join(folder, 'predictions.json');
    writeFileSync(file, JSON.stringify(found));
    // A scorer that is reached through a link does not know that it is the program.
    const scorer = realpathSync(join(data, 'score.mjs'));
    const entries = SELECTIONS.map((name) => {
      const flags = name === 'all' ? [] : [`--${name}`];
      const run = spawnSync(process.execPath, [scorer, file, '--gold', gold, '--json', ...flags], {
        encoding: 'utf8',
        maxBuffer: 1 << 26,
      });
      if (run.status !== 0) throw new Error(`${scorer} failed: ${run.stderr}`);
      return [name, JSON.parse(run.stdout) as Score] as const;
    });
    return Object.fromEntries(entries) as Scores;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
