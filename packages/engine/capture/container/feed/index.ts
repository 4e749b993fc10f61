import { DetectError, MalformedError, ParseError, parseFeed } from 'feedsmith';
import { MAX_PAGE_BYTES, tooLarge } from '../../load.ts';
import { decode } from '../../decode.ts';
import { CaptureError } from '../../problem.ts';
import { collect, TooMuchError, type Bytes } from '../bytes.ts';
import type { ContainerContext, ContainerFormat, Found } from '../format.ts';
import { NOTHING_SAID } from '../said.ts';
import { itemsOf, type Item } from './item.ts';
import { broken } from './broken.ts';
import { feedKind, withoutDoctype } from './xml.ts';

/** The most items of a feed that are looked at; feeds have some dozens. */
const MAX_ITEMS = 20_000;
/** So many items without a page are named one by one. */
const NAMED = 200;

/**
 * RSS (0.9 to 2.0, and 1.0 as RDF), Atom and JSON Feed. An item that has its page in it is that page; one that has a
 * summary or a link only is named. Nothing that a feed names is ever fetched.
 */
export const feed: ContainerFormat = {
  id: 'feed',
  detect: ({ text }) => feedKind(text) !== null,
  pages,
};

async function* pages(bytes: Bytes, { name }: ContainerContext): AsyncGenerator<Found> {
  let content: Uint8Array;
  try {
    content = await collect(bytes.stream(), MAX_PAGE_BYTES);
  } catch (error) {
    if (!(error instanceof TooMuchError)) throw error;
    yield tooLarge(name, bytes.size);
    return;
  }
  const { items, problem } = read(decode(content, null).text, name);
  const count = new Map<string, number>();
  for (const { url } of items) if (url !== null) count.set(url, (count.get(url) ?? 0) + 1);
  let unnamed = 0;
  for (const [index, item] of items.entries()) {
    const place = item.url !== null && count.get(item.url) === 1 ? item.url : String(index + 1);
    const source = `${name}#${place}`;
    if (item.content !== null) yield pageOf(item, item.content, source);
    else if ((unnamed += 1) <= NAMED) {
      const detail = `the feed has a summary or a link of it only: ${item.title ?? 'no title'}`;
      yield new CaptureError(source, 'not captured', detail);
    }
  }
  if (unnamed > NAMED) {
    const detail = `${unnamed - NAMED} more items have a summary or a link only`;
    yield new CaptureError(name, 'not captured', detail);
  }
  if (problem !== null) yield problem;
  else if (items.length === 0)
    yield new CaptureError(name, 'no page', 'it is a feed without items');
}

/** The items of a feed as far as it can be read, and what is wrong with it. */
function read(
  text: string,
  name: string,
): { readonly items: readonly Item[]; readonly problem: CaptureError | null } {
  const { xml, entities } = withoutDoctype(text);
  const whole = parsed(xml);
  const items = whole ?? wholeItems(xml);
  if (items === null)
    return {
      items: [],
      problem: new CaptureError(name, 'damaged', 'it is no feed that can be read'),
    };
  if (whole === null) {
    const detail = `it breaks off or is damaged; the ${items.length} items before that were read`;
    return { items, problem: new CaptureError(name, 'cut off', detail) };
  }
  if (items.length === MAX_ITEMS)
    return { items, problem: new CaptureError(name, 'too large', `more than ${MAX_ITEMS} items`) };
  if (!entities) return { items, problem: null };
  const detail = 'it declares entities of its own, which are not expanded: words may be missing';
  return { items, problem: new CaptureError(name, 'damaged', detail) };
}

/** The items before the place where a feed breaks off or is damaged; null where there are none. */
function wholeItems(text: string): readonly Item[] | null {
  const feed = broken(text);
  if (feed === null) return null;
  // A feed that breaks off is whole up to its last item; in one that is damaged the place is looked for by halves.
  let items = parsed(feed.closedBehind(feed.count));
  let [sound, unsound] = items === null ? [0, feed.count] : [feed.count, feed.count + 1];
  while (unsound - sound > 1) {
    const middle = Math.floor((sound + unsound) / 2);
    const found = parsed(feed.closedBehind(middle));
    if (found === null) unsound = middle;
    else [sound, items] = [middle, found];
  }
  return items;
}

/** What the parser throws, and what is thrown where tags are nested without end. */
const OWN_ERRORS = [DetectError, MalformedError, ParseError, RangeError] as const;

/** Null where it is no feed that the parser takes. */
function parsed(text: string): readonly Item[] | null {
  try {
    return itemsOf(parseFeed(text, { maxItems: MAX_ITEMS }));
  } catch (error) {
    if (OWN_ERRORS.some((own) => error instanceof own)) return null;
    throw error;
  }
}

function pageOf(
  { title, url, published, modified, authors, language }: Item,
  { text, isHtml }: NonNullable<Item['content']>,
  source: string,
): Found {
  return {
    source,
    bytes: Buffer.from(text),
    url,
    mediaType: isHtml ? 'text/html' : 'text/plain',
    charset: 'utf-8',
    capturedAt: null,
    container: { ...NOTHING_SAID, headline: title, published, modified, byline: authors, language },
  };
}
