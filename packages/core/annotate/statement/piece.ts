import type { Item } from './period.ts';

/** Items `[from, to)`. */
export interface Piece {
  readonly from: number;
  readonly to: number;
}

const STRIP = new Set(['comma', 'dash', 'semicolon', 'colon']);
export const isCommaLike = (item: Item | undefined): boolean =>
  item !== undefined && (item.kind === 'comma' || item.kind === 'dash');

/** Takes commas, dashes, a conjunction and the full stop off the end of a piece. */
export function trimPiece(items: readonly Item[], piece: Piece): Piece {
  let { from, to } = piece;
  while (to > from) {
    const last = items[to - 1]!;
    const loose =
      STRIP.has(last.kind) ||
      last.kind === 'stop' ||
      (last.kind === 'word' && (last.lower === 'and' || last.lower === 'but'));
    if (!loose) break;
    to -= 1;
  }
  while (from < to && (STRIP.has(items[from]!.kind) || items[from]!.kind === 'stop')) from += 1;
  return { from, to };
}

/** "PORT ADEL, May 2 (CNA) -": place and day before the text begins. */
const isDateline = (items: readonly Item[], dash: number): boolean => {
  const first = items[0]!.text;
  if (dash > 14 || first.length < 2 || first !== first.toUpperCase() || !items[0]!.capital)
    return false;
  return items.slice(0, dash).every((item) => item.kind !== 'quote' && item.kind !== 'stop');
};

/** How far left the words before a clause boundary go: not past a semicolon. */
export function clauseStart(items: readonly Item[], end: number, floor: number): number {
  for (let i = end - 1; i >= floor; i -= 1) {
    const { kind } = items[i]!;
    if (kind === 'dash' && isDateline(items, i)) return i + 1;
    if (kind === 'semicolon' || (kind === 'stop' && items[i]!.text !== '.')) return i + 1;
  }
  return floor;
}

export const hasQuote = (items: readonly Item[], piece: Piece): boolean => {
  for (let i = piece.from; i < piece.to; i += 1) if (items[i]!.kind === 'quote') return true;
  return false;
};
export const firstQuote = (items: readonly Item[], from: number, to: number): number => {
  for (let i = from; i < to; i += 1)
    if (items[i]!.kind === 'quote' || items[i]!.kind === 'colon') return i;
  return to;
};
export const find = (items: readonly Item[], piece: Piece, lower: string): number => {
  for (let i = piece.from; i < piece.to; i += 1) if (items[i]!.lower === lower) return i;
  return -1;
};
