import type { Block, Span, Token } from '../../model/index.ts';
import type { Quotation } from './quotation.ts';

export type ItemKind =
  'word' | 'quote' | 'comma' | 'colon' | 'semicolon' | 'dash' | 'paren' | 'stop' | 'other';

/** A token outside quotation marks, or a whole quotation as one piece. */
export interface Item extends Span {
  readonly kind: ItemKind;
  readonly text: string;
  readonly lower: string;
  readonly capital: boolean;
  readonly quotation: Quotation | null;
  /** Index among the article's tokens; that of its first for a quotation. */
  readonly token: number;
  /** The last item of a sentence that does not end inside the quotation. */
  readonly ends: boolean;
}

/** From one sentence boundary outside quotation marks to the next, with its quotations as single items. */
export interface Period extends Span {
  readonly items: readonly Item[];
  readonly block: number;
}

const KINDS: ReadonlyMap<string, ItemKind> = new Map([
  [',', 'comma'],
  ['،', 'comma'],
  [':', 'colon'],
  [';', 'semicolon'],
  ['-', 'dash'],
  ['--', 'dash'],
  ['–', 'dash'],
  ['—', 'dash'],
  ['―', 'dash'],
  ['(', 'paren'],
  [')', 'paren'],
  ['[', 'paren'],
  [']', 'paren'],
  ['.', 'stop'],
  ['!', 'stop'],
  ['?', 'stop'],
  ['…', 'stop'],
  ['...', 'stop'],
]);
const WORDLIKE = /[\p{L}\p{N}$€£%]/u;
const CAPITAL = /^[\p{Lu}\p{Lt}]/u;

type Word = Pick<Item, 'kind' | 'text' | 'lower' | 'capital'>;
const QUOTE: Word = { kind: 'quote', text: '', lower: '', capital: false };

/** What a written form is; `known` holds those met before, since most words of a text come again. */
function wordOf(text: string, known: Map<string, Word>): Word {
  const old = known.get(text);
  if (old !== undefined) return old;
  const lower = text.toLowerCase();
  const word = { kind: kindOf(text), text, lower, capital: CAPITAL.test(text) };
  known.set(text, word);
  return word;
}

const kindOf = (text: string): ItemKind =>
  KINDS.get(text) ?? (WORDLIKE.test(text) ? 'word' : 'other');

/** A hyphen inside a word that the tokens split ("cease", "-", "fire"). */
const joined = (text: string, token: Span): boolean =>
  WORDLIKE.test(text[token.start - 1] ?? ' ') && WORDLIKE.test(text[token.end] ?? ' ');

/** No period is longer: what looks for a cue's words looks no further, so that time stays linear in the text. */
const MAX_ITEMS = 240;

/** Cuts the article into periods. `joins` says whether what follows a quotation still belongs to its period. */
export function findPeriods(
  text: string,
  blocks: readonly Block[],
  tokens: readonly Token[],
  sentences: readonly Span[],
  quotations: readonly Quotation[],
  joins: (next: readonly Item[]) => boolean,
): readonly Period[] {
  const periods: Period[] = [];
  const words = new Map<string, Word>();
  let t = 0;
  let q = 0;
  let s = 0;
  for (const [block, span] of blocks.entries()) {
    // 1. The block's items, each with whether a sentence ends with it.
    const items: Item[] = [];
    while (t < tokens.length && tokens[t]!.start < span.start) t += 1;
    while (t < tokens.length && tokens[t]!.end <= span.end) {
      const token = tokens[t]!;
      while (q < quotations.length && quotations[q]!.end <= token.start) q += 1;
      const quotation = quotations[q];
      const quoted = quotation !== undefined && quotation.start < token.end;
      const { start, end } = quoted ? quotation : token;
      const at = t;
      if (quoted) {
        while (t < tokens.length && tokens[t]!.start < end) t += 1;
      } else t += 1;
      const word = quoted ? QUOTE : wordOf(text.slice(start, end), words);
      const inside = !quoted && word.text === '-' && joined(text, token);
      while (s < sentences.length && sentences[s]!.end < end) s += 1;
      const nextStart = t < tokens.length ? tokens[t]!.start : span.end;
      const sentence = sentences[s];
      items.push({
        start,
        end,
        kind: inside ? 'word' : word.kind,
        text: word.text,
        lower: word.lower,
        capital: word.capital,
        quotation: quoted ? quotation : null,
        token: at,
        ends: sentence !== undefined && sentence.end <= nextStart,
      });
    }
    // 2. Cut behind every item that ends a sentence, unless the next words belong to the quotation before them.
    let from = 0;
    for (let i = 0; i < items.length; i += 1) {
      const last = i === items.length - 1;
      const long = i - from >= MAX_ITEMS - 1;
      if (!last && !long && !items[i]!.ends) continue;
      if (!last && !long && items[i]!.kind === 'quote') {
        let to = i + 1;
        while (to < items.length && to < i + 17 && !items[to]!.ends) to += 1;
        if (joins(items.slice(i + 1, Math.min(to + 1, i + 17)))) continue;
      }
      const part = items.slice(from, i + 1);
      from = i + 1;
      periods.push({ start: part[0]!.start, end: part.at(-1)!.end, items: part, block });
    }
  }
  return periods;
}
