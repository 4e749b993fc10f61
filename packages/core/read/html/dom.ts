import type { Span } from '../../model/index.ts';
import { oneLine } from '../white-space.ts';
import { hintIn, NO_HINT, type Hint, type NamePattern } from './hint.ts';
import { decodedValue } from './reference.ts';
import { BLOCK, INVISIBLE, tagOf, type Tag } from './tag.ts';

export interface Attribute {
  readonly name: string;
  readonly value: string;
  /** Of the value in the capture, without quotation marks. */
  readonly start: number;
  readonly end: number;
}

/** A stretch of text as it stands in the capture, or one character reference of it (then lengths may differ). */
export class TextNode {
  readonly tag: null = null;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  constructor(text: string, start: number, end: number) {
    this.text = text;
    this.start = start;
    this.end = end;
  }
}

/**
 * Names of attributes that the reader asks for, each with a bit: an element knows at once that it has none of that
 * name. By the hash that the scanner makes of a name; two names of one hash would only cost a look.
 */
const ASKED =
  `class id style hidden aria-hidden role itemprop itemtype itemscope rel href datetime content title pubdate
  property name http-equiv lang xml:lang type alt`.split(/\s+/u);
const BIT_BY_NAME = new Map(ASKED.map((name, index) => [name, 1 << index]));
export const hashStep = (hash: number, code: number): number => (hash * 31 + (code | 32)) | 0;
const hashOf = (name: string): number => {
  let hash = 0;
  for (let i = 0; i < name.length; i += 1) hash = hashStep(hash, name.charCodeAt(i));
  return hash;
};
const BIT_BY_HASH = new Map(ASKED.map((name, index) => [hashOf(name), 1 << index]));
/** The bits of the attributes that say that an element is not shown. */
export const HIDES =
  BIT_BY_NAME.get('style')! | BIT_BY_NAME.get('hidden')! | BIT_BY_NAME.get('aria-hidden')!;
const NAMED = BIT_BY_NAME.get('class')! | BIT_BY_NAME.get('id')!;

/** The attributes of all elements of a page, as places in it: name and value, start and end of each. */
export class AttributeTable {
  readonly html: string;
  /** All elements and texts of the page, in its order: most walks are loops over a stretch of it. */
  readonly nodes: Node[] = [];
  readonly hints = new Map<string, Hint>();
  places = new Int32Array(4096);
  length = 0;
  constructor(html: string) {
    this.html = html;
  }
  /** Adds one; gives the bit of its name. */
  add(hash: number, nameStart: number, nameEnd: number, start: number, end: number): number {
    if (this.length + 4 > this.places.length) {
      const more = new Int32Array(this.places.length * 2);
      more.set(this.places);
      this.places = more;
    }
    const { places, length } = this;
    places[length] = nameStart;
    places[length + 1] = nameEnd;
    places[length + 2] = start;
    places[length + 3] = end;
    this.length = length + 4;
    return BIT_BY_HASH.get(hash) ?? 0;
  }
}

/** An element with its place in the capture: from `<` of its opening tag to the end of its closing one. */
export class ElementNode {
  readonly kind: Tag;
  readonly tag: string;
  readonly parent: ElementNode | null;
  readonly children: Node[] = [];
  readonly depth: number;
  readonly start: number;
  end: number;
  /** Its place among the page's nodes, and that of the first node after its content. */
  readonly index: number;
  after: number;
  /** The units of text in it, as indices into the page's units: half-open. Set by `unitsOf`. */
  from = 0;
  to = 0;
  /** What its class and id say, once asked for. */
  hint: Hint | null = null;
  /** Set where the element was taken out: the rule. */
  removed: string | null = null;
  /** Bits of the attributes it has, of those that are asked for. */
  readonly has: number;
  readonly table: AttributeTable;
  readonly first: number;
  readonly last: number;
  constructor(
    kind: Tag,
    parent: ElementNode | null,
    place: { readonly depth: number; readonly start: number; readonly end: number },
    table: AttributeTable,
    given: { readonly has: number; readonly first: number; readonly last: number } = NONE,
  ) {
    this.kind = kind;
    this.tag = kind.name;
    this.parent = parent;
    this.depth = place.depth;
    this.start = place.start;
    this.end = place.end;
    this.has = given.has;
    this.table = table;
    this.index = table.nodes.length;
    this.after = this.index + 1;
    this.first = given.first;
    this.last = given.last;
  }

  /** All attributes, in order. */
  get attributes(): readonly Attribute[] {
    const all: Attribute[] = [];
    for (let at = this.first; at < this.last; at += 4) all.push(this.attributeAt(at));
    return all;
  }

  attributeAt(at: number): Attribute {
    const { html, places } = this.table;
    const start = places[at + 2]!;
    const end = places[at + 3]!;
    return {
      name: html.slice(places[at]!, places[at + 1]!).toLowerCase(),
      value: decodedValue(html, start, end),
      start,
      end,
    };
  }

  /** Index in the table of the first attribute of that name (in lower case), or -1. */
  find(name: string): number {
    const bit = BIT_BY_NAME.get(name);
    if (bit !== undefined && (this.has & bit) === 0) return -1;
    const { html, places } = this.table;
    for (let at = this.first; at < this.last; at += 4) {
      const start = places[at]!;
      if (places[at + 1]! - start === name.length && isName(html, start, name)) return at;
    }
    return -1;
  }
}
export type Node = ElementNode | TextNode;

const NONE = { has: 0, first: 0, last: 0 } as const;

function isName(html: string, start: number, name: string): boolean {
  for (let i = 0; i < name.length; i += 1) {
    const code = html.charCodeAt(start + i);
    const lower = code >= 65 && code <= 90 ? code + 32 : code;
    if (lower !== name.charCodeAt(i)) return false;
  }
  return true;
}

export const isElement = (node: Node): node is ElementNode => node.tag !== null;

export function attribute(element: ElementNode, name: string): Attribute | null {
  const at = element.find(name);
  return at < 0 ? null : element.attributeAt(at);
}

/** The value of an attribute; empty where there is none. */
export function valueOf(element: ElementNode, name: string): string {
  const at = element.find(name);
  if (at < 0) return '';
  const { html, places } = element.table;
  return decodedValue(html, places[at + 2]!, places[at + 3]!);
}

function hintFor(element: ElementNode): Hint {
  if ((element.has & NAMED) === 0) return (element.hint = NO_HINT);
  const name = valueOf(element, 'class');
  const id = valueOf(element, 'id');
  return (element.hint =
    name === '' && id === '' ? NO_HINT : hintIn(element.table.hints, name, id));
}
export const hintAt = (element: ElementNode): Hint => element.hint ?? hintFor(element);
/** Class and id in one string, lower case, words apart. */
export const hintOf = (element: ElementNode): string => (element.hint ?? hintFor(element)).text;
/** True where class or id has such a name. */
export const isNamed = (element: ElementNode, pattern: NamePattern): boolean =>
  pattern.in(element.hint ?? hintFor(element));

export const spanOf = (node: Node): Span => ({ start: node.start, end: node.end });

/** Walks the elements below (and with) `root` in document order; `enter` returning false leaves an element's content out. A loop: a recursion costs the compiler more than the walk. */
export function walk(root: ElementNode, enter: (element: ElementNode) => boolean | void): void {
  const { nodes } = root.table;
  for (let i = root.index; i < root.after;) {
    const node = nodes[i]!;
    i = node.tag !== null && enter(node) === false ? node.after : i + 1;
  }
}

export const isBlock = (element: ElementNode): boolean => (element.kind.is & BLOCK) !== 0;
export const isInvisible = (element: ElementNode): boolean => (element.kind.is & INVISIBLE) !== 0;

/** An element of that name that the mark-up does not have, at a place in it. */
export const madeUp = (name: string, parent: ElementNode, at: number): ElementNode =>
  new ElementNode(
    tagOf(name),
    parent,
    { depth: parent.depth + 1, start: at, end: at },
    parent.table,
  );

/** The text under a node, white space as it stands; for keys and tests, not for articles. Bounded to `limit` units. */
export function roughText(node: Node, limit = 100_000): string {
  if (!isElement(node)) return oneLine(node.text);
  const { nodes } = node.table;
  let text = '';
  let length = 0;
  /** Where the blocks end that were entered. */
  const ends: number[] = [];
  for (let i = node.index; i < node.after && length <= limit;) {
    while (ends.length > 0 && ends[ends.length - 1]! <= i) {
      ends.pop();
      text += ' ';
    }
    const one = nodes[i]!;
    i += 1;
    if (one.tag === null) {
      text += one.text;
      length += one.text.length;
      continue;
    }
    const { is } = one.kind;
    if ((is & INVISIBLE) !== 0) {
      i = one.after;
      continue;
    }
    if ((is & BLOCK) !== 0) {
      text += ' ';
      ends.push(one.after);
    } else if (one.tag === 'br') text += ' ';
  }
  return oneLine(text);
}
