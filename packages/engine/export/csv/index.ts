import type { View } from '../view.ts';
import { ENTITY_TABLES } from './tables-entities.ts';
import { COUNT_TABLES } from './tables-counts.ts';
import { FINDING_TABLES } from './tables-findings.ts';
import { LINEAGE_TABLES } from './tables-lineage.ts';
import { DECISION_TABLES } from './tables-decisions.ts';
import { PAGE_TABLES } from './tables-pages.ts';
import { line, tablePieces, type Table } from './table.ts';

export { readCell } from './cell.ts';
export { EVIDENCE, type Table } from './table.ts';

/** Every table, in the order they are written. */
export const TABLES: readonly Table[] = [
  ...PAGE_TABLES,
  ...LINEAGE_TABLES,
  ...ENTITY_TABLES,
  ...FINDING_TABLES,
  ...COUNT_TABLES,
  ...DECISION_TABLES,
];

const BYTE_ORDER_MARK = '\ufeff';
const CONTENTS = 'contents.csv';

export interface CsvOptions {
  /** Excel reads UTF-8 only behind a byte order mark. */
  readonly byteOrderMark: boolean;
}

/**
 * File name → its text in pieces; each is to be used up before the next is asked for. The last is a table of the tables:
 * it says how many rows each has, and whether such findings were looked for at all.
 */
export function* csvFiles(
  view: View,
  { byteOrderMark }: CsvOptions,
): Generator<{ readonly name: string; readonly pieces: Iterable<string> }> {
  const start = byteOrderMark ? BYTE_ORDER_MARK : '';
  const provided = new Set(view.dossier.analysers.flatMap(({ provides }) => provides));
  const contents: string[] = [line(['table', 'rows', 'looked_for', 'a_row_is'])];
  for (const declared of TABLES) {
    if (declared.name === 'comments' && !view.withComments) continue;
    let lines = 0;
    const pieces = function* (): Generator<string> {
      if (start !== '') yield start;
      for (const piece of tablePieces(declared, view)) {
        lines += 1;
        yield piece;
      }
    };
    yield { name: `${declared.name}.csv`, pieces: pieces() };
    const lookedFor = declared.relation === null || provided.has(declared.relation);
    contents.push(line([declared.name, lines - 1, lookedFor, declared.row]));
  }
  yield { name: CONTENTS, pieces: [start, ...contents] };
}
