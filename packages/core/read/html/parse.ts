import { QuoteType, Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { isBlock, type Attribute, type ElementNode, type Node } from './dom.ts';

/** Nesting beyond this is kept flat: no page means it, and every walk of the tree may then use the stack. */
export const MAX_DEPTH = 256;
/** Nodes beyond this are left out: the readable part before them is kept. */
export const MAX_NODES = 1_500_000;
const MAX_ATTRIBUTES = 64;

const VOID = new Set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'.split(
    ' ',
  ),
);
/** Elements that a closing tag of another kind does not reach through. */
const BARRIER = new Set(['table', 'td', 'th', 'caption', 'template', 'html']);
const TABLE_PARTS = new Set([
  'table',
  'tbody',
  'thead',
  'tfoot',
  'tr',
  'td',
  'th',
  'caption',
  'html',
  'body',
]);
/** Elements that may stand open between a paragraph and the block that closes it. */
const INLINE_OPEN = new Set(
  'a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd mark q s samp small span strike strong sub sup time tt u var del label'.split(
    ' ',
  ),
);

/** An opening tag closes these when one of them is the nearest open element, up to the scopes that stop it. */
const CLOSES: Readonly<
  Record<string, { readonly closes: readonly string[]; readonly scope: readonly string[] }>
> = {
  li: { closes: ['li'], scope: ['ul', 'ol', 'menu', 'dir'] },
  dt: { closes: ['dt', 'dd'], scope: ['dl'] },
  dd: { closes: ['dt', 'dd'], scope: ['dl'] },
  tr: { closes: ['tr'], scope: ['table', 'tbody', 'thead', 'tfoot'] },
  td: { closes: ['td', 'th'], scope: ['tr', 'table'] },
  th: { closes: ['td', 'th'], scope: ['tr', 'table'] },
  tbody: { closes: ['tbody', 'thead', 'tfoot'], scope: ['table'] },
  tfoot: { closes: ['tbody', 'thead', 'tfoot'], scope: ['table'] },
  option: { closes: ['option'], scope: ['select', 'datalist', 'optgroup'] },
};

/**
 * Parses HTML into a light tree in which everything knows its place in the capture. It follows the rules of the HTML
 * standard that matter for text (void elements, implied end tags, raw text), without moving nodes about, so that
 * the order of the tree is the order of the capture. One pass, no recursion, bounded in depth and nodes.
 */
export function parseHtml(html: string): ElementNode {
  const root: ElementNode = {
    tag: '#root',
    attributes: [],
    parent: null,
    children: [],
    depth: 0,
    start: 0,
    end: html.length,
    from: 0,
    to: 0,
    hint: null,
    removed: null,
  };
  const open: ElementNode[] = [root];
  let top = root;
  let nodes = 0;
  let foreign = 0;
  /** Names of elements that are nested too deep to be in the tree. */
  let overflow = 0;

  let tagStart = 0;
  let tagName = '';
  let attributes: Attribute[] = [];
  let nameStart = 0;
  let nameEnd = 0;
  let value = '';

  const pop = (end: number): void => {
    const closed = open.pop()!;
    closed.end = end;
    if (closed.tag === 'svg' || closed.tag === 'math') foreign -= 1;
    top = open[open.length - 1]!;
  };
  const popTo = (index: number, end: number): void => {
    while (open.length > index) pop(end);
  };
  const addText = (text: string, start: number, end: number): void => {
    if (nodes >= MAX_NODES || end <= start) return;
    nodes += 1;
    top.children.push({ tag: null, text, start, end });
  };

  /** Closes what the opening tag of `tag` implies to be closed. */
  const imply = (tag: string, at: number): void => {
    if (isBlock(tag) || tag === 'hr') {
      let i = open.length - 1;
      while (i > 0 && INLINE_OPEN.has(open[i]!.tag)) i -= 1;
      if (open[i]!.tag === 'p') popTo(i, at);
    }
    const rule = CLOSES[tag];
    if (rule !== undefined) {
      for (let i = open.length - 1; i > 0; i -= 1) {
        const name = open[i]!.tag;
        if (rule.closes.includes(name)) {
          popTo(i, at);
          break;
        }
        if (rule.scope.includes(name) || (tag === 'li' && BARRIER.has(name))) break;
      }
    }
    if (tag === 'a' && top.tag === 'a') pop(at);
    if (tag === 'body' && top.tag === 'head') pop(at);
  };

  const openTag = (end: number, selfClosing: boolean): void => {
    const tag = tagName;
    const isVoid = VOID.has(tag);
    if (foreign === 0) imply(tag, tagStart);
    if (nodes >= MAX_NODES) return;
    if (open.length > MAX_DEPTH) {
      if (!isVoid && !(selfClosing && foreign > 0)) overflow += 1;
      return;
    }
    nodes += 1;
    const element: ElementNode = {
      tag,
      attributes,
      parent: top,
      children: [],
      depth: open.length,
      start: tagStart,
      end,
      from: 0,
      to: 0,
      hint: null,
      removed: null,
    };
    top.children.push(element);
    if (isVoid || (selfClosing && foreign > 0)) return;
    open.push(element);
    top = element;
    if (tag === 'svg' || tag === 'math') foreign += 1;
  };

  const closeTag = (tag: string, end: number): void => {
    if (overflow > 0 && tag !== 'body' && tag !== 'html') {
      overflow -= 1;
      return;
    }
    if (tag === 'br') {
      top.children.push({
        tag: 'br',
        attributes: [],
        parent: top,
        children: [],
        depth: open.length,
        start: end,
        end,
        from: 0,
        to: 0,
        hint: null,
        removed: null,
      });
      return;
    }
    const inline = INLINE_OPEN.has(tag);
    for (let i = open.length - 1; i > 0; i -= 1) {
      const name = open[i]!.tag;
      if (name === tag) {
        popTo(i, end);
        return;
      }
      if (inline && !INLINE_OPEN.has(name)) return;
      if (BARRIER.has(name) && !TABLE_PARTS.has(tag)) return;
      if (name === 'table' && tag !== 'body' && tag !== 'html') return;
    }
  };

  const callbacks: TokenizerCallbacks = {
    onattribname(start, end) {
      nameStart = start;
      nameEnd = end;
      value = '';
    },
    onattribdata(start, end) {
      value += html.slice(start, end);
    },
    onattribentity(codepoint) {
      value += String.fromCodePoint(codepoint);
    },
    onattribend(quote, end) {
      if (attributes.length >= MAX_ATTRIBUTES) return;
      const name = html.slice(nameStart, nameEnd).toLowerCase();
      const quoted = quote === QuoteType.Double || quote === QuoteType.Single;
      const last = quoted ? end - 1 : end;
      attributes.push({ name, value, start: Math.min(valueStart(html, nameEnd), last), end: last });
    },
    oncdata() {},
    oncomment() {},
    ondeclaration() {},
    onprocessinginstruction() {},
    onend() {},
    onopentagname(start, end) {
      tagName = html.slice(start, end).toLowerCase();
      tagStart = start - 1;
      attributes = [];
    },
    onopentagend(end) {
      openTag(end + 1, false);
    },
    onselfclosingtag(end) {
      openTag(end + 1, true);
    },
    onclosetag(start, end) {
      // The end is that of the name; the mark after it may stand far off, behind white space.
      closeTag(html.slice(start, end).toLowerCase(), Math.min(html.length, end + 1));
    },
    ontext(start, end) {
      // Of a closing tag that the end of the page cuts off, the tokenizer gives the last part as text from -1.
      if (start < 0) return;
      addText(html.slice(start, end), start, end);
    },
    ontextentity(codepoint, end) {
      const start = html.lastIndexOf('&', end - 1);
      const last = top.children.at(-1) as Node | undefined;
      const text = String.fromCodePoint(codepoint);
      if (last !== undefined && last.tag === null && last.start === start && last.end === end) {
        // The second character of a reference that stands for two.
        top.children[top.children.length - 1] = { ...last, text: last.text + text };
      } else addText(text, start, end);
    },
    isInForeignContext: () => foreign > 0,
  };
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true, recognizeSelfClosing: false },
    callbacks,
  );
  tokenizer.write(html);
  tokenizer.end();
  popTo(1, html.length);
  return root;
}

/** Where the value of an attribute begins, from the end of its name. */
function valueStart(html: string, nameEnd: number): number {
  let at = nameEnd;
  while (at < html.length && /[\s=]/u.test(html[at]!)) at += 1;
  return html[at] === '"' || html[at] === "'" ? at + 1 : at;
}
