import type { QuotedArticle, Sha256 } from '@hearsay/core/model';
import { jsonPieces } from './json.ts';
import { covered, quotedIn } from './quoted.ts';
import type { View } from './view.ts';

/** The dossier as JSON: `hearsay.dossier/1`, or `hearsay.quotes/1` where nothing but quotations may be in it. */
export function dossierJson(view: View, sha256: Sha256): Iterable<string> {
  const { dossier } = view;
  if (!view.quotesOnly) return jsonPieces({ ...dossier });
  const articles = quotedArticles(view, sha256);
  const { format: _, ...findings } = dossier;
  const { quoteLength } = view;
  return jsonPieces({ format: 'hearsay.quotes/1', quoteLength, ...findings, articles });
}

/** UTF-16 units of the articles' texts, and how many of them stand in citations. */
export function quotedShare({ dossier }: View): { readonly quoted: number; readonly of: number } {
  const spans = [...quotedIn(dossier).values()];
  return {
    quoted: spans.reduce((sum, of) => sum + covered(of), 0),
    of: dossier.articles.reduce((sum, { text }) => sum + text.length, 0),
  };
}

function quotedArticles({ dossier }: View, sha256: Sha256): readonly QuotedArticle[] {
  const quoted = quotedIn(dossier);
  return dossier.articles.map((article) => {
    const { text, blocks: _, comments: __, removed: ___, origin: ____, ...kept } = article;
    return {
      ...kept,
      length: text.length,
      textHash: sha256(text),
      quoted: covered(quoted.get(article.id) ?? []),
    };
  });
}
