import type { Counted } from '@hearsay/core/model';
import { count } from '../text.ts';

/**
 * Counts that say what they count: “3 independent origins · 2 sources of information · 4 accounts · 2 outlets · 1 page of
 * unnamed outlet”. Origins are those of text; where texts in words of their own rest on one source, the sources are fewer
 * and stand beside them. In `outlets` each page that names none counts as one.
 */
export function Counts({ of }: { of: Counted }) {
  const named = new Set(of.accounts.map((a) => a.outlet).filter((name) => name !== null)).size;
  const unnamed = of.outlets - named;
  return (
    <span class="counts">
      <span class="origins">{count.origins(of.independent)}</span>
      {of.sources !== null && of.sources < of.independent && (
        <span class="origins">{count.sources(of.sources)}</span>
      )}
      <span>{count.accounts(of.accounts.length)}</span>
      {named > 0 && <span>{count.outlets(named)}</span>}
      {unnamed > 0 && <span>{count.unnamedOutlets(unnamed)}</span>}
    </span>
  );
}
