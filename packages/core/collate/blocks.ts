import { hashParts, type Hash, type Sha256 } from '../model/index.ts';
import { AS_JSON, type RunCache } from './cache.ts';
import type { AnyCollator, Block, Digested, Given, Member, Plan } from './collator.ts';
import type { CollateItem, Loader } from './item.ts';
import { masksOf, withoutMasked } from './masked.ts';
import type { Relation } from './relation.ts';
import { Seen } from './seen.ts';
import type { ArticleOf } from './touching.ts';

/** Where a run stands: blocks of a collator, or (`digest`) articles that are digested for all of them. */
export interface CollateProgress {
  readonly collator: string;
  readonly done: number;
  readonly total: number;
}

/** What all steps of a run have in common. */
export interface Run {
  readonly items: readonly CollateItem[];
  readonly loader: Loader;
  readonly cache: RunCache;
  readonly sha256: Sha256;
  readonly articleOf: ArticleOf;
}

/**
 * Of so many articles what a collator made of them is held for its other blocks, those longest unused let go first: what
 * is compared stands together as a rule.
 */
const HELD = 1024;

/** The part of every block: kept ones, and those that are worked out now. */
export function* collateBlocks(
  { items, loader, cache, sha256, articleOf }: Run,
  collator: AnyCollator,
  { blocks, contexts }: Plan<unknown>,
  digested: readonly Digested<never>[],
  given: Given<Relation>,
): Generator<CollateProgress, { parts: unknown[]; cached: number }> {
  const held = new Map<number, unknown>();
  const sees = collator.sees ?? collator.requires;
  // Who sees what is masked is shown an article without what was found there: in this one place, for all of them.
  const masks = masksOf(sees.includes('mask') ? given.relations.mask : []);
  const members = items.map(({ id, capture }, index): Member<never, never> => {
    const load = () => withoutMasked(loader.load(index), masks.get(id));
    return {
      id,
      capture,
      context: (contexts?.[index] ?? null) as never,
      digest: digested[index]!.digest,
      load,
      once: <T>(make: () => T): T => {
        const known = held.get(index);
        if (known !== undefined) {
          held.delete(index);
          held.set(index, known);
          return known as T;
        }
        if (held.size >= (collator.holds ?? HELD)) held.delete(held.keys().next().value!);
        const made = make();
        held.set(index, made);
        return made;
      },
    };
  });
  const seen = new Seen(given.relations, sees, articleOf, sha256);
  const collate = (indices: readonly number[], context: string): unknown => {
    const own = indices.map((index) => members[index]!);
    const cut = { ...given, relations: seen.by(own.map(({ id }) => id)) };
    return collator.collate(own, cut, context);
  };
  const name = `${collator.id} ${collator.version}`;
  const ownKeys = new Map<number, Hash>();
  /** Everything that blocks can see of an article, hashed once. */
  const keyOf = (index: number): Hash => {
    let key = ownKeys.get(index);
    if (key === undefined) {
      const { id, stamp } = items[index]!;
      const context = JSON.stringify(contexts?.[index] ?? null);
      key = hashParts(sha256, [name, stamp, context, seen.trace(id)]);
      ownKeys.set(index, key);
    }
    return key;
  };
  const keyOfBlock = ({ members: own, context = '', pairs }: Block): Hash =>
    pairs === true
      ? hashParts(sha256, [name, 'pairs', keyOf(own.at(-1)!)])
      : hashParts(sha256, [name, context, ...own.map(keyOf)]);

  const keys = cache.keeps ? blocks.map(keyOfBlock) : null;
  const kept = keys === null ? null : cache.getMany(keys, AS_JSON);
  const parts: unknown[] = [];
  let cached = 0;
  for (const [b, block] of blocks.entries()) {
    const key = keys?.[b] ?? null;
    const one = kept?.[b];
    let made: boolean;
    if (block.pairs === true) {
      const others = block.members.slice(0, -1);
      const row = new PairRow(others, key === null ? null : keyOf, one as ClosedRow | undefined);
      made = row.missing.length > 0;
      if (made) row.add(collate([...row.missing, block.members.at(-1)!], '') as unknown[]);
      if (key !== null && row.changed) cache.set(key, row.closed(), AS_JSON);
      parts.push(row.parts);
    } else if (one !== undefined) {
      parts.push(one);
      made = false;
    } else {
      const part = collate(block.members, block.context ?? '');
      if (key !== null) cache.set(key, part, AS_JSON);
      parts.push(part);
      made = true;
    }
    if (made) yield { collator: collator.id, done: b + 1, total: blocks.length };
    else cached += 1;
  }
  return { parts, cached };
}

/** So many digits of a key tell the others of one article apart, whoever writes the pages (96 bits). */
const DIGITS = 24;

/** The pairs of one article with others, kept together: a new article among the others adds to it. */
class PairRow {
  readonly parts: unknown[];
  readonly missing: number[] = [];
  readonly changed: boolean;
  readonly #others: readonly number[];
  readonly #names: readonly string[] | null;

  constructor(
    others: readonly number[],
    keyOf: ((index: number) => Hash) | null,
    kept: ClosedRow | undefined,
  ) {
    this.#others = others;
    this.#names = keyOf === null ? null : others.map((index) => keyOf(index).slice(0, DIGITS));
    const row = kept ?? { names: '', parts: [] };
    const places = new Map<string, number>();
    for (let i = 0; i * DIGITS < row.names.length; i += 1) {
      places.set(row.names.slice(i * DIGITS, (i + 1) * DIGITS), i);
    }
    const partAt = new Map(row.parts);
    this.parts = others.map((index, i) => {
      const place = this.#names === null ? undefined : places.get(this.#names[i]!);
      if (place === undefined) this.missing.push(index);
      return place === undefined ? null : (partAt.get(place) ?? null);
    });
    this.changed = this.missing.length > 0 || places.size !== others.length;
  }

  /** The parts of those that were missing, in their order. */
  add(found: readonly unknown[]): void {
    const at = new Map(this.#others.map((index, i) => [index, i]));
    for (const [k, index] of this.missing.entries()) this.parts[at.get(index)!] = found[k] ?? null;
  }

  closed(): ClosedRow {
    return {
      names: this.#names!.join(''),
      parts: this.parts.flatMap((part, i) => (part === null ? [] : [[i, part] as const])),
    };
  }
}
interface ClosedRow {
  readonly names: string;
  readonly parts: readonly (readonly [place: number, part: unknown])[];
}
