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
  if (r.form(at) === 'of') at += 1;
  if (
    r.form(at) === 'the' ||
    r.form(at) === 'its' ||
    r.form(at) === 'their' ||
    r.form(at) === 'his'
  )
    at += 1;
  for (let i = at; i < at + REACH; i += 1) {
    const form = r.form(i);
    if (r.isDash(i) && r.isJoined(i)) continue;
    if (!isWord(form) || r.opensSentence(i)) return -1;
    if (stops.has(form) && !(plurals.has(form) && i === at)) return -1;
    if (one ? countable.has(form) : isPlural(form, plurals, notPlurals)) {
      // "300 troops' families", "two women soldiers": the noun goes on.
      const next = r.form(i + 1);
      const goesOn =
        !one &&
        !stops.has(next) &&
        isPlural(next, plurals, notPlurals) &&
        isWord(next) &&
        !r.isDash(i + 1);
      return goesOn ? i + 1 : i;
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
