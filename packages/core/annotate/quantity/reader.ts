import type { NumberLanguage } from '../../language/number.ts';
import type { QuantityLanguage } from '../../language/quantity.ts';
import type { Span, TimeExpression, Token } from '../../model/index.ts';

const CURRENCY = /^(?:[$€£¥₽₺₼֏₴₹]|[a-z]{1,2}\$|dlrs|usd|eur|gbp)$/u;

/** The tokens of an article, as the rules for quantities look at them. */
export class Reader {
  /** Lower-cased; empty for what is longer than any word of a rule. */
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

  /** The universal tag of a token, `_` without a model. */
  tag(i: number): string {
    return this.tokens[i]?.upos ?? '';
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

  /** What stands between a token and the one before it. */
  gap(i: number): string {
    const [before, here] = [this.tokens[i - 1], this.tokens[i]];
    return before === undefined || here === undefined
      ? ''
      : this.#text.slice(before.end, here.start);
  }

  isDash(i: number): boolean {
    const form = this.form(i);
    return form === '-' || form === '–' || form === '—';
  }

  isPossessive(i: number): boolean {
    const form = this.form(i);
    return form === "'s" || form === '’s';
  }

  /** The currency whose sign stands right before a token, with the country's letters (`US$`), and where it begins. */
  currencyBefore(i: number): { readonly unit: string; readonly start: number } | null {
    if (!this.isCurrency(i - 1)) return null;
    const sign = this.form(i - 1);
    const letters = this.form(i - 2).replaceAll('.', '');
    const country =
      sign === '$' && /^(?:us|a|c|ca|au|nz|hk|s|r|nt)$/u.test(letters) && this.isCapital(i - 2);
    return country && this.isJoined(i - 1)
      ? { unit: letters.toUpperCase() + sign, start: i - 2 }
      : { unit: sign, start: i - 1 };
  }

  isCurrency(i: number): boolean {
    return CURRENCY.test(this.form(i));
  }

  /** Whether a token has the form of a plural, or is a word for several people or things. */
  isPlural(i: number): boolean {
    const form = this.form(i);
    if (this.language.plurals.has(form)) return true;
    return (
      form.length > 3 &&
      form.endsWith('s') &&
      !/(?:ss|us|is|'s|’s)$/u.test(form) &&
      !this.language.notPlurals.has(form)
    );
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
