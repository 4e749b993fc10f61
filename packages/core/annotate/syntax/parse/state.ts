/** No word: beyond the stack's bottom, the sentence's end, or no such child. */
export const NONE = -1;

/**
 * The state of an arc-hybrid parse (Kuhlmann, Gómez-Rodríguez & Satta 2011) over `count` words and an artificial root
 * that stands behind them (Ballesteros & Nivre 2013). Arrays are kept and grow: nothing is made per sentence or word.
 */
export class ParseState {
  count = 0;
  /** First word of the buffer; `count` is the root. */
  next = 0;
  depth = 0;
  stack = new Int32Array(256);
  /** For each place of the stack, what the parser sums up of it when a word comes there. */
  topSum = new Int32Array(256);
  /** Hash of the word, tag, universal tag of each; the root's behind the last. */
  word = new Int32Array(256);
  tag = new Uint8Array(256);
  upos = new Uint8Array(256);
  ending = new Int32Array(256);
  head = new Int32Array(256);
  relation = new Uint8Array(256);
  /** Outermost and next children at either side. */
  left1 = new Int32Array(256);
  left2 = new Int32Array(256);
  right1 = new Int32Array(256);
  right2 = new Int32Array(256);
  leftCount = new Uint8Array(256);
  rightCount = new Uint8Array(256);
  /** Relations of the children at either side, a bit each (relations beyond 31 share bits). */
  leftSet = new Int32Array(256);
  rightSet = new Int32Array(256);

  /** Makes room for a sentence; its words are written by the caller, then {@link begin} is called. */
  reserve(count: number): void {
    if (count + 1 <= this.stack.length) return;
    let size = this.stack.length;
    while (size < count + 1) size *= 2;
    this.stack = new Int32Array(size);
    this.topSum = new Int32Array(size);
    this.word = new Int32Array(size);
    this.tag = new Uint8Array(size);
    this.upos = new Uint8Array(size);
    this.ending = new Int32Array(size);
    this.head = new Int32Array(size);
    this.relation = new Uint8Array(size);
    this.left1 = new Int32Array(size);
    this.left2 = new Int32Array(size);
    this.right1 = new Int32Array(size);
    this.right2 = new Int32Array(size);
    this.leftCount = new Uint8Array(size);
    this.rightCount = new Uint8Array(size);
    this.leftSet = new Int32Array(size);
    this.rightSet = new Int32Array(size);
  }

  begin(count: number): void {
    this.count = count;
    this.next = 0;
    this.depth = 0;
    this.word[count] = 99;
    this.tag[count] = ROOT_TAG;
    this.upos[count] = ROOT_TAG;
    this.ending[count] = 99;
    for (let i = 0; i <= count; i += 1) {
      this.head[i] = NONE;
      this.relation[i] = NO_RELATION;
      this.left1[i] = NONE;
      this.left2[i] = NONE;
      this.right1[i] = NONE;
      this.right2[i] = NONE;
      this.leftCount[i] = 0;
      this.rightCount[i] = 0;
      this.leftSet[i] = 0;
      this.rightSet[i] = 0;
    }
  }

  shift(): void {
    this.stack[this.depth] = this.next;
    this.depth += 1;
    this.next += 1;
  }

  /** Takes the top of the stack off and hangs it under `head`. */
  attach(head: number, relation: number): void {
    this.depth -= 1;
    const child = this.stack[this.depth]!;
    this.head[child] = head;
    this.relation[child] = relation;
    if (child < head) {
      this.left2[head] = this.left1[head]!;
      this.left1[head] = child;
      if (this.leftCount[head]! < 7) this.leftCount[head]! += 1;
      this.leftSet[head]! |= 1 << (relation & 31);
    } else {
      this.right2[head] = this.right1[head]!;
      this.right1[head] = child;
      if (this.rightCount[head]! < 7) this.rightCount[head]! += 1;
      this.rightSet[head]! |= 1 << (relation & 31);
    }
  }
}

export const ROOT_TAG = 126;
export const NO_TAG = 127;
export const NO_RELATION = 255;

export const SHIFT = 0;
/** The top of the stack goes under the first word of the buffer. */
export const LEFT = 1;
/** The top of the stack goes under the one below it. */
export const RIGHT = 2;

/** Which moves a state allows, a bit each: one root, under which nothing but one word hangs. */
export function movesOf(state: ParseState): number {
  if (state.next < state.count) {
    if (state.depth === 0) return 1 << SHIFT;
    return (1 << SHIFT) | (1 << LEFT) | (state.depth > 1 ? 1 << RIGHT : 0);
  }
  return state.depth > 1 ? 1 << RIGHT : 1 << LEFT;
}
