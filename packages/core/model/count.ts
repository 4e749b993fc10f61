import { z } from 'zod';
import { accountsSchema, type Account, type Accounts } from './account.ts';
import { evidenceSchema, type Evidence } from './citation.ts';

/**
 * What accounts of different families can have in common. `publisher`: the origins of their texts are outlets of one
 * publisher. The others are about information: `outlet`: one outlet tells it in several texts of its own; `agency`: their
 * texts are credited to one agency without sharing its words; `hearer`: somebody who is not named told it to the same
 * outlet or agency; `speaker`: the same person or body says it; `utterance`: they print the same words of somebody.
 */
export const COMMON_KINDS = [
  'publisher',
  'outlet',
  'agency',
  'hearer',
  'speaker',
  'utterance',
] as const;
export type CommonKind = (typeof COMMON_KINDS)[number];

/** Accounts of different families any two of which have something in common, and where it says so. */
export interface Common {
  readonly kind: CommonKind;
  /** Who it is; null where the same words are printed and no page names who said them. */
  readonly name: string | null;
  /** Indices into the accounts, ascending: two at least, of two families at least. */
  readonly accounts: readonly number[];
  /** The words that say so. Of `publisher` and `outlet` the accounts' own sentences: the rest is in `publishers` and in their `outlet`. */
  readonly evidence: Evidence;
}

/**
 * Accounts with their counts, which are never mixed: of outlets, of texts (`independent`) and of sources of information
 * (`sources`). `sources` is never greater than `independent`.
 */
export interface Counted {
  readonly accounts: Accounts;
  /** Outlets among the accounts; a page of unknown outlet counts as one. */
  readonly outlets: number;
  /** Origins of text: families among the accounts, those whose origins are outlets of one publisher counting once. */
  readonly independent: number;
  /**
   * Origins of information, as far as pages say: so many accounts can be picked of which no two have a text, a publisher
   * or a stated source in common. An account without a stated source rests on its own text. Null in dossiers that were
   * made before this was counted.
   */
  readonly sources: number | null;
  /** Why `independent` is less than the number of families, and `sources` less than `independent`. */
  readonly common: readonly Common[];
}

const commonSchema: z.ZodType<Common> = z.object({
  kind: z.enum(COMMON_KINDS),
  name: z.string().nullable(),
  accounts: z.array(z.int().nonnegative()).readonly(),
  evidence: evidenceSchema,
});
export const countedShape = {
  accounts: accountsSchema,
  outlets: z.int().positive(),
  independent: z.int().positive(),
  // Not in what was written before sources of information were counted.
  sources: z.int().positive().nullable().default(null),
  common: z.array(commonSchema).readonly().default([]),
};

/** Counts accounts that have this in common: the only place where anything is counted. */
export function countAccounts(accounts: Accounts, common: readonly Common[] = []): Counted {
  const outlets = new Set(
    accounts.map((a) => (a.outlet === null ? `?${a.cite.article}` : `=${a.outlet}`)),
  );
  const texts = textsOf(accounts, common);
  const independent = new Set(texts).size;
  const sources = Math.min(independent, mostApart(texts, common));
  return { accounts, outlets: outlets.size, independent, sources, common };
}

/** For each account a number that those of one text share: of one family, or of one publisher's. */
function textsOf(accounts: readonly Account[], common: readonly Common[]): readonly number[] {
  const first = new Map<string, number>();
  const texts = accounts.map(({ family }, i) => {
    if (!first.has(family)) first.set(family, i);
    return first.get(family)!;
  });
  for (const { kind, accounts: members } of common) {
    if (kind !== 'publisher') continue;
    const joined = new Set(members.map((i) => texts[i]!));
    const lowest = Math.min(...joined);
    for (const [i, text] of texts.entries()) if (joined.has(text)) texts[i] = lowest;
  }
  return texts;
}

/**
 * How many accounts can be picked of which no two have anything in common. Finding the most is hard in general
 * (independent sets), so the account with the fewest ties is picked, its ties go, and so on: exact where what accounts
 * share falls into groups or chains, never too many.
 */
function mostApart(texts: readonly number[], common: readonly Common[]): number {
  const groupsOf = texts.map((): number[] => []);
  for (const [c, { accounts }] of common.entries())
    for (const i of accounts) groupsOf[i]!.push(texts.length + c);
  // Accounts of one text with the same in common stand or fall together; a text whose accounts all are alike needs no
  // group of its own, and all such texts with the same in common are one kind.
  const ofText = new Map<number, Set<string>>();
  for (const [i, text] of texts.entries()) {
    const keys = ofText.get(text) ?? new Set<string>();
    ofText.set(text, keys.add(groupsOf[i]!.join()));
  }
  const kinds = new Map<string, readonly number[]>();
  const alone = new Set<number>();
  for (const [i, own] of groupsOf.entries()) {
    const text = texts[i]!;
    const groups = ofText.get(text)!.size > 1 ? [...own, text] : own;
    if (groups.length === 0) alone.add(text);
    else kinds.set(groups.join(), groups);
  }
  return alone.size + picksOf([...kinds.values()]);
}

/** Picks of kinds that have no group in common, those with the fewest ties first. */
function picksOf(kinds: readonly (readonly number[])[]): number {
  const members = new Map<number, number[]>();
  for (const [k, groups] of kinds.entries()) {
    for (const g of groups) {
      const list = members.get(g);
      if (list === undefined) members.set(g, [k]);
      else list.push(k);
    }
  }
  const ties = kinds.map((groups) => new Set(groups.flatMap((g) => members.get(g)!)));
  const left = new Map(ties.map((own, k) => [k, own.size]));
  let picked = 0;
  while (left.size > 0) {
    const [best] = [...left].reduce((least, one) => (one[1] < least[1] ? one : least));
    picked += 1;
    for (const gone of ties[best]!) {
      if (!left.delete(gone)) continue;
      for (const k of ties[gone]!) if (left.has(k)) left.set(k, left.get(k)! - 1);
    }
  }
  return picked;
}
