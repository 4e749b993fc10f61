import type { Article, ArticleId, Derivation, Family } from '@hearsay/core/model';
import { instantOf } from './day.ts';
import type { Lookup } from './lookup.ts';

/** Somebody in a family who has text, and those who have it from them. */
export interface TreeNode {
  /** A page at hand, or a source that pages name and whose own text was not captured. */
  readonly of: { readonly page: Article; readonly carries: boolean } | { readonly agency: string };
  /** What says that it has text from the node above, or from others of the family; empty at a root. */
  readonly links: readonly Derivation[];
  readonly children: readonly TreeNode[];
  /** Place of its publication on the axis, 0 to 1; null where the page does not say or all are of one time. */
  readonly at: number | null;
}
export interface FamilyTree {
  readonly roots: readonly TreeNode[];
  /** ISO values of the first and the last publication; null where there are not two different ones. */
  readonly axis: { readonly from: string; readonly to: string } | null;
  /** Pages that are left out, the latest of them, so that no more than asked for are drawn. */
  readonly leftOut: number;
}

/**
 * Who has it from whom, as a tree: a page stands below the page it has its text from, that below the one it has it from,
 * up to a source that is only named. Of several a page counts below the first that is a page of the family, else below
 * the first named source. Who published first stands first; `most` pages are taken.
 */
export function familyTree(lookup: Lookup, family: Family, most = Infinity): FamilyTree {
  const all = [...family.articles, ...family.carries]
    .flatMap((id) => lookup.articles.get(id) ?? [])
    .sort(byTime);
  const pages = all.slice(0, most);
  const carries = new Set<ArticleId>(family.carries);
  const within = new Set(pages.map(({ id }) => id));
  const links = new Map<ArticleId, Derivation[]>();
  for (const derivation of family.derivations) {
    const list = links.get(derivation.article);
    if (list === undefined) links.set(derivation.article, [derivation]);
    else list.push(derivation);
  }
  const parents = parentsOf(pages, links, within);
  const times = pages
    .flatMap(({ published }) => published?.value ?? [])
    .filter((value) => instantOf(value) !== null)
    .sort((a, b) => instantOf(a)! - instantOf(b)!);
  const [from, to] = [times[0], times.at(-1)];
  const [start, end] = [instantOf(from) ?? 0, instantOf(to) ?? 0];
  const at = ({ published }: Article): number | null => {
    const instant = instantOf(published?.value);
    return instant === null || end === start ? null : (instant - start) / (end - start);
  };

  const nodeOf = (page: Article): TreeNode => ({
    of: { page, carries: carries.has(page.id) },
    links: links.get(page.id) ?? [],
    children: below(page.id),
    at: at(page),
  });
  const children = new Map<string | null, Article[]>();
  for (const page of pages) {
    const parent = parents.get(page.id) ?? null;
    const list = children.get(parent);
    if (list === undefined) children.set(parent, [page]);
    else list.push(page);
  }
  const below = (parent: string | null): TreeNode[] => (children.get(parent) ?? []).map(nodeOf);
  const named = [...children.keys()]
    .flatMap((key) => (key?.startsWith('@') === true ? [key] : []))
    .sort()
    .map((key): TreeNode => ({
      of: { agency: key.slice(1) },
      links: [],
      children: below(key),
      at: null,
    }));
  return {
    roots: [...named, ...below(null)],
    axis: end === start ? null : { from: from!, to: to! },
    leftOut: all.length - pages.length,
  };
}

/** The page, or `@` and the named source, that each page stands below; null for a root. `pages` by time. */
function parentsOf(
  pages: readonly Article[],
  links: ReadonlyMap<ArticleId, readonly Derivation[]>,
  within: ReadonlySet<ArticleId>,
): ReadonlyMap<string, string | null> {
  const parents = new Map<string, string | null>();
  const leadsBack = (from: string, to: string): boolean => {
    for (let at: string | null = from; at !== null; at = parents.get(at) ?? null) {
      if (at === to) return true;
    }
    return false;
  };
  for (const { id } of pages) {
    const own = links.get(id) ?? [];
    let parent: string | null = null;
    for (const { from } of own) {
      if ('article' in from && within.has(from.article) && !leadsBack(from.article, id)) {
        parent = from.article;
        break;
      }
    }
    if (parent === null) {
      const named = own.find(({ from }) => 'agency' in from)?.from;
      if (named !== undefined && 'agency' in named) parent = `@${named.agency}`;
    }
    parents.set(id, parent);
  }
  return parents;
}

/** The earlier first, those without a day last, then by id. */
function byTime(a: Article, b: Article): number {
  const last = Number.MAX_SAFE_INTEGER;
  const [x, y] = [a, b].map(({ published }) => instantOf(published?.value) ?? last);
  return x! - y! || (a.id < b.id ? -1 : 1);
}
