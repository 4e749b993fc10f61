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
  /** "X region", "the town of X". */
  besidePlaceNoun: 512,
  /** "X party", "the company X". */
  besideBodyNoun: 1024,
  /** The first letters of a name of several words: "Northern Relief Union", then "NRU". */
  initials: 2048,
  beforePossessive: 4096,
} as const;
export const SEEN_BITS = 13;

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
  const initials = initialsOf(words, islands);
  const isSmall = (word: WordInfo | undefined): word is WordInfo =>
    word !== undefined && (word.flags & FLAG.capital) === 0;
  for (const { from, to } of islands) {
    const last = words[to - 1]!;
    const organisation =
      to - from > 1 && last.flags & FLAG.organisation ? SEEN.withOrganisation : 0;
    for (let i = from; i < to; i += 1) {
      const word = words[i]!;
      if ((word.flags & FLAG.capital) === 0) continue;
      let bits = organisation;
      if (initial[i] === 0) bits |= SEEN.capitalMid;
      if (word.flags & FLAG.upper)
        bits |= SEEN.upper | (initials.has(word.text) ? SEEN.initials : 0);
      const before = i > 0 ? words[i - 1]! : null;
      const after = i + 1 < words.length ? words[i + 1]! : null;
      if (before !== null) {
        if (before.flags & FLAG.given && before.flags & FLAG.capital) bits |= SEEN.afterGiven;
        if (before.flags & (FLAG.courtesy | FLAG.office)) bits |= SEEN.afterTitle;
        if (PLACE_PREPOSITIONS.has(before.lower)) bits |= SEEN.afterPreposition;
        if (before.lower === 'the') bits |= SEEN.afterArticle;
      }
      if (after !== null) {
        if (after.flags & FLAG.saying) bits |= SEEN.beforeSaying;
        if (after.lower === "'s" || after.lower === '’s') bits |= SEEN.beforePossessive;
      }
      const nounOf = before?.lower === 'of' ? words[i - 2] : undefined;
      for (const noun of [nounOf, after ?? undefined]) {
        if (!isSmall(noun)) continue;
        if (noun.flags & FLAG.placeHead) bits |= SEEN.besidePlaceNoun;
        if (noun.flags & FLAG.organisation) bits |= SEEN.besideBodyNoun;
      }
      add(word, bits);
    }
  }
  return seen;
}

/** First letters of the runs of two to six capitalised words, small words between them left out. */
function initialsOf(words: readonly WordInfo[], islands: readonly Island[]): Set<string> {
  const found = new Set<string>();
  for (const { from, to } of islands) {
    let letters = '';
    for (let i = from; i < to && letters.length <= 6; i += 1) {
      const { flags, text } = words[i]!;
      if (flags & FLAG.capital && (flags & FLAG.upper) === 0) letters += text[0]!;
    }
    if (letters.length >= 2 && letters.length <= 6) found.add(letters);
  }
  return found;
}
