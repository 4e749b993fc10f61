import type { Statement } from '../../model/index.ts';
import { shingles, winnow, words, type Words } from '../words/index.ts';

/** Words without where they stand: what is held of many articles at once is small. */
type Spoken = Pick<Words, 'count' | 'full'>;

/** A shared run of so many words is the same utterance whatever surrounds it: nobody says it twice by chance. */
const LONG_RUN = 8;
/** A shorter run must be at least this long, and make up this share of the shorter print. */
const SHORT_RUN = 5;
const SHARE = 0.7;
/** Below this many words only the very same words of the same speaker count. */
const FEW = 3;

/** Prints of so many words also meet where one word was changed or left out. */
const NEAR_FROM = 5;
const NEAR_TO = 16;
/** Days between two prints of near words: further apart they may be two utterances. */
const NEAR_DAYS = 7;

/** The words of a statement's content, as far as two prints are compared by them. */
export interface Utterance {
  readonly words: Spoken;
  /** Content keys: prints that share a run of eight words, or all their words, share one. */
  readonly keys: readonly number[];
}

/** Added to the hash of all words, which is no hash of a run. */
const ALL = 2 ** 32;

/** A hash of all words, or of all but one. */
const hashAll = (text: Words, without = -1): number => {
  let hash = without < 0 ? text.count : text.count - 1;
  for (const [i, word] of text.full.entries())
    if (i !== without) hash = (Math.imul(hash, 0x01000193) ^ word) | 0;
  return hash >>> 0;
};

/** The words and keys of a print. Fingerprints: Schleimer, Wilkerson and Aiken, "Winnowing", SIGMOD 2003. */
export function utterance(content: string): Utterance {
  const cut = words(content);
  const hashes = shingles(cut);
  const keys = new Set<number>();
  for (const at of winnow(hashes)) keys.add(hashes[at]! >>> 0);
  if (cut.count >= FEW) keys.add(ALL + hashAll(cut));
  if (cut.count >= NEAR_FROM && cut.count <= NEAR_TO)
    for (let i = 0; i < cut.count; i += 1) keys.add(ALL + hashAll(cut, i));
  return { words: { count: cut.count, full: cut.full }, keys: [...keys] };
}

/** The longest run of words that two prints share. Time is the product of their lengths; both are one statement long. */
function longestRun(a: Spoken, b: Spoken): number {
  let best = 0;
  let row = new Uint16Array(b.count + 1);
  let next = new Uint16Array(b.count + 1);
  for (let i = 0; i < a.count; i += 1) {
    for (let j = 0; j < b.count; j += 1) {
      const run = a.full[i] === b.full[j] ? row[j]! + 1 : 0;
      next[j + 1] = run;
      if (run > best) best = run;
    }
    [row, next] = [next, row];
  }
  return best;
}

const equal = (a: Spoken, b: Spoken): boolean =>
  a.count === b.count && a.full.every((word, i) => word === b.full[i]);

const MAX_WORDS = 2000;

/** Whether two prints have the same words, up to typography and cuts. */
export function sameWords(a: Utterance, b: Utterance): boolean {
  if (equal(a.words, b.words)) return a.words.count >= FEW;
  const shorter = Math.min(a.words.count, b.words.count);
  if (shorter < SHORT_RUN || Math.max(a.words.count, b.words.count) > MAX_WORDS) return false;
  const run = longestRun(a.words, b.words);
  return run >= LONG_RUN || (run >= SHORT_RUN && run >= shorter * SHARE);
}

/**
 * Whether two prints of few words have all of them in common but one, changed or left out ("We will *never* leave",
 * "We will *not* leave"): the words of one utterance only where both are quoted, of one known speaker and near in time.
 */
export function nearWords(a: Utterance, b: Utterance): boolean {
  const [x, y] = a.words.count >= b.words.count ? [a.words, b.words] : [b.words, a.words];
  if (y.count < NEAR_FROM || x.count > NEAR_TO || x.count - y.count > 1) return false;
  let from = 0;
  while (from < y.count && x.full[from] === y.full[from]) from += 1;
  let alike = from;
  for (let k = 1; k <= y.count - from && x.full[x.count - k] === y.full[y.count - k]; k += 1)
    alike += 1;
  return alike >= x.count - 1;
}

interface Quoted extends Told {
  readonly kind: Statement['kind'];
  readonly published: string | null;
}

/** Whether two statements are surely quotations of one speaker, printed within a week of each other. */
export function surelyOne(a: Quoted, b: Quoted): boolean {
  if (a.kind !== 'direct' || b.kind !== 'direct' || a.speaker === null || b.speaker === null)
    return false;
  if (a.speaker.rule === 'words' || b.speaker.rule === 'words') return false;
  const same =
    a.speaker.entity === null || b.speaker.entity === null
      ? a.speaker.name === b.speaker.name
      : a.speaker.entity === b.speaker.entity;
  if (!same || a.published === null || b.published === null)
    return same && a.published === b.published;
  return Math.abs(Date.parse(a.published) - Date.parse(b.published)) <= NEAR_DAYS * 86_400_000;
}

interface Told {
  readonly stance: Statement['stance'];
  readonly speaker: Pick<NonNullable<Statement['speaker']>, 'name' | 'entity' | 'rule'> | null;
}

/** Whether nothing says that two statements have different speakers or opposite stances. */
export function compatible(a: Told, b: Told): boolean {
  if ((a.stance === 'denies') !== (b.stance === 'denies')) return false;
  if (a.speaker === null || b.speaker === null) return true;
  if (a.speaker.entity !== null && b.speaker.entity !== null) {
    return a.speaker.entity === b.speaker.entity;
  }
  const last = (name: string): string => name.split(/\s+/u).at(-1)!;
  const [x, y] = [last(a.speaker.name), last(b.speaker.name)];
  // A description or a pronoun contradicts no name; two different names do.
  const described = (word: string): boolean => word === word.toLowerCase();
  return described(x) || described(y) || x.toLowerCase() === y.toLowerCase();
}
