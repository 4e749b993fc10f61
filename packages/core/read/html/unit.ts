import { lineKey } from '../../language/furniture-words.ts';
import { weight } from '../shape.ts';
import { Flow, type Passage } from '../flow.ts';
import { oneLine, spaced } from '../white-space.ts';
import {
  HIDES,
  isElement,
  isNamed,
  madeUp,
  roughText,
  valueOf,
  type ElementNode,
  type TextNode,
} from './dom.ts';
import { NamePattern } from './hint.ts';
import { isDataTable } from './table.ts';
import { BLOCK, CONTROL, INVISIBLE } from './tag.ts';

/** A run of text between two block borders: a paragraph, an item, a heading, a cell, a stray line. */
export interface Unit {
  /** The nearest block element around it. */
  readonly host: ElementNode;
  readonly nodes: readonly (TextNode | ElementNode)[];
  /** The outermost inline element around its first words, where there is one: some sites mark captions with it. */
  readonly inline: ElementNode | null;
  /** White space collapsed. */
  readonly text: string;
  /** Length in units of alphabetic text. */
  readonly size: number;
  /** Of the units of `text`, those inside links. */
  readonly linked: number;
  /** The rule it was taken out by, or null. */
  removed: string | null;
  /** See {@link keyOf}. */
  key: string | null;
}

/** The unit's text as it is looked up (`lineKey`). */
export const keyOf = (unit: Unit): string => (unit.key ??= lineKey(unit.text));

/** An element that is not shown, and what it would say. */
export interface Hidden {
  readonly element: ElementNode;
  readonly rule: string;
}

const HIDDEN_CLASS = new NamePattern(
  /(?:^|\s)(?:hidden|hide|is-hidden|visually-?hidden|sr-only|screen-reader(?:-text)?|screenreader\S*|u-hidden|d-none|noscreen|print-only|only-print|element-invisible|assistive-text|a11y-hidden)(?:\s|$)/u,
);

/** What is shown only while the pointer is on the words before it. */
const FLOATS = new NamePattern(
  /(?:^|[\s_-])(?:tooltip-?_{0,2}(?:text|content|inner|body|box|container)|tooltiptext|hover-?card|rollover-[a-z]+-block|tippy-(?:box|content))(?:$|[\s_-])/u,
);
/** The part of an article that is for those who pay, by the name that search engines ask sites to give it. */
const PAID = new NamePattern(/(?:^|\s)(?:paywall|paywalled|paid-content)(?:\s|$)/u);
/** Text in paragraphs below which such an element may be the offer rather than what is offered. */
const PAID_TEXT = 400;
function isPaidText(element: ElementNode): boolean {
  if (element.tag === 'p') return true;
  let length = 0;
  for (const child of element.children) {
    if (length > PAID_TEXT) break;
    if (isElement(child) && child.tag === 'p') length += roughText(child, PAID_TEXT).length;
  }
  return length > PAID_TEXT;
}

const NOT_SHOWN = /display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden/i;

/** Why an element is not shown on the page, or null. */
function hiddenBy(element: ElementNode): string | null {
  if ((element.kind.is & CONTROL) !== 0) return 'control';
  // It was delivered, and is the article; that a script shows it only later is no reason to leave it out.
  if (isNamed(element, PAID) && isPaidText(element)) return null;
  if ((element.has & HIDES) !== 0) {
    if (element.find('hidden') >= 0 && valueOf(element, 'hidden') !== 'until-found')
      return 'hidden';
    if (valueOf(element, 'aria-hidden') === 'true') return 'hidden';
    if (NOT_SHOWN.test(valueOf(element, 'style'))) return 'hidden';
  }
  return isNamed(element, HIDDEN_CLASS) || isNamed(element, FLOATS) ? 'hidden' : null;
}

const isTop = (tag: string): boolean => tag === '#root' || tag === 'body' || tag === 'html';

interface Open {
  readonly element: ElementNode;
  readonly host: ElementNode;
  readonly around: ElementNode | null;
  readonly block: boolean;
  readonly row: boolean;
  readonly data: boolean;
}

/**
 * Cuts a page into units, in document order, and sets on every element which units it holds. What browsers do not
 * show is left out and returned apart; text shown only without scripts is left out where the page has any other.
 */
export function unitsOf(root: ElementNode): {
  readonly units: Unit[];
  readonly hidden: readonly Hidden[];
} {
  const units: Unit[] = [];
  const hidden: Hidden[] = [];
  let nodes: (TextNode | ElementNode)[] = [];
  let parts: string[] = [];
  let length = 0;
  let linked = 0;
  let breaks = 0;
  let inLink = 0;
  let data = false;
  let row = false;
  let host = root;
  let inline: ElementNode | null = null;
  let around: ElementNode | null = null;

  const flush = (): void => {
    if (nodes.length > 0) {
      const text = oneLine(parts.join(''));
      if (text !== '')
        units.push({
          host,
          nodes,
          inline,
          text,
          size: weight(text),
          linked: Math.min(linked, text.length),
          removed: null,
          key: null,
        });
      nodes = [];
      parts = [];
    }
    length = 0;
    linked = 0;
    breaks = 0;
    inline = around;
  };

  /** What holds outside each open element, to be put back at its end. */
  const open: Open[] = [];
  const enter = (element: ElementNode): boolean => {
    element.from = units.length;
    element.to = units.length;
    const { is } = element.kind;
    if ((is & INVISIBLE) !== 0) return false;
    const rule = isTop(element.tag) ? null : hiddenBy(element);
    if (rule !== null) {
      hidden.push({ element, rule });
      element.removed = rule;
      return false;
    }
    if (element.tag === 'br') {
      nodes.push(element);
      parts.push(' ');
      breaks += 1;
      // Two line breaks in a row are how old pages end a paragraph.
      if (breaks === 2 && length > 0) flush();
      return false;
    }
    // The cells of a row of data stand in one line.
    const block = (is & BLOCK) !== 0 && !row;
    open.push({ element, host, around, block, row, data });
    if (row && (is & BLOCK) !== 0 && nodes.length > 0) {
      nodes.push(madeUp('wbr', element, element.start));
      parts.push(' ');
    }
    if (data && element.tag === 'tr') row = true;
    if (element.tag === 'table') data = isDataTable(element);
    if (block) {
      flush();
      element.from = units.length;
      host = element;
      around = null;
    } else around ??= element;
    if (element.tag === 'a') inLink += 1;
    return true;
  };
  const leave = (): void => {
    const closed = open.pop()!;
    if (closed.element.tag === 'a') inLink -= 1;
    if (closed.block) {
      flush();
      host = closed.host;
    }
    around = closed.around;
    row = closed.row;
    data = closed.data;
    closed.element.to = units.length;
  };
  const add = (text: TextNode, parent: ElementNode): void => {
    const blank = text.text.trim() === '';
    if (!blank) {
      breaks = 0;
      length += text.text.length;
      if (inLink > 0) linked += spaced(text.text).length;
      if (nodes.length === 0) inline = around;
      else if (runsOn(host, nodes[nodes.length - 1], text)) {
        nodes.push(madeUp('wbr', parent, text.start));
        parts.push(' ');
      }
    } else if (nodes.length === 0) return;
    nodes.push(text);
    parts.push(text.text);
  };
  const all = root.table.nodes;
  for (let i = 0; i < all.length;) {
    while (open.length > 0 && open[open.length - 1]!.element.after <= i) leave();
    const node = all[i]!;
    if (node.tag === null) {
      add(node, open[open.length - 1]!.element);
      i += 1;
    } else i = enter(node) ? i + 1 : node.after;
  }
  while (open.length > 0) leave();
  flush();
  root.to = units.length;
  return { units, hidden };
}

/**
 * True where a heading's kicker and its words touch in the mark-up ("HarbourPilots go back"): the page sets them apart
 * by style. Only between elements: within one the capture says what it says.
 */
function runsOn(
  host: ElementNode,
  last: TextNode | ElementNode | undefined,
  next: TextNode,
): boolean {
  if (last === undefined || isElement(last) || last.end === next.start) return false;
  if (!/^h[1-6]$/u.test(host.tag)) return false;
  return /[\p{Ll}\p{N}?!:”“"»]$/u.test(last.text) && /^[\p{Lu}„“«»"]/u.test(next.text);
}

/** The text of a unit with its places in the capture. */
export function passageOf(unit: Unit): Passage {
  const flow = new Flow();
  for (const node of unit.nodes) {
    if (isElement(node) && node.tag === 'wbr') flow.gap(node.start);
    else if (isElement(node)) flow.lineBreak({ start: node.start, end: node.end });
    else if (node.end - node.start === node.text.length) flow.literal(node.text, node.start);
    else flow.decoded(node.text, { start: node.start, end: node.end });
  }
  return flow.done();
}

/** A link's target, for telling a link to another story from one to a tag or a person. */
export const targetOf = (element: ElementNode): string => valueOf(element, 'href');
