import type { Block, Span } from '../../model/index.ts';

/** A stretch between quotation marks within one block. `start`..`end` with its marks, `inner` without. */
export interface Quotation extends Span {
  readonly inner: Span;
  /** Index of the block it stands in. */
  readonly block: number;
  /** The next block opens with a mark again while this one was never closed: one speaker goes on. */
  readonly goesOn: boolean;
  /** Its words end as a sentence or a clause does, with a stop or a comma. */
  readonly finished: boolean;
  /** Its words begin as a sentence does, with a capital. */
  readonly capital: boolean;
  /** Number of words, counted up to nine. */
  readonly words: number;
}

const FINAL = /[.!?…,;:—–-][’'”"»)\]]*$/u;
const CAPITAL = /^[^\p{L}\p{N}]*[\p{Lu}\p{Lt}\p{N}]/u;

function countWords(text: string): number {
  let count = 0;
  for (const _ of text.slice(0, 200).matchAll(/[\p{L}\p{N}][^\s]*/gu)) {
    count += 1;
    if (count === 9) break;
  }
  return count;
}

/** Marks that open, each with those that may close it. The straight marks both open and close. */
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['“', '”"″“'],
  ['"', '"”″“'],
  ['″', '"”″'],
  ['„', '“”"'],
  ['«', '»'],
  ['»', '«»'],
  ['「', '」'],
  ['『', '』'],
  ['‘', "’'"],
  ["'", "'’"],
]);
const DOUBLE = '“”"″„«»「」『』';
const SINGLE = "‘’'";
const WORDLIKE = /[\p{L}\p{N}]/u;
const SPACE = /\s/u;
const BEFORE_OPENING = /[\s([{—–\-/:]/u;

/** Letters and digits, low surrogates taken as such: the marks of a name in another script are no word boundary. */
const wordlike = (c: string | undefined): boolean =>
  c !== undefined && (WORDLIKE.test(c) || (c >= '\ud800' && c <= '\udfff'));
const space = (c: string | undefined): boolean => c === undefined || SPACE.test(c);

/** Whether the mark at `i` can open: something before it that ends a word's world, something behind it to quote. */
function canOpen(text: string, i: number, from: number, to: number): boolean {
  const before = i > from ? text[i - 1] : undefined;
  const after = i + 1 < to ? text[i + 1] : undefined;
  if (space(after)) return false;
  if (before === undefined || BEFORE_OPENING.test(before)) return true;
  return DOUBLE.includes(before) || SINGLE.includes(before);
}

/** Whether the mark at `i` can close. `5"` and `6'` are inches and feet, unless a quotation waits for its end. */
function canClose(text: string, i: number, from: number, to: number): boolean {
  const before = i > from ? text[i - 1] : undefined;
  const after = i + 1 < to ? text[i + 1] : undefined;
  return !space(before) && !wordlike(after);
}

/** A stretch in single marks is no longer: beyond it an apostrophe is more likely. */
const MAX_SINGLE = 600;

/** By opening mark, up to where nothing closes it: what was searched in vain is not searched again. */
type Vain = Map<string, number>;

/** The closing mark of a single-quoted stretch that opens at `open`, or -1: an apostrophe closes nothing. */
function closeSingle(text: string, open: number, blockEnd: number, vain: Vain): number {
  const to = Math.min(blockEnd, open + MAX_SINGLE);
  const mark = text[open]!;
  const closers = CLOSERS.get(mark)!;
  let loose = -1;
  for (let i = Math.max(open + 2, vain.get(mark) ?? 0); i < to; i += 1) {
    const c = text[i]!;
    if (DOUBLE.includes(c)) {
      if (loose < 0) vain.set(mark, i);
      return loose;
    }
    if (!closers.includes(c) || !canClose(text, i, open, to)) continue;
    const before = text[i - 1]!;
    const after = text[i + 1];
    // "the workers' rights": an s before it and a small letter behind it, more likely an apostrophe.
    const plural = /[sS]/u.test(before) && after === ' ' && /\p{Ll}/u.test(text[i + 2] ?? '');
    if (!plural) return i;
    if (loose < 0) loose = i;
    else return loose;
  }
  if (loose < 0) vain.set(mark, to);
  return loose;
}

/** A closing mark set where the block and its quotation begin: the next such mark comes before any that opens. */
function turnedRound(text: string, block: Block): boolean {
  if (!canOpen(text, block.start, block.start, block.end)) return false;
  for (let i = block.start + 1; i < block.end; i += 1) {
    if (text[i] === '”') return canClose(text, i, block.start, block.end);
    if (DOUBLE.includes(text[i]!)) return false;
  }
  return false;
}

interface Open {
  readonly at: number;
  readonly mark: string;
}

/**
 * Finds quotations block by block, so that a mark nobody closed can never run into the next block. A quotation that is
 * still open at its block's end goes on when the next block opens with a mark again (the convention for several
 * paragraphs); otherwise it ends with the sentence it opened in. Only the outer one of nested quotations is given.
 */
export function findQuotations(
  text: string,
  blocks: readonly Block[],
  sentences: readonly Span[],
  elisions: ReadonlySet<string>,
): readonly Quotation[] {
  const found: Quotation[] = [];
  let sentence = 0;
  const sentenceEnd = (at: number, limit: number): number => {
    while (sentence > 0 && sentences[sentence]!.start > at) sentence -= 1;
    while (sentence + 1 < sentences.length && sentences[sentence]!.end <= at) sentence += 1;
    const end = sentences[sentence]?.end ?? limit;
    return end > at ? Math.min(end, limit) : limit;
  };
  for (const [index, block] of blocks.entries()) {
    let open: Open | null = null;
    const vain: Vain = new Map();
    const push = (from: number, to: number, closed: boolean, goesOn: boolean): void => {
      const inner = { start: from + 1, end: closed ? to - 1 : to };
      while (inner.end > inner.start && space(text[inner.end - 1])) inner.end -= 1;
      if (inner.end > inner.start && WORDLIKE.test(text.slice(inner.start, inner.end))) {
        const words = text.slice(inner.start, inner.end);
        found.push({
          start: from,
          end: closed ? to : inner.end,
          inner,
          block: index,
          goesOn,
          finished: FINAL.test(words.slice(-4)) || !closed,
          capital: CAPITAL.test(words.slice(0, 8)),
          words: countWords(words),
        });
      }
    };
    for (let i = block.start; i < block.end; i += 1) {
      const c = text[i]!;
      const double = DOUBLE.includes(c);
      if (!double && !SINGLE.includes(c)) continue;
      if (open === null) {
        if (c === '”' && i === block.start && turnedRound(text, block)) {
          open = { at: i, mark: '“' };
          continue;
        }
        if (c === '”' || c === '」' || c === '』' || c === '’') continue;
        if (!canOpen(text, i, block.start, block.end)) continue;
        if (!double) {
          const word = /^[\p{L}]+/u.exec(text.slice(i + 1, Math.min(i + 9, block.end)))?.[0];
          if (word !== undefined && elisions.has(word.toLowerCase())) continue;
          if (/^\d0s/u.test(text.slice(i + 1, i + 4))) continue;
          const close = closeSingle(text, i, block.end, vain);
          if (close < 0) continue;
          push(i, close + 1, true, false);
          i = close;
          continue;
        }
        open = { at: i, mark: c };
        continue;
      }
      if (!double) continue;
      if (CLOSERS.get(open.mark)!.includes(c) && canClose(text, i, block.start, block.end)) {
        push(open.at, i + 1, true, false);
        open = null;
      } else if (
        c !== '”' &&
        (CLOSERS.get(open.mark)!.includes(c) || c === open.mark) &&
        canOpen(text, i, block.start, block.end)
      ) {
        // A second opening mark: the first was never closed.
        push(open.at, sentenceEnd(open.at, i), false, false);
        open = { at: i, mark: c };
      } else if (CLOSERS.get(open.mark)!.includes(c) && space(text[i - 1])) {
        // A space got before the closing mark.
        push(open.at, i + 1, true, false);
        open = null;
      }
    }
    if (open === null) continue;
    const next = blocks[index + 1];
    const reopens =
      next !== undefined &&
      DOUBLE.includes(text[next.start] ?? ' ') &&
      CLOSERS.has(text[next.start]!) &&
      canOpen(text, next.start, next.start, next.end);
    if (reopens) push(open.at, block.end, false, true);
    else push(open.at, sentenceEnd(open.at, block.end), false, false);
  }
  return found;
}
