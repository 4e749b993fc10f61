import type { Commitment } from '@hearsay/core/model';
import { instantOf } from './day.ts';

/** Something on the track of a commitment, at a share (0 to 1) of its length. */
export interface TrackPoint {
  readonly kind: 'first due' | 'due' | 'asked' | 'reported' | 'newest page';
  readonly day: string;
  readonly share: number;
}

/**
 * The days of a commitment in order: as it was first due, asked for or moved, when its outcome is told to have come, and the
 * newest page. Days that are not known are left out; null where fewer than two are left.
 */
export function trackOf(commitment: Commitment): readonly TrackPoint[] | null {
  const { history, due, reports, asOf } = commitment;
  const dues =
    history.length > 0 ? history : due === null ? [] : [{ due, step: 'agreed' as const }];
  const days: { kind: TrackPoint['kind']; day: string | null | undefined }[] = [
    ...dues.map(({ due: { from }, step }, i) => ({
      kind:
        step === 'asked' ? ('asked' as const) : i === 0 ? ('first due' as const) : ('due' as const),
      day: from,
    })),
    ...reports.map(({ accounts }) => ({
      kind: 'reported' as const,
      day: accounts.map(({ when, published }) => when?.from ?? published).find((d) => d !== null),
    })),
    { kind: 'newest page', day: asOf },
  ];
  const known = days.flatMap(({ kind, day }) => {
    const at = instantOf(day ?? undefined);
    return day === null || day === undefined || at === null
      ? []
      : [{ kind, day: day.slice(0, 10), at: instantOf(day.slice(0, 10)) ?? at }];
  });
  const first = Math.min(...known.map(({ at }) => at));
  const last = Math.max(...known.map(({ at }) => at));
  if (known.length < 2 || first === last) return null;
  return known
    .sort((a, b) => a.at - b.at)
    .map(({ kind, day, at }) => ({ kind, day, share: (at - first) / (last - first) }));
}
