import { SPEAKS, words } from '../words/index.ts';
import type { Outlet, Sheet } from './sheets.ts';

/** A stretch of a sheet, by its number. */
export interface Place {
  readonly sheet: Sheet;
  readonly stretch: number;
}

/** The same words on sheets of one outlet. */
export interface Recurring {
  readonly outlet: Outlet;
  /** In the order of sheets and places. */
  readonly places: readonly Place[];
  /** Its hashes: several where its places are near to equal. */
  readonly hashes: readonly number[];
}

/** What recurs at all, by its hash: one entry for each outlet that has it. */
export type ByHash = ReadonlyMap<number, readonly Recurring[]>;

/**
 * Stretches of equal words, by their hash, of every outlet. Of what does not speak to the reader only that which stands
 * on more than one sheet is looked at closely: most of a case stands on one.
 */
export function equalStretches(outlets: readonly Outlet[]): ByHash {
  let count = 0;
  for (const { sheets } of outlets) for (const { print } of sheets) count += print.stretches.count;
  let size = 1024;
  while (size < count * 4) size *= 2;
  const seen = new Uint8Array(size);
  const slotOf = (hash: number): number => (hash >>> 0) & (size - 1);
  for (const { sheets } of outlets) {
    for (const { print } of sheets) {
      const { stretches } = print;
      for (let s = 0; s < stretches.count; s += 1) {
        const slot = slotOf(stretches.hash(s));
        if (seen[slot]! < 2) seen[slot] = seen[slot]! + 1;
      }
    }
  }
  const found = new Map<number, { outlet: Outlet; places: Place[]; hashes: number[] }[]>();
  for (const outlet of outlets) {
    for (const sheet of outlet.sheets) {
      const { stretches } = sheet.print;
      for (let stretch = 0; stretch < stretches.count; stretch += 1) {
        const hash = stretches.hash(stretch);
        const isAlone = seen[slotOf(hash)]! < 2;
        if (isAlone && (stretches.flags(stretch) & SPEAKS) === 0) continue;
        const known = found.get(hash);
        const last = known?.at(-1);
        const place = { sheet, stretch };
        if (last?.outlet === outlet) last.places.push(place);
        else if (known !== undefined) known.push({ outlet, places: [place], hashes: [hash] });
        else found.set(hash, [{ outlet, places: [place], hashes: [hash] }]);
      }
    }
  }
  return found;
}

export const sheetsOf = ({ places }: Recurring): ReadonlySet<Sheet> =>
  new Set(places.map(({ sheet }) => sheet));

export const flagsAt = ({ sheet, stretch }: Place): number => sheet.print.stretches.flags(stretch);
export const flagsOf = ({ places }: Recurring): number => flagsAt(places[0]!);

export function textOf({ sheet, stretch }: Place): string {
  const { text, stretches } = sheet.print;
  return text.slice(stretches.start(stretch), stretches.end(stretch));
}

/** Two stretches are near to equal from this share of common words on (Dice, words counted as often as they stand). */
const NEAR = 0.8;
/** So many words at either end bring two stretches together to be compared … */
const EDGE = 3;
/** … each with so many that stand on more pages. */
const COMPARED = 16;

interface Compared {
  readonly places: Place[];
  readonly hashes: number[];
  readonly words: ReadonlyMap<number, number>;
  readonly count: number;
}

/**
 * Of one outlet, what speaks to the reader, with what is near to equal joined: a newsletter's name changes from section
 * to section. The one that stands on most sheets comes first, and others are compared with it.
 */
export function nearlyEqual(outlet: Outlet, own: readonly Recurring[]): readonly Recurring[] {
  const order = own
    .map((one, i) => ({ one, sheets: sheetsOf(one).size, i }))
    .sort((x, y) => y.sheets - x.sheets || x.i - y.i);
  const byEdge = new Map<string, Compared[]>();
  const kept: Compared[] = [];
  for (const { one } of order) {
    const cut = words(textOf(one.places[0]!));
    const edges = [
      `first ${cut.full.subarray(0, EDGE).join(' ')}`,
      `last ${cut.full.subarray(-EDGE).join(' ')}`,
    ];
    const counted = new Map<number, number>();
    for (const word of cut.full) counted.set(word, (counted.get(word) ?? 0) + 1);
    const candidates = edges.flatMap((edge) => byEdge.get(edge) ?? []);
    const like = candidates.find((other) => isNear(other, counted, cut.count));
    if (like !== undefined) {
      like.places.push(...one.places);
      like.hashes.push(...one.hashes);
      continue;
    }
    const compared: Compared = {
      places: [...one.places],
      hashes: [...one.hashes],
      words: counted,
      count: cut.count,
    };
    kept.push(compared);
    for (const edge of edges) {
      const list = byEdge.get(edge);
      if (list === undefined) byEdge.set(edge, [compared]);
      else if (list.length < COMPARED) list.push(compared);
    }
  }
  return kept.map(({ places, hashes }) => ({ outlet, places, hashes }));
}

function isNear(one: Compared, others: ReadonlyMap<number, number>, count: number): boolean {
  let same = 0;
  for (const [word, n] of others) same += Math.min(n, one.words.get(word) ?? 0);
  return 2 * same >= NEAR * (one.count + count);
}
