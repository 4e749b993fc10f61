import { CLASS, DIGIT, LETTER, CAPITAL, LINE, SPACE } from './characters.ts';

/** RFC 5321 allows 64 characters before the `@`: how far ahead an address is looked for. */
const LOCAL_PART = 64;

const isAsciiWord = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0x41 && unit <= 0x5a) ||
  (unit >= 0x30 && unit <= 0x39);
/** What may stand in the local part of an address besides letters and digits: `. _ % + -`. */
const isLocal = (unit: number): boolean =>
  isAsciiWord(unit) ||
  unit === 0x2e ||
  unit === 0x5f ||
  unit === 0x25 ||
  unit === 0x2b ||
  unit === 0x2d;

/** Finds e-mail addresses and URLs from left to right, in time linear in the text. */
export class Addresses {
  readonly #text: string;
  #nextAt: number;

  constructor(text: string) {
    this.#text = text;
    this.#nextAt = text.indexOf('@');
  }

  /** The end of an address that starts at a word's start, or -1. `at` must never go down from call to call. */
  endFrom(at: number): number {
    while (this.#nextAt >= 0 && this.#nextAt < at)
      this.#nextAt = this.#text.indexOf('@', this.#nextAt + 1);
    if (this.#nextAt > at && this.#nextAt - at <= LOCAL_PART) {
      const end = this.#mailEnd(at, this.#nextAt);
      if (end > 0) return end;
    }
    const first = this.#text.charCodeAt(at) | 0x20;
    // h(ttp), f(tp), w(ww)
    if (first !== 0x68 && first !== 0x66 && first !== 0x77) return -1;
    return /^(?:https?:\/\/|ftp:\/\/|www\.)[^\s]/iu.test(this.#text.slice(at, at + 9))
      ? this.#urlEnd(at)
      : -1;
  }

  #mailEnd(start: number, at: number): number {
    const text = this.#text;
    for (let i = start; i < at; i += 1) if (!isLocal(text.charCodeAt(i))) return -1;
    let end = at + 1;
    let dots = 0;
    for (; end < text.length; end += 1) {
      const unit = text.charCodeAt(end);
      if (unit === 0x2e && isAsciiWord(text.charCodeAt(end + 1))) dots += 1;
      else if (!isAsciiWord(unit) && unit !== 0x2d) break;
    }
    return dots > 0 ? end : -1;
  }

  #urlEnd(start: number): number {
    const text = this.#text;
    let end = start;
    let open = 0;
    for (; end < text.length; end += 1) {
      const unit = text.charCodeAt(end);
      const kind = CLASS[unit]!;
      if (kind === SPACE || kind === LINE || '<>"“”«»'.includes(text[end]!)) break;
      if (unit === 0x28) open += 1;
      if (unit === 0x29) {
        if (open === 0) break;
        open -= 1;
      }
    }
    // Punctuation at the end belongs to the sentence.
    while (end > start) {
      const unit = text.charCodeAt(end - 1);
      const kind = CLASS[unit]!;
      if (kind === LETTER || kind === CAPITAL || kind === DIGIT || unit === 0x2f || unit === 0x29)
        break;
      end -= 1;
    }
    return end;
  }
}
