import type { Article, Block, Span } from '../../model/index.ts';
import { speaks, SPEAKS } from './speaks.ts';
import { NUMBER, type Words } from './words.ts';

/** A stretch that is a sentence of a longer block. */
export const SENTENCE = 16;

/** Numbers that each stretch takes in {@link Stretches}. */
const WIDTH = 5;

/**
 * What of a text can recur by itself: its blocks but for the headline, and, of a block of several
 * sentences, those that speak to the reader. In order of their places; a block before its sentences.
 */
export class Stretches {
  /** Start, end, two hashes and flags of each. */
  readonly packed: Int32Array;

  constructor(packed: Int32Array) {
    this.packed = packed;
  }

  get count(): number {
    return this.packed.length / WIDTH;
  }
  start(stretch: number): number {
    return this.packed[stretch * WIDTH]!;
  }
  end(stretch: number): number {
    return this.packed[stretch * WIDTH + 1]!;
  }
  /** A hash of the stretch's words, of 52 bits. */
  hash(stretch: number): number {
    const high = this.packed[stretch * WIDTH + 2]! >>> 0;
    return high * 0x100000 + (this.packed[stretch * WIDTH + 3]! >>> 12);
  }
  /** What it says of itself (`speaks.ts`), and {@link SENTENCE}. */
  flags(stretch: number): number {
    return this.packed[stretch * WIDTH + 4]!;
  }
}

/** The stretches of an article, whose text was cut into words. */
export function stretchesOf(article: Article, cut: Words): Stretches {
  const packed: number[] = [];
  const { text } = article;
  const add = (from: number, to: number, within: Span, sentence: number): void => {
    const flags = speaks(text, cut, from, to) | sentence;
    if (sentence !== 0 && (flags & SPEAKS) === 0) return;
    // "Read 5 more" and "Read 6 more" are one line of a site; "5 dead" and "6 dead" are not one report.
    const [high, low] = hashes(cut, from, to, (flags & SPEAKS) !== 0);
    packed.push(...edges(text, cut, from, to, within), high, low, flags);
  };
  let word = 0;
  for (const block of article.blocks.length > 0 ? article.blocks : linesOf(text)) {
    while (word < cut.count && cut.start[word]! < block.start) word += 1;
    const from = word;
    while (word < cut.count && cut.end[word]! <= block.end) word += 1;
    if (block.role === 'headline' || word === from) continue;
    add(from, word, block, 0);
    for (const [first, last] of sentencesWithin(cut, from, word)) add(first, last, block, SENTENCE);
  }
  return new Stretches(Int32Array.from(packed));
}

/** A text without blocks falls into its lines. */
function linesOf(text: string): readonly Block[] {
  const found: Block[] = [];
  for (let start = 0; start < text.length;) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    if (end > start) found.push({ start, end, role: 'paragraph' });
    start = end + 1;
  }
  return found;
}

/** The sentences of a block of several, by their words. */
function sentencesWithin(cut: Words, from: number, to: number): (readonly [number, number])[] {
  const starts = [from];
  let low = 0;
  let high = cut.sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cut.sentences[middle]! <= from) low = middle + 1;
    else high = middle;
  }
  for (let s = low; s < cut.sentences.length && cut.sentences[s]! < to; s += 1) {
    starts.push(cut.sentences[s]!);
  }
  if (starts.length === 1) return [];
  return starts.map((start, i) => [start, starts[i + 1] ?? to] as const);
}

/** From the first to the last word, with the marks that are written to them. */
function edges(
  text: string,
  cut: Words,
  from: number,
  to: number,
  within: Span,
): readonly [start: number, end: number] {
  let start = cut.start[from]!;
  let end = cut.end[to - 1]!;
  const least = from > 0 ? Math.max(within.start, cut.end[from - 1]!) : within.start;
  const most = to < cut.count ? Math.min(within.end, cut.start[to]!) : within.end;
  while (start > least && !isSpace(text, start - 1)) start -= 1;
  while (end < most && !isSpace(text, end)) end += 1;
  return [start, end];
}

const isSpace = (text: string, at: number): boolean => /\s/u.test(text[at]!);

function hashes(
  cut: Words,
  from: number,
  to: number,
  anyNumber: boolean,
): readonly [number, number] {
  let high = 0x2545f491;
  let low = 0x9e3779b1;
  for (let i = from; i < to; i += 1) {
    const word = anyNumber && cut.kind[i] === NUMBER ? 0 : cut.full[i]!;
    high = Math.imul(high ^ word, 0x9e3779b1);
    high ^= high >>> 15;
    low = Math.imul(low ^ word, 0x85ebca6b);
    low ^= low >>> 13;
  }
  return [high | 0, low | 0];
}
