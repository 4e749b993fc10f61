import type { NumberLanguage } from '../../language/number.ts';
import type { QuantityLanguage } from '../../language/quantity.ts';
import type { Span, TimeExpression, Token } from '../../model/index.ts';

/** The tokens of an article, as the rules for quantities look at them. */
export class Reader {
  readonly forms: readonly string[];
  readonly tokens: readonly Token[];
  readonly language: QuantityLanguage;
  readonly numbers: NumberLanguage;
  readonly #text: string;
  /** 1 where a token stands in a date or time of day. */
  readonly #dated: Uint8Array;
  /** 1 where a token starts a sentence. */
  readonly #opens: Uint8Array;

  constructor(
    text: string,
    tokens: readonly Token[],
    sentences: readonly Span[],
    times: readonly TimeExpression[],
    language: QuantityLanguage,
    numbers: NumberLanguage,
  ) {
    this.#text = text;
    this.tokens = tokens;
    this.language = language;
    this.numbers = numbers;
    this.forms = tokens.map(({ start, end }) =>
      end - start > 32 ? '' : text.slice(start, end).toLowerCase(),
    );
    this.#dated = marks(
      tokens,
      times.filter(({ type }) => type !== 'duration'),
      false,
    );
    this.#opens = marks(tokens, sentences, true);
  }

  form(i: number): string {
    return this.forms[i] ?? '';
  }

  isDated(i: number): boolean {
    return this.#dated[i] === 1;
  }

  opensSentence(i: number): boolean {
    return this.#opens[i] === 1;
  }

  isCapital(i: number): boolean {
    const token = this.tokens[i];
    if (token === undefined) return false;
    const unit = this.#text.charCodeAt(token.start);
    return unit >= 0x41 && unit <= 0x5a;
  }

  /** Whether no white space stands before a token. */
  isJoined(i: number): boolean {
    return i > 0 && this.tokens[i]?.start === this.tokens[i - 1]?.end;
  }

  isDash(i: number): boolean {
    const form = this.form(i);
    return form === '-' || form === '–' || form === '—';
  }
}

/** Which tokens lie in spans that do not overlap, or which only start one. */
function marks(tokens: readonly Token[], spans: readonly Span[], startsOnly: boolean): Uint8Array {
  const marked = new Uint8Array(tokens.length);
  let k = 0;
  for (const [i, token] of tokens.entries()) {
    while (k < spans.length && spans[k]!.end <= token.start) k += 1;
    const span = spans[k];
    if (span !== undefined && (startsOnly ? span.start === token.start : span.start <= token.start))
      marked[i] = 1;
  }
  return marked;
}
