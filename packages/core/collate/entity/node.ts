import { compareText, type Entity, type EntityId, type MentionType } from '../../model/index.ts';
import { Partition, type Verdict } from '../decide/partition.ts';
import { nameWords } from './key.ts';

/** All units of a case that have one type and one folded name, as far as no person told two of them apart. */
export interface Node {
  readonly key: string;
  readonly type: MentionType;
  readonly words: readonly string[];
  readonly units: Entity[];
  /** The country whose government the name stands for; null for a name that means what it names. */
  readonly government: string | null;
}

/** The names of a case, by key. The order of `units` is that within each name. */
export function nodesOf(
  units: readonly Entity[],
  verdicts: readonly Verdict<EntityId>[],
  governments: ReadonlyMap<EntityId, string>,
): readonly Node[] {
  const byKey = new Map<string, Node>();
  const split = toldApart(units, verdicts);
  const wordsOf = new Map<string, readonly string[]>();
  for (const unit of units) {
    let words = wordsOf.get(unit.name);
    if (words === undefined) wordsOf.set(unit.name, (words = nameWords(unit.name)));
    const government = governments.get(unit.id) ?? null;
    const seat = government === null ? '' : `\ngovernment of ${government}`;
    const key = `${words.join(' ')}\n${unit.type}${seat}${split.get(unit.id) ?? ''}`;
    const node = byKey.get(key);
    if (node === undefined)
      byKey.set(key, { key, type: unit.type, words, units: [unit], government });
    else node.units.push(unit);
  }
  return [...byKey.values()].sort((a, b) => compareText(a.key, b.key));
}

const keyOf = (unit: Entity): string => `${nameWords(unit.name).join(' ')}\n${unit.type}`;

/**
 * Where people told two units of one name apart, a key of its own for every unit of that name they spoke of; the others
 * stay together, and go by the rules with those that were named first: "this one is not that one".
 */
function toldApart(
  units: readonly Entity[],
  verdicts: readonly Verdict<EntityId>[],
): ReadonlyMap<EntityId, string> {
  const spoken = new Set(verdicts.flatMap(({ pair }) => pair));
  const named = units.filter(({ id }) => spoken.has(id));
  const index = new Map(named.map(({ id }, i) => [id, i]));
  const groups = new Partition(named.length);
  groups.judge(
    verdicts.map((v) => ({ ...v, pair: [index.get(v.pair[0])!, index.get(v.pair[1])!] })),
  );
  const apart = new Set<string>();
  const second = new Set<number>();
  for (const { same, pair } of verdicts) {
    if (same) continue;
    const [one, other] = [index.get(pair[0])!, index.get(pair[1])!];
    second.add(groups.find(other));
    const key = keyOf(named[one]!);
    if (key === keyOf(named[other]!) && groups.apart(one, other)) apart.add(key);
  }
  const keys = new Map<EntityId, string>();
  for (const [i, unit] of named.entries()) {
    if (!apart.has(keyOf(unit))) continue;
    // Those named second, and what is said to be one with them, come last in the order in which rules join.
    keys.set(unit.id, `\n${second.has(groups.find(i)) ? 1 : 0} ${unit.id}`);
  }
  return keys;
}

/** What was said of units, of the nodes they are in. */
export function ofNodes(
  nodes: readonly Node[],
  verdicts: readonly Verdict<EntityId>[],
): readonly Verdict<number>[] {
  if (verdicts.length === 0) return [];
  const spoken = new Set(verdicts.flatMap(({ pair }) => pair));
  const nodeOf = new Map<EntityId, number>();
  for (const [i, node] of nodes.entries()) {
    for (const { id } of node.units) if (spoken.has(id)) nodeOf.set(id, i);
  }
  return verdicts.map((v) => ({ ...v, pair: [nodeOf.get(v.pair[0])!, nodeOf.get(v.pair[1])!] }));
}
