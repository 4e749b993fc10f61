import type { Article } from '@hearsay/core/model';
import { articleOf } from '../time/article.ts';

/** An article of a headline and a body, as a page of the two would be read. */
export function newsOf(id: string, headline: string, body: string, published: string): Article {
  const text = `${headline}\n\n${body}`;
  return {
    ...articleOf(id, text, published),
    headline,
    blocks: [
      { start: 0, end: headline.length, role: 'headline' },
      { start: headline.length + 2, end: text.length, role: 'paragraph' },
    ],
  };
}
