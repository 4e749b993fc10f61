import { existsSync } from 'node:fs';
import path from 'node:path';

/** A part of the task `collate`: one gold, one table. */
export interface Part {
  readonly name: string;
  /** Where its data lies: a folder below the gold, or the folder that `--data` names. */
  readonly folder: string;
  /** A file that this data has and that of no other part. */
  readonly file: string;
  /** The lines of its table; with `out` it also writes predictions there, in its scorer's form. */
  run(data: string, out: string | null): Promise<readonly string[]> | readonly string[];
}

/** The folder of a part's data: the one that was named, or the part's own below it; null where its data is in neither. */
export function dataOf({ folder, file }: Part, named: string): string | null {
  for (const one of [named, path.join(named, folder)])
    if (existsSync(path.join(one, file))) return one;
  return null;
}
