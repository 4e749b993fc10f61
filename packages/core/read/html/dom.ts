import type { Span } from '../../model/index.ts';

export interface Attribute {
  readonly name: string;
  readonly value: string;
  /** Of the value in the capture, without quotation marks. */
  readonly start: number;
  readonly end: number;
}

/** A stretch of text as it stands in the capture, or one character reference of it (then lengths may differ). */
export interface TextNode {
  readonly tag: null;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** An element with its place in the capture: from `<` of its opening tag to the end of its closing one. */
export interface ElementNode {
  readonly tag: string;
  readonly attributes: readonly Attribute[];
  readonly parent: ElementNode | null;
  readonly children: Node[];
  readonly depth: number;
  readonly start: number;
  end: number;
  /** The units of text in it, as indices into the page's units: half-open. Set by `unitsOf`. */
  from: number;
  to: number;
  /** Class and id as `hintOf` gives them, once asked for. */
  hint: string | null;
  /** Set where the element was taken out: the rule. */
  removed: string | null;
}
export type Node = ElementNode | TextNode;

export const isElement = (node: Node): node is ElementNode => node.tag !== null;

export function attribute(element: ElementNode, name: string): Attribute | null {
  for (const one of element.attributes) if (one.name === name) return one;
  return null;
}
/** Class and id in one string, lower case, words apart. */
export function hintOf(element: ElementNode): string {
  if (element.hint !== null) return element.hint;
  const name = element.attributes.length === 0 ? '' : valueOf(element, 'class');
  const id = element.attributes.length === 0 ? '' : valueOf(element, 'id');
  const both = name === '' && id === '' ? '' : `${name} ${id}`.slice(0, 400);
  element.hint = /\p{Lu}/u.test(both)
    ? both.replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2').toLowerCase()
    : both;
  return element.hint;
}
export const valueOf = (element: ElementNode, name: string): string =>
  attribute(element, name)?.value ?? '';

export const spanOf = (node: Node): Span => ({ start: node.start, end: node.end });

/** Walks the elements below (and with) `root` in document order; `enter` returning false leaves an element's content out. Depth is bounded by the parser, so the stack is too. */
export function walk(root: ElementNode, enter: (element: ElementNode) => boolean | void): void {
  if (enter(root) === false) return;
  for (const child of root.children) if (isElement(child)) walk(child, enter);
}

/** Elements with a box of their own: their borders end a paragraph. */
const BLOCKS = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
  footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav noscript ol optgroup option p
  pre section summary table tbody td tfoot th thead tr ul amp-sidebar template`.split(/\s+/u),
);
export const isBlock = (tag: string): boolean => BLOCKS.has(tag);

/** The text under a node, white space as it stands; for keys and tests, not for articles. Bounded to `limit` units. */
export function roughText(node: Node, limit = 100_000): string {
  const parts: string[] = [];
  let length = 0;
  const visit = (one: Node): void => {
    if (length > limit) return;
    if (!isElement(one)) {
      parts.push(one.text);
      length += one.text.length;
      return;
    }
    if (INVISIBLE.has(one.tag)) return;
    if (isBlock(one.tag) || one.tag === 'br') parts.push(' ');
    for (const child of one.children) visit(child);
    if (isBlock(one.tag)) parts.push(' ');
  };
  visit(node);
  return parts.join('').replace(/\s+/gu, ' ').trim();
}

/** Never shown as text. */
export const INVISIBLE: ReadonlySet<string> = new Set(
  'script style template head title meta link svg math iframe object embed canvas audio video map select datalist noembed noframes xmp'.split(
    ' ',
  ),
);
