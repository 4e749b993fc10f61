import type { Field, Span } from '../../model/index.ts';
import { findDate, machineDate, type DayOrder } from '../date.ts';
import { oneLine } from '../white-space.ts';
import { attribute, hintOf, roughText, valueOf, walk, type ElementNode } from './dom.ts';
import type { Evidence } from './evidence.ts';

const NAMED =
  /(?:^|[\s_-])(?:published|entry-date|pubdate|publish(?:ed)?-date|date-published|post-date)(?:$|[\s_-])/u;
const CHANGED = /(?:^|[\s_-])(?:updated|modified)(?:$|[\s_-])/u;

/**
 * The dates that elements with `itemprop`, and `<time>` elements named so, give among the units `near` the article.
 * What stands in comments or in lists of other stories is theirs.
 */
export function markedDates(
  root: ElementNode,
  order: DayOrder,
  near: Span,
): { readonly published: readonly Evidence[]; readonly modified: readonly Evidence[] } {
  const published: Evidence[] = [];
  const modified: Evidence[] = [];
  walk(root, (element) => {
    if (element.removed === 'comments' || element.removed === 'related') return false;
    if (element.has === 0) return;
    const prop = valueOf(element, 'itemprop').toLowerCase();
    const isTime = element.tag === 'time';
    if (prop === '' && !isTime) {
      const change = lastChange(element, order);
      if (change !== null) modified.push(change);
      return;
    }
    const hint = isTime ? hintOf(element) : '';
    const named = isTime && NAMED.test(hint);
    const target =
      /datemodified|dateupdated/u.test(prop) || (isTime && CHANGED.test(hint) && !named)
        ? modified
        : /datepublished|datecreated/u.test(prop) ||
            (isTime && (named || attribute(element, 'pubdate') !== null))
          ? published
          : null;
    if (target === null || element.to < near.start || element.from > near.end) return;
    if (isOfComment(element)) return;
    const source =
      attribute(element, 'datetime') ??
      attribute(element, 'content') ??
      attribute(element, 'title');
    const text = source?.value ?? roughText(element, 200);
    const value = machineDate(text, order) ?? machineDate(roughText(element, 200), order);
    const at =
      source === null
        ? { start: element.start, end: element.end }
        : { start: source.start, end: source.end };
    if (value !== null)
      target.push({
        place: prop === '' ? 'time' : 'microdata',
        field: { value, basis: 'markup', at },
      });
    return;
  });
  return { published, modified };
}

/** "Last edited on 2 May 2031", in an element for that: systems print it far below. */
function lastChange(element: ElementNode, order: DayOrder): Evidence | null {
  const hint = hintOf(element);
  if (!hint.includes('last') || !/last-?(?:mod|modified|updated|edited)/u.test(hint)) return null;
  const date = findDate(roughText(element, 160), order);
  const at = { start: element.start, end: element.end };
  return date === null
    ? null
    : { place: 'line', field: { value: date.value, basis: 'markup', at } };
}

/** A comment or a reader's review is a thing of its own: its date is not the article's. */
export function isOfComment(element: ElementNode): boolean {
  for (let at: ElementNode | null = element; at !== null; at = at.parent) {
    if (at.removed === 'comments') return true;
    if (/\/(?:Comment|UserComments|Review|Answer)$/u.test(valueOf(at, 'itemtype'))) {
      const prop = valueOf(at, 'itemprop');
      return prop !== '' || !valueOf(at, 'itemtype').endsWith('/Review');
    }
  }
  return false;
}

/** The outlet as microdata's `publisher` names it. */
export function publisherIn(root: ElementNode): Field<string> | null {
  let publisher: Field<string> | null = null;
  walk(root, (element) => {
    if (publisher !== null || element.removed === 'comments') return false;
    if (valueOf(element, 'itemprop').toLowerCase() === 'publisher') publisher = nameIn(element);
    return;
  });
  return publisher;
}

/** The name of the thing that an element describes: its `itemprop="name"`, else its own text where it is a plain value. */
function nameIn(element: ElementNode): Field<string> | null {
  let found: Field<string> | null = null;
  const take = (one: ElementNode): void => {
    const content = attribute(one, 'content');
    const value = oneLine(content?.value ?? roughText(one, 200));
    if (value === '' || value.length > 80 || /^https?:/iu.test(value)) return;
    found ??= {
      value,
      basis: 'markup',
      at: { start: content?.start ?? one.start, end: content?.end ?? one.end },
    };
  };
  if (attribute(element, 'itemscope') === null) take(element);
  else
    walk(element, (one) => {
      if (one !== element && valueOf(one, 'itemprop').toLowerCase() === 'name') take(one);
      return found === null && (one === element || attribute(one, 'itemscope') === null);
    });
  return found;
}
