import { pagesOf, type Gold, type Predictions } from './pages.ts';

/** Whether the gold says anything of a page: a title, an author or a day. What it does not describe it cannot judge. */
const isDescribed = ({ title, author, date }: Gold): boolean =>
  [title, date].some((value) => (value ?? '') !== '') || (author ?? null) !== null;

/**
 * Of the pages that the gold of trafeval describes and that have no author by it, the share (0 to 1) for which one is
 * predicted; null where there are none. The scorer counts pages that the gold does not describe as well.
 */
export function authorWhereNoneDescribed(data: string, predictions: Predictions): number | null {
  let pages = 0;
  let wrong = 0;
  for (const { id, gold } of pagesOf(data, 'trafeval') ?? []) {
    if (gold === undefined || !('author' in gold) || !isDescribed(gold)) continue;
    if ((gold.author ?? '').length > 0) continue;
    pages += 1;
    const author = predictions[id]?.author ?? [];
    if ((typeof author === 'string' ? [author] : author).some((name) => name.trim() !== ''))
      wrong += 1;
  }
  return pages === 0 ? null : wrong / pages;
}
