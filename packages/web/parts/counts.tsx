import type { Counted } from '@hearsay/core/model';
import { count } from '../text.ts';

/**
 * Counts that say what they count: “2 independent origins · 3 accounts · 2 outlets · 1 page of unnamed outlet”. In
 * `outlets` each page that names none counts as one.
 */
export function Counts({ of }: { of: Counted }) {
  const named = new Set(of.accounts.map((a) => a.outlet).filter((name) => name !== null)).size;
  const unnamed = of.outlets - named;
  return (
    <span class="counts">
      <span class="origins">{count.origins(of.independent)}</span>
      <span>{count.accounts(of.accounts.length)}</span>
      {named > 0 && <span>{count.outlets(named)}</span>}
      {unnamed > 0 && <span>{count.unnamedOutlets(unnamed)}</span>}
    </span>
  );
}
