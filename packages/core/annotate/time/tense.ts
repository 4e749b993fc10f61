import type { Reader } from './reader.ts';

const REACH = 14;
/**
 * `told`: past, and the verb stands right by it or it opens the sentence; `limit`: the day to which something was put
 * off or runs, which may lie ahead of its verb.
 */
export type Tense = 'told' | 'past' | 'ahead' | 'limit' | null;

/**
 * How the clause around tokens `[start, end)` looks at its time: by the nearest verb before it in its sentence `[from,
 * to)`; where it stands first, by the one after.
 */
export function tenseAt(r: Reader, start: number, end: number, from: number, to: number): Tense {
  for (let i = start - 1; i >= from && i >= start - REACH; i -= 1) {
    const cue = cueAt(r, i);
    if (cue === 'past' && isLimit(r, start - 1)) return 'limit';
    if (cue !== null) return cue === 'past' && start - i <= 3 ? 'told' : cue;
    if (r.form(i) === ';' || r.form(i) === ':') return null;
  }
  if (start - from > 3) return isLimit(r, start - 1) ? 'limit' : null;
  for (let i = end; i < to && i < end + REACH; i += 1) {
    const cue = cueAt(r, i);
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

function cueAt(r: Reader, i: number): 'past' | 'ahead' | null {
  const form = r.form(i);
  if (r.language.ahead.has(form)) return isUnreal(r, i) ? 'past' : 'ahead';
  if (form === 'to' && (r.form(i - 1) === 'is' || r.form(i - 1) === 'are')) return 'ahead';
  const participle = /^(?:be|been|being|is|are|to|the|a|an)$/u.test(r.form(i - 1));
  // "will be named": the participle has no tense of its own.
  if (participle) return null;
  if (r.language.past.has(form)) return 'past';
  const ending = form.length > 4 && form.endsWith(r.language.pastEnding) && !r.isCapital(i);
  return ending && !r.language.notPast.test(form) ? 'past' : null;
}
