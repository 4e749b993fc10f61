import type { ClassRow, MoveRow } from './pack.ts';

/** Weights of one table learnt with several seeds, summed: key → values. */
export type Summed = ReadonlyMap<number, { readonly values: Float32Array; changes: number }>;

/** How coarse the weights become: the largest is told by 127; what then is nothing is left out. */
export interface Grain {
  /** A weight of 1 in the file stands for this. */
  readonly step: number;
  /** Rows changed less often than this over all seeds are left out. */
  readonly least: number;
  /** Rows whose weights are all smaller than this in the file are left out. */
  readonly faint: number;
}

const cut = (weight: number): number => Math.max(-127, Math.min(127, Math.round(weight)));

export function moveRows(summed: Summed, { step, least, faint }: Grain): MoveRow[] {
  const rows: MoveRow[] = [];
  for (const [key, { values, changes }] of summed) {
    if (changes < least) continue;
    const left = cut((values[1]! - values[0]!) / step);
    const right = cut((values[2]! - values[0]!) / step);
    if (Math.max(Math.abs(left), Math.abs(right), Math.abs(left - right)) < faint) continue;
    rows.push({ key, left, right });
  }
  return rows.sort((a, b) => a.key - b.key);
}

/** `bits` of the keys are the class. */
export function classRows(summed: Summed, bits: number, { step, least, faint }: Grain): ClassRow[] {
  const rows = new Map<number, [number, number][]>();
  for (const [pair, { values, changes }] of summed) {
    if (changes < least) continue;
    const weight = cut(values[0]! / step);
    if (Math.abs(weight) < Math.max(1, faint)) continue;
    const key = pair >>> bits;
    const row = rows.get(key) ?? [];
    rows.set(key, row);
    row.push([pair & ((1 << bits) - 1), weight]);
  }
  return [...rows]
    .map(([key, weights]) => ({ key, weights: weights.sort((a, b) => a[0] - b[0]) }))
    .sort((a, b) => a.key - b.key);
}
