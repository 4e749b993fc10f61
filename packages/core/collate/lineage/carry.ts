import { bySpan, overlaps, trimSpan, type Span } from '../../model/index.ts';
import { surelyBefore } from '../clock.ts';
import { creditsPage, likelyFirst, RULES } from './direction.ts';
import { foldName } from '../words/index.ts';
import { contentIn, type Page } from './page.ts';
import type { Placed } from './shares.ts';

/** What is left of a run, after other runs have had their part, says something from so many content words on. */
const CONTENT_WORDS = 8;

/** Where a passage is from: a family known by its first page, or one that has no page among those captured. */
export type Origin =
  | {
      readonly root: number;
      readonly page: Page;
      readonly agency: string | null;
      readonly rule: string;
    }
  | { readonly root: null; readonly agency: string | null; readonly rule: string };

/** A run of a page's text that is of another origin than the page's own. */
export interface CarriedRun {
  readonly page: Page;
  readonly span: Span;
  readonly origin: Origin;
  readonly passage: Placed;
}

/** The families among a passage's places, and whose it is; null where all are of one family. */
export function originOf(passage: Placed, rootOf: (page: Page) => number): Origin | null {
  const pages = [...new Set(passage.places.map((place) => place.page))].sort(likelyFirst);
  const roots = new Set(pages.map(rootOf));
  if (roots.size < 2) return null;
  const known = (page: Page, agency: string | null, rule: string): Origin => ({
    root: rootOf(page),
    page,
    agency,
    rule,
  });

  // A page whose outlet another of them names as its source.
  const named = pages.filter((page) => pages.some((other) => creditsPage(other, page)));
  const one = firstOf(named, rootOf);
  if (one !== null) return known(one, null, RULES.credit);

  // Pages that name an agency: the words are the agency's, through them.
  const crediting = pages.filter((page) => page.credits.some((credit) => credit.name !== null));
  const names = crediting.flatMap((page) => page.credits.flatMap(({ agency }) => agency ?? []));
  for (const { page, span } of passage.places) {
    for (const block of page.creditedBlocks) if (overlaps(block.span, span)) names.push(block.name);
  }
  const agencies = new Set(new Map(names.map((name) => [foldName(name), name])).values());
  if (agencies.size === 1) {
    const [agency] = agencies;
    // Of several texts of that agency the first known: whose it is does not hang on it.
    const [page] = crediting;
    return page === undefined
      ? { root: null, agency: agency!, rule: RULES.agency }
      : known(page, agency!, RULES.agency);
  }

  const first = firstOf(pages, rootOf);
  if (first !== null) return known(first, null, RULES.earlier);
  // Whichever of its pages was first: they are the outlet's, and not of an origin that is missing.
  const outlets = new Set(pages.map((page) => page.outlet));
  return outlets.size === 1 && !outlets.has(null)
    ? known(pages[0]!, null, RULES.own)
    : { root: null, agency: null, rule: RULES.same };
}

/** The page that surely came before those of every other family; the first of the only family there is. */
function firstOf(pages: readonly Page[], rootOf: (page: Page) => number): Page | null {
  const first = pages[0];
  if (first === undefined) return null;
  const root = rootOf(first);
  const others = pages.filter((page) => rootOf(page) !== root);
  return others.every((page) => surelyBefore(first.published, page.published)) ? first : null;
}

/** Runs of other origin in each page, none over another: surer rules first, then longer passages. */
export function carriedRuns(
  pages: readonly Page[],
  all: readonly Placed[],
  rootOf: (page: Page) => number,
): CarriedRun[] {
  const order: Record<string, number> = {
    [RULES.credit]: 0,
    [RULES.agency]: 1,
    [RULES.earlier]: 2,
    [RULES.own]: 3,
    [RULES.same]: 4,
  };
  const length = (p: Placed): number => p.places[0]!.span.end - p.places[0]!.span.start;
  const decided = all
    .flatMap((passage, i) => {
      const origin = originOf(passage, rootOf);
      return origin === null ? [] : [{ passage, origin, i }];
    })
    .sort(
      (x, y) =>
        order[x.origin.rule]! - order[y.origin.rule]! ||
        length(y.passage) - length(x.passage) ||
        x.i - y.i,
    );
  const taken = new Map<number, Span[]>();
  const runs: CarriedRun[] = [];
  for (const { passage, origin } of decided) {
    for (const { page, span } of passage.places) {
      // Words that a page has as its own family's stay its own.
      if (origin.root !== null && rootOf(page) === origin.root) continue;
      const before = taken.get(page.n) ?? [];
      for (const rest of without(span, before)) {
        const trimmed = trimSpan(page.article.text, rest);
        if (contentIn(page, trimmed) < CONTENT_WORDS) continue;
        runs.push({ page, span: trimmed, origin, passage });
      }
      taken.set(page.n, [...before, span].sort(bySpan));
    }
  }
  // Words of unknown origin that only one page is left with tell nothing any more.
  const left = new Map<Placed, Set<Page>>();
  for (const run of runs) left.set(run.passage, (left.get(run.passage) ?? new Set()).add(run.page));
  const telling = runs.filter(
    ({ origin, passage }) =>
      origin.root !== null || origin.agency !== null || left.get(passage)!.size > 1,
  );
  // Paragraphs credited to somebody, as far as no other page has them.
  for (const page of pages) {
    for (const { name, span, cite } of page.creditedBlocks) {
      if (
        foldName(name) === page.outlet ||
        page.credits.some((c) => c.agency !== null && foldName(c.agency) === foldName(name))
      )
        continue;
      const before = taken.get(page.n) ?? [];
      for (const rest of without(span, before)) {
        const trimmed = trimSpan(page.article.text, rest);
        if (contentIn(page, trimmed) < CONTENT_WORDS) continue;
        const passage: Placed = {
          passage: { places: [cite, cite], kind: 'verbatim' },
          places: [{ page, span: trimmed }],
        };
        telling.push({
          page,
          span: trimmed,
          origin: { root: null, agency: name, rule: RULES.paragraph },
          passage,
        });
      }
      taken.set(page.n, [...before, span].sort(bySpan));
    }
  }
  return telling.sort((x, y) => x.page.n - y.page.n || bySpan(x.span, y.span));
}

/** What is left of a span without others, which are ordered. */
function without(span: Span, others: readonly Span[]): Span[] {
  const left: Span[] = [];
  let start = span.start;
  for (const other of others) {
    if (other.end <= start) continue;
    if (other.start >= span.end) break;
    if (other.start > start) left.push({ start, end: other.start });
    start = Math.max(start, other.end);
  }
  if (start < span.end) left.push({ start, end: span.end });
  return left;
}
