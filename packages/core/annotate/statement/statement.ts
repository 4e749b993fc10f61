import { languagePack } from '../../language/index.ts';
import { bySpan, type Article, type Block, type Layers, type Said } from '../../model/index.ts';
import type { Annotator } from '../annotator.ts';
import { findAttributions } from './attribute.ts';
import { Collected } from './collected.ts';
import type { Context } from './context.ts';
import { Grammar } from './grammar.ts';
import { Outlets } from './outlet.ts';
import { signature } from './label.ts';
import { phraseAfter } from './phrase.ts';
import { findPeriods, type Item } from './period.ts';
import { findQuotations } from './quotation.ts';
import { findTurns } from './turn.ts';

const isHeading = (block: Block | undefined): boolean =>
  block?.role === 'headline' || block?.role === 'heading';

/**
 * Finds who said what: quotations and reported clauses with the words that report them, the speaker, the stance, and
 * the outlets they came through. Rules over words of saying, quotation marks and names, in order of certainty; tags and trees
 * weigh where these leave a question open, and without them (a language without a model) only those rules are silent.
 */
export const statement: Annotator<'token' | 'sentence' | 'mention', 'statement'> = {
  id: 'statement',
  version: 2,
  requires: ['token', 'sentence', 'mention'],
  provides: ['statement'],
  annotate(article, layers) {
    return { statement: findStatements(article, layers) };
  },
};

export function findStatements(
  article: Article,
  layers: Layers<'token' | 'sentence' | 'mention'>,
): readonly Said[] {
  const forms = languagePack(article.language)?.statement;
  if (forms === undefined) return [];
  const { text } = article;
  const known = { article, text, forms, mentions: layers.mention };
  const context: Context = {
    ...known,
    outlets: new Outlets(known),
    grammar: new Grammar(layers.token, layers.sentence),
  };
  const blocks: readonly Block[] =
    article.blocks.length > 0
      ? article.blocks
      : [{ start: 0, end: text.length, role: 'paragraph' }];
  const quotations = findQuotations(text, blocks, layers.sentence, forms.elisions);
  const joins = (next: readonly Item[]): boolean => attributes(context, next);
  const periods = findPeriods(text, blocks, layers.token, layers.sentence, quotations, joins);
  const collected = new Collected(context, periods, layers.mention);
  const turns = findTurns(text, blocks, layers.mention, forms);
  const inTurn = new Set(turns.flatMap(({ from, to }) => rangeOf(from, to)));
  const firstOf = new Map<number, number>();
  for (const [index, { block }] of periods.entries())
    if (!firstOf.has(block)) firstOf.set(block, index);
  for (const turn of turns) {
    const index = firstOf.get(turn.from);
    if (index !== undefined) collected.turn(turn, index);
  }
  for (const [index, period] of periods.entries()) {
    if (inTurn.has(period.block)) continue;
    const heading = isHeading(blocks[period.block]);
    collected.period(index, findAttributions(context, period.items, heading), heading);
  }
  return collected.statements().toSorted(bySpan);
}

const rangeOf = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** Whether words that follow a quotation only say whose it is: "Adler asked.", "the ministry said on Monday". */
function attributes(context: Context, next: readonly Item[]): boolean {
  const first = next[0];
  if (first?.kind === 'dash') return signature(context, next, 0) !== null;
  if (first === undefined || first.kind !== 'word') return false;
  let verb = 0;
  if (!context.forms.cues.has(first.lower)) {
    const phrase = phraseAfter(context, next, 0);
    if (phrase === null) return false;
    verb = phrase.to;
    while (next[verb]?.kind === 'word' && context.forms.adverbs.has(next[verb]!.lower)) verb += 1;
    // The verb itself may have been taken for a part of the phrase.
    for (let i = 1; i < phrase.to; i += 1)
      if (context.forms.cues.has(next[i]!.lower) && !next[i]!.capital) verb = Math.min(verb, i);
  }
  const cue = context.forms.cues.get(next[verb]?.lower ?? '');
  if (cue === undefined) return false;
  const behind = next[verb + 1];
  // "…" Investigators hope to have a report: a sentence of its own.
  if (context.forms.mental.has(cue.verb.lemma) || behind?.lower === 'to') return false;
  if (!first.capital) return true;
  return (
    behind === undefined ||
    behind.kind === 'stop' ||
    (behind.kind === 'comma' && next[verb + 2]?.kind !== 'quote') ||
    (verb > 0 &&
      (context.forms.prepositions.has(behind.lower) || context.forms.times.has(behind.lower))) ||
    verb === 0
  );
}
