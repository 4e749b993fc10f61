import type { Island } from './island.ts';
import { FLAG, type WordInfo } from './word.ts';

/** What the rest of an article shows of a word; bits. */
export const SEEN = {
  lower: 1,
  capitalMid: 2,
  afterGiven: 4,
  afterTitle: 8,
  beforeSaying: 16,
  withOrganisation: 32,
  afterPreposition: 64,
  upper: 128,
  afterArticle: 256,
} as const;

const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set(['in', 'at', 'from', 'near', 'into', 'to']);

/**
 * Document-wide evidence, by lower-case word: an article that once says "Ilya Maro said" has told what "Maro" is
 * everywhere in it (non-local features of Ratinov & Roth 2009, "Design challenges and misconceptions in named entity
 * recognition").
 */
export function documentEvidence(
  words: readonly WordInfo[],
  islands: readonly Island[],
  initial: Uint8Array,
): Map<string, number> {
  const seen = new Map<string, number>();
  const add = (word: WordInfo, bits: number): void => {
    seen.set(word.lower, (seen.get(word.lower) ?? 0) | bits);
  };
  for (const word of words) {
    if ((word.flags & FLAG.capital) === 0 && word.flags & FLAG.letter) add(word, SEEN.lower);
  }
  for (const { from, to } of islands) {
    const last = words[to - 1]!;
    const organisation =
      to - from > 1 && last.flags & FLAG.organisation ? SEEN.withOrganisation : 0;
    for (let i = from; i < to; i += 1) {
      const word = words[i]!;
      if ((word.flags & FLAG.capital) === 0) continue;
      let bits = organisation;
      if (initial[i] === 0) bits |= SEEN.capitalMid;
      if (word.flags & FLAG.upper) bits |= SEEN.upper;
      const before = i > 0 ? words[i - 1]! : null;
      const after = i + 1 < words.length ? words[i + 1]! : null;
      if (before !== null) {
        if (before.flags & FLAG.given && before.flags & FLAG.capital) bits |= SEEN.afterGiven;
        if (before.flags & (FLAG.courtesy | FLAG.office)) bits |= SEEN.afterTitle;
        if (PLACE_PREPOSITIONS.has(before.lower)) bits |= SEEN.afterPreposition;
        if (before.lower === 'the') bits |= SEEN.afterArticle;
      }
      if (after !== null && after.flags & FLAG.saying) bits |= SEEN.beforeSaying;
      add(word, bits);
    }
  }
  return seen;
}
