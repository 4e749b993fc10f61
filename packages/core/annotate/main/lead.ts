import type { Article, Layers, Span } from '../../model/index.ts';
import { treeOf, type Tree } from '../tree/index.ts';

/** How many sentences after the headline are looked at: the main event stands there or is not told. */
const LEAD = 6;

/** A sentence of more words tells no one thing, and is left out. */
const LONGEST = 120;

/** One of the sentences that say what an article is about. */
export interface LeadSentence {
  readonly span: Span;
  readonly tree: Tree;
  readonly headline: boolean;
}

/** The headline and the sentences after it, captions left out. Blocks and sentences are both in the order of the text. */
export function leadOf(
  article: Article,
  layers: Layers<'token' | 'sentence'>,
): readonly LeadSentence[] {
  const { blocks } = article;
  const found: LeadSentence[] = [];
  let first = 0;
  let block = 0;
  for (const span of layers.sentence) {
    if (found.length > LEAD) break;
    let after = first;
    while (after < layers.token.length && layers.token[after]!.start < span.end) after += 1;
    while (block < blocks.length && blocks[block]!.end <= span.start) block += 1;
    const role = blocks[block]?.role ?? 'paragraph';
    if (role !== 'caption' && role !== 'list' && after - first <= LONGEST) {
      const tree = treeOf(layers.token.slice(first, after), first);
      found.push({ span, tree, headline: role === 'headline' });
    }
    first = after;
  }
  return found;
}
