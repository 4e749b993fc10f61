import type { Span } from '../../model/index.ts';
import type { Reader } from './reader.ts';

/** How many words may stand between a number and what it counts: `300 heavily armed Norland border soldiers`. */
const REACH = 5;

const isWord = (form: string): boolean => /^\p{L}/u.test(form);
const OWNER = /^(?:the|its|their|his|her|our|these|those)$/u;
/** What no noun phrase goes on over. */
const ENDS: ReadonlySet<string> = new Set(
  'ADP PRON DET CCONJ SCONJ AUX NUM PUNCT SYM INTJ'.split(' '),
);

/** The token of the noun that is counted after a number, or -1: the first plural, if nothing ends the phrase before it. */
export function countedAt(r: Reader, from: number, one: boolean): number {
  const { stops, plurals, countable } = r.language;
  let at = from;
  const partly = r.form(at) === 'of';
  if (partly) {
    at += 1;
    if (OWNER.test(r.form(at))) at += 1;
  }
  for (let i = at, words = 0; words < REACH; i += 1) {
    const form = r.form(i);
    // "two F-16 jets": the name is one word; "F-16s" is the noun itself.
    const joined = r.isJoined(i) && (r.isDash(i) || r.isDash(i - 1));
    if (joined && /^(?:[-–]|\d+)$/u.test(form)) continue;
    if (joined && /^\d+s$/u.test(form)) return i;
    if (partly && r.isPossessive(i)) continue;
    words += 1;
    if (!isWord(form) || (r.opensSentence(i) && i > 0)) return -1;
    const substantive = plurals.has(form);
    if ((stops.has(form) || ENDS.has(r.tag(i))) && !(substantive && i === at)) return -1;
    if (r.tag(i) === 'ADJ' && !substantive) continue;
    if (one) {
      if (countable.has(form)) return i;
      continue;
    }
    // "A population of 1.2 million lives there."
    const verb = r.tag(i) === 'VERB' && (i > at || isOf(r, from));
    if (r.isPlural(i) && !verb) return lastOf(r, i);
    // "captured soldiers", "visiting ministers"; but "the two plan to meet".
    if (r.tag(i) === 'VERB' && !/(?:ed|ing|en|made|held|led|built)$/u.test(form)) return -1;
  }
  return -1;
}

/** Whether the number before `from` is itself what something consists of: "an army of 80,000". */
function isOf(r: Reader, from: number): boolean {
  let i = from - 1;
  while (i >= 0 && (r.tag(i) === 'NUM' || r.numbers.multipliers.has(r.form(i)))) i -= 1;
  return r.form(i) === 'of';
}

/** "two women soldiers", "police officers", "news agencies": the first says of which kind the second are. */
function lastOf(r: Reader, i: number): number {
  const next = i + 1;
  const goesOn =
    r.isPlural(next) &&
    !r.language.stops.has(r.form(next)) &&
    !r.language.casualties.has(r.form(next)) &&
    /^(?:NOUN|PROPN|X|_)$/u.test(r.tag(next));
  return goesOn ? next : i;
}

/** A counted noun with what a hyphen joins to it, `F-16s`, and the other state of `dead or missing`. */
export function nounSpan(r: Reader, i: number): Span {
  let first = i;
  while (first > 1 && r.isDash(first - 1) && r.isJoined(first) && r.isJoined(first - 1)) first -= 2;
  return { start: r.tokens[first]!.start, end: r.tokens[lastState(r, i)]!.end };
}

/** The token of `missing` in `300 dead or missing`, else `i` itself. */
export function lastState(r: Reader, i: number): number {
  const { states } = r.language;
  const link = r.form(i + 1);
  if (!states.has(r.form(i)) || (link !== 'or' && link !== 'and')) return i;
  const other = i + 2;
  const alone = states.has(r.form(other)) && !/^(?:NOUN|PROPN|NUM)$/u.test(r.tag(other + 1));
  return alone ? other : i;
}

/** The noun of the whole after a share or a measure: `of the territory`, `of Norland's wheat`, `the town`; or null. */
export function wholeAt(r: Reader, end: number): number | null {
  let at = r.form(end) === 'of' ? end + 1 : end;
  let last = -1;
  for (let words = 0; words < REACH; words += 1, at += 1) {
    const tag = r.tag(at);
    const dash = r.isDash(at) && r.isJoined(at) && r.isJoined(at + 1);
    if (r.isPossessive(at)) last = -1;
    else if (r.opensSentence(at) || r.isDated(at)) break;
    else if (dash) continue;
    else if (tag === 'NOUN' || tag === 'PROPN') last = at;
    else if (last >= 0) break;
    else if (tag === 'PRON' && !OWNER.test(r.form(at))) break;
    else if (!/^(?:DET|PRON|ADJ|NUM|ADV|VERB)$/u.test(tag)) break;
  }
  if (last < 0) return null;
  const time = /^(?:time|times|day|days|week|month|year|years|decade|century|hour)$/u;
  return time.test(r.form(last)) ? null : last;
}
