import type { Field, Span } from '../../model/index.ts';
import { machineDate, type DayOrder } from '../date.ts';
import { Flow, type Passage } from '../flow.ts';
import { attribute, hintOf, isElement, roughText, valueOf, walk, type ElementNode } from './dom.ts';
import { readJsonLd, type LinkedData, type Stated } from './json-ld.ts';

/** What the page's head, its linked data and its marked-up fields say about the article. */
export interface Metadata {
  readonly titles: readonly { readonly passage: Passage }[];
  readonly description: string | null;
  readonly url: string | null;
  readonly outlet: Field<string> | null;
  readonly authors: readonly Field<string>[];
  readonly published: readonly Field<string>[];
  readonly modified: readonly Field<string>[];
  readonly language: string | null;
  readonly articleBody: string | null;
  /** The linked data is that of a news article. */
  readonly isNews: boolean;
}

/** Names of meta elements, the surest first. */
const META = {
  title: ['og:title', 'twitter:title', 'dc.title', 'parsely-title', 'sailthru.title'],
  description: ['og:description', 'description', 'twitter:description'],
  outlet: [
    'og:site_name',
    'application-name',
    'dc.publisher',
    'publisher',
    'twitter:app:name:iphone',
  ],
  author: [
    'article:author_name',
    'author',
    'parsely-author',
    'sailthru.author',
    'byl',
    'dc.creator',
    'dcterms.creator',
    'dcsext.author',
    'article:author',
    'citation_author',
    'og:article:author',
    'cxenseparse:author',
    'rbauthors',
  ],
  published: [
    'article:published_time',
    'article:published',
    'og:article:published_time',
    'datepublished',
    'parsely-pub-date',
    'sailthru.date',
    'dc.date.issued',
    'dcterms.created',
    'dcterms.issued',
    'dc.date',
    'dcterms.date',
    'dc.date.created',
    'pubdate',
    'publishdate',
    'publish-date',
    'publish_date',
    'publication_date',
    'article.published',
    'date',
    'originalpublicationdate',
    'article_date_original',
    'cxenseparse:recs:publishtime',
    'citation_publication_date',
    'citation_date',
    'og:published_time',
    'created',
    'rnews:datepublished',
    'ptime',
    'displaydate',
    'article:post_date',
    'last-published',
    'date.issued',
    'dc.date.publication',
    'video:release_date',
    'og:pubdate',
    'pub_date',
    'shareaholic:article_published_time',
    'doc_date',
    'datecreated',
    'timestamp',
    'bt:pubdate',
    'item-publish-date',
    'iso-8601-publish-date',
  ],
  modified: [
    'article:modified_time',
    'og:updated_time',
    'datemodified',
    'dc.date.modified',
    'dcterms.modified',
    'lastmod',
    'last-modified',
    'article:modified',
    'revised',
    'updated_time',
  ],
} as const;

interface Meta {
  readonly value: string;
  readonly at: Span;
}

/** Reads everything that is marked up; visible lines are read elsewhere. */
export function readMetadata(root: ElementNode, order: DayOrder): Metadata {
  const metas = new Map<string, Meta[]>();
  let canonical: string | null = null;
  let title: ElementNode | null = null;
  let language: string | null = null;
  walk(root, (element) => {
    switch (element.tag) {
      case 'html':
        language = valueOf(element, 'lang') || valueOf(element, 'xml:lang') || null;
        return;
      case 'title':
        title ??= element.parent?.tag === 'svg' ? null : element;
        return false;
      case 'link':
        if (/^canonical$/iu.test(valueOf(element, 'rel')))
          canonical ??= webAddress(valueOf(element, 'href'));
        return;
      case 'meta': {
        const content = attribute(element, 'content');
        if (content === null || content.value.trim() === '' || content.value.length > 5000) return;
        for (const key of ['property', 'name', 'itemprop', 'http-equiv'] as const) {
          const name = valueOf(element, key).toLowerCase().trim();
          if (name === '') continue;
          const known = metas.get(name) ?? [];
          known.push({
            value: content.value.trim(),
            at: { start: content.start, end: content.end },
          });
          metas.set(name, known);
        }
        return;
      }
      default:
    }
  });
  const pick = (names: readonly string[]): readonly Meta[] =>
    names.flatMap((name) => metas.get(name) ?? []);
  const linked = readJsonLd(root);
  const outlet = outletOf(linked, pick(META.outlet));
  const micro = microdata(root, order);
  const published: Field<string>[] = [];
  const push = (
    into: Field<string>[],
    value: string | undefined,
    basis: Field<string>['basis'],
    at: Span | null,
  ): void => {
    const date = value === undefined ? null : machineDate(value, order);
    if (date !== null) into.push({ value: date, basis, at });
  };
  if (linked?.published && linked.isArticle)
    push(published, linked.published.value, 'json-ld', placeIn(linked.published));
  for (const meta of pick(META.published)) push(published, meta.value, 'markup', meta.at);
  published.push(...micro.published);
  if (linked?.published && !linked.isArticle)
    push(published, linked.published.value, 'json-ld', placeIn(linked.published));
  const modified: Field<string>[] = [];
  if (linked?.modified) push(modified, linked.modified.value, 'json-ld', placeIn(linked.modified));
  for (const meta of pick(META.modified)) push(modified, meta.value, 'markup', meta.at);
  modified.push(...micro.modified);
  return {
    titles: titlesOf(linked, pick(META.title), title, outlet?.value ?? null),
    description: pick(META.description)[0]?.value ?? null,
    url: canonical ?? webAddress(pick(['og:url'])[0]?.value ?? '') ?? webAddress(linked?.url ?? ''),
    outlet,
    authors: [
      ...(linked?.authors ?? []).map((author): Field<string> => ({
        value: author.value,
        basis: 'json-ld',
        at: placeIn(author),
      })),
      ...pick(META.author).map((meta): Field<string> => ({
        value: meta.value,
        basis: 'markup',
        at: meta.at,
      })),
    ],
    published,
    modified,
    language: linked?.language ?? language,
    articleBody: linked?.body ?? null,
    isNews: linked?.isNews ?? false,
  };
}

const placeIn = (stated: Stated): Span | null =>
  stated.start === null || stated.end === null ? null : { start: stated.start, end: stated.end };

export const webAddress = (value: string): string | null => {
  const address = value.trim();
  return /^https?:\/\/[^\s/]+\.[^\s]+$/iu.test(address) && address.length < 2000 ? address : null;
};

function outletOf(linked: LinkedData | null, metas: readonly Meta[]): Field<string> | null {
  const clean = (value: string): string => value.replace(/\s+/gu, ' ').trim();
  const fits = (value: string): boolean =>
    value !== '' && value.length <= 80 && !/^https?:/iu.test(value);
  const site = metas.find((meta) => fits(clean(meta.value)));
  if (site !== undefined) return { value: clean(site.value), basis: 'markup', at: site.at };
  const publisher = linked?.publisher ?? null;
  if (publisher !== null && fits(publisher.value))
    return { value: publisher.value, basis: 'json-ld', at: placeIn(publisher) };
  return null;
}

function titlesOf(
  linked: LinkedData | null,
  metas: readonly Meta[],
  title: ElementNode | null,
  outlet: string | null,
): Metadata['titles'] {
  const found: { passage: Passage }[] = [];
  const add = (value: string, at: Span | null): void => {
    if (value.length > 500) return;
    const flow = new Flow();
    if (at !== null && at.end - at.start === value.length) flow.literal(value, at.start);
    else flow.decoded(value, at ?? { start: 0, end: 0 });
    const passage = flow.done();
    if (passage.text !== '')
      found.push({
        passage: at === null ? { text: passage.text, pieces: [] } : withoutOutlet(passage, outlet),
      });
  };
  const head = linked?.headline ?? null;
  if (head !== null) add(head.value, placeIn(head));
  for (const meta of metas) add(meta.value, meta.at);
  if (title !== null) {
    const flow = new Flow();
    for (const child of title.children) {
      if (isElement(child)) continue;
      if (child.end - child.start === child.text.length) flow.literal(child.text, child.start);
      else flow.decoded(child.text, { start: child.start, end: child.end });
    }
    const passage = flow.done();
    if (passage.text !== '' && passage.text.length <= 500)
      found.push({ passage: withoutOutlet(passage, outlet) });
  }
  return found;
}

/** Takes "| The Site" or "The Site:" off a title, where that is the outlet's name. */
function withoutOutlet(passage: Passage, outlet: string | null): Passage {
  if (outlet === null) return passage;
  const { text } = passage;
  const name = outlet.toLowerCase();
  for (const match of text.matchAll(/\s[|–—»·:-]\s/gu)) {
    const after = text.slice(match.index + match[0].length).toLowerCase();
    if (after === name || (after.includes(name) && after.length < name.length + 20))
      return cutTo(passage, match.index);
  }
  return passage;
}

function cutTo(passage: Passage, end: number): Passage {
  const pieces = passage.pieces
    .filter((piece) => piece.start < end)
    .map((piece) => {
      if (piece.end <= end) return piece;
      const whole = piece.end - piece.start !== piece.at.end - piece.at.start;
      return {
        start: piece.start,
        end,
        at: whole ? piece.at : { start: piece.at.start, end: piece.at.start + end - piece.start },
      };
    });
  return { text: passage.text.slice(0, end), pieces };
}

/** Dates in microdata and in `<time>` that name themselves the article's. */
function microdata(
  root: ElementNode,
  order: DayOrder,
): { readonly published: Field<string>[]; readonly modified: Field<string>[] } {
  const published: Field<string>[] = [];
  const modified: Field<string>[] = [];
  walk(root, (element) => {
    if (element.removed === 'comments') return false;
    const prop = valueOf(element, 'itemprop').toLowerCase();
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
  return { published, modified };
}
