import {
  COMMENT_FORM,
  COMMENTS,
  FURNITURE_LINES,
  lineKey,
  WROTE,
} from '../../language/furniture-words.ts';
import type { Comment } from '../../model/index.ts';
import { findDate } from '../date.ts';
import { countWords } from '../shape.ts';
import {
  hintAt,
  hintOf,
  isElement,
  isNamed,
  roughText,
  valueOf,
  walk,
  type ElementNode,
} from './dom.ts';
import { NamePattern } from './hint.ts';
import { keyOf, type Unit } from './unit.ts';
import { namesBody } from './zone.ts';

/** Names of elements that hold a thread of readers' comments. */
const THREAD = new NamePattern(
  /(?:^|\s)(?:comments?|respond|disqus_thread|commentlist|comment-?_?(?:list|lists|section|sections|area|areas|thread|threads|container|wrapper|wrap|box|block|content|body|respond|form|stream|feed|tree|items|holder|panel|module|zone|template|text|main)s?|comments-?_?(?:list|section|area|thread|container|wrapper|wrap|box|block|content|body|respond|form|stream|feed|tree|items|holder|panel|module|zone|template|title|inner|app|widget|holder|outer|div)s?|(?:article|post|entry|user|reader|story|fb|facebook|disqus|news|page|view|node|all|show|block|section|recipe|product|video|photo|[a-z]{1,3})-?_?comments?(?:-?_?(?:list|section|wrapper|container|area|block|box))?|kommentare?|kommentar-?(?:liste|bereich)|commentaires?|comentarios?|reacties|reactions|livefyre\S*|discussion|wpdiscuz\S*|wpd-\S+|replies|(?:customer|product|user|reader)-?_?reviews?|[a-z]+-rev-?widg\S*|cackle\S*|mc-container|hypercomments\S*|viafoura\S*|coral\S*|spot-?im\S*|opinions?-list)(?:\s|$)/u,
);
/** Threads that a service puts in: whatever its parts are called, the article is not among them. */
const EMBEDDED = new NamePattern(
  /(?:^|\s)(?:disqus_thread|hypercomments_widget|cackle-?comments?|mc-container)(?:\s|$)/u,
);
const ITEM = new NamePattern(
  /(?:^|\s)(?:comment|comment-?_?(?:item|entry|node|wrapper|wrap|container|single|block|main|post|row|box)|commententry|media|reply|wpd-comment|wpd-comment-wrap|kommentar|commentaire|comentario|review|post)(?:\s|$)|(?:^|\s)(?:li-)?(?:div-)?comment-?_?\d+(?:\s|$)/u,
);
const AUTHOR = new NamePattern(
  /(?:^|[\s_-])(?:author|fn|user|username|user-?name|name|nick|nickname|commenter|comment-?author|poster|by)(?:$|[\s_-])/u,
);
const STAMP = new NamePattern(
  /(?:^|[\s_-])(?:date|time|timestamp|meta|metadata|permalink|commentmetadata|ago|posted)(?:$|[\s_-])/u,
);
const CONTROL = new NamePattern(
  /(?:^|[\s_-])(?:reply|respond|form|actions?|vote|votes|rating|tools|links?|buttons?|report|like|likes|share|footer|cancel|pagination|nav)(?:$|[\s_-])/u,
);

const isSchemaComment = (element: ElementNode): boolean =>
  /^comment$/iu.test(valueOf(element, 'itemprop')) ||
  /schema\.org\/(?:User)?Comments?$/iu.test(valueOf(element, 'itemtype'));

/** Finds the elements that hold comments and takes them out; a page's own article is never inside one. */
export function findThreads(root: ElementNode, units: readonly Unit[]): readonly ElementNode[] {
  const threads: ElementNode[] = [];
  walk(root, (element) => {
    if (element.removed !== null || element.to === element.from) return false;
    const top =
      element.tag === 'html' ||
      element.tag === 'body' ||
      element.tag === 'main' ||
      element.tag === '#root';
    if (
      !top &&
      isThread(element) &&
      (isNamed(element, EMBEDDED) || !holdsArticle(element, units))
    ) {
      take(element, units);
      threads.push(element);
      return false;
    }
    return true;
  });
  return [...threads, ...headedThreads(units)];
}

/** Keys of {@link COMMENTS} that head sections of articles too. */
const ALSO_A_SECTION =
  /^(?:discussion|conversation|responses|replies|comment|diskussion|discusión|réactions)$/u;
/** Running text above a heading before it can be that of a thread. */
const TEXT_ABOVE = 250;

/** Threads that only their heading names: "Comments (4)" and what stands with it, below the article's text. */
function headedThreads(units: readonly Unit[]): readonly ElementNode[] {
  const threads: ElementNode[] = [];
  let above = 0;
  units.forEach((unit, index) => {
    if (unit.removed === null && unit.size >= 80) above += unit.size;
    if (above < TEXT_ABOVE || unit.text.length > 60 || unit.removed !== null) return;
    const key = keyOf(unit);
    if (!COMMENTS.has(key) || ALSO_A_SECTION.test(key)) return;
    let thread: ElementNode | null = null;
    for (let at: ElementNode | null = unit.host; at !== null; at = at.parent) {
      // The element that opens with the heading: a parent that begins earlier holds other things as well.
      if (at.from < index || TOP.has(at.tag) || at.removed !== null) break;
      if (at.to > index + 1) thread = at;
    }
    if (thread === null || holdsArticle(thread, units)) return;
    take(thread, units);
    threads.push(thread);
  });
  return threads;
}

const TOP = new Set(['#root', 'html', 'body', 'main', 'article']);

function take(thread: ElementNode, units: readonly Unit[]): void {
  thread.removed = 'comments';
  for (let i = thread.from; i < thread.to; i += 1) units[i]!.removed ??= 'comments';
}

function isThread(element: ElementNode): boolean {
  if (isSchemaComment(element)) return true;
  return element.tag !== 'a' && isNamed(element, THREAD);
}

function holdsArticle(element: ElementNode, units: readonly Unit[]): boolean {
  for (let i = element.from; i < element.to && i < element.from + 60; i += 1) {
    if (units[i]!.host.tag === 'h1') return true;
  }
  let found = false;
  const visit = (one: ElementNode, depth: number): void => {
    if (found || depth > 6) return;
    // A comment's own text is often named like an article's.
    if (one !== element && (/comment/u.test(hintOf(one)) || isSchemaComment(one))) return;
    if (one !== element && namesBody(one)) found = true;
    for (const child of one.children) if (isElement(child)) visit(child, depth + 1);
  };
  visit(element, 0);
  return found;
}

/** Units of text below which what nobody signed may be an invitation to write or to log in. */
const LONGEST_INVITATION = 80;

interface Open {
  readonly found: boolean;
  author: string | null;
  /** The line that the author is from. */
  signed: Unit | null;
  readonly units: Unit[];
}

/** The comments of a thread, author and text, and the units that are neither: form, controls and time stamps. */
export function commentsOf(
  thread: ElementNode,
  units: readonly Unit[],
): { readonly comments: readonly Comment[]; readonly left: readonly Unit[] } {
  const items = new Map<ElementNode, Open>();
  const alike = alikeIn(thread);
  const left: Unit[] = [];
  for (const unit of units.slice(thread.from, thread.to)) {
    if (unit.removed !== 'comments') continue;
    const place = placeIn(unit.host, thread, alike);
    const key = keyOf(unit);
    const heading = !place.found && (/^h[1-6]$/u.test(unit.host.tag) || COMMENTS.has(key));
    const control = place.control && countWords(unit.text) < 12;
    const form = unit.text.length < 80 && (COMMENT_FORM.has(key) || FURNITURE_LINES.has(key));
    if (heading || control || form) {
      left.push(unit);
      continue;
    }
    let open = items.get(place.item);
    if (open === undefined) {
      open = { found: place.found, author: null, signed: null, units: [] };
      items.set(place.item, open);
    }
    const author = authorIn(unit, place.author);
    if (open.author === null && open.units.length === 0 && author !== null) {
      open.author = author;
      open.signed = unit;
      continue;
    }
    const stamp =
      ((place.stamp || innerOf(unit, STAMP) !== null) && countWords(unit.text) <= 12) ||
      (countWords(unit.text) <= 8 && findDate(unit.text, 'day-month') !== null);
    if (stamp) left.push(unit);
    else open.units.push(unit);
  }
  const comments: Comment[] = [];
  // Where a thread's comments are marked, a short line outside of them that nobody signed is the site's.
  const marked = [...items.values()].some(({ found }) => found);
  for (const open of items.values()) {
    const text = open.units.map((unit) => unit.text).join('\n');
    const { author, signed } = open;
    const least = marked && !open.found ? LONGEST_INVITATION : 20;
    const kept = text.length > 1 && (author !== null || text.length >= least);
    if (kept) comments.push({ author, text });
    else left.push(...open.units);
    // What else stands on the author's line is no comment.
    if (signed !== null && (!kept || signed.text !== author)) left.push(signed);
  }
  return { comments, left };
}

/**
 * Elements side by side of one tag and name, two or more of them, in a thread that names no item: each is a comment.
 * The outermost such row counts.
 */
function alikeIn(thread: ElementNode): ReadonlySet<ElementNode> {
  let named = false;
  walk(thread, (one) => {
    if (one !== thread && (isNamed(one, ITEM) || isSchemaComment(one))) named = true;
    return !named;
  });
  if (named) return new Set();
  let row: ElementNode[] = [];
  const visit = (element: ElementNode): void => {
    if (row.length > 0) return;
    const groups = new Map<string, ElementNode[]>();
    for (const child of element.children) {
      if (!isElement(child) || child.to === child.from) continue;
      const name = hintOf(child).split(' ')[0]!;
      if (name === '' || CONTROL.pattern.test(name)) continue;
      const key = `${child.tag} ${name}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [child]);
      else group.push(child);
    }
    for (const group of groups.values())
      if (group.length > row.length && group.length > 1) row = group;
    for (const child of element.children) if (isElement(child)) visit(child);
  };
  visit(thread);
  return new Set(row);
}

interface Place {
  readonly item: ElementNode;
  /** The item is one by its name or its like neighbours, not only the element around the unit. */
  readonly found: boolean;
  readonly author: boolean;
  readonly stamp: boolean;
  readonly control: boolean;
}

function placeIn(host: ElementNode, thread: ElementNode, alike: ReadonlySet<ElementNode>): Place {
  let author = false;
  let stamp = false;
  let control = false;
  for (let at: ElementNode | null = host; at !== null && at !== thread; at = at.parent) {
    const hint = hintAt(at);
    if (
      ITEM.in(hint) ||
      isSchemaComment(at) ||
      alike.has(at) ||
      (at.tag === 'li' && hint.text !== '' && !CONTROL.in(hint))
    ) {
      return { item: at, found: true, author, stamp, control };
    }
    if (at.tag === 'form') control = true;
    if (hint.text === '') continue;
    if (AUTHOR.in(hint)) author = true;
    if (STAMP.in(hint)) stamp = true;
    if (CONTROL.in(hint)) control = true;
  }
  return { item: host, found: false, author, stamp, control };
}

/** Children of elements, and depth, to which a line is looked through: this is done for every line of a thread. */
const MOST_INNER = 60;
const MOST_DEPTH = 3;

/** The outermost inline element of the unit that has such a name; services wrap it in others. */
function innerOf(unit: Unit, pattern: NamePattern): ElementNode | null {
  let level: readonly ElementNode[] = [unit.host];
  let left = MOST_INNER;
  for (let depth = 0; depth < MOST_DEPTH && level.length > 0; depth += 1) {
    const next: ElementNode[] = [];
    for (const { children } of level) {
      for (const child of children.slice(0, left)) {
        left -= 1;
        if (!isElement(child) || child.from !== child.to) continue;
        if (isNamed(child, pattern) || (child.tag === 'cite' && pattern === AUTHOR)) return child;
        next.push(child);
      }
    }
    level = next;
  }
  return null;
}

function authorIn(unit: Unit, named: boolean): string | null {
  const inner = innerOf(unit, AUTHOR);
  if ((!named && inner === null) || countWords(unit.text) > 14) return null;
  let text = inner === null ? unit.text : roughText(inner, 200);
  if (inner !== null && text !== '' && text.length <= 60 && countWords(text) <= 6)
    return (
      text.replace(/(?<![\s:,|•·])[\s:,|•·]+$/u, '').replace(/^(?:by|von|par|por)\s/iu, '') || null
    );
  text = unit.text;
  const words = text.split(' ');
  const cut = words.findIndex(
    (word, index) =>
      index > 0 &&
      (WROTE.has(lineKey(word)) || /^[|•·,:]$|\d/u.test(word) || /[:,]$/u.test(words[index - 1]!)),
  );
  if (cut > 0) text = words.slice(0, cut).join(' ');
  text = text.replace(/(?<![\s:,|•·])[\s:,|•·]+$/u, '').replace(/^(?:by|von|par|por)\s/iu, '');
  return text.length > 0 && text.length <= 60 && countWords(text) <= 6 ? text : null;
}
