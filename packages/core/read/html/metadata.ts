import { BY } from '../../language/furniture-words.ts';
import type { Field } from '../../model/index.ts';
import { machineDate, type DayOrder } from '../date.ts';
import type { Passage } from '../flow.ts';
import { oneLine } from '../white-space.ts';
import { attribute, valueOf, walk, type ElementNode } from './dom.ts';
import { addressesOf } from './address.ts';
import { placeIn, readJsonLd, type LinkedData, type Stated } from './json-ld.ts';
import type { Evidence, Place } from './evidence.ts';
import type { Meta } from './meta.ts';
import { publisherIn } from './microdata.ts';
import { siteInTitle, titlePassage, titlesOf, withoutSite } from './title.ts';
import type { Unit } from './unit.ts';

/** What the page's head, its linked data and its marked-up fields say about the article. */
export interface Metadata {
  readonly titles: readonly Passage[];
  readonly description: string | null;
  /** Addresses that the page gives as its own, the surest first. */
  readonly addresses: readonly Field<string>[];
  readonly outlet: Field<string> | null;
  readonly section: Field<string> | null;
  readonly authors: readonly Evidence[];
  readonly published: readonly Evidence[];
  readonly modified: readonly Evidence[];
  readonly language: string | null;
  readonly articleBody: string | null;
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
  section: [
    'article:section',
    'og:article:section',
    'og:section',
    'parsely-section',
    'sailthru.section',
    'dc.type.section',
    'section',
    'article.section',
  ],
  openGraphPublished: [
    'article:published_time',
    'article:published',
    'og:article:published_time',
    'og:published_time',
  ],
  published: [
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
  openGraphModified: ['article:modified_time', 'og:updated_time', 'article:modified'],
  modified: [
    'datemodified',
    'dc.date.modified',
    'dcterms.modified',
    'lastmod',
    'last-modified',
    'revised',
    'updated_time',
  ],
} as const;

const META_KEYS = ['property', 'name', 'itemprop', 'http-equiv'] as const;
/** Names that are of the page wherever they stand. */
const HEAD_NAMES: ReadonlySet<string> = new Set(['headline', 'description']);

/** Reads what the head and the linked data say; lines and marked elements are read elsewhere. `units` only confirm a site's name in the title. */
export function readMetadata(
  root: ElementNode,
  units: readonly Unit[],
  order: DayOrder,
  address: string | null,
): Metadata {
  const metas = new Map<string, Meta[]>();
  let canonical: Meta | null = null;
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
        if (canonical === null && /^canonical$/iu.test(valueOf(element, 'rel'))) {
          const href = attribute(element, 'href');
          if (href !== null)
            canonical = { value: href.value, at: { start: href.start, end: href.end } };
        }
        return;
      case 'meta': {
        const content = attribute(element, 'content');
        if (content === null || content.value.trim() === '' || content.value.length > 5000) return;
        for (const key of META_KEYS) {
          const name = valueOf(element, key).toLowerCase().trim();
          if (name === '') continue;
          // Elsewhere it says something of the thing that its element describes, which may be a comment or another story.
          if (key === 'itemprop' && !HEAD_NAMES.has(name) && element.parent?.tag !== 'head')
            continue;
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
  const page = title === null ? null : titlePassage(title);
  const outlet =
    outletOf(linked, pick(META.outlet)) ??
    publisherIn(root) ??
    (page === null ? null : siteInTitle(page, root, units));
  return {
    titles: titlesOf(linked?.headline ?? null, pick(META.title), page).map((passage) =>
      withoutSite(passage, outlet?.value ?? null),
    ),
    description: pick(META.description)[0]?.value ?? null,
    addresses: addressesOf(canonical, pick(['og:url']), linked?.url ?? null, address),
    outlet,
    section: sectionOf(linked, pick(META.section)),
    authors: authorsIn(linked, metas, pick),
    ...datesIn(linked, pick, order),
    language: linked?.language ?? language,
    articleBody: linked?.body ?? null,
  };
}

type Pick = (names: readonly string[]) => readonly Meta[];

function authorsIn(
  linked: LinkedData | null,
  metas: ReadonlyMap<string, readonly Meta[]>,
  pick: Pick,
): readonly Evidence[] {
  const inHead = (place: Place, found: readonly Meta[]): readonly Evidence[] =>
    found.map(({ value, at }) => ({ place, field: { value, basis: 'markup', at } }));
  return [
    ...(linked?.authors ?? []).map((author): Evidence => ({
      place: linked!.place,
      field: { value: author.value, basis: 'json-ld', at: placeIn(author) },
    })),
    ...inHead('head', pick(META.author)),
    ...inHead('card', labelled(metas)),
  ];
}

function datesIn(
  linked: LinkedData | null,
  pick: Pick,
  order: DayOrder,
): { readonly published: readonly Evidence[]; readonly modified: readonly Evidence[] } {
  const published: Evidence[] = [];
  const modified: Evidence[] = [];
  const record = (into: Evidence[], place: Place, found: Stated | null): void => {
    const value = found === null ? null : machineDate(found.value, order);
    if (value !== null)
      into.push({ place, field: { value, basis: 'json-ld', at: placeIn(found!) } });
  };
  const head = (into: Evidence[], place: Place, found: readonly Meta[]): void => {
    for (const { value: written, at } of found) {
      const value = machineDate(written, order);
      if (value !== null) into.push({ place, field: { value, basis: 'markup', at } });
    }
  };
  if (linked !== null) record(published, linked.place, linked.published);
  head(published, 'open graph', pick(META.openGraphPublished));
  head(published, 'head', pick(META.published));
  if (linked !== null) {
    if (linked.place !== 'page record') record(published, 'page record', linked.pagePublished);
    record(modified, linked.place, linked.modified);
  }
  head(modified, 'open graph', pick(META.openGraphModified));
  head(modified, 'head', pick(META.modified));
  return { published, modified };
}

/** The outlet's part that the article stands in: short, and a name, not a list of keywords. */
function sectionOf(linked: LinkedData | null, metas: readonly Meta[]): Field<string> | null {
  const fits = (value: string): boolean =>
    value.length >= 2 &&
    value.length <= 60 &&
    /\p{L}/u.test(value) &&
    !/[,;<>{}]|https?:/u.test(value);
  const stated = linked?.section ?? null;
  if (stated !== null && fits(stated.value))
    return { value: stated.value, basis: 'json-ld', at: placeIn(stated) };
  const meta = metas.find(({ value }) => fits(oneLine(value)));
  return meta === undefined ? null : { value: oneLine(meta.value), basis: 'markup', at: meta.at };
}

/** "Written by" and a name, as publishing systems hand them to cards of other sites: label and value, numbered. */
function labelled(metas: ReadonlyMap<string, readonly Meta[]>): readonly Meta[] {
  for (const n of [1, 2]) {
    const label = metas.get(`twitter:label${n}`)?.[0]?.value.toLowerCase();
    if (label !== undefined && BY.has(label)) return metas.get(`twitter:data${n}`) ?? [];
  }
  return [];
}

function outletOf(linked: LinkedData | null, metas: readonly Meta[]): Field<string> | null {
  const fits = (value: string): boolean =>
    value !== '' && value.length <= 80 && !/^https?:/iu.test(value);
  const site = metas.find((meta) => fits(oneLine(meta.value)));
  if (site !== undefined) return { value: oneLine(site.value), basis: 'markup', at: site.at };
  const publisher = linked?.publisher ?? null;
  if (publisher !== null && fits(publisher.value))
    return { value: publisher.value, basis: 'json-ld', at: placeIn(publisher) };
  return null;
}
