import type { TwinNames } from '../../language/index.ts';
import { nameKey } from './key.ts';
import type { Node } from './node.ts';

/** Which names stand on which side of a pair of names that imply a claim. */
export function claimsApart(
  nodes: readonly Node[],
  twins: readonly TwinNames[],
): Map<number, Map<string, number>> {
  const sides = new Map<string, Map<string, number>>();
  for (const twin of twins) {
    if (twin.names.length < 2) continue;
    const rule = `names of one place that may imply a claim (${twin.source})`;
    for (const [side, spellings] of twin.names.entries()) {
      for (const spelling of spellings) {
        const of = sides.get(nameKey(spelling)) ?? new Map<string, number>();
        sides.set(nameKey(spelling), of.set(rule, side));
      }
    }
  }
  const apart = new Map<number, Map<string, number>>();
  for (const [i, node] of nodes.entries()) {
    const of = sides.get(node.words.join(' '));
    if (of !== undefined) apart.set(i, of);
  }
  return apart;
}

/** Joins spellings that a reference work gives for one thing; names that may imply a claim are only suggested. */
export function joinTwins(
  nodes: readonly Node[],
  twins: readonly TwinNames[],
  join: (a: number, b: number, rule: string) => void,
  suggest: (a: number, b: number, rule: string) => void,
): void {
  const byName = new Map<string, number[]>();
  for (const [i, node] of nodes.entries()) {
    if (node.type === 'person' || node.government !== null) continue;
    const name = node.words.join(' ');
    byName.set(name, [...(byName.get(name) ?? []), i]);
  }
  for (const twin of twins) {
    const sides = twin.names.map((spellings) =>
      spellings.flatMap((s) => byName.get(nameKey(s)) ?? []),
    );
    for (const side of sides) {
      for (const i of side) join(side[0]!, i, `two names of one thing (${twin.source})`);
    }
    for (const [x, side] of sides.entries()) {
      for (const other of sides.slice(x + 1)) {
        if (side[0] === undefined || other[0] === undefined) continue;
        suggest(side[0], other[0], `names of one place that may imply a claim (${twin.source})`);
      }
    }
  }
}
