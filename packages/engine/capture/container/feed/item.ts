import type { parseFeed } from 'feedsmith';
import { isoDate } from '../dates.ts';

type Parsed = ReturnType<typeof parseFeed>;

/** An item of a feed, of whatever kind the feed is. */
export interface Item {
  readonly title: string | null;
  readonly url: string | null;
  /** What it has of the page; null where it has nothing but a summary or a link. */
  readonly content: { readonly text: string; readonly isHtml: boolean } | null;
  /** ISO 8601 day or instant. */
  readonly published: string | null;
  readonly modified: string | null;
  readonly authors: readonly string[];
  readonly language: string | null;
}

/** The items of a feed that was parsed, in its order. */
export function itemsOf(parsed: Parsed): readonly Item[] {
  switch (parsed.format) {
    case 'rss':
    case 'rdf':
      return rssItems(parsed.feed);
    case 'atom':
      return atomItems(parsed.feed);
    case 'json':
      return jsonItems(parsed.feed);
  }
}

interface RssLike {
  readonly language?: string;
  readonly dc?: { readonly languages?: readonly string[] };
  readonly items?: readonly {
    readonly title?: string;
    readonly link?: string;
    readonly guid?: { readonly value?: string; readonly isPermaLink?: boolean };
    readonly description?: string;
    readonly pubDate?: unknown;
    readonly authors?: readonly { readonly name?: string; readonly email?: string }[];
    readonly dc?: { readonly creators?: readonly string[]; readonly dates?: readonly unknown[] };
    readonly content?: { readonly encoded?: string };
  }[];
}

function rssItems({ language, dc, items }: RssLike): readonly Item[] {
  return (items ?? []).map((item) => {
    const guid = item.guid?.isPermaLink === false ? undefined : item.guid?.value;
    const encoded = item.content?.encoded;
    const whole = encoded ?? (isWhole(item.description) ? item.description : undefined);
    return {
      title: plainTitle(item.title),
      url: webAddress(item.link) ?? webAddress(guid),
      content: contentOf(whole, null),
      published: date(item.pubDate) ?? date(item.dc?.dates?.[0]),
      modified: null,
      authors: names(item.dc?.creators ?? item.authors?.map(({ name }) => name)),
      language: language ?? dc?.languages?.[0] ?? null,
    };
  });
}

interface AtomLike {
  readonly authors?: readonly { readonly name?: string }[];
  readonly entries?: readonly {
    readonly title?: { readonly value?: string; readonly type?: string };
    readonly links?: readonly { readonly href?: string; readonly rel?: string }[];
    readonly content?: { readonly value?: string; readonly type?: string; readonly src?: string };
    readonly published?: unknown;
    readonly updated?: unknown;
    readonly authors?: readonly { readonly name?: string }[];
  }[];
}

function atomItems({ authors: of, entries }: AtomLike): readonly Item[] {
  return (entries ?? []).map((entry) => {
    const link = entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate');
    const { content, title } = entry;
    const authors = entry.authors ?? of;
    return {
      title:
        title?.type === 'html' || title?.type === 'xhtml'
          ? plainTitle(title.value)
          : oneLine(title?.value),
      url: webAddress(link?.href),
      content:
        content?.src === undefined ? contentOf(content?.value, content?.type ?? 'text') : null,
      published: date(entry.published),
      modified: date(entry.updated),
      authors: names(authors?.map(({ name }) => name)),
      language: null,
    };
  });
}

interface JsonLike {
  readonly language?: string;
  readonly authors?: readonly { readonly name?: string }[];
  readonly items?: readonly {
    readonly title?: string;
    readonly url?: string;
    readonly content_html?: string;
    readonly content_text?: string;
    readonly date_published?: unknown;
    readonly date_modified?: unknown;
    readonly authors?: readonly { readonly name?: string }[];
    readonly language?: string;
  }[];
}

function jsonItems({ language, authors: of, items }: JsonLike): readonly Item[] {
  return (items ?? []).map((item) => ({
    title: oneLine(item.title),
    url: webAddress(item.url),
    content: contentOf(item.content_html, 'html') ?? contentOf(item.content_text, 'text'),
    published: date(item.date_published),
    modified: date(item.date_modified),
    authors: names((item.authors ?? of)?.map(({ name }) => name)),
    language: item.language ?? language ?? null,
  }));
}

/** @param type as Atom says it; null where the feed does not say */
function contentOf(text: string | undefined, type: string | null): Item['content'] {
  if (text === undefined || text.trim() === '') return null;
  const isHtml = type === null ? /<[a-z][^<>]{0,400}>/iu.test(text) : /html/iu.test(type);
  // Pictures, sounds and the like are content too, but no page.
  if (type !== null && !isHtml && !/^text$|^text\/plain\b/iu.test(type)) return null;
  return { text, isHtml };
}

/** A page has this many characters of text at least; what RSS calls a description is a summary otherwise. */
const WHOLE = 1500;

/** Whether a description is so long, and ends as a text does, that it is the page and no summary of it. */
function isWhole(description: string | undefined): boolean {
  if (description === undefined || description.length < WHOLE) return false;
  const text = description.replace(/<[^<>]{0,4000}>/gu, '').trim();
  return (
    text.length >= WHOLE &&
    !/(?:\u2026|\.\.\.|&hellip;|&#8230;)[\]\s)]{0,10}$/u.test(text.slice(-40))
  );
}

/** A title of a format in which mark-up in it is allowed, or usual. */
function plainTitle(title: string | undefined): string | null {
  if (title === undefined) return null;
  return oneLine(
    title
      .replace(/<\/?[a-z][^<>]{0,400}>/giu, '')
      .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/giu, (all, decimal, hex, name) => {
        if (name !== undefined) return NAMED[(name as string).toLowerCase()] ?? all;
        const code = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal);
        return code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
          ? String.fromCodePoint(code)
          : all;
      }),
  );
}
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function oneLine(text: string | undefined): string | null {
  const line = text?.replace(/[\s\u0000-\u001f\u007f-\u009f]+/gu, ' ').trim() ?? '';
  return line === '' ? null : line;
}

const date = (written: unknown): string | null =>
  typeof written === 'string' ? isoDate(written) : null;

const webAddress = (url: string | undefined): string | null => {
  const trimmed = url?.trim() ?? '';
  return /^https?:\/\/[^\s/]/iu.test(trimmed) ? trimmed : null;
};

const names = (written: readonly (string | undefined)[] | undefined): readonly string[] =>
  [
    ...new Set((written ?? []).map(oneLine).filter((name) => name !== null && !name.includes('@'))),
  ] as string[];
