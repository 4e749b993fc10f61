import { AttributeTable, hashStep } from './dom.ts';
import { referenceAt } from './reference.ts';
import { PLAIN, RAW, RAW_WITH_REFERENCES, tagOf, type Tag } from './tag.ts';

/** Attributes of one element beyond this are not kept. */
const MAX_ATTRIBUTES = 64;
const MAX_NAME = 40;

/** What the scanner tells, in the order of the page. Places are half-open. */
export interface Sink {
  text(text: string, start: number, end: number): void;
  /** Attributes are those of the table from `first` to `last`, `has` the bits of their names. */
  open(
    tag: Tag,
    start: number,
    end: number,
    selfClosing: boolean,
    has: number,
    first: number,
    last: number,
  ): void;
  close(tag: Tag, end: number): void;
  /** True inside SVG and MathML: there no element's content is raw text. */
  readonly foreign: boolean;
}

const isSpace = (code: number): boolean =>
  code === 32 || code === 10 || code === 9 || code === 12 || code === 13;
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

const GT = 62;
const SLASH = 47;
const AMPERSAND = 38;
const EQUALS = 61;
const DOUBLE = 34;
const SINGLE = 39;

/**
 * Cuts a page into tags and text by the tokenization of the HTML standard (comments, declarations and CDATA are passed
 * over; character references of text are pieces of their own). One pass, no back-tracking: every search for an end
 * that is not there is made once.
 */
export class Scanner {
  readonly #html: string;
  readonly #sink: Sink;
  readonly table: AttributeTable;
  readonly #tags = new Map<number, Tag>();
  /** Where these next stand, from a place on: kept, so that a page of unclosed comments is searched once. */
  #bang = -2;
  #dashes = -2;

  constructor(html: string, sink: Sink, table: AttributeTable) {
    this.#html = html;
    this.#sink = sink;
    this.table = table;
  }

  run(): void {
    const html = this.#html;
    const { length } = html;
    let at = 0;
    let from = 0;
    while (at < length) {
      const lt = html.indexOf('<', at);
      if (lt < 0 || lt + 1 >= length) break;
      const code = html.charCodeAt(lt + 1);
      if (isLetter(code)) {
        if (lt > from) this.#text(from, lt);
        at = this.#open(lt);
      } else if (code === SLASH) {
        if (lt + 2 >= length) break;
        if (lt > from) this.#text(from, lt);
        at = this.#close(lt);
      } else if (code === 33 || code === 63) {
        if (lt > from) this.#text(from, lt);
        at = code === 33 ? this.#declaration(lt) : this.#after('>', lt + 2);
      } else {
        // A mark of comparison: text like any other.
        at = lt + 1;
        continue;
      }
      from = at;
    }
    if (from < length) this.#text(from, length);
  }

  /** The place after the next such mark, or the end of the page. */
  #after(mark: string, at: number): number {
    const found = this.#html.indexOf(mark, at);
    return found < 0 ? this.#html.length : found + mark.length;
  }

  #declaration(lt: number): number {
    const html = this.#html;
    if (html.startsWith('--', lt + 2)) {
      if (html.charCodeAt(lt + 4) === GT) return lt + 5;
      if (html.startsWith('->', lt + 4)) return lt + 6;
      if (this.#dashes !== -1 && this.#dashes < lt + 4) this.#dashes = html.indexOf('-->', lt + 4);
      const end = this.#dashes;
      if (this.#bang !== -1 && this.#bang < lt + 4) this.#bang = html.indexOf('--!>', lt + 4);
      if (this.#bang >= 0 && (end < 0 || this.#bang < end)) return this.#bang + 4;
      return end < 0 ? html.length : end + 3;
    }
    // Outside of SVG and MathML it is a comment like any other declaration (13.2.5.42).
    if (this.#sink.foreign && html.startsWith('[CDATA[', lt + 2)) return this.#after(']]>', lt + 9);
    return this.#after('>', lt + 2);
  }

  #text(start: number, end: number): void {
    const html = this.#html;
    const sink = this.#sink;
    let from = start;
    for (let at = start; at < end; at += 1) {
      if (html.charCodeAt(at) !== AMPERSAND) continue;
      const found = referenceAt(html, at, false);
      if (found === null || at + found.length > end) continue;
      if (at > from) sink.text(html.slice(from, at), from, at);
      from = at + found.length;
      sink.text(found.text, at, from);
      at = from - 1;
    }
    if (from < end) sink.text(html.slice(from, end), from, end);
  }

  /** The tag of the name that begins at `start`; `end` is where it ends. */
  #tag(start: number, end: number, hash: number): Tag {
    const html = this.#html;
    const size = end - start;
    const known = this.#tags.get(hash);
    if (known !== undefined && known.name.length === size) {
      let i = 0;
      while (i < size && (html.charCodeAt(start + i) | 32) === known.name.charCodeAt(i)) i += 1;
      if (i === size) return known;
    }
    const tag = tagOf(html.slice(start, Math.min(end, start + MAX_NAME)).toLowerCase());
    if (known === undefined) this.#tags.set(hash, tag);
    return tag;
  }

  #close(lt: number): number {
    const html = this.#html;
    const { length } = html;
    const start = lt + 2;
    if (!isLetter(html.charCodeAt(start))) return this.#after('>', start);
    let at = start;
    let hash = 0;
    for (; at < length; at += 1) {
      const code = html.charCodeAt(at);
      if (code === GT || code === SLASH || isSpace(code)) break;
      hash = hashStep(hash, code);
    }
    if (at >= length) return length;
    // The end is that of the name; the mark after it may stand far off, behind white space.
    this.#sink.close(this.#tag(start, at, hash), at + 1);
    return this.#after('>', at);
  }

  #open(lt: number): number {
    const html = this.#html;
    const { length } = html;
    const { table } = this;
    const start = lt + 1;
    let at = start;
    let hash = 0;
    for (; at < length; at += 1) {
      const code = html.charCodeAt(at);
      if (code === GT || code === SLASH || isSpace(code)) break;
      hash = hashStep(hash, code);
    }
    const nameEnd = at;
    const first = table.length;
    let has = 0;
    let count = 0;
    let selfClosing = false;
    for (;;) {
      // Before an attribute: white space and slashes are passed over; a slash right before the end closes the element.
      let code = at < length ? html.charCodeAt(at) : -1;
      selfClosing = false;
      while (isSpace(code) || code === SLASH) {
        if (code === SLASH) selfClosing = true;
        at += 1;
        code = at < length ? html.charCodeAt(at) : -1;
      }
      // A tag that never ends is none, and neither is what stands in it.
      if (code === -1) return length;
      if (code === GT) break;
      const attributeStart = at;
      let name = 0;
      do {
        name = hashStep(name, code);
        at += 1;
        code = at < length ? html.charCodeAt(at) : -1;
      } while (code !== -1 && code !== EQUALS && code !== GT && code !== SLASH && !isSpace(code));
      const attributeEnd = at;
      while (isSpace(code)) {
        at += 1;
        code = at < length ? html.charCodeAt(at) : -1;
      }
      let valueStart = attributeEnd;
      let valueEnd = attributeEnd;
      if (code === EQUALS) {
        do {
          at += 1;
          code = at < length ? html.charCodeAt(at) : -1;
        } while (isSpace(code));
        if (code === DOUBLE || code === SINGLE) {
          valueStart = at + 1;
          valueEnd = html.indexOf(code === DOUBLE ? '"' : "'", valueStart);
          if (valueEnd < 0) return length;
          at = valueEnd + 1;
        } else {
          valueStart = at;
          while (code !== -1 && code !== GT && !isSpace(code)) {
            at += 1;
            code = at < length ? html.charCodeAt(at) : -1;
          }
          valueEnd = at;
        }
      }
      if (count < MAX_ATTRIBUTES) {
        has |= table.add(name, attributeStart, attributeEnd, valueStart, valueEnd);
        count += 1;
      }
    }
    const tag = this.#tag(start, nameEnd, hash);
    const raw = this.#sink.foreign ? 0 : tag.is & (RAW | RAW_WITH_REFERENCES | PLAIN);
    this.#sink.open(tag, lt, at + 1, selfClosing, has, first, table.length);
    if (raw === 0) return at + 1;
    if (raw === PLAIN) {
      if (at + 1 < length) this.#sink.text(html.slice(at + 1), at + 1, length);
      return length;
    }
    return this.#raw(tag, at + 1, raw === RAW_WITH_REFERENCES);
  }

  /** Text up to the closing tag of that name. */
  #raw(tag: Tag, start: number, references: boolean): number {
    const html = this.#html;
    const { length } = html;
    let end = html.indexOf('</', start);
    for (; end >= 0; end = html.indexOf('</', end + 2)) {
      const after = end + 2 + tag.name.length;
      const code = after < length ? html.charCodeAt(after) : -1;
      if (code !== GT && code !== SLASH && !isSpace(code)) continue;
      if (html.slice(end + 2, after).toLowerCase() === tag.name) break;
    }
    if (end < 0) end = length;
    if (end > start) {
      if (references) this.#text(start, end);
      else this.#sink.text(html.slice(start, end), start, end);
    }
    return end;
  }
}
