import type { Span, Token } from '../../model/index.ts';
import type { Item } from './period.ts';

/** Relations by which a verb shares its head's subject. */
const SHARES = /^(?:advcl|conj|xcomp|parataxis)/u;
const MAX_STEPS = 4;
const MAX_DISTANCE = 60;

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

  /** Whether a quotation opens with a verb in its bare form and no subject: "*Leave* the ford." */
  isCommand(quote: Item): boolean {
    for (let at = quote.token; at < this.#tokens.length; at += 1) {
      const { start, upos, lemma, end } = this.#tokens[at]!;
      if (start >= quote.end) return false;
      if (upos === 'PUNCT') continue;
      const bare = upos === 'VERB' && lemma.length === end - start;
      return bare && this.#subjectOf(at, this.#first[at]!) < 0 && !this.#hasSubject(at);
    }
    return false;
  }

  #hasSubject(verb: number): boolean {
    const first = this.#first[verb]!;
    for (let i = verb + 1; i < Math.min(this.#tokens.length, verb + 8); i += 1) {
      const { head, deprel } = this.#tokens[i]!;
      if (this.#first[i] !== first) return false;
      if (head >= 0 && first + head === verb && deprel.startsWith('nsubj')) return true;
    }
    return false;
  }

  /**
   * The index, among the article's tokens, of the subject that a verb without one of its own shares: that of the verb it
   * completes, is joined to or goes along with ("*Adler* left, *saying*"). -1 where the tree gives none.
   */
  sharedSubject(item: Item): number {
    const first = this.#first[item.token] ?? 0;
    let at = item.token;
    for (let step = 0; step < MAX_STEPS; step += 1) {
      const token = this.#tokens[at];
      if (token === undefined || token.head < 0 || !SHARES.test(token.deprel)) return -1;
      at = first + token.head;
      const subject = this.#subjectOf(at, first);
      if (subject >= 0) return subject;
    }
    return -1;
  }

  #subjectOf(verb: number, first: number): number {
    for (let i = verb - 1; i >= first && i > verb - MAX_DISTANCE; i -= 1) {
      const { head, deprel } = this.#tokens[i]!;
      if (first + head === verb && head >= 0 && deprel === 'nsubj') return i;
    }
    return -1;
  }

  /** Whether one item hangs on another by a relation. */
  hangs(item: Item, relation: string, on: Item): boolean {
    const token = this.#tokens[item.token];
    if (token === undefined || token.head < 0 || this.relation(item) !== relation) return false;
    return this.#first[item.token]! + token.head === on.token;
  }
}
