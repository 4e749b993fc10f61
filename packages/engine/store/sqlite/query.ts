import type { Span } from '@hearsay/core/model';
import { wordsOf, type Word } from './words.ts';

/** Words that follow each other, folded; a word by itself is one of these too. */
export type Phrase = readonly string[];

/** What a user typed. All of it must hold. */
export interface Asked {
  readonly phrases: readonly Phrase[];
  /** What stood in `name:"…"`, as it was typed. */
  readonly names: readonly string[];
  /** Something was typed, but no word was in it: nothing can be found. */
  readonly wordless: boolean;
}

/** What stands in quotation marks, and the word after `name:` without any. */
const QUOTED = /(\bname:\s*)?"([^"]*)"|\bname:\s*([^\s"]+)/giu;
/** Quotation marks as word processors and other keyboards set them. */
const MARKS = /[“”„‟«»＂]/gu;

export function understand(text: string): Asked {
  const typed = text.replace(MARKS, '"');
  const phrases = new Map<string, Phrase>();
  const names: string[] = [];
  const want = (phrase: Phrase): void => {
    if (phrase.length > 0) phrases.set(phrase.join(' '), phrase);
  };
  let rest = 0;
  for (const match of typed.matchAll(QUOTED)) {
    loose(typed.slice(rest, match.index)).forEach(want);
    rest = match.index + match[0].length;
    const name = match[3] ?? (match[1] === undefined ? null : match[2]!);
    if (name === null) want(wordsOf(match[2]!).map(({ fold }) => fold));
    else if (wordsOf(name).length > 0) names.push(name);
  }
  loose(typed.slice(rest)).forEach(want);
  const asked = [...phrases.values()];
  return {
    phrases: asked,
    names: [...new Set(names)],
    wordless: typed.trim() !== '' && asked.length === 0 && names.length === 0,
  };
}

/** Words each by itself; those that touch (scripts without spaces) are a phrase. */
function loose(text: string): Phrase[] {
  const phrases: string[][] = [];
  let end = -1;
  for (const word of wordsOf(text)) {
    if (word.start === end) phrases.at(-1)!.push(word.fold);
    else phrases.push([word.fold]);
    end = word.end;
  }
  return phrases;
}

/** Where phrases stand in a sentence; what overlaps or touches is one. */
export function marksOf(text: string, sentence: Span, phrases: readonly Phrase[]): Span[] {
  const words = wordsOf(text, sentence);
  const places = new Map<string, number[]>();
  for (const [i, { fold }] of words.entries()) {
    const list = places.get(fold);
    if (list === undefined) places.set(fold, [i]);
    else list.push(i);
  }
  const found: Span[] = [];
  for (const phrase of phrases) {
    for (const at of places.get(phrase[0]!) ?? []) {
      if (!stands(words, at, phrase)) continue;
      found.push({ start: words[at]!.start, end: words[at + phrase.length - 1]!.end });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const marks: { start: number; end: number }[] = [];
  for (const { start, end } of found) {
    const last = marks.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else marks.push({ start, end });
  }
  return marks;
}

function stands(words: readonly Word[], at: number, phrase: Phrase): boolean {
  if (at + phrase.length > words.length) return false;
  for (let i = 1; i < phrase.length; i += 1) if (words[at + i]!.fold !== phrase[i]) return false;
  return true;
}
