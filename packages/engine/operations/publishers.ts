import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { DecisionError, settled } from '@hearsay/core/collate';
import type { Decision, Publisher } from '@hearsay/core/model';
import { MissingInputError, reasonOf } from '../capture/index.ts';
import { TableError, tableRows } from './csv-rows.ts';

export type PublisherDecision = Extract<Decision, { kind: 'publisher' }>;

/** What the columns may be called: the first is what a person writes, the second what `export --csv` writes. */
const COLUMNS = {
  outlet: ['outlet', 'of_outlet'],
  publisher: ['publisher'],
  source: ['source', 'stated_in'],
} as const;

/**
 * Who publishes which outlet, from a table with the columns `outlet`, `publisher`, `source` (where it can be looked up),
 * and any others; `publishers.csv` of an export is one.
 * @throws TableError naming the file and the line where it says nothing that can be used
 */
export function publishersIn(text: string, name: string): readonly Publisher[] {
  try {
    return tableRows(text).map(({ line, cells }): Publisher => {
      const cell = (column: keyof typeof COLUMNS): string => {
        // Where an exported table has both, `source` is a column of its evidence.
        const names = 'of_outlet' in cells ? [...COLUMNS[column]].reverse() : COLUMNS[column];
        const known = names.find((one) => one in cells);
        if (known === undefined)
          throw new TableError(`there is no column ${column}: it needs outlet, publisher, source`);
        return cells[known]!;
      };
      const [outlet, publisher, source] = [cell('outlet'), cell('publisher'), cell('source')];
      if (publisher === '') throw new TableError(`line ${line}: no publisher is named`);
      const row = settledRow({ kind: 'publisher', outlet, publisher, source }, line);
      return {
        outlet: row.outlet,
        publisher: row.publisher!,
        source: row.source!,
        decision: null,
      };
    });
  } catch (error) {
    if (error instanceof TableError) throw new TableError(`${name}: ${error.message}`);
    throw error;
  }
}

function settledRow(decision: PublisherDecision, line: number): PublisherDecision {
  try {
    return settled(decision) as PublisherDecision;
  } catch (error) {
    if (error instanceof DecisionError) throw new TableError(`line ${line}: ${error.message}`);
    throw error;
  }
}

/** Such a table from a file. @throws MissingInputError when it is not there; TableError as {@link publishersIn} */
export async function publishersFrom(file: string, cwd: string): Promise<readonly Publisher[]> {
  let text: string;
  try {
    text = await readFile(path.resolve(cwd, file), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new MissingInputError([file]);
    throw new TableError(`${file}: ${reasonOf(error)}`);
  }
  return publishersIn(text, file);
}
