import type { NumberLanguage, NumberRead } from '../../language/number.ts';
import { readNumber, readOrdinal } from '../../language/number.ts';
import type { TimeLanguage, TimeWord } from '../../language/time.ts';
import type { Token } from '../../model/index.ts';

/** A word of one of the kinds. */
export type WordOf<K extends TimeWord['is']> = Extract<TimeWord, { is: K }>;

/** The tokens of an article, as the rules for times look at them. */
export class Reader {
  /** Lower-cased, so that `forms[i]` of a name and of an ordinary word are the same: ask {@link isCapital}. */
  readonly forms: readonly string[];
  readonly language: TimeLanguage;
  readonly numbers: NumberLanguage;
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #words: readonly (TimeWord | undefined)[];

  constructor(
    text: string,
    tokens: readonly Token[],
    language: TimeLanguage,
    numbers: NumberLanguage,
  ) {
    this.#text = text;
    this.#tokens = tokens;
    this.language = language;
    this.numbers = numbers;
    // Nothing longer is a word of time; a URL need not be copied.
    const forms = tokens.map(({ start, end }) =>
      end - start > 32 ? '' : text.slice(start, end).toLowerCase(),
    );
    this.forms = forms;
    this.#words = forms.map((form) => language.words.get(form));
  }

  get length(): number {
    return this.forms.length;
  }

  form(i: number): string {
    return this.forms[i] ?? '';
  }

  word(i: number): TimeWord | undefined {
    return this.#words[i];
  }

  /** The universal tag of a token: `VERB`; `_` where there is no model. */
  tag(i: number): string {
    return this.#tokens[i]?.upos ?? '';
  }

  lemma(i: number): string {
    return this.#tokens[i]?.lemma ?? '';
  }

  /** The word at a token if it is of that kind. */
  as<K extends TimeWord['is']>(i: number, kind: K): WordOf<K> | null {
    const word = this.#words[i];
    return word?.is === kind ? (word as WordOf<K>) : null;
  }

  /** The text of tokens `[from, to)` as it stands. */
  said(from: number, to: number): string {
    return this.#text.slice(this.#tokens[from]!.start, this.#tokens[to - 1]!.end);
  }

  isCapital(i: number): boolean {
    const token = this.#tokens[i];
    if (token === undefined) return false;
    const unit = this.#text.charCodeAt(token.start);
    return unit >= 0x41 && unit <= 0x5a;
  }

  /** Whether a token is a word of letters with a capital that no table of times knows. */
  isName(i: number): boolean {
    return this.isCapital(i) && this.#words[i] === undefined;
  }

  /** Whether no white space stands before a token. */
  isJoined(i: number): boolean {
    return this.#tokens[i]?.start === this.#tokens[i - 1]?.end;
  }

  number(i: number): NumberRead | null {
    return readNumber(this.forms, i, this.numbers);
  }

  ordinal(i: number): NumberRead | null {
    return readOrdinal(this.forms, i, this.numbers);
  }

  /** `early`, `late`, and `earlier` before a date. */
  isPart(i: number): boolean {
    const word = this.#words[i];
    return word?.is === 'part' || (word?.is === 'away' && word.part);
  }

  isDash(i: number): boolean {
    const form = this.form(i);
    return form === '-' || form === '–' || form === '—';
  }

  isDeterminer(i: number): boolean {
    const form = this.form(i);
    return form === 'the' || form === 'a' || form === 'an';
  }

  isPossessive(i: number): boolean {
    const form = this.form(i);
    return form === "'s" || form === '’s';
  }

  /** A year in four figures, 1000 to 2199, or null. */
  year(i: number): number | null {
    const form = this.form(i);
    if (form.length !== 4) return null;
    const value = Number(form);
    return Number.isInteger(value) && value >= 1000 && value < 2200 ? value : null;
  }
}
