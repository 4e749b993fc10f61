import {
  cite,
  compareText,
  inOrder,
  leadOf,
  overlaps,
  type Citation,
  type CaptureCitation,
  type Derivation,
  type Evidence,
} from '../../model/index.ts';
import type { CarriedRun } from './carry.ts';
import { apart } from '../clock.ts';
import { otherSource, RULES, sharedSource } from './direction.ts';
import { foldName } from '../words/index.ts';
import { creditPlace, type Page } from './page.ts';
import type { Parent, Said } from './roots.ts';
import type { Share } from './shares.ts';

/** By page, rule, source and relation. */
export const compareDerivations = inOrder<Derivation>(
  (x, y) => compareText(x.article, y.article),
  (x, y) => compareText(x.rule, y.rule),
  (x, y) => compareText(sourceOf(x), sourceOf(y)),
  (x, y) => compareText(x.relation, y.relation),
);
const sourceOf = (d: Derivation): string => ('article' in d.from ? d.from.article : d.from.agency);

/** A page's own word on where its text is from. */
export function creditDerivations(page: Page): Derivation[] {
  const found = new Map<string, { name: string; places: (Citation | CaptureCitation)[] }>();
  for (const credit of page.credits) {
    const { agency } = credit;
    const place = agency === null ? null : creditPlace(page.article, credit);
    if (agency === null || place === null) continue;
    const key = foldName(agency);
    if (key === page.outlet) continue;
    const known = found.get(key);
    if (known === undefined) found.set(key, { name: agency, places: [place] });
    else known.places.push(place);
  }
  return [...found.values()].map(({ name, places }) => ({
    article: page.article.id,
    from: { agency: name },
    relation: 'credits',
    rule: 'credit line',
    reason: `The page names ${name}.`,
    evidence: places as unknown as Evidence,
  }));
}

/** So many shared passages are shown as evidence, the longest. */
const SHOWN = 3;

export function fromParent(page: Page, parent: Parent): Derivation {
  const { share } = parent;
  const [own, other] = share.x === page ? [share.inX, share.inY] : [share.inY, share.inX];
  const longest = own
    .map((span, i) => ({ span, i }))
    .sort((x, y) => y.span.end - y.span.start - (x.span.end - x.span.start) || x.i - y.i)
    .slice(0, SHOWN);
  const evidence = longest.flatMap(({ span, i }) => [
    cite(page.article, span),
    cite(parent.page.article, other[i]!),
  ]);
  const common = sharedSource(page, parent.page);
  // Who names a source that is not the other page has the words from there, whoever else had them before.
  const agency = common ?? (parent.rule === RULES.earlier ? otherSource(page, parent.page) : null);
  return {
    article: page.article.id,
    from: agency === null ? { article: parent.page.article.id } : { agency },
    relation: relationOf(page, share),
    rule: common !== null ? RULES.shared : agency === null ? parent.rule : RULES.agency,
    reason: `${shareInWords(page, share)} ${timesInWords(page, parent.page)}`,
    evidence: evidence as unknown as Evidence,
  };
}

/** How much of a page another one has, as whole percent. */
function shareInWords(page: Page, share: Share): string {
  const own = share.x === page ? share.ofX : share.ofY;
  return `${Math.round(100 * own)} % of its words stand in the other page too.`;
}

/** What the two pages say of their times. */
export function timesInWords(page: Page, other: Page): string {
  const [own, others] = [page.article.date, other.article.date];
  if (page.published === null || other.published === null) {
    const which =
      page.published !== null
        ? 'The other page gives'
        : other.published !== null
          ? 'It gives'
          : 'Neither page gives';
    return `${which} no time of publication.`;
  }
  const between = apart(page.published, other.published);
  const order =
    between === null
      ? 'which tells no order'
      : `${between} ${page.published.from < other.published.from ? 'later' : 'earlier'}`;
  return `Published ${own}; the other page ${others}, ${order}.`;
}

/** How a page has what it shares with another. */
function relationOf(page: Page, share: Share): Derivation['relation'] {
  const ofOther = share.x === page ? share.ofY : share.ofX;
  return share.verbatim < 0.5 ? 'rewrites' : ofOther >= 0.8 ? 'reprints' : 'excerpts';
}

/** What a person said stands on the first words of both pages. */
export function fromSaid({ first, later, share }: Said): Derivation[] {
  const [one, ...more] = [...leadOf(later.article), ...leadOf(first.article)];
  if (one === undefined) return [];
  return [
    {
      article: later.article.id,
      from: { article: first.article.id },
      relation: share === null ? 'rewrites' : relationOf(later, share),
      rule: RULES.said,
      reason: timesInWords(later, first),
      evidence: [one, ...more],
    },
  ];
}

/** What pages have from this family without being of it: one derivation a page. */
export function fromRuns(all: readonly CarriedRun[]): Derivation[] {
  const byPage = new Map<Page, CarriedRun[]>();
  for (const run of all) {
    const list = byPage.get(run.page);
    if (list === undefined) byPage.set(run.page, [run]);
    else list.push(run);
  }
  const found: Derivation[] = [];
  for (const [page, runs] of byPage) {
    const longest = [...runs]
      .sort((x, y) => y.span.end - y.span.start - (x.span.end - x.span.start))
      .slice(0, SHOWN);
    const { origin } = longest[0]!;
    const evidence: (Citation | CaptureCitation)[] = [];
    for (const run of longest) {
      evidence.push(cite(page.article, run.span));
      const source = origin.root === null ? null : origin.page;
      const there = run.passage.places.find((p) =>
        source === null ? p.page !== page : p.page === source,
      );
      if (there !== undefined) evidence.push(cite(there.page.article, there.span));
    }
    if (origin.rule === RULES.agency && origin.root !== null) {
      for (const credit of origin.page.credits) {
        const place = creditPlace(origin.page.article, credit);
        if (place !== null) evidence.push(place);
      }
    }
    for (const run of longest) {
      for (const block of page.creditedBlocks) {
        if (overlaps(block.span, run.span)) evidence.push(block.cite);
      }
    }
    if (origin.root === null && origin.agency === null) continue;
    const rewritten = longest.filter((run) => run.passage.passage.kind === 'rewritten').length;
    found.push({
      article: page.article.id,
      from:
        origin.agency !== null
          ? { agency: origin.agency }
          : { article: (origin as { page: Page }).page.article.id },
      relation:
        origin.rule === RULES.paragraph
          ? 'credits'
          : rewritten * 2 > longest.length
            ? 'rewrites'
            : 'excerpts',
      rule: origin.rule,
      reason:
        origin.root !== null
          ? timesInWords(page, origin.page)
          : origin.rule === RULES.paragraph
            ? `The paragraph names ${origin.agency}.`
            : `Pages with these words name ${origin.agency}.`,
      evidence: evidence as unknown as Evidence,
    });
  }
  return found;
}
