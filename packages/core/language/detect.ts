import { bytesOfBase64 } from './base64.ts';
import { classOf, LETTER } from './character.ts';
import { count, table, tags, usual } from './ngrams.generated.ts';

/**
 * The language of a text by n-grams of up to four bytes: method, table and thresholds of `eld` (Nito T.M., Efficient
 * Language Detector), with the table packed: the package's own objects take 50 MB and a tenth of a second to load.
 */

/** BCP 47; empty where the text has no n-gram that the table knows. `sure` where it scores as texts of it usually do. */
export interface Detected {
  readonly language: string;
  readonly sure: boolean;
}

/** Of a text so many UTF-16 units are looked at, and of these the words up to the byte after which one ends. */
const MOST_UNITS = 1000;
const CUT_AT_WORD = 350;
const CUT_ANYWHERE = 380;
/** Of a word so many bytes are cut into n-grams; what follows is one more, which the table does not have. */
const MOST_OF_WORD = 70;
/** Taken off every score in the table. */
const LEAST = 53;
/** What a score per n-gram is scaled by: `s / (s + SCALE)`. */
const SCALE = 25;
/** A result is sure from this share of the usual score on. */
const SURE = 0.75;

const LANGUAGES = tags.split(' ');

/** The table: n-grams as integers in order, and where the scores of each stand. */
interface Table {
  /** Four bytes, the first on top, zero where there are fewer. */
  readonly grams: Uint32Array;
  /** By whether a word begins before (1) and ends after (2) the n-gram: where these stand among the n-grams. */
  readonly edges: readonly number[];
  /** Where the scores of each begin in `bytes`: a language (with 128, the last one) and its score, in turn. */
  readonly scores: Uint32Array;
  readonly bytes: Uint8Array;
}

let loaded: Table | null = null;

function load(): Table {
  const bytes = bytesOfBase64(table);
  const grams = new Uint32Array(count);
  const scores = new Uint32Array(count);
  const edges = [0];
  let at = 0;
  let low = 0;
  for (let i = 0; i < count; i += 1) {
    let scale = 1;
    for (; bytes[at]! > 127; at += 1) {
      low += (bytes[at]! - 128) * scale;
      scale *= 128;
    }
    low += bytes[at]! * scale;
    at += 1;
    for (; low >= 2 ** 32; low -= 2 ** 32) edges.push(i);
    grams[i] = low;
    scores[i] = at;
    while (bytes[at]! < 128) at += 2;
    at += 2;
  }
  while (edges.length < 5) edges.push(count);
  return { grams, edges, scores, bytes };
}

/** Bytes of the text that is looked at, words one after the other; the last character may go beyond the cut. */
const bytes = new Uint8Array(CUT_ANYWHERE + 8);
/** N-grams that a text has, each once: a table of places by their hash, empty where `taken` is 0. */
const SLOTS = 1024;
const taken = new Uint8Array(SLOTS);
const slots = new Uint32Array(SLOTS);
const totals = new Float64Array(LANGUAGES.length);

/** The language that the n-grams of a text speak for the most. */
export function detectLanguage(text: string): Detected {
  loaded ??= load();
  taken.fill(0);
  totals.fill(0);
  const distinct = countGrams(wordsOf(text), loaded);
  let best = -1;
  for (let i = 0; i < totals.length; i += 1)
    if (totals[i]! > (best < 0 ? 0 : totals[best]!)) best = i;
  if (best < 0) return { language: '', sure: false };
  const each = totals[best]! / distinct;
  const sure = distinct >= 3 && each / (each + SCALE) >= usual[best]! * SURE;
  return { language: LANGUAGES[best]!, sure };
}

const APOSTROPHES = new Set(["'", '`', '’']);

/** Letters in lower case, with one space for whatever stands between; apostrophes right before a letter are kept. */
function lettersOf(text: string): string {
  const end = Math.min(text.length, MOST_UNITS);
  let letters = '';
  let from = 0;
  for (let at = 0; at < end; at += 1) {
    if ((classOf(text.charCodeAt(at)) & LETTER) !== 0) continue;
    const start = at;
    while (at < end && (classOf(text.charCodeAt(at)) & LETTER) === 0) at += 1;
    let next = at;
    while (next > start && APOSTROPHES.has(text[next - 1]!)) next -= 1;
    if (next === start) continue;
    letters += `${text.slice(from, start)} `;
    from = next;
  }
  return (letters + text.slice(from, end)).trim().toLowerCase();
}

/** Writes the words of a text into `bytes`, as UTF-8; gives where each ends. */
function wordsOf(text: string): readonly number[] {
  const letters = lettersOf(text);
  const ends: number[] = [];
  let size = 0;
  let counted = 0;
  for (let at = 0; at < letters.length && counted <= CUT_ANYWHERE; at += 1) {
    const code = letters.charCodeAt(at);
    const before = size;
    if (code === 32) {
      ends.push(size);
      if (counted > CUT_AT_WORD) return ends;
      counted += 1;
    } else if (code < 0x80) bytes[size++] = code;
    else if (code < 0x800) {
      bytes[size++] = 0xc0 | (code >> 6);
      bytes[size++] = 0x80 | (code & 0x3f);
    } else {
      bytes[size++] = 0xe0 | (code >> 12);
      bytes[size++] = 0x80 | ((code >> 6) & 0x3f);
      bytes[size++] = 0x80 | (code & 0x3f);
    }
    counted += size - before;
  }
  ends.push(size);
  return ends;
}

/** Adds up the scores of all n-grams of the words, four bytes long, every third byte one, and one to each word's end; gives how many there are. */
function countGrams(ends: readonly number[], known: Table): number {
  let distinct = 0;
  const tails: Uint8Array[] = [];
  let start = 0;
  for (const end of ends) {
    const size = end - start;
    if (size === 0) continue;
    const last = Math.min(size, MOST_OF_WORD);
    let at = 0;
    for (; at + 4 < last; at += 3)
      distinct += add(start + at, start + at + 4, at === 0 ? 1 : 0, known);
    if (size <= MOST_OF_WORD)
      distinct += add(Math.max(start, end - 4), end, at === 0 ? 3 : 2, known);
    else {
      const tail = bytes.slice(start + MOST_OF_WORD - 4, end);
      if (!tails.some((one) => isSame(one, tail))) {
        tails.push(tail);
        distinct += 1;
      }
    }
    start = end;
  }
  return distinct;
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);

/** Adds the scores of an n-gram that the text did not have before; gives 1 then, else 0. */
function add(
  from: number,
  to: number,
  edge: number,
  { grams, edges, scores, bytes: of }: Table,
): number {
  let gram = 0;
  for (let i = 0; i < 4; i += 1) gram = (gram << 8) | (from + i < to ? bytes[from + i]! : 0);
  gram >>>= 0;
  let slot = (Math.imul(gram ^ edge, 0x9e3779b1) >>> 22) & (SLOTS - 1);
  for (; taken[slot] !== 0; slot = (slot + 1) & (SLOTS - 1))
    if (slots[slot] === gram && taken[slot] === edge + 1) return 0;
  taken[slot] = edge + 1;
  slots[slot] = gram;
  let low = edges[edge]!;
  let high = edges[edge + 1]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (grams[middle]! < gram) low = middle + 1;
    else high = middle;
  }
  if (low === edges[edge + 1]! || grams[low] !== gram) return 1;
  for (let at = scores[low]!; ; at += 2) {
    const language = of[at]! & 127;
    totals[language]! += of[at + 1]! + LEAST;
    if (of[at]! > 127) return 1;
  }
}
