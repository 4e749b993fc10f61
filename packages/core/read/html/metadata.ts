import { BY } from '../../language/furniture-words.ts';
import type { Field, Span } from '../../model/index.ts';
import { machineDate, type DayOrder } from '../date.ts';
import type { Passage } from '../flow.ts';
import { attribute, valueOf, walk, type ElementNode } from './dom.ts';
import { placeIn, readJsonLd, type LinkedData } from './json-ld.ts';
import type { Meta } from './meta.ts';
import { microdata } from './microdata.ts';
import { siteInTitle, titlePassage, titlesOf, withoutSite } from './title.ts';
import type { Unit } from './unit.ts';

/** What the page's head, its linked data and its marked-up fields say about the article. */
export interface Metadata {
  readonly titles: readonly Passage[];
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
    'shareaholic:article_author_name',
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

/** Reads everything that is marked up; visible lines are read elsewhere. `units` only confirm a site's name in the title. */
export function readMetadata(root: ElementNode, units: readonly Unit[], order: DayOrder): Metadata {
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
  const micro = microdata(root, order);
  const page = title === null ? null : titlePassage(title);
  const outlet =
    outletOf(linked, pick(META.outlet)) ??
    micro.publisher ??
    (page === null ? null : siteInTitle(page, root, units));
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
    titles: titlesOf(linked?.headline ?? null, pick(META.title), page).map((passage) =>
      withoutSite(passage, outlet?.value ?? null),
    ),
    description: pick(META.description)[0]?.value ?? null,
    url: canonical ?? webAddress(pick(['og:url'])[0]?.value ?? '') ?? webAddress(linked?.url ?? ''),
    outlet,
    authors: [
      ...(linked?.authors ?? []).map((author): Field<string> => ({
        value: author.value,
        basis: 'json-ld',
        at: placeIn(author),
      })),
      ...[...pick(META.author), ...labelled(metas)].map((meta): Field<string> => ({
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

/** "Written by" and a name, as publishing systems hand them to cards of other sites: label and value, numbered. */
function labelled(metas: ReadonlyMap<string, readonly Meta[]>): readonly Meta[] {
  for (const n of [1, 2]) {
    const label = metas.get(`twitter:label${n}`)?.[0]?.value.toLowerCase();
    if (label !== undefined && BY.has(label)) return metas.get(`twitter:data${n}`) ?? [];
  }
  return [];
}

export const webAddress = (value: string): string | null => {
  const address = value.trim();
  return /^https?:\/\/[^\s/][^\s/.]*\.[^\s]+$/iu.test(address) && address.length < 2000
    ? address
    : null;
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
