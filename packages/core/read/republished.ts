import {
  REPUBLISHED,
  REPUBLISHED_END,
  REPUBLISHED_SPLIT,
  REPUBLISHED_THINGS,
  REPUBLISHED_THIS,
  REPUBLISHED_VERBS,
} from '../language/credit-words.ts';
import type { Span } from '../model/index.ts';

/** Whoever published the article first, as a note says. */
export interface FirstPublisher extends Span {
  readonly name: string;
}

const LONGEST_NAME = 60;
const MOST_WORDS = 6;
/** Units of a text in which a note is looked for: it stands alone, or opens or closes the text. */
const REACH = 400;
/** Units before the phrase in which it says what was published, and after it in which its verb stands. */
const BEFORE = 80;
const AFTER = 120;

/** "This article was first published by the Lake Herald", "Dieser Artikel erschien zuerst bei …": the name that such a note gives. */
export function firstPublisher(text: string): FirstPublisher | null {
  const places = text.length <= 2 * REACH ? [0] : [0, text.length - REACH];
  for (const from of places) {
    const part = text.slice(from, from === 0 ? 2 * REACH : text.length);
    const found = publisherIn(part);
    if (found !== null) return { ...found, start: found.start + from, end: found.end + from };
  }
  return null;
}

/** One word of each phrase: a text without any of them is passed over at once. */
const HINT =
  /[Pp]ubli|PUBLI|[Aa]ppear|printed|posted|[Ss]yndicated|[Ee]rsch|[Zz]uerst|[Gg]enehmigung|[Nn]achdruck|[Rr]eprodu|[Aa]pareci|[Oo]riginally|публикова|[Пп]убликуется|[Пп]ерепечатано|[Ii]lk olarak/u;

function publisherIn(text: string): FirstPublisher | null {
  if (!HINT.test(text)) return null;
  const folded = text.toLowerCase().replaceAll('’', "'");
  if (folded.length !== text.length) return null;
  for (const phrase of REPUBLISHED) {
    const at = folded.indexOf(phrase);
    const end = at + phrase.length;
    if (at < 0 || isLetterAt(text, at - 1) || isLetterAt(text, end)) continue;
    if (!isOfArticle(folded, at)) continue;
    if (REPUBLISHED_SPLIT.has(phrase) && !hasVerb(folded.slice(end, end + AFTER))) continue;
    const found = nameFrom(text, end);
    if (found !== null) return found;
  }
  return null;
}

const hasVerb = (after: string): boolean => REPUBLISHED_VERBS.some((verb) => after.includes(verb));

/** The phrase opens a sentence, or something that is published stands before it. */
function isOfArticle(folded: string, at: number): boolean {
  const before = folded.slice(Math.max(0, at - BEFORE), at);
  const sentence = before.slice(before.search(/(?<![^.!?\n])[^.!?\n]*$/u));
  if (sentence.trim() === '' || /^[\s([*–—-]*(?:was |is )?$/u.test(sentence)) return true;
  const words = sentence.match(/[\p{L}-]+/gu) ?? [];
  return REPUBLISHED_THIS.has(words[0] ?? '') || words.some((word) => REPUBLISHED_THINGS.has(word));
}

const isLetterAt = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && /\p{L}/u.test(text[at]!);

const OPENS =
  /^[\s:,]{0,3}(?:(?:the|der|die|das|dem|den|la|le|el|los|las|журнал|газета)\s|l['’])?/u;
const SITE = /^[\p{L}\p{N}-]{2,40}(?:\.\p{L}{2,12}){1,3}/u;
const ENDS = /[.;:!?()[\]«»“”"\n|–—,]|\s-\s|['’]\p{Ll}{1,5}(?!\p{L})|https?:/u;
const QUOTE = /^[«“„"]([^«»“”„"\n]{2,60})[»”“"]/u;

/** The name at a place of a text: to the end of the sentence, or to a word that goes on with something else. */
function nameFrom(text: string, from: number): FirstPublisher | null {
  const start = from + OPENS.exec(text.slice(from, from + 20))![0].length;
  const rest = text.slice(start, start + LONGEST_NAME + 20);
  const quoted = QUOTE.exec(rest);
  if (quoted !== null)
    return { name: quoted[1]!, start: start + 1, end: start + 1 + quoted[1]!.length };
  const site = SITE.exec(rest);
  if (site !== null) return { name: site[0], start, end: start + site[0].length };
  const words: string[] = [];
  for (const word of rest.slice(0, ENDS.exec(rest)?.index ?? rest.length).split(' ')) {
    if (word === '' || (words.length > 0 && REPUBLISHED_END.has(word.toLowerCase()))) break;
    if (/^\d{1,4}\D{0,2}$/u.test(word) || words.length === MOST_WORDS) break;
    words.push(word);
  }
  const name = words.join(' ');
  const isName = /^[\p{Lu}\p{N}\p{Lo}]/u.test(name) && name.length <= LONGEST_NAME;
  return isName ? { name, start, end: start + name.length } : null;
}
