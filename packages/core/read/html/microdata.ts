import type { Field } from '../../model/index.ts';
import { machineDate, type DayOrder } from '../date.ts';
import { attribute, hintOf, roughText, valueOf, walk, type ElementNode } from './dom.ts';

/** What elements with `itemprop` say of the article; `<time>` that names itself the article's is among the dates. */
export interface Microdata {
  readonly published: readonly Field<string>[];
  readonly modified: readonly Field<string>[];
  readonly publisher: Field<string> | null;
}

export function microdata(root: ElementNode, order: DayOrder): Microdata {
  const published: Field<string>[] = [];
  const modified: Field<string>[] = [];
  let publisher: Field<string> | null = null;
  walk(root, (element) => {
    if (element.removed === 'comments') return false;
    const prop = valueOf(element, 'itemprop').toLowerCase();
    if (prop === 'publisher') publisher ??= nameIn(element);
    const isTime = element.tag === 'time';
    const named =
      /(?:^|[\s_-])(?:published|entry-date|pubdate|publish(?:ed)?-date|date-published|post-date)(?:$|[\s_-])/u.test(
        hintOf(element),
      );
    const target =
      /datemodified|dateupdated/u.test(prop) ||
      (isTime && /(?:^|[\s_-])(?:updated|modified)(?:$|[\s_-])/u.test(hintOf(element)) && !named)
        ? modified
        : /datepublished|datecreated/u.test(prop) ||
            (isTime && (attribute(element, 'pubdate') !== null || named))
          ? published
          : null;
    if (target === null || element.tag === 'meta') return;
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
    if (value !== null) target.push({ value, basis: 'markup', at });
    return;
  });
  return { published, modified, publisher };
}

/** The name of the thing that an element describes: its `itemprop="name"`, else its own text where it is a plain value. */
function nameIn(element: ElementNode): Field<string> | null {
  let found: Field<string> | null = null;
  const take = (one: ElementNode): void => {
    const content = attribute(one, 'content');
    const value = (content?.value ?? roughText(one, 200)).replace(/\s+/gu, ' ').trim();
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
