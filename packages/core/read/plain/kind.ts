import {
  BY,
  CHANGED,
  COMMENT_FORM,
  COMMENTS,
  DATE_WORDS,
  FURNITURE_LINES,
  FURNITURE_OPENINGS,
  lineKey,
  MENU,
  RELATED,
  TICKERS,
} from '../../language/furniture-words.ts';
import { PUBLISHED } from '../../language/byline-words.ts';
import type { Span } from '../../model/index.ts';
import { creditAt, isCreditWord, lineCredit, siteCredit, type LineCredit } from '../credit-line.ts';
import { findDate, type DayOrder } from '../date.ts';
import {
  breadcrumbSteps,
  countSeparated,
  countWords,
  endsSentence,
  isCounter,
  isProse,
  isTitleCase,
  menuShare,
} from '../shape.ts';

/** A value that a line gives, with its place in the line. */
export interface Found extends Span {
  readonly value: string;
}

/** What a line is, told from the line alone. `rule` names what a removal is recorded under. */
export type Kind =
  | { readonly kind: 'furniture'; readonly rule: string }
  | { readonly kind: 'related' }
  | { readonly kind: 'comments' }
  | {
      readonly kind: 'about';
      readonly published: Found | null;
      readonly modified: Found | null;
      readonly byline: readonly Found[];
      readonly credit: LineCredit | null;
    }
  | { readonly kind: 'prose' }
  | { readonly kind: 'short' };

const LONGEST_LINE = 300;

/** A line already looked at: several steps ask about the same lines of a page, each with what it knows. */
interface Looked {
  readonly key: string;
  readonly dated: boolean;
  readonly kinds: { readonly order: DayOrder; readonly site: string; readonly kind: Kind }[];
}
const looked = new Map<string, Looked>();
const MOST_LINES = 2000;
/** To be called before each page: a line that was cut from a page would keep that page in memory. */
export const forgetLines = (): void => looked.clear();

/** Looks at one line (white space already collapsed). `site` is the key of the outlet's name, where it is known. */
export function kindOf(text: string, order: DayOrder, site = ''): Kind {
  if (text.length > LONGEST_LINE) return kindOfLine(text, lineKey(text), order, site);
  let line = looked.get(text);
  if (line === undefined) {
    if (looked.size >= MOST_LINES) looked.clear();
    line = { key: lineKey(text), dated: text.includes('19') || text.includes('20'), kinds: [] };
    looked.set(text, line);
  }
  // What makes no difference to this line is left out, so that one answer does for all.
  const dayOrder = line.dated ? order : null;
  const outlet = site !== '' && line.key.includes(site) ? site : '';
  const known = line.kinds.find((one) => one.order === dayOrder && one.site === outlet);
  if (known !== undefined) return known.kind;
  const kind = kindOfLine(text, line.key, dayOrder, outlet);
  line.kinds.push({ order: dayOrder, site: outlet, kind });
  return kind;
}

function kindOfLine(text: string, key: string, order: DayOrder, site: string): Kind {
  if (isCounter(text) && findDate(text, 'day-month') === null)
    return { kind: 'furniture', rule: 'counter' };
  if (text.length <= LONGEST_LINE) {
    if (COMMENTS.has(key) || /^thoughts? on [“"'‘]/u.test(key)) return { kind: 'comments' };
    if (RELATED.has(key)) return { kind: 'related' };
    const about = aboutLine(text, order, site);
    if (about !== null) return about;
    if (isControls(text)) return { kind: 'furniture', rule: 'furniture' };
    const label = /^(\p{L}+(?: \p{L}+){0,3})\s?:\s/u.exec(text)?.[1];
    if (label !== undefined && text.length <= 200 && RELATED.has(lineKey(label)))
      return { kind: 'furniture', rule: 'related' };
    if (
      /^(?:photo|photos|image|picture|foto|fotos|фото)(?: by| credit)?\s?:/iu.test(text) &&
      text.length <= 120
    ) {
      return { kind: 'furniture', rule: 'photo credit' };
    }
    if (FURNITURE_LINES.has(key)) return { kind: 'furniture', rule: 'furniture' };
    if (COMMENT_FORM.has(key)) return { kind: 'furniture', rule: 'comment form' };
    if (isNavigation(text)) return { kind: 'furniture', rule: 'navigation' };
    if (isInvitation(text, key)) return { kind: 'furniture', rule: 'invitation' };
  }
  if (isTicker(text)) return { kind: 'furniture', rule: 'ticker' };
  const steps = text.length <= LONGEST_LINE ? breadcrumbSteps(text) : null;
  if (steps !== null) return { kind: 'furniture', rule: 'breadcrumb' };
  return { kind: isProse(text) ? 'prose' : 'short' };
}

/** Openings by their first unit. */
const OPENINGS = new Map<number, string[]>();
for (const words of FURNITURE_OPENINGS) {
  const first = words.charCodeAt(0);
  OPENINGS.set(first, [...(OPENINGS.get(first) ?? []), words]);
}
/** First words of lines that are furniture. */
const FIRST_WORDS = new Set([...FURNITURE_LINES].map((line) => lineKey(line.split(' ')[0]!)));

/** "Follow us on …", "Subscribe to …": short, and not a sentence of a report. */
function isInvitation(text: string, key: string): boolean {
  if (text.length > 220) return false;
  const opening = OPENINGS.get(key.charCodeAt(0))?.find((words) => key.startsWith(words));
  if (opening === undefined) return /^(?:©|\(c\)|copyright\b)/iu.test(text);
  return (
    /^[\s\p{L}]/u.test(key.slice(opening.length)) ||
    key.length === opening.length ||
    /[^\p{L}]$/u.test(opening)
  );
}

const FIRST_WORD = /[^\s|•·/]+/u;
const TWO_LETTERS = /\p{L}\P{L}*\p{L}/u;

/** "Share Tweet Send to a friend Print A A": nothing but phrases that are lines of their own elsewhere. */
function isControls(text: string): boolean {
  // By its first word alone nearly every line is none.
  const first = FIRST_WORD.exec(text)?.[0];
  if (first === undefined) return false;
  if (!FIRST_WORDS.has(lineKey(first)) && TWO_LETTERS.test(first)) return false;
  const words = text.split(/[\s|•·/]+/u).filter((word) => word !== '');
  if (words.length < 2 || words.length > 14) return false;
  for (let at = 0; at < words.length;) {
    let size = Math.min(4, words.length - at);
    while (size > 0 && !FURNITURE_LINES.has(lineKey(words.slice(at, at + size).join(' '))))
      size -= 1;
    if (size === 0 && !/^\p{L}$/u.test(words[at]!)) return false;
    at += Math.max(size, 1);
  }
  return true;
}

/** Headlines or links run together with bullets between. */
function isTicker(text: string): boolean {
  const label = /^(\p{L}+(?:[ '’]\p{L}+){0,2})\s{0,2}(?::|»|\+{2,3})\s+\S/u.exec(text)?.[1];
  if (label !== undefined && text.length <= LONGEST_LINE && TICKERS.has(lineKey(label)))
    return true;
  const parts = countSeparated(text);
  if (parts < 3) return false;
  // A paragraph of bulleted sentences is text; tickers carry no full stops.
  const stops = text.match(/[.!?]\s/gu)?.length ?? 0;
  return stops < parts / 2;
}

function isNavigation(text: string): boolean {
  if (endsSentence(text)) return false;
  const words = countWords(text);
  if (words === 0) return true;
  const share = menuShare(text);
  if (words <= 2) return share === 1;
  if (share >= 0.6) return true;
  if (share >= 0.3 && words >= 4 && isTitleCase(text)) return true;
  return (text.match(/»/gu)?.length ?? 0) >= 3;
}

const CLOCK = /(?<!\d)\d{1,2}[:.h]\d{2}(?::\d{2})?(?!\d)/gu;
const SEGMENT = /\s*[|•·►—–]\s+|\s{2,}|\s+-\s+|\t/gu;

/** A line about the article: its date, its author, its agency, or several of them. */
function aboutLine(text: string, order: DayOrder, site: string): Kind | null {
  if (text.length > 160) return null;
  let published: Found | null = null;
  let modified: Found | null = null;
  let credit: LineCredit | null = null;
  let told = false;
  const byline: Found[] = [];
  const whole = segmentOf(text, order, site);
  const segments: { start: number; text: string }[] = [];
  if (whole !== null) segments.push({ start: 0, text });
  else {
    let from = 0;
    for (const match of text.matchAll(SEGMENT)) {
      segments.push({ start: from, text: text.slice(from, match.index) });
      from = match.index + match[0].length;
    }
    segments.push({ start: from, text: text.slice(from) });
    if (segments.length < 2) return null;
  }
  for (const segment of segments) {
    if (segment.text.trim() === '') continue;
    const read = segmentOf(segment.text, order, site);
    if (read === null) {
      if (
        isCounter(segment.text) ||
        MENU.has(lineKey(segment.text)) ||
        DATE_WORDS.has(lineKey(segment.text))
      )
        continue;
      return null;
    }
    told = true;
    const shift = <T extends Span>(found: T): T => ({
      ...found,
      start: found.start + segment.start,
      end: found.end + segment.start,
    });
    if (read.date !== null) {
      if (read.changed) modified ??= shift(read.date);
      else published ??= shift(read.date);
      if (read.second !== null) {
        if (read.changed && read.changedFirst) published ??= shift(read.second);
        else modified ??= shift(read.second);
      }
    }
    for (const name of read.names) byline.push(shift(name));
    if (read.credit !== null) credit ??= creditAt(read.credit, segment.start);
  }
  if (!told) return null;
  return { kind: 'about', published, modified, byline, credit };
}

interface Segment {
  readonly date: Found | null;
  readonly second: Found | null;
  readonly changed: boolean;
  /** The change is told before the publication: "Updated: … | Published: …". */
  readonly changedFirst: boolean;
  readonly names: readonly Found[];
  readonly credit: LineCredit | null;
}

function segmentOf(text: string, order: DayOrder, site: string): Segment | null {
  // A byline with a number in it goes on with something else, a date or a time.
  const names = /\d/u.test(text) ? [] : bylineNames(text);
  if (names.length > 0) {
    const rest = text.slice(names.at(-1)!.end);
    const agency = lineCredit(rest);
    const credit = agency === null ? null : creditAt(agency, names.at(-1)!.end);
    return { date: null, second: null, changed: false, changedFirst: false, names, credit };
  }
  const credit = lineCredit(text) ?? siteCredit(text, site);
  if (credit !== null) {
    const dated = datesIn(without(text, credit), order, isCreditWord);
    const undated = { date: null, second: null, changed: false, changedFirst: false, names: [] };
    return { ...(dated ?? undated), credit };
  }
  return datesIn(text, order, () => false);
}

/** The text with blanks where it names who is credited. */
function without(text: string, credit: LineCredit): string {
  let rest = text;
  for (const { start, end } of [credit, ...(credit.more ?? [])])
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return rest;
}

/** The dates of a line that holds nothing but dates, words of dates and such as are `allowed`. */
function datesIn(
  text: string,
  order: DayOrder,
  allowed: (word: string) => boolean,
): Segment | null {
  const sure = findDate(text, order);
  // Whichever comes first, day or month: a line that holds nothing but a date is a date line, read or not.
  const date = sure ?? findDate(text, 'day-month') ?? findDate(text, 'month-day');
  if (date === null) return null;
  const before = text.slice(0, date.start);
  const after = text.slice(date.end);
  const other = findDate(after, order);
  const rest =
    `${before} ${other === null ? after : `${after.slice(0, other.start)} ${after.slice(other.end)}`}`
      .replace(CLOCK, ' ')
      .toLowerCase();
  const words = rest.match(/\p{L}[\p{L}.]*/gu) ?? [];
  if (
    !words.every(
      (word) =>
        DATE_WORDS.has(word) ||
        DATE_WORDS.has(word.replace(/\.$/u, '')) ||
        MENU.has(word) ||
        allowed(word),
    )
  )
    return null;
  const lead = before.toLowerCase().match(/\p{L}+/gu) ?? [];
  const changed = lead.some((word) => CHANGED.has(word));
  const second =
    other === null ? null : { ...other, start: other.start + date.end, end: other.end + date.end };
  const between = other === null ? '' : after.slice(0, other.start).toLowerCase();
  const changedFirst = (between.match(/\p{L}+/gu) ?? []).some((word) => PUBLISHED.has(word));
  return { date: sure, second, changed, changedFirst, names: [], credit: null };
}

const NAME =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|de|da|di|del|van|von|der|den|bin|ibn|al|el|la|le|du|dos|ter)){1,4}$/u;

/** The names of a byline: "By Ann Ode and Ben Ilk"; nothing where what follows is no name. */
export function bylineNames(text: string): readonly Found[] {
  if (text.length > 120) return [];
  const head = /^[\s(–—-]*(\p{L}+(?: by)?)(\s*[:：]\s*|\s+)/u.exec(text);
  if (head === null || !BY.has(head[1]!.toLowerCase())) return [];
  const names = namesIn(text, head[0].length);
  // "By Tom Quill, Port Adel": after a lone comma stands a place as often as a colleague.
  return names.length === 2 && /,/u.test(text) && !/\s(?:and|und|et|y|и|ve)\s|[;&|]/u.test(text)
    ? names.slice(0, 1)
    : names;
}

/** Person names in a list from an offset on; the first that is none ends it. */
export function namesIn(text: string, from: number): readonly Found[] {
  const names: Found[] = [];
  let at = from;
  const pieces = text
    .slice(from)
    .split(
      /((?:(?<!\s)\s+)?(?:,|;|\||&)\s*|(?<!\s)\s+(?:and|und|et|y|и|ve|with|og|och|e|en|i|oraz)\s+)/u,
    );
  pieces.forEach((piece, index) => {
    if (index % 2 === 0) {
      const value = piece.trim().replace(/(?<![.,:])[.,:]+$/u, '');
      const start = at + piece.length - piece.trimStart().length;
      if (NAME.test(value) && !/\d/u.test(value))
        names.push({ start, end: start + value.length, value });
    }
    at += piece.length;
  });
  return names;
}
