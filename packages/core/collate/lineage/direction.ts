import { compareText } from '../../model/index.ts';
import { daysBefore, surelyBefore } from '../clock.ts';
import { foldName } from '../words/index.ts';
import type { Page } from './page.ts';

/** The rules that can tell who has a text from whom, surest first. */
export const RULES = {
  credit: 'credit line: the page names the other outlet as its source',
  agency: 'credit line: the words stand in a page that names its source',
  shared: 'credit line: both pages name the same source',
  paragraph: 'credit line: the paragraph names its source',
  named: 'credit line: another page with this text names the outlet as its source',
  earlier: 'earliest publication',
  own: 'one outlet’s own words, on several of its pages',
  same: 'same words, and nothing tells who had them first',
  said: 'said by a person to be of one origin',
} as const;

/** True when a page names the other's outlet as where its text is from. */
export const creditsPage = (page: Page, other: Page): boolean =>
  other.outlet !== null &&
  page.outlet !== other.outlet &&
  page.credits.some((credit) => credit.agency !== null && foldName(credit.agency) === other.outlet);

/** The source that both pages name, or null: then neither needs to have the words from the other. */
export function sharedSource(page: Page, other: Page): string | null {
  const named = new Set(
    other.credits.flatMap(({ agency }) => (agency === null ? [] : foldName(agency))),
  );
  return (
    page.credits.find(({ agency }) => agency !== null && named.has(foldName(agency)))?.agency ??
    null
  );
}

/** The source other than both pages' outlets that a page names: it has the words from there, whoever else printed them. */
export const otherSource = (page: Page, other: Page): string | null =>
  page.credits.find(({ agency }) => {
    const name = agency === null ? null : foldName(agency);
    return name !== null && name !== page.outlet && name !== other.outlet;
  })?.agency ?? null;

/**
 * Which of two pages that share words had them from the other, or null where nothing tells.
 * @param named pages that a third page with the same text names as its source
 */
export function direction(
  x: Page,
  y: Page,
  named: ReadonlySet<number> = new Set(),
): { readonly later: Page; readonly rule: string } | null {
  const [xCredits, yCredits] = [creditsPage(x, y), creditsPage(y, x)];
  if (xCredits !== yCredits) return { later: xCredits ? x : y, rule: RULES.credit };
  if (named.has(x.n) !== named.has(y.n)) {
    const [source, other] = named.has(x.n) ? [x, y] : [y, x];
    // What was out days before its source is not from there; nor is it the source's own source.
    if (daysBefore(other.published, source.published)) return null;
    return { later: other, rule: RULES.named };
  }
  if (surelyBefore(x.published, y.published)) return { later: y, rule: RULES.earlier };
  if (surelyBefore(y.published, x.published)) return { later: x, rule: RULES.earlier };
  return null;
}

/** Pages by how likely they had a shared text first: by date, those without one last, then by id. */
export function likelyFirst(x: Page, y: Page): number {
  const [a, b] = [x.published?.from ?? Infinity, y.published?.from ?? Infinity];
  return (a === b ? 0 : a - b) || compareText(x.article.id, y.article.id);
}
