import type { Span } from '@hearsay/core/model';

/** A word of a text, and what it is looked up by. */
export interface Word extends Span {
  readonly fold: string;
}

/** Scripts that put no space between words: each of their characters is looked up by itself, and words are phrases. */
const SPACELESS =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tibetan}';
const WORD = new RegExp(`[${SPACELESS}]\\p{M}*|(?:(?![${SPACELESS}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');
/** What a word is told by; no running text has words this long. */
const LONGEST = 64;
const PLAIN = /^[a-z0-9]+$/u;

/** The words of a part of a text; offsets are of the whole text. */
export function wordsOf(text: string, span: Span = { start: 0, end: text.length }): Word[] {
  const words: Word[] = [];
  // The part by itself: a pattern with `u` must not begin or end inside of a character.
  for (const match of text.slice(span.start, span.end).matchAll(WORD)) {
    const fold = folded(match[0]);
    const start = span.start + match.index;
    if (fold !== '') words.push({ start, end: start + match[0].length, fold });
  }
  return words;
}

const known = new Map<string, string>();
const KNOWN = 50_000;

/** A word without case, accents and forms of writing: what the index holds. Empty where nothing is left. */
function folded(word: string): string {
  if (word.length <= LONGEST && PLAIN.test(word)) return word;
  const before = known.get(word);
  if (before !== undefined) return before;
  const fold = shortened(
    word
      .slice(0, 4 * LONGEST)
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      // There and back: `ß` and `SS` are one, and so are the two small sigmas.
      .toUpperCase()
      .toLowerCase()
      .replaceAll('ς', 'σ')
      .replace(/[^\p{L}\p{N}]+/gu, '')
      .normalize('NFC'),
  );
  if (word.length <= LONGEST) {
    if (known.size >= KNOWN) known.clear();
    known.set(word, fold);
  }
  return fold;
}

const shortened = (fold: string): string =>
  fold.length <= LONGEST ? fold : fold.slice(0, LONGEST).replace(/[\ud800-\udbff]$/u, '');

/** A name as one piece, so that names can be looked up whole: its words with a sign between them that no word has. */
export const nameKey = (name: string): string =>
  wordsOf(name)
    .map(({ fold }) => fold)
    .join('·');
