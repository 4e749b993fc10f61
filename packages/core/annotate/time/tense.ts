import type { Reader } from './reader.ts';

const REACH = 14;
/**
 * `told`: past, and the verb stands right by it or it opens the sentence; `limit`: the day to which something was put
 * off or runs, which may lie ahead of its verb.
 */
export type Tense = 'told' | 'past' | 'ahead' | 'limit' | null;

/** What the words around a time are: its sentence, as tokens `[from, to)`, and whether a picture's caption. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  /** Captions tell in the present of what was: "Smoke rises on Sunday". */
  readonly caption: boolean;
}

/**
 * How the clause around tokens `[start, end)` looks at its time: by the nearest verb before it in its sentence; where it
 * stands first, by the one after.
 */
export function tenseAt(
  r: Reader,
  start: number,
  end: number,
  { from, to, caption }: Clause,
): Tense {
  // "The vote is on Sunday": no other verb says when.
  const link = r.form(start - 1) === 'on' ? start - 2 : start - 1;
  if (!caption && link > from && /^(?:is|are)$/u.test(r.form(link))) return 'ahead';
  for (let i = start - 1; i >= from && i >= start - REACH; i -= 1) {
    const cue = cueAt(r, i, caption);
    if (cue === 'past' && isLimit(r, start - 1)) return 'limit';
    if (cue !== null) return cue === 'past' && start - i <= 3 ? 'told' : cue;
    if (r.form(i) === ';' || r.form(i) === ':') return null;
  }
  if (start - from > 3) return isLimit(r, start - 1) ? 'limit' : null;
  for (let i = end; i < to && i < end + REACH; i += 1) {
    const cue = cueAt(r, i, caption);
    if (cue !== null) return cue === 'past' ? 'told' : cue;
    if (r.form(i) === ';' || r.form(i) === ':') return null;
  }
  return isLimit(r, start - 1) ? 'limit' : null;
}

/** "extended to Nov. 20", "ordered out by May 2": the day may lie ahead of the verb. */
const isLimit = (r: Reader, i: number): boolean =>
  /^(?:to|until|till|by|through|effective)$/u.test(r.form(i));

/** "would have been ready", not "would have monitors": a past that did not come about. */
const isUnreal = (r: Reader, i: number): boolean => {
  if (r.form(i) !== 'would' || r.form(i + 1) !== 'have') return false;
  const verb = r.form(i + 2);
  return verb === 'been' || r.language.past.has(verb) || verb.endsWith(r.language.pastEnding);
};

/** "The envoys meet Monday": the present of what is set down for a day, told of the day to come. */
function isScheduled(r: Reader, i: number): boolean {
  if (r.tag(i) !== 'VERB' || !r.language.scheduled.has(r.lemma(i))) return false;
  const form = r.form(i);
  const before = r.form(i - 1);
  if (form.endsWith('ing')) return /^(?:is|are|'re|’re|'s|’s)$/u.test(before);
  const isPresent = form === r.lemma(i) || form.endsWith('s');
  return isPresent && !/^(?:to|not|n't|n’t|did|have|has|had)$/u.test(before);
}

/** "agreed to meet", "are to meet", "ordered them to leave": what somebody undertook or was told to do lies ahead of it. */
function isUndertaken(r: Reader, to: number): boolean {
  if (/^(?:is|are)$/u.test(r.form(to - 1))) return true;
  if (r.tag(to + 1) !== 'VERB' && r.tag(to + 1) !== 'AUX') return false;
  for (let i = to - 1; i >= 0 && i >= to - 4; i -= 1) {
    if (r.language.undertaking.has(r.form(i))) return true;
    if (r.tag(i) === 'VERB' || r.form(i) === ',') return false;
  }
  return false;
}

function cueAt(r: Reader, i: number, caption: boolean): 'past' | 'ahead' | null {
  const form = r.form(i);
  if (r.language.ahead.has(form)) return isUnreal(r, i) ? 'past' : 'ahead';
  if (form === 'to') return isUndertaken(r, i) ? 'ahead' : null;
  if (!caption && isScheduled(r, i)) return 'ahead';
  const participle = /^(?:be|been|being|is|are|to|the|a|an)$/u.test(r.form(i - 1));
  // "will be named": the participle has no tense of its own.
  if (participle) return null;
  if (r.language.past.has(form)) return 'past';
  const ending = form.length > 4 && form.endsWith(r.language.pastEnding) && !r.isCapital(i);
  return ending && !r.language.notPast.test(form) ? 'past' : null;
}
