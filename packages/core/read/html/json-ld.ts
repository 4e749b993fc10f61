import type { Span } from '../../model/index.ts';
import { oneLine } from '../white-space.ts';
import type { Place } from './evidence.ts';
import { isElement, valueOf, walk, type ElementNode } from './dom.ts';

/** A JSON-LD block of the page, as parsed. */
interface Source {
  readonly raw: string;
  /** Of `raw` in the capture. */
  readonly start: number;
  readonly value: unknown;
}
type Thing = Readonly<Record<string, unknown>>;

/** A text that JSON-LD gives, with its place in the capture where it stands there as it is. */
export interface Stated {
  readonly value: string;
  readonly start: number | null;
  readonly end: number | null;
}

export const placeIn = (stated: Stated): Span | null =>
  stated.start === null || stated.end === null ? null : { start: stated.start, end: stated.end };

export interface LinkedData {
  readonly headline: Stated | null;
  readonly authors: readonly Stated[];
  readonly publisher: Stated | null;
  readonly published: Stated | null;
  /** The date of the page around the article. */
  readonly pagePublished: Stated | null;
  readonly modified: Stated | null;
  readonly section: Stated | null;
  readonly body: string | null;
  readonly url: Stated | null;
  readonly language: string | null;
  /** Whose record it is: records of news name their authors with care, desks and agencies among them. */
  readonly place: RecordPlace;
}
export type RecordPlace = Extract<Place, `${string} record`>;

const MAX_THINGS = 3000;
const MAX_NESTING = 12;
const ARTICLE = /(?:Article|BlogPosting|LiveBlogPosting|Report|Review|NewsItem)$/u;
const PAGE = /^(?:WebPage|ItemPage|AboutPage|VideoObject|Product|Recipe|Event)$/u;

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
const types = (thing: Thing): readonly string[] =>
  list(thing['@type'])
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^.*[/:#]/u, ''));

/** Reads the page's JSON-LD: the record of the article, completed from that of the page it is on. */
export function readJsonLd(root: ElementNode): LinkedData | null {
  const sources = sourcesOf(root);
  const things: { readonly thing: Thing; readonly source: Source }[] = [];
  const byId = new Map<string, Thing>();
  for (const source of sources) {
    const queue: { readonly value: unknown; readonly nesting: number }[] = [
      { value: source.value, nesting: 0 },
    ];
    for (let i = 0; i < queue.length && things.length < MAX_THINGS; i += 1) {
      const { value, nesting } = queue[i]!;
      if (nesting > MAX_NESTING) continue;
      if (Array.isArray(value))
        for (const one of value) queue.push({ value: one, nesting: nesting + 1 });
      else if (isThing(value)) {
        things.push({ thing: value, source });
        const id = value['@id'];
        if (typeof id === 'string' && Object.keys(value).length > 1 && !byId.has(id))
          byId.set(id, value);
        for (const key of [
          '@graph',
          'mainEntity',
          'mainEntityOfPage',
          'hasPart',
          'itemListElement',
          'item',
          'publisher',
          'author',
          'isPartOf',
        ]) {
          if (key in value) queue.push({ value: value[key], nesting: nesting + 1 });
        }
      }
    }
  }
  const ofKind = (kind: RegExp) =>
    things.find(({ thing }) => types(thing).some((type) => kind.test(type)));
  const article = things.find(
    ({ thing }) =>
      types(thing).some((type) => ARTICLE.test(type)) &&
      ('headline' in thing ||
        'datePublished' in thing ||
        'articleBody' in thing ||
        'author' in thing),
  );
  const page = ofKind(PAGE);
  const chosen = article ?? page;
  if (chosen === undefined) return null;
  const { thing, source } = chosen;
  const at = (value: unknown): Stated | null => stated(value, source);
  const resolve = (value: unknown): unknown => {
    if (!isThing(value)) return value;
    const id = value['@id'];
    return typeof id === 'string' && !('name' in value) ? (byId.get(id) ?? value) : value;
  };
  const nameOf = (value: unknown): Stated | null => {
    const found = resolve(value);
    if (!isThing(found)) return at(found);
    const name = list(found['name'])[0];
    return stated(name, source) ?? null;
  };
  const authors = list(thing['author'] ?? thing['creator'])
    .map(resolve)
    .flatMap((author) => (isThing(author) ? list(author['name']).map(at) : [at(author)]))
    .filter((author) => author !== null);
  const pageThing = page?.thing ?? {};
  const language = thing['inLanguage'] ?? pageThing['inLanguage'];
  return {
    headline: at(thing['headline']) ?? (article === undefined ? null : at(thing['name'])),
    authors,
    publisher: nameOf(list(thing['publisher'])[0]),
    published: at(thing['datePublished']) ?? at(thing['dateCreated']),
    pagePublished: page === undefined ? null : stated(pageThing['datePublished'], page.source),
    modified: at(thing['dateModified']),
    section: at(list(thing['articleSection'])[0]),
    body: typeof thing['articleBody'] === 'string' ? thing['articleBody'] : null,
    url: at(
      [
        thing['url'],
        thing['mainEntityOfPage'],
        isThing(thing['mainEntityOfPage']) ? thing['mainEntityOfPage']['@id'] : null,
      ].find((url) => typeof url === 'string'),
    ),
    language: typeof language === 'string' ? language : null,
    place:
      article === undefined
        ? 'page record'
        : types(thing).some((type) => type.endsWith('NewsArticle'))
          ? 'news record'
          : 'article record',
  };
}

function stated(value: unknown, source: Source): Stated | null {
  if (typeof value !== 'string') return null;
  const clean = oneLine(value);
  if (clean === '' || clean.length > 100_000) return null;
  const escaped = JSON.stringify(value).slice(1, -1);
  for (const form of [escaped, escaped.replaceAll('/', '\\/')]) {
    const index = source.raw.indexOf(form);
    if (index >= 0)
      return { value: clean, start: source.start + index, end: source.start + index + form.length };
  }
  // Written with raw control characters, or escaped in another way: the record it stands in is its place.
  const spaced = source.raw.replace(CONTROL, ' ').indexOf(escaped);
  const start = source.start + Math.max(0, spaced);
  const length = spaced < 0 ? source.raw.length : escaped.length;
  return { value: clean, start, end: start + length };
}

/** One unit each, so that places remain. */
const CONTROL = /[\u0000-\u001f]/gu;

function sourcesOf(root: ElementNode): readonly Source[] {
  const sources: Source[] = [];
  walk(root, (element) => {
    if (element.tag !== 'script') return;
    const type = valueOf(element, 'type');
    if (type !== '' && !/ld\+json/iu.test(type)) return false;
    const text = element.children.find((child) => !isElement(child));
    if (text === undefined || isElement(text)) return false;
    // Some sites forget the type; then the text says what it is.
    if (type === '' && !/^\s{0,99}[{[][^]{0,99}"@context"/u.test(text.text.slice(0, 200)))
      return false;
    const value = parse(text.text);
    if (value !== undefined) sources.push({ raw: text.text, start: text.start, value });
    return false;
  });
  return sources;
}

/** Marks after a record, the longest first. */
const CLOSES = ['/*]]>*/', '//]]>', '-->', ']]>'];

/** JSON as sites write it: inside comment or CDATA marks, with raw line breaks in strings, with a semicolon after. */
function parse(raw: string): unknown {
  const opened = raw
    .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|\/\/<!\[CDATA\[|<!\[CDATA\[)/u, '')
    .trimEnd();
  // Its end is looked for at the end: records are long.
  const mark = CLOSES.find((one) => opened.endsWith(one)) ?? '';
  const closed = opened.slice(0, opened.length - mark.length).trimEnd();
  const body = closed.endsWith(';') ? closed.slice(0, -1) : closed;
  for (const attempt of [
    body,
    body.replace(CONTROL, ' '),
    body.replace(CONTROL, ' ').replace(/,\s*([\]}])/gu, '$1'),
  ]) {
    try {
      return JSON.parse(attempt) as unknown;
    } catch (error) {
      // Not JSON in this form; the next is tried, and a block that is none in any form says nothing.
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return undefined;
}
