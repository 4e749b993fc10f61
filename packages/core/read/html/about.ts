import { lineKey } from '../../language/furniture-words.ts';
import type { Field, Span } from '../../model/index.ts';
import { findDate, machineDate, type DayOrder } from '../date.ts';
import { cut, placeOf } from '../flow.ts';
import { kindOf, namesIn } from '../plain/kind.ts';
import { countWords } from '../shape.ts';
import { OPENS } from './author.ts';
import { attribute, hintOf, isElement, roughText, valueOf, walk, type ElementNode } from './dom.ts';
import { passageOf, type Unit } from './unit.ts';

/** What visible lines near the article say about it. */
export interface VisibleFacts {
  readonly published: Field<string> | null;
  readonly modified: Field<string> | null;
  readonly byline: readonly Field<string>[];
}

/** How many units above the headline and below it are its surroundings. */
const ABOVE = 6;
const BELOW = 14;

/** Reads the lines and `<time>` elements around the headline and directly under the body. */
export function visibleFacts(
  units: readonly Unit[],
  headline: number,
  body: { readonly from: number; readonly to: number },
  order: DayOrder,
  site: string,
): VisibleFacts {
  const anchor = headline >= 0 ? headline : body.from;
  const places: number[] = [];
  for (let i = anchor; i < Math.min(units.length, anchor + BELOW); i += 1) places.push(i);
  for (let i = anchor - 1; i >= Math.max(0, anchor - ABOVE); i -= 1) places.push(i);
  for (let i = body.to - 1; i < Math.min(units.length, body.to + 4); i += 1)
    if (i >= 0 && !places.includes(i)) places.push(i);
  let published: Field<string> | null = null;
  let modified: Field<string> | null = null;
  let loose: Field<string> | null = null;
  const byline: Field<string>[] = [];
  for (const index of places) {
    const unit = units[index]!;
    if (unit.removed === 'comments' || unit.removed === 'related') continue;
    if (unit.text.length > 220) continue;
    const time = timeOf(unit, order);
    if (time !== null) {
      if (time.changed) modified ??= time.field;
      else published ??= time.field;
    }
    const kind = kindOf(unit.text, order, site);
    if (kind.kind !== 'about') {
      const date = index < body.to ? looseDate(unit, order) : null;
      if (date !== null)
        loose ??= {
          ...date,
          basis: 'visible',
          at: placeOf(cut(passageOf(unit), date.start, date.end)),
        };
    }
    if (kind.kind !== 'about') continue;
    const passage = passageOf(unit);
    const field = (found: { value: string } & Span): Field<string> => ({
      value: found.value,
      basis: 'visible',
      at: placeOf(cut(passage, found.start, found.end)),
    });
    if (kind.published !== null) published ??= field(kind.published);
    if (kind.modified !== null) modified ??= field(kind.modified);
    for (const name of kind.byline) byline.push(field(name));
  }
  return { published: published ?? loose, modified, byline };
}

const DATE_NAME =
  /(?:^|[\s_-])(?:date|datum|fecha|data|pubdate|dateline|published|publish|timestamp|posted|time|zeit|meta|info|byline|created|news-?date|article-?date)(?:$|[\s_-])/u;

/** A date in a short line that says something else as well: "Port Adel, 2 May 2031 (press office)". */
function looseDate(unit: Unit, order: DayOrder): (Span & { readonly value: string }) | null {
  const named =
    DATE_NAME.test(hintOf(unit.host)) ||
    (unit.host.parent !== null && DATE_NAME.test(hintOf(unit.host.parent)));
  const words = countWords(unit.text);
  if (/^h[1-3]$/u.test(unit.host.tag) || words > (named ? 25 : 12))
    return unit.text.length > 60 ? dateline(unit, order) : null;
  return findDate(unit.text, order);
}

/** The date of a dateline at the head of a paragraph: "Port Adel, 2. Mai 2031 – ". */
function dateline(unit: Unit, order: DayOrder): (Span & { readonly value: string }) | null {
  const head = unit.text.slice(0, 60);
  const date = findDate(head, order);
  if (date === null || countWords(head.slice(0, date.start)) > 4) return null;
  return /^[\s)]{0,3}[-–—:(|.]/u.test(unit.text.slice(date.end, date.end + 4)) ? date : null;
}

/** The `<time>` element of a short line. */
function timeOf(
  unit: Unit,
  order: DayOrder,
): { readonly field: Field<string>; readonly changed: boolean } | null {
  if (countWords(unit.text) > 25) return null;
  let found: { field: Field<string>; changed: boolean } | null = null;
  const look = (element: ElementNode): void => {
    walk(element, (one) => {
      if (found !== null || one.tag !== 'time') return;
      const source = attribute(one, 'datetime') ?? attribute(one, 'content');
      const text = roughText(one, 200);
      const value =
        (source === null ? null : machineDate(source.value, order)) ??
        findDate(text, order)?.value ??
        null;
      if (value === null) return;
      const at =
        source === null
          ? { start: one.start, end: one.end }
          : { start: source.start, end: source.end };
      const changed = /updat|modif|aktualis|мод|обновл/iu.test(
        `${hintOf(one)} ${lineKey(unit.text).slice(0, 30)}`,
      );
      found = { field: { value, basis: source === null ? 'visible' : 'markup', at }, changed };
    });
  };
  if (unit.host.tag === 'time') look(unit.host);
  for (const node of unit.host.children) if (isElement(node) && node.from === node.to) look(node);
  return found;
}

const AUTHOR_NAME =
  /(?:^|[\s_-])(?:author|authors|byline|by-line|author-?name|writer|reporter|autor|auteur|vcard|fn|journalist|contributor)(?:$|[\s_-])/u;
const AUTHOR_NOT =
  /(?:bio|about|box|related|list|avatar|social|follow|twitter|comment|more|desc|image|photo|title|role|job|email)/u;

const withoutBy = (text: string): string =>
  text.replace(OPENS, '').replace(/^(?:автор:?|di|da|text:?)\s+/iu, '');

/** An element for the author's name and nothing else: `rel="author"`, hCard's `fn`, a link to an author's page. */
const signsName = (element: ElementNode, hint: string): boolean =>
  /(?:^|\s)author(?:\s|$)/iu.test(valueOf(element, 'rel')) ||
  /(?:^|\s)(?:fn|author-name)(?:\s|$)/u.test(hint) ||
  (element.tag === 'a' &&
    /\/(?:authors?|autor(?:en|es)?)\/[^/?#]{2,}/iu.test(valueOf(element, 'href')));

/** Names in elements that say they hold the author. */
export function markedAuthors(
  root: ElementNode,
  near: { readonly from: number; readonly to: number },
): { readonly persons: readonly Field<string>[]; readonly signed: readonly Field<string>[] } {
  const found: Field<string>[] = [];
  const signed: Field<string>[] = [];
  let insideUntil = 0;
  const visit = (element: ElementNode): boolean | void => {
    if (element.to < near.from || element.from > near.to) return false;
    if (element.has === 0) return;
    const inside = element.index < insideUntil;
    if (element.removed === 'comments' || element.removed === 'hidden' || found.length > 20)
      return false;
    const hint = hintOf(element);
    if (element.from >= near.from && element.from <= near.to && signsName(element, hint)) {
      const words = withoutBy(roughText(element, 100));
      if (words !== '' && countWords(words) <= 3 && !signed.some((one) => one.value === words))
        signed.push({
          value: words,
          basis: 'markup',
          at: { start: element.start, end: element.end },
        });
    }
    const marked =
      /(?:^|\s)author(?:\s|$)/iu.test(valueOf(element, 'itemprop')) ||
      /(?:^|\s)author(?:\s|$)/iu.test(valueOf(element, 'rel')) ||
      (hint !== '' && AUTHOR_NAME.test(hint) && !AUTHOR_NOT.test(hint));
    if (
      !inside &&
      marked &&
      element.tag !== 'body' &&
      element.from >= near.from &&
      element.from <= near.to
    ) {
      const text = roughText(element, 300);
      const content = attribute(element, 'content');
      const words = withoutBy(text);
      for (const name of namesIn(words, 0))
        found.push({
          value: name.value,
          basis: 'markup',
          at: { start: element.start, end: element.end },
        });
      if (text === '' && content !== null)
        found.push({
          value: content.value,
          basis: 'markup',
          at: { start: content.start, end: content.end },
        });
      if (text.length < 160) {
        insideUntil = Math.max(insideUntil, element.after);
        return;
      }
    }
    return;
  };
  walk(root, visit);
  return { persons: found, signed };
}
