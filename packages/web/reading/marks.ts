import type { Span } from '@hearsay/core/model';

/** A run of text over which the same marks lie. */
export interface Segment<M> extends Span {
  /** Outermost first; the last is the innermost (shortest). */
  readonly marks: readonly M[];
}

/**
 * Cuts `[start, end)` at every boundary of every mark, so that marks that overlap, cross or nest each cover whole
 * segments. Near-linear in the number of marks and of segments; marks are clipped to the range, empty ones ignored.
 */
export function segments<M extends Span>(range: Span, marks: readonly M[]): readonly Segment<M>[] {
  const inside = marks.filter((m) => m.start < m.end && m.start < range.end && m.end > range.start);
  const cuts = new Set<number>([range.start, range.end]);
  for (const mark of inside) {
    cuts.add(Math.max(mark.start, range.start));
    cuts.add(Math.min(mark.end, range.end));
  }
  const points = [...cuts].sort((a, b) => a - b);
  const queue = [...inside].sort((a, b) => a.start - b.start);
  const found: Segment<M>[] = [];
  let active: M[] = [];
  let next = 0;
  for (let i = 0; i + 1 < points.length; i += 1) {
    const start = points[i]!;
    active = active.filter((m) => m.end > start);
    while (next < queue.length && queue[next]!.start <= start) {
      active.push(queue[next]!);
      next += 1;
    }
    const over = active.filter((m) => m.end > start);
    over.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
    found.push({ start, end: points[i + 1]!, marks: over });
  }
  return found;
}
