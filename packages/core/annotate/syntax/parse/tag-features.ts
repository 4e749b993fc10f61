import { key1, key2, key3 } from './hash.ts';
import type { Lexeme } from './lexeme.ts';

/** How many features a word has in its context. */
export const CONTEXT_FEATURES = 38;

/** What stands beyond the ends of a sentence. */
const OUTSIDE = { word: 17, exact: 17, suffix2: 17, suffix3: 17, shape: 0, casing: 7, kind: 5000 };
type Seen = Pick<Lexeme, keyof typeof OUTSIDE>;

/**
 * Features of the word at `i` between its neighbours, given the tags before it (Collins 2002; the words to come are
 * told by their kind of ambiguity, as in Giménez & Màrquez 2004). `before` holds tags from index 2: `before[i + 1]` is
 * the tag of word `i - 1`; outside the sentence it is `none`. Returns their number.
 */
export function contextFeatures(
  words: readonly Lexeme[],
  i: number,
  count: number,
  before: Uint8Array,
  sentenceKind: number,
  out: Int32Array,
): number {
  const w = words[i]!;
  const l1: Seen = i > 0 ? words[i - 1]! : OUTSIDE;
  const l2: Seen = i > 1 ? words[i - 2]! : OUTSIDE;
  const r1: Seen = i + 1 < count ? words[i + 1]! : OUTSIDE;
  const r2: Seen = i + 2 < count ? words[i + 2]! : OUTSIDE;
  const t1 = before[i + 1]!;
  const t2 = before[i]!;
  const place = (i === 0 ? 1 : 0) + sentenceKind * 2;
  let n = 0;
  out[n++] = key1(20, t1);
  out[n++] = key2(21, t1, t2);
  out[n++] = key2(22, t1, w.word);
  out[n++] = key3(23, t1, t2, w.word);
  out[n++] = key2(24, t1, w.suffix3);
  out[n++] = key1(25, l1.word);
  out[n++] = key2(26, l1.word, w.word);
  out[n++] = key1(27, r1.word);
  out[n++] = key2(28, r1.word, w.word);
  out[n++] = key1(29, l2.word);
  out[n++] = key1(30, r2.word);
  out[n++] = key1(31, r1.kind);
  out[n++] = key2(32, r1.kind, r2.kind);
  out[n++] = key2(33, t1, r1.kind);
  out[n++] = key3(34, t1, t2, r1.kind);
  out[n++] = key3(35, t1, r1.kind, r2.kind);
  out[n++] = key2(36, w.kind, r1.kind);
  out[n++] = key3(37, t1, w.kind, r1.kind);
  out[n++] = key2(38, r1.suffix3, w.word);
  out[n++] = key1(39, r1.suffix2);
  out[n++] = key2(40, w.suffix2, r1.suffix2);
  out[n++] = key2(41, place, w.casing);
  out[n++] = key3(42, l1.casing, w.casing, r1.casing + 8 * place);
  out[n++] = key2(43, l1.word, r1.word);
  out[n++] = key2(44, t1, r1.word);
  out[n++] = key3(45, t1, w.casing, r1.casing);
  out[n++] = key2(46, l1.kind, w.kind);
  out[n++] = key3(47, l1.kind, w.kind, r1.kind);
  out[n++] = key2(48, l2.word, l1.word);
  out[n++] = key2(49, r1.word, r2.word);
  out[n++] = key2(50, w.suffix3, r1.kind);
  out[n++] = key3(51, l1.word, w.word, r1.word);
  out[n++] = key2(52, w.word, r1.kind);
  out[n++] = key3(53, t1, w.word, r1.kind);
  out[n++] = key3(54, t1, t2, w.kind);
  out[n++] = key3(55, t1, w.suffix2, r1.kind);
  out[n++] = key1(56, l1.suffix3);
  out[n++] = key2(57, t1, l1.word);
  return n;
}

/** How a sentence is written: 1 where most of its words start with a capital (a headline), 2 where all are in capitals. */
export function sentenceKindOf(words: readonly Lexeme[], count: number): number {
  let letters = 0;
  let capitals = 0;
  let all = 0;
  for (let i = 0; i < count; i += 1) {
    const { casing } = words[i]!;
    if (casing > 2) continue;
    letters += 1;
    if (casing > 0) capitals += 1;
    if (casing === 2) all += 1;
  }
  if (letters < 3) return 0;
  if (all * 4 > letters * 3) return 2;
  return capitals * 2 > letters ? 1 : 0;
}
