import { lineKey } from '../../language/furniture-words.ts';
import type { Removal } from '../../model/index.ts';
import type { DraftBlock } from '../draft-block.ts';
import { placeOf } from '../flow.ts';
import { countWords } from '../shape.ts';

/** Shorter than this a quotation may stand twice by chance. */
const FEWEST_WORDS = 5;

/**
 * Takes out pull quotes: words of the article that stand in it a second time, set large between its paragraphs. Only
 * what is set as a quotation and stands word for word in a paragraph, so that nothing said is lost.
 */
export function withoutPullQuotes(body: {
  readonly blocks: readonly DraftBlock[];
  readonly removed: readonly Removal[];
}): { readonly blocks: readonly DraftBlock[]; readonly removed: readonly Removal[] } {
  const quotes = body.blocks.filter(({ role }) => role === 'quote');
  if (quotes.length === 0) return body;
  const said = body.blocks
    .filter(({ role }) => role === 'paragraph' || role === 'list')
    .map(({ passage }) => passage.text.toLowerCase().replaceAll('’', "'"))
    .join('\n');
  const removed: Removal[] = [];
  const blocks = body.blocks.filter((block) => {
    const { text } = block.passage;
    if (block.role !== 'quote' || text.length > 400 || countWords(text) < FEWEST_WORDS) return true;
    const at = placeOf(block.passage);
    if (at === null || !said.includes(lineKey(text))) return true;
    removed.push({ rule: 'pull quote', at, text });
    return false;
  });
  return removed.length === 0 ? body : { blocks, removed: [...body.removed, ...removed] };
}
