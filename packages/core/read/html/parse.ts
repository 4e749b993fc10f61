import { AttributeTable, ElementNode, madeUp, TextNode } from './dom.ts';
import { Scanner, type Sink } from './scan.ts';
import {
  BARRIER,
  BLOCK,
  BREAKS_OUT,
  FOREIGN,
  INLINE,
  TABLE_PART,
  tagOf,
  VOID,
  type Tag,
} from './tag.ts';

/** Nesting beyond this is kept flat: no page means it, and every walk of the tree may then use the stack. */
export const MAX_DEPTH = 256;
/** Nodes beyond this are left out: the readable part before them is kept. */
export const MAX_NODES = 1_500_000;

/** Elements of SVG and MathML that hold HTML (integration points of the HTML standard). */
const HOLDS_HTML: ReadonlySet<string> = new Set(
  'foreignobject desc title annotation-xml mi mo mn ms mtext'.split(' '),
);

/**
 * Parses HTML into a light tree in which everything knows its place in the capture. It follows the rules of the HTML
 * standard that matter for text (void elements, implied end tags, raw text), without moving nodes about, so that
 * the order of the tree is the order of the capture. One pass, no recursion, bounded in depth and nodes.
 */
export function parseHtml(html: string): ElementNode {
  const tree = new Tree(html);
  new Scanner(html, tree, tree.table).run();
  tree.end();
  return tree.root;
}

class Tree implements Sink {
  readonly table: AttributeTable;
  readonly root: ElementNode;
  readonly #open: ElementNode[];
  #top: ElementNode;
  #nodes = 0;
  #foreign = 0;
  /** How many open elements are nested too deep to be in the tree. */
  #overflow = 0;

  constructor(html: string) {
    this.table = new AttributeTable(html);
    const place = { depth: 0, start: 0, end: html.length };
    this.root = new ElementNode(tagOf('#root'), null, place, this.table);
    this.table.nodes.push(this.root);
    this.#open = [this.root];
    this.#top = this.root;
  }

  get foreign(): boolean {
    return this.#foreign > 0;
  }

  end(): void {
    this.#popTo(1, this.table.html.length);
    this.root.after = this.table.nodes.length;
  }

  text(text: string, start: number, end: number): void {
    if (this.#nodes >= MAX_NODES) return;
    this.#nodes += 1;
    const node = new TextNode(text, start, end);
    this.table.nodes.push(node);
    this.#top.children.push(node);
  }

  open(
    tag: Tag,
    start: number,
    end: number,
    selfClosing: boolean,
    has: number,
    first: number,
    last: number,
  ): void {
    if (this.#foreign > 0 && ((tag.is & BREAKS_OUT) !== 0 || this.#isOldFont(tag, first, last)))
      this.#breakOut(start);
    if (this.#foreign === 0) this.#imply(tag, start);
    if (this.#nodes >= MAX_NODES) return;
    const isForeign = this.#foreign > 0 || (tag.is & FOREIGN) !== 0;
    const closed = (tag.is & VOID) !== 0 || (selfClosing && isForeign);
    if (this.#open.length > MAX_DEPTH) {
      if (!closed) this.#overflow += 1;
      return;
    }
    this.#nodes += 1;
    const place = { depth: this.#open.length, start, end };
    const element = new ElementNode(tag, this.#top, place, this.table, { has, first, last });
    this.table.nodes.push(element);
    this.#top.children.push(element);
    if (closed) return;
    this.#open.push(element);
    this.#top = element;
    if ((tag.is & FOREIGN) !== 0) this.#foreign += 1;
  }

  close(tag: Tag, end: number): void {
    const { name } = tag;
    if (this.#foreign > 0 && (name === 'p' || name === 'br')) this.#breakOut(end);
    if (this.#overflow > 0 && name !== 'body' && name !== 'html') {
      this.#overflow -= 1;
      return;
    }
    const open = this.#open;
    if (open.length > 1 && this.#top.kind === tag) {
      this.#pop(end);
      return;
    }
    if (name === 'br') {
      const line = madeUp('br', this.#top, end);
      this.table.nodes.push(line);
      this.#top.children.push(line);
      return;
    }
    const inline = (tag.is & INLINE) !== 0;
    for (let i = open.length - 1; i > 0; i -= 1) {
      const one = open[i]!;
      if (one.tag === name) {
        this.#popTo(i, end);
        return;
      }
      if (inline && (one.kind.is & INLINE) === 0) return;
      if ((one.kind.is & BARRIER) !== 0 && (tag.is & TABLE_PART) === 0) return;
      if (one.tag === 'table' && name !== 'body' && name !== 'html') return;
    }
  }

  /** Ends what is mark-up of another language, unless the place is one where that has HTML inside. */
  #breakOut(at: number): void {
    const open = this.#open;
    for (let i = open.length - 1; i > 0 && !HOLDS_HTML.has(open[i]!.tag); i -= 1) {
      if ((open[i]!.kind.is & FOREIGN) === 0) continue;
      this.#overflow = 0;
      this.#popTo(i, at);
    }
  }

  /** `<font>` breaks out only with the attributes that it had before there were style sheets. */
  #isOldFont({ name }: Tag, first: number, last: number): boolean {
    if (name !== 'font') return false;
    const { html, places } = this.table;
    for (let at = first; at < last; at += 4)
      if (/^(?:color|face|size)$/iu.test(html.slice(places[at]!, places[at + 1]!))) return true;
    return false;
  }

  /** Closes what the opening tag implies to be closed. */
  #imply(tag: Tag, at: number): void {
    const open = this.#open;
    if ((tag.is & BLOCK) !== 0) {
      let i = open.length - 1;
      while (i > 0 && (open[i]!.kind.is & INLINE) !== 0) i -= 1;
      if (open[i]!.tag === 'p') this.#popTo(i, at);
    }
    if (tag.closes !== null) {
      for (let i = open.length - 1; i > 0; i -= 1) {
        const name = open[i]!.tag;
        if (tag.closes.has(name)) {
          this.#popTo(i, at);
          break;
        }
        if (tag.scope!.has(name)) break;
      }
    }
    if (tag.name === 'a' && this.#top.tag === 'a') this.#pop(at);
    if (tag.name === 'body' && this.#top.tag === 'head') this.#pop(at);
  }

  #pop(end: number): void {
    const closed = this.#open.pop()!;
    closed.end = end;
    closed.after = this.table.nodes.length;
    if ((closed.kind.is & FOREIGN) !== 0) this.#foreign -= 1;
    this.#top = this.#open[this.#open.length - 1]!;
  }

  #popTo(index: number, end: number): void {
    while (this.#open.length > index) this.#pop(end);
  }
}
