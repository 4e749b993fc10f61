import type { ArticleId, Dossier, Span } from '@hearsay/core/model';
import { mapCitations, type AnyCitation } from './citations.ts';

/** How far before the limit a word's end is looked for: a part of the limit. */
const WORD = 1 / 6;

/** The beginning of cited words, at most `limit` UTF-16 units, at a word's end where there is one close by. */
export function beginning(text: string, limit: number): string {
  if (text.length <= limit) return text;
  for (let end = limit; end > limit * (1 - WORD); end -= 1) {
    if (/\s/u.test(text[end]!)) return text.slice(0, end).trimEnd() || text.slice(0, end);
  }
  const pair = limit > 1 && /[\ud800-\udbff]/.test(text[limit - 1]!);
  return text.slice(0, pair ? limit - 1 : limit);
}

/** Cuts every citation in `value` to the beginning of its words; `start` and `end` stay. */
export function shortened<T>(value: T, limit: number): T {
  return mapCitations(value, (citation) => {
    const text = beginning(citation.text, limit);
    return text === citation.text ? citation : { ...citation, text };
  });
}

/** The stretches of each article's text that a dossier cites, in order and without overlap. */
export function quotedIn(dossier: Dossier): ReadonlyMap<ArticleId, readonly Span[]> {
  const found = new Map<ArticleId, Span[]>();
  const note = (citation: AnyCitation): AnyCitation => {
    if ('article' in citation) {
      const { article, start, text } = citation;
      const spans = found.get(article);
      const span = { start, end: start + text.length };
      if (spans === undefined) found.set(article, [span]);
      else spans.push(span);
    }
    return citation;
  };
  const { articles, ...findings } = dossier;
  mapCitations(findings, note);
  for (const { credits, garbled } of articles) mapCitations([credits, garbled], note);
  return new Map([...found].map(([article, spans]) => [article, merged(spans)]));
}

function merged(spans: readonly Span[]): readonly Span[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

/** Units that the spans cover; they must not overlap. */
export const covered = (spans: readonly Span[]): number =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0);
