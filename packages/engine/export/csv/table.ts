import type { Relation } from '@hearsay/core/collate';
import { quotedCell, type Cell } from './cell.ts';
import type { AnyCitation } from '../citations.ts';
import type { Source } from '../sources.ts';
import type { View } from '../view.ts';

/** The columns that end every row: the words it rests on, and where they are from. */
export const EVIDENCE = {
  quote: 'the words it rests on; with `--quotes-only` their beginning',
  start:
    'where they begin, in UTF-16 units of the text of the article (of the decoded capture where `article` is empty)',
  end: 'where they end',
  article: 'id of the article',
  capture: 'id of the capture',
  outlet: 'who published it, as the page says',
  published: 'when, as the page says',
  url: 'address of the page',
  source: 'file or address that the capture was read from',
  captured_at: 'when it was captured, where the container or the response says so',
  sha256: 'SHA-256 of the captured bytes',
} as const;

/** What a row rests on: words, a page as a whole, or nothing that is in the dossier. */
export type Basis = AnyCitation | Source | null;

export type Row<Column extends string> = Readonly<Record<Column, Cell>> & {
  readonly basis: Basis;
};

/** A table of an export: one file. */
export interface Table {
  /** Name of the file, without `.csv`. */
  readonly name: string;
  /** What a row is. */
  readonly row: string;
  /** The relation it shows; null for what is there without comparing articles. */
  readonly relation: Relation | null;
  /** Column → what it says; without those of {@link EVIDENCE}. */
  readonly columns: Readonly<Record<string, string>>;
  readonly rows: (view: View) => Iterable<Row<string>>;
}

/** Declares a table; the compiler holds its rows to its columns. */
export const table = <Column extends string>(
  declared: Omit<Table, 'columns' | 'rows'> & {
    readonly columns: Readonly<Record<Column, string>>;
    readonly rows: (view: View) => Iterable<Row<NoInfer<Column>>>;
  },
): Table => declared;

const LINE_END = '\r\n';
export const line = (cells: readonly Cell[]): string => cells.map(quotedCell).join(',') + LINE_END;

/** A table as text (RFC 4180), a line a piece. */
export function* tablePieces({ columns, rows }: Table, view: View): Generator<string> {
  const names = Object.keys(columns);
  yield line([...names, ...Object.keys(EVIDENCE)]);
  for (const row of rows(view)) {
    yield line([...names.map((name) => row[name] as Cell), ...evidence(row.basis, view)]);
  }
}

function evidence(basis: Basis, view: View): readonly Cell[] {
  const cited = basis !== null && 'start' in basis ? basis : null;
  const source = cited === null ? (basis as Source | null) : view.sources.of(cited);
  return [
    cited?.text ?? null,
    cited?.start ?? null,
    cited?.end ?? null,
    cited === null ? (source?.article?.id ?? null) : 'article' in cited ? cited.article : null,
    source?.capture ?? null,
    source?.outlet ?? null,
    source?.published ?? null,
    source?.url ?? null,
    source?.source ?? null,
    source?.capturedAt ?? null,
    source?.sha256 ?? null,
  ];
}
