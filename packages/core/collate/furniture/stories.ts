import { SENTENCE, SPEAKS } from '../words/index.ts';
import type { Recurring } from './recurring.ts';
import type { Outlet, Sheet } from './sheets.ts';

/** Two sheets tell one story when so much of the shorter (in characters) stands in the other. */
const MOST = 2 / 3;
/** A sheet is compared with so many before it that have a stretch of it: stories of many versions hang together in a chain. */
const BEFORE = 8;

/**
 * Which sheets of an outlet tell one story: versions of a page, an update with a new beginning, a report printed twice.
 * What speaks to the reader is not counted, or short reports would be one story for the long appeal below them.
 */
export class Stories {
  /** How many stories the outlet has. */
  readonly count: number;
  readonly #root: (sheet: Sheet) => number;

  /** `recurring`: what stands on more than one of the outlet's sheets. */
  constructor(outlet: Outlet, recurring: readonly Recurring[]) {
    const numbers = new Map(outlet.sheets.map((sheet, i) => [sheet, i]));
    const parent = outlet.sheets.map((_, i) => i);
    const root = (index: number): number => {
      let at = index;
      while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
      return at;
    };
    const join = (x: number, y: number): void => {
      const [a, b] = [root(x), root(y)];
      if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
    };
    const byUrl = new Map<string, number>();
    for (const [i, { print }] of outlet.sheets.entries()) {
      if (print.url === null) continue;
      const first = byUrl.get(print.url);
      if (first === undefined) byUrl.set(print.url, i);
      else join(first, i);
    }
    const shared = new Map<number, number>();
    const touched = new Set<number>();
    for (const { places } of recurring) {
      const { sheet, stretch } = places[0]!;
      const { stretches } = sheet.print;
      if ((stretches.flags(stretch) & (SPEAKS | SENTENCE)) !== 0) continue;
      const length = stretches.end(stretch) - stretches.start(stretch);
      const own = [...new Set(places.map((place) => numbers.get(place.sheet)!))];
      for (const [k, x] of own.entries()) {
        if (own.length > 1) touched.add(x);
        for (const y of own.slice(Math.max(0, k - BEFORE), k)) {
          const pair = y * outlet.sheets.length + x;
          shared.set(pair, (shared.get(pair) ?? 0) + length);
        }
      }
    }
    const lengths = new Map([...touched].map((i) => [i, lengthOf(outlet.sheets[i]!)]));
    for (const [pair, length] of shared) {
      const x = Math.floor(pair / outlet.sheets.length);
      const y = pair % outlet.sheets.length;
      if (length >= MOST * Math.min(lengths.get(x)!, lengths.get(y)!)) join(x, y);
    }
    this.count = parent.filter((_, i) => root(i) === i).length;
    this.#root = (sheet) => root(numbers.get(sheet)!);
  }

  /** How many stories these sheets tell. */
  among(sheets: Iterable<Sheet>): number {
    const roots = new Set<number>();
    for (const sheet of sheets) roots.add(this.#root(sheet));
    return roots.size;
  }
}

/** Characters of a sheet's blocks that do not speak to the reader. */
function lengthOf({ print: { stretches } }: Sheet): number {
  let length = 0;
  for (let s = 0; s < stretches.count; s += 1) {
    if ((stretches.flags(s) & (SPEAKS | SENTENCE)) !== 0) continue;
    length += stretches.end(s) - stretches.start(s);
  }
  return length;
}
