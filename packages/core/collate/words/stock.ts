import type { Span } from '../../model/index.ts';
import { ALONE, type TextIndex } from './index-of-texts.ts';

/** Words that an outlet prints on so many of its pages, and nobody else does, are its stock … */
const PAGES = 3;
/** … where most of those pages are about something else: less than this share of them is such words. */
const SHARE = 0.5;
/** Characters between two pieces of stock that are stock too. */
const GAP = 60;

/**
 * Words that an outlet prints again and again, down to parts of a sentence: by counting alone, whatever they say. They
 * tell nothing about who has a text from whom. `outlets`: the outlet of each text of the index, null where it is unknown
 * (nothing is stock there). Three versions of one report share nearly all their words, so they are left alone.
 */
export function stock(index: TextIndex, outlets: readonly (string | null)[]): Span[][] {
  const texts = index.prints.length;
  const groups = index.groupFrom.length - 1;
  const house = new Uint8Array(groups);
  for (let g = 0; g < groups; g += 1) {
    const from = index.groupFrom[g]!;
    const to = index.groupFrom[g + 1]!;
    if (to - from < PAGES) continue;
    const outlet = outlets[index.members[from]!]!;
    if (outlet === null) continue;
    let all = 1;
    for (let m = from + 1; m < to && all === 1; m += 1) {
      if (outlets[index.members[m]!] !== outlet) all = 0;
    }
    house[g] = all;
  }
  const isHouse = (k: number): number => (index.group[k] === ALONE ? 0 : house[index.group[k]!]!);
  const shares = new Float64Array(texts);
  for (let t = 0; t < texts; t += 1) {
    const from = index.textFrom[t]!;
    const to = index.textFrom[t + 1]!;
    let n = 0;
    for (let k = from; k < to; k += 1) n += isHouse(k);
    shares[t] = to > from ? n / (to - from) : 0;
  }
  for (let g = 0; g < groups; g += 1) {
    if (house[g] === 0) continue;
    let other = 0;
    const from = index.groupFrom[g]!;
    const to = index.groupFrom[g + 1]!;
    for (let m = from; m < to; m += 1) if (shares[index.members[m]!]! < SHARE) other += 1;
    if (other * 2 < to - from) house[g] = 0;
  }
  const found: Span[][] = [];
  for (let t = 0; t < texts; t += 1) {
    const spans: { start: number; end: number }[] = [];
    const { from, to } = index.prints[t]!;
    for (let k = 0; k < from.length; k += 1) {
      if (isHouse(index.textFrom[t]! + k) === 0) continue;
      const last = spans.at(-1);
      if (last !== undefined && from[k]! <= last.end + GAP) {
        last.end = Math.max(last.end, to[k]!);
      } else spans.push({ start: from[k]!, end: to[k]! });
    }
    found.push(spans);
  }
  return found;
}
