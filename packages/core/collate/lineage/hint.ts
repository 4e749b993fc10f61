import type { Hint } from '../../model/index.ts';
import type { Page } from './page.ts';
import type { Share } from './shares.ts';

/** A page holds another when it has so much of its body. */
const WHOLE = 0.95;
/** A page that others have so much of is not longer than they are. */
const NEARLY = 0.85;

/**
 * Of pages with one text of which nothing tells who had it first: the one that holds what every other one has, and more.
 * It is a hint and no rule: on copies with known lineage the longest text was the first in 55 of 100.
 */
export function hintOf(members: readonly Page[], shares: readonly Share[]): Hint | null {
  if (members.length < 2) return null;
  const own = new Set(members);
  const had = new Map<Page, Map<Page, number>>();
  for (const { x, y, ofX, ofY } of shares) {
    if (!own.has(x) || !own.has(y)) continue;
    had.set(x, (had.get(x) ?? new Map<Page, number>()).set(y, ofX));
    had.set(y, (had.get(y) ?? new Map<Page, number>()).set(x, ofY));
  }
  const holds = members.filter((page) =>
    members.every(
      (other) =>
        other === page ||
        ((had.get(other)?.get(page) ?? 0) >= WHOLE && (had.get(page)?.get(other) ?? 1) < NEARLY),
    ),
  );
  const [one] = holds;
  if (one === undefined || holds.length > 1) return null;
  const name = one.article.outlet ?? one.article.source;
  return {
    kind: 'containment',
    article: one.article.id,
    reason: `A hint and no more: the page of ${name} has all that the others have, and goes on.`,
  };
}
