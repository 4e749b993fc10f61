import {
  LEFT,
  RIGHT,
  SHIFT,
  type ParseState,
} from '../../../packages/core/annotate/syntax/parse/state.ts';

/**
 * The dynamic oracle of the arc-hybrid system (Goldberg & Nivre 2013): which of the allowed moves lose no arc that can
 * still be had, a bit each. `heads` are the right ones, the artificial root's index being the sentence's length.
 */
export function bestMoves(state: ParseState, allowed: number, heads: Int32Array): number {
  const { stack, depth, next, count } = state;
  let costShift = 0;
  let costLeft = 0;
  let costRight = 0;
  const top = depth > 0 ? stack[depth - 1]! : -1;
  const below = depth > 1 ? stack[depth - 2]! : -1;
  if (allowed & (1 << SHIFT)) {
    for (let i = 0; i < depth; i += 1) {
      const item = stack[i]!;
      if (heads[item] === next) costShift += 1;
      if (i < depth - 1 && heads[next] === item) costShift += 1;
    }
  }
  if (top >= 0) {
    let lost = 0;
    for (let i = next; i < count; i += 1) if (heads[i] === top) lost += 1;
    const head = heads[top]!;
    costLeft = lost + (head !== next && (head === below || head > next) ? 1 : 0);
    costRight = lost + (head >= next ? 1 : 0);
  }
  let best = Infinity;
  if (allowed & (1 << SHIFT)) best = Math.min(best, costShift);
  if (allowed & (1 << LEFT)) best = Math.min(best, costLeft);
  if (allowed & (1 << RIGHT)) best = Math.min(best, costRight);
  let moves = 0;
  if (allowed & (1 << SHIFT) && costShift === best) moves |= 1 << SHIFT;
  if (allowed & (1 << LEFT) && costLeft === best) moves |= 1 << LEFT;
  if (allowed & (1 << RIGHT) && costRight === best) moves |= 1 << RIGHT;
  return moves;
}
