import { FLAG, type WordInfo } from './word.ts';

/** Tokens `[from, to)` of an article among which names are looked for; all other tokens are in no name. */
export interface Island {
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
}

/** At most so many lower-case words stand between two capitalised ones of one name: "University of the North". */
const BRIDGE = 3;
/** Longer runs (a page in capitals) are cut, so that work per island is bounded. */
const LONGEST = 60;

/** Runs of capitalised words with the connectors and figures between them, sentence by sentence. */
export function findIslands(
  words: readonly WordInfo[],
  sentences: readonly { readonly from: number; readonly to: number }[],
): Island[] {
  const islands: Island[] = [];
  for (const [sentence, { from, to }] of sentences.entries()) {
    let i = from;
    while (i < to) {
      if ((words[i]!.flags & FLAG.capital) === 0) {
        i += 1;
        continue;
      }
      // A figure before a name may be its first word: 3rd Brigade, 20th Century.
      const start = i > from && words[i - 1]!.flags & FLAG.digit ? i - 1 : i;
      let end = i + 1;
      let next = end;
      while (next < to && next - end <= BRIDGE && end - start < LONGEST) {
        const { flags } = words[next]!;
        if (flags & FLAG.capital) end = next + 1;
        else if (flags & FLAG.digit && next === end) end = next + 1;
        else if ((flags & (FLAG.connector | FLAG.digit)) === 0) break;
        next += 1;
      }
      islands.push({ from: start, to: end, sentence });
      i = end;
    }
  }
  return islands;
}
