import { createHash } from 'node:crypto';
import { read, ReadError } from '@hearsay/core/read';
import type { Article, Capture, Sha256 } from '@hearsay/core/model';
import { NOTHING, type Prediction, type Row, type SetName } from './pages.ts';

const sha256 = ((data: string | Uint8Array) =>
  createHash('sha256').update(data).digest('hex')) as Sha256;

/**
 * What `read` makes of a page: body text as the set's gold has it, never the headline or what stands under pictures;
 * the standfirst not in the benchmark's pages, whose gold leaves it out.
 */
export function predict(row: Row, set: SetName): Prediction {
  const capture = {
    id: row.id,
    blob: '',
    source: row.id,
    url: row.url,
    mediaType: 'text/html',
    capturedAt: null,
  };
  let article: Article;
  try {
    article = read({ capture: capture as unknown as Capture, decoded: row.html }, { sha256 });
  } catch (error) {
    if (error instanceof ReadError) return NOTHING;
    throw error;
  }
  const without =
    set === 'benchmark' ? ['headline', 'caption', 'standfirst'] : ['headline', 'caption'];
  // Through JSON: a piece cut out of a page would keep the whole page in memory.
  const prediction: Prediction = {
    articleBody: article.blocks
      .filter((block) => !without.includes(block.role))
      .map((block) => article.text.slice(block.start, block.end))
      .join('\n\n'),
    title: article.headline,
    author: article.byline.map((field) => field.value),
    // The gold's date is that of the last change where a page gives no other.
    date: (article.published ?? article.modified)?.value ?? null,
    comments: article.comments.map((comment) => comment.text),
  };
  return JSON.parse(JSON.stringify(prediction)) as Prediction;
}
