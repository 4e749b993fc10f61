import type { Article, Span } from '@hearsay/core/model';
import { paragraphs } from '../reading/origin.ts';

/** Marks that end a sentence, and those that may stand after them. */
const ENDS = '.?!…؟。！？';
const CLOSES = '"\'”’»)]';
/** Closing marks that are looked past. */
const MOST_CLOSES = 4;
/** What follows a full stop that ends nothing: a small letter. */
const GOES_ON = /^["'“‘«([]*\p{Ll}/u;
/** What has a full stop of its own: a single letter, a title, a short form with a capital. */
const SHORT =
  /(?:^|[\s"'“‘«([.])(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Prof|Gen|Col|Lt|Capt|Sgt|Rev|Hon|Sen|Rep|Gov|No|Jr|Sr|vs|etc|e\.g|i\.e)$/u;

/**
 * Sentences of an article, told apart by their full stops: good enough to show what was found in its context, where
 * only the page itself is there to search in. Nothing rests on these spans.
 */
export function sentences(article: Article): readonly Span[] {
  const found: Span[] = [];
  for (const { start, end } of paragraphs(article)) {
    const text = article.text.slice(start, end);
    let from = 0;
    const add = (to: number): void => {
      const words = text.slice(from, to);
      const trimmed = words.trimEnd();
      const skip = words.length - words.trimStart().length;
      if (trimmed.length > skip)
        found.push({ start: start + from + skip, end: start + from + trimmed.length });
      from = to;
    };
    for (const match of text.matchAll(/\s+/g)) {
      const next = match.index + match[0].length;
      let at = match.index - 1;
      while (at > match.index - 1 - MOST_CLOSES && at > from && CLOSES.includes(text[at]!)) at -= 1;
      if (at < from || !ENDS.includes(text[at]!)) continue;
      if (GOES_ON.test(text.slice(next, next + 8))) continue;
      if (text[at] === '.' && SHORT.test(text.slice(Math.max(from, at - 8), at))) continue;
      add(next);
    }
    add(text.length);
  }
  return found;
}
