import type { Span, Token } from '../../model/index.ts';
import type { Item } from './period.ts';

/**
 * Tags and trees as the rules ask for them: by item. One tag in thirty and one arc in six is wrong, so what they say
 * weighs where words leave a question open; it never forbids what the words make sure.
 */
export class Grammar {
  readonly #tokens: readonly Token[];
  /** For each token, the first of its sentence: heads count from there. */
  readonly #first: Int32Array;

  constructor(tokens: readonly Token[], sentences: readonly Span[]) {
    this.#tokens = tokens;
    this.#first = new Int32Array(tokens.length);
    let token = 0;
    for (const { end } of sentences) {
      const first = token;
      for (; token < tokens.length && tokens[token]!.start < end; token += 1)
        this.#first[token] = first;
    }
  }

  /** Universal part of speech; `_` where nothing is claimed, and for a quotation. */
  tag(item: Item | undefined): string {
    return item === undefined || item.quotation !== null
      ? '_'
      : (this.#tokens[item.token]?.upos ?? '_');
  }

  /** The relation by which an item hangs on its head, without subtype. */
  relation(item: Item): string {
    return this.#tokens[item.token]?.deprel.split(':')[0] ?? '_';
  }

  /** Whether one item hangs on another by a relation. */
  hangs(item: Item, relation: string, on: Item): boolean {
    const token = this.#tokens[item.token];
    if (token === undefined || token.head < 0 || this.relation(item) !== relation) return false;
    return this.#first[item.token]! + token.head === on.token;
  }
}
