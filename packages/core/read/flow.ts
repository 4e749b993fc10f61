import type { OriginPiece, Span } from '../model/index.ts';

/** Text taken from the capture, with the pieces of the capture it came from; offsets of the pieces count from the start of `text`. */
export interface Passage {
  readonly text: string;
  readonly pieces: readonly OriginPiece[];
}

interface MutablePiece {
  start: number;
  end: number;
  at: { start: number; end: number };
}

/** White space (no-break spaces among it) becomes one space; what has no place in text (controls, soft hyphens, zero-width spaces) is dropped. */
const BREAK =
  /[\s\u0085]+|[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u2060]+/gu;
/** What of {@link BREAK} is not a single space. */
const ODD = /[^\S ]|  |[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2060]/g;
/** True where text leaves nothing in an article: white space, and what {@link Flow} drops. */
export const isBlank = (text: string): boolean => text.replace(BREAK, '') === '';

const isIdentity = (piece: MutablePiece): boolean =>
  piece.end - piece.start === piece.at.end - piece.at.start;

/**
 * Builds normalised text and remembers where each piece of it came from. White space is collapsed, leading and
 * trailing white space dropped; a piece whose length differs from its source comes from an entity, a run of white
 * space or a line-break tag, every other piece equals its source unit by unit.
 */
export class Flow {
  #parts: string[] = [];
  #length = 0;
  #pieces: MutablePiece[] = [];
  #space: { start: number; end: number; identical: boolean } | null = null;
  #afterBreak = true;

  /** Number of units written so far, a pending space not counted. */
  get length(): number {
    return this.#length;
  }

  /** Adds text that stands literally in the capture from `start`. */
  literal(text: string, start: number): void {
    // Single spaces between words stay as they are, so most texts are one piece.
    ODD.lastIndex = 0;
    if (ODD.exec(text) === null) {
      const opens = text.charCodeAt(0) === 32 ? 1 : 0;
      const closes = text.length > 1 && text.charCodeAt(text.length - 1) === 32 ? 1 : 0;
      if (opens === 1) this.#blank(start, start + 1, true);
      const end = text.length - closes;
      if (end > opens) this.#write(text.slice(opens, end), start + opens, start + end, true);
      if (closes === 1) this.#blank(start + end, start + end + 1, true);
      return;
    }
    let from = 0;
    BREAK.lastIndex = 0;
    for (let match = BREAK.exec(text); match !== null; match = BREAK.exec(text)) {
      if (match.index > from)
        this.#write(text.slice(from, match.index), start + from, start + match.index, true);
      from = match.index + match[0].length;
      if (/\s|\u0085/u.test(match[0][0]!))
        this.#blank(start + match.index, start + from, match[0] === ' ');
    }
    if (from < text.length) this.#write(text.slice(from), start + from, start + text.length, true);
  }

  /** Adds text that the capture writes otherwise (an entity, an escape), as one piece. */
  decoded(text: string, at: Span): void {
    const kept = text.replace(BREAK, (run) => (/\s|\u0085/u.test(run[0]!) ? ' ' : ''));
    if (kept === '') return;
    if (kept === ' ') this.#blank(at.start, at.end, false);
    else this.#write(kept, at.start, at.end, false);
  }

  /** Adds a line break inside the block. */
  lineBreak(at: Span): void {
    this.#space = null;
    if (this.#length === 0 || this.#afterBreak) return;
    this.#push('\n', at.start, at.end, false);
    this.#afterBreak = true;
  }

  /** A space between two inline pieces that the mark-up alone keeps apart (table cells). */
  gap(at: number): void {
    this.#blank(at, at, false);
  }

  done(): Passage {
    let text = this.#parts.join('');
    const pieces = this.#pieces;
    while (text.endsWith('\n') || text.endsWith(' ')) {
      text = text.slice(0, -1);
      const last = pieces.at(-1)!;
      last.end -= 1;
      if (last.end === last.start) pieces.pop();
      else last.at.end -= 1;
    }
    return { text, pieces };
  }

  #blank(start: number, end: number, identical: boolean): void {
    if (this.#afterBreak) return;
    if (this.#space === null) this.#space = { start, end, identical };
    else this.#space = { start: this.#space.start, end, identical: false };
  }

  #write(text: string, start: number, end: number, identical: boolean): void {
    const space = this.#space;
    this.#space = null;
    if (space !== null) this.#push(' ', space.start, space.end, space.identical);
    this.#push(text, start, end, identical);
    this.#afterBreak = false;
  }

  #push(text: string, start: number, end: number, identical: boolean): void {
    const last = this.#pieces.at(-1);
    this.#parts.push(text);
    if (
      identical &&
      last !== undefined &&
      last.at.end === start &&
      last.end === this.#length &&
      this.#lastIdentical
    ) {
      last.end += text.length;
      last.at.end = end;
    } else {
      this.#pieces.push({
        start: this.#length,
        end: this.#length + text.length,
        at: { start, end },
      });
    }
    this.#lastIdentical = identical;
    this.#length += text.length;
  }
  #lastIdentical = false;
}

/** The part of a passage between two offsets of its text. */
export function cut(passage: Passage, start: number, end: number): Passage {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(passage.text[from]!)) from += 1;
  while (to > from && /\s/u.test(passage.text[to - 1]!)) to -= 1;
  const pieces: OriginPiece[] = [];
  for (const piece of passage.pieces) {
    const left = Math.max(piece.start, from);
    const right = Math.min(piece.end, to);
    if (left >= right) continue;
    const whole = left === piece.start && right === piece.end;
    const at =
      whole || !isIdentity(piece)
        ? piece.at
        : { start: piece.at.start + left - piece.start, end: piece.at.start + right - piece.start };
    pieces.push({ start: left - from, end: right - from, at });
  }
  return { text: passage.text.slice(from, to), pieces };
}

/** The stretch of the capture that a passage came from, or null where it has no place there. */
export function placeOf(passage: Passage): Span | null {
  const first = passage.pieces[0];
  const last = passage.pieces.at(-1);
  return first === undefined || last === undefined
    ? null
    : { start: first.at.start, end: last.at.end };
}
