import type { Article, Dossier, Span } from '@hearsay/core/model';
import { mapCitations, type AnyCitation } from './citations.ts';
import { quotedIn } from './quoted.ts';
import { headlineOf } from './sources.ts';
import type { View } from './view.ts';

/** A citation that ends where its quotation does. */
const asKept = (cite: AnyCitation): AnyCitation => ({
  ...cite,
  end: cite.start + cite.text.length,
});

/**
 * A dossier whose articles hold nothing but their headline and what is cited: every other character of a text is blank,
 * so that all offsets hold and a page that shows articles shows the quotations in their places. Citations end where the
 * quotation does. It is to be looked at; its articles' ids are those of the whole texts.
 */
export function maskedDossier(view: View): Dossier {
  const { articles, ...rest } = view.dossier;
  const ended = mapCitations(rest, asKept);
  const quoted = quotedIn(view.dossier);
  return {
    ...ended,
    articles: articles.map((article) => maskedArticle(article, quoted.get(article.id) ?? [])),
  };
}

function maskedArticle(article: Article, quoted: readonly Span[]): Article {
  const headline = headlineOf(article);
  const kept = headline === null ? quoted : [...quoted, headline];
  return {
    ...article,
    credits: mapCitations(article.credits, asKept),
    garbled: mapCitations(article.garbled, asKept),
    text: masked(article.text, kept),
    comments: [],
    removed: [],
    origin: [],
  };
}

const GAP = '[…]';

/** The text with every character outside `kept` blank; what is left out within a line is marked where there is room. */
function masked(text: string, kept: readonly Span[]): string {
  const ordered = [...kept].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let from = 0;
  for (const { start, end } of ordered) {
    if (end <= from) continue;
    result += blank(text.slice(from, Math.max(from, start)));
    result += text.slice(Math.max(from, start), end);
    from = end;
  }
  return result + blank(text.slice(from));
}

/** The same number of units: line breaks, and spaces around the mark of a gap for each line that had words. */
function blank(text: string): string {
  return text.replace(/[^\n]+/g, (line) => {
    const room = line.length - GAP.length - 2;
    return room < 0 || line.trim() === '' ? ' '.repeat(line.length) : ` ${GAP} ${' '.repeat(room)}`;
  });
}
