import type { Reader } from './reader.ts';

const REACH = 14;
export type Tense = 'past' | 'ahead' | null;

/** How the clause around tokens `[start, end)` looks at its time: by the nearest verb before it in its sentence, else after it. */
export function tenseAt(r: Reader, start: number, end: number, from: number, to: number): Tense {
  for (let i = start - 1; i >= from && i >= start - REACH; i -= 1) {
    const cue = cueAt(r, i);
    if (cue !== null) return cue;
    if (r.form(i) === ';' || r.form(i) === ':') break;
  }
  for (let i = end; i < to && i < end + REACH; i += 1) {
    const cue = cueAt(r, i);
    if (cue !== null) return cue;
    if (r.form(i) === ';' || r.form(i) === ':') break;
  }
  return null;
}

function cueAt(r: Reader, i: number): Tense {
  const form = r.form(i);
  // "is expected", "was due": the participle before decides, and it looks ahead.
  if (r.language.ahead.has(form)) return r.isCapital(i) && form === 'may' ? null : 'ahead';
  if (r.language.past.has(form)) return 'past';
  return form.length > 4 && form.endsWith(r.language.pastEnding) && !r.isCapital(i) ? 'past' : null;
}
