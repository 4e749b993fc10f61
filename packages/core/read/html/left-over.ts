import type { Removal } from '../../model/index.ts';
import type { DraftBlock } from '../draft-block.ts';
import { sweep } from '../sweep.ts';
import { isElement, spanOf, type ElementNode } from './dom.ts';
import type { Unit } from './unit.ts';

/**
 * What no step took: units outside the container, and what stands beside a headline or dateline. The units of a
 * thread are comments or removals already.
 */
export function leftOver(
  decoded: string,
  units: readonly Unit[],
  container: ElementNode,
  blocks: readonly DraftBlock[],
  removed: readonly Removal[],
): readonly Removal[] {
  const stretches = units
    .filter((unit) => unit.removed !== 'comments')
    .map((unit) => ({
      parts: unit.nodes.filter((node) => !isElement(node)).map(spanOf),
      text: unit.text,
    }));
  const taken = [...blocks.flatMap(({ passage }) => passage.pieces), ...removed];
  return sweep(
    decoded,
    stretches,
    taken.map(({ at }) => at),
    ({ parts }) => (parts[0]!.start < container.start ? 'above the article' : 'below the article'),
  );
}
