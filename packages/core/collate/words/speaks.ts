import { APPEALS } from '../../language/appeal-words.ts';
import { words, type Words } from './words.ts';

/** What a stretch of text says of itself, as flags. */
export const OPENS = 1;
export const OWN = 2;
export const RIGHTS = 4;
export const CAVEAT = 8;
/** Any of those by which a site speaks to its readers of itself. */
export const SPEAKS = OPENS | OWN | RIGHTS;

interface Phrase {
  readonly words: Int32Array;
  readonly flag: number;
}

/** Phrases by their first word. */
const PHRASES: ReadonlyMap<number, readonly Phrase[]> = phrases([
  [APPEALS.openings, OPENS],
  [APPEALS.own, OWN],
  [APPEALS.rights, RIGHTS],
  [APPEALS.caveats, CAVEAT],
]);

function phrases(
  tables: readonly (readonly [phrases: readonly string[], flag: number])[],
): ReadonlyMap<number, readonly Phrase[]> {
  const found = new Map<number, Phrase[]>();
  for (const [list, flag] of tables) {
    for (const text of list) {
      const phrase = { words: words(text).full, flag };
      const first = phrase.words[0];
      if (first === undefined) throw new Error(`a phrase without words: ${JSON.stringify(text)}`);
      const known = found.get(first);
      if (known === undefined) found.set(first, [phrase]);
      else known.push(phrase);
    }
  }
  return found;
}

/** By the last bits of a hash, whether a phrase may begin with such a word: most words need no closer look. */
const BITS = 0xffff;
const MAY_BEGIN = new Uint8Array(BITS + 1);
for (const first of PHRASES.keys()) MAY_BEGIN[first & BITS] = 1;

const SIGN = /[©℗]/u;
const YEAR = /^(?:19|20|21)\d\d$/u;
/** A notice of rights begins with its words, or is short: below a picture they follow what the picture shows. */
const LONGEST_NOTICE = 12;
const RIGHTS_FROM = 8;

/** What words `from` to before `to` of a text say of themselves. Linear: phrases have few words. */
export function speaks(text: string, cut: Words, from: number, to: number): number {
  let flags = 0;
  let sentence = sentenceAt(cut.sentences, from);
  for (let i = from; i < to; i += 1) {
    while (cut.sentences[sentence]! < i) sentence += 1;
    if (MAY_BEGIN[cut.full[i]! & BITS] === 0) continue;
    const opens = i === from || cut.sentences[sentence] === i;
    for (const phrase of PHRASES.get(cut.full[i]!) ?? []) {
      if ((phrase.flag === OPENS && !opens) || i + phrase.words.length > to) continue;
      if (phrase.flag === RIGHTS && i - from > RIGHTS_FROM && to - from > LONGEST_NOTICE) continue;
      if (phrase.words.every((word, k) => cut.full[i + k] === word)) flags |= phrase.flag;
    }
  }
  return to - from <= LONGEST_NOTICE && isSigned(text, cut, from, to) ? flags | RIGHTS : flags;
}

/** "© 2031 Tolmin Post": the sign is no word, and stands before the first; without a year it is a photographer's. */
function isSigned(text: string, cut: Words, from: number, to: number): boolean {
  const before = from === 0 ? 0 : cut.end[from - 1]!;
  if (!SIGN.test(text.slice(before, cut.start[from]))) return false;
  for (let i = from; i < to; i += 1) {
    if (YEAR.test(text.slice(cut.start[i], cut.end[i]))) return true;
  }
  return false;
}

/** Index of the first sentence that begins at or after a word. */
function sentenceAt(sentences: Int32Array, word: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
