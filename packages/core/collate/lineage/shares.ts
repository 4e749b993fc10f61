import type { Passage, Span } from '../../model/index.ts';
import { wordsIn, type Page } from './page.ts';

/** What two pages share, quotations apart. */
export interface Share {
  readonly x: Page;
  readonly y: Page;
  /** Spans of x and of y, in the order of the passages: one passage, one entry in both. */
  readonly inX: readonly Span[];
  readonly inY: readonly Span[];
  /** Share of x's body words that y has, and the other way round. */
  readonly ofX: number;
  readonly ofY: number;
  /** Share of the common words that stand in verbatim passages. */
  readonly verbatim: number;
}

/** A passage in more pages than this is compared with the likeliest origin among them only. */
const CROWD = 40;

/** Places of a passage by page, none for a quotation. */
export interface Placed {
  readonly passage: Passage;
  readonly places: readonly { readonly page: Page; readonly span: Span }[];
}

export function placed(passages: readonly Passage[], pages: ReadonlyMap<string, Page>): Placed[] {
  const found: Placed[] = [];
  for (const passage of passages) {
    if (passage.kind === 'quotation') continue;
    const places = passage.places.flatMap(({ article, start, end }) => {
      const page = pages.get(article);
      return page === undefined ? [] : [{ page, span: { start, end } }];
    });
    if (places.length > 1) found.push({ passage, places });
  }
  return found;
}

/** Pairs of pages and what they share, ordered by their numbers. `first` orders pages by how likely they are the origin. */
export function shares(all: readonly Placed[], first: (x: Page, y: Page) => number): Share[] {
  interface Draft {
    x: Page;
    y: Page;
    inX: Span[];
    inY: Span[];
    words: number;
    verbatim: number;
  }
  const pairs = new Map<string, Draft>();
  const add = (
    p: Placed['places'][number],
    q: Placed['places'][number],
    verbatim: boolean,
  ): void => {
    if (p.page === q.page) return;
    const [x, y] = p.page.n < q.page.n ? [p, q] : [q, p];
    const key = `${x.page.n} ${y.page.n}`;
    let draft = pairs.get(key);
    if (draft === undefined) {
      draft = { x: x.page, y: y.page, inX: [], inY: [], words: 0, verbatim: 0 };
      pairs.set(key, draft);
    }
    draft.inX.push(x.span);
    draft.inY.push(y.span);
    const n = wordsIn(x.page, x.span);
    draft.words += n;
    if (verbatim) draft.verbatim += n;
  };
  for (const { passage, places } of all) {
    const verbatim = passage.kind === 'verbatim';
    if (places.length > CROWD) {
      const origin = places.reduce((best, p) => (first(p.page, best.page) < 0 ? p : best));
      for (const p of places) add(origin, p, verbatim);
    } else {
      for (let i = 0; i < places.length; i += 1) {
        for (let j = i + 1; j < places.length; j += 1) add(places[i]!, places[j]!, verbatim);
      }
    }
  }
  return [...pairs.values()]
    .sort((p, q) => p.x.n - q.x.n || p.y.n - q.y.n)
    .map(({ x, y, inX, inY, words, verbatim }) => ({
      x,
      y,
      inX,
      inY,
      ofX: covered(x, inX),
      ofY: covered(y, inY),
      verbatim: words === 0 ? 0 : verbatim / words,
    }));
}

/** Share of a page's body words that lie in any of the spans. */
export function covered(page: Page, spans: readonly Span[]): number {
  if (page.starts.length === 0) return 0;
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  let n = 0;
  let end = -1;
  for (const span of sorted) {
    const start = Math.max(span.start, end);
    if (span.end > start) {
      n += wordsIn(page, { start, end: span.end });
      end = span.end;
    }
  }
  return n / page.starts.length;
}
