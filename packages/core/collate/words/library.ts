import type { Span } from '../../model/index.ts';
import type { Digested } from '../collator.ts';
import { indexTexts, type TextIndex } from './index-of-texts.ts';
import type { Print } from './print.ts';
import { stock } from './stock.ts';

/** The different texts of a case, by their dates, those without one last; exact duplicates are one. */
export interface Library {
  /** The items that have each text, ascending. Texts of one date come in the order of their first items. */
  readonly owners: readonly (readonly number[])[];
  /** Held until it is let go: it is large. */
  index(): TextIndex;
  letGo(): void;
  /** In each item's text the words that only its outlet prints again and again, in order. */
  readonly stock: readonly (readonly Span[])[];
}

const libraries = new WeakMap<readonly unknown[], Library>();

/** The library of a run's items; made once, since whoever looks for copies asks for it. */
export function library(items: readonly Digested<Print>[]): Library {
  let found = libraries.get(items);
  if (found === undefined) libraries.set(items, (found = makeLibrary(items)));
  return found;
}

function makeLibrary(items: readonly Digested<Print>[]): Library {
  const copies = new Map<string, number[]>();
  for (const [i, { digest }] of items.entries()) {
    const same = copies.get(digest.text);
    if (same === undefined) copies.set(digest.text, [i]);
    else same.push(i);
  }
  const dateOf = (own: readonly number[]): number =>
    Math.min(...own.map((i) => items[i]!.digest.published ?? Infinity));
  const owners = [...copies.values()]
    .map((own) => ({ own, date: dateOf(own) }))
    .sort((x, y) => (x.date === y.date ? x.own[0]! - y.own[0]! : x.date - y.date))
    .map(({ own }) => own);
  let open: TextIndex | null = null;
  const index = (): TextIndex =>
    (open ??= indexTexts(owners.map(([first]) => items[first!]!.digest)));
  let known: Library['stock'] | null = null;
  return {
    owners,
    index,
    letGo: () => {
      open = null;
    },
    get stock() {
      return (known ??= stockOf(items, owners, index()));
    },
  };
}

const NONE: readonly Span[] = [];

function stockOf(
  items: readonly Digested<Print>[],
  owners: Library['owners'],
  index: TextIndex,
): readonly (readonly Span[])[] {
  const outlets = owners.map((own) => {
    const names = new Set(own.map((i) => items[i]!.digest.outlet));
    return names.size === 1 ? [...names][0]! : null;
  });
  const found = stock(index, outlets);
  const of: (readonly Span[])[] = items.map(() => NONE);
  for (const [t, own] of owners.entries()) for (const i of own) of[i] = found[t]!;
  return of;
}
