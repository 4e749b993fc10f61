import { inOrder } from './order.ts';
import type { TimelineEntry } from './timeline.ts';

/**
 * Which happenings come first where only some are shown: told by more independent origins, then on a day that the case
 * speaks of more, then by more outlets and accounts. No order of time; equal ones keep theirs.
 */
export const byRank = inOrder<TimelineEntry>(
  (a, b) => b.independent - a.independent,
  (a, b) => (b.salience?.weight ?? 0) - (a.salience?.weight ?? 0),
  (a, b) => b.outlets - a.outlets,
  (a, b) => b.accounts.length - a.accounts.length,
);
