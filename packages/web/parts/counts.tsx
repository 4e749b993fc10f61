import type { Counted } from '@hearsay/core/model';
import { count } from '../text.ts';

/** Counts that say what they count: “3 accounts · 3 outlets · 2 independent origins”. */
export function Counts({ of }: { of: Counted }) {
  return (
    <span class="counts">
      <span>{count.accounts(of.accounts.length)}</span>
      <span>{count.outlets(of.outlets)}</span>
      <span class="origins">{count.origins(of.independent)}</span>
    </span>
  );
}
