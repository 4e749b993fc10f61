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
  // Most words are one space apart.
  if (to === from + 1 && text.charCodeAt(from) < 128) return false;
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

/** ASCII letters and digits as they are compared, 0 for all else. */
const PLAIN = Uint8Array.from({ length: 128 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  return /[0-9a-z]/iu.test(character) ? character.toLowerCase().charCodeAt(0) : 0;
});
const isUpper = (text: string, at: number): boolean => text[at]! !== text[at]!.toLowerCase();
const isCapital = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a;

/** Where words are put while a text is cut: room for one text after another, since most are thrown away soon. */
class Rows {
  start = new Int32Array(4096);
  end = new Int32Array(4096);
  full = new Int32Array(4096);
  stem = new Int32Array(4096);
  content = new Uint8Array(4096);
  kind = new Uint8Array(4096);

  grow(): void {
    const room = this.start.length * 2;
    const wider = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const more = new Int32Array(room);
      more.set(old);
      return more;
    };
    const longer = (old: Uint8Array): Uint8Array<ArrayBuffer> => {
      const more = new Uint8Array(room);
      more.set(old);
      return more;
    };
    this.start = wider(this.start);
    this.end = wider(this.end);
    this.full = wider(this.full);
    this.stem = wider(this.stem);
    this.content = longer(this.content);
    this.kind = longer(this.kind);
  }
}
/** The text's units, and a zero behind them: read far faster from here than from a string. */
function unitsOf(text: string): Uint16Array {
  const { length } = text;
  if (spareUnits.length <= length) spareUnits = new Uint16Array(length * 2);
  const units = spareUnits;
  for (let i = 0; i < length; i += 1) units[i] = text.charCodeAt(i);
  units[length] = 0;
  return units;
}
let spareUnits = new Uint16Array(16_384);

/** Room for more words than this is not kept for the next text. */
const KEPT_ROOM = 65_536;
let spare = new Rows();

/** Cuts a text into words and sentences, in one pass. Nothing in it is shared with another function: every character comes by here. */
export function words(text: string): Words {
  const rows = spare;
  const units = unitsOf(text);
  const sentences: number[] = [];
  const { length } = text;
  let count = 0;
  let lettersBefore = 0;
  let sentenceStart = 0;
  for (let i = 0; i < length;) {
    let letters = 0;
    let digits = false;
    let hash = FNV_OFFSET;
    let stemHash = FNV_OFFSET;
    let from = -1;
    let to = 0;
    let isSign = false;
    while (i < length) {
      const unit = units[i]!;
      // ASCII letters and digits, the common case, in a run.
      let plain = unit < 128 ? PLAIN[unit]! : 0;
      if (plain !== 0) {
        if (from < 0) from = i;
        do {
          hash = Math.imul(hash ^ plain, FNV_PRIME);
          if (letters < STEM_LENGTH) stemHash = hash;
          letters += 1;
          if (plain <= 0x39) digits = true;
          i += 1;
          const next = units[i]!;
          plain = next < 128 ? PLAIN[next]! : 0;
        } while (plain !== 0);
        to = i;
        continue;
      }
      if (unit === 0x20) {
        i += 1;
        if (from >= 0) break;
        continue;
      }
      const codePoint = text.codePointAt(i)!;
      const next = i + (codePoint > 0xffff ? 2 : 1);
      const kind = characterClass(codePoint);
      if (kind === SEPARATOR) {
        i = next;
        if (from >= 0) break;
        continue;
      }
      if (kind === SILENT) {
        // A mark belongs to the word before it; an apostrophe at its end does not.
        if (from >= 0 && codePoint >= 0x300 && codePoint !== 0x2019) to = next;
        i = next;
        continue;
      }
      // A sign is a word by itself: the one before it ends here.
      if (kind === SIGN && from >= 0) break;
      if (from < 0) from = i;
      const form = foldCharacter(codePoint);
      const forms = Math.max(1, form.length);
      for (let k = 0; k < forms; k += 1) {
        const folded = form === '' ? codePoint : form.charCodeAt(k);
        hash = Math.imul(hash ^ folded, FNV_PRIME);
        if (letters < STEM_LENGTH) stemHash = hash;
        letters += 1;
        if (isDigit(folded)) digits = true;
      }
      i = to = next;
      isSign = kind === SIGN;
      if (isSign) break;
    }
    if (from < 0) break;
    if (count === rows.start.length) rows.grow();
    const long = count - sentenceStart;
    if (
      count === 0 ||
      long >= LONGEST_SENTENCE ||
      (long >= SHORTEST_SENTENCE && endsSentence(text, rows.end[count - 1]!, from, lettersBefore))
    ) {
      sentences.push(count);
      sentenceStart = count;
    }
    rows.start[count] = from;
    rows.end[count] = to;
    rows.full[count] = hash;
    rows.stem[count] = stemHash;
    const first = units[from]!;
    rows.kind[count] = (first < 128 ? isCapital(first) : isUpper(text, from))
      ? NAME
      : digits
        ? NUMBER
        : 0;
    // Two signs make about one word: half of all signs count as content, wherever they stand.
    const isLong = isSign ? text.codePointAt(from)! % 2 === 0 : letters >= CONTENT_LENGTH;
    rows.content[count] = digits || isLong ? 1 : 0;
    count += 1;
    lettersBefore = isSign ? CONTENT_LENGTH : letters;
  }
  sentences.push(count);
  if (rows.start.length > KEPT_ROOM) spare = new Rows();
  // Two pieces of memory, not six: very many texts are cut one after the other.
  const numbers = new Int32Array(4 * count);
  const marks = new Uint8Array(2 * count);
  const kept = <T extends Int32Array | Uint8Array>(into: T, place: number, from: T): T => {
    const own = into.subarray(place * count, (place + 1) * count) as T;
    own.set(from.subarray(0, count));
    return own;
  };
  return {
    count,
    start: kept(numbers, 0, rows.start),
    end: kept(numbers, 1, rows.end),
    full: kept(numbers, 2, rows.full),
    stem: kept(numbers, 3, rows.stem),
    content: kept(marks, 0, rows.content),
    kind: kept(marks, 1, rows.kind),
    sentences: Int32Array.from(sentences),
  };
}
