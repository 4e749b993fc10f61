import type { Attached, Dossier } from '@hearsay/core/model';
import { shortened, beginning } from './quoted.ts';
import { Sources } from './sources.ts';

export interface ViewOptions {
  /** Readers' comments are other people's words, and evidence for nothing: left out unless asked for. */
  readonly withComments: boolean;
  /** No text of an article beyond its citations. */
  readonly quotesOnly: boolean;
  /** The most UTF-16 units of a citation's words that are kept then; a natural number. */
  readonly quoteLength: number;
}

/**
 * What every format is written from. With `quotesOnly` all citations are cut already; the articles still have their text,
 * which a format may then use for nothing but counting.
 */
export interface View extends ViewOptions {
  readonly dossier: Dossier;
  readonly sources: Sources;
}

/** Decisions that were taken back are left out. */
export function createView(dossier: Dossier, options: ViewOptions): View {
  const { quotesOnly, withComments, quoteLength } = options;
  const { articles, ...rest } = dossier;
  const standing = rest.decisions.filter(({ undone }) => undone === null);
  const kept: Dossier = {
    ...dossier,
    ...(quotesOnly ? shortened(rest, quoteLength) : rest),
    decisions: quotesOnly ? standing.map((entry) => quotedDecision(entry, quoteLength)) : standing,
    articles: articles.map((article) => ({
      ...article,
      credits: quotesOnly ? shortened(article.credits, quoteLength) : article.credits,
      garbled: quotesOnly ? shortened(article.garbled, quoteLength) : article.garbled,
      comments: withComments ? article.comments : [],
      removed: article.removed.filter(({ rule }) => withComments || !rule.startsWith('comment')),
    })),
  };
  return { ...options, dossier: kept, sources: new Sources(kept) };
}

/** A decision with no more of a page's words than a citation may hold, and none around them. */
function quotedDecision(entry: Attached, limit: number): Attached {
  const { decision } = entry;
  const cut = shortened(entry, limit);
  if (!('anchors' in decision)) return cut;
  const [first, ...more] = decision.anchors.map((anchor) => ({
    ...anchor,
    exact: beginning(anchor.exact, limit),
    prefix: '',
    suffix: '',
  }));
  return { ...cut, decision: { ...decision, anchors: [first!, ...more] } as typeof decision };
}
