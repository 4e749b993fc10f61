import { lineKey } from '../../language/furniture-words.ts';
import type { Comment, Removal } from '../../model/index.ts';
import { agencyOf, findAgencies } from '../agency.ts';
import { withoutDateline } from '../dateline.ts';
import { dayOrder, type DayOrder } from '../date.ts';
import type { Draft } from '../draft.ts';
import type { DraftBlock, DraftCredit } from '../draft-block.ts';
import { cut, placeOf } from '../flow.ts';
import { ReadError, type Page } from '../page.ts';
import { kindOf } from '../plain/kind.ts';
import { visibleFacts } from './about.ts';
import { authorsOf } from './author.ts';
import { showsName } from './shown.ts';
import { collectBody } from './body.ts';
import { findCards } from './card.ts';
import { commentsOf, findThreads } from './comment.ts';
import { findContainer } from './container.ts';
import { leftOver } from './left-over.ts';
import { roughText, spanOf, type ElementNode } from './dom.ts';
import { findHeadline } from './headline.ts';
import { dayOf } from './day.ts';
import type { Evidence } from './evidence.ts';
import { readMetadata, type Metadata } from './metadata.ts';
import { markedAuthors } from './marked-author.ts';
import { markedDates } from './microdata.ts';
import { parseHtml } from './parse.ts';
import { withoutPullQuotes } from './pull-quote.ts';
import { passageOf, unitsOf, type Unit } from './unit.ts';
import { dateInUrl } from './url.ts';
import { proseOf, Sums } from './weigh.ts';
import { findZones } from './zone.ts';

/**
 * Reads an HTML page. Steps, in order: parse with positions; cut into units of text; take out what is not shown,
 * readers' comments, and what tags and names say is no article; choose the container by weight; sort its units.
 * @throws ReadError `empty` or `no article`.
 */
export function readHtml(page: Page): Draft {
  const root = parseHtml(page.decoded);
  const { units, hidden } = unitsOf(root);
  if (units.length === 0) throw new ReadError('empty', 'the page shows no text');
  const order = orderOf(page, root);
  const metadata = readMetadata(root, units, order, page.capture.url);
  const removed: Removal[] = [];
  const removeAll = (element: ElementNode, rule: string): void => {
    const text = roughText(element);
    if (text !== '') removed.push({ rule, at: spanOf(element), text });
    for (let i = element.from; i < element.to; i += 1) units[i]!.removed ??= rule;
  };
  for (const { element, rule } of hidden) removeAll(element, rule);
  const threads = findThreads(root, units);
  const prose = new Sums(units, proseOf);
  for (const { element, rule } of findZones(root, prose, units)) removeAll(element, rule);
  for (const { element, rule } of findCards(root, new Sums(units, proseOf), units))
    removeAll(element, rule);
  const site = lineKey(metadata.outlet?.value ?? '');
  const container = findContainer(root, units);
  for (const { element, rule } of findZones(container, new Sums(units, proseOf), units))
    removeAll(element, rule);
  const headline = findHeadline(units, container, metadata);
  const body = withoutPullQuotes(collectBody(units, container, headline?.index ?? -1, metadata));
  const head: readonly DraftBlock[] =
    headline === null ? [] : [{ role: 'headline', passage: headline.passage }];
  const { blocks, ...dateline } = withoutDateline([...head, ...body.blocks]);
  const comments: Comment[] = [];
  for (const thread of threads) {
    const found = commentsOf(thread, units);
    comments.push(...found.comments);
    for (const unit of found.left)
      removed.push({
        rule: 'comment form',
        at: placeOf(passageOf(unit)) ?? spanOf(unit.host),
        text: unit.text,
      });
  }
  const taken: readonly Removal[] = [...removed, ...body.removed, ...dateline.removed];
  const facts = visibleFacts(units, headline?.index ?? -1, container, order, site);
  const near = {
    start: Math.max(0, Math.min(container.from, headline?.index ?? container.from) - 12),
    end: container.to + 3,
  };
  const marked = markedDates(root, order, near);
  const [canonical = null] = metadata.addresses;
  const url = page.capture.url ?? canonical?.value ?? null;
  const address = dateInUrl(url, order);
  const evidence = {
    authors: [...metadata.authors, ...facts.authors, ...markedAuthors(root, near)],
    published: [
      ...metadata.published,
      ...marked.published,
      ...facts.published,
      ...(address === null ? [] : [{ place: 'address', field: address } satisfies Evidence]),
    ],
    modified: [...metadata.modified, ...marked.modified, ...facts.modified],
  };
  return {
    blocks,
    url,
    byline: authorsOf(evidence.authors, {
      outlet: metadata.outlet?.value ?? null,
      url,
      shows: showsName(units),
    }),
    outlet: metadata.outlet,
    published: dayOf(evidence.published),
    modified: dayOf(evidence.modified),
    section: metadata.section,
    canonical,
    credits: [
      ...agencyAuthors(metadata),
      ...lineCredits(units, container, headline?.index ?? -1, body.blocks, order, site),
      ...dateline.credits,
    ],
    comments,
    removed: [...taken, ...leftOver(page.decoded, units, container, blocks, taken)],
    declaredLanguage: metadata.language,
    evidence,
  };
}

/** Which of day and month comes first here: as the page's own dates show, else as its language or region writes. */
function orderOf(page: Page, root: ElementNode): DayOrder {
  const shown = dayOrder(page.decoded.slice(0, 400_000));
  if (shown !== null) return shown;
  const lang = /<html[^>]{0,400}?\slang\s?=\s?["']?([a-z]{2,3})(?:[-_]([a-z]{2}))?/iu.exec(
    page.decoded.slice(0, 5000),
  );
  if (lang === null || root.children.length === 0) return null;
  if (lang[1]!.toLowerCase() !== 'en') return 'day-month';
  const region = lang[2]?.toLowerCase();
  if (region === undefined) return null;
  return region === 'us' ? 'month-day' : 'day-month';
}

/** Agencies that the page states as the author. */
function agencyAuthors(metadata: Metadata): readonly DraftCredit[] {
  const credits: DraftCredit[] = [];
  for (const {
    field: { value, at },
  } of metadata.authors) {
    for (const part of value.split(/[,;/]|\s(?:and|und|et|y)\s/u)) {
      const [agency] = findAgencies(part);
      const whole = agency !== undefined && agency.end - agency.start === part.trim().length;
      const name = agencyOf(part) ?? (whole ? agency.name : null);
      if (name !== null && !credits.some((credit) => credit.name === name))
        credits.push({ name, scope: 'article', at, cite: null });
    }
  }
  return credits;
}

/** Credit lines: above the body and directly below it for the article, between its paragraphs for a passage. */
function lineCredits(
  units: readonly Unit[],
  container: ElementNode,
  headline: number,
  body: readonly DraftBlock[],
  order: DayOrder,
  site: string,
): readonly DraftCredit[] {
  const credits: DraftCredit[] = [];
  const text = body.filter(({ role }) => role === 'paragraph' || role === 'list');
  const first = text[0]?.passage.pieces[0]?.at.start ?? Infinity;
  const last = text.at(-1)?.passage.pieces[0]?.at.start ?? -1;
  const from = Math.max(0, headline >= 0 ? Math.min(headline, container.from) : container.from);
  units.slice(from, container.to + 3).forEach((unit) => {
    if (unit.text.length > 90 || unit.removed === 'comments' || unit.removed === 'related') return;
    const kind = kindOf(unit.text, order, site);
    if (kind.kind !== 'about' || kind.credit === null) return;
    for (const { name, start, end } of [kind.credit, ...(kind.credit.more ?? [])]) {
      const at = placeOf(cut(passageOf(unit), start, end)) ?? spanOf(unit.host);
      if (credits.some((credit) => lineKey(credit.name ?? '') === lineKey(name))) continue;
      const scope = at.start > first && at.start < last ? 'passage' : 'article';
      credits.push({ name, scope, at, cite: null });
    }
  });
  return credits;
}
