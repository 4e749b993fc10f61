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
      const start = startBefore(words, i, Math.max(from, islands.at(-1)?.to ?? 0));
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

/** Articles of Arabic names, which a hyphen ties to a capitalised word: al-Amal. */
const TIED: ReadonlySet<string> = new Set([
  'al',
  'el',
  'as',
  'ash',
  'an',
  'ar',
  'at',
  'ad',
  'az',
  'ed',
  'es',
  'et',
  'ul',
]);

/** Where a run starts: a figure or a tied article before its first capital may be the name's first word. */
function startBefore(words: readonly WordInfo[], at: number, from: number): number {
  const before = at > from ? words[at - 1]! : null;
  if (before === null) return at;
  if (before.flags & FLAG.digit) return at - 1;
  const tied = before.lower === '-' && at - 2 >= from && TIED.has(words[at - 2]!.lower);
  return tied ? at - 2 : at;
}
