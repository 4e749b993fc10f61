import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segments } from './marks.ts';
import { sortInto } from './paragraph.tsx';

const span = fc
  .tuple(fc.nat(200), fc.nat(60))
  .map(([start, length]) => ({ start, end: start + length }));

describe('marks that overlap', () => {
  it('are cut at each other’s ends, the innermost last', () => {
    const wide = { start: 0, end: 10, name: 'wide' };
    const late = { start: 5, end: 12, name: 'late' };
    const cut = segments({ start: 0, end: 12 }, [late, wide]);
    expect(cut.map((s) => [s.start, s.end, s.marks.map((m) => m.name).join()])).toEqual([
      [0, 5, 'wide'],
      [5, 10, 'wide,late'],
      [10, 12, 'late'],
    ]);
  });

  it('cover each unit of the range exactly once, under exactly the marks that lie over it', () => {
    fc.assert(
      fc.property(span, fc.array(span), (range, marks) => {
        const cut = segments(range, marks);
        let at = range.start;
        for (const segment of cut) {
          expect(segment.start).toBe(at);
          at = segment.end;
          for (const mark of marks) {
            const over =
              mark.start < mark.end && mark.start < segment.end && mark.end > segment.start;
            expect(segment.marks.includes(mark)).toBe(over);
          }
        }
        expect(at).toBe(range.end);
      }),
    );
  });

  it('are sorted into the paragraphs they touch, as by comparing each with each', () => {
    const runs = [0, 30, 75, 120].map((start) => ({ start, end: start + 28 }));
    fc.assert(
      fc.property(fc.array(span.filter((s) => s.start < s.end)), (marks) => {
        const expected = runs.map((run) =>
          marks.filter((m) => m.start < run.end && m.end > run.start),
        );
        expect(sortInto(runs, marks)).toEqual(expected);
      }),
    );
  });
});
