import { compareText, type Entity, type EntityId } from '../../model/index.ts';
import type { TwinNames } from '../../language/index.ts';
import { Partition, type Verdict } from '../decide/partition.ts';
import { joinGovernments } from './government.ts';
import { nameKey, skeleton, soundPattern } from './key.ts';
import { namesMatch } from './match.ts';
import { nodesOf, ofNodes, type Node } from './node.ts';
import { claimsApart, joinTwins } from './twins.ts';

export interface Clustered {
  readonly nodes: readonly Node[];
  /** Root of each node; a root is the smallest number of its cluster. */
  readonly root: (node: number) => number;
  /** Why a node was joined to its cluster; none for the first. */
  readonly rules: ReadonlyMap<number, string>;
  readonly suggestions: readonly {
    readonly a: number;
    readonly b: number;
    readonly rule: string;
  }[];
}

/** At most so many names of one bucket are compared in pairs; a bucket that holds more tells nothing apart. */
const BUCKET = 60;
/** Letters that a spelling variant has at least: shorter words of one sound are often different names. */
const VARIANT_LETTERS = 6;
const SAID = 'said by a person to be the same';

/**
 * Joins names by rules, surest first; what is not sure is only suggested. The order of `units` says which is named first; `asPerson`:
 * those that a title or a pronoun stands for in their article; `verdicts`: what people said of two units, which goes
 * before every rule; `governments`: units that name a seat and mean the government of a country; `countryOf`: the
 * country of that key ({@link nameKey}).
 */
export function clusterNames(
  units: readonly Entity[],
  twins: readonly TwinNames[],
  asPerson: ReadonlySet<EntityId>,
  verdicts: readonly Verdict<EntityId>[],
  governments: ReadonlyMap<EntityId, string>,
  countryOf: ReadonlyMap<string, string>,
): Clustered {
  const nodes = nodesOf(units, verdicts, governments);
  const groups = new Partition(nodes.length);
  const said = groups.judge(ofNodes(nodes, verdicts));
  const parent = nodes.map((_, i) => i);
  const root = (i: number): number => {
    let r = i;
    while (parent[r] !== r) r = parent[r]!;
    while (parent[i] !== r) [i, parent[i]] = [parent[i]!, r];
    return r;
  };
  const rules = new Map<number, string>();
  const suggestions = new Map<string, { a: number; b: number; rule: string }>();
  const apart = claimsApart(nodes, twins);
  const barred = (a: number, b: number): string | null => {
    const x = apart.get(a);
    const y = apart.get(b);
    if (x === undefined || y === undefined) return null;
    for (const [claim, side] of x) if (y.has(claim) && y.get(claim) !== side) return claim;
    return null;
  };
  const suggest = (a: number, b: number, rule: string): void => {
    const [low, high] = a < b ? [a, b] : [b, a];
    const key = `${low} ${high}`;
    if (low !== high && !suggestions.has(key)) suggestions.set(key, { a: low, b: high, rule });
  };
  const members = new Map<number, number[]>(nodes.map((_, i) => [i, [i]]));
  const unite = (a: number, b: number, rule: string): void => {
    const [x, y] = [root(a), root(b)];
    if (x === y) return;
    const [low, high] = x < y ? [x, y] : [y, x];
    for (const node of [a, b]) if (!rules.has(node)) rules.set(node, rule);
    parent[high] = low;
    members.get(low)!.push(...members.get(high)!);
    members.delete(high);
  };
  const join = (a: number, b: number, rule: string): void => {
    const [x, y] = [root(a), root(b)];
    if (x === y || groups.apart(x, y)) return;
    const [low, high] = x < y ? [x, y] : [y, x];
    const claim = members
      .get(low)!
      .flatMap((m) => members.get(high)!.map((n) => barred(m, n)))
      .find((c) => c !== null);
    if (claim !== undefined && claim !== null) {
      suggest(a, b, claim);
      return;
    }
    groups.join(x, y);
    unite(a, b, rule);
  };
  for (const { pair } of said) unite(pair[0], pair[1], SAID);
  const buckets = (keyOf: (node: Node, i: number) => readonly string[]): number[][] => {
    const map = new Map<string, number[]>();
    for (const [i, node] of nodes.entries()) {
      // A seat that means a government is not the town of that name.
      if (node.government !== null) continue;
      for (const key of new Set(keyOf(node, i))) {
        const bucket = map.get(key);
        if (bucket === undefined) map.set(key, [i]);
        else bucket.push(i);
      }
    }
    return [...map.values()].filter((bucket) => bucket.length > 1);
  };

  /** Words of persons' full names. */
  const borne = new Set(
    nodes.flatMap((n) => (n.type === 'person' && n.words.length > 1 ? n.words : [])),
  );
  const isPerson = (i: number): boolean =>
    borne.has(nodes[i]!.words[0]!) || nodes[i]!.units.some((unit) => asPerson.has(unit.id));
  // 1. One name, of whatever type the recogniser took it for. One word alone may be a person here and a town there.
  for (const bucket of buckets((n) => [n.words.join(' ')])) {
    for (const i of bucket) {
      for (const j of bucket) {
        if (j <= i) continue;
        const two = (nodes[i]!.type === 'person') !== (nodes[j]!.type === 'person');
        const person = nodes[i]!.type === 'person' ? i : j;
        if (two && nodes[i]!.words.length === 1 && isPerson(person)) {
          suggest(i, j, 'same name, read as two kinds of thing');
        } else if (two) join(i, j, 'same name, nothing else says that it is a person');
        else join(i, j, 'same name');
      }
    }
  }
  // 2. The same words in another order.
  for (const bucket of buckets((n) =>
    n.type === 'person' && n.words.length > 1 ? [[...n.words].sort(compareText).join(' ')] : [],
  )) {
    for (const i of bucket) join(bucket[0]!, i, 'same words in another order');
  }
  // 3. Names that a reference work gives for one thing.
  joinTwins(nodes, twins, join, suggest);
  joinGovernments(nodes, countryOf, join, suggest);
  // 4. Spellings that differ in vowels, or in how a consonant is written.
  const pattern = (n: Node): string[] => {
    if (n.type === 'other' || !n.words.some((word) => word.length >= VARIANT_LETTERS)) return [];
    if (n.type === 'person' && n.words.length < 2) return [];
    return [`${n.type}\n${n.words.map(soundPattern).join(' ')}`];
  };
  for (const bucket of buckets(pattern)) {
    for (const i of bucket.slice(0, BUCKET)) {
      for (const j of bucket.slice(0, BUCKET)) {
        if (j <= i) continue;
        if (isSpelling(nodes[i]!.words, nodes[j]!.words))
          join(i, j, 'another spelling of the same sounds');
        else suggest(i, j, 'similar spelling');
      }
    }
  }
  // 5. A shorter form of the one full name in the case that it fits.
  const byLast = new Map<string, number[]>();
  for (const [i, n] of nodes.entries()) {
    if (n.type !== 'person' || n.words.length < 2) continue;
    for (const word of new Set([n.words.at(-1)!, n.words[0]!])) {
      const list = byLast.get(word);
      if (list === undefined) byLast.set(word, [i]);
      else list.push(i);
    }
  }
  for (const [i, n] of nodes.entries()) {
    if (n.type !== 'person') continue;
    const last = n.words.at(-1)!;
    const longer = (byLast.get(last) ?? []).filter(
      (j) =>
        j !== i && nodes[j]!.words.length > n.words.length && isShorter(n.words, nodes[j]!.words),
    );
    const owners = new Set(longer.map(root));
    owners.delete(root(i));
    const surname = longer.every((j) => nodes[j]!.words.at(-1) === last);
    if (owners.size === 1 && surname)
      join(
        i,
        longer.find((j) => root(j) !== root(i))!,
        n.words.length === 1
          ? 'surname of the only full name in the case'
          : 'part of the only full name in the case',
      );
    else
      for (const j of longer.slice(0, BUCKET))
        if (root(j) !== root(i)) suggest(i, j, 'part of more than one full name');
  }
  // 6. An acronym that some article explains; one that none explains is suggested.
  const explained = new Map<string, Set<number>>();
  const initials = new Map<string, number[]>();
  for (const [i, n] of nodes.entries()) {
    if (n.type === 'person' || n.government !== null) continue;
    for (const unit of n.units) {
      for (const { form } of unit.merges) {
        if (!isAcronym(form)) continue;
        const of = explained.get(nameKey(form)) ?? new Set<number>();
        explained.set(nameKey(form), of.add(i));
      }
    }
    const letters = n.words
      .filter((w) => w !== 'of' && w !== 'the' && w !== 'and' && w !== 'for')
      .map((w) => w[0]!)
      .join('');
    if (letters.length < 3) continue;
    const list = initials.get(letters);
    if (list === undefined) initials.set(letters, [i]);
    else list.push(i);
  }
  for (const [i, n] of nodes.entries()) {
    if (n.words.length !== 1 || !n.units.some((unit) => isAcronym(unit.name))) continue;
    const of = new Set([...(explained.get(n.words[0]!) ?? [])].map(root));
    of.delete(root(i));
    if (of.size === 1) join(i, [...of][0]!, 'acronym that an article explains');
    else
      for (const j of initials.get(n.words[0]!) ?? [])
        if (root(j) !== root(i)) suggest(i, j, 'initials');
  }
  // 7. Similar names, for a person to decide.
  const wide = (n: Node): string[] =>
    (n.type === 'other' ? [] : [`${n.type}\n${skeleton(n.words.join(''))}`]).filter(
      (k) => k.length > n.type.length + 3,
    );
  for (const bucket of buckets(wide)) {
    for (const i of bucket.slice(0, BUCKET)) {
      for (const j of bucket.slice(0, BUCKET)) {
        if (
          j > i &&
          root(i) !== root(j) &&
          namesMatch(nodes[i]!.words.join(' '), nodes[j]!.words.join(' ')) >= 0.6
        )
          suggest(i, j, 'similar spelling');
      }
    }
  }
  // What a person said are two is not suggested any more.
  const open = [...suggestions.values()].filter(({ a, b }) => !groups.apart(a, b));
  return { nodes, root, rules, suggestions: open };
}

const isAcronym = (form: string): boolean => /^(?:\p{Lu}\.?){2,8}$/u.test(form);

/** "Tayyip Erdogan", "R. T. Erdogan" of "Recep Tayyip Erdogan": each word, or its initial, in order. */
function isShorter(words: readonly string[], full: readonly string[]): boolean {
  let at = 0;
  for (const word of full) {
    const wanted = words[at];
    if (
      wanted !== undefined &&
      (wanted === word || (wanted.length === 1 && word.startsWith(wanted)))
    )
      at += 1;
  }
  return at === words.length;
}

/** Whether two names of one sound pattern differ so little that they are spellings of one. */
function isSpelling(a: readonly string[], b: readonly string[]): boolean {
  let changed = 0;
  for (const [i, word] of a.entries()) {
    const other = b[i]!;
    if (word === other) continue;
    if (Math.min(word.length, other.length) < 4) return false;
    const vowels = (text: string): string[] =>
      text.split(/[^aeiouy]+/u).filter((run) => run !== '');
    const [x, y] = [vowels(word), vowels(other)];
    // The first and the last sound carry sex and case in many languages: Daniel, Daniela.
    const different = x.filter((run, k) => run !== y[k]).length;
    if (
      different > 2 ||
      (endsInVowel(word) && word.at(-1) !== other.at(-1) && a.length > 1 && i < a.length - 1)
    )
      return false;
    changed += 1;
  }
  return changed <= 2;
}
const endsInVowel = (word: string): boolean => /[aeiou]$/u.test(word);
