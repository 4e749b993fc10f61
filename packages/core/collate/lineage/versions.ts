import { cite, compareText, textOf, type Block, type Versions } from '../../model/index.ts';
import { words } from '../words/index.ts';
import { before } from '../clock.ts';
import { instant } from '../clock.ts';
import type { Page } from './page.ts';

/** Pages of one URL, in the order of their ids. */
function byUrl(pages: readonly Page[]): Map<string, Page[]> {
  const urls = new Map<string, Page[]>();
  for (const page of pages) {
    const { url } = page.article;
    if (url === null) continue;
    const known = urls.get(url);
    if (known === undefined) urls.set(url, [page]);
    else known.push(page);
  }
  return urls;
}

/** Pairs of pages that are captures of one URL, each with the first of them. */
export function sameUrl(pages: readonly Page[]): (readonly [Page, Page])[] {
  return [...byUrl(pages).values()].flatMap(([first, ...rest]) =>
    rest.map((page) => [first!, page] as const),
  );
}

/**
 * Captures of one URL. What changed is told only where the page itself says which text is the later one (its date of
 * change, else of publication); texts of unknown order are listed without changes.
 */
export function versionsOf(pages: readonly Page[]): Versions[] {
  const found: Versions[] = [];
  for (const [url, own] of byUrl(pages)) {
    if (own.length < 2) continue;
    const when = (page: Page) => instant(page.article.modified?.value) ?? page.published;
    const sorted = [...own].sort(
      (x, y) =>
        (when(x)?.from ?? Infinity) - (when(y)?.from ?? Infinity) ||
        compareText(x.article.id, y.article.id),
    );
    const changes: Versions['changes'][number][] = [];
    for (let i = 1; i < sorted.length; i += 1) {
      if (before(when(sorted[i - 1]!), when(sorted[i]!))) {
        changes.push(...changesBetween(sorted[i - 1]!, sorted[i]!));
      }
    }
    found.push({ url, captures: sorted.map((page) => page.article.capture), changes });
  }
  return found.sort((x, y) => compareText(x.url, y.url));
}

/** A table of more cells than this is not filled: paragraphs are then matched in order only. */
const CELLS = 4_000_000;

function changesBetween(earlier: Page, later: Page): Versions['changes'][number][] {
  const filled = (page: Page): Block[] =>
    page.article.blocks.filter((block) => block.end > block.start);
  const [was, is] = [filled(earlier), filled(later)];
  const wasText = was.map((block) => textOf(earlier.article.text, block));
  const isText = is.map((block) => textOf(later.article.text, block));
  const changes: Versions['changes'][number][] = [];
  let [i, j] = [0, 0];
  for (const [p, q] of [...matched(wasText, isText), [was.length, is.length] as const]) {
    // Between two paragraphs that stayed: what is like a paragraph that went was altered.
    while (i < p || j < q) {
      const bothLeft = i < p && j < q;
      if (bothLeft && alike(wasText[i]!, isText[j]!)) {
        changes.push({
          kind: 'altered',
          before: cite(earlier.article, was[i]!),
          after: cite(later.article, is[j]!),
        });
        i += 1;
        j += 1;
      } else if (i < p && (j >= q || p - i >= q - j)) {
        changes.push({ kind: 'removed', before: cite(earlier.article, was[i]!), after: null });
        i += 1;
      } else {
        changes.push({ kind: 'added', before: null, after: cite(later.article, is[j]!) });
        j += 1;
      }
    }
    i = p + 1;
    j = q + 1;
  }
  return changes;
}

/** Longest common subsequence of equal paragraphs, as pairs of indices. */
function matched(x: readonly string[], y: readonly string[]): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let head = 0;
  while (head < x.length && head < y.length && x[head] === y[head]) pairs.push([head, head++]);
  const [n, m] = [x.length - head, y.length - head];
  if ((n + 1) * (m + 1) > CELLS) return pairs;
  const table = new Uint16Array((n + 1) * (m + 1));
  const at = (i: number, j: number): number => i * (m + 1) + j;
  for (let i = n - 1; i >= 0; i -= 1) {
    for (let j = m - 1; j >= 0; j -= 1) {
      table[at(i, j)] =
        x[head + i] === y[head + j]
          ? table[at(i + 1, j + 1)]! + 1
          : Math.max(table[at(i + 1, j)]!, table[at(i, j + 1)]!);
    }
  }
  for (let i = 0, j = 0; i < n && j < m;) {
    if (x[head + i] === y[head + j]) pairs.push([head + i++, head + j++]);
    else if (table[at(i + 1, j)]! >= table[at(i, j + 1)]!) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Paragraphs that share half of their different words are one paragraph, altered. */
function alike(x: string, y: string): boolean {
  const [a, b] = [new Set(words(x).full), new Set(words(y).full)];
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return 2 * common >= 0.5 * (a.size + b.size);
}
