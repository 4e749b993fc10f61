import { ALPHABETS, type Alphabet } from './letters.ts';
import { byteTable } from './single-byte.ts';

/**
 * Encodings of one byte a character by their letters: each alphabet in each of its encodings gives every byte above
 * 0x7F a probability, by the letter's rank (Zipf) and by what stands before it; the bytes' mean is compared (naive
 * Bayes). Words in which letters of two scripts, or a small letter and then a capital, follow one another speak against.
 */
const LOWER = 128;
const UPPER = 129;
const OTHER = 130;
const CLASSES = 131;

/** Fewer letters than this say nothing. */
const ENOUGH = 4;
/** The least share of bytes that an alphabet has to explain. */
const EXPLAINED = 0.97;
/** How much likelier than windows-1252 another encoding has to be, in bits a letter; and over all letters. */
const MARGIN = 0.4;
const MARGIN_ALL = 12;
const UNLIKELY = -12;
/** A capital, where small letters are expected. */
const CAPITAL = -4;

const NEUTRAL = new Set('“”„‘’‚«»‹›–—…•·§©®™°€£\u00a0\u00ad\u200c\u200d№');

/** A byte above 0x7F after another or after a kind of byte, and how often. */
interface Follower {
  readonly before: number;
  readonly byte: number;
  readonly count: number;
}

function followers(bytes: Uint8Array): readonly Follower[] {
  const counts = new Uint32Array(CLASSES * 128);
  let before = OTHER;
  for (const byte of bytes) {
    if (byte >= 0x80) {
      counts[before * 128 + byte - 0x80]! += 1;
      before = byte - 0x80;
    } else if (byte >= 0x61 && byte <= 0x7a) before = LOWER;
    else before = byte >= 0x41 && byte <= 0x5a ? UPPER : OTHER;
  }
  const found: Follower[] = [];
  for (const [at, count] of counts.entries()) {
    if (count > 0) found.push({ before: Math.floor(at / 128), byte: at % 128, count });
  }
  return found;
}

const enum Case {
  none,
  small,
  capital,
}

/** An alphabet in one of its encodings: what each byte above 0x7F is to it. */
interface Model {
  readonly encoding: string;
  readonly own: boolean;
  /** log₂ of the probability; 0 for what is in texts of any language. */
  readonly bits: Float64Array;
  readonly kind: Uint8Array;
}

let made: readonly Model[] | null = null;
const models = (): readonly Model[] =>
  (made ??= ALPHABETS.flatMap((alphabet) =>
    alphabet.encodings.map((encoding) => modelOf(alphabet, encoding)),
  ));

function modelOf(alphabet: Alphabet, encoding: string): Model {
  const table = byteTable(encoding);
  const letters = [...alphabet.letters];
  const all = letters.reduce((sum, _, i) => sum + 1 / (i + 1.5), 0);
  const known = new Map(letters.map((c, i) => [c, Math.log2(1 / (i + 1.5) / all)]));
  const bits = new Float64Array(128);
  const kind = new Uint8Array(128);
  for (let i = 0; i < 128; i += 1) {
    const c = table[i + 0x80]!;
    const lower = c.toLowerCase();
    const own = known.get(c);
    if (own !== undefined) {
      bits[i] = own;
      kind[i] = c === c.toUpperCase() && c !== lower ? Case.capital : Case.small;
    } else if (lower !== c && known.has(lower)) {
      bits[i] = known.get(lower)! + CAPITAL;
      kind[i] = Case.capital;
    } else bits[i] = NEUTRAL.has(c) ? 0 : UNLIKELY;
  }
  return { encoding, own: alphabet.own, bits, kind };
}

interface Reading {
  readonly encoding: string;
  /** Mean of log₂ of the probabilities. */
  readonly bits: number;
  readonly explained: number;
  readonly letters: number;
}

function read(found: readonly Follower[], { encoding, own, bits, kind }: Model): Reading {
  let sum = 0;
  let letters = 0;
  let explained = 0;
  for (const { before, byte, count } of found) {
    const value = bits[byte]!;
    if (value === 0) continue;
    letters += count;
    const fits = kind[byte] !== Case.none && follows(before, kind[byte]!, kind, own);
    sum += count * (fits ? value : UNLIKELY);
    if (fits) explained += count;
  }
  return {
    encoding,
    letters,
    bits: letters === 0 ? UNLIKELY : sum / letters,
    explained: letters === 0 ? 0 : explained / letters,
  };
}

/** Whether a letter may follow what stands before it in a word. */
function follows(before: number, letter: Case, kind: Uint8Array, own: boolean): boolean {
  if (before === OTHER) return true;
  if (before === LOWER) return !own && letter === Case.small;
  if (before === UPPER) return !own;
  return !(kind[before] === Case.small && letter === Case.capital);
}

/** The encoding that bytes which are no UTF-8 are most likely in; windows-1252 where none is clearly likelier. */
export function singleByte(bytes: Uint8Array): string {
  const found = followers(bytes);
  let western: Reading | null = null;
  let best: Reading | null = null;
  for (const model of models()) {
    const reading = read(found, model);
    if (model.encoding === 'windows-1252') {
      if (western === null || reading.bits > western.bits) western = reading;
    } else if (best === null || reading.bits > best.bits) best = reading;
  }
  if (best === null || western === null) return 'windows-1252';
  const gain = best.bits - western.bits;
  const clear =
    best.letters >= ENOUGH &&
    best.explained >= EXPLAINED &&
    gain >= MARGIN &&
    gain * best.letters >= MARGIN_ALL;
  return clear ? best.encoding : 'windows-1252';
}
