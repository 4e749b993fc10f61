import { compareText, type Account, type Voice, type Wording } from '@hearsay/core/model';

/** One term in one outlet's pages: the accounts that use it, by voice. */
export interface Cell {
  readonly own: readonly Account[];
  readonly quoted: readonly Account[];
}
export interface TermRow {
  readonly term: string;
  readonly cells: ReadonlyMap<string, Cell>;
  /** All accounts that use it. */
  readonly accounts: readonly Account[];
}
export interface TermTable {
  /** Outlets, the one with the most accounts first, then by name; of unnamed outlet each page is a column under its article's id. */
  readonly outlets: readonly { readonly key: string; readonly name: string | null }[];
  readonly rows: readonly TermRow[];
}

export const outletKey = ({ outlet, cite }: Account): string =>
  outlet === null ? `page ${cite.article}` : `outlet ${outlet}`;

const isOwn = (voice: Voice): boolean => voice === 'outlet';

/** The terms of a wording by outlet: in its own voice apart from what it quotes or infers. */
export function termTable(wording: Wording): TermTable {
  const rows = new Map<string, { own: Account[]; quoted: Account[] }>();
  const outlets = new Map<string, { name: string | null; n: number }>();
  for (const { term, voice, accounts } of wording.terms) {
    const row = rows.get(term) ?? { own: [], quoted: [] };
    rows.set(term, row);
    row[isOwn(voice) ? 'own' : 'quoted'].push(...accounts);
    for (const account of accounts) {
      const key = outletKey(account);
      const known = outlets.get(key) ?? { name: account.outlet, n: 0 };
      known.n += 1;
      outlets.set(key, known);
    }
  }
  return {
    outlets: [...outlets]
      .sort(([a, x], [b, y]) => y.n - x.n || compareText(a, b))
      .map(([key, { name }]) => ({ key, name })),
    rows: [...rows].map(([term, { own, quoted }]) => ({
      term,
      accounts: [...own, ...quoted],
      cells: cellsOf(own, quoted),
    })),
  };
}

function cellsOf(own: readonly Account[], quoted: readonly Account[]): TermRow['cells'] {
  const cells = new Map<string, { own: Account[]; quoted: Account[] }>();
  const put = (kind: 'own' | 'quoted', account: Account): void => {
    const key = outletKey(account);
    const cell = cells.get(key) ?? { own: [], quoted: [] };
    cell[kind].push(account);
    cells.set(key, cell);
  };
  for (const account of own) put('own', account);
  for (const account of quoted) put('quoted', account);
  return cells;
}
