import { characterClass, foldCharacter, SEPARATOR, SIGN, SILENT } from './fold.ts';

/** A text cut into words for comparison. Arrays run in step, one entry a word; offsets are UTF-16 units of the text. */
export interface Words {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Hash of the folded word. */
  readonly full: Int32Array;
  /** Hash of its first {@link STEM_LENGTH} folded letters: inflected forms of one word mostly share it, in any alphabet. */
  readonly stem: Int32Array;
  /** 1 for a word that carries content: a number, or {@link CONTENT_LENGTH} letters and more. */
  readonly content: Uint8Array;
  /** {@link NAME} for a word with a capital first letter, {@link NUMBER} for one with digits, else 0. No names in scripts without case. */
  readonly kind: Uint8Array;
  /** Index of the first word of each sentence; as long as there are sentences, plus `count` at the end. */
  readonly sentences: Int32Array;
}

export const STEM_LENGTH = 6;
/** A word with a capital first letter: as a rule a name, or the first of a sentence. */
export const NAME = 1;
/** A word with digits. */
export const NUMBER = 2;
/** Words of up to three letters are mostly function words in alphabetic scripts; no word list of any language is needed. */
export const CONTENT_LENGTH = 4;
/** A run without an end is cut here, so that text without punctuation is compared in pieces too. */
const LONGEST_SENTENCE = 64;
/** Shorter sentences are joined with the next: three words alone are like too many others. */
const SHORTEST_SENTENCE = 3;

const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
/** . ! ? … ؟ । ։ ჻ */
const STOPS: ReadonlySet<number> = new Set([0x2e, 0x21, 0x3f, 0x2026, 0x61f, 0x964, 0x589, 0x10fb]);
/** 。 ！ ？ ends a sentence with no space after it. */
const FULL_STOPS: ReadonlySet<number> = new Set([0x3002, 0xff01, 0xff1f]);

/** True when what stands between two words ends a sentence. */
function endsSentence(text: string, from: number, to: number, lettersBefore: number): boolean {
  let stop = false;
  let space = false;
  let lines = 0;
  for (let i = from; i < to; i += 1) {
    const unit = text.charCodeAt(i);
    if (FULL_STOPS.has(unit)) return true;
    if (unit === 0x0a && (lines += 1) > 1) return true;
    if (STOPS.has(unit)) stop = true;
    else if (stop && (unit <= 0x20 || unit === 0xa0)) space = true;
  }
  if (!stop || !space) return false;
  const first = text.charAt(to);
  // "No. 7", "j. adler", "approx. nine": a stop inside a sentence.
  if (isDigit(first.charCodeAt(0)) && lettersBefore <= 4) return false;
  if (first.toLowerCase() === first && first.toUpperCase() !== first) return false;
  return lettersBefore > 1;
}

/** Cuts a text into words and sentences, in one pass. */
export function words(text: string): Words {
  let room = Math.max(16, text.length >> 2);
  let start = new Int32Array(room);
  let end = new Int32Array(room);
  let full = new Int32Array(room);
  let stem = new Int32Array(room);
  let content = new Uint8Array(room);
  let kind = new Uint8Array(room);
  const sentences: number[] = [];
  let count = 0;
  let letters = 0;
  let lettersBefore = 0;
  let digits = false;
  let hash = FNV_OFFSET;
  let stemHash = FNV_OFFSET;
  let from = -1;
  let to = 0;
  let sentenceStart = 0;

  const grow = <T extends Int32Array | Uint8Array>(old: T, make: (n: number) => T): T => {
    const bigger = make(room);
    bigger.set(old);
    return bigger;
  };
  const close = (): void => {
    if (from < 0) return;
    if (count === room) {
      room *= 2;
      start = grow(start, (n) => new Int32Array(n));
      end = grow(end, (n) => new Int32Array(n));
      full = grow(full, (n) => new Int32Array(n));
      stem = grow(stem, (n) => new Int32Array(n));
      content = grow(content, (n) => new Uint8Array(n));
      kind = grow(kind, (n) => new Uint8Array(n));
    }
    const long = count - sentenceStart;
    if (
      count === 0 ||
      long >= LONGEST_SENTENCE ||
      (long >= SHORTEST_SENTENCE && endsSentence(text, end[count - 1]!, from, lettersBefore))
    ) {
      sentences.push(count);
      sentenceStart = count;
    }
    start[count] = from;
    end[count] = to;
    full[count] = hash;
    stem[count] = stemHash;
    const first = text[from]!;
    if (first !== first.toLowerCase()) kind[count] = NAME;
    else if (digits) kind[count] = NUMBER;
    content[count] = digits || letters >= CONTENT_LENGTH ? 1 : 0;
    count += 1;
    lettersBefore = letters;
    from = -1;
    letters = 0;
    digits = false;
    hash = FNV_OFFSET;
    stemHash = FNV_OFFSET;
  };
  const add = (unit: number): void => {
    hash = Math.imul(hash ^ unit, FNV_PRIME);
    if (letters < STEM_LENGTH) stemHash = hash;
    letters += 1;
    if (isDigit(unit)) digits = true;
  };

  for (let i = 0; i < text.length;) {
    const unit = text.charCodeAt(i);
    // ASCII letters and digits, the common case, without a look-up.
    if ((unit >= 0x61 && unit <= 0x7a) || isDigit(unit) || (unit >= 0x41 && unit <= 0x5a)) {
      if (from < 0) from = i;
      add(unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit);
      i += 1;
      to = i;
      continue;
    }
    const codePoint = text.codePointAt(i)!;
    const next = i + (codePoint > 0xffff ? 2 : 1);
    const kind = characterClass(codePoint);
    if (kind === SEPARATOR) close();
    else if (kind === SILENT) {
      // A mark belongs to the word before it; an apostrophe at its end does not.
      if (from >= 0 && codePoint >= 0x300 && codePoint !== 0x2019) to = next;
    } else {
      if (kind === SIGN) close();
      if (from < 0) from = i;
      const form = foldCharacter(codePoint);
      for (let k = 0; k < form.length; k += 1) add(form.charCodeAt(k));
      if (form === '') add(codePoint);
      to = next;
      if (kind === SIGN) {
        // Two signs make about one word: half of all signs count as content, wherever they stand.
        letters = codePoint % 2 === 0 ? CONTENT_LENGTH : 1;
        close();
        lettersBefore = CONTENT_LENGTH;
      }
    }
    i = next;
  }
  close();
  sentences.push(count);
  return {
    count,
    start: start.slice(0, count),
    end: end.slice(0, count),
    full: full.slice(0, count),
    stem: stem.slice(0, count),
    content: content.slice(0, count),
    kind: kind.slice(0, count),
    sentences: Int32Array.from(sentences),
  };
}
