import type { SpeechForms } from '../../language/statement.ts';
import type { Article, Mention, Span } from '../../model/index.ts';
import type { Grammar } from './grammar.ts';
import type { Item } from './period.ts';
import type { Outlets } from './outlet.ts';

/** What every step looks things up in. */
export interface Context {
  readonly article: Article;
  readonly text: string;
  readonly forms: SpeechForms;
  readonly mentions: readonly Mention[];
  readonly outlets: Outlets;
  readonly grammar: Grammar;
}

/** Index of the first mention that ends behind `at`; mentions are ordered and hardly ever nested. */
function firstEndingBehind(mentions: readonly Mention[], at: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The mentions that share a unit with a span, in order. */
export function mentionsIn(context: Context, span: Span): readonly Mention[] {
  const found: Mention[] = [];
  const { mentions } = context;
  for (let i = firstEndingBehind(mentions, span.start); i < mentions.length; i += 1) {
    const mention = mentions[i]!;
    if (mention.start >= span.end) break;
    found.push(mention);
  }
  return found;
}

/** The mention an item belongs to, or null. */
export function mentionAt(context: Context, item: Span): Mention | null {
  const mention = context.mentions[firstEndingBehind(context.mentions, item.start)];
  return mention !== undefined && mention.start < item.end ? mention : null;
}

export const isName = (mention: Mention | null): mention is Mention =>
  mention !== null && mention.form === 'name' && mention.type !== 'other';

export const isAdverb = (context: Context, item: Item): boolean =>
  item.kind === 'word' &&
  (context.forms.adverbs.has(item.lower) ||
    (context.forms.adverbEnding.test(item.lower) &&
      !item.capital &&
      !context.forms.notAdverbs.has(item.lower)));
export const isTime = (context: Context, item: Item): boolean =>
  item.kind === 'word' && context.forms.times.has(item.lower);
export const isNumber = (item: Item): boolean => /^\d/u.test(item.text);
