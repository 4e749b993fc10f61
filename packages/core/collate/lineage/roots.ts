import { compareText, type Span } from '../../model/index.ts';
import { Partition, type Verdict } from '../decide/partition.ts';
import { surelyBefore } from '../clock.ts';
import { creditsPage, direction, likelyFirst, RULES } from './direction.ts';
import { wordsIn, type Page } from './page.ts';
import { covered, type Share } from './shares.ts';

/** A page's text is another's when so much of its body is. */
export const OWN_TEXT = 0.6;
/** A copy of a copy belongs to the first text when it still has so much of it. */
const OF_THE_FIRST = 0.3;

/** Words go back to a text when so much of what they were taken from does. */
const MOSTLY = 0.5;

/** The earliest of the pages that have nearly as much of a text as the one that has most. */
const NEARLY = 0.85;

/** From whom a page has most of its text. */
export interface Parent {
  readonly page: Page;
  readonly rule: string;
  readonly share: Share;
}

export interface Said {
  readonly first: Page;
  readonly later: Page;
  /** What the two have in common, as far as that was found. */
  readonly share: Share | null;
}

export interface Kin {
  /** By page number. */
  readonly parents: ReadonlyMap<number, Parent>;
  /** Number of the first page of each page's family. */
  readonly rootOf: (page: Page) => number;
  /** Families whose first page is not known: joined by shares that have no direction. */
  readonly undirected: ReadonlySet<number>;
  /** Pages that only a person's word joined to those of `first`, the likelier first of the two. */
  readonly said: readonly Said[];
}

/**
 * Who belongs together. Every page looks for the one page that it has most of its text from; chains are followed to
 * the first, and a page that has too little of that first text stays by itself: A–B and B–C alone make no family.
 * `verdicts`: what people said of two pages, which goes before every rule.
 */
export function kin(
  pages: readonly Page[],
  shares: readonly Share[],
  sameUrl: readonly (readonly [Page, Page])[],
  verdicts: readonly Verdict<number>[] = [],
): Kin {
  // What rules join must not bring together what a person told apart, nor what goes with it.
  const groups = new Partition(pages.length);
  const one = groups.judge(verdicts);
  const between = new Map<string, Share>();
  const options = new Map<number, { parent: Parent; own: number }[]>();
  const open: { share: Share; own: number }[] = [];
  const named = namedAsSource(shares);
  for (const share of shares) {
    between.set(`${share.x.n} ${share.y.n}`, share);
    const known = direction(share.x, share.y, named);
    if (known === null) {
      const own = Math.max(share.ofX, share.ofY);
      if (own >= OWN_TEXT) open.push({ share, own });
      continue;
    }
    const { later, rule } = known;
    const own = later === share.x ? share.ofX : share.ofY;
    if (own < OWN_TEXT) continue;
    const parent = { page: later === share.x ? share.y : share.x, rule, share };
    const list = options.get(later.n);
    if (list === undefined) options.set(later.n, [{ parent, own }]);
    else list.push({ parent, own });
  }

  const shareOf = (page: Page, other: Page): Share | undefined =>
    between.get(page.n < other.n ? `${page.n} ${other.n}` : `${other.n} ${page.n}`);
  /** Of a page its words that go back to the first of its family. */
  const fromFirst = new Map<number, readonly Span[]>();
  const coverage = (page: Page, other: Page): number => {
    const share = shareOf(page, other);
    if (share === undefined) return 0;
    return share.x === page ? share.ofX : share.ofY;
  };
  const root = pages.map((page) => page.n);
  const find = (n: number): number => {
    let at = n;
    while (root[at] !== at) at = root[at]!;
    return at;
  };
  const parents = new Map<number, Parent>();
  const likelier = [...pages].sort(likelyFirst);
  for (const page of parentsFirst(likelier, (n) =>
    options.get(n)?.map(({ parent }) => parent.page),
  )) {
    const own = options.get(page.n);
    if (own === undefined) continue;
    const best = Math.max(...own.map((option) => option.own));
    own.sort(
      (p, q) =>
        Number(q.parent.rule === RULES.credit) - Number(p.parent.rule === RULES.credit) ||
        Number(q.parent.rule === RULES.named) - Number(p.parent.rule === RULES.named) ||
        Number(q.own >= NEARLY * best) - Number(p.own >= NEARLY * best) ||
        likelyFirst(p.parent.page, q.parent.page),
    );
    for (const { parent } of own) {
      const first = find(parent.page.n);
      if (first === page.n) continue; // each names the other: no circle
      const back = backTo(page, parent, shareOf(page, pages[first]!), fromFirst.get(parent.page.n));
      if (first !== parent.page.n && covered(page, back) < OF_THE_FIRST) continue;
      if (!groups.join(page.n, first)) continue;
      fromFirst.set(page.n, back);
      parents.set(page.n, parent);
      root[page.n] = first;
      break;
    }
  }

  // Without a direction: the family whose first page has the other's text joins it.
  const undirected = new Set<number>();
  const join = (x: number, y: number): void => {
    const [low, high] = [x, y].sort(
      (p, q) => likelyFirst(pages[p]!, pages[q]!) || compareText(String(p), String(q)),
    ) as [number, number];
    root[high] = low;
    undirected.add(low);
    if (undirected.has(high)) undirected.delete(high);
  };
  open.sort((p, q) => q.own - p.own || p.share.x.n - q.share.x.n || p.share.y.n - q.share.y.n);
  for (const { share } of open) {
    const [x, y] = [find(share.x.n), find(share.y.n)];
    if (x === y) continue;
    const whole = x === share.x.n && y === share.y.n;
    const enough = Math.max(coverage(pages[x]!, pages[y]!), coverage(pages[y]!, pages[x]!));
    if ((whole || enough >= OWN_TEXT) && groups.join(x, y)) join(x, y);
  }
  for (const [p, q] of sameUrl) {
    const [x, y] = [find(p.n), find(q.n)];
    if (x !== y && groups.join(x, y)) join(x, y);
  }
  const said: Said[] = [];
  for (const { pair } of one) {
    const [first, later] = pair.map((n) => pages[n]!).sort(likelyFirst) as [Page, Page];
    const [x, y] = [find(first.n), find(later.n)];
    if (x === y) continue;
    said.push({ first, later, share: shareOf(first, later) ?? null });
    const [p, q] = [pages[x]!.published, pages[y]!.published];
    const open =
      undirected.has(x) || undirected.has(y) || !(surelyBefore(p, q) || surelyBefore(q, p));
    join(x, y);
    if (!open) undirected.delete(find(x));
  }
  return { parents, rootOf: (page) => find(page.n), undirected, said };
}

/**
 * The words of a page that go back to the first of its parent's family: those it shares with the first as far as the two
 * were compared (few of many copies are), and those it has from words of its parent that the parent has from there.
 * `ofParent`: the words of the parent that do; undefined where it is the first itself.
 */
function backTo(
  page: Page,
  { page: parent, share }: Parent,
  withFirst: Share | undefined,
  ofParent: readonly Span[] | undefined,
): readonly Span[] {
  const [own, other] = share.x === page ? [share.inX, share.inY] : [share.inY, share.inX];
  if (ofParent === undefined) return own;
  const through = own.filter((_, i) => {
    const there = other[i]!;
    const back = ofParent.reduce((sum, span) => sum + common(parent, span, there), 0);
    return back >= MOSTLY * wordsIn(parent, there);
  });
  if (withFirst === undefined) return through;
  return [...through, ...(withFirst.x === page ? withFirst.inX : withFirst.inY)];
}

/** Body words of a page that lie in both spans. */
function common(page: Page, one: Span, other: Span): number {
  const start = Math.max(one.start, other.start);
  const end = Math.min(one.end, other.end);
  return start < end ? wordsIn(page, { start, end }) : 0;
}

/** Pages that another page, which has most of its text from them, names as its source. */
function namedAsSource(shares: readonly Share[]): ReadonlySet<number> {
  const named = new Set<number>();
  for (const { x, y, ofX, ofY } of shares) {
    if (ofX >= OWN_TEXT && creditsPage(x, y)) named.add(y.n);
    if (ofY >= OWN_TEXT && creditsPage(y, x)) named.add(x.n);
  }
  return named;
}

/** Pages in an order in which each comes after those that it may have its text from, as far as these make no circle. */
function parentsFirst(
  pages: readonly Page[],
  parentsOf: (n: number) => readonly Page[] | undefined,
): readonly Page[] {
  const ordered: Page[] = [];
  const seen = new Set<Page>();
  for (const page of pages) {
    const waiting = [{ page, entered: false }];
    for (let top = waiting.pop(); top !== undefined; top = waiting.pop()) {
      if (top.entered) ordered.push(top.page);
      else if (!seen.has(top.page)) {
        seen.add(top.page);
        waiting.push({ page: top.page, entered: true });
        for (const parent of parentsOf(top.page.n) ?? [])
          if (!seen.has(parent)) waiting.push({ page: parent, entered: false });
      }
    }
  }
  return ordered;
}
