import { COMMENT_FORM, FURNITURE_LINES, lineKey, WROTE } from '../../language/furniture-words.ts';
import type { Comment } from '../../model/index.ts';
import { findDate } from '../date.ts';
import { countWords } from '../shape.ts';
import { hintOf, isElement, valueOf, type ElementNode } from './dom.ts';
import type { Unit } from './unit.ts';
import { namesBody } from './zone.ts';

/** Names of elements that hold a thread of readers' comments. */
const THREAD =
  /(?:^|\s)(?:comments?|respond|disqus_thread|commentlist|comment-?_?(?:list|lists|section|sections|area|areas|thread|threads|container|wrapper|wrap|box|block|content|body|respond|form|stream|feed|tree|items|holder|panel|module|zone|template|text|main)s?|comments-?_?(?:list|section|area|thread|container|wrapper|wrap|box|block|content|body|respond|form|stream|feed|tree|items|holder|panel|module|zone|template|title|inner|app|widget|holder|outer|div)s?|(?:article|post|entry|user|reader|story|fb|facebook|disqus|news|page|view|node|all|show|block|section|recipe|product|video|photo|[a-z]{1,3})-?_?comments?(?:-?_?(?:list|section|wrapper|container|area|block|box))?|kommentare?|kommentar-?(?:liste|bereich)|commentaires?|comentarios?|reacties|reactions|livefyre\S*|discussion|wpdiscuz\S*|wpd-\S+|replies|(?:customer|product|user|reader)-?_?reviews?|[a-z]+-rev-?widg\S*|cackle\S*|mc-container|hypercomments\S*|viafoura\S*|coral\S*|spot-?im\S*|opinions?-list)(?:\s|$)/u;
const ITEM =
  /(?:^|\s)(?:comment|comment-?_?(?:item|entry|node|wrapper|wrap|container|single|block|main|post|row|box)|commententry|media|reply|wpd-comment|wpd-comment-wrap|kommentar|commentaire|comentario|review|post)(?:\s|$)|(?:^|\s)(?:li-)?(?:div-)?comment-?_?\d+(?:\s|$)/u;
const AUTHOR =
  /(?:^|[\s_-])(?:author|fn|user|username|user-?name|name|nick|nickname|commenter|comment-?author|poster|by)(?:$|[\s_-])/u;
const STAMP =
  /(?:^|[\s_-])(?:date|time|timestamp|meta|metadata|permalink|commentmetadata|ago|posted)(?:$|[\s_-])/u;
const CONTROL =
  /(?:^|[\s_-])(?:reply|respond|form|actions?|vote|votes|rating|tools|links?|buttons?|report|like|likes|share|footer|cancel|pagination|nav)(?:$|[\s_-])/u;

const isSchemaComment = (element: ElementNode): boolean =>
  /^comment$/iu.test(valueOf(element, 'itemprop')) ||
  /schema\.org\/(?:User)?Comments?$/iu.test(valueOf(element, 'itemtype'));

/** The elements that hold comments; a page's own article is never inside one. */
export function findThreads(root: ElementNode, units: readonly Unit[]): readonly ElementNode[] {
  const threads: ElementNode[] = [];
  const visit = (element: ElementNode): void => {
    if (element.removed !== null || element.to === element.from) return;
    const top =
      element.tag === 'html' ||
      element.tag === 'body' ||
      element.tag === 'main' ||
      element.tag === '#root';
    if (!top && isThread(element) && !holdsArticle(element, units)) {
      element.removed = 'comments';
      threads.push(element);
      return;
    }
    for (const child of element.children) if (isElement(child)) visit(child);
  };
  visit(root);
  return threads;
}

function isThread(element: ElementNode): boolean {
  if (isSchemaComment(element)) return true;
  const hint = hintOf(element);
  return hint !== '' && element.tag !== 'a' && THREAD.test(hint);
}

function holdsArticle(element: ElementNode, units: readonly Unit[]): boolean {
  for (let i = element.from; i < element.to && i < element.from + 60; i += 1) {
    if (units[i]!.host.tag === 'h1') return true;
  }
  let found = false;
  const visit = (one: ElementNode, depth: number): void => {
    if (found || depth > 6) return;
    if (one !== element && namesBody(one) && !/comment/u.test(hintOf(one))) found = true;
    for (const child of one.children) if (isElement(child)) visit(child, depth + 1);
  };
  visit(element, 0);
  return found;
}

interface Open {
  author: string | null;
  readonly texts: string[];
}

/** The comments of a thread, author and text; form, controls and time stamps are not among them. */
export function commentsOf(thread: ElementNode, units: readonly Unit[]): readonly Comment[] {
  const items = new Map<ElementNode, Open>();
  for (const unit of units.slice(thread.from, thread.to)) {
    const place = placeIn(unit.host, thread);
    const key = lineKey(unit.text);
    if (place.control && countWords(unit.text) < 12) continue;
    if (unit.text.length < 80 && (COMMENT_FORM.has(key) || FURNITURE_LINES.has(key))) continue;
    let open = items.get(place.item);
    if (open === undefined) {
      open = { author: null, texts: [] };
      items.set(place.item, open);
    }
    const author = authorIn(unit, place.author || hasInner(unit, AUTHOR));
    if (open.author === null && open.texts.length === 0 && author !== null) {
      open.author = author;
      continue;
    }
    if ((place.stamp || hasInner(unit, STAMP)) && countWords(unit.text) <= 12) continue;
    if (countWords(unit.text) <= 8 && findDate(unit.text, 'day-month') !== null) continue;
    open.texts.push(unit.text);
  }
  return [...items.values()]
    .filter((open) => open.texts.some((text) => text.length > 1))
    .filter((open) => open.author !== null || open.texts.join(' ').length >= 20)
    .map((open) => ({ author: open.author, text: open.texts.join('\n') }));
}

interface Place {
  readonly item: ElementNode;
  readonly author: boolean;
  readonly stamp: boolean;
  readonly control: boolean;
}

function placeIn(host: ElementNode, thread: ElementNode): Place {
  let author = false;
  let stamp = false;
  let control = false;
  for (let at: ElementNode | null = host; at !== null && at !== thread; at = at.parent) {
    const hint = hintOf(at);
    if (
      ITEM.test(hint) ||
      isSchemaComment(at) ||
      (at.tag === 'li' && hint !== '' && !CONTROL.test(hint))
    ) {
      return { item: at, author, stamp, control };
    }
    if (at.tag === 'form') control = true;
    if (hint === '') continue;
    if (AUTHOR.test(hint)) author = true;
    if (STAMP.test(hint)) stamp = true;
    if (CONTROL.test(hint)) control = true;
  }
  return { item: host, author, stamp, control };
}

/** True where an inline element in the unit has such a name. */
function hasInner(unit: Unit, pattern: RegExp): boolean {
  return unit.host.children.some(
    (child) =>
      isElement(child) &&
      (pattern.test(hintOf(child)) || (child.tag === 'cite' && pattern === AUTHOR)),
  );
}

function authorIn(unit: Unit, named: boolean): string | null {
  if (!named || countWords(unit.text) > 14) return null;
  let text = unit.text;
  const words = text.split(' ');
  const cut = words.findIndex(
    (word, index) =>
      index > 0 &&
      (WROTE.has(lineKey(word)) || /^[|•·,:]$|\d/u.test(word) || /[:,]$/u.test(words[index - 1]!)),
  );
  if (cut > 0) text = words.slice(0, cut).join(' ');
  text = text.replace(/[\s:,|•·]+$/u, '').replace(/^(?:by|von|par|por)\s/iu, '');
  return text.length > 0 && text.length <= 60 && countWords(text) <= 6 ? text : null;
}
