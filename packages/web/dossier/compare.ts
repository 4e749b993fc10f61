import type { Account, Article, Dispute, TimelineEntry, Wording } from '@hearsay/core/model';
import type { Lookup } from './lookup.ts';
import { passagesBetween, type Beside } from './shared.ts';

/** Two accounts or more of one happening, some in each of two pages. */
export interface SharedHappening {
  readonly at: number;
  readonly entry: TimelineEntry;
  readonly left: readonly Account[];
  readonly right: readonly Account[];
}
/** An answer, and one page's accounts that give it. */
export interface Answer {
  readonly answer: string;
  readonly accounts: readonly Account[];
}
/** A dispute in which two pages stand on different sides. */
export interface BetweenThem {
  readonly at: number;
  readonly dispute: Dispute;
  readonly left: readonly Answer[];
  readonly right: readonly Answer[];
}
/** One thing, and the terms that each of two pages uses for it: at least one that the other does not use. */
export interface TermsBetween {
  readonly at: number;
  readonly wording: Wording;
  readonly left: readonly string[];
  readonly right: readonly string[];
}

export interface Comparison {
  readonly passages: readonly Beside[];
  readonly happenings: readonly SharedHappening[];
  readonly disputes: readonly BetweenThem[];
  readonly terms: readonly TermsBetween[];
  /** Happenings that only one of the two tells. */
  readonly only: { readonly left: readonly number[]; readonly right: readonly number[] };
}

const inPage = (accounts: readonly Account[], page: Article): readonly Account[] =>
  accounts.filter(({ cite }) => cite.article === page.id);

/** What a dossier has on two pages together. */
export function compare(lookup: Lookup, left: Article, right: Article): Comparison {
  const { timeline, disputes, wordings } = lookup.dossier;
  const told = timeline.map((entry, at) => ({
    at,
    entry,
    left: inPage(entry.accounts, left),
    right: inPage(entry.accounts, right),
  }));
  return {
    passages: passagesBetween(lookup, left.id, right.id),
    happenings: told.filter((one) => one.left.length > 0 && one.right.length > 0),
    only: {
      left: told.flatMap((one) => (one.left.length > 0 && one.right.length === 0 ? [one.at] : [])),
      right: told.flatMap((one) => (one.right.length > 0 && one.left.length === 0 ? [one.at] : [])),
    },
    disputes: disputes.flatMap((dispute, at) => {
      const sides = [left, right].map((page) =>
        dispute.positions.flatMap(({ answer, accounts }) => {
          const own = inPage(accounts, page);
          return own.length === 0 ? [] : [{ answer, accounts: own }];
        }),
      );
      const [a, b] = [sides[0]!, sides[1]!];
      const differ = a.some((x) => b.some((y) => x.answer !== y.answer));
      return differ ? [{ at, dispute, left: a, right: b }] : [];
    }),
    terms: wordings.flatMap((wording, at) => {
      const [a, b] = [left, right].map((page) => [
        ...new Set(
          wording.terms.flatMap(({ term, accounts }) =>
            inPage(accounts, page).length > 0 ? [term] : [],
          ),
        ),
      ]) as [string[], string[]];
      const differ = a.length > 0 && b.length > 0 && a.join('\n') !== b.join('\n');
      return differ ? [{ at, wording, left: a, right: b }] : [];
    }),
  };
}
