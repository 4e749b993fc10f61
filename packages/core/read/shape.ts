import { countRuns, LETTER, NUMBER, runsOf } from '../language/character.ts';
import { MENU } from '../language/furniture-words.ts';

/** What a line looks like, whatever it says. */

const TERMINAL = /[.!?…。！？।؟][\s"'”’»)\]]{0,4}$/u;
const ELLIPSIS = /(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s{0,3}$/u;

/** Ends as a sentence ends. */
export const endsSentence = (text: string): boolean => TERMINAL.test(text.slice(-8));
/** Ends as a teaser that was cut off. */
export const isCutOff = (text: string): boolean => ELLIPSIS.test(text.slice(-8));

export const countWords = (text: string): number => countRuns(text, LETTER | NUMBER);

/** Scripts written without spaces: there a character weighs about as much as half a word. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/gu;

const ANY_DENSE = /[\u0e00-\u0e7f\u3040-\u9fff\uac00-\ud7af]/u;

/** Length in units of alphabetic text: a character of a script without spaces counts three. */
export function weight(text: string): number {
  const dense = ANY_DENSE.test(text) ? (text.match(DENSE)?.length ?? 0) : 0;
  return text.length + 2 * dense;
}

/** Long enough, and closed as sentences are, to be a paragraph of running text. */
export function isProse(text: string): boolean {
  const size = weight(text);
  if (size >= 160) return true;
  return size >= 75 && endsSentence(text);
}

/** Share of the words that are words of menus and sections. */
export function menuShare(text: string): number {
  const words = runsOf(text.toLowerCase(), LETTER);
  if (words.length === 0) return 0;
  return words.filter((word) => MENU.has(word)).length / words.length;
}

/** Every word begins with a capital: so do menus, headlines of some sites, and names. */
export function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}'’]*/gu) ?? [];
  return words.length > 0 && words.every((word) => !/^\p{Ll}/u.test(word));
}

/** Marks that hold pieces of a line apart. */
const APART = /[•·|»►▪■◆*›>]/;
const SEPARATED = /(?<!\s)(?:\s+[•·|»►▪■◆*›>]\s+|\s+[•▪■]|\s{2,}[•|]\s*)/gu;

/** How many pieces of a line are held apart by bullets or bars. */
export const countSeparated = (text: string): number =>
  APART.test(text) ? (text.match(SEPARATED)?.length ?? 0) + 1 : 1;

/** Numbers, currency and marks only: counters, ratings, page numbers. */
export const isCounter = (text: string): boolean => /^[\s\d\p{P}\p{S}]*$/u.test(text);

/** A breadcrumb: "Home / World / …", the first or second step a word of menus. */
export function breadcrumbSteps(
  text: string,
): readonly { readonly start: number; readonly text: string }[] | null {
  if (!/[/›»>|→]/.test(text)) return null;
  const steps: { start: number; text: string }[] = [];
  let from = 0;
  for (const match of text.matchAll(/(?:(?<!\s)\s+)?[/›»>|→]\s+/gu)) {
    if (match.index > from) steps.push({ start: from, text: text.slice(from, match.index) });
    from = match.index + match[0].length;
  }
  if (from < text.length) steps.push({ start: from, text: text.slice(from) });
  if (steps.length < 2 || steps.length > 8) return null;
  return menuShare(steps[0]!.text) === 1 ? steps : null;
}
