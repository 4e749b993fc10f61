import { compareText, type Article, type Change, type Versions } from '../../model/index.ts';
import { changesBetween } from './changes.ts';
import { before, instant } from '../clock.ts';
import type { Version } from './version.ts';

interface OfUrl {
  readonly article: Pick<Article, 'url'>;
}

/** Pages of one URL, in the order of their ids. */
function byUrl<T extends OfUrl>(pages: readonly T[]): Map<string, T[]> {
  const urls = new Map<string, T[]>();
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
export function sameUrl<T extends OfUrl>(pages: readonly T[]): (readonly [T, T])[] {
  return [...byUrl(pages).values()].flatMap(([first, ...rest]) =>
    rest.map((page) => [first!, page] as const),
  );
}

/** The page's own word on its time: when it was changed, else published. Pages of one URL go by one clock. */
const dated = ({ article }: Version) =>
  instant(article.modified?.value, true) ?? instant(article.published?.value, true);
const captured = ({ capturedAt }: Version) => instant(capturedAt);

/** What tells that the first of two is the earlier one. A page's own time goes before the time of capture. */
function toldBy(first: Version, second: Version): 'page' | 'capture' | null {
  if (before(dated(first), dated(second))) return 'page';
  if (before(dated(second), dated(first))) return null;
  return before(captured(first), captured(second)) ? 'capture' : null;
}

/**
 * Captures of one URL. What changed is told only where it is known which text is the later one: by the page's own time
 * (of change, else of publication), else by the time of capture. Texts of unknown order are listed without changes.
 */
export function versionsOf(pages: readonly Version[]): Versions[] {
  const found: Versions[] = [];
  for (const [url, own] of byUrl(pages)) {
    if (own.length < 2) continue;
    const sorted = inTime(own);
    const changes: Change[] = [];
    const told: Versions['order'][number][] = [];
    for (let i = 1; i < sorted.length; i += 1) {
      const by = toldBy(sorted[i - 1]!, sorted[i]!);
      told.push(by);
      if (by !== null) changes.push(...changesBetween(sorted[i - 1]!, sorted[i]!));
    }
    const captures = sorted.map((page) => page.article.capture);
    found.push({ url, captures, order: [told[0]!, ...told], changes });
  }
  return found.sort((x, y) => compareText(x.url, y.url));
}

/** By the pages' own times where all have one; by the times of capture where these are all there instead; what has neither last. */
function inTime(pages: readonly Version[]): readonly Version[] {
  const allDated = pages.every((page) => dated(page) !== null);
  const byCapture = !allDated && pages.every((page) => captured(page) !== null);
  const first = (page: Version): number => (byCapture ? null : dated(page))?.from ?? Infinity;
  const second = (page: Version): number => captured(page)?.from ?? Infinity;
  const compare = (x: number, y: number): number => (x === y ? 0 : x - y);
  return [...pages].sort(
    (x, y) =>
      compare(first(x), first(y)) ||
      compare(second(x), second(y)) ||
      compareText(x.article.id, y.article.id),
  );
}
