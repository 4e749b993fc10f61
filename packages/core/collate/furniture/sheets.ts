import { compareText } from '../../model/index.ts';
import type { Digested } from '../collator.ts';
import { foldName, library, type Print } from '../words/index.ts';

/** A text of an outlet. Pages of it that are the same from the first to the last character are one sheet. */
export interface Sheet {
  readonly outlet: Outlet;
  readonly print: Print;
  /** The items that have it, ascending. */
  readonly items: readonly number[];
}

export interface Outlet {
  /** As the first of its pages that names it does; a host where none does. */
  readonly name: string;
  readonly sheets: Sheet[];
}

/** The host of an address, without `www.`; null where it has none. */
export function hostOf(url: string | null): string | null {
  const found = url === null ? null : /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/iu.exec(url);
  return found === null ? null : found[1]!.toLowerCase().replace(/^www\./u, '');
}

/**
 * The texts of each outlet that has several. A page that does not name its outlet is of the one that the pages of its
 * host name, where that is one, else of its host; without an address it is of none.
 */
export function outletsOf(items: readonly Digested<Print>[]): readonly Outlet[] {
  const named = items.map(({ digest }) => (digest.outlet === null ? '' : foldName(digest.outlet)));
  const hosts = items.map(({ digest }) => hostOf(digest.url));
  const ofHost = new Map<string, Set<string>>();
  for (const [i, host] of hosts.entries()) {
    if (host === null || named[i] === '') continue;
    const known = ofHost.get(host);
    if (known === undefined) ofHost.set(host, new Set([named[i]!]));
    else known.add(named[i]!);
  }
  const keyOf = (i: number): string | null => {
    if (named[i] !== '') return `outlet ${named[i]!}`;
    const host = hosts[i];
    if (host == null) return null;
    const [only, other] = ofHost.get(host) ?? [];
    return only !== undefined && other === undefined ? `outlet ${only}` : `host ${host}`;
  };
  const found = new Map<string, { name: string; sheets: Sheet[] }>();
  for (const own of [...library(items).owners].sort((x, y) => x[0]! - y[0]!)) {
    const byKey = new Map<string, number[]>();
    for (const i of own) {
      const key = keyOf(i);
      if (key === null) continue;
      const list = byKey.get(key);
      if (list === undefined) byKey.set(key, [i]);
      else list.push(i);
    }
    for (const [key, list] of byKey) {
      let outlet = found.get(key);
      if (outlet === undefined) {
        const name = key.startsWith('host ') ? hosts[list[0]!]! : '';
        found.set(key, (outlet = { name, sheets: [] }));
      }
      outlet.name ||= list.flatMap((i) => items[i]!.digest.outlet ?? [])[0] ?? '';
      outlet.sheets.push({ outlet, print: items[list[0]!]!.digest, items: list });
    }
  }
  return [...found]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, outlet]) => (outlet.sheets.length < 2 ? [] : [outlet]));
}
