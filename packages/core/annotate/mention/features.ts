import type { Gazetteer } from './gazetteer.ts';
import { documentEvidence, SEEN_BITS } from './document.ts';
import { grammarOf, labelHash, lemmaHash, type Grammar, type Parsed } from './grammar.ts';
import { findIslands, type Island } from './island.ts';
import { FLAG, LIST_BITS, hashText, type Lexicon, type WordInfo } from './word.ts';

/** An article as the name model sees it. */
export interface Prepared {
  readonly words: readonly WordInfo[];
  readonly sentences: readonly { readonly from: number; readonly to: number }[];
  readonly islands: readonly Island[];
  readonly seen: ReadonlyMap<string, number>;
  /** Where a listed name of several words stands: 1 and 2 first and further word of a place, 3 and 4 of an organisation. */
  readonly phrase: Uint8Array;
  /** 1 where a capital letter says nothing: first in a sentence, or in a sentence all in capitals or title case. */
  readonly initial: Uint8Array;
  readonly grammar: Grammar;
}

const EDGE: WordInfo = {
  text: '',
  lower: '',
  folded: '',
  hash: hashText('<edge>'),
  shape: hashText('<edge>'),
  prefix: 1,
  prefix4: 1,
  suffix2: 1,
  suffix3: 1,
  suffix4: 1,
  flags: 0,
};

/** A sentence with at least such a share of capitalised words is a headline. */
const TITLE_SHARE = 0.75;

export function prepare(
  lexicon: Lexicon,
  gazetteer: Gazetteer,
  forms: readonly string[],
  sentences: readonly { readonly from: number; readonly to: number }[],
  tokens: readonly Parsed[],
): Prepared {
  const words = forms.map((form) => lexicon.info(form));
  const initial = new Uint8Array(words.length);
  const titles: { from: number; to: number }[] = [];
  const running = new Set<string>();
  const small = new Set<string>();
  /** Dictionary forms of the words that running text writes small: "warned" tells of "Warns". */
  const smallLemmas = new Set<string>();
  for (const sentence of sentences) {
    const { from, to } = sentence;
    let capitals = 0;
    let letters = 0;
    let first = -1;
    for (let i = from; i < to; i += 1) {
      const { flags } = words[i]!;
      if ((flags & FLAG.letter) === 0) continue;
      if (first < 0) first = i;
      if (flags & FLAG.connector) continue;
      letters += 1;
      if (flags & FLAG.capital) capitals += 1;
    }
    if (first >= 0) initial[first] = 1;
    if (letters > 3 && capitals >= TITLE_SHARE * letters) {
      initial.fill(1, from, to);
      titles.push(sentence);
      continue;
    }
    for (let i = from; i < to; i += 1) {
      const { flags, lower } = words[i]!;
      if ((flags & FLAG.letter) === 0) continue;
      if ((flags & FLAG.capital) === 0) {
        small.add(lower);
        if (tokens[i]!.upos === 'VERB') smallLemmas.add(tokens[i]!.lemma);
      } else if (i !== first) running.add(lower);
    }
  }
  // In a headline a capital says nothing: words that the running text or the language writes small are small there too.
  for (const { from, to } of titles) {
    const loud = isLoud(words, from, to);
    for (let i = from; i < to; i += 1) {
      const word = words[i]!;
      if ((word.flags & FLAG.capital) === 0 || running.has(word.lower)) continue;
      const common = (word.flags & FLAG.common) !== 0 && initial[i] === 1;
      const verb = lexicon.headlineStems(word.lower).some((stem) => smallLemmas.has(stem));
      // All in capitals: only a word that some list or the running text has as a name's may be one.
      const unlisted = loud && (word.flags & LISTED) === 0;
      if (small.has(word.lower) || common || verb || unlisted) words[i] = lexicon.info(word.lower);
    }
  }
  const islands = findIslands(words, sentences);
  const phrase = new Uint8Array(words.length);
  for (const { from, to } of islands) {
    for (let i = from; i < to;) {
      const match = gazetteer.match(words, i, to);
      if (match !== null)
        phrase.fill(2 * match.kind, i + 1, i + match.length).fill(2 * match.kind - 1, i, i + 1);
      i += match?.length ?? 1;
    }
  }
  return {
    words,
    sentences,
    islands,
    initial,
    phrase,
    seen: documentEvidence(words, islands, initial),
    grammar: grammarOf(tokens, words, sentences, islands),
  };
}

const mix = (slot: number, value: number): number => {
  let h = Math.imul(value ^ Math.imul(slot, 0x9e3779b1), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35);
  return (h ^ (h >>> 13)) >>> 0;
};

/** Flags of words that lists have as parts of names. */
const LISTED =
  FLAG.given |
  FLAG.surname |
  FLAG.place |
  FLAG.country |
  FLAG.nationality |
  FLAG.courtesy |
  FLAG.office |
  FLAG.organisationName;

/** Whether a headline is all in capitals. */
function isLoud(words: readonly WordInfo[], from: number, to: number): boolean {
  let letters = 0;
  let upper = 0;
  for (let i = from; i < to; i += 1) {
    const { flags, text } = words[i]!;
    if ((flags & FLAG.letter) === 0 || text.length < 2) continue;
    letters += 1;
    if (flags & FLAG.upper) upper += 1;
  }
  return letters > 3 && upper === letters;
}

const NOUNS = FLAG.placeHead | FLAG.organisation | FLAG.office;
const PLACES = FLAG.country | FLAG.place;
const small = (word: WordInfo): boolean => (word.flags & FLAG.capital) === 0;

/** As many as {@link featuresAt} writes at most. */
export const MOST_FEATURES = 112;

/**
 * Writes the features of a token into `into`, as 32-bit hashes, and returns how many. After Ratinov & Roth (2009):
 * words, affixes and shapes around, lists, what the article shows elsewhere.
 */
export function featuresAt(
  prepared: Prepared,
  island: Island,
  i: number,
  into: Uint32Array,
): number {
  const { words, sentences, seen, phrase, initial, grammar } = prepared;
  const { from, to } = sentences[island.sentence]!;
  const at = (k: number): WordInfo => (k >= from && k < to ? words[k]! : EDGE);
  const w = words[i]!;
  const p1 = at(i - 1);
  const p2 = at(i - 2);
  const n1 = at(i + 1);
  const n2 = at(i + 2);
  const first = initial[i]!;
  let n = 0;
  const put = (slot: number, value: number): void => {
    into[n] = mix(slot, value);
    n += 1;
  };
  put(1, 0);
  put(2, w.hash);
  put(3, w.shape);
  put(4, w.prefix);
  put(5, w.suffix2);
  put(6, w.suffix3);
  put(7, w.suffix4);
  put(8, w.prefix4);
  put(9, p1.hash);
  put(10, n1.hash);
  put(11, p2.hash);
  put(12, n2.hash);
  put(13, mix(p1.hash, w.hash));
  put(14, mix(w.hash, n1.hash));
  put(15, mix(p1.shape, mix(w.shape, n1.shape)));
  put(16, p1.shape);
  put(17, n1.shape);
  put(18, mix(p2.hash, p1.hash));
  put(19, mix(n1.hash, n2.hash));
  put(20, mix(first, w.shape));
  put(21, mix(first, w.flags & LIST_BITS));
  // Lists, of the word and beside it, each alone and in pairs.
  for (let bit = 0; bit < 13; bit += 1) {
    const mask = 1 << bit;
    if (w.flags & mask) put(22, mask);
    if (p1.flags & mask) put(23, mask);
    if (n1.flags & mask) put(24, mask);
  }
  if (w.flags & FLAG.organisationName) put(22, FLAG.organisationName);
  if (w.flags & FLAG.organisationName && w.flags & FLAG.upper) put(41, 1);
  put(25, mix(p1.flags & LIST_BITS, w.flags & LIST_BITS));
  put(26, mix(w.flags & LIST_BITS, n1.flags & LIST_BITS));
  put(27, mix(p1.flags & LIST_BITS, mix(w.shape, n1.flags & LIST_BITS)));
  if (w.flags & FLAG.common && first === 0) put(28, 1);
  // The run the word stands in: how it ends, how it starts, what stands before and after it.
  const last = words[island.to - 1]!;
  const head = words[island.from]!;
  const before = at(island.from - 1);
  const after = at(island.to);
  put(29, last.hash);
  put(30, mix(last.flags & LIST_BITS, Math.min(3, island.to - 1 - i)));
  put(31, mix(head.flags & LIST_BITS, Math.min(3, i - island.from)));
  put(32, mix(before.hash, Math.min(2, i - island.from)));
  put(33, mix(after.hash, Math.min(2, island.to - 1 - i)));
  let ahead = 0;
  for (let k = i; k < island.to && k < i + 8; k += 1) ahead |= words[k]!.flags;
  let behind = 0;
  for (let k = i - 1; k >= island.from && k > i - 8; k -= 1) behind |= words[k]!.flags;
  const kinds = FLAG.organisation | FLAG.given | FLAG.placeHead | FLAG.country | FLAG.nationality;
  put(42, mix(ahead & kinds, behind & kinds));
  put(34, mix(Math.min(4, i - island.from), Math.min(4, island.to - 1 - i)));
  put(35, mix(before.hash, after.hash));
  if (phrase[i]) put(36, phrase[i]!);
  put(37, mix(phrase[i]!, i + 1 < to ? phrase[i + 1]! : 0));
  // "the town of X", "X region": a small noun beside the run tells what the run names.
  const nounOf = p1.lower === 'of' && small(p2) ? p2.flags & NOUNS : 0;
  if (nounOf) put(43, nounOf);
  if (small(n1) && n1.flags & NOUNS) put(44, n1.flags & NOUNS);
  if (small(p1) && p1.flags & NOUNS) put(45, p1.flags & NOUNS);
  // "X, Ghana".
  if (after.text === ',')
    put(46, mix(Math.min(2, island.to - 1 - i), at(island.to + 1).flags & PLACES));
  if (before.text === ',')
    put(47, mix(Math.min(2, i - island.from), at(island.from - 2).flags & PLACES));
  // The words written one after the other without a connector: the last of them is the name's head.
  let end = i;
  while (end + 1 < island.to && words[end + 1]!.flags & FLAG.capital) end += 1;
  let start = i;
  while (start > island.from && words[start - 1]!.flags & FLAG.capital) start -= 1;
  const tail = words[end]!;
  put(48, mix(tail.hash, Math.min(3, end - i)));
  put(49, mix(tail.flags & LIST_BITS, words[start]!.flags & LIST_BITS));
  put(50, mix(words[start]!.hash, Math.min(3, i - start)));
  put(51, mix(end - start > 4 ? 4 : end - start, mix(tail.suffix3, Math.min(2, end - i))));
  if (w.flags & FLAG.upper) put(52, mix(first, Math.min(6, w.text.length)));
  const bits = seen.get(w.lower) ?? 0;
  for (let bit = 0; bit < SEEN_BITS; bit += 1) if (bits & (1 << bit)) put(38, mix(bit, first));
  put(39, bits);
  put(40, mix(first, mix(bits & 7, w.flags & LIST_BITS)));
  // What the name hangs under, and how: "Maro said", "president of X", "talks in X", "X, a lawyer".
  const { tokens } = grammar;
  const top = grammar.top[i]!;
  const governor = grammar.governor[i]!;
  const { deprel } = tokens[top]!;
  const lemma = governor < 0 ? 0 : lemmaHash(tokens[governor]!);
  const marker = grammar.marker[top]!;
  put(61, mix(labelHash(deprel), lemma));
  put(63, mix(marker < 0 ? 0 : words[marker]!.hash, lemma));
  if (governor >= 0 && deprel === 'appos') put(71, lemma);
  return Math.min(n, MOST_FEATURES);
}
