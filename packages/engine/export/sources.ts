import type { Article, Capture, CaptureId, Citation, Dossier } from '@hearsay/core/model';
import type { AnyCitation } from './citations.ts';

/** Where words come from: what every row, footnote and annotation says beside them. Null is what is not known. */
export interface Source {
  readonly capture: CaptureId;
  /** Null for a capture without an article in the dossier. */
  readonly article: Article | null;
  readonly headline: string | null;
  readonly outlet: string | null;
  /** As the page says it: ISO 8601 day or instant. */
  readonly published: string | null;
  readonly url: string | null;
  /** Path or URL that the capture was read from. */
  readonly source: string;
  /** The other places that the same page was found in. */
  readonly also: readonly string[];
  readonly mediaType: string | null;
  /** From the container or the response headers, or null: never a file's time. */
  readonly capturedAt: string | null;
  /** SHA-256 of the captured bytes. */
  readonly sha256: string | null;
}

/** Finds the source of any citation, article or capture of a dossier. */
export class Sources {
  readonly #articles = new Map<string, Source>();
  readonly #captures = new Map<string, Source>();

  constructor(dossier: Pick<Dossier, 'articles' | 'captures'>) {
    const captures = new Map<string, Capture>(dossier.captures.map((c) => [c.id, c]));
    for (const capture of dossier.captures) {
      this.#captures.set(capture.id, sourceOf(capture.id, null, capture));
    }
    for (const article of dossier.articles) {
      const source = sourceOf(article.capture, article, captures.get(article.capture) ?? null);
      this.#articles.set(article.id, source);
      this.#captures.set(article.capture, source);
    }
  }

  of(citation: AnyCitation): Source | null {
    return 'article' in citation
      ? this.ofArticle(citation.article)
      : this.ofCapture(citation.capture);
  }
  ofArticle(id: string): Source | null {
    return this.#articles.get(id) ?? null;
  }
  ofCapture(id: string): Source | null {
    return this.#captures.get(id) ?? null;
  }
}

function sourceOf(id: CaptureId, article: Article | null, capture: Capture | null): Source {
  return {
    capture: id,
    article,
    headline: article?.headline ?? null,
    outlet: article?.outlet?.value ?? null,
    published: article?.published?.value ?? null,
    url: article?.url ?? capture?.url ?? null,
    source: article?.source ?? capture?.source ?? '',
    also: capture?.also ?? [],
    mediaType: capture?.mediaType ?? null,
    capturedAt: capture?.capturedAt ?? null,
    sha256: capture?.blob ?? null,
  };
}

/** The headline where it stands in the article's text: what a row about a whole article quotes. */
export function headlineOf(article: Article): Citation | null {
  const block = article.blocks.find(({ role }) => role === 'headline');
  if (block === undefined || block.end <= block.start) return null;
  const { start, end } = block;
  return { article: article.id, start, end, text: article.text.slice(start, end) };
}
