import { foldWord } from './fold.ts';

/** What a search asks for, once its signs are read. */
export interface Asked {
  /** Phrases that must all be there, as folded words; a single word is a phrase of one. */
  readonly phrases: readonly (readonly string[])[];
  /** What stands in `name:"…"`; null where nothing does. */
  readonly name: string | null;
}

const NAME = /\bname:\s*(?:["“”]([^"“”]*)["“”]?|(\S+))/i;
const PHRASE = /["“”]([^"“”]+)["“”]/g;

/** Reads a search. Whatever is typed is a search, never an error. */
export function readAsked(text: string): Asked {
  const named = NAME.exec(text);
  const name = (named?.[1] ?? named?.[2] ?? '').trim();
  let rest = named === null ? text : text.replace(NAME, ' ');
  const phrases = [...rest.matchAll(PHRASE)].map((match) => wordsOf(match[1]!));
  rest = rest.replace(PHRASE, ' ');
  phrases.push(...wordsOf(rest).map((word) => [word]));
  return { phrases: phrases.filter((p) => p.length > 0), name: name === '' ? null : name };
}

/** Words of a text: runs of letters and digits, folded. */
export function wordsOf(text: string): readonly string[] {
  return foldWord(text).match(WORDS) ?? [];
}
export const WORDS = /[\p{L}\p{N}]+/gu;
