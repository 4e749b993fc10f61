import { FURNITURE_LINES, lineKey, MONTHS } from '../../language/furniture-words.ts';
import { CAVEAT, NAME, NUMBER, OPENS, OWN, RIGHTS, words } from '../words/index.ts';

/** What a rule says of words that recur, and whether they are then masked. */
export interface Verdict {
  readonly masked: boolean;
  readonly rule: string;
}

/** Why words that recur are masked. */
export const MASKED = {
  line: 'a line of the site itself, no sentence of a report',
  rights: 'a notice of rights',
  opens: 'asks the reader for something, or offers what the outlet has besides its reports',
  own: 'speaks to the reader of something of the outlet’s own',
} as const;
/** Why they are not. */
export const SHOWN = {
  said: 'a person said that it is no furniture',
  caveat: 'says how far a text can be relied on, or whose it is',
  others: 'another outlet prints it too',
  quotation: 'holds a quotation',
  date: 'holds a date',
  long: 'longer than a site speaks of itself',
  few: 'stands on few of the outlet’s pages',
  silent: 'nothing in it speaks to the reader of the outlet',
} as const;

const no = (rule: string): Verdict => ({ masked: false, rule });
const yes = (rule: string): Verdict => ({ masked: true, rule });

/** Words that a site speaks of itself in, at most; where it does not begin by speaking to the reader, and of rights. */
const LONGEST = 120;
const LONGEST_OWN = 60;
const LONGEST_RIGHTS = 40;
/** Characters between quotation marks from which on they hold what somebody said, not a title. */
const QUOTATION = 40;

/**
 * Whether the words themselves say that they are no part of a report. Precision goes before: a background paragraph
 * recurs as well, and so does a sentence on what could not be verified.
 * @param flags what the words say of themselves (`speaks.ts`)
 */
export function judged(text: string, flags: number): Verdict {
  if (FURNITURE_LINES.has(lineKey(text)) && (flags & CAVEAT) === 0) return yes(MASKED.line);
  if ((flags & CAVEAT) !== 0) return no(SHOWN.caveat);
  if ((flags & (OPENS | OWN | RIGHTS)) === 0) return no(SHOWN.silent);
  const cut = words(text);
  if ((flags & RIGHTS) !== 0 && cut.count <= LONGEST_RIGHTS) return yes(MASKED.rights);
  if (quotes(text)) return no(SHOWN.quotation);
  if (hasDate(text, cut.start, cut.end)) return no(SHOWN.date);
  if ((flags & OPENS) !== 0) {
    return cut.count <= LONGEST ? yes(MASKED.opens) : no(SHOWN.long);
  }
  return cut.count <= LONGEST_OWN ? yes(MASKED.own) : no(SHOWN.long);
}

/** Names in a text that make it tell of something. */
const NAMES = 2;

/** Whether words tell of somebody, some number or something said: background of a matter does. */
export function tells(text: string, outlet: string): boolean {
  if (quotes(text)) return true;
  const cut = words(text);
  const own = new Set(words(outlet).full);
  let names = 0;
  let sentence = 0;
  for (let i = 0; i < cut.count; i += 1) {
    if (cut.kind[i] === NUMBER) return true;
    const opens = cut.sentences[sentence] === i;
    if (opens) sentence += 1;
    if (cut.kind[i] === NAME && !opens && !own.has(cut.full[i]!)) names += 1;
  }
  return names >= NAMES;
}

const MARKS = /["“”„«»「」『』]/gu;

/** Whether there is more than a title between quotation marks. */
function quotes(text: string): boolean {
  let before = -1;
  for (const { index } of text.matchAll(MARKS)) {
    if (before >= 0 && index - before > QUOTATION) return true;
    before = index;
  }
  return false;
}

const YEAR = /^(?:1[5-9]|20|21)\d\d$/u;
const ORDINAL = /^\d{1,2}(?:st|nd|rd|th)?$/u;

/** A year, or a number beside the name of a month. */
function hasDate(text: string, starts: Int32Array, ends: Int32Array): boolean {
  let month = false;
  let number = false;
  for (let i = 0; i < starts.length; i += 1) {
    const word = text.slice(starts[i], ends[i]).toLowerCase();
    if (YEAR.test(word)) return true;
    const isMonth = MONTHS.has(word);
    const isNumber = ORDINAL.test(word);
    if ((isMonth && number) || (isNumber && month)) return true;
    month = isMonth;
    number = isNumber;
  }
  return false;
}
