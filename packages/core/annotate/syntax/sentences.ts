import type { SentenceLanguage } from '../../language/sentence.ts';
import type { Span } from '../../model/index.ts';
import { isStarter, type Shortened } from './abbreviation.ts';
import { CAPITAL, CLASS, DIGIT, LINE, classAt, isLetter } from './characters.ts';
import { datelineEnd } from './dateline.ts';
import type { TokenSpans } from './tokenise.ts';

/** Ends a sentence in its script, whatever follows. */
const FINAL = new Set('。！？｡．؟۔։।॥።፧။។៕᠃꓿⸼');
const CLOSERS = new Set('"\'”’»›)]}」』）】〉》›＂').add("''");
const OPENERS = new Set('"\'“‘«‹([{„‚「『（【〈《¿¡').add('``');
const QUOTES = new Set('"\'”’»›」』＂').add("''");
const BULLETS = new Set('•*-–—·▪►‣◦●○■□✓➤');
/** A word of fewer letters before a full stop and a small letter may be an abbreviation that no table has. */
const SHORTEST_LAST = 4;
/** A headline has at least so many tokens: `Posted Monday, May 3, 2021` is one line. */
const SHORTEST_HEADLINE = 4;
/** How many tokens after a closed quotation a verb of saying may stand: `"Why?" the old envoy asked.` */
const SAYING_REACH = 4;

/** Whether a letter is small in a script that has capitals. */
const isSmall = (text: string, at: number): boolean => {
  const kind = classAt(text, at);
  if (!isLetter(kind) || kind === CAPITAL) return false;
  const letter = String.fromCodePoint(text.codePointAt(at)!);
  return letter.toUpperCase() !== letter;
};

/** A name that starts with a small letter and has a capital behind it (`eBay`) may start a sentence. */
const isCamel = (text: string, at: number): boolean =>
  classAt(text, at + 1) === CAPITAL && isLetter(classAt(text, at));

const isDots = (token: string): boolean =>
  token === '…' || (token.length > 1 && token.startsWith('..'));
const isTerminal = (token: string): boolean => {
  const first = token.charCodeAt(0);
  return first === 0x2e || first === 0x21 || first === 0x3f || token === '…';
};

/**
 * Groups tokens into sentences. A blank line and every offset in `blocks` end one, so that a headline without a full
 * stop is a sentence; each sentence of a quotation is its own, and closing marks belong to the one they close.
 */
export function splitSentences(
  text: string,
  tokens: TokenSpans,
  blocks: readonly number[],
  language: SentenceLanguage | null,
): Span[] {
  return new Splitter(text, tokens, blocks, language).run();
}

class Splitter {
  readonly #text: string;
  readonly #tokens: TokenSpans;
  readonly #blocks: readonly number[];
  readonly #language: SentenceLanguage | null;
  /** Whether an odd number of straight quotation marks has been seen in the block. */
  #quoted = false;
  #first = 0;
  /** The first token of the block or paragraph. */
  #blockFirst = 0;

  constructor(
    text: string,
    tokens: TokenSpans,
    blocks: readonly number[],
    language: SentenceLanguage | null,
  ) {
    this.#text = text;
    this.#tokens = tokens;
    this.#blocks = blocks;
    this.#language = language;
  }

  run(): Span[] {
    const { starts, ends } = this.#tokens;
    const sentences: Span[] = [];
    const close = (after: number): void => {
      if (after > this.#first)
        sentences.push({ start: starts[this.#first]!, end: ends[after - 1]! });
      this.#first = after;
    };
    let block = 0;
    for (let i = 0; i < starts.length; i += 1) {
      while (block < this.#blocks.length && this.#blocks[block]! <= (i > 0 ? ends[i - 1]! - 1 : -1))
        block += 1;
      if (i > 0 && (this.#blocks[block] ?? Infinity) <= starts[i]!) {
        close(i);
        this.#quoted = false;
        this.#blockFirst = i;
      } else if (i > 0 && this.#breaksLine(i)) {
        close(i);
        this.#quoted = false;
        this.#blockFirst = i;
      }
      if (i > this.#first && this.#isLabel(i)) close(i);
      const isHere = this.#blocks[block] === starts[i];
      const dateEnd = this.#dateline(i, this.#blocks[isHere ? block + 1 : block] ?? Infinity);
      if (dateEnd > 0) {
        close(i);
        close(dateEnd);
        i = dateEnd - 1;
        continue;
      }
      const token = this.#token(i);
      if (token === '"') this.#quoted = !this.#quoted;
      const short = this.#tokens.shortened.get(i);
      if (short === undefined && !isTerminal(token) && !FINAL.has(token)) continue;
      const after = this.#closers(i + 1);
      if (!this.#ends(i, after, token, short)) continue;
      for (let j = i + 1; j < after; j += 1)
        if (this.#token(j) === '"') this.#quoted = !this.#quoted;
      close(after);
      i = after - 1;
    }
    close(starts.length);
    return sentences;
  }

  #token(i: number): string {
    const start = this.#tokens.starts[i]!;
    // Longer tokens are never looked up as signs.
    return this.#text.slice(start, Math.min(this.#tokens.ends[i]!, start + 4));
  }

  #isJoined(i: number): boolean {
    return this.#tokens.starts[i] === this.#tokens.ends[i - 1];
  }

  /** A blank line, or a line that starts with a bullet or a list number. */
  #breaksLine(i: number): boolean {
    const text = this.#text;
    const end = this.#tokens.starts[i]!;
    let lines = 0;
    for (let at = this.#tokens.ends[i - 1]!; at < end; at += 1) {
      if (CLASS[text.charCodeAt(at)] !== LINE) continue;
      if (text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) === 0x0a) continue;
      lines += 1;
    }
    if (lines !== 1) return lines > 1;
    const token = this.#token(i);
    if (BULLETS.has(token)) return !this.#isJoined(i + 1);
    const next = i + 1 < this.#tokens.starts.length ? this.#token(i + 1) : '';
    return this.#isListNumber(i) && (next === '.' || next === ')') && this.#isJoined(i + 1);
  }

  /** `Photo: I. Maro`: a credit that a page puts right after a caption. */
  #isLabel(i: number): boolean {
    const { starts, ends } = this.#tokens;
    if (i + 1 >= starts.length || this.#text.charCodeAt(starts[i + 1]!) !== 0x3a) return false;
    if (this.#language === null || ends[i]! - starts[i]! > 12 || this.#isJoined(i)) return false;
    const isCapital = classAt(this.#text, starts[i]!) === CAPITAL;
    return (
      isCapital && this.#language.labels.has(this.#text.slice(starts[i], ends[i]).toLowerCase())
    );
  }

  /**
   * The end of a date that stands by itself between a headline and the next block, or at a block's head before a
   * sentence; 0 where there is none. `block` is where the next block starts.
   */
  #dateline(i: number, block: number): number {
    if (this.#language === null || this.#first !== this.#blockFirst) return 0;
    const { starts, ends } = this.#tokens;
    const end = datelineEnd(this.#text, this.#tokens, i, this.#language);
    if (end === 0 || block < ends[end - 1]!) return 0;
    for (let k = i + 1; k < end; k += 1) if (this.#breaksLine(k)) return 0;
    const isLast = end === starts.length || block <= starts[end]! || this.#breaksLine(end);
    if (i === this.#first)
      return !isLast && isStarter(this.#text, starts[end]!, this.#language) ? end : 0;
    if (!isLast || i - this.#first < SHORTEST_HEADLINE) return 0;
    if (ends[i - 1]! - starts[i - 1]! > 12) return end;
    const before = this.#text.slice(starts[i - 1], ends[i - 1]).toLowerCase();
    const isOpen = this.#goesOn(i - 1) || this.#language.beforeDate.has(before);
    return isOpen ? 0 : end;
  }

  #isListNumber(i: number): boolean {
    const start = this.#tokens.starts[i]!;
    const end = this.#tokens.ends[i]!;
    if (end - start > 3) return false;
    for (let at = start; at < end; at += 1)
      if (CLASS[this.#text.charCodeAt(at)] !== DIGIT) return false;
    return true;
  }

  /** The first token after those that close what a sentence opened: quotation marks, brackets, a footnote's number. */
  #closers(from: number): number {
    let i = from;
    const count = this.#tokens.starts.length;
    while (i < count) {
      const token = this.#token(i);
      const joined = this.#isJoined(i);
      if (joined && CLOSERS.has(token) && (token !== '"' || this.#quoted || !this.#opensWord(i)))
        i += 1;
      else if (token === '"' && this.#quoted && !this.#opensWord(i) && !this.#hasLine(i)) i += 1;
      else if (
        token === '[' &&
        i + 2 < count &&
        this.#isListNumber(i + 1) &&
        this.#token(i + 2) === ']' &&
        !this.#hasLine(i)
      )
        i += 3;
      else break;
    }
    return i;
  }

  /** Whether a quotation mark stands right before a word and after white space. */
  #opensWord(i: number): boolean {
    return i + 1 < this.#tokens.starts.length && this.#isJoined(i + 1) && !this.#isJoined(i);
  }

  #hasLine(i: number): boolean {
    for (let at = this.#tokens.ends[i - 1]!; at < this.#tokens.starts[i]!; at += 1) {
      if (CLASS[this.#text.charCodeAt(at)] === LINE) return true;
    }
    return false;
  }

  /** Whether the sentence ends with token `i` and the closing marks before token `after`. */
  #ends(i: number, after: number, token: string, short: Shortened | undefined): boolean {
    const { starts } = this.#tokens;
    if (after >= starts.length) return true;
    if (FINAL.has(token)) return true;
    // The word that follows, past an opening mark.
    let next = after;
    if (OPENERS.has(this.#token(next)) && next + 1 < starts.length && this.#isJoined(next + 1))
      next += 1;
    const at = starts[next]!;
    if (isSmall(this.#text, at) && !isCamel(this.#text, at))
      return short === undefined && token === '.' && this.#endsBeforeSmall(i, after);
    if (short !== undefined) return this.#endsShortened(short, next, at);
    if (isDots(token)) return this.#dotsEnd(after, at);
    const kind = classAt(this.#text, at);
    if (next === after && !isLetter(kind) && kind !== DIGIT && this.#goesOn(after)) return false;
    if (token.charCodeAt(0) === 0x2e) {
      // A missing space ("left.The") is an end, "1." at the head of an item is not.
      return !(i === this.#first + 1 && this.#isListNumber(this.#first) && this.#isJoined(i));
    }
    const quoted = QUOTES.has(this.#token(after - 1)) && after > i + 1;
    return !(quoted && this.#isSaying(next));
  }

  /** Whether a full stop ends a sentence before a small letter: after a whole word, with a space behind. */
  #endsBeforeSmall(i: number, after: number): boolean {
    const { starts, ends } = this.#tokens;
    if (this.#language === null || i === this.#first) return false;
    if (after !== i + 1 || this.#isJoined(after)) return false;
    if (ends[i - 1]! - starts[i - 1]! < SHORTEST_LAST || !this.#isJoined(i)) return false;
    return (
      isSmall(this.#text, starts[i - 1]!) &&
      !this.#text.slice(starts[i - 1], ends[i - 1]).includes('.')
    );
  }

  /** Dots mostly stand for a pause: they end a sentence only where a capital or a new quotation follows a space. */
  #dotsEnd(after: number, at: number): boolean {
    const kind = classAt(this.#text, at);
    return (
      (kind === CAPITAL || !isLetter(kind)) &&
      kind !== DIGIT &&
      !this.#isJoined(after) &&
      !this.#goesOn(after)
    );
  }

  /** A sign that goes on with the sentence: a comma, a dash, a closing bracket. */
  #goesOn(i: number): boolean {
    const token = this.#token(i);
    return (
      /^(?:[,.;:/%)\]}”»]|--+|[–—-])$/u.test(token) && !(BULLETS.has(token) && this.#hasLine(i))
    );
  }

  #isSaying(from: number): boolean {
    if (this.#language === null) return false;
    const { starts, ends } = this.#tokens;
    for (let i = from; i < Math.min(from + SAYING_REACH, starts.length); i += 1) {
      if (ends[i]! - starts[i]! > 12) continue;
      const form = this.#text.slice(starts[i]!, ends[i]!);
      if (isTerminal(form)) return false;
      if (this.#language.sayings.has(form)) return true;
    }
    return false;
  }

  #endsShortened(short: Shortened, next: number, at: number): boolean {
    const text = this.#text;
    if (short === 'title' || short === 'number' || short === 'inner') return false;
    if (this.#language === null) return false;
    const kind = classAt(text, at);
    if (isStarter(text, at, this.#language)) return short !== 'initial' || this.#first + 2 < next;
    if (kind !== CAPITAL) return false;
    if (short === 'clock') {
      const end = this.#tokens.ends[next]!;
      return (
        end - at > 12 ||
        !this.#language.afterClock.has(text.slice(at, end).replace('.', '').toLowerCase())
      );
    }
    return short === 'last';
  }
}
