import type { EventLanguage, VerbForm } from '../../language/event.ts';
import type { Mention, Span, TimeExpression, Token } from '../../model/index.ts';
import { treeOf, type Tree } from '../tree/index.ts';

/** A sentence longer than this is no sentence; it is read up to here. */
export const MAX_TOKENS = 250;

/** One sentence with what earlier layers found in it, by token index. */
export interface SentenceView {
  readonly text: string;
  readonly span: Span;
  readonly tokens: readonly Token[];
  /** Lower-cased. */
  readonly words: readonly string[];
  readonly capital: readonly boolean[];
  /** The mention a token stands in, or null. */
  readonly mention: readonly (Mention | null)[];
  /** The time expression a token stands in, or null. */
  readonly time: readonly (TimeExpression | null)[];
  /** What hangs on what; without a root where nothing is claimed of the sentence. */
  readonly tree: Tree;
  /** The word of the tree that a token is, or that it begins with ("cease-fire" is three there). */
  readonly node: readonly number[];
  /** Readings as a verb, before the context is looked at. */
  readonly forms: readonly (readonly VerbForm[])[];
  readonly language: EventLanguage;
  /** Types that the whole article is about, where a noun has two meanings. */
  readonly matters: ReadonlySet<string>;
}

const NONE: readonly VerbForm[] = [];

/** The first of `items` (ordered by start) that may touch what starts at `at`. Binary search: pages can be long. */
export function firstEndingAfter<T extends Span>(items: readonly T[], at: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.start < at) low = middle + 1;
    else high = middle;
  }
  // An earlier one may reach over; layers nest two deep at most.
  while (low > 0 && items[low - 1]!.end > at) low -= 1;
  return low;
}

function align<T extends Span>(
  tokens: readonly Token[],
  items: readonly T[],
  span: Span,
): (T | null)[] {
  const found: (T | null)[] = tokens.map(() => null);
  for (let i = firstEndingAfter(items, span.start); i < items.length; i += 1) {
    const item = items[i]!;
    if (item.start >= span.end) break;
    for (let t = firstEndingAfter(tokens, item.start); t < tokens.length; t += 1) {
      const token = tokens[t]!;
      if (token.start >= item.end) break;
      if (token.end > item.start && found[t] === null) found[t] = item;
    }
  }
  return found;
}

/** How many different words of another meaning make an article one on that. */
const ABOUT = 3;

/** The other meanings that an article as a whole supports: its strikes are strikes of workers. */
export function mattersOf(
  tokens: readonly Token[],
  text: string,
  language: EventLanguage,
): ReadonlySet<string> {
  const seen = new Map<string, Set<string>>();
  const senses = [...new Set([...language.nouns.values()].flatMap((n) => n.otherwise))].filter(
    ({ before }) => !before,
  );
  if (senses.length === 0) return new Set();
  for (const token of tokens) {
    if (token.end - token.start > 20) continue;
    const word = text.slice(token.start, token.end).toLowerCase();
    for (const { type, words } of senses) {
      if (words.has(word)) seen.set(type, (seen.get(type) ?? new Set<string>()).add(word));
    }
  }
  return new Set([...seen].filter(([, words]) => words.size >= ABOUT).map(([type]) => type));
}

/** Universal Dependencies part "cease-fire" into three; here it is one word, as in the lexicon. */
function joins(text: string, last: Token, token: Token): boolean {
  if (last.end !== token.start || token.end - last.start > 40) return false;
  const hyphen = text[token.start] === '-' && token.end === token.start + 1;
  if (hyphen)
    return (
      /[\p{L}\p{N}.]$/u.test(text.slice(last.end - 1, last.end)) &&
      /^[\p{L}\p{N}]/u.test(text.slice(token.end, token.end + 2))
    );
  return text[last.end - 1] === '-' && last.end - last.start > 1;
}

/** For each token the word that starts where it does; both are in the order of the text. */
function nodesOf(tokens: readonly Token[], words: readonly Token[]): number[] {
  let at = 0;
  return tokens.map(({ start }) => {
    while (words[at]!.start < start) at += 1;
    return at;
  });
}

/** Takes short remarks in brackets out, so that what stands around them stays together. */
function dropBrackets(text: string, tokens: Token[]): void {
  let open = -1;
  for (let i = 0; i < tokens.length; i += 1) {
    const mark = text[tokens[i]!.start];
    if (mark === '(' || mark === '[') open = i;
    else if ((mark === ')' || mark === ']') && open > 0 && i - open < 16) {
      tokens.splice(open, i - open + 1);
      i = open - 1;
      open = -1;
    }
  }
}

/** Puts a sentence's tokens, mentions and times side by side. */
export function viewSentence(
  text: string,
  span: Span,
  tokens: readonly Token[],
  mentions: readonly Mention[],
  times: readonly TimeExpression[],
  language: EventLanguage,
  matters: ReadonlySet<string>,
): SentenceView {
  const first = firstEndingAfter(tokens, span.start);
  let after = first;
  while (after < tokens.length && tokens[after]!.start < span.end) after += 1;
  const own: Token[] = [];
  for (let t = first; t < after && own.length < MAX_TOKENS; t += 1) {
    const token = tokens[t]!;
    if (token.start < span.start || token.end > span.end) continue;
    const last = own.at(-1);
    if (last !== undefined && joins(text, last, token))
      own[own.length - 1] = { ...token, start: last.start };
    else own.push(token);
  }
  dropBrackets(text, own);
  const words = own.map((t) => text.slice(t.start, t.end).toLowerCase());
  const whole = tokens.slice(first, after);
  return {
    text,
    span,
    tokens: own,
    words,
    tree: treeOf(whole, first),
    node: nodesOf(own, whole),
    capital: own.map((t) => /^\p{Lu}/u.test(text.slice(t.start, t.start + 2))),
    mention: align(own, mentions, span),
    time: align(own, times, span),
    forms: words.map((word) => language.forms.get(word) ?? NONE),
    language,
    matters,
  };
}

/** The span from token `from` to token `to`, the latter not included. */
export const spanOf = (view: SentenceView, from: number, to: number): Span => ({
  start: view.tokens[from]!.start,
  end: view.tokens[to - 1]!.end,
});

const STOP = /^[;:()[\]{}—–“”"«»„…!?.|]+$|^--+$/u;
/** Punctuation that ends a clause; a comma alone does not. */
export const isStop = (word: string): boolean => STOP.test(word);
export const isPunctuation = (word: string): boolean => /^[^\p{L}\p{N}'’$€£]+$/u.test(word);
