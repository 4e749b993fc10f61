import type { Reader } from './reader.ts';

/** How many words may stand between a number and what it counts: `300 heavily armed Norlander soldiers`. */
const REACH = 4;

const isWord = (form: string): boolean => /^\p{L}/u.test(form);

/**
 * The token of the noun that is counted after a number, or -1. Without tags a plural is known by its form: the first
 * word that has one, if nothing ends the phrase before it.
 */
export function countedAt(r: Reader, from: number, one: boolean): number {
  const { stops, plurals, notPlurals, countable } = r.language;
  let at = from;
  if (r.form(at) === 'of') {
    at += 1;
    if (/^(?:the|its|their|his|her|our)$/u.test(r.form(at))) at += 1;
  }
  for (let i = at, words = 0; words < REACH; i += 1) {
    const form = r.form(i);
    // "two F-16 jets": the name is one word; "F-16s" is the noun itself.
    const joined = r.isJoined(i) && (r.isDash(i) || r.isDash(i - 1));
    if (joined && /^(?:[-–]|\d+)$/u.test(form)) continue;
    if (joined && /^\d+s$/u.test(form)) return i;
    words += 1;
    if (!isWord(form) || (r.opensSentence(i) && i > 0)) return -1;
    if (stops.has(form) && !(plurals.has(form) && i === at)) return -1;
    if (one ? countable.has(form) : isPlural(form, plurals, notPlurals)) {
      // "two women soldiers": the first says who the second are.
      const next = r.form(i + 1);
      const goesOn =
        !one &&
        plurals.has(form) &&
        !stops.has(next) &&
        isWord(next) &&
        isPlural(next, plurals, notPlurals);
      return goesOn && !r.language.casualties.has(next) ? i + 1 : i;
    }
  }
  return -1;
}

function isPlural(
  form: string,
  plurals: ReadonlySet<string>,
  notPlurals: ReadonlySet<string>,
): boolean {
  if (plurals.has(form)) return true;
  return (
    form.length > 3 &&
    form.endsWith('s') &&
    !/(?:ss|us|is|'s|’s)$/u.test(form) &&
    !notPlurals.has(form)
  );
}
