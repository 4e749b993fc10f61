/** Rows of a table, by the names in its first line; what a person can be told of a table that is none. */
export class TableError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'TableError';
  }
}

export interface TableRow {
  /** From 1; the names are in line 1. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * Reads comma-separated values (RFC 4180): a quotation mark opens a cell that may hold commas, line ends and doubled
 * quotation marks. A byte order mark, line ends of any kind and empty lines are let pass; names and cells lose the white
 * space around them. One pass over the text.
 * @throws TableError where a quotation mark is not closed, or a row has more cells than there are names
 */
export function tableRows(text: string): readonly TableRow[] {
  const rows: { line: number; cells: string[] }[] = [];
  let line = 1;
  let row = { line, cells: [] as string[] };
  let at = text.startsWith('\ufeff') ? 1 : 0;
  const end = text.length;
  while (at < end) {
    let cell = '';
    if (text[at] === '"') {
      const opened = line;
      at += 1;
      for (;;) {
        const close = text.indexOf('"', at);
        if (close < 0) throw new TableError(`line ${opened}: a quotation mark is not closed`);
        const piece = text.slice(at, close);
        cell += piece;
        line += piece.split('\n').length - 1;
        at = close + 1;
        if (text[at] !== '"') break;
        cell += '"';
        at += 1;
      }
    }
    let stop = at;
    while (stop < end && !',\n\r'.includes(text[stop]!)) stop += 1;
    row.cells.push((cell + text.slice(at, stop)).trim());
    at = stop + 1;
    if (stop < end && text[stop] === ',') {
      // A comma at the very end opens one more cell.
      if (at === end) row.cells.push('');
      continue;
    }
    if (text[stop] === '\r' && text[at] === '\n') at += 1;
    rows.push(row);
    line += 1;
    row = { line, cells: [] };
  }
  if (row.cells.length > 0) rows.push(row);
  const [head, ...body] = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (head === undefined) return [];
  return body.map(({ line: number, cells }) => {
    if (cells.length > head.cells.length)
      throw new TableError(`line ${number}: there are more cells than names in the first line`);
    return {
      line: number,
      cells: Object.fromEntries(head.cells.map((name, i) => [name, cells[i] ?? ''])),
    };
  });
}
