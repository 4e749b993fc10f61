import type { Removal, Span } from '../model/index.ts';
import { isBlank } from './flow.ts';
import { oneLine } from './white-space.ts';

/** A stretch of the page's text that must go somewhere; `text` is what it says. */
export interface Stretch {
  /** The parts of it that are text, in order (tags may stand between them). */
  readonly parts: readonly Span[];
  readonly text: string;
}

/**
 * Records what no step took: every stretch that is neither in a block nor in a comment nor in a removal becomes a
 * removal of its own, so that nothing a page shows is lost without a trace. Where part of a stretch was taken, the
 * parts that were not are recorded (`rest of a line`).
 * @param rule says under which rule a stretch that nothing took is recorded.
 */
export function sweep(
  decoded: string,
  stretches: readonly Stretch[],
  taken: readonly Span[],
  rule: (stretch: Stretch) => string,
): readonly Removal[] {
  const covered = union(taken);
  const removed: Removal[] = [];
  let next = 0;
  for (const stretch of stretches) {
    const rest: Span[] = [];
    let touched = false;
    for (const part of stretch.parts) {
      while (next > 0 && covered[next - 1]!.end > part.start) next -= 1;
      while (next < covered.length && covered[next]!.end <= part.start) next += 1;
      let from = part.start;
      for (let i = next; i < covered.length && covered[i]!.start < part.end; i += 1) {
        touched = true;
        if (covered[i]!.start > from) rest.push({ start: from, end: covered[i]!.start });
        from = Math.max(from, covered[i]!.end);
      }
      if (from < part.end) rest.push({ start: from, end: part.end });
    }
    const seen = rest.filter(({ start, end }) => !isBlank(decoded.slice(start, end)));
    if (seen.length === 0) continue;
    const first = stretch.parts[0]!;
    const last = stretch.parts.at(-1)!;
    if (!touched)
      removed.push({
        rule: rule(stretch),
        at: { start: first.start, end: last.end },
        text: stretch.text,
      });
    else
      for (const at of seen)
        removed.push({
          rule: 'rest of a line',
          at,
          text: oneLine(decoded.slice(at.start, at.end)),
        });
  }
  return removed;
}

/** Sorted, not overlapping. */
function union(spans: readonly Span[]): readonly Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (end <= start) continue;
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
